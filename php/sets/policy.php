<?php
/**
 * Who is in a set, who coaches whom, and who may change it. Looked up when asked, in the database: from no cache, be it ours or the site's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;

/**
 * Whether a person is in a set today, in whichever role.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function is_in( int $set, int $user ): bool {
	return null !== membership( $set, $user );
}

/**
 * Whether a person is a member of a set today. Its facilitators are in it, but no members.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function is_member( int $set, int $user ): bool {
	return 'member' === membership( $set, $user )?->role;
}

/**
 * A person's membership of today, if the set is open.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function membership( int $set, int $user ): ?Member {
	$member = $user > 0 ? decode_member( $user, $set, fact_now( $user, MEMBERSHIP . $set ) ) : null;
	return $member && $member->holds_on( current_time( 'Y-m-d' ) ) && open_ids( [ $set ] ) ? $member : null;
}

/**
 * The sets a person is in today.
 *
 * @param int $user User id.
 * @return int[]
 */
function set_ids( int $user ): array {
	return array_keys( memberships( $user ) );
}

/**
 * What the sets are called that a person is in today. What another is called by now, one they have left included, is none of theirs.
 *
 * @param int $user User id.
 * @return array<int, string> By set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function own_names( int $user ): array {
	return array_map( static fn( Set $set ): string => $set->name, find_many( set_ids( $user ) ) );
}

/**
 * The members of some sets, without their facilitators.
 *
 * @param int[] $sets Post ids.
 * @return array<int, int[]>
 */
function member_ids( array $sets ): array {
	return array_map(
		static fn( array $members ): array => array_keys( array_filter( $members, static fn( Member $member ): bool => 'member' === $member->role ) ),
		members( $sets )
	);
}

/**
 * Organisation of a person in one set, or in any of theirs when none is named. From user meta alone, which lists have loaded.
 *
 * @param int $user User id.
 * @param int $set  Post id, 0 for any.
 */
function organisation( int $user, int $set = 0 ): string {
	foreach ( $user > 0 ? stored_memberships( $user ) : [] as $id => $member ) {
		if ( '' !== $member->organisation && ( 0 === $set || $id === $set ) ) {
			return $member->organisation;
		}
	}
	return '';
}

/**
 * Whether one person coaches another.
 *
 * @param int $coach       User id.
 * @param int $participant User id.
 */
function is_coach( int $coach, int $participant ): bool {
	return $coach > 0 && null !== fact_now( $participant, COACH . $coach );
}

/**
 * Whether a person may see that a set exists, and who is in it. Nothing written in it follows from this.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function can_see( int $set, int $user ): bool {
	return find( $set ) && ( is_in( $set, $user ) || user_can( $user, MANAGE ) );
}

/**
 * Whether a person may change a set and who is in it.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function can_change( int $set, int $user ): bool {
	return user_can( $user, MANAGE ) || ( user_can( $user, FACILITATE ) && 'facilitator' === membership( $set, $user )?->role );
}

/**
 * Why a person may not give another a place in a set that they may change, or null: a manager places anybody, a facilitator whom they can
 * find. By a number alone they would learn the name of everybody with an account here, and put them among other companies.
 *
 * @param int $person User id of who is to be in the set.
 * @param int $user   User id of who puts them there.
 */
function problem_with_placing( int $person, int $user ): ?WP_Error {
	$reach = reach( $user );
	if ( null === $reach ) {
		return get_userdata( $person ) ? null : Errors\user_not_found();
	}
	return in_array( $person, $reach, true ) && get_userdata( $person ) ? null : Errors\member_unknown();
}

/**
 * Whether a person may form sets.
 *
 * @param int $user User id.
 */
function can_form( int $user ): bool {
	return user_can( $user, MANAGE ) || user_can( $user, FACILITATE );
}

/**
 * Whether a person may word the ground rules that new sets begin with: managers alone, since everybody's sets begin with them.
 *
 * @param int $user User id.
 */
function can_word_rules( int $user ): bool {
	return user_can( $user, MANAGE );
}

/**
 * Whether a person may take sets away.
 *
 * @param int $user User id.
 */
function can_remove( int $user ): bool {
	return user_can( $user, MANAGE );
}

/**
 * Whether a person may say who coaches whom: managers alone, since it decides who reads.
 *
 * @param int $user User id.
 */
function can_appoint_coaches( int $user ): bool {
	return user_can( $user, MANAGE );
}

/**
 * The sets a person may see: their own, all of them for a manager.
 *
 * @param int $user User id.
 * @return int[]
 */
function visible_ids( int $user ): array {
	return user_can( $user, MANAGE ) ? all_ids() : set_ids( $user );
}
