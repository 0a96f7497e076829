<?php
/**
 * What must hold of messages (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	$away  = "t.to_ping <> '' AND (t.to_ping <> '1' OR t.post_mime_type <> '" . KIND . "opening')";
	$kinds = array_map( static fn( string $kind ): string => KIND . $kind, KINDS );
	return [
		new Check( 'message_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS, TAKEN_BACK ] ), __( 'The status of this message is none of ours.', 'learning-log' ), __( 'Set its post_status to log_message_back: then nobody is shown it.', 'learning-log' ) ),
		new Check( 'message_set', POST_TYPE, 's.ID IS NULL', __( 'This message was written through a set that is gone.', 'learning-log' ), __( 'Delete the row: wp post delete {id} --force.', 'learning-log' ), Sets\join_set( 't.post_parent' ) ),
		new Check( 'message_kind', POST_TYPE, Storage\is_none_of( 't.post_mime_type', $kinds ), __( 'The kind of this message is none of ours.', 'learning-log' ), __( 'Set its post_mime_type to learning-log/nudge.', 'learning-log' ) ),
		new Check( 'message_away', POST_TYPE, $away, __( 'Whether this message was put away is none of our words, or it is none that can be.', 'learning-log' ), __( 'Set its to_ping to nothing: then an opening is shown to who was asked.', 'learning-log' ) ),
		new Check( 'message_sender', POST_TYPE, 't.post_author > 0', __( 'Somebody else than who wrote this message has been made its author, so it is shown as nobody’s.', 'learning-log' ), __( 'Set its post_author to the number of the sender in its post_content_filtered, or to 0 where that person is gone.', 'learning-log' ), '', static fn( array $row ): bool => Storage\number_of( Storage\facts_of( $row['post_content_filtered'] ), 'sender' ) !== (int) $row['post_author'] ),
	];
}
