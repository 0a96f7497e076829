<?php
/**
 * The log by days: a month as a table, each day with something written a link to it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Errors;

/**
 * The calendar among the filters; open while one leafs through it.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_calendar_chip_html( Log_Query $query, int $user ): string {
	return '<li><details class="learning-log-log__chip is-calendar" name="learning-log-chip"' . ( '' === $query->month ? '' : ' open' ) . '><summary>' . esc_html__( 'Calendar', 'learning-log' ) . icon( 'down' ) . '</summary>'
		. '<div class="learning-log-log__menu">' . log_calendar_html( $query, $user ) . '</div></details></li>';
}

/**
 * The month that the calendar shows.
 *
 * @param Log_Query $query What is asked.
 */
function log_calendar_month( Log_Query $query ): string {
	if ( '' !== $query->month ) {
		return $query->month;
	}
	$day = (string) ( $query->filters['before'] ?? $query->filters['after'] ?? '' );
	return '' === $day ? (string) wp_date( 'Y-m' ) : substr( $day, 0, 7 );
}

/**
 * One month, and ways to the one before and after.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_calendar_html( Log_Query $query, int $user ): string {
	$month = log_calendar_month( $query );
	try {
		$days = Entries\days_of_month( Entries\sources( 'mine', $user ), $month );
	} catch ( Errors\Not_Read ) {
		return log_trouble_html( Errors\notes_not_read()->get_error_message() );
	}
	$to = static fn( string $where, string $label ): string => '<a href="' . esc_url( log_here( $query->parameters() + [ 'log_month' => gmdate( 'Y-m', (int) strtotime( "$month-01 $where UTC" ) ) ] ) ) . '">' . esc_html( $label ) . '</a>';
	return '<table class="learning-log-log__calendar"><caption>' . esc_html( month_name( $month ) ) . '</caption><thead><tr>' . log_weekdays_html() . '</tr></thead><tbody>' . log_weeks_html( $month, $days, $query ) . '</tbody></table>'
		. '<p class="learning-log-log__leaf">' . $to( '-1 month', __( 'Previous month', 'learning-log' ) ) . $to( '+1 month', __( 'Next month', 'learning-log' ) ) . '</p>';
}

/**
 * The days of the week, from the one the site begins it with.
 */
function log_weekdays_html(): string {
	global $wp_locale;
	$html = '';
	for ( $day = 0; $day < 7; $day++ ) {
		$name  = $wp_locale->get_weekday( ( $day + log_first_weekday() ) % 7 );
		$html .= '<th scope="col"><abbr title="' . esc_attr( $name ) . '">' . esc_html( $wp_locale->get_weekday_initial( $name ) ) . '</abbr></th>';
	}
	return $html;
}

/**
 * The day a week begins with on this site, 0 for Sunday.
 */
function log_first_weekday(): int {
	$first = get_option( 'start_of_week' );
	return is_numeric( $first ) ? (int) $first % 7 : 1;
}

/**
 * The weeks of a month.
 *
 * @param string             $month Such as "2026-11".
 * @param array<string, int> $days  How many entries, by day.
 * @param Log_Query          $query What is asked.
 */
function log_weeks_html( string $month, array $days, Log_Query $query ): string {
	$first = (int) strtotime( "$month-01 12:00 UTC" );
	$empty = ( (int) gmdate( 'w', $first ) - log_first_weekday() + 7 ) % 7;
	$cells = array_fill( 0, $empty, '<td></td>' );
	for ( $number = 1, $last = (int) gmdate( 't', $first ); $number <= $last; $number++ ) {
		$day     = sprintf( '%s-%02d', $month, $number );
		$cells[] = log_day_html( $day, $days[ $day ] ?? 0, $query );
	}
	$cells = array_pad( $cells, (int) ceil( count( $cells ) / 7 ) * 7, '<td></td>' );
	return implode( '', array_map( static fn( array $week ): string => '<tr>' . implode( '', $week ) . '</tr>', array_chunk( $cells, 7 ) ) );
}

/**
 * One day.
 *
 * @param string    $day   Such as "2026-11-24".
 * @param int       $count Entries of that day.
 * @param Log_Query $query What is asked.
 */
function log_day_html( string $day, int $count, Log_Query $query ): string {
	$number  = number_format_i18n( (int) substr( $day, 8 ) );
	$current = wp_date( 'Y-m-d' ) === $day ? ' aria-current="date"' : '';
	if ( 0 === $count ) {
		return "<td$current>$number</td>";
	}
	/* translators: 1: a day, 2: a number. */
	$says = sprintf( _n( '%1$s, %2$s entry', '%1$s, %2$s entries', $count, 'learning-log' ), log_day( $day ), number_format_i18n( $count ) );
	$link = log_here( $query->parameters( [ 'after' => $day, 'before' => $day ] ) );
	return "<td$current><a href=\"" . esc_url( $link ) . '" aria-label="' . esc_attr( $says ) . '">' . $number . '</a></td>';
}
