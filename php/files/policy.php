<?php
/**
 * Who may read, add and remove files. Files have no rules of their own: the policy of the entry or
 * comment that they belong to answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Prompts;
use WP_Error;
use WP_Post;

/**
 * A file, if this person may read what it belongs to at this moment.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?File {
	$file  = $user > 0 ? find( $id ) : null;
	$entry = $file ? Entries\find( $file->parent ) : null;
	if ( ! $file || $entry ) {
		return $entry && Entries\can_read( $entry, $user ) ? $file : null;
	}
	return Comments\bearing_for( $file->parent, $user ) ? $file : null;
}

/**
 * Whether a person may add files to an entry.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id.
 */
function can_add( Entry $entry, int $user ): bool {
	return Entries\can_edit( $entry, $user );
}

/**
 * Whether an entry takes files: as its prompt says. A free entry does, and one whose lesson no longer asks.
 *
 * @param Entry $entry The entry.
 */
function takes_files( Entry $entry ): bool {
	$lesson = $entry->lesson > 0 ? get_post( $entry->lesson ) : null;
	$prompt = $lesson instanceof WP_Post ? Prompts\find( $lesson, $entry->prompt ) : null;
	return ! $prompt || $prompt->allow_attachments;
}

/**
 * Why a person may not take a file away that they can read, or null.
 *
 * @param File $file The file.
 * @param int  $user User id.
 */
function problem_with_removal( File $file, int $user ): ?WP_Error {
	$entry = Entries\find( $file->parent );
	if ( $entry ) {
		return Entries\can_edit( $entry, $user ) ? null : Errors\entry_forbidden();
	}
	$bearer = Comments\bearing_for( $file->parent, $user );
	// What is not said yet is its writer's to take back, whoever can read the entry by now.
	return $bearer && ! $bearer->sent ? null : Comments\problem_with_files( $bearer, $user );
}
