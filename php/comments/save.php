<?php
/**
 * Saying something about an entry, and mending it: what may be stored, and on what it is based.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use WP_Error;

/**
 * Bytes of one comment, and comments on one entry: together they stay far below what one request may use, since a thread is shown whole.
 */
const MAX_BYTES = 32 * KB_IN_BYTES;
const MOST      = 200;

/**
 * Says something about an entry. Safe to repeat: the same text under the same UUID, or from the same draft, is stored once.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param string $mutation UUID of the request, "" for none.
 * @param int    $draft    Post id of the draft that it was until now, 0 for none.
 * @param int    $base     Revision of that draft.
 * @return array{comment: Comment, first: bool}|WP_Error
 */
function add( int $entry, int $author, string $text, string $mutation, int $draft = 0, int $base = 0 ): array|WP_Error {
	$said = problem_with_text( $text ) ?? insert( $entry, $author, $text, '' === $mutation ? wp_generate_uuid4() : strtolower( $mutation ), $draft, $base );
	if ( is_array( $said ) && $said['first'] ) {
		/**
		 * Fires after somebody has said something about an entry.
		 *
		 * @param Comment $comment The comment.
		 */
		do_action( 'learning_log_comment_said', $said['comment'] );
	}
	return $said;
}

/**
 * Keeps what a person has begun to say about an entry; no text drops it. Safe to repeat, and of two changes of one revision the second
 * gets what is there by now.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision.
 * @param string $mutation UUID of the change, "" for none.
 * @return array{draft: Comment|null}|WP_Error What is there now.
 */
function keep_draft( int $entry, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error {
	return problem_with_bytes( $text ) ?? write_draft( $entry, $author, $text, $draft, $base, '' === $mutation ? wp_generate_uuid4() : strtolower( $mutation ) );
}

/**
 * Keeps how a person has begun to change what they said, for themselves alone, until they save it; no text, or that of the comment, drops
 * it. Safe to repeat, and of two changes of one revision the second gets what is there by now.
 *
 * @param int    $id       Post id of the comment.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision, or that of the comment where there is none.
 * @param string $mutation UUID of the change, "" for none.
 * @return array{draft: Comment|null, said: Comment}|WP_Error What is there now.
 */
function keep_change( int $id, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error {
	return problem_with_bytes( $text ) ?? write_change( $id, $author, $text, $draft, $base, '' === $mutation ? wp_generate_uuid4() : strtolower( $mutation ) );
}

/**
 * Changes what a person said. Safe to repeat, and of two changes of one revision the second gets what is there by now.
 *
 * @param Comment $before   The comment as it was read.
 * @param int     $author   User id of who changes it.
 * @param string  $text     What was typed.
 * @param int     $base     Revision the change is based on: of its draft, or of the comment where it had none.
 * @param string  $mutation UUID of the change, "" for none.
 * @param int     $draft    Post id of the draft that it was until now, 0 for none: it gives way to the change.
 */
function change( Comment $before, int $author, string $text, int $base, string $mutation, int $draft = 0 ): Comment|WP_Error {
	$mutation = strtolower( $mutation );
	if ( is_own( $before, $author ) && '' !== $mutation && $mutation === $before->mutation ) {
		return $before;
	}
	$problem = problem_with_change( $before, $author ) ?? problem_with_text( $text );
	if ( $problem ) {
		return $problem;
	}
	if ( $draft > 0 ) {
		return apply_change( $before, $author, $text, $draft, $base, $mutation );
	}
	$stored = $base === $before->revision ? update( $before, $text, $mutation ) : null;
	if ( false === $stored ) {
		return Errors\storage_failed();
	}
	$current = find( $before->id );
	if ( ! $current ) {
		return problem_with_missing( $before->id, $author );
	}
	if ( $stored ) {
		return $current->text === $text || $current->revision > $before->revision + 1 ? $current : Errors\storage_failed();
	}
	return '' !== $mutation && $mutation === $current->mutation ? $current : Errors\comment_conflict( present( [ $current ], $author )[0], present_draft( $current->entry, null, $current ) );
}

/**
 * Why a text cannot be said as it is, or null.
 *
 * @param string $text What was typed.
 */
function problem_with_text( string $text ): ?WP_Error {
	return problem_with_bytes( $text ) ?? ( '' === trim( $text ) ? Errors\comment_empty() : null );
}

/**
 * Why a text cannot be stored as it is, or null.
 *
 * @param string $text What was typed.
 */
function problem_with_bytes( string $text ): ?WP_Error {
	if ( strlen( $text ) > MAX_BYTES ) {
		return Errors\comment_too_long( MAX_BYTES );
	}
	return mb_check_encoding( $text, 'UTF-8' ) ? null : Errors\text_not_readable();
}
