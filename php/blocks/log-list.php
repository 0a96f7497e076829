<?php
/**
 * The log as one comes back to it: months, and below each what was written, newest first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use DateTimeZone;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Sets;
use WP_Error;

/**
 * Entries on a page of the log.
 */
const LOG_PER_PAGE = 20;

/**
 * For how long a coach is new, and the log says so.
 */
const LOG_COACH_IS_NEW_DAYS = 30;

/**
 * The list, with what finds something in it.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_list_html( Log_Query $query, int $user ): string {
	$found = Entries\list_entries( Entries\sources( 'mine', $user ), $query->ask( LOG_PER_PAGE ), $user );
	if ( ! $found['entries'] && ! $query->filters && 1 === $query->page ) {
		return log_unsent_html( $user ) . log_openings_html( $user ) . log_new_coaches_html( $user ) . log_others_html( $user ) . log_empty_html();
	}
	return log_head_html( $query, $user ) . log_unsent_html( $user ) . log_openings_html( $user ) . log_new_coaches_html( $user ) . log_others_html( $user )
		. '<p class="learning-log-log__count" role="status">' . esc_html( log_count( $found['total'], $query ) ) . '</p>'
		. log_months_html( log_items( array_values( $found['entries'] ), $user ) )
		. log_pages_html( $query, $found['total'] )
		. ( $found['total'] > 0 ? export_html( $query->filters ) : '' );
}

/**
 * Entries, ready to be shown: files, names and Elements in a number of queries that does not grow with them.
 *
 * @param list<Entries\Entry> $entries Entries.
 * @param int                 $user    User id of who reads them.
 * @return list<Log_Item>
 */
function log_items( array $entries, int $user ): array {
	return array_map( static fn( Entries\Entry $entry, array $shown ): Log_Item => new Log_Item( $entry, $shown ), $entries, Entries\present( $entries, $user ) );
}

/**
 * The line for drafts that lie on this device and were never sent: the view module shows one for each.
 *
 * @param int $user User id.
 */
function log_unsent_html( int $user ): string {
	return '<p class="learning-log-log__unsent" hidden data-site="' . esc_attr( site_key() ) . '" data-user="' . $user . '"><a href="' . esc_url( log_here( [ 'log_write' => '' ] ) ) . '">' . esc_html__( 'Something you wrote on this device has not been sent yet. Open it', 'learning-log' ) . '</a></p>';
}

/**
 * Who may read what this person shares with their coach and could not a month ago: managers say who coaches whom, and could say it of
 * themselves.
 *
 * @param int $user User id.
 */
function log_new_coaches_html( int $user ): string {
	$html = '';
	foreach ( Sets\new_coaches( $user, LOG_COACH_IS_NEW_DAYS ) as $coach => $day ) {
		/* translators: 1: name of a person, 2: a day. */
		$says  = __( '%1$s has been your coach since %2$s, and can read what you share with “My coach”, also what you shared before.', 'learning-log' );
		$html .= '<p class="learning-log-log__told">' . sprintf( esc_html( $says ), '<bdi>' . carry( Sets\person_name( $coach ) ) . '</bdi>', esc_html( (string) wp_date( format( 'date_format' ), (int) strtotime( $day . ' UTC' ), new DateTimeZone( 'UTC' ) ) ) ) . '</p>';
	}
	return $html;
}

/**
 * What stands in place of the list once somebody else is logged in, or nobody: the view module puts it there.
 *
 * @param int $user User id.
 */
function log_others_html( int $user ): string {
	return '<template class="learning-log-log__others" data-user="' . $user . '"><p role="status">' . esc_html__( 'You have logged out, or someone else is logged in here now.', 'learning-log' )
		. ' <a href="' . esc_url( log_here() ) . '">' . esc_html__( 'Open this page again', 'learning-log' ) . '</a></p></template>';
}

/**
 * How many there are, as far as it is counted.
 *
 * @param int       $total How many.
 * @param Log_Query $query What was asked.
 */
