<?php
/**
 * The plain form of a comment: said, changed, removed or brought back without script, by a POST to the page of its entry.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Errors;
use LearningLog\Files;
use WP_Error;

/**
 * Receives the form. Answers where to go, or null when the page is to be shown with what went wrong.
 *
 * @param SentForm $form What was sent.
 */
function receive_comment_form( array $form ): ?string {
	$user   = get_current_user_id();
	$entry  = (int) ( $form['about'] ?? 0 );
	$lesson = lesson_of_comment( $form, $user );
	$done   = problem_with_sender( $form ) ?? ( isset( $form['remove'] ) ? take_file_away( $form, $user ) : do_as_form_says( $form, $user ) );
	$left   = $done instanceof Comment ? add_files_of_comment( $done, $form ) : null;
	if ( $done instanceof Comment && $left ) {
		refused_comment( $entry, $done->id, said_without_files( $left ) );
		return null;
	}
	if ( ! is_wp_error( $done ) ) {
		return thread_url( $entry, $lesson ) . '#' . thread_id( $entry, $lesson ) . ( $done ? '-' . $done->id : '' );
	}
	$comment = has_own_field( (int) ( $form['comment'] ?? 0 ), $user ) ? (int) ( $form['comment'] ?? 0 ) : 0;
	if ( ! is_singular() || ! shows_field( $entry, $comment, $user, $lesson ) ) {
		give_back( $form['answers'], $done );
	}
	refused_comment( $entry, $comment, refused_form_of_comment( $form, $done, $comment ) );
	return null;
}

/**
 * Takes a file of a comment away once what was typed is kept as it was begun; nothing is said by it.
 *
 * @param SentForm $form What was sent.
 * @param int      $user User id.
 */
