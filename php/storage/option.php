<?php
/**
 * An option of the site that two people may change at once: compared and set. WordPress's update_option() would replace what somebody else has
 * just chosen.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use LearningLog\Errors;

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
 * Stores an option, if it still is as it was seen, byte by byte: to the database, words are the same that differ in capitals alone.
 *
 * @param string $name   Its name.
 * @param string $before As it was stored, "" for none.
 * @param string $value  As it is stored from now on, "" for none.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store_option( string $name, string $before, string $value ): ?bool {
	global $wpdb;
	if ( $before === $value ) {
		return true;
	}
	if ( '' === $before ) {
		// WordPress's add_option() would replace one that somebody made meanwhile.
		$added  = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->options} ( option_name, option_value, autoload ) VALUES ( %s, %s, 'on' )", $name, $value ) );
		$stored = false === $added ? null : $added > 0;
	} else {
		$swapped = atomically( static fn(): array|false => swap_option( $name, $before, $value ) );
		$stored  = $swapped ? $swapped['is_first'] : null;
	}
	wp_cache_delete_multiple( [ 'alloptions', 'notoptions' ], 'options' );
	return $stored;
}

/**
 * Replaces or deletes an option that is there. Part of a transaction.
 *
 * @param string $name   Its name.
 * @param string $before As it was seen.
 * @param string $value  As it is from now on, "" for none.
 * @return array{is_first: bool}|false Whether it was as it was seen; false when the database failed.
 * @throws Errors\Not_Read When the database does not answer.
 */
function swap_option( string $name, string $before, string $value ): array|false {
	global $wpdb;
	$is_it  = [ 'option_name' => $name ];
	// Others who change it wait for the end of the transaction.
	$locked = $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->options} SET autoload = autoload WHERE option_name = %s", $name ) );
	if ( false === $locked ) {
		return false;
	}
	$now = column( (string) $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", $name ), 'option_value' )[0] ?? '';
	$is_first = $now === $before;
	$done     = match ( true ) {
		! $is_first   => 0,
		'' === $value => $wpdb->delete( $wpdb->options, $is_it ),
		default       => $wpdb->update( $wpdb->options, [ 'option_value' => $value ], $is_it ),
	};
	return false === $done ? false : [ 'is_first' => $is_first ];
}
