<?php
/**
 * Coaching that begins with an import, many at a time: the owner has named who goes on reading. Remembered as what begins by a set is, with 0 for the set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Makes people the coaches of participants, where they are not yet and nobody has ended it by hand. Part of a transaction.
 *
 * @param int[] $participants User ids.
 * @param int[] $coaches      User ids.
 * @return list<array{int, int}>|false Participant and coach of what was ended by hand; false where the database did not take the others.
 * @throws Errors\Not_Read When it does not answer.
 */
function begin_coaching( array $participants, array $coaches ): array|false {
	global $wpdb;
	[ $new, $ended ] = coaching_to_begin( $participants, $coaches );
	$rows            = [];
	foreach ( $new as [ $participant, $coach ] ) {
		$rows[] = user_row( $participant, COACH . $coach, current_time( 'Y-m-d' ) );
		$rows[] = user_row( $participant, COACHED . BY_IMPORT . "_$coach", GOES_ON );
		$rows[] = user_row( $coach, COACHEE . $participant, '1' );
	}
	if ( ! Storage\insert_many( $wpdb->usermeta, $rows ) ) {
		return false;
	}
	foreach ( array_unique( array_column( $rows, 'user_id' ) ) as $user ) {
		wp_cache_delete( (int) $user, 'user_meta' );
	}
	$rows && bump_circles();
	return $ended;
}

/**
 * Which coaching would begin, and which would not since it was ended by hand.
 *
 * @param int[] $participants User ids.
 * @param int[] $coaches      User ids.
 * @return array{list<array{int, int}>, list<array{int, int}>} Participant and coach.
 * @throws Errors\Not_Read When the database does not answer.
 */
function coaching_to_begin( array $participants, array $coaches ): array {
	$have  = $coaches ? coach_pairs( $participants ) : [];
	$ended = $coaches && $participants ? begun_by( BY_IMPORT, ENDED, $participants ) : [];
	$found = [ [], [] ];
	foreach ( $participants as $participant ) {
		foreach ( $coaches as $coach ) {
			if ( $coach !== $participant && ! in_array( [ $participant, $coach ], $have, true ) ) {
				$found[ (int) in_array( [ $participant, $coach ], $ended, true ) ][] = [ $participant, $coach ];
			}
		}
	}
	return $found;
}

/**
 * A row of user meta.
 *
 * @param int    $user  User id.
 * @param string $name  Name of the fact.
 * @param string $value Its value.
 * @return array<string, string|int>
 */
function user_row( int $user, string $name, string $value ): array {
	return [
		'user_id'    => $user,
		'meta_key'   => fact( $name ), // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- A column of the row.
		'meta_value' => $value, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- A column of the row.
	];
}

/**
 * Coaching that began with an import.
 *
 * @return list<array{int, int}> Participant and coach.
 * @throws Errors\Not_Read When the database does not answer.
 */
function begun_by_import(): array {
	return begun_by( BY_IMPORT );
}

/**
 * Ends such coaching of some people, all of it or nothing. Where a set began it as well, it goes on with that.
 *
 * @param list<array{int, int}> $pairs Participant and coach.
 * @return bool Whether nothing is left of it.
 */
function end_imported_coaching( array $pairs ): bool {
	$ended = ! $pairs || Storage\atomically(
		static function () use ( $pairs ): bool {
			$goes_on = begun_by_sets( array_column( $pairs, 0 ) );
			foreach ( array_unique( array_column( $pairs, 1 ) ) as $coach ) {
				$theirs = array_column( array_filter( $pairs, static fn( array $pair ): bool => $coach === $pair[1] ), 0 );
				$ends   = array_values( array_filter( $theirs, static fn( int $participant ): bool => ! isset( $goes_on[ "$participant-$coach" ] ) ) );
				$of_it  = array_map( static fn( int $participant ): string => COACHEE . $participant, $ends );
				if ( ! forget_facts( $ends, [ COACH . $coach ] ) || ! forget_facts( [ $coach ], $of_it ) || ! forget_facts( $theirs, [ COACHED . BY_IMPORT . "_$coach" ] ) ) {
					return false;
				}
			}
			return true;
		}
	);
	foreach ( array_unique( array_merge( ...$pairs ) ) as $user ) {
		wp_cache_delete( $user, 'user_meta' );
	}
	$pairs && bump_circles();
	return $ended;
}

/**
 * Coaching of some people that a set began and that goes on.
 *
 * @param int[] $participants User ids.
 * @return array<string, true> By "participant-coach".
 * @throws Errors\Not_Read When the database does not answer.
 */
function begun_by_sets( array $participants ): array {
	global $wpdb;
	$found = [];
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Integers.
	foreach ( Storage\rows( $wpdb->prepare( "SELECT user_id, meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE %s AND meta_value = %s", $wpdb->esc_like( fact( COACHED ) ) . '%', GOES_ON ) . among( $participants ) ) as $row ) {
		[ $set, $coach ] = array_map( 'intval', explode( '_', substr( (string) $row['meta_key'], strlen( fact( COACHED ) ) ) ) + [ 0, 0 ] );
		if ( BY_IMPORT !== $set ) {
			$found[ "{$row['user_id']}-$coach" ] = true;
		}
	}
	return $found;
}

/**
 * Deletes facts of some people. Part of a transaction.
 *
 * @param int[]    $users User ids.
 * @param string[] $names Names of the facts.
 * @return bool Whether the database took it.
 */
function forget_facts( array $users, array $names ): bool {
	global $wpdb;
	$keys = array_map( __NAMESPACE__ . '\fact', array_values( $names ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders and integers.
	return ! $users || ! $keys || false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->usermeta} WHERE meta_key IN (" . Storage\placeholders( $keys ) . ')', $keys ) . among( $users ) );
}
