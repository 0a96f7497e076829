<?php
/**
 * What finds something in the log: one field, filters as chips, a calendar. Plain links and forms; all of it stands in the address.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use DateTimeZone;

/**
 * Field, way to write, chips.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_head_html( Log_Query $query, int $user ): string {
	return '<div class="learning-log-log__head">' . log_search_html( $query ) . log_write_link() . '</div>' . log_actions_link() . log_meetings_link() . log_notices_link() . log_chips_html( $query, $user );
}

/**
 * The field; the filters stay.
 *
 * @param Log_Query $query What is asked.
 */
function log_search_html( Log_Query $query ): string {
	$search = (string) ( $query->filters['search'] ?? '' );
	return '<form class="learning-log-log__search" role="search" method="get" action="' . esc_url( log_here() ) . '">'
		. '<label class="screen-reader-text" for="learning-log-search">' . esc_html__( 'Search my log', 'learning-log' ) . '</label>'
		. '<input type="search" id="learning-log-search" name="log_search" maxlength="200" dir="auto" value="' . carry( $search ) . '" placeholder="' . esc_attr__( 'Search my log', 'learning-log' ) . '">'
		. log_hidden_html( $query->parameters( [ 'search' => '' ] ) )
		. '<button type="submit" class="wp-element-button">' . icon( 'find' ) . '<span class="screen-reader-text">' . esc_html__( 'Search', 'learning-log' ) . '</span></button></form>';
}

/**
 * What a form hands on besides its own fields; also what the address of the page itself consists of, which a form would drop.
 *
 * @param array<string, int|string> $parameters By name.
 */
function log_hidden_html( array $parameters ): string {
	parse_str( (string) wp_parse_url( log_here(), PHP_URL_QUERY ), $address );
	$html = '';
	foreach ( $parameters + $address as $name => $value ) {
		$html .= is_scalar( $value ) ? '<input type="hidden" name="' . esc_attr( (string) $name ) . '" value="' . carry( (string) $value ) . '">' : '';
	}
	return $html;
}

/**
 * The filters: those in force with a way to take them away, the others to be opened.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_chips_html( Log_Query $query, int $user ): string {
	$html = '';
	foreach ( log_filters( $user ) as $name => $filter ) {
		$chosen = $query->filters[ $name ] ?? '';
		if ( '' !== $chosen ) {
			$html .= log_active_chip_html( $query, $name, $filter['label'], $filter['options'][ $chosen ] ?? (string) $chosen );
		} elseif ( count( $filter['options'] ) > 1 ) {
			$html .= log_chip_html( $query, $name, $filter );
		}
	}
	$search = (string) ( $query->filters['search'] ?? '' );
	$html   = ( '' === $search ? '' : log_active_chip_html( $query, 'search', __( 'Search', 'learning-log' ), $search ) ) . $html . log_dates_chip_html( $query ) . log_calendar_chip_html( $query, $user );
	$all    = count( $query->filters ) > 1 ? '<li><a href="' . esc_url( log_here() ) . '">' . esc_html__( 'Clear all', 'learning-log' ) . '</a></li>' : '';
	return '<ul class="learning-log-log__chips" aria-label="' . esc_attr__( 'Filters', 'learning-log' ) . '">' . $html . $all . '</ul>';
}

/**
 * A filter in force: a click takes it away.
 *
 * @param Log_Query $query What is asked.
 * @param string    $name  Filter.
 * @param string    $label What it is called.
 * @param string    $value What is chosen.
 */
function log_active_chip_html( Log_Query $query, string $name, string $label, string $value ): string {
	return '<li><a class="learning-log-log__chip is-on" href="' . esc_url( log_here( $query->parameters( [ $name => '' ] ) ) ) . '"><span>' . esc_html( $label ) . ': <bdi>' . carry( $value ) . '</bdi></span>'
		. '<span class="screen-reader-text"> ' . esc_html__( 'Take this filter away', 'learning-log' ) . '</span><span aria-hidden="true">×</span></a></li>';
}

/**
 * A filter to be opened: each choice is a link.
 *
 * @param Log_Query                                               $query  What is asked.
 * @param string                                                  $name   Filter.
 * @param array{label: string, options: array<int|string, string>} $filter The filter.
 */
function log_chip_html( Log_Query $query, string $name, array $filter ): string {
	$links = '';
	foreach ( $filter['options'] as $value => $label ) {
		$links .= '<li><a href="' . esc_url( log_here( $query->parameters( [ $name => $value ] ) ) ) . '" dir="auto">' . carry( $label ) . '</a></li>';
	}
	return '<li><details class="learning-log-log__chip" name="learning-log-chip"><summary>' . esc_html( $filter['label'] ) . icon( 'down' ) . '</summary><ul class="learning-log-log__menu">' . $links . '</ul></details></li>';
}

/**
 * From one day to another: a form of its own.
 *
 * @param Log_Query $query What is asked.
 */
function log_dates_chip_html( Log_Query $query ): string {
	$after  = (string) ( $query->filters['after'] ?? '' );
	$before = (string) ( $query->filters['before'] ?? '' );
	if ( '' !== $after . $before ) {
		$value = $after === $before ? log_day( $after ) : trim( ( '' === $after ? '' : log_day( $after ) ) . ' – ' . ( '' === $before ? '' : log_day( $before ) ) );
		return '<li><a class="learning-log-log__chip is-on" href="' . esc_url( log_here( $query->parameters( [ 'after' => '', 'before' => '' ] ) ) ) . '"><span>' . esc_html( $value ) . '</span><span class="screen-reader-text"> ' . esc_html__( 'Take this filter away', 'learning-log' ) . '</span><span aria-hidden="true">×</span></a></li>';
	}
	return '<li><details class="learning-log-log__chip" name="learning-log-chip"><summary>' . esc_html__( 'Dates', 'learning-log' ) . icon( 'down' ) . '</summary><form class="learning-log-log__menu" method="get" action="' . esc_url( log_here() ) . '">'
		. '<label>' . esc_html__( 'From', 'learning-log' ) . ' <input type="date" name="log_after"></label><label>' . esc_html__( 'To', 'learning-log' ) . ' <input type="date" name="log_before"></label>'
		. log_hidden_html( $query->parameters() ) . '<button type="submit" class="wp-element-button">' . esc_html__( 'Show', 'learning-log' ) . '</button></form></details></li>';
}

/**
 * A day as the site says it.
 *
 * @param string $day Such as "2026-11-24".
 */
function log_day( string $day ): string {
	return (string) wp_date( format( 'date_format' ), (int) strtotime( "$day 12:00 UTC" ), new DateTimeZone( 'UTC' ) );
}
