<?php
/**
 * Stores what a site chooses: one option, compared and set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Settings;

use LearningLog\Storage;

/**
 * Stores it, if nobody has since.
 *
 * @param array<mixed> $facts    All of it.
 * @param int          $revision Revision it is based on, 0 where nothing was ever chosen.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store( array $facts, int $revision ): ?bool {
	global $wpdb;
	$before = raw();
	if ( Storage\number_of( Storage\facts_of( $before ), 'revision' ) !== $revision ) {
		return false;
	}
	$value = (string) wp_json_encode( [ 'revision' => $revision + 1 ] + $facts );
	if ( '' === $before ) {
		return add_option( OPTION, $value, '', true ) ? true : null;
	}
	$stored = $wpdb->update(
		$wpdb->options,
		[ 'option_value' => $value ],
		[
			'option_name'  => OPTION,
			'option_value' => $before,
		]
	);
	wp_cache_delete( 'alloptions', 'options' );
	return false === $stored ? null : $stored > 0;
}