function take_file_away( array $form, int $user ): ?WP_Error {
	$id   = (int) ( $form['comment'] ?? 0 );
	$text = $form['answers']['text'] ?? '';
	$upon = [ (int) ( $form['draft'] ?? 0 ), (int) ( $form['revision'] ?? 0 ), '' ];
	try {
		$kept = $id > 0 ? Comments\keep_change( $id, $user, $text, ...$upon ) : Comments\keep_draft( (int) ( $form['about'] ?? 0 ), $user, $text, ...$upon );
		if ( is_wp_error( $kept ) ) {
			return $kept;
		}
		$file    = Files\readable( (int) ( $form['remove'] ?? 0 ), $user );
		$problem = $file ? Files\problem_with_removal( $file, $user ) : null;
		return ! $file || $problem || Files\delete( $file ) ? $problem : Errors\storage_failed();
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Adds the files that were sent along with a comment that is said; a refused one leaves the others alone.
 *
 * @param Comment  $comment The comment.
 * @param SentForm $form    What was sent.
 */
function add_files_of_comment( Comment $comment, array $form ): ?WP_Error {
	$trouble = [];
	$files   = '' === $comment->trashed ? sent_files() : [];
	// Whose comment the form named, and how long ago it was said, is no matter for its text alone.
	$problem = $files ? problem_with_files_of( $comment ) : null;
	foreach ( $files as $sent ) {
		$added = $problem ?? Files\receive_for( $comment, [ 'file' => $sent ], file_mutation( $form, $sent ) );
		if ( is_wp_error( $added ) ) {
			/* translators: 1: name of a file, 2: a sentence saying why. */
			$trouble[] = sprintf( __( '%1$s was not added: %2$s', 'learning-log' ), $sent['name'], $added->get_error_message() );
		}
	}
	return $trouble ? Errors\files_left_out( implode( ' ', $trouble ) ) : null;
}

/**
 * Why whoever sent the form may not add files to a comment, or null.
 *
 * @param Comment $comment The comment.
 */
function problem_with_files_of( Comment $comment ): ?WP_Error {
	$user = get_current_user_id();
	try {
		return Comments\problem_with_files( Comments\bearing_for( $comment->id, $user ), $user );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Says, changes, removes or brings back. Null: nothing is said by it.
 *
 * @param SentForm $form What was sent.
 * @param int      $user User id.
 */
function do_as_form_says( array $form, int $user ): Comment|WP_Error|null {
	$text     = $form['answers']['text'] ?? '';
	$mutation = wp_is_uuid( $form['prompt'] ) ? $form['prompt'] : '';
	$id       = (int) ( $form['comment'] ?? 0 );
	$keep     = $form['keep'] ?? '';
	try {
		if ( 0 === $id ) {
			return say_as_form_says( $form, $user, $text, $mutation );
		}
		if ( isset( $form['back'] ) ) {
			$removed = Comments\own_wherever( $id, $user );
			return $removed ? Comments\restore( $removed, $user ) : Errors\comment_not_found();
		}
		$comment = Comments\readable( $id, $user );
		$begun   = Comments\begun_change( $id, $user );
		return match ( true ) {
			// These change no comment: it may be in the trash.
			'another' === $keep    => say_as_another( $form, $begun, $user, $text, $mutation ),
			'dropped' === $keep    => drop_change( $id, $begun, $user, (int) ( $form['draft'] ?? 0 ), (int) ( $form['revision'] ?? 0 ) ),
			// Removed before: it is as asked.
			isset( $form['gone'] ) => $comment ? Comments\trash( $comment, $user ) : Comments\own_wherever( $id, $user ),
			! $comment             => Comments\problem_with_missing( $id, $user ),
			default                => change_as_form_says( $form, $comment, $begun, $user, $text, $mutation ),
		};
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Changes it, or does with the change that was begun what its writer chose.
 *
 * @param SentForm     $form     What was sent.
 * @param Comment      $comment  The comment.
 * @param Comment|null $begun    Its draft.
 * @param int          $user     User id.
 * @param string       $text     What was typed.
 * @param string       $mutation UUID of the request, "" for none.
 */
function change_as_form_says( array $form, Comment $comment, ?Comment $begun, int $user, string $text, string $mutation ): Comment|WP_Error|null {
	$keep  = $form['keep'] ?? '';
	$draft = (int) ( $form['draft'] ?? 0 );
	$base  = (int) ( $form['revision'] ?? 0 );
	// Two texts were shown: what was typed, and the draft as it was written on elsewhere or else the comment.
	$newer = $draft > 0 && $begun?->upon === $comment->revision ? $begun : $comment;
	if ( 'theirs' === $keep && $begun && $newer === $comment ) {
		return drop_change( $comment->id, $begun, $user, $draft, $base );
	}
	return 'theirs' === $keep ? $comment : Comments\change( $comment, $user, 'both' === $keep ? both_texts( $newer->text, $text ) : $text, $base, $mutation, $draft );
}

/**
 * Says what came too late to change a comment as another one; the change that was begun with it goes.
 *
 * @param SentForm     $form     What was sent.
 * @param Comment|null $begun    The draft.
 * @param int          $user     User id.
 * @param string       $text     What was typed.
 * @param string       $mutation UUID of the request, "" for none.
 */
function say_as_another( array $form, ?Comment $begun, int $user, string $text, string $mutation ): Comment|WP_Error {
	$said = Comments\add( (int) ( $form['about'] ?? 0 ), $user, $text, $mutation );
	if ( ! is_wp_error( $said ) && $begun?->text === $text ) {
		// One that cannot be dropped now is offered again.
		drop_change( $begun->changes, $begun, $user, $begun->id, $begun->upon + $begun->revision );
	}
	return is_wp_error( $said ) ? $said : $said['comment'];
}

/**
 * Drops a change that was begun. Null: nothing is said by it.
 *
 * @param int          $id    Post id of the comment.
 * @param Comment|null $begun The draft.
 * @param int          $user  User id.
 * @param int          $draft Post id of the draft as it was shown.
 * @param int          $base  Its revision.
 */
function drop_change( int $id, ?Comment $begun, int $user, int $draft, int $base ): ?WP_Error {
	$dropped = $begun ? Comments\keep_change( $id, $user, '', $draft, $base, '' ) : null;
	return is_wp_error( $dropped ) ? $dropped : null;
}

/**
 * Says it. Null: what was saved elsewhere was chosen, and is a draft as before; or the draft was emptied, and is dropped.
 *
 * @param SentForm $form     What was sent.
 * @param int      $user     User id.
 * @param string   $text     What was typed.
 * @param string   $mutation UUID of the request, "" for none.
 */
function say_as_form_says( array $form, int $user, string $text, string $mutation ): Comment|WP_Error|null {
	$entry = (int) ( $form['about'] ?? 0 );
	$keep  = $form['keep'] ?? '';
	if ( 'theirs' === $keep ) {
		return null;
	}
	$draft = (int) ( $form['draft'] ?? 0 );
	$base  = (int) ( $form['revision'] ?? 0 );
	if ( $draft > 0 && '' === $text && '' === $keep ) {
		$dropped = Comments\keep_draft( $entry, $user, '', $draft, $base, $mutation );
		return is_wp_error( $dropped ) ? $dropped : null;
	}
	$begun = 'both' === $keep ? Comments\draft_of( $entry, $user ) : null;
	$said  = Comments\add( $entry, $user, $begun ? both_texts( $begun->text, $text ) : $text, $mutation, $draft, $base );
	return is_wp_error( $said ) ? $said : $said['comment'];
}
