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
	try {
		$entry = Entries\own( $id, $user );
	} catch ( Errors\Not_Read ) {
		return log_trouble_html( Errors\notes_not_read()->get_error_message() );
	}
	if ( ! $entry ) {
		status_header( 404 );
		return log_trouble_html( Errors\entry_not_found()->get_error_message() );
	}
	$item = log_items( [ $entry ], $user )[0];
	return log_back_html() . '<article class="learning-log-log__one" aria-labelledby="learning-log-one">' . log_entry_head_html( $item ) . log_answers_html( $item ) . '</article>';
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
	return '<header><p class="learning-log-log__when">' . esc_html( (string) wp_date( format( 'date_format' ), $item->day->getTimestamp() ) ) . '</p>'
		. '<h2 id="learning-log-one" dir="auto">' . carry( $item->title() ) . '</h2>'
		. '<ul class="learning-log-log__facts">' . implode( '', array_map( static fn( string $fact ): string => "<li>$fact</li>", log_facts( $item ) ) ) . '</ul></header>';
}

/**
 * What was written.
 *
 * @param Log_Item $item The entry.
 */
function log_answers_html( Log_Item $item ): string {
	return '<div class="learning-log-log__text">' . implode( '', array_map( __NAMESPACE__ . '\text_html', $item->entry->answers ) ) . '</div>';
}
