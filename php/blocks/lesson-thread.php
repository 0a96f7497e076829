<?php
/**
 * Threads in a lesson: each below the note whose answer it is about, for whoever wrote the answer.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Talk;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Prompts;
use WP_Post;

/**
 * The thread below a note; nothing where nobody has said anything.
 *
 * @param Entry|null $entry  The answer.
 * @param WP_Post    $lesson Where.
 * @return list<string> Its HTML, in one part or none.
 */
function lesson_thread_parts( ?Entry $entry, WP_Post $lesson ): array {
	if ( ! $entry || ! $entry->talked ) {
		return [];
	}
	try {
		$talk = my_talks( $entry )[ $entry->id ] ?? new Talk();
	} catch ( Errors\Not_Read ) {
		// What is one's own is shown all the same.
		return [ '<p class="learning-log-log__trouble" role="alert">' . esc_html( Errors\notes_not_read()->get_error_message() ) . '</p>' ];
	}
	if ( $talk->is_empty() && ! refused_comment( $entry->id, 0 ) ) {
		return [];
	}
	enqueue_style( 'log' );
	return [ thread_html( $talk, $entry, $entry->author, $lesson ) ];
}

/**
 * What was said about my entries. The first note with a thread reads it for all entries read so far: two queries a page, and two for names.
 *
 * @param Entry $entry One of them.
 * @return array<int, Talk> By entry.
 * @throws Errors\Not_Read When the database does not answer.
 */
function my_talks( Entry $entry ): array {
	/** @var array<int, Talk>|false $talks */
	$talks = wp_cache_get( "talks-$entry->author", MEMORY );
	$talks = is_array( $talks ) ? $talks : [];
	if ( ! isset( $talks[ $entry->id ] ) ) {
		$mine  = array_merge( [ $entry ], ...array_map( 'array_values', answers_read( $entry->author ) ) );
		$ids   = array_column( array_filter( $mine, static fn( Entry $one ): bool => $one->talked ), 'id' );
		$read  = Comments\talks_about( array_values( array_diff( array_unique( $ids ), array_keys( $talks ) ) ), $entry->author );
		$said  = array_merge( ...array_column( $read, 'said' ) );
		$talks = $read + $talks;
		cache_users( array_filter( array_unique( array_column( $said, 'author' ) ) ) );
		wp_cache_set( "talks-$entry->author", $talks, MEMORY );
	}
	return $talks;
}

/**
 * The lesson whose page a form of a comment came from, if that is the page that is being made and it shows the entry's note; null for the log.
 *
 * @param SentForm $form What was sent.
 * @param int      $user User id.
 */
function lesson_of_comment( array $form, int $user ): ?WP_Post {
	$lesson = (int) $form['lesson'] > 0 ? Prompts\readable( (int) $form['lesson'], $user ) : null;
	if ( ! $lesson || ! is_singular() || get_queried_object_id() !== $lesson->ID ) {
		return null;
	}
	try {
		$entry  = Entries\own( (int) ( $form['about'] ?? 0 ), $user );
		$asked  = $entry ? Prompts\asked_of( $lesson, $user ) : [];
		$places = array_filter( $asked, static fn( Prompts\Prompt $prompt ): bool => $prompt->id === $entry?->prompt && $prompt->lesson === $entry->lesson );
	} catch ( Errors\Not_Read ) {
		return null;
	}
	return $places ? $lesson : null;
}
