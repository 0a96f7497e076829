<?php
/**
 * Who was there, over the life of a set: for those in it by name, for who manages sets as numbers. In the order of names, never a ranking.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;

/**
 * States of those who came, be it for a while.
 */
const CAME = [ 'present', 'left' ];

/**
 * Whether a meeting was held, as far as the plan tells.
 *
 * @param Meeting $meeting The meeting.
 */
function is_past( Meeting $meeting ): bool {
	return 'cancelled' !== $meeting->status && ! is_ahead( $meeting, time() );
}

/**
 * Whether it was noted who came. Apologies are sent before, and tell nothing of the others.
 *
 * @param array<int, string> $states State by user.
 */
function is_noted( array $states ): bool {
	return (bool) array_diff( $states, [ 'apologies' ] );
}

/**
 * How often each came, of the meetings at which it was noted since they are in the set; in the order in which the people are given.
 *
 * @param list<Meeting>                  $past       Meetings that were held.
 * @param array<int, array<int, string>> $attendance State by meeting and user.
 * @param list<Seat>                     $people     Who is in the set.
 * @return list<array{id: int, name: string, there: int, of: int}>
 */
function times_there( array $past, array $attendance, array $people ): array {
	$noted = array_filter( $past, static fn( Meeting $meeting ): bool => is_noted( $attendance[ $meeting->id ] ?? [] ) );
	return array_map(
		static function ( array $seat ) use ( $noted, $attendance ): array {
			$since = array_filter( $noted, static fn( Meeting $meeting ): bool => $seat['from'] <= $meeting->day() );
			$there = array_filter( $since, static fn( Meeting $meeting ): bool => in_array( $attendance[ $meeting->id ][ $seat['id'] ] ?? '', CAME, true ) );
			return [ 'id' => $seat['id'], 'name' => $seat['name'], 'there' => count( $there ), 'of' => count( $since ) ];
		},
		$people
	);
}

/**
 * The same of a set for somebody who may see it, in the shape of schema/set-attendance.json: names for those who are in it alone.
 *
 * @param int $set    Post id.
 * @param int $viewer User id.
 * @return array{meetings: list<array{id: int, starts: string, counts: array<string, int>, attendance: list<array{user: int, state: string}>}>, people: list<array{id: int, name: string, there: int, of: int}>}
 * @throws Errors\Not_Read When the database does not answer.
 */
function present_set_attendance( int $set, int $viewer ): array {
	$past   = array_values( array_filter( of_sets( [ $set ] ), __NAMESPACE__ . '\is_past' ) );
	$noted  = attended_in( $set );
	$people = Sets\is_in( $set, $viewer ) ? Sets\seats( [ $set ] )[ $set ] ?? [] : [];
	return [
		'meetings' => array_map(
			static fn( Meeting $meeting ): array => [
				'id'         => $meeting->id,
				'starts'     => Entries\iso( $meeting->starts ),
				'counts'     => $noted[ $meeting->id ]['counts'] ?? counts_of( [] ),
				'attendance' => $people ? present_attendance( $noted[ $meeting->id ]['states'] ?? [] ) : [],
			],
			$past
		),
		'people'   => times_there( $past, array_map( static fn( array $one ): array => $one['states'], $noted ), $people ),
	];
}

/**
 * How many there are of each state.
 *
 * @param array<int|string, int> $known Numbers by state, as far as there are any.
 * @return array<string, int>
 */
function counts_of( array $known ): array {
	$counts = array_fill_keys( array_keys( attendance_words() ), 0 );
	return array_merge( $counts, array_intersect_key( $known, $counts ) );
}
