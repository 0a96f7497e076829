<?php
/**
 * Who may write to the members of a set, read what was written, and take it back.
 *
 * What was written is for who it was written to and who wrote it, and for no other. All that a facilitator learns goes by what is shared with
 * them: whether somebody has written and kept it is told by no answer of this room.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Notices;
use WP_Error;

/**
 * Why a person may not write to the members of a set, or null: its facilitators do, who see how far they are.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function problem_with_writing( int $set, int $user ): ?WP_Error {
	return Entries\problem_with_progress( $set, $user );
}

/**
 * Why a person may not take a message back, or null: it is theirs, and they still facilitate its set. Whoever may not does not learn that it is there.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function problem_with_taking_back( int $id, int $user ): ?WP_Error {
	$message = of_ids( [ $id ], true )[ $id ] ?? null;
	return $message && $message->sender === $user && ! problem_with_writing( $message->set, $user ) ? null : Errors\message_not_found();
}

/**
 * Why a person may not put an opening away, or null: it was written to them.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function problem_with_putting_away( int $id, int $user ): ?WP_Error {
	$message = of_ids( [ $id ] )[ $id ] ?? null;
	return $message && 'opening' === $message->kind && $message->recipient === $user && $user > 0 ? null : Errors\message_not_found();
}

/**
 * Whether a message can still be taken back: a nudge until its mail may go, an opening until an answer to it is shared with its sender. Neither
 * tells of an answer that is kept.
 *
 * @param Message $message The message.
 * @param bool    $shared  Whether an answer to it is shared with its sender.
 */
function can_be_taken_back( Message $message, bool $shared ): bool {
	return 'opening' === $message->kind ? ! $shared : time() - (int) strtotime( $message->sent . ' UTC' ) < Notices\SETTLE_SECONDS;
}

/**
 * Whether something of a member's is shared with the facilitator that a message is about: its prompt, or, of the set as a whole, any through the
 * set. What they share with the facilitator as their coach stands in no other member's sight, and not beside the set's prompts.
 *
 * @param array<string, Step> $answers What there is of theirs, by lesson and prompt.
 * @param int                 $lesson  Post id, 0 for the set as a whole.
 * @param string              $about   Lesson and prompt.
 */
function is_shared( array $answers, int $lesson, string $about ): bool {
	return 0 === $lesson
		? in_array( 'set', array_column( $answers, 'through' ), true )
		: '' !== ( $answers[ $about ]['through'] ?? '' );
}
