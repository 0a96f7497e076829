<?php
/**
 * When a notice is due: at once, or in the morning of the next day or week, where its person is (zone.php).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use DateTimeImmutable;
use DateTimeZone;

/**
 * Hour of the day at which digests go out.
 */
const MORNING = 7;

/**
 * What has just happened waits as long: an entry shared by mistake, a comment taken back at once, disturb nobody.
 */
const SETTLE_SECONDS = 5 * MINUTE_IN_SECONDS;

/**
 * How long before it begins something is said at once, and how long before it a digest comes at the latest.
 */
const AHEAD_SECONDS  = DAY_IN_SECONDS;
const LATEST_SECONDS = 12 * HOUR_IN_SECONDS;

/**
 * When a notice is due.
 *
 * Of what is to come, the last digest that comes in time is meant; where there is none any more, it is said at once, since a reminder
 * after the meeting is none.
 *
 * @param string       $rhythm One of RHYTHMS.
 * @param int          $now    Seconds of the Unix epoch.
 * @param int          $moment When it begins, 0 for what has happened.
 * @param DateTimeZone $zone   Where the person is.
 */
function due_at( string $rhythm, int $now, int $moment, DateTimeZone $zone ): int {
	$digest = in_array( $rhythm, [ 'daily', 'weekly' ], true );
	if ( 0 === $moment ) {
		return $digest ? morning_after( $now, $rhythm, $zone ) : $now;
	}
	$last = $moment - ( $digest ? LATEST_SECONDS : AHEAD_SECONDS );
	return max( $now, $digest && $last > $now ? morning_before( $last, $rhythm, $now, $zone ) : $moment - AHEAD_SECONDS );
}

/**
 * The next morning of a rhythm.
 *
 * @param int          $time   Seconds of the Unix epoch.
 * @param string       $rhythm "daily" or "weekly".
 * @param DateTimeZone $zone   Where.
 */
function morning_after( int $time, string $rhythm, DateTimeZone $zone ): int {
	$morning = morning_of( $time, $zone );
	while ( $morning->getTimestamp() <= $time || ! is_digest_day( $morning, $rhythm ) ) {
		$morning = $morning->modify( '+1 day' );
	}
	return $morning->getTimestamp();
}

/**
 * The last morning of a rhythm before a time; a day before what begins where that is over.
 *
 * @param int          $time   Seconds of the Unix epoch.
 * @param string       $rhythm "daily" or "weekly".
 * @param int          $now    Seconds of the Unix epoch.
 * @param DateTimeZone $zone   Where.
 */
function morning_before( int $time, string $rhythm, int $now, DateTimeZone $zone ): int {
	$morning = morning_of( $time, $zone );
	while ( $morning->getTimestamp() > $time || ! is_digest_day( $morning, $rhythm ) ) {
		$morning = $morning->modify( '-1 day' );
	}
	return $morning->getTimestamp() < $now ? $time + LATEST_SECONDS - AHEAD_SECONDS : $morning->getTimestamp();
}

/**
 * The morning of the day of a time.
 *
 * @param int          $time Seconds of the Unix epoch.
 * @param DateTimeZone $zone Where.
 */
function morning_of( int $time, DateTimeZone $zone ): DateTimeImmutable {
	return ( new DateTimeImmutable( "@$time" ) )->setTimezone( $zone )->setTime( MORNING, 0 );
}

/**
 * The morning of a day.
 *
 * @param string       $day  "Y-m-d".
 * @param DateTimeZone $zone Where.
 */
function morning_of_day( string $day, DateTimeZone $zone ): int {
	return ( new DateTimeImmutable( $day, $zone ) )->setTime( MORNING, 0 )->getTimestamp();
}

/**
 * Whether digests of a rhythm go out on a day: those of a week on its first, as the site has it.
 *
 * @param DateTimeImmutable $day    The day.
 * @param string            $rhythm "daily" or "weekly".
 */
function is_digest_day( DateTimeImmutable $day, string $rhythm ): bool {
	$first = get_option( 'start_of_week' );
	return 'daily' === $rhythm || (int) $day->format( 'w' ) === ( is_numeric( $first ) ? (int) $first : 1 );
}

/**
 * The hour of digests as people say it.
 */
function morning_said(): string {
	$format = get_option( 'time_format' );
	return (string) wp_date( is_string( $format ) ? $format : 'H:i', morning_of( time(), wp_timezone() )->getTimestamp() );
}

/**
 * The day of weekly ones as people say it.
 */
function first_day_said(): string {
	return (string) wp_date( 'l', morning_after( time(), 'weekly', wp_timezone() ) );
}

/**
 * A time as the database has it.
 *
 * @param int $time Seconds of the Unix epoch.
 */
function utc( int $time ): string {
	return gmdate( 'Y-m-d H:i:s', $time );
}

/**
 * A time of the database.
 *
 * @param string $utc "Y-m-d H:i:s", UTC; "" for none.
 */
function seconds( string $utc ): int {
	return '' === $utc ? 0 : (int) strtotime( "$utc UTC" );
}
