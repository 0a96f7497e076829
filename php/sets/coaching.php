<?php
/**
 * "The facilitators coach these members": one switch of a set. What it appoints is remembered, so that switching it off ends exactly that and
 * no coaching that was there before.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;

/**
 * How the switch of a set stands, in the shape of schema/coaching.json.
 *
 * @param int $set Post id.
 * @return array{on: bool, missing: list<int>}
 */
function present_coaching( int $set ): array {
	$on      = is_coached( $set );
	$wanted  = $on ? coaching_pairs( $set ) : [];
	$have    = coach_pairs( array_column( $wanted, 0 ) );
	$missing = array_filter( $wanted, static fn( array $pair ): bool => ! in_array( $pair, $have, true ) );
	return [
		'on'      => $on,
		'missing' => array_values( array_unique( array_column( $missing, 0 ) ) ),
	];
}

/**
 * Turns the switch. Turning it on again includes whoever came since.
 *
 * @param int  $set Post id.
 * @param bool $on  Whether the facilitators coach the members.
 * @return true|WP_Error
 */
function switch_coaching( int $set, bool $on ): bool|WP_Error {
	return store_coached( $set, $on ) && settle_coaching( $set, static fn(): bool => true ) ? true : Errors\storage_failed();
}

/**
 * Brings coaching in line with who is in a set. What does not follow from it any more ends, whoever changed the set: that narrows who reads.
 * What would be new begins only where somebody who may appoint coaches means that pair: else a facilitator would read what somebody shares with
 * their coach by giving them a place, at once or with the next place that a manager gives to another.
 *
 * @param int                             $set    Post id.
 * @param (callable(int, int): bool)|null $begins Which coaching begins, asked with participant and coach; null for none.
 * @return bool Whether nothing is left that has to end, and all has begun that has to.
 * @throws Errors\Not_Read When the database does not say.
 */
function settle_coaching( int $set, ?callable $begins ): bool {
	$wanted = is_coached( $set ) ? coaching_pairs( $set ) : [];
	$begun  = begun_by( $set );
	$done   = true;
	foreach ( $begun as [ $participant, $coach ] ) {
		if ( ! in_array( [ $participant, $coach ], $wanted, true ) ) {
			$done = end_coaching( $set, $participant, $coach ) && $done;
		}
	}
	$new  = $begins ? array_filter( $wanted, static fn( array $pair ): bool => $begins( ...$pair ) ) : [];
	$have = coach_pairs( array_column( $new, 0 ) );
	foreach ( $new as [ $participant, $coach ] ) {
		$by_hand = in_array( [ $participant, $coach ], $have, true ) && ! begun_elsewhere( $participant, $coach );
		if ( ! $by_hand && ! in_array( [ $participant, $coach ], $begun, true ) ) {
			$done = store_begun( $set, $participant, $coach ) && store_coach( $participant, $coach, true ) && $done;
		}
	}
	return $done;
}

/**
 * Ends the coaching that came with sets whose last day is past: a part of the daily work of the entries. What one run does not come to the
 * next one does.
 */
function action_end_coaching(): void {
	try {
		$coached = coached_ids();
		foreach ( array_diff( $coached, open_ids( $coached ) ) as $set ) {
			settle_coaching( $set, null );
		}
	} catch ( Errors\Not_Read ) {
		return;
	}
}

/**
 * Ends the coaching that came with a set, unless it came with another one too.
 *
 * @param int  $set         Post id.
 * @param int  $participant User id.
 * @param int  $coach       User id.
 * @param bool $returns     Whether it is to come back with the set.
 */
function end_coaching( int $set, int $participant, int $coach, bool $returns = false ): bool {
	// The coaching first: should the request die in between, it is still known what has to end.
	$ended = begun_elsewhere( $participant, $coach, $set ) || store_coach( $participant, $coach, false );
	return $ended && ( $returns ? store_begun( $set, $participant, $coach, WAITS ) : forget_begun( $set, $participant, $coach ) );
}

/**
 * Ends the coaching that came with a set which goes to the trash: it waits there with it.
 *
 * @param int $set Post id.
 * @throws Errors\Not_Read When the database does not say.
 */
function suspend_coaching( int $set ): bool {
	$left = array_filter( begun_by( $set ), static fn( array $pair ): bool => ! end_coaching( $set, $pair[0], $pair[1], true ) );
	return [] === $left;
}

/**
 * Brings back what came with a set before it went to the trash, of those who still have their places; no coaching that had not begun by then.
 *
 * @param int $set Post id.
 * @throws Errors\Not_Read When the database does not say.
 */
function resume_coaching( int $set ): bool {
	$waiting = begun_by( $set, WAITS );
	$done    = settle_coaching( $set, static fn( int $participant, int $coach ): bool => in_array( [ $participant, $coach ], $waiting, true ) );
	foreach ( begun_by( $set, WAITS ) as [ $participant, $coach ] ) {
		$done = forget_begun( $set, $participant, $coach ) && $done;
	}
	return $done;
}

/**
 * Who coaches whom while the switch of a set is on: each facilitator each member.
 *
 * @param int $set Post id.
 * @return list<array{int, int}> Participant and coach.
 */
function coaching_pairs( int $set ): array {
	$people = open_ids( [ $set ] ) ? members( [ $set ] )[ $set ] ?? [] : [];
	$of     = static fn( string $role ): array => array_keys( array_filter( $people, static fn( Member $member ): bool => $member->role === $role ) );
	$pairs  = [];
	foreach ( $of( 'member' ) as $participant ) {
		foreach ( $of( 'facilitator' ) as $coach ) {
			$pairs[] = [ $participant, $coach ];
		}
	}
	return $pairs;
}
