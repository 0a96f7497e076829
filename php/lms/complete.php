<?php
/**
 * Approving completes a lesson of a learning management system that is active beside us: Sensei LMS, LifterLMS.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Lms;

use LearningLog\Entries;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

/**
 * What both call the type of their lessons.
 */
const LESSON_TYPE = 'lesson';

/**
 * Completes the lesson once everything is approved that it asks to be (hook "learning_log_entry_approved"). Without such a system, or in a
 * page that is none of its lessons, nothing happens.
 *
 * @param int $entry  Post id of the entry.
 * @param int $author User id of who wrote it.
 * @param int $lesson Post id of the lesson.
 */
function action_complete( int $entry, int $author, int $lesson ): void {
	if ( LESSON_TYPE !== get_post_type( $lesson ) || ! is_all_approved( $author, $lesson ) ) {
		return;
	}
	/**
	 * Filters whether approval completes a lesson.
	 *
	 * @param bool $completes Whether it does.
	 * @param int  $lesson    Post id of the lesson.
	 * @param int  $author    User id of the participant.
	 * @param int  $entry     Post id of the entry that was approved last.
	 */
	if ( apply_filters( 'learning_log_approval_completes_lesson', true, $lesson, $author, $entry ) ) {
		// Starts the lesson, and with it its course where it was not, and completes it; a quiz counts as passed.
		call_if_there( 'Sensei_Utils::sensei_start_lesson', $lesson, $author, true );
		call_if_there( 'llms_mark_complete', $author, $lesson, 'lesson', 'learning_log_entry_approved' );
	}
}

/**
 * Whether all answers of a person are approved for which a lesson asks approval; not where one of them was never given.
 *
 * @param int $author User id.
 * @param int $lesson Post id.
 */
function is_all_approved( int $author, int $lesson ): bool {
	$post    = get_post( $lesson );
	$asked   = array_filter( $post instanceof WP_Post ? Prompts\for_lesson( $post ) : [], static fn( Prompt $prompt ): bool => 'approve' === $prompt->reply && $prompt->lesson === $lesson );
	$answers = $asked ? Entries\find_answers( $author, [ $lesson ] )[ $lesson ] : [];
	foreach ( $asked as $prompt ) {
		$answer = $answers[ $prompt->id ] ?? null;
		if ( ! $answer || 'approved' !== Entries\review_shown( $answer ) ) {
			return false;
		}
	}
	return (bool) $asked;
}

/**
 * Calls a function of another plugin, where it is there.
 *
 * @param string          $name    Its name.
 * @param bool|int|string ...$with What it is called with.
 * @return mixed What it answers, null where it is not there.
 */
function call_if_there( string $name, bool|int|string ...$with ): mixed {
	return is_callable( $name ) ? $name( ...$with ) : null;
}
