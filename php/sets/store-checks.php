<?php
/**
 * What must hold of sets, of who is in them, and of coaching (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	return [ ...checks_of_sets(), ...checks_of_places(), ...checks_of_coaching() ];
}

/**
 * Another row that is a set, as "s", by an expression for its number.
 *
 * @param string $number Safe SQL.
 * @return string Safe SQL.
 */
function join_set( string $number ): string {
	return Storage\join_post( 's', $number, POST_TYPE );
}

/**
 * The sets themselves.
 *
 * @return list<Check>
 */
function checks_of_sets(): array {
	return [
		new Check( 'set_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS, 'trash' ] ), __( 'The status of this set is none of ours.', 'learning-log' ), __( 'Set its post_status to learning_set_open, or to trash where it was closed.', 'learning-log' ) ),
		new Check( 'set_facts', POST_TYPE, '1 = 1', __( 'What kind of set this is cannot be read.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup, or save the set anew on the desk.', 'learning-log' ), '', static fn( array $row ): bool => ! in_array( Storage\text_of( Storage\facts_of( $row['post_content_filtered'] ), 'type' ), [ 'in_house', 'cross_company', 'facilitators' ], true ) ),
		new Check( 'set_revision', POST_TYPE, 't.menu_order < 1', __( 'This set has no revision, so no change of it can be saved.', 'learning-log' ), __( 'Set its menu_order to 1.', 'learning-log' ) ),
	];
}

/**
 * Who is in them, and agreed to what.
 *
 * @return list<Check>
 */
function checks_of_places(): array {
	global $wpdb;
	$remove = __( 'Delete the row: wp user meta delete {id} {key}.', 'learning-log' );
	$twin   = " JOIN {$wpdb->usermeta} o ON o.user_id = t.user_id AND o.meta_key = t.meta_key AND o.umeta_id < t.umeta_id";
	$place  = fact( MEMBERSHIP );
	$agreed = fact( AGREED );
	$is     = Storage\begins_with( 't.meta_key', $place );
	return [
		new Check( 'membership_set', 'usermeta', "$is AND s.ID IS NULL", __( 'This person is in a set that is gone.', 'learning-log' ), $remove, join_set( Storage\number_after( $place ) ) ),
		new Check( 'membership_person', 'usermeta', "$is AND u.ID IS NULL", __( 'Somebody is in a set who has no account any more.', 'learning-log' ), $remove, Storage\join_person( 't.user_id' ) ),
		new Check( 'membership_facts', 'usermeta', $is, __( 'As what this person is in a set cannot be read, so they are not in it.', 'learning-log' ), __( 'Delete the row (wp user meta delete {id} {key}), and put them into the set again on the desk.', 'learning-log' ), '', static fn( array $row ): bool => null === decode_member( (int) $row['user_id'], 1, $row['meta_value'] ?? '' ) ),
		new Check( 'membership_twice', 'usermeta', $is, __( 'This person is in one set twice: to end it once leaves them in it.', 'learning-log' ), __( 'Delete both rows (wp user meta delete {id} {key}), and put them into the set again on the desk.', 'learning-log' ), $twin ),
		new Check( 'agreement_set', 'usermeta', Storage\begins_with( 't.meta_key', $agreed ) . ' AND s.ID IS NULL', __( 'This person agreed to the ground rules of a set that is gone.', 'learning-log' ), $remove, join_set( Storage\number_after( $agreed ) ) ),
	];
}

/**
 * Who coaches whom. A coach reads what is shared with a coach, so what is left of one matters more than it looks.
 *
 * @return list<Check>
 */
function checks_of_coaching(): array {
	global $wpdb;
	$remove = __( 'Delete the row: wp user meta delete {id} {key}.', 'learning-log' );
	$coach  = fact( COACH );
	$mine   = fact( COACHEE );
	$is     = Storage\begins_with( 't.meta_key', $coach );
	$person = Storage\number_after( $coach );
	$theirs = (string) $wpdb->prepare( " LEFT JOIN {$wpdb->usermeta} o ON o.user_id = " . Storage\number_after( $mine ) . ' AND o.meta_key = CONCAT(%s, t.user_id)', $coach ); // phpcs:ignore WordPress.DB.PreparedSQL -- Numbers and names of ours.
	return [
		new Check( 'coach_person', 'usermeta', "$is AND u.ID IS NULL", __( 'This person’s coach has no account any more: who gets that number reads what they shared with their coach.', 'learning-log' ), $remove, Storage\join_person( $person ) ),
		new Check( 'coach_of_nobody', 'usermeta', "$is AND u.ID IS NULL", __( 'Somebody has a coach who has no account any more themselves.', 'learning-log' ), $remove, Storage\join_person( 't.user_id' ) ),
		new Check( 'coach_self', 'usermeta', "$is AND $person = t.user_id", __( 'This person is their own coach.', 'learning-log' ), $remove ),
		new Check( 'coachee_left', 'usermeta', Storage\begins_with( 't.meta_key', $mine ) . ' AND o.user_id IS NULL', __( 'This person counts as the coach of somebody whom they do not coach. They read nothing by it.', 'learning-log' ), $remove, $theirs ),
	];
}
