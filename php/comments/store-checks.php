<?php
/**
 * What must hold of comments (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it. Of who was erased or has no account any more a comment is nobody's, with a name of its own and no facts.
 *
 * @return list<Check>
 */
function checks(): array {
	global $wpdb;
	$named = "t.post_author > 0 AND t.post_name NOT LIKE CONCAT(t.post_author, '-', t.post_parent, '-%')";
	$twin  = " JOIN {$wpdb->posts} o ON o.post_name = t.post_name AND o.post_type = t.post_type AND o.ID < t.ID AND o.post_status = t.post_status";
	return [
		new Check( 'comment_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS, DRAFT, TRASHED ] ), __( 'The status of this comment is none of ours.', 'learning-log' ), __( 'Set its post_status to log_comment_draft: its author alone sees it then, and can send it.', 'learning-log' ) ),
		new Check( 'comment_entry', POST_TYPE, 'e.ID IS NULL', __( 'This comment is about an entry that is gone.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force. Then run wp learning-log verify again: files it had are listed, with what to do.', 'learning-log' ), Entries\join_entry( 't.post_parent' ) ),
		new Check( 'comment_author', POST_TYPE, $named, __( 'The name of this comment says that somebody else said it, or about another entry.', 'learning-log' ), __( 'Set its post_author and post_parent to the numbers that its post_name begins with; post_author to 0 where that person is gone.', 'learning-log' ) ),
		new Check( 'comment_person', POST_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'The person who said this has no account any more, and it still has their number.', 'learning-log' ), __( 'Set its post_author to 0, so that nobody else gets it with the number.', 'learning-log' ), Storage\join_person( 't.post_author' ) ),
		new Check( 'comment_twice', POST_TYPE, Storage\is_copy(), __( 'The same comment is there twice.', 'learning-log' ), __( 'Delete this row, which is the later one: wp post delete {id} --force.', 'learning-log' ), $twin ),
		new Check( 'comment_rival', POST_TYPE, 'NOT ' . Storage\is_copy(), __( 'An older comment has the name of this one, and they are not the same.', 'learning-log' ), __( 'Look at both rows with this post_name, and at their files: ask the author what is to stay, and delete nothing that is not in the other.', 'learning-log' ), $twin ),
		new Check( 'comment_trash', POST_TYPE, "t.post_status = '" . TRASHED . "'", __( 'This comment is in the trash, and since when is missing.', 'learning-log' ), __( 'Set its post_excerpt to the time of now (UTC).', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_time( $row['post_excerpt'] ) ),
		new Check( 'comment_facts', POST_TYPE, 't.post_author > 0', __( 'What stands beside the text of this comment cannot be read.', 'learning-log' ), __( 'Set its post_content_filtered to {}: the text itself is whole.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['post_content_filtered'] ) ),
		new Check( 'comment_revision', POST_TYPE, 't.menu_order < 1', __( 'This comment has no revision, so no change of it can be saved.', 'learning-log' ), __( 'Set its menu_order to 1.', 'learning-log' ) ),
	];
}

/**
 * Another row that is a comment, as "c", by an expression for its number.
 *
 * @param string $number Safe SQL.
 * @return string Safe SQL.
 */
function join_comment( string $number ): string {
	return Storage\join_post( 'c', $number, POST_TYPE );
}
