<?php
/**
 * Changes that happen whole or not at all, one after the other.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use LearningLog\Errors;

/**
 * How often a change is tried, while the database fails: two writers locked each other out, the connection was lost, nothing may be written.
 */
const ATTEMPTS = 3;

/**
 * Whoever has waited as long for an attempt (a lock that is not released, a server that is away) is told so instead of waiting once more.
 */
const PATIENCE_SECONDS = 5.0;

/**
 * Runs a change in a transaction, again when the database failed. Which failure it was says only its text, in the language of the server.
 *
 * An empty answer rolls back; a question that the database did not answer is its failure too. Errors are kept from the page: a failed save
 * answers in JSON.
 *
 * @template T
 * @param callable(): T $change The change; false when the database failed.
 * @param bool          $single Whether it is one statement, which is a transaction by itself: two round trips less.
 * @return T|false
 */
function atomically( callable $change, bool $single = false ): mixed {
	global $wpdb;
	$shown = $wpdb->suppress_errors( true );
	add_filter( 'pre_get_table_charset', __NAMESPACE__ . '\filter_charset' );
	add_filter( 'pre_get_col_charset', __NAMESPACE__ . '\filter_charset' );
	try {
		$result = false;
		$begun  = microtime( true );
		for ( $attempt = 1; false === $result && $attempt <= ATTEMPTS && microtime( true ) - $begun < PATIENCE_SECONDS; $attempt++ ) {
			$attempt > 1 && usleep( random_int( 10000, 100000 ) );
			$result = attempt( $change, $single );
		}
		return $result;
	} finally {
		remove_filter( 'pre_get_table_charset', __NAMESPACE__ . '\filter_charset' );
		remove_filter( 'pre_get_col_charset', __NAMESPACE__ . '\filter_charset' );
		$wpdb->suppress_errors( $shown );
	}
}

/**
 * Runs a change once.
 *
 * WordPress opens a new connection by itself when one is lost, and goes on with the next statement: the transaction of the old one is gone
 * then, and the end of it succeeds without having stored anything. Such a change is not done.
 *
 * @template T
 * @param callable(): T $change The change.
 * @param bool          $single Whether it is one statement.
 * @return T|false
 */
function attempt( callable $change, bool $single ): mixed {
	global $wpdb;
	if ( $single ) {
		return result_of( $change );
	}
	if ( false === $wpdb->query( 'START TRANSACTION' ) ) {
		return false;
	}
	$connection = $wpdb->dbh;
	$result     = result_of( $change );
	if ( $result && false !== $wpdb->query( 'COMMIT' ) && $wpdb->dbh === $connection ) {
		return $result;
	}
	$wpdb->query( 'ROLLBACK' );
	return $result ? false : $result;
}

/**
 * What a change answers; false when it asked something that the database did not answer.
 *
 * @template T
 * @param callable(): T $change The change.
 * @return T|false
 */
function result_of( callable $change ): mixed {
	try {
		return $change();
	} catch ( Errors\Not_Read ) {
		return false;
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
