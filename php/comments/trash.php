<?php
/**
 * The trash of comments: what a person took back and can bring back for as long as an entry (Entries\TRASH_SECONDS). To everybody else it is
 * gone at once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * How many comments on one entry a person can have in the trash: who removes and writes anew without end fills no disk.
 */
const MOST_TRASHED = 50;

/**
 * Takes back what a person said. Asked again, it answers the same.
 *
 * @param Comment $comment The comment, in the trash or not.
 * @param int     $author  User id of who removes it.
 */
function trash( Comment $comment, int $author ): Comment|WP_Error {
	if ( '' !== $comment->trashed ) {
		return $comment;
	}
	$problem = problem_with_change( $comment, $author );
	if ( $problem ) {
		return $problem;
	}
	if ( count( removed_by( $comment->entry, $author ) ) >= MOST_TRASHED ) {
		return Errors\comment_trash_full( MOST_TRASHED );
	}
	$waits = false;
	$moved = move_to_trash( $comment, $waits );
	Entries\tell_waiting( $comment->entry, $moved && $waits );
	return $moved ? find_trashed( $comment->id ) ?? Errors\comment_not_found() : Errors\storage_failed();
}

/**
 * Brings back what a person said, for whoever can read its entry now. Asked again, it answers the same.
 *
 * @param Comment $comment The comment, in the trash or not, which is theirs.
 * @param int     $author  User id of who brings it back.
 */
function restore( Comment $comment, int $author ): Comment|WP_Error {
	if ( '' === $comment->trashed ) {
		return $comment;
	}
	$waits = false;
	$back  = bring_back( $comment, $author, $waits );
	Entries\tell_waiting( $comment->entry, $waits && ! is_wp_error( $back ) );
	return $back;
}

/**
 * A comment of a person's own, in the trash or not; nobody else knows of one there.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function own_wherever( int $id, int $user ): ?Comment {
	$comment = readable( $id, $user ) ?? find_trashed( $id );
	return $comment && is_own( $comment, $user ) ? $comment : null;
}

/**
 * Why a comment that is not there for a person cannot be changed: to its author alone it is one they removed, and can bring back.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function problem_with_missing( int $id, int $user ): WP_Error {
	$removed = own_wherever( $id, $user );
	return $removed && Entries\readable( $removed->entry, $user ) ? Errors\comment_removed() : Errors\comment_not_open();
}

/**
 * Whether a person may ask what they have removed from a thread: whoever can read it, and whoever has something there, also when they cannot
 * any more. The words are theirs.
 *
 * @param int $entry Post id of the entry.
 * @param int $user  User id.
 */
function can_ask_for_removed( int $entry, int $user ): bool {
	return $user > 0 && ( Entries\readable( $entry, $user ) || removed_by( $entry, $user ) );
}

/**
 * Until when a comment of the trash can be brought back, ISO 8601; "" for one that is not there.
 *
 * @param Comment $comment The comment.
 */
function trash_until( Comment $comment ): string {
	return Entries\trash_ends( $comment->trashed );
}

/**
 * Removes for good what has been in the trash too long: a part of the daily work of the entries.
 */
function action_purge(): void {
	forget_trashed_before( Entries\trash_ended() );
}

/**
 * How many have been in the trash too long.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	return Storage\count_posts( Storage\trashed_before( POST_TYPE, TRASHED, Entries\trash_ended() ) );
}
