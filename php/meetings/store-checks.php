<?php
/**
 * What must hold of meetings, of what was said in them, and of actions (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	return [ ...checks_of_meetings(), ...checks_of_said(), ...checks_of_actions() ];
}

/**
 * The meetings themselves.
 *
 * @return list<Check>
 */
function checks_of_meetings(): array {
	return [
		new Check( 'meeting_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS, CANCELLED ] ), __( 'The status of this meeting is none of ours.', 'learning-log' ), __( 'Set its post_status to log_meeting, or to log_meeting_off where it was cancelled.', 'learning-log' ) ),
		new Check( 'meeting_set', POST_TYPE, 's.ID IS NULL', __( 'This meeting is of a set that is gone.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force. What was said in it went with the set.', 'learning-log' ), Sets\join_set( 't.post_parent' ) ),
		new Check( 'meeting_facts', POST_TYPE, '1 = 1', __( 'How long this meeting is and who presents cannot be read.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup, or plan the meeting anew.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['post_content_filtered'] ) ),
		new Check( 'meeting_revision', POST_TYPE, 't.menu_order < 1', __( 'This meeting has no revision, so no change of it can be saved.', 'learning-log' ), __( 'Set its menu_order to 1.', 'learning-log' ) ),
	];
}

/**
 * What was said in them, and who was there.
 *
 * @return list<Check>
 */
function checks_of_said(): array {
	global $wpdb;
	$meeting = Storage\join_post( 'm', 't.post_id', POST_TYPE );
	$remove  = __( 'Delete the row: wp post meta delete {id} {key}.', 'learning-log' );
	$part    = Storage\begins_with( 't.meta_key', PART );
	$there   = Storage\begins_with( 't.meta_key', ATTENDANCE );
	$twin    = " JOIN {$wpdb->postmeta} o ON o.post_id = t.post_id AND o.meta_key = t.meta_key AND o.meta_id < t.meta_id";
	// The number stands last, behind a kind that may have one too.
	$is_gone = static fn( array $row ): bool => 1 === preg_match( '/_(\d+)$/D', $row['meta_key'], $of ) && ! get_userdata( (int) $of[1] );
	return [
		new Check( 'part_meeting', 'postmeta', "($part OR $there) AND m.ID IS NULL", __( 'What was said in a meeting, or who was there, is kept, and the meeting is gone.', 'learning-log' ), $remove, $meeting ),
		new Check( 'part_person', 'postmeta', "$part OR $there", __( 'What somebody said in this meeting, or that they were there, is kept, and they have no account any more.', 'learning-log' ), $remove, '', $is_gone ),
		new Check( 'part_facts', 'postmeta', $part, __( 'What somebody said in this meeting cannot be read.', 'learning-log' ), __( 'Bring back the row of wp_postmeta with this key from a backup.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['meta_value'] ?? '' ) ),
		new Check( 'part_twice', 'postmeta', "$part OR $there", __( 'What somebody said in this meeting, or whether they were there, is kept twice.', 'learning-log' ), __( 'Compare the rows of wp_postmeta with this key, and delete the older one.', 'learning-log' ), $twin ),
	];
}

/**
 * Actions, which stay with their owners also where their set is gone.
 *
 * @return list<Check>
 */
function checks_of_actions(): array {
	global $wpdb;
	$states = array_map( static fn( string $state ): string => STATE . $state, array_keys( action_states() ) );
	$named  = "t.post_author > 0 AND t.post_name NOT LIKE CONCAT(t.post_author, '-', t.post_parent, '-%')";
	$twin   = " JOIN {$wpdb->posts} o ON o.post_name = t.post_name AND o.post_type = t.post_type AND o.ID < t.ID";
	$parent = Sets\join_set( 't.post_parent' ) . Storage\join_post( 'p', 't.post_parent' );
	$is_bad = static fn( array $row ): bool => Storage\is_no_object( $row['post_content'] ) || Storage\is_no_object( $row['post_content_filtered'] );
	return [
		new Check( 'action_status', ACTION_TYPE, Storage\is_none_of( 't.post_status', [ ACTION_STATUS, ACTION_TRASHED ] ), __( 'The status of this action is none of ours.', 'learning-log' ), __( 'Set its post_status to log_action.', 'learning-log' ) ),
		new Check( 'action_set', ACTION_TYPE, 's.ID IS NULL AND p.ID IS NOT NULL', __( 'What this action has for a set is none.', 'learning-log' ), __( 'Set its post_parent to the second number of its post_name.', 'learning-log' ), $parent ),
		new Check( 'action_author', ACTION_TYPE, $named, __( 'The name of this action says that it is somebody else’s, or of another set.', 'learning-log' ), __( 'Set its post_author and post_parent to the numbers that its post_name begins with.', 'learning-log' ) ),
		new Check( 'action_person', ACTION_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'The owner of this action has no account any more.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force.', 'learning-log' ), Storage\join_person( 't.post_author' ) ),
		new Check( 'action_twice', ACTION_TYPE, Storage\is_copy(), __( 'The same action is there twice.', 'learning-log' ), __( 'Delete this row, which is the later one: wp post delete {id} --force.', 'learning-log' ), $twin ),
		new Check( 'action_rival', ACTION_TYPE, 'NOT ' . Storage\is_copy(), __( 'An older action has the name of this one, and they are not the same.', 'learning-log' ), __( 'Look at both rows with this post_name: ask the owner what is to stay, and delete nothing that is not in the other.', 'learning-log' ), $twin ),
		new Check( 'action_trash', ACTION_TYPE, "t.post_status = '" . ACTION_TRASHED . "'", __( 'This action is in the trash, and since when is missing.', 'learning-log' ), __( 'Set its post_excerpt to the time of now (UTC).', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_time( $row['post_excerpt'] ) ),
		new Check( 'action_facts', ACTION_TYPE, '1 = 1', __( 'What this action says cannot be read.', 'learning-log' ), __( 'Bring back its post_content and post_content_filtered from a backup.', 'learning-log' ), '', $is_bad ),
		new Check( 'action_state', ACTION_TYPE, Storage\is_none_of( 't.post_mime_type', $states ), __( 'The state of this action is none of ours.', 'learning-log' ), __( 'Set its post_mime_type to learning-log/open.', 'learning-log' ) ),
	];
}
