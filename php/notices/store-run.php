<?php
/**
 * How a run takes notices, so that none is sent twice, whoever else runs and wherever a run is killed.
 *
 * A run takes what a person is due by one statement, which gives each row to one run. It is marked once more before the mail is handed over.
 * Whatever was taken and not marked when a run died is due again after a while; what was marked may have been sent, and is not sent again.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * What a run has taken and not come to an end with by then, it never will: many times what a batch may take.
 */
const LEASE_SECONDS = 15 * MINUTE_IN_SECONDS;

/**
 * How long a notice is kept when it is done: so long nobody is told again of the same, and the log can be read.
 */
const KEEP_SECONDS = 30 * DAY_IN_SECONDS;

/**
 * Takes all that a person is due for a run.
 *
 * @param int    $user User id.
 * @param string $run  Name of the run.
 * @param int    $now  Seconds of the Unix epoch.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function take( int $user, string $run, int $now ): array {
	global $wpdb;
	$taken = $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_status = %s, pinged = %s, post_modified_gmt = %s WHERE post_author = %d AND post_type = %s AND post_status = %s AND post_date <= %s AND post_name LIKE %s", TAKEN, $run, utc( $now ), $user, POST_TYPE, DUE, utc( $now ), "$user-%" ) );
	return $taken ? select( (string) $wpdb->prepare( 'post_author = %d AND post_status = %s AND pinged = %s ORDER BY ID', $user, TAKEN, $run ) ) : [];
}

/**
 * Moves what a run has taken on, if all of it is still the run's: one that was away for too long has lost it to another.
 *
 * @param list<Notice> $notices The notices.
 * @param string       $run     Name of the run.
 * @param string       $from    Status that they have.
 * @param string       $to      Status that they get.
 * @param array<string, string|int> $more Other columns that change.
 */
function move_on( array $notices, string $run, string $from, string $to, array $more = [] ): bool {
	global $wpdb;
	$in      = implode( ',', array_map( static fn( Notice $notice ): int => $notice->id, $notices ) );
	$columns = $more + [
		'post_status'       => $to,
		'post_modified_gmt' => utc( time() ),
	];
	$set     = implode( ', ', array_map( static fn( string $column ): string => "$column = %s", array_keys( $columns ) ) );
	// phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- Integers and placeholders.
	$moved = $wpdb->query( (string) $wpdb->prepare( "UPDATE {$wpdb->posts} SET $set WHERE ID IN ($in) AND post_type = %s AND post_status = %s AND pinged = %s", [ ...array_values( $columns ), POST_TYPE, $from, $run ] ) );
	return count( $notices ) === $moved;
}

/**
 * Frees what runs that were killed had taken: due again where no mail was begun, failed where it may have gone out.
 *
 * @param int $now Seconds of the Unix epoch.
 */
function free_abandoned( int $now ): void {
	global $wpdb;
	$before = utc( $now - LEASE_SECONDS );
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_status = %s, pinged = '' WHERE post_type = %s AND post_status = %s AND post_modified_gmt < %s", DUE, POST_TYPE, TAKEN, $before ) );
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_status = %s, post_excerpt = 'interrupted' WHERE post_type = %s AND post_status = %s AND post_modified_gmt < %s", FAILED, POST_TYPE, MAILING, $before ) );
}

/**
 * Removes what has been done with for long enough.
 *
 * @param int $now Seconds of the Unix epoch.
 */
function forget_done( int $now ): void {
	global $wpdb;
	$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE " . done_before( $now - KEEP_SECONDS ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Safe SQL.
}

/**
 * How many that would be.
 *
 * @param int $now Seconds of the Unix epoch.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_done( int $now ): int {
	return Storage\count_posts( done_before( $now - KEEP_SECONDS ) );
}

/**
 * The condition for what has been done with since before a time.
 *
 * @param int $time Seconds of the Unix epoch.
 * @return string Safe SQL.
 */
function done_before( int $time ): string {
	global $wpdb;
	return (string) $wpdb->prepare( 'post_type = %s AND post_status IN (%s, %s) AND post_modified_gmt < %s', POST_TYPE, SENT, FAILED, utc( $time ) );
}
