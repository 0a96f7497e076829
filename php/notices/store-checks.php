<?php
/**
 * What must hold of notices (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	$remove = __( 'Delete the row: wp post delete {id} --force. Nobody is told by it.', 'learning-log' );
	return [
		new Check( 'notice_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ EVENT, DUE, TAKEN, MAILING, SENT, FAILED ] ), __( 'The status of this notice is none of ours.', 'learning-log' ), $remove ),
		new Check( 'notice_holder', POST_TYPE, "t.post_name NOT LIKE CONCAT(t.post_author, '-%')", __( 'This notice is for somebody else than its name says, so it is sent to nobody.', 'learning-log' ), $remove ),
		new Check( 'notice_person', POST_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'This notice is for a person who has no account any more.', 'learning-log' ), $remove, Storage\join_person( 't.post_author' ) ),
	];
}
