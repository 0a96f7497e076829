<?php
/**
 * What files of comments belong to: a comment that was said, or the draft of one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * A comment that was said, or the draft of one, by its number. A change that was begun has no files of its own.
 *
 * @param int $id Post id.
 */
function bearing( int $id ): ?Comment {
	$found = select( "ID = $id", 'ID', [ STATUS, DRAFT ] )[0] ?? null;
	return 0 === $found?->changes ? $found : null;
}

/**
 * The number of what a file is to belong to, as part of the transaction that stores its row: nobody sends, drops or removes it until then.
 * Of a draft that was sent while the file was on its way it is the comment's.
 *
 * @param Comment $bearer The comment or draft as it was found.
 * @return int|null Null when it is gone.
 * @throws Errors\Not_Read When the database does not answer.
 */
function lock_bearer( Comment $bearer ): ?int {
	global $wpdb;
	if ( ! Storage\lock_post( $bearer->entry ) ) {
		return null;
	}
	$there = bearing( $bearer->id ) ?? select( (string) $wpdb->prepare( 'post_parent = %d AND post_author = %d AND pinged = %s', $bearer->entry, $bearer->author, (string) $bearer->id ) )[0] ?? null;
	return $there?->id;
}

/**
 * The numbers of everything that files about an entry may belong to, whatever became of it.
 *
 * @param int $entry Post id.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function ids_about( int $entry ): array {
	return array_column( select( "post_parent = $entry", 'ID', [ STATUS, DRAFT, TRASHED ] ), 'id' );
}
