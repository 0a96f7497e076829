<?php
/**
 * What must hold of the rows of files and of the bytes they stand for (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it that a row tells; bytes without a row are orphans()'s.
 *
 * @return list<Check>
 */
function checks(): array {
	global $wpdb;
	$bearer = Entries\join_entry( 't.post_parent' ) . Comments\join_comment( 't.post_parent' );
	$twin   = " JOIN {$wpdb->posts} o ON o.post_name = t.post_name AND o.post_type = t.post_type AND o.ID < t.ID";
	$bytes  = static fn( array $row ): string => path( $row['post_name'] );
	$keyed  = static fn( array $row ): bool => 1 === preg_match( '/^[0-9a-f]{32}$/D', $row['post_name'] );
	$backup = __( 'Bring back the bytes from a backup, under the name that is its post_name, into the directory of files. Where there are none, its author is better off removing the file.', 'learning-log' );
	return [
		new Check( 'file_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS ] ), __( 'The status of this file is none of ours.', 'learning-log' ), __( 'Set its post_status to log_file.', 'learning-log' ) ),
		new Check( 'file_parent', POST_TYPE, 'e.ID IS NULL AND c.ID IS NULL', __( 'This file belongs to an entry or comment that is gone.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force. Its bytes go with a wp learning-log purge, a day later.', 'learning-log' ), $bearer ),
		new Check( 'file_person', POST_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'The person who added this file has no account any more, and it is still theirs.', 'learning-log' ), __( 'Set its post_author to 0, so that nobody else gets it with the number.', 'learning-log' ), Storage\join_person( 't.post_author' ) ),
		new Check( 'file_twice', POST_TYPE, '1 = 1', __( 'Two files stand for the same bytes: removing one takes them from the other.', 'learning-log' ), __( 'Delete this row, which is the later one: wp post delete {id} --force.', 'learning-log' ), $twin ),
		new Check( 'file_key', POST_TYPE, '1 = 1', __( 'What the bytes of this file are called is no name of ours, so they are not served.', 'learning-log' ), __( 'Bring back its post_name from a backup.', 'learning-log' ), '', static fn( array $row ): bool => ! $keyed( $row ) ),
		new Check( 'file_facts', POST_TYPE, '1 = 1', __( 'What stands beside this file cannot be read.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['post_content_filtered'] ) ),
		new Check( 'file_bytes', POST_TYPE, '1 = 1', __( 'The bytes of this file are missing.', 'learning-log' ), $backup, '', static fn( array $row ): bool => $keyed( $row ) && ! is_file( $bytes( $row ) ) ),
		new Check( 'file_size', POST_TYPE, '1 = 1', __( 'There are more or fewer bytes than this file had.', 'learning-log' ), $backup, '', static fn( array $row ): bool => $keyed( $row ) && is_file( $bytes( $row ) ) && filesize( $bytes( $row ) ) !== (int) $row['menu_order'] ),
		new Check( 'file_hash', POST_TYPE, '1 = 1', __( 'The bytes of this file are others than those that were added.', 'learning-log' ), $backup, '', static fn( array $row ): bool => $keyed( $row ) && is_file( $bytes( $row ) ) && hash_file( 'sha256', $bytes( $row ) ) !== decode( $row )->sha256 ),
		new Check( 'file_thumbnail', POST_TYPE, '1 = 1', __( 'The small picture of this file is missing.', 'learning-log' ), __( 'The picture itself is whole. Bring back the small one from a backup, under its post_name with -thumbnail behind it.', 'learning-log' ), '', static fn( array $row ): bool => $keyed( $row ) && decode( $row )->has_thumbnail && ! is_file( $bytes( $row ) . THUMBNAIL ) ),
	];
}
