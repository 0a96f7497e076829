<?php
/**
 * When a note was last saved.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use DateTimeImmutable;
use DateTimeZone;

/**
 * As people say it, exact on hover.
 *
 * @param string $modified "Y-m-d H:i:s", UTC; "" when it was not.
 */
function saved_html( string $modified ): string {
	$here = '' === $modified ? null : calendar();
	$time = $here ? date_create_immutable( $modified, $here['utc'] ) : false;
	if ( ! $here || ! $time ) {
		return '';
	}
	$time = $time->setTimezone( $here['zone'] );
	// Asked for all at once: to format a time takes as long as the rest of this.
	list( $hour, $day, $am, $pm ) = explode( "\n", $time->format( "G\nY-m-d\n{$here['am']}\n{$here['pm']}" ), 4 );

	// wp_date() reads a format anew with each call, character by character, which takes longer than all the rest of a note.
	$clock = (int) $hour < 12 ? $am : $pm;
	$clock = '' === $here['am'] ? (string) wp_date( format( 'time_format' ), $time->getTimestamp() ) : $clock;
	$date  = once( 'date' . $day, static fn(): string => (string) wp_date( format( 'date_format' ), $time->getTimestamp() ) );
	return sprintf( $here['saved'], '<time datetime="' . strtr( $modified, ' ', 'T' ) . '+00:00" title="' . carry( "$date $clock" ) . '">' . carry( $day === $here['today'] ? $clock : $date ) . '</time>' );
}

/**
 * What all notes of a page need to say a time.
 *
 * @return array{utc: DateTimeZone, zone: DateTimeZone, today: string, saved: string, am: string, pm: string} Formats of times before and after noon among it.
 */
function calendar(): array {
	$kept = wp_cache_get( 'calendar' . get_current_user_id(), MEMORY );
	if ( is_array( $kept ) ) {
		/** @var array{utc: DateTimeZone, zone: DateTimeZone, today: string, saved: string, am: string, pm: string} */
		return $kept;
	}
	$zone     = wp_timezone();
	$calendar = [
		'utc'   => new DateTimeZone( 'UTC' ),
		'zone'  => $zone,
		'today' => ( new DateTimeImmutable( 'now', $zone ) )->format( 'Y-m-d' ),
		/* translators: %s: a date, or the time of day when it was today. */
		'saved' => esc_html__( 'Saved %s', 'learning-log' ),
		'am'    => clock_format( 'am' ),
		'pm'    => clock_format( 'pm' ),
	];
	wp_cache_set( 'calendar' . get_current_user_id(), $calendar, MEMORY );
	return $calendar;
}

/**
 * The site's format of times with its own words for the half of the day put in; "" where only wp_date() knows what it says.
 *
 * @param 'am'|'pm' $half Of the day.
 */
function clock_format( string $half ): string {
	global $wp_locale;
	$format = format( 'time_format' );
	if ( has_filter( 'wp_date' ) || preg_match( '/[DFlMSr]/', (string) preg_replace( '/\\\\./s', '', $format ) ) ) {
		return '';
	}
	$said = static fn( string $letter ): string => (string) preg_replace( '/[a-z]/i', '\\\\$0', (string) $wp_locale->get_meridiem( 'a' === $letter ? $half : strtoupper( $half ) ) );
	return (string) preg_replace_callback( '/\\\\.|[aA]/s', static fn( array $found ): string => strlen( $found[0] ) > 1 ? $found[0] : $said( $found[0] ), $format );
}

/**
 * One of the site's own formats of dates and times.
 *
 * @param 'date_format'|'time_format' $option Option that holds it.
 */
function format( string $option ): string {
	$format = get_option( $option );
	return is_string( $format ) ? $format : 'c';
}
