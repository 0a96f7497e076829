<?php
/**
 * Failures of comments.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The comment does not exist, or its entry is not for this person: the two look the same on purpose.
 */
function comment_not_found(): WP_Error {
	return new WP_Error( 'learning_log_comment_not_found', __( 'There is no such comment, or what it is about is not shared with you.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * Something was said about an entry that is not there or not for this person (any more): the same for both, so that nobody learns which.
 */
function comment_not_open(): WP_Error {
	return new WP_Error( 'learning_log_comment_not_open', __( 'What your comment is about is not there any more, or is not shared with you now. Your text is still here, for you to copy.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The comment that is changed is in its author's trash: they alone are told.
 */
function comment_removed(): WP_Error {
	return new WP_Error( 'learning_log_comment_removed', __( 'You removed this comment elsewhere. Your text is still here: bring the comment back and save again, or copy the text into another one.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * There are as many comments on one entry in a person's trash as it holds.
 *
 * @param int $limit Comments that fit.
 */
function comment_trash_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of comments. */
		sprintf( _n( 'You have removed %d comment here already, and no more fit into the trash. This one stays; you can change its text instead.', 'You have removed %d comments here already, and no more fit into the trash. This one stays; you can change its text instead.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * Who adds to a thread that they may read only.
 */
function comment_for_reading(): WP_Error {
	return new WP_Error( 'learning_log_comment_for_reading', __( 'Members of a set read what is shared with it. Comments come from the writer, their coach and the facilitators. Your text is still here, for you to copy.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The comment can be read by this person, but not changed.
 */
function comment_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_comment_forbidden', __( 'Only the person who wrote this comment can change or remove it.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The comment has stood too long to be changed.
 *
 * @param int $seconds How long it could be.
 */
function comment_too_late( int $seconds ): WP_Error {
	$minutes = intdiv( $seconds, MINUTE_IN_SECONDS );
	return new WP_Error(
		'learning_log_comment_too_late',
		/* translators: %d: number of minutes. */
		sprintf( _n( 'A comment can be changed or removed for %d minute, and others may have read this one by now. Please add another comment instead.', 'A comment can be changed or removed for %d minutes, and others may have read this one by now. Please add another comment instead.', $minutes, 'learning-log' ), $minutes ),
		[ 'status' => 403 ]
	);
}

/**
 * The comment was changed elsewhere in between.
 *
 * @param array<string, mixed> $comment The comment as it is now, in the shape of schema/comment.json.
 * @param array<string, mixed> $draft   What the next change of it is based on, in the shape of schema/comment-draft.json.
 */
function comment_conflict( array $comment, array $draft ): WP_Error {
	return new WP_Error(
		'learning_log_comment_conflict',
		__( 'You changed this comment elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status'  => 409,
			'comment' => $comment,
			'draft'   => $draft,
		]
	);
}

/**
 * What a person has begun to say was changed elsewhere in between.
 *
 * @param array<string, mixed> $draft The draft as it is now, in the shape of schema/comment-draft.json.
 */
function draft_conflict( array $draft ): WP_Error {
	return new WP_Error(
		'learning_log_draft_conflict',
		__( 'You wrote on at this comment elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status' => 409,
			'draft'  => $draft,
		]
	);
}

/**
 * There is nothing in it.
 */
function comment_empty(): WP_Error {
	return new WP_Error( 'learning_log_comment_empty', __( 'There is nothing in this comment yet.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The text is longer than one comment can hold.
 *
 * @param int $limit Bytes that fit.
 */
function comment_too_long( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_text_too_long',
		/* translators: %s: a size such as "32 KB". */
		sprintf( __( 'This text is longer than one comment can hold (%s). Please split it in two.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * An entry has as many comments as fit.
 *
 * @param int $limit Comments that fit.
 */
function thread_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of comments. */
		sprintf( _n( 'There is %d comment here already, and no more fit. Your text is still here, for you to copy.', 'There are %d comments here already, and no more fit. Your text is still here, for you to copy.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}
