<?php
/**
 * Who may read, add and remove files. Files have no rules of their own: their entry's policy answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use WP_Post;

/**
 * A file, if this person may read its entry at this moment.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?File {
	$file  = $user > 0 ? find( $id ) : null;
	$entry = $file ? Entries\find( $file->entry ) : null;
	return $entry && Entries\can_read( $entry, $user ) ? $file : null;
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
 * Whether a person may take a file away.
 *
 * @param File $file The file.
 * @param int  $user User id.
 */
function can_remove( File $file, int $user ): bool {
	$entry = Entries\find( $file->entry );
	return $entry && Entries\can_edit( $entry, $user );
}
