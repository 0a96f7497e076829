<?php
/**
 * What a site makes of the ground rules: one option, compared and set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Storage;

const RULES = 'learning_log_ground_rules';

/**
 * The site's own ground rules; null where it never worded any, and their text null while those that ship hold again.
 *
 * @return array{text: string|null, revision: int}|null
 */
function stored_rules(): ?array {
	$facts = Storage\facts_of( get_option( RULES, '' ) );
	return ! $facts ? null : [
		'text'     => is_string( $facts['text'] ?? null ) ? $facts['text'] : null,
		'revision' => Storage\number_of( $facts, 'revision' ),
	];
}

/**
 * Stores them, if nobody has since.
 *
 * @param string|null $text     The words, null for those that ship.
 * @param int         $revision Revision they were worded upon, 0 where the site never worded any.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store_rules( ?string $text, int $revision ): ?bool {
	global $wpdb;
	if ( ( stored_rules()['revision'] ?? 0 ) !== $revision ) {
		return false;
	}
	$facts = [
		'revision' => $revision + 1,
		'text'     => $text,
	];
	$value = (string) wp_json_encode( $facts, JSON_UNESCAPED_UNICODE );
	if ( 0 === $revision ) {
		return add_option( RULES, $value, '', false ) ? true : null;
	}
	$before = get_option( RULES );
	$stored = $wpdb->update(
		$wpdb->options,
		[ 'option_value' => $value ],
		[
			'option_name'  => RULES,
			'option_value' => $before,
		]
	);
	wp_cache_delete( RULES, 'options' );
	return false === $stored ? null : $stored > 0;
}
