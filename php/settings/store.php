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
		return store_first( $value );
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

/**
 * Stores the first choice, if there is none. WordPress's add_option() would replace one that somebody made meanwhile.
 *
 * @param string $value What is stored.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store_first( string $value ): ?bool {
	global $wpdb;
	$stored = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} ( option_name, option_value, autoload ) VALUES ( %s, %s, 'on' )", OPTION, $value ) );
	wp_cache_delete_multiple( [ 'alloptions', 'notoptions' ], 'options' );
	return false === $stored ? null : $stored > 0;
}
