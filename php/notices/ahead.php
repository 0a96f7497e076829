<?php
/**
 * What is to come by itself: meetings, and the last day of a set. Looked for once an hour; found again, it changes nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Meetings\Meeting;
use LearningLog\Sets;

/**
 * How far it looks: who is told once a week has to be told in the week before.
 */
const MEETINGS_AHEAD_SECONDS = 8 * DAY_IN_SECONDS;

/**
 * How long before the last day of a set its people are told.
 */
const CLOSING_DAYS = 14;

/**
 * Meetings whose people are looked up together.
 */
const LOOKED_AHEAD = 100;

/**
 * Makes sure that the hourly work is planned. No query: WordPress has its plan at hand.
 */
function action_plan_hourly(): void {
	if ( ! wp_next_scheduled( HOURLY ) ) {
		wp_schedule_event( time(), 'hourly', HOURLY );
	}
}

/**
 * Ends all work with the plugin.
 */
function action_unplan(): void {
	wp_clear_scheduled_hook( HOURLY );
	wp_clear_scheduled_hook( SEND );
}

/**
 * The hourly work. What one does not come to, another does a minute later.
 */
function action_look_ahead(): void {
	$until = microtime( true ) + BATCH_SECONDS;
	try {
		$whole = look_for_meetings( $until ) && look_for_last_days( $until );
	} catch ( Errors\Not_Read ) {
		return;
	}
	$whole || wp_schedule_single_event( time() + MINUTE_IN_SECONDS, HOURLY );
	free_abandoned( time() );
	plan_next();
}

/**
 * Meetings of the days to come, each for everybody who is in its set today, as long as that is open.
 *
 * @param float $until When the time is over.
 * @return bool Whether it has come to all of them.
 * @throws Errors\Not_Read When the database does not answer.
 */
function look_for_meetings( float $until = INF ): bool {
	$meetings = Meetings\planned_between( utc( time() ), utc( time() + MEETINGS_AHEAD_SECONDS ) );
	foreach ( array_chunk( $meetings, LOOKED_AHEAD ) as $some ) {
		$members = Sets\members( Sets\open_ids( array_values( array_unique( array_map( static fn( Meeting $meeting ): int => $meeting->set, $some ) ) ) ) );
		$wanted  = [];
		foreach ( $some as $meeting ) {
			foreach ( array_keys( $members[ $meeting->set ] ?? [] ) as $user ) {
				$wanted[] = new Notice( 0, $user, 'meeting', $meeting->id, (string) seconds( $meeting->starts ), '', 0, DUE, $meeting->starts );
			}
		}
		if ( ! add_new( $wanted, $until ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Sets that end soon.
 *
 * @param float $until When the time is over.
 * @return bool Whether it has come to all of them.
 * @throws Errors\Not_Read When the database does not answer.
 */
function look_for_last_days( float $until = INF ): bool {
	$ends = Sets\ending_between( current_time( 'Y-m-d' ), (string) wp_date( 'Y-m-d', time() + CLOSING_DAYS * DAY_IN_SECONDS ) );
	foreach ( array_chunk( array_keys( $ends ), LOOKED_AHEAD ) as $some ) {
		$wanted = [];
		foreach ( Sets\members( $some ) as $set => $members ) {
			foreach ( array_keys( $members ) as $user ) {
				$wanted[] = new Notice( 0, $user, 'closing', $set, $ends[ $set ] );
			}
		}
		if ( ! add_new( $wanted, $until ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Makes those of some notices that are not there yet, as their people want them. Mostly all are, which a query for a hundred tells.
 *
 * @param list<Notice> $wanted The notices, without when they are due.
 * @param float        $until  When the time is over.
 * @return bool Whether it has come to all of them.
 * @throws Errors\Not_Read When the database does not answer.
 */
function add_new( array $wanted, float $until ): bool {
	$about = [];
	foreach ( not_yet_made( $wanted ) as $notice ) {
		$about[ $notice->thing ][] = $notice;
	}
	foreach ( $about as $thing => $some ) {
		if ( microtime( true ) >= $until ) {
			return false;
		}
		$people = array_map( static fn( Notice $notice ): int => $notice->user, $some );
		add( $thing, make( $people, $some[0]->kind, $thing, $some[0]->state, seconds( $some[0]->moment ) ) );
	}
	// What WordPress remembers of everybody would outgrow the request.
	wp_cache_supports( 'flush_runtime' ) && wp_cache_flush_runtime();
	return true;
}
