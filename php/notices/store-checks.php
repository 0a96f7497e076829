<?php
/**
 * What must hold of notices (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	global $wpdb;
	$remove = __( 'Delete the row: wp post delete {id} --force. Nobody is told by it.', 'learning-log' );
	$zone   = (string) $wpdb->prepare( 't.meta_key = %s', Sets\fact( ZONE ) );
	return [
		new Check( 'notice_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ EVENT, DUE, TAKEN, MAILING, SENT, FAILED ] ), __( 'The status of this notice is none of ours.', 'learning-log' ), $remove ),
		new Check( 'notice_holder', POST_TYPE, "t.post_name NOT LIKE CONCAT(t.post_author, '-%')", __( 'This notice is for somebody else than its name says, so it is sent to nobody.', 'learning-log' ), $remove ),
		new Check( 'notice_person', POST_TYPE, 't.post_author > 0 AND u.ID IS NULL', __( 'This notice is for a person who has no account any more.', 'learning-log' ), $remove, Storage\join_person( 't.post_author' ) ),
		new Check( 'zone_unknown', 'usermeta', $zone, __( 'The time zone that this person chose for their emails is none that this site knows, so that of the site is used.', 'learning-log' ), __( 'Delete the row: wp user meta delete {id} {key}. They can choose one again.', 'learning-log' ), '', static fn( array $row ): bool => ! is_zone( $row['meta_value'] ?? '' ) ),
	];
}
