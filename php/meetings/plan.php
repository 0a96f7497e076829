<?php
/**
 * Planning meetings: one, or a series in one go.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use DateTimeImmutable;
use DateTimeZone;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Storage;
use WP_Error;

/**
 * How many meetings one set has at most: years of them.
 */
const MOST = 200;

/**
 * Whether a meeting that a plan made, or found made by the same UUID, is the one asked for: a form that several people are shown has one UUID
 * for all of them, and of two who press at once the first has it their way.
 *
 * @param Meeting                                                    $planned The meeting.
 * @param array{starts: string, place: string, ...<string, string>} $plan    What was asked for.
 */
function is_as_asked( Meeting $planned, array $plan ): bool {
	return [ Entries\iso( $planned->starts ), $planned->place ] === [ $plan['starts'], $plan['place'] ];
}

/**
 * Plans meetings of a set. Safe to repeat: the same UUID makes them once.
 *
 * @param int                  $set      Post id.
 * @param int                  $user     User id of who plans.
 * @param array<string, mixed> $plan     What schema/meeting-new.json says; held to it here, since a plain form sends the same.
 * @return array{meetings: list<Meeting>, first: bool}|WP_Error
 */
function plan( int $set, int $user, array $plan ): array|WP_Error {
	$valid = rest_validate_value_from_schema( $plan, Schema\load( 'meeting-new' ) );
	$first = first_of( $set, $plan );
	if ( is_wp_error( $valid ) || ! $first ) {
		return Errors\meeting_not_possible();
	}
	$mutation = strtolower( Storage\text_of( $plan, 'mutation' ) );
	$meetings = series( $first, max( 1, Storage\number_of( $plan, 'count' ) ), Storage\number_of( $plan, 'days' ) );
	$planned  = Storage\atomically(
		static function () use ( $set, $user, $meetings, $mutation ): array|WP_Error|false {
			if ( ! Storage\lock_post( $set ) ) {
				return false;
			}
			$problem = problem_with_planning( $set, $user );
			$made    = $problem ? [] : made_by( $set, $mutation );
			if ( $problem || $made ) {
				return $problem ?? [
					'meetings' => $made,
					'first'    => false,
				];
			}
			if ( count( of_sets( [ $set ] ) ) + count( $meetings ) > MOST ) {
				return Errors\meetings_full( MOST );
			}
			// What is there already shows who presented when, and the day before which another is.
			$made = renew( $set ) && insert_all( $meetings, $mutation ) ? made_by( $set, $mutation ) : [];
			return $made ? [
				'meetings' => $made,
				'first'    => true,
			] : false;
		}
	);
	return $planned ? $planned : Errors\storage_failed();
}

/**
 * The first meeting of a plan; null where the time it begins is none.
 *
 * @param int                  $set  Post id.
 * @param array<string, mixed> $plan What was asked for.
 */
function first_of( int $set, array $plan ): ?Meeting {
	$starts = time_of( Storage\text_of( $plan, 'starts' ) );
	$preset = Storage\text_of( $plan, 'preset' );
	return null === $starts ? null : new Meeting( 0, $set, 0, $starts, is_numeric( $plan['minutes'] ?? null ) ? (int) $plan['minutes'] : 180, Storage\text_of( $plan, 'place' ), 'scheduled', is_numeric( $plan['quorum'] ?? null ) ? (int) $plan['quorum'] : 4, '' === $preset ? 'classic_45' : $preset, [], decode_run( [] ), [], '' );
}

/**
 * Meetings some days apart, at the same hour of the day where the site is, also when the clocks change in between.
 *
 * @param Meeting $first The first.
 * @param int     $count How many.
 * @param int     $days  Days from one to the next.
 * @return list<Meeting>
 */
function series( Meeting $first, int $count, int $days ): array {
	$utc    = new DateTimeZone( 'UTC' );
	$begins = ( new DateTimeImmutable( $first->starts, $utc ) )->setTimezone( wp_timezone() );
	$series = [];
	for ( $number = 0; $number < $count; $number++ ) {
		$starts   = $begins->modify( '+' . ( $number * $days ) . ' days' )->setTimezone( $utc )->format( 'Y-m-d H:i:s' );
		$series[] = with( $first, [ 'starts' => $starts ] );
	}
	return $series;
}

/**
 * A time of a request as the database has it; null where there is no such time.
 *
 * @param string $iso "2026-12-01T09:00:00Z".
 */
function time_of( string $iso ): ?string {
	$time = DateTimeImmutable::createFromFormat( '!Y-m-d\TH:i:s\Z', $iso, new DateTimeZone( 'UTC' ) );
	return $time && $time->format( 'Y-m-d\TH:i:s\Z' ) === $iso ? $time->format( 'Y-m-d H:i:s' ) : null;
}

/**
 * A meeting in which some facts are others.
 *
 * @param Meeting              $meeting The meeting.
 * @param array<string, mixed> $facts   The others.
 */
function with( Meeting $meeting, array $facts ): Meeting {
	/** @var array{id: int, set: int, revision: int, starts: string, minutes: int, place: string, status: string, quorum: int, preset: string, slots: list<Slot>, run: Run, mutations: list<string>, modified: string} $all */
	$all = array_merge( get_object_vars( $meeting ), $facts );
	return new Meeting( ...$all );
}