function log_count( int $total, Log_Query $query ): string {
	if ( 0 === $total ) {
		return __( 'Nothing in your log matches this. Try fewer filters, or another word.', 'learning-log' );
	}
	if ( $total > Schema\maximum( 'total' ) ) {
		/* translators: %s: a number. */
		return sprintf( __( 'More than %s entries', 'learning-log' ), number_format_i18n( Schema\maximum( 'total' ) ) );
	}
	return $query->filters
		/* translators: %s: a number. */
		? sprintf( _n( '%s entry matches', '%s entries match', $total, 'learning-log' ), number_format_i18n( $total ) )
		/* translators: %s: a number. */
		: sprintf( _n( '%s entry', '%s entries', $total, 'learning-log' ), number_format_i18n( $total ) );
}

/**
 * Months as headings, each with its entries.
 *
 * @param list<Log_Item> $items Newest first.
 */
function log_months_html( array $items ): string {
	$months = [];
	foreach ( $items as $item ) {
		$months[ $item->day->format( 'Y-m' ) ][] = $item;
	}
	$html = '';
	foreach ( $months as $month => $in_it ) {
		$html .= '<section class="learning-log-log__month" aria-labelledby="learning-log-' . $month . '"><h2 id="learning-log-' . $month . '">' . esc_html( month_name( $month ) ) . '</h2><ol>'
			. implode( '', array_map( __NAMESPACE__ . '\log_item_html', $in_it ) ) . '</ol></section>';
	}
	return $html;
}

/**
 * A month as people say it.
 *
 * @param string $month Such as "2026-11".
 */
function month_name( string $month ): string {
	/* translators: Month and year, as PHP's date() writes them. */
	return (string) wp_date( __( 'F Y', 'learning-log' ), (int) strtotime( "$month-15 12:00 UTC" ) );
}

/**
 * One entry of the list.
 *
 * @param Log_Item $item The entry.
 */
function log_item_html( Log_Item $item ): string {
	$at    = $item->day->getTimestamp();
	$lines = $item->lines();
	$date  = sprintf(
		'<time datetime="%s" title="%s"><b>%s</b> %s</time>',
		$item->day->format( 'Y-m-d' ),
		esc_attr( (string) wp_date( format( 'date_format' ), $at ) ),
		esc_html( (string) wp_date( 'j', $at ) ),
		esc_html( (string) wp_date( 'D', $at ) )
	);
	return '<li class="learning-log-log__entry">' . $date . '<div>'
		. '<h3><a href="' . esc_url( log_here( [ 'log_entry' => $item->entry->id ] ) ) . '" dir="auto">' . carry( $item->title() ) . '</a></h3>'
		. ( '' === $lines ? '' : '<p class="learning-log-log__lines" dir="auto">' . carry( $lines ) . '</p>' )
		. '<ul class="learning-log-log__facts">' . implode( '', array_map( static fn( string $fact ): string => "<li>$fact</li>", log_list_facts( $item ) ) ) . '</ul></div></li>';
}

/**
 * What is to be said about an entry of the list, each escaped: readers first.
 *
 * @param Log_Item $item The entry.
 * @return list<string>
 */
function log_list_facts( Log_Item $item ): array {
	$facts = [ '<span class="learning-log-log__readers">' . icon( 'me' === $item->entry->audience ? 'lock' : 'people' ) . '<span class="screen-reader-text">' . esc_html__( 'Who reads this:', 'learning-log' ) . ' </span><bdi>' . carry( $item->readers() ) . '</bdi></span>', ...log_facts( $item ) ];
	array_splice( $facts, 1, 0, array_filter( [ log_comments_fact( $item ) ] ) );
	$files = count( $item->files() );
	if ( $files > 0 ) {
		/* translators: %s: a number. */
		$facts[] = esc_html( sprintf( _n( '%s file', '%s files', $files, 'learning-log' ), number_format_i18n( $files ) ) );
	}
	return $facts;
}

/**
 * How many comments there are, as a way to them; "" for none.
 *
 * @param Log_Item $item The entry.
 */
function log_comments_fact( Log_Item $item ): string {
	[ 'all' => $all, 'new' => $new ] = $item->comments();
	if ( 0 === $all ) {
		return '';
	}
	/* translators: %s: a number of comments. */
	$says = sprintf( _n( '%s comment', '%s comments', $all, 'learning-log' ), number_format_i18n( $all ) );
	if ( $new > 0 ) {
		/* translators: 1: such as "2 comments", 2: a number of comments. */
		$says = sprintf( _n( '%1$s, %2$s new', '%1$s, %2$s new', $new, 'learning-log' ), $says, number_format_i18n( $new ) );
	}
	return '<a' . ( $new > 0 ? ' class="is-new"' : '' ) . ' href="' . esc_url( log_here( [ 'log_entry' => $item->entry->id ], THREAD ) ) . '">' . esc_html( $says ) . '</a>';
}

