<?php
/**
 * What must hold of entries, of their history, and of the marks beside them (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	return [ ...checks_of_entries(), ...checks_of_facts(), ...checks_of_versions(), ...checks_of_marks() ];
}

/**
 * Another row that is an entry, by an expression for its number: what belongs to one asks so whether it is there.
 *
 * @param string $number Safe SQL.
 * @return string Safe SQL.
 */
function join_entry( string $number ): string {
	return Storage\join_post( 'e', $number, POST_TYPE );
}

/**
 * Whose an entry is, where it belongs and who reads it.
 *
 * @return list<Check>
 */
function checks_of_entries(): array {
	global $wpdb;
	$ours   = [ ...array_values( STATUSES ), TRASHED ];
	$public = array_values( array_map( 'strval', get_post_stati( [ 'public' => true ] ) ) );
	$named  = "t.post_author > 0 AND t.post_name NOT LIKE CONCAT(t.post_author, '-%')";
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Constants.
	$twin   = " JOIN {$wpdb->posts} o ON o.post_name = t.post_name AND o.post_type = t.post_type AND o.ID < t.ID AND o.post_status <> '" . TRASHED . "'";
	return [
		new Check( 'entry_public', POST_TYPE, '1 = 1', __( 'The status of this entry is one that WordPress shows to everybody.', 'learning-log' ), __( 'Set its post_status to log_me at once, and ask its author who is to read it.', 'learning-log' ), '', static fn( array $row ): bool => in_array( $row['post_status'], $public, true ) ),
		new Check( 'entry_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ ...$ours, ...$public ] ), __( 'The status of this entry is none of ours, so nobody can read it, its author neither.', 'learning-log' ), __( 'Set its post_status to log_me: its author can share it again.', 'learning-log' ) ),
		new Check( 'entry_author', POST_TYPE, $named, __( 'Somebody else than the person who wrote this entry has been made its author.', 'learning-log' ), __( 'Set its post_author to the number that its post_name begins with, or to 0 where that person is gone.', 'learning-log' ) ),
		new Check( 'entry_person', POST_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'The person who wrote this entry has no account any more, and it is still theirs.', 'learning-log' ), __( 'Set its post_author to 0, so that nobody else gets it with the number.', 'learning-log' ), Storage\join_person( 't.post_author' ) ),
		new Check( 'entry_lesson', POST_TYPE, "l.post_type IN ('revision', 'attachment', 'nav_menu_item') OR SUBSTR(l.post_type, 1, 13) = 'learning_log_' OR SUBSTR(l.post_type, 1, 12) = 'learning_set'", __( 'What this entry has for a lesson is none.', 'learning-log' ), __( 'Set its post_parent to the number in the middle of its post_name.', 'learning-log' ), Storage\join_post( 'l', 't.post_parent' ) ),
		new Check( 'entry_name', POST_TYPE, '1 = 1', __( 'The name of this entry is that of another lesson, so it is not found there.', 'learning-log' ), __( 'Set its post_parent to the number in the middle of its post_name.', 'learning-log' ), '', static fn( array $row ): bool => ( explode( '-', $row['post_name'], 3 )[1] ?? '' ) !== $row['post_parent'] ),
		new Check( 'entry_twice', POST_TYPE, "t.post_status <> '" . TRASHED . "'", __( 'There is an older entry of the same person for the same prompt.', 'learning-log' ), __( 'Ask its author which text is to stay, and set the post_name of the other to one of a free entry: {author}-0-{a new UUID}, and its post_parent to 0.', 'learning-log' ), $twin ),
		new Check( 'entry_set', POST_TYPE, "t.post_status = '" . STATUSES['set'] . "' AND s.ID IS NULL", __( 'This entry is shared with a set that is gone, so only its author reads it.', 'learning-log' ), __( 'Set its post_status to log_me: that is what holds, and then it also says so.', 'learning-log' ), Storage\join_post( 's', 'CAST(t.pinged AS UNSIGNED)' ) ),
	];
}

/**
 * What an entry says of itself.
 *
 * @return list<Check>
 */
