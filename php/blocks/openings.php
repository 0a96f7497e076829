<?php
/**
 * What facilitators have begun an entry with: below the question in the lesson, with the answer in the log, and at the top of the log as long as there
 * is none. Its reader alone is shown it, whoever reads the answer.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Messages;
use LearningLog\Messages\Message;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * What the person reading the page was asked, read once, and by no query for whom nobody ever asked anything.
 *
 * @return list<Message>
 */
function my_openings(): array {
	$user = get_current_user_id();
	/** @var list<Message>|false $read */
	$read = wp_cache_get( "openings-$user", MEMORY );
	if ( ! is_array( $read ) ) {
		$read = or_end( static fn(): array => Messages\openings_for( $user ) );
		cache_users( array_values( array_unique( array_filter( array_column( $read, 'sender' ) ) ) ) );
		wp_cache_set( "openings-$user", $read, MEMORY );
	}
	return $read;
}

/**
 * Those about one prompt.
 *
 * @param int    $lesson Post id.
 * @param string $prompt Id of the prompt.
 * @return list<Message>
 */
function my_openings_of( int $lesson, string $prompt ): array {
	return $lesson > 0 ? array_values( array_filter( my_openings(), static fn( Message $message ): bool => $message->lesson === $lesson && $message->prompt === $prompt ) ) : [];
}

/**
 * What a note was begun with, between its question and its answer.
 *
 * @param Note $note The note.
 */
function openings_html( Note $note ): string {
	$openings = my_openings_of( $note->log->lesson ?? $note->prompt->lesson, $note->log->prompt ?? $note->prompt->id );
	return implode( '', array_map( static fn( Message $message ): string => ! $note->entry && $message->put_away ? put_away_html( $message ) : opening_html( $message, ! $note->entry ), $openings ) );
}

/**
 * One of them.
 *
 * @param Message $message What was asked.
 * @param bool    $waits   Whether it has no answer yet: then it can be put away, by the form that the page has for it (away.php).
 */
function opening_html( Message $message, bool $waits ): string {
	/* translators: %s: name of a person. */
	$by = sprintf( esc_html__( '%s asks you:', 'learning-log' ), '<bdi>' . carry( Sets\person_name( $message->sender ) ) . '</bdi>' );
	return '<div class="learning-log-note__opening"><p class="learning-log-note__asker">' . $by . '</p>' . text_html( $message->text )
		. '<p class="learning-log-note__asker">' . esc_html__( 'Only the two of you read this question. Who reads your answer is for you to choose.', 'learning-log' ) . '</p>' . ( $waits ? away_button_html( $message ) : '' ) . '</div>';
}

/**
 * What is asked of a person in lessons and has no answer yet, at the top of their log.
 *
 * @param int $user User id.
 */
function log_openings_html( int $user ): string {
	$asked   = my_openings();
	$answers = $asked ? Entries\find_answers( $user, array_values( array_unique( array_column( $asked, 'lesson' ) ) ) ) : [];
	$waiting = array_values( array_filter( $asked, static fn( Message $message ): bool => ! isset( $answers[ $message->lesson ][ $message->prompt ] ) ) );
	$here    = array_filter( $waiting, static fn( Message $message ): bool => ! $message->put_away );
	$away    = array_filter( $waiting, static fn( Message $message ): bool => $message->put_away );
	$urls    = $here ? Prompts\urls( array_column( $here, 'lesson' ), $user ) : [];
	$items   = array_map(
		static fn( Message $message ): string => '<li>' . opening_html( $message, true ) . answer_link_html( $message, $urls[ $message->lesson ] ?? '' ) . '</li>',
		$here
	);
	// Where all were put away, the heading puts nothing before anybody's eyes again.
	$list = '<h2 id="learning-log-asked"' . ( $items ? '' : ' class="screen-reader-text"' ) . '>' . esc_html__( 'Asked of you', 'learning-log' ) . '</h2>' . ( $items ? '<ul>' . implode( '', $items ) . '</ul>' : '' );
	return $waiting ? '<section id="learning-log-openings" class="learning-log-log__openings" aria-labelledby="learning-log-asked">' . $list . log_put_away_html( array_values( $away ) ) . implode( '', away_forms( $waiting, true ) ) . '</section>' : '';
}

/**
 * The way to where it is answered, named as its lesson is.
 *
 * @param Message $message What was asked.
 * @param string  $url     Address of its lesson, "" where its reader may not open that today.
 */
function answer_link_html( Message $message, string $url ): string {
	if ( '' === $url ) {
		return '';
	}
	$lesson = Prompts\title_of( $message->lesson );
	/* translators: %s: title of a lesson. */
	$says = '' === $lesson ? __( 'Answer it in its lesson', 'learning-log' ) : sprintf( __( 'Answer it in “%s”', 'learning-log' ), $lesson );
	return '<p><a href="' . esc_url( $url . '#learning-log-note-' . $message->prompt ) . '">' . carry( $says ) . '</a></p>';
}