/**
 * Where an entry belongs, each escaped.
 *
 * @param Log_Item $item The entry.
 * @return list<string>
 */
function log_facts( Log_Item $item ): array {
	$facts  = array_filter( [ carry( $item->review() ) ] );
	$lesson = $item->text( 'lesson_title' );
	if ( '' !== $lesson ) {
		$facts[] = '' === $item->text( 'lesson_url' ) ? '<bdi>' . carry( $lesson ) . '</bdi>' : '<a href="' . esc_url( $item->text( 'lesson_url' ) ) . '"><bdi>' . carry( $lesson ) . '</bdi></a>';
	}
	foreach ( $item->elements() as $id => $name ) {
		$facts[] = '<a href="' . esc_url( log_here( [ 'log_element' => $id ] ) ) . '"><bdi>' . carry( $name ) . '</bdi></a>';
	}
	if ( 'facilitator' === $item->entry->kind ) {
		$facts[] = esc_html( entry_kinds()['facilitator'] );
	}
	return $facts;
}

/**
 * Links to the other pages of the list.
 *
 * @param Log_Query $query What is asked.
 * @param int       $total How many entries fit.
 */
function log_pages_html( Log_Query $query, int $total ): string {
	$last = (int) ceil( $total / LOG_PER_PAGE );
	if ( $last < 2 ) {
		return '';
	}
	$link = static fn( int $page, string $label, string $rel ): string => $page < 1 || $page > $last ? '<span></span>'
		: '<a rel="' . $rel . '" href="' . esc_url( log_here( $query->parameters() + ( $page > 1 ? [ 'log_page' => $page ] : [] ) ) ) . '">' . esc_html( $label ) . '</a>';
	/* translators: 1: number of this page, 2: number of pages. */
	$where = sprintf( __( 'Page %1$s of %2$s', 'learning-log' ), number_format_i18n( $query->page ), number_format_i18n( $last ) );
	return '<nav class="learning-log-log__pages" aria-label="' . esc_attr__( 'Pages of your log', 'learning-log' ) . '">'
		. $link( $query->page - 1, __( 'Newer', 'learning-log' ), 'prev' ) . '<span>' . esc_html( $where ) . '</span>' . $link( $query->page + 1, __( 'Older', 'learning-log' ), 'next' ) . '</nav>';
}

/**
 * The log of someone who has not written yet.
 */
function log_empty_html(): string {
	return '<div class="learning-log-log__empty"><p><strong>' . esc_html__( 'This will be your own Learning Log.', 'learning-log' ) . '</strong></p><p>'
		. esc_html__( 'What you write in lessons comes here by itself. You can also write whenever something is on your mind: three lines after a meeting are enough. You alone can read it until you choose otherwise.', 'learning-log' )
		. '</p>' . log_write_link() . '<p>' . log_actions_link() . ' ' . log_meetings_link() . ' ' . log_notices_link() . '</p></div>';
}

/**
 * The way to write, always in reach.
 */
function log_write_link(): string {
	return '<a class="learning-log-log__write wp-element-button" href="' . esc_url( log_here( [ 'log_write' => 1 ] ) ) . '">' . esc_html__( 'Write', 'learning-log' ) . '</a>';
}

/**
 * What stands in place of the log, with the status of its failure: a page that says it is all right would be taken for the log.
 *
 * @param WP_Error $failure Why there is nothing else.
 */
function log_failure_html( WP_Error $failure ): string {
	status_header( Errors\status_of( $failure ) );
	return log_trouble_html( $failure->get_error_message() );
}

/**
 * What went wrong.
 *
 * @param string $sentence Says it.
 */
function log_trouble_html( string $sentence ): string {
	return '<p class="learning-log-log__trouble" role="alert">' . esc_html( $sentence ) . '</p><p><a href="' . esc_url( log_here() ) . '">' . esc_html__( 'Back to My Learning Log', 'learning-log' ) . '</a></p>';
}
