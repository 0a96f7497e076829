<?php
/**
 * Changes that happen whole or not at all, one after the other.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

/**
 * Runs a change in a transaction, again when two writers locked each other out.
 *
 * An empty answer rolls back. Errors are kept from the page: a failed save answers in JSON.
 *
 * @template T
 * @param callable(): T $change The change.
 * @param bool          $single Whether it is one statement, which is a transaction by itself: two round trips less.
 * @return T|false
 */
function atomically( callable $change, bool $single = false ): mixed {
	global $wpdb;
	$shown = $wpdb->suppress_errors( true );
	add_filter( 'pre_get_table_charset', __NAMESPACE__ . '\filter_charset' );
	add_filter( 'pre_get_col_charset', __NAMESPACE__ . '\filter_charset' );
	try {
		for ( $attempt = 1; $attempt <= 3; $attempt++ ) {
			$wpdb->last_error = '';
			$single || $wpdb->query( 'START TRANSACTION' );
			$result = $change();
			if ( $result && ( $single || false !== $wpdb->query( 'COMMIT' ) ) ) {
				return $result;
			}
			$locked = (bool) preg_match( '/deadlock|lock wait|is locked/i', $wpdb->last_error );
			$single || $wpdb->query( 'ROLLBACK' );
			if ( ! $locked ) {
				return $result ? false : $result;
			}
		}
		return false;
	} finally {
		remove_filter( 'pre_get_table_charset', __NAMESPACE__ . '\filter_charset' );
		remove_filter( 'pre_get_col_charset', __NAMESPACE__ . '\filter_charset' );
		$wpdb->suppress_errors( $shown );
	}
}

/**
 * Spares each change the question which characters the table can hold. Should it hold fewer, what is read back differs from
 * what was sent, and the save is refused: core would have dropped those characters and said nothing.
 *
 * @param mixed $charset What another filter answered.
 * @return mixed
 */
function filter_charset( $charset ) {
	return $charset ?? 'utf8mb4';
}

/**
 * Makes all others who change something of a person's wait for the end of the transaction.
 *
 * @param int $user User id.
 */
function lock_user( int $user ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->users} SET user_status = user_status WHERE ID = %d", $user ) );
}

/**
 * Makes all others who change something of a post's wait for the end of the transaction.
 *
 * @param int $post Post id.
 */
function lock_post( int $post ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET comment_count = comment_count WHERE ID = %d", $post ) );
}
