<?php
/**
 * Who has taken an entry of somebody else's off the site in a file, and when: one row of core's post meta for each time.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Key of the row, the number of who took it behind it; its value is the time, "Y-m-d H:i:s", UTC.
 */
const TAKEN = '_learning_log_taken_';

/**
 * How many times of one person and entry are kept, the latest.
 */
const TIMES_TAKEN = 20;

/**
 * Notes that a person takes some entries with them. Their own row of wp_users is locked first, so that two requests of theirs come one after
 * the other. What is asked for again within the same minute is one time: an export repeats a request that was not answered.
 *
 * @param int[]  $entries Post ids.
 * @param int    $taker   User id.
 * @param string $now     "Y-m-d H:i:s", UTC.
 * @return bool Whether the database took it.
 */
function store_taken( array $entries, int $taker, string $now ): bool {
	return ! $entries || Storage\atomically(
		static function () use ( $entries, $taker, $now ): bool {
			global $wpdb;
			$in   = implode( ',', array_map( 'intval', $entries ) );
			$rows = implode( ', ', array_map( static fn( int $entry ): string => (string) $wpdb->prepare( '(%d, %s, %s)', $entry, TAKEN . $taker, $now ), $entries ) );
			return Storage\lock_user( $taker )
				&& false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE meta_key = %s AND post_id IN ($in) AND meta_value LIKE %s", TAKEN . $taker, $wpdb->esc_like( substr( $now, 0, 16 ) ) . '%' ) ) // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Numbers.
				&& false !== $wpdb->query( "INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) VALUES $rows" ) // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Prepared above.
				&& forget_earliest_taken( $in, $taker );
		}
	);
}

/**
 * Removes what is beyond the number of times that are kept. Part of the transaction above.
 *
 * @param string $in    Post ids, safe SQL.
 * @param int    $taker User id.
 * @return bool Whether the database took it.
 */
function forget_earliest_taken( string $in, int $taker ): bool {
	global $wpdb;
	$times = [];
	$over  = [];
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Numbers.
	foreach ( Storage\rows( (string) $wpdb->prepare( "SELECT meta_id, post_id FROM {$wpdb->postmeta} WHERE meta_key = %s AND post_id IN ($in) ORDER BY meta_id DESC", TAKEN . $taker ) ) as $row ) {
		$times[ $row['post_id'] ] = ( $times[ $row['post_id'] ] ?? 0 ) + 1;
		if ( $times[ $row['post_id'] ] > TIMES_TAKEN ) {
			$over[] = (int) $row['meta_id'];
		}
	}
	return ! $over || false !== $wpdb->query( "DELETE FROM {$wpdb->postmeta} WHERE meta_id IN (" . implode( ',', $over ) . ')' ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Numbers.
}

/**
 * Who has taken some entries with them, and when: all in one query.
 *
 * @param int[] $entries Post ids.
 * @return array<int, list<Taking>> By post id, the earliest first.
 * @throws Errors\Not_Read When the database does not answer.
 */
function takings( array $entries ): array {
	global $wpdb;
	$in    = implode( ',', array_map( 'intval', $entries ) );
	$found = [];
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Numbers.
	foreach ( $entries ? Storage\rows( (string) $wpdb->prepare( "SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN ($in) AND meta_key LIKE %s ORDER BY meta_value, meta_id", $wpdb->esc_like( TAKEN ) . '%' ) ) : [] as $row ) {
		$found[ (int) $row['post_id'] ][] = [
			'taker' => (int) substr( $row['meta_key'], strlen( TAKEN ) ),
			'at'    => $row['meta_value'],
		];
	}
	return $found;
}

/**
 * When a person took each entry of others with them.
 *
 * @param int $taker User id.
 * @return list<string> "Y-m-d H:i:s", UTC, the earliest first.
 * @throws Errors\Not_Read When the database does not answer.
 */
function times_taken_by( int $taker ): array {
	global $wpdb;
	$times = Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE meta_key = %s ORDER BY meta_id", TAKEN . $taker ), 'meta_value' );
	sort( $times );
	return $times;
}

/**
 * Forgets who has taken an entry. Part of the transaction that removes it for good.
 *
 * @param int $entry Post id.
 * @return bool Whether the database took it.
 */
function forget_taken( int $entry ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key LIKE %s", $entry, $wpdb->esc_like( TAKEN ) . '%' ) );
}

/**
 * Takes the name of a person who is gone, or was erased, from what they have taken: that it was taken is its author's to know.
 *
 * @param int $taker User id.
 * @return bool Whether no name is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_taker( int $taker ): bool {
	global $wpdb;
	$wpdb->update( $wpdb->postmeta, [ 'meta_key' => TAKEN . '0' ], [ 'meta_key' => TAKEN . $taker ] ); // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Core's index on it.
	return ! times_taken_by( $taker );
}
