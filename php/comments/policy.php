<?php
/**
 * Who may read, write, change and remove comments. A thread has no readers of its own: its entry's policy answers, at that moment.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * How long its author can change or remove a comment: a slip of the pen is mended, what others have read and answered stays.
 */
const CHANGE_SECONDS = 15 * MINUTE_IN_SECONDS;

/**
 * Why a person may not comment on an entry, or null: its author, their coach and a facilitator of the set it is shared with do. Its members read.
 *
 * @param Entry|null $entry The entry; null when they may not read it.
 * @param int        $user  User id.
 */
function problem_with_comment( ?Entry $entry, int $user ): ?WP_Error {
	if ( ! $entry || ! Entries\can_read( $entry, $user ) ) {
		return Errors\comment_not_open();
	}
	return $entry->author === $user || Entries\can_review( $entry, $user ) ? null : Errors\comment_for_reading();
}

/**
 * Why a person may not keep a draft of a comment on an entry, or null: as for the comment. What they have begun is theirs to drop, whoever
 * can read the entry by now.
 *
 * @param int    $entry Post id of the entry.
 * @param int    $user  User id.
 * @param string $text  What was typed.
 */
function problem_with_draft( int $entry, int $user, string $text ): ?WP_Error {
	return '' === $text && draft_of( $entry, $user ) ? null : problem_with_comment( Entries\readable( $entry, $user ), $user );
}

/**
 * Whether a person may ask what they have begun to say about an entry: whoever can read it, and whoever has begun, also when they cannot any
 * more. The words are theirs.
 *
 * @param int $entry Post id of the entry.
 * @param int $user  User id.
 */
function can_ask_for_draft( int $entry, int $user ): bool {
	return $user > 0 && ( Entries\readable( $entry, $user ) || draft_of( $entry, $user ) );
}

/**
 * Why a person may not keep how they have begun to change a comment, or null: as for the change itself, but for its quarter of an hour, which
 * ends no sentence. What they have begun is theirs to drop, whoever can read the entry by now.
 *
 * @param int    $id   Post id of the comment.
 * @param int    $user User id.
 * @param string $text What was typed.
 */
function problem_with_begun_change( int $id, int $user, string $text ): ?WP_Error {
	$comment = readable( $id, $user );
	if ( $comment ) {
		return is_own( $comment, $user ) ? null : Errors\comment_forbidden();
	}
	return '' === $text && begun_change( $id, $user ) ? null : problem_with_missing( $id, $user );
}

/**
 * Why a person may not ask how they have begun to change a comment, or null: it is theirs, and they can read its entry or have begun.
 *
 * @param int $id   Post id of the comment.
 * @param int $user User id.
 */
function problem_with_asking_for_change( int $id, int $user ): ?WP_Error {
	$comment = readable( $id, $user );
	if ( $comment ) {
		return is_own( $comment, $user ) ? null : Errors\comment_forbidden();
	}
	return begun_change( $id, $user ) ? null : Errors\comment_not_found();
}

/**
 * A comment, if this person may read its entry at this moment.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?Comment {
	$comment = $user > 0 ? find( $id ) : null;
	return $comment && Entries\readable( $comment->entry, $user ) ? $comment : null;
}

/**
 * Whether a person wrote a comment.
 *
 * @param Comment $comment The comment.
 * @param int     $user    User id.
 */
function is_own( Comment $comment, int $user ): bool {
	return $user > 0 && $comment->author === $user;
}

/**
 * Whether a person may change or remove a comment: its author alone, for a while.
 *
 * @param Comment $comment The comment, which they may read.
 * @param int     $user    User id.
 */
function can_change( Comment $comment, int $user ): bool {
	return is_own( $comment, $user ) && time() - (int) strtotime( $comment->created . ' UTC' ) <= CHANGE_SECONDS;
}

/**
 * Why a person may not change or remove a comment, or null.
 *
 * @param Comment $comment The comment, which they may read.
 * @param int     $user    User id.
 */
function problem_with_change( Comment $comment, int $user ): ?WP_Error {
	if ( ! is_own( $comment, $user ) ) {
		return Errors\comment_forbidden();
	}
	return can_change( $comment, $user ) ? null : Errors\comment_too_late( CHANGE_SECONDS );
}

/**
 * What files of a comment belong to, if this person may read it at this moment: the comment as its entry's readers, or what they alone have
 * begun to say.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function bearing_for( int $id, int $user ): ?Comment {
	$bearer = $user > 0 ? bearing( $id ) : null;
	$may    = $bearer && ( $bearer->sent ? Entries\readable( $bearer->entry, $user ) : is_own( $bearer, $user ) );
	return $may ? $bearer : null;
}

/**
 * Why a person may not add files to a comment, or take some away, or null: as for its text.
 *
 * @param Comment|null $bearer The comment or the draft of one; null when they may not read it.
 * @param int          $user   User id.
 */
function problem_with_files( ?Comment $bearer, int $user ): ?WP_Error {
	if ( ! $bearer ) {
		return Errors\comment_not_found();
	}
	return $bearer->sent ? problem_with_change( $bearer, $user ) : problem_with_comment( Entries\readable( $bearer->entry, $user ), $user );
}
