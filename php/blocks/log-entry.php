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
 */
function log_entry_html( int $id, int $user ): string {
	$entry = Entries\own( $id, $user );
	if ( ! $entry ) {
		return log_failure_html( Errors\entry_not_found() );
	}
	$item = log_items( [ $entry ], $user )[0];
	try {
		$thread = log_thread_html( $item, $user );
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
	return '<p class="learning-log-log__back"><a href="' . esc_url( log_here() ) . '">' . esc_html__( 'All entries', 'learning-log' ) . '</a></p>';
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
 * Who can read it at this moment, by name, and who has opened it; nothing where it is its author's alone.
 *
 * @param Entries\Entry $entry The entry.
 */
function log_readers_html( Entries\Entry $entry ): string {
	$html    = '';
	$readers = Entries\present_readers( $entry );
	foreach ( $readers['people'] as $person ) {
		$through = match ( $person['through'] ) {
			'coach'       => __( 'coach', 'learning-log' ),
			'facilitator' => __( 'facilitator', 'learning-log' ),
			default       => __( 'member', 'learning-log' ),
		};
		$opened = (int) strtotime( $person['opened'] );
		/* translators: %s: date and time. */
		$when  = $opened > 0 ? sprintf( __( 'opened %s', 'learning-log' ), (string) wp_date( format( 'date_format' ) . ' ' . format( 'time_format' ), $opened ) ) : __( 'not opened yet', 'learning-log' );
		$html .= '<li><span><bdi>' . carry( $person['name'] ) . '</bdi>, ' . esc_html( $through ) . '</span> <span>' . esc_html( $when ) . '</span></li>';
	}
	foreach ( $readers['taken'] as $taker ) {
		/* translators: 1: name of a person, 2: a day. */
		$html .= '<li><span>' . sprintf( esc_html__( '%1$s took it with them in a file on %2$s', 'learning-log' ), '<bdi>' . carry( $taker['name'] ) . '</bdi>', esc_html( (string) wp_date( format( 'date_format' ), (int) strtotime( $taker['at'] ) ) ) ) . '</span></li>';
	}
	return '' === $html ? '' : '<section class="learning-log-log__opened" aria-labelledby="learning-log-opened"><h3 id="learning-log-opened">' . esc_html__( 'Who can read this', 'learning-log' ) . '</h3><ul>' . $html . '</ul></section>';
}
