<?php
/**
 * One entry of the log, on a page of its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Errors;

/**
 * An entry of the person who reads the page; of anybody else's it is said that it is not there, as of what does not exist.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 * @param int $said Post id of a comment: the page shows what was said before it; 0 for the newest.
 */
function log_entry_html( int $id, int $user, int $said = 0 ): string {
	$entry = Entries\own( $id, $user );
	if ( ! $entry ) {
		return log_failure_html( Errors\entry_not_found() );
	}
	$item = log_items( [ $entry ], $user )[0];
	try {
		$thread = log_thread_html( $entry, $user, $said );
	} catch ( Errors\Not_Read ) {
		// What is one's own is shown all the same.
		$thread = log_trouble_html( Errors\notes_not_read()->get_error_message() );
	}
	return log_back_html() . '<article class="learning-log-log__one" aria-labelledby="learning-log-one">' . log_entry_head_html( $item ) . log_form_html( new Log_Text( $item ) ) . $thread . log_readers_html( $entry ) . '</article>' . log_honest_html();
}

/**
 * The way back to the list.
 */
function log_back_html(): string {
	return '<p class="learning-log-log__back"><a href="' . esc_url( log_here() ) . '">' . esc_html__( 'All of my log', 'learning-log' ) . '</a></p>';
}

/**
 * When it was, what it is called, where it belongs.
 *
 * @param Log_Item $item The entry.
 */
function log_entry_head_html( Log_Item $item ): string {
	$when = [
		(string) wp_date( format( 'date_format' ), $item->day->getTimestamp() ),
		event_kinds()[ $item->text( 'event_kind' ) ] ?? '',
		minutes_said( $item->minutes() ),
	];
	return '<header><p class="learning-log-log__when">' . esc_html( implode( ' · ', array_filter( $when ) ) ) . '</p>'
		. '<h2 id="learning-log-one" dir="auto">' . carry( $item->heading() ) . '</h2>'
		. '<ul class="learning-log-log__facts">' . implode( '', array_map( static fn( string $fact ): string => "<li>$fact</li>", log_facts( $item ) ) ) . '</ul></header>';
}

/**
 * Who can read it at this moment, by name, and who has opened it; then who has taken it with them, whether they can read it now or not.
 *
 * @param Entries\Entry $entry The entry.
 */
function log_readers_html( Entries\Entry $entry ): string {
	$readers = Entries\present_readers( $entry );
	return log_names_html( 'opened', __( 'Who can read this', 'learning-log' ), array_map( __NAMESPACE__ . '\log_reader_html', $readers['people'] ) )
		. log_names_html( 'taken', __( 'Who took this with them in a file', 'learning-log' ), array_map( __NAMESPACE__ . '\log_taker_html', $readers['taken'] ) );
}

/**
 * A list of people, under what it is of; nothing where there is nobody.
 *
 * @param string   $name   Name of the list.
 * @param string   $title  What it is of.
 * @param string[] $people What is said of each, HTML.
 */
function log_names_html( string $name, string $title, array $people ): string {
	return $people ? '<section class="learning-log-log__opened" aria-labelledby="learning-log-' . $name . '"><h3 id="learning-log-' . $name . '">' . esc_html( $title ) . '</h3><ul><li>' . implode( '</li><li>', $people ) . '</li></ul></section>' : '';
}

/**
 * Somebody who can read it.
 *
 * @param array{id: int, name: string, through: string, opened: string} $person Who.
 */
function log_reader_html( array $person ): string {
	$through = match ( $person['through'] ) {
		'coach'       => __( 'coach', 'learning-log' ),
		'facilitator' => __( 'facilitator', 'learning-log' ),
		default       => __( 'member', 'learning-log' ),
	};
	/* translators: %s: date and time. */
	$when = '' !== $person['opened'] ? sprintf( __( 'opened %s', 'learning-log' ), moment_of( $person['opened'] ) ) : __( 'not opened yet', 'learning-log' );
	return '<span><bdi>' . carry( $person['name'] ) . '</bdi>, ' . esc_html( $through ) . '</span> <span>' . esc_html( $when ) . '</span>';
}

/**
 * Somebody who has taken it with them.
 *
 * @param array{id: int, name: string, at: string} $taker Who.
 */
function log_taker_html( array $taker ): string {
	return '<span><bdi>' . carry( $taker['name'] ) . '</bdi></span> <span>' . esc_html( moment_of( $taker['at'] ) ) . '</span>';
}

/**
 * A moment as people say it where the site is: of today the time alone, as src/front/log/thread.ts does.
 *
 * @param string $iso ISO 8601, UTC.
 */
function moment_of( string $iso ): string {
	$at    = (int) strtotime( $iso );
	$today = calendar()['today'] === wp_date( 'Y-m-d', $at );
	return (string) wp_date( ( $today ? '' : format( 'date_format' ) . ' ' ) . format( 'time_format' ), $at );
}
