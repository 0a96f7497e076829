<?php
/**
 * Holds the meetings of the demo's sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use LearningLog\Sets;
use WP_Error;

/**
 * Three meetings of a set: one five weeks ago, with what was said in it and what came of it, one today, one five weeks ahead.
 *
 * @param int                $set         Post id.
 * @param int                $facilitator User id of who runs them.
 * @param Held               $held        What was said.
 * @param array<string, int> $ids         Numbers of people by login.
 * @return bool|WP_Error Whether they are there.
 * @throws Errors\Not_Read When the database does not answer.
 */
function hold( int $set, int $facilitator, array $held, array $ids ): bool|WP_Error {
	$next    = ( intdiv( time(), HOUR_IN_SECONDS ) + 1 ) * HOUR_IN_SECONDS;
	$series  = [
		'starts'   => gmdate( 'Y-m-d\TH:i:s\Z', $next - 5 * WEEK_IN_SECONDS ),
		'place'    => $held['place'],
		'count'    => 3,
		'days'     => 35,
		'quorum'   => 2,
		'mutation' => uuid( "meetings $set" ),
	];
	$planned = Meetings\plan( $set, $facilitator, $series );
	if ( is_wp_error( $planned ) ) {
		return $planned;
	}
	$first = $planned['meetings'][0];
	// Ended is what it becomes last.
	return 'ended' === $first->status ? true : say( $first, $held, $ids ) ?? attend( $first, $facilitator, $held, $ids ) ?? act( $first, $held, $ids ) ?? end_meeting( $first, $facilitator, $held, $ids );
}

/**
 * What was said in it.
 *
 * @param Meeting            $meeting The meeting.
 * @param Held               $held    What was said.
 * @param array<string, int> $ids     Numbers of people by login.
 * @return WP_Error|null What went wrong.
 */
function say( Meeting $meeting, array $held, array $ids ): ?WP_Error {
	foreach ( $held['parts'] as [ $login, $kind, $answers ] ) {
		$numbered = (string) preg_replace_callback( '/(?<=^learning-).+/', static fn( array $of ): string => (string) $ids[ $of[0] ], $kind );
		$said     = Meetings\save_part( $meeting->id, $ids[ $login ], $numbered, $answers, 0, null, uuid( "{$meeting->set} $login $kind" ) );
		if ( is_wp_error( $said ) ) {
			return $said;
		}
	}
	return null;
}

/**
 * Who was there.
 *
 * @param Meeting            $meeting     The meeting.
 * @param int                $facilitator User id of who runs it.
 * @param Held               $held        Who sent apologies.
 * @param array<string, int> $ids         Numbers of people by login.
 * @return WP_Error|null What went wrong.
 * @throws Errors\Not_Read When the database does not answer.
 */
function attend( Meeting $meeting, int $facilitator, array $held, array $ids ): ?WP_Error {
	foreach ( array_keys( Sets\members( [ $meeting->set ] )[ $meeting->set ] ) as $person ) {
		$marked = Meetings\mark_attendance( $meeting->id, $facilitator, $person, in_array( array_search( $person, $ids, true ), $held['apologies'], true ) ? 'apologies' : 'present' );
		if ( is_wp_error( $marked ) ) {
			return $marked;
		}
	}
	return null;
}

/**
 * What came of it.
 *
 * @param Meeting            $meeting The meeting.
 * @param Held               $held    The actions.
 * @param array<string, int> $ids     Numbers of people by login.
 * @return WP_Error|null What went wrong.
 */
function act( Meeting $meeting, array $held, array $ids ): ?WP_Error {
	foreach ( $held['actions'] as $number => [ $login, $what, $first_step, $days, $state, $outcome, $learning, $coach ] ) {
		$facts = compact( 'what', 'first_step', 'coach' ) + [
			'due'     => (string) wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS ),
			'meeting' => $meeting->id,
		];
		$taken = Meetings\add_action( $meeting->set, $ids[ $login ], $facts, uuid( "{$meeting->set} action $number" ) );
		$taken = is_wp_error( $taken ) || 'open' === $state ? $taken : Meetings\change_action( $taken['action']->id, $ids[ $login ], compact( 'state', 'outcome', 'learning' ), 1, null, uuid( "{$meeting->set} outcome $number" ) );
		if ( is_wp_error( $taken ) ) {
			return $taken;
		}
	}
	return null;
}

/**
 * Who presented, and that it is over.
 *
 * @param Meeting            $meeting     The meeting.
 * @param int                $facilitator User id of who runs it.
 * @param Held               $held        Who presented.
 * @param array<string, int> $ids         Numbers of people by login.
 * @return bool|WP_Error Whether it is.
 */
function end_meeting( Meeting $meeting, int $facilitator, array $held, array $ids ): bool|WP_Error {
	$slot  = static fn( string $login ): array => [
		'presenter' => $ids[ $login ],
		'minutes'   => 45,
		'preset'    => 'classic_45',
		'done'      => true,
		'spent'     => 2640,
	];
	$run   = [
		'step'    => 'close',
		'slot'    => 0,
		'phase'   => '',
		'since'   => 0,
		'gone'    => 0,
		'timeout' => false,
	];
	$ended = Meetings\change(
		$meeting->id,
		$facilitator,
		[
			'slots'  => array_map( $slot, $held['presented'] ),
			'status' => 'ended',
			'run'    => $run,
		],
		$meeting->revision,
		uuid( "{$meeting->set} end" )
	);
	return is_wp_error( $ended ) ? $ended : true;
}
