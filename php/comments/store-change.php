<?php
/**
 * The rows of changes that are being written: at most one of each comment, its author's alone until they save it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * How a person has begun to change a comment, wherever that is by now and whoever can read its entry.
 *
 * @param int $id   Post id of the comment.
 * @param int $user User id.
 */
function begun_change( int $id, int $user ): ?Comment {
	$comment = said_by( $id, $user );
	return $comment ? draft_of( $comment->entry, $user, $id ) : null;
}

/**
 * Which of their comments on some entries a person has begun to change, in one query.
 *
 * @param int[] $entries Post ids.
 * @param int   $author  User id.
 * @return list<int> Post ids.
 */
function changes_begun( array $entries, int $author ): array {
	$in    = implode( ',', array_map( 'intval', array_unique( $entries ) ) );
	$begun = $entries && $author > 0 ? select( "post_parent IN ($in) AND post_author = $author", 'ID', [ DRAFT ] ) : [];
	return array_column( array_filter( $begun, static fn( Comment $draft ): bool => is_own( $draft, $author ) ), 'changes' );
}

/**
 * What a person said, in the trash or not, whoever can read its entry by now.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 */
function said_by( int $id, int $user ): ?Comment {
	$comment = select( 'ID = ' . $id, 'ID', [ STATUS, TRASHED ] )[0] ?? null;
	return $comment && is_own( $comment, $user ) ? $comment : null;
}

/**
 * The revision that the next change has to be based on. It goes up with the draft as well as with the comment: who has seen the one and not
 * the other is told.
 *
 * @param Comment      $said  The comment.
 * @param Comment|null $begun The draft.
 */
function basis_of( Comment $said, ?Comment $begun ): int {
	return $said->revision + ( $begun->revision ?? 0 );
}

/**
 * Why a change is not based on what is there, or null.
 *
 * @param Comment      $said  The comment.
 * @param Comment|null $begun Its draft.
 * @param int          $draft Post id of the draft that the change is based on, 0 for none.
 * @param int          $base  Its revision.
 */
function problem_with_basis( Comment $said, ?Comment $begun, int $draft, int $base ): ?WP_Error {
	$seen  = basis_of( $said, $begun );
	$known = $begun && $begun->id === $draft && in_array( $base, [ $begun->upon + $begun->revision, $seen ], true );
	if ( $begun && ! $known ) {
		return Errors\draft_conflict( present_draft( $said->entry, $begun ) );
	}
	if ( $draft === ( $begun->id ?? 0 ) && $base === $seen ) {
		return null;
	}
	$next = [
		'id'       => $begun->id ?? 0,
		'revision' => $seen,
	];
	return Errors\comment_conflict( present( [ $said ], $said->author )[0], array_replace( present_draft( $said->entry, null, $said ), $next ) );
}

/**
 * Keeps a change that was begun, or drops it, while nothing else changes its entry: of two first saves the second finds the first.
 *
 * @param int    $id       Post id of the comment.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision, or that of the comment where there is none.
 * @param string $mutation UUID of the change.
 * @return array{draft: Comment|null, said: Comment}|WP_Error
 */
function write_change( int $id, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error {
	$entry   = said_by( $id, $author )->entry ?? 0;
	$written = Storage\atomically(
		static function () use ( $entry, $id, $author, $text, $draft, $base, $mutation ): array|WP_Error|false {
			return Storage\lock_post( $entry ) ? write_change_locked( $id, $author, $text, $draft, $base, $mutation ) : false;
		}
	);
	return $written ? $written : Errors\storage_failed();
}

/**
 * The same, once the entry is locked.
 *
 * @param int    $id       Post id of the comment.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision, or that of the comment where there is none.
 * @param string $mutation UUID of the change.
 * @return array{draft: Comment|null, said: Comment}|WP_Error|false
 */
function write_change_locked( int $id, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error|false {
	$problem = problem_with_begun_change( $id, $author, $text );
	$said    = $problem ? null : said_by( $id, $author );
	if ( ! $said ) {
		return $problem ?? Errors\comment_not_open();
	}
	$begun = draft_of( $said->entry, $author, $id );
	$drops = '' === $text || $text === $said->text;
	if ( $begun ? in_array( $mutation, [ $begun->mutation, ...$begun->earlier ], true ) : $drops ) {
		return [
			'draft' => $begun,
			'said'  => $said,
		];
	}
	if ( ! $begun && ! can_change( $said, $author ) ) {
		return Errors\comment_too_late( CHANGE_SECONDS );
	}
	// What is dropped is so whatever the comment says by now.
	$problem = problem_with_basis( $said, $begun, $draft, $base );
	if ( $problem && ! ( $drops && 'learning_log_comment_conflict' === $problem->get_error_code() ) ) {
		return $problem;
	}
	return store_change( $said, $begun, $drops ? '' : $text, $mutation );
}

/**
 * The statements of it.
 *
 * @param Comment      $said     The comment.
 * @param Comment|null $begun    Its draft.
 * @param string       $text     What was typed; nothing drops the draft.
 * @param string       $mutation UUID of the change.
 * @return array{draft: Comment|null, said: Comment}|false
 */
function store_change( Comment $said, ?Comment $begun, string $text, string $mutation ): array|false {
	$stored = match ( true ) {
		'' === $text => ! $begun || delete_draft( $begun ),
		(bool) $begun => update_draft( $begun, $text, $mutation, $said ),
		default => insert_draft( $said->entry, $said->author, $text, $mutation, $said ),
	};
	$now = $stored ? draft_of( $said->entry, $said->author, $said->id ) : null;
	return $stored && ( $now->text ?? '' ) === $text ? [
		'draft' => $now,
		'said'  => $said,
	] : false;
}

/**
 * Makes a comment say what its draft says, which gives way in the same transaction.
 *
 * @param Comment $before   The comment as it was read.
 * @param int     $author   User id.
 * @param string  $text     What was typed.
 * @param int     $draft    Post id of the draft.
 * @param int     $base     Its revision.
 * @param string  $mutation UUID of the request, "" for none.
 */
function apply_change( Comment $before, int $author, string $text, int $draft, int $base, string $mutation ): Comment|WP_Error {
	$stored = Storage\atomically(
		static function () use ( $before, $author, $text, $draft, $base, $mutation ): Comment|WP_Error|false {
			return Storage\lock_post( $before->entry ) ? apply_change_locked( $before->id, $author, $text, $draft, $base, $mutation ) : false;
		}
	);
	return $stored ? $stored : Errors\storage_failed();
}

/**
 * The same, once the entry is locked.
 *
 * @param int    $id       Post id of the comment.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft.
 * @param int    $base     Its revision.
 * @param string $mutation UUID of the request, "" for none.
 */
function apply_change_locked( int $id, int $author, string $text, int $draft, int $base, string $mutation ): Comment|WP_Error|false {
	$said = find( $id );
	if ( ! $said || ( '' !== $mutation && $mutation === $said->mutation ) ) {
		return $said ?? problem_with_missing( $id, $author );
	}
	$begun   = draft_of( $said->entry, $author, $id );
	$problem = problem_with_basis( $said, $begun, $draft, $base );
	if ( $problem || ! $begun ) {
		return $problem ?? false;
	}
	$changed = $text === $said->text ? 1 : update_row( $said, $text, $mutation );
	$now     = 1 === $changed && delete_draft( $begun ) ? find( $id ) : null;
	return $now && $now->text === $text ? $now : false;
}
