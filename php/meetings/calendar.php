<?php
/**
 * When sets meet, for calendars. A calendar is often an employer's: it is told dates under a neutral title, no name, no place and no word.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Sets;

/**
 * Parameter of the private feed's address.
 */
const FEED_PARAMETER = 'learning_log_calendar';

/**
 * Meetings as iCalendar (RFC 5545). A meeting that is cancelled stays, as cancelled: what was left out would stay in calendars.
 *
 * @param list<Meeting> $meetings The meetings.
 */
function calendar( array $meetings ): string {
	$host   = (string) wp_parse_url( home_url(), PHP_URL_HOST );
	$title  = addcslashes( str_replace( [ "\r", "\n" ], ' ', __( 'Set meeting', 'learning-log' ) ), '\\;,' );
	$stamp  = static fn( int $time ): string => gmdate( 'Ymd\THis\Z', $time );
	$events = [];
	foreach ( $meetings as $meeting ) {
		$starts = (int) strtotime( $meeting->starts . ' UTC' );
		array_push(
			$events,
			'BEGIN:VEVENT',
			"UID:learning-log-{$meeting->id}@$host",
			'DTSTAMP:' . $stamp( (int) strtotime( $meeting->modified . ' UTC' ) ),
			'SEQUENCE:' . $meeting->revision,
			'DTSTART:' . $stamp( $starts ),
			'DTEND:' . $stamp( $starts + $meeting->minutes * MINUTE_IN_SECONDS ),
			'SUMMARY:' . $title,
			'STATUS:' . ( 'cancelled' === $meeting->status ? 'CANCELLED' : 'CONFIRMED' ),
			'END:VEVENT'
		);
	}
	return implode( "\r\n", [ 'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Learning Log//Set meetings//EN', 'METHOD:PUBLISH', ...$events, 'END:VCALENDAR', '' ] );
}

/**
 * Makes a person's private feed; one they had ends with it.
 *
 * @param int $user User id.
 * @return string Its address, told this once: only a hash of it is kept. "" when it could not be stored.
 */
function begin_feed( int $user ): string {
	$key = bin2hex( random_bytes( 20 ) );
	return store_feed( $user, hash( 'sha256', $key ) ) ? add_query_arg( FEED_PARAMETER, "$user-$key", home_url( '/' ) ) : '';
}

/**
 * Ends it.
 *
 * @param int $user User id.
 */
function end_feed( int $user ): bool {
	return store_feed( $user, null );
}

/**
 * What the feed with an address holds at this moment: the meetings of the sets its owner is in today; null for one that is none.
 *
 * @param string $address What stands behind the parameter.
 * @throws Errors\Not_Read When the database does not answer.
 */
function feed( string $address ): ?string {
	if ( ! preg_match( '/^(\d{1,19})-([0-9a-f]{40})$/D', $address, $found ) ) {
		return null;
	}
	$user = (int) $found[1];
	$kept = feed_hash( $user );
	return null !== $kept && hash_equals( $kept, hash( 'sha256', $found[2] ) ) ? calendar( of_sets( Sets\set_ids( $user ) ) ) : null;
}

/**
 * Answers a request for a feed, which a calendar asks without a login.
 */
function action_serve_feed(): void {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Reading changes nothing; compared with what an address looks like.
	$address = $_GET[ FEED_PARAMETER ] ?? null;
	// phpcs:enable
	if ( ! is_string( $address ) || is_admin() ) {
		return;
	}
	defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true );
	try {
		$calendar = feed( $address );
		$status   = 404;
	} catch ( Errors\Not_Read ) {
		$calendar = null;
		$status   = 503;
	}
	nocache_headers();
	header( 'Cache-Control: private, no-store' );
	header( 'X-Robots-Tag: noindex' );
	status_header( null === $calendar ? $status : 200 );
	header( 'Content-Type: text/' . ( null === $calendar ? 'plain' : 'calendar' ) . '; charset=utf-8' );
	echo $calendar ?? ''; // phpcs:ignore WordPress.Security.EscapeOutput -- No HTML: numbers, times and a title of ours.
	exit;
}