function checks_of_facts(): array {
	$kinds = array_map( static fn( string $kind ): string => MIME_PREFIX . $kind, [ 'note', 'log', 'facilitator' ] );
	return [
		new Check( 'entry_trash', POST_TYPE, "t.post_status = '" . TRASHED . "'", __( 'This entry is in the trash, and since when or who read it is missing.', 'learning-log' ), __( 'Set its post_excerpt to the time of now (UTC) and its to_ping to log_me, so that its author can bring it back.', 'learning-log' ), '', static fn( array $row ): bool => ! in_array( $row['to_ping'], STATUSES, true ) || Storage\is_no_time( $row['post_excerpt'] ) ),
		new Check( 'entry_facts', POST_TYPE, '1 = 1', __( 'What stands beside the text of this entry cannot be read, or does not fit it.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup: the text itself is whole.', 'learning-log' ), '', is_frame_broken( ... ) ),
		new Check( 'entry_review', POST_TYPE, Storage\is_none_of( 't.comment_status', array_values( REVIEWS ) ), __( 'How this entry stands is none of our words.', 'learning-log' ), __( 'Set its comment_status to closed, or to log_waiting where it waits for a reply.', 'learning-log' ) ),
		new Check( 'entry_revision', POST_TYPE, 't.menu_order < 1', __( 'This entry has no revision, so no change of it can be saved.', 'learning-log' ), __( 'Set its menu_order to one more than that of its latest earlier version, or to 1.', 'learning-log' ) ),
		new Check( 'entry_kind', POST_TYPE, Storage\is_none_of( 't.post_mime_type', $kinds ), __( 'The kind of this entry is none of ours.', 'learning-log' ), __( 'Set its post_mime_type to learning-log/note where it has a lesson, else to learning-log/log.', 'learning-log' ) ),
	];
}

/**
 * Whether the frame of a row is no JSON object, or the text does not come apart by it.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function is_frame_broken( array $row ): bool {
	$frame    = Storage\facts_of( $row['post_content_filtered'] );
	$keys     = is_array( $frame['keys'] ?? null ) ? $frame['keys'] : [];
	$boundary = Storage\text_of( $frame, 'boundary' );
	return Storage\is_no_object( $row['post_content_filtered'] ) || ! $keys || ( count( $keys ) > 1 && ( '' === $boundary || count( explode( $boundary, $row['post_content'] ) ) !== count( $keys ) ) );
}

/**
 * The history: revisions of ours, among which are no others.
 *
 * @return list<Check>
 */
function checks_of_versions(): array {
	$ours  = Storage\begins_with( 't.post_mime_type', MIME_PREFIX );
	$entry = join_entry( 't.post_parent' );
	return [
		new Check( 'version_entry', 'revision', "$ours AND e.ID IS NULL", __( 'This earlier version belongs to an entry that is gone.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force.', 'learning-log' ), $entry ),
		new Check( 'version_author', 'revision', "$ours AND e.post_author <> t.post_author", __( 'This earlier version is somebody else’s than its entry, so its author does not see it.', 'learning-log' ), __( 'Set its post_author to that of the entry (post_parent).', 'learning-log' ), $entry ),
		new Check( 'version_audience', 'revision', "$ours AND " . Storage\is_none_of( 't.to_ping', array_values( STATUSES ) ), __( 'Who read this earlier version is none of our words.', 'learning-log' ), __( 'Set its to_ping to log_me.', 'learning-log' ) ),
		new Check( 'version_revision', 'revision', "$ours AND t.menu_order >= e.menu_order", __( 'This earlier version is not earlier than its entry.', 'learning-log' ), __( 'Set the menu_order of the entry (post_parent) to one more than this one’s.', 'learning-log' ), $entry ),
	];
}

/**
 * Who has opened an entry, taken it with them, or said how it stands.
 *
 * @return list<Check>
 */
function checks_of_marks(): array {
	$checks = [];
	foreach ( [ SEEN, TAKEN, REVIEWED ] as $prefix ) {
		$ours   = Storage\begins_with( 't.meta_key', $prefix );
		$person = Storage\number_after( $prefix );
		array_push(
			$checks,
			new Check( 'mark_entry', 'postmeta', "$ours AND e.ID IS NULL", __( 'This mark belongs to an entry that is gone.', 'learning-log' ), __( 'Delete the row: wp post meta delete {id} {key}.', 'learning-log' ), join_entry( 't.post_id' ) ),
			new Check( 'mark_person', 'postmeta', "$ours AND $person > 0 AND u.ID IS NULL", __( 'This mark is of a person who has no account any more.', 'learning-log' ), __( 'Delete the row: wp post meta delete {id} {key}.', 'learning-log' ), Storage\join_person( $person ) )
		);
	}
	return $checks;
}
