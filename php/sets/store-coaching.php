<?php
/**
 * Whether coaching goes with a set, and what coaching began by it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Post meta of a set whose facilitators coach its members; and a row of user meta on a participant, with the numbers of the set and of the
 * coach in its key, for coaching that began by it.
 */
const COACHING = '_learning_log_coaching';
const COACHED  = 'learning_log_coached_';

/**
 * What such a row says: that it goes on, or that it waits with its set in the trash; in place of a set's (BY_IMPORT), that somebody ended it by hand.
 */
const GOES_ON = '1';
const WAITS   = '0';
const ENDED   = 'ended';

/**
 * What stands in place of the set where an import began it.
 */
const BY_IMPORT = 0;

/**
 * Whether the facilitators of a set coach its members. From the database itself, as all that decides who reads.
 *
 * @param int $set Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_coached( int $set ): bool {
	global $wpdb;
	return [] !== Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s", $set, COACHING ), 'meta_value' );
}

/**
 * The sets whose facilitators coach their members.
 *
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function coached_ids(): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = %s", COACHING ), 'post_id' );
}

/**
 * Stores whether they do.
 *
 * @param int  $set Post id.
 * @param bool $on  Whether they do.
 */
function store_coached( int $set, bool $on ): bool {
	$on ? update_post_meta( $set, COACHING, '1' ) : delete_post_meta( $set, COACHING );
	return is_coached( $set ) === $on;
}

/**
 * Coaching that began by a set.
 *
 * @param int    $set   Post id.
 * @param string $state GOES_ON, or WAITS for what had begun when it went to the trash.
 * @param int[]  $users Of these participants only; none for everybody.
 * @return list<array{int, int}> Participant and coach.
 * @throws Errors\Not_Read When the database does not answer.
 */
function begun_by( int $set, string $state = GOES_ON, array $users = [] ): array {
	return pairs_like( COACHED . $set . '_', " AND meta_value = '$state'" . ( $users ? among( $users ) : '' ) );
}

/**
 * Whether coaching goes on that began by a set, another than one that is named.
 *
 * @param int $participant User id.
 * @param int $coach       User id.
 * @param int $but         Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function begun_elsewhere( int $participant, int $coach, int $but = 0 ): bool {
	global $wpdb;
	$keys = Storage\column( (string) $wpdb->prepare( "SELECT meta_key FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key LIKE %s AND meta_value = %s", $participant, $wpdb->esc_like( fact( COACHED ) ) . '%' . $wpdb->esc_like( "_$coach" ), GOES_ON ), 'meta_key' );
	return [] !== array_diff( $keys, [ fact( COACHED . "{$but}_$coach" ) ] );
}

/**
 * Who coaches some people, in one query.
 *
 * @param int[] $users User ids.
 * @return list<array{int, int}> Participant and coach.
 * @throws Errors\Not_Read When the database does not answer.
 */
function coach_pairs( array $users ): array {
	return $users ? pairs_like( COACH, among( $users ) ) : [];
}

/**
 * The condition for rows of some people.
 *
 * @param int[] $users User ids.
 * @return string Safe SQL.
 */
function among( array $users ): string {
	return ' AND user_id IN (' . implode( ',', array_map( 'intval', $users ) ) . ')';
}

/**
 * Everybody who coaches somebody.
 *
 * @return list<int> User ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function all_coaches(): array {
	global $wpdb;
	$keys = Storage\column( (string) $wpdb->prepare( "SELECT DISTINCT meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE %s", $wpdb->esc_like( fact( COACH ) ) . '%' ), 'meta_key' );
	return array_map( static fn( string $key ): int => (int) substr( $key, strlen( fact( COACH ) ) ), $keys );
}

/**
 * Rows of user meta whose key begins with something and ends with the number of a coach.
 *
 * @param string $name  What the key begins with.
 * @param string $where Further condition, safe SQL.
 * @return list<array{int, int}> Participant and coach.
 * @throws Errors\Not_Read When the database does not answer.
 */
function pairs_like( string $name, string $where ): array {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT user_id, meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE %s$where ORDER BY umeta_id", $wpdb->esc_like( fact( $name ) ) . '%' ) );
	return array_map( static fn( array $row ): array => [ (int) $row['user_id'], (int) substr( $row['meta_key'], strlen( fact( $name ) ) ) ], $rows );
}

/**
 * Stores that coaching begins by a set, or waits with it.
 *
 * @param int    $set         Post id.
 * @param int    $participant User id.
 * @param int    $coach       User id.
 * @param string $state       GOES_ON, WAITS or ENDED.
 */
function store_begun( int $set, int $participant, int $coach, string $state = GOES_ON ): bool {
	update_user_meta( $participant, fact( COACHED . "{$set}_$coach" ), $state );
	return fact_now( $participant, COACHED . "{$set}_$coach" ) === $state;
}

/**
 * Forgets it.
 *
 * @param int $set         Post id.
 * @param int $participant User id.
 * @param int $coach       User id.
 */
function forget_begun( int $set, int $participant, int $coach ): bool {
	delete_user_meta( $participant, fact( COACHED . "{$set}_$coach" ) );
	return null === fact_now( $participant, COACHED . "{$set}_$coach" );
}
