<?php
/**
 * An option of the site that two people may change at once: compared and set. WordPress's update_option() would replace what somebody else has
 * just chosen.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

/**
 * An option as it is stored, "" where there is none. From what WordPress loads with every page: one that is not there would cost each a query.
 *
 * @param string $name Its name.
 */
function raw_option( string $name ): string {
	$value = wp_load_alloptions()[ $name ] ?? '';
	return is_string( $value ) ? $value : '';
}

/**
 * Stores an option, if it still is as it was seen.
 *
 * @param string $name   Its name.
 * @param string $before As it was stored, "" for none.
 * @param string $value  As it is stored from now on, "" for none.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store_option( string $name, string $before, string $value ): ?bool {
	global $wpdb;
	$is_it  = [ 'option_name' => $name ] + ( '' === $before ? [] : [ 'option_value' => $before ] );
	$stored = match ( true ) {
		$before === $value => 1,
		// WordPress's add_option() would replace one that somebody made meanwhile.
		'' === $before     => $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} ( option_name, option_value, autoload ) VALUES ( %s, %s, 'on' )", $name, $value ) ),
		'' === $value      => $wpdb->delete( $wpdb->options, $is_it ),
		default            => $wpdb->update( $wpdb->options, [ 'option_value' => $value ], $is_it ),
	};
	wp_cache_delete_multiple( [ 'alloptions', 'notoptions' ], 'options' );
	return false === $stored ? null : $stored > 0;
}
