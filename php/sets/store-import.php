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
	$have  = $coaches ? coach_pairs( $participants ) : [];
	$ended = $coaches && $participants ? begun_by( BY_IMPORT, ENDED, $participants ) : [];
	$left  = [];
	$rows  = [];
	foreach ( $participants as $participant ) {
		foreach ( $coaches as $coach ) {
			if ( $coach === $participant || in_array( [ $participant, $coach ], $have, true ) ) {
				continue;
			}
			if ( in_array( [ $participant, $coach ], $ended, true ) ) {
				$left[] = [ $participant, $coach ];
			} else {
				$rows[] = user_row( $participant, COACH . $coach, current_time( 'Y-m-d' ) );
				$rows[] = user_row( $participant, COACHED . BY_IMPORT . "_$coach", GOES_ON );
				$rows[] = user_row( $coach, COACHEE . $participant, '1' );
			}
		}
	}
	if ( ! Storage\insert_many( $wpdb->usermeta, $rows ) ) {
		return false;
	}
	foreach ( array_unique( array_column( $rows, 'user_id' ) ) as $user ) {
		wp_cache_delete( (int) $user, 'user_meta' );
	}
	$rows && bump_circles();
	return $left;
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
 * Ends such coaching. Where a set began it as well, it goes on with that.
 *
 * @param int $participant User id.
 * @param int $coach       User id.
 * @return bool Whether nothing is left of it.
 * @throws Errors\Not_Read When the database does not say.
 */
function end_imported_coaching( int $participant, int $coach ): bool {
	$ended = begun_elsewhere( $participant, $coach, BY_IMPORT ) || store_coach( $participant, $coach, false );
	return $ended && forget_begun( BY_IMPORT, $participant, $coach );
}
