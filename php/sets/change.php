<?php
/**
 * Forming sets, joining them, appointing coaches: what holds for each change, whoever asks for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * Forms a set. Who forms it without being a manager facilitates it: else they could not see it.
 *
 * @param Set $set  The set, without a number.
 * @param int $user Who forms it.
 */
function form( Set $set, int $user ): Set|WP_Error {
	$problem = problem_with_contract( $set->contract, '' );
	if ( $problem ) {
		return $problem;
	}
	$formed = find( store( $set->at_contract_version( is_contract( $set->contract ) ? 1 : 0 ) ) ?? 0 );
	if ( ! $formed ) {
		return Errors\storage_failed();
	}
	$needs_facilitator = ! user_can( $user, MANAGE );
	return ! $needs_facilitator || store_member( new Member( $user, $formed->id, 'facilitator', '' ) ) ? $formed : Errors\storage_failed();
}

/**
 * Changes what a set is, if nobody has since.
 *
 * @param Set $set The set, with the revision it was changed upon.
 */
function change( Set $set ): Set|WP_Error {
	$before  = find( $set->id );
	$version = $before->contract_version ?? 0;
	$problem = $before ? problem_with_contract( $set->contract, $before->contract ) : null;
	if ( $problem ) {
		return $problem;
	}
	if ( $before && $version > 0 && $set->contract !== $before->contract && ! keep_contract( $before ) ) {
		return Errors\storage_failed();
	}
	$stored  = store( $set->at_contract_version( $set->contract === ( $before->contract ?? '' ) ? $version : $version + 1 ) );
	$current = find( $set->id );
	if ( null === $stored ) {
		return Errors\storage_failed();
	}
	if ( ! $current ) {
		return Errors\set_not_found();
	}
	if ( ! $stored ) {
		return Errors\set_conflict( get_object_vars( $current ) );
	}
	// Its last day may be past now.
	return settle_coaching( $set->id, null ) ? $current : Errors\storage_failed();
}

/**
 * Puts someone into a set, or changes their place in it. One at a time, so that two do not take the last place together.
 *
 * @param Member $member The membership.
 */
function join( Member $member ): Member|WP_Error {
	$joined = Storage\atomically(
		static function () use ( $member ): Member|WP_Error|false {
			if ( ! Storage\lock_post( $member->set ) ) {
				return false;
			}
			return problem_with_place( $member ) ?? ( store_member( $member ) ? $member : false );
		}
	);
	// Until the change was committed, another request may have put into a cache what was before.
	wp_cache_delete( $member->user, 'user_meta' );
	bump_circles();
	return $joined ? $joined : Errors\storage_failed();
}

/**
 * The same by whoever forms the set: what speaks against it is said first, and where coaching goes with the set it follows.
 *
 * @param Member $member    The membership; without an organisation, that of the person is meant, where whoever places them may be told it.
 * @param bool   $confirmed Whether what speaks against it was read.
 * @param int    $user      Who places them.
 */
function place( Member $member, bool $confirmed, int $user ): Member|WP_Error {
	if ( '' === $member->organisation ) {
		$registered = organisations_of( [ $member->user ] )[ $member->user ]['name'] ?? '';
		$member     = new Member( $member->user, $member->set, $member->role, can_place_people( $user ) ? $registered : present_people( [ $member->user ], $user )[0]['organisation'] );
	}
	$problem = problem_with_place( $member );
	if ( $problem ) {
		return $problem;
	}
	$warnings = $confirmed ? [] : warnings( $member, can_place_people( $user ) );
	if ( $warnings ) {
		return Errors\member_warning( $warnings );
	}
	$joined  = namespace\join( $member );
	$of_them = static fn( int ...$pair ): bool => in_array( $member->user, $pair, true );
	return is_wp_error( $joined ) || settle_coaching( $member->set, can_appoint_coaches( $user ) ? $of_them : null ) ? $joined : Errors\storage_failed();
}

/**
 * Takes someone out of a set, and out of the coaching that came with it.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function take_out( int $set, int $user ): bool {
	return remove_member( $set, $user ) && settle_coaching( $set, null );
}

/**
 * Takes a set away: from now on nothing is shared through it, nor by coaching that came with it.
 *
 * @param int $set Post id.
 */
function remove( int $set ): bool {
	return trash( $set ) && suspend_coaching( $set );
}

/**
 * Brings a set back from the trash with everybody who was in it, and with the coaching that had begun by it.
 *
 * @param int $set Post id.
 */
function restore( int $set ): Set|WP_Error {
	if ( ! find( $set ) && ! untrash( $set ) ) {
		return Errors\set_not_found();
	}
	return resume_coaching( $set ) ? find( $set ) ?? Errors\storage_failed() : Errors\storage_failed();
}

/**
 * Why there is no place for someone in a set, or null.
 *
 * @param Member $member The membership.
 */
function problem_with_place( Member $member ): ?WP_Error {
	$set = find( $member->set );
	if ( ! $set ) {
		return Errors\set_not_found();
	}
	$others = array_diff( member_ids( [ $set->id ] )[ $set->id ], [ $member->user ] );
	return 'member' === $member->role && count( $others ) >= $set->capacity ? Errors\set_full( $set->capacity ) : null;
}

/**
 * Makes someone a person's coach. From now on that is so by hand, also where an import had begun it: no undo ends it.
 *
 * @param int $participant User id.
 * @param int $coach       User id.
 * @return true|WP_Error
 * @throws Errors\Not_Read When the database does not say.
 */
function appoint_coach( int $participant, int $coach ): bool|WP_Error {
	if ( ! get_userdata( $participant ) || ! get_userdata( $coach ) ) {
		return Errors\user_not_found();
	}
	if ( $participant === $coach ) {
		return Errors\coach_not_possible();
	}
	return store_coach( $participant, $coach, true ) && forget_begun( BY_IMPORT, $participant, $coach ) ? true : Errors\storage_failed();
}

/**
 * Ends that someone coaches a person. It is remembered, so that no import begins it again; and nothing that an import once began keeps alive what a set
 * begins later.
 *
 * @param int $participant User id.
 * @param int $coach       User id.
 * @return true|WP_Error
 * @throws Errors\Not_Read When the database does not say.
 */
function dismiss_coach( int $participant, int $coach ): bool|WP_Error {
	if ( ! is_coach( $coach, $participant ) ) {
		return Errors\coach_not_found();
	}
	// The mark first: should the request die in between, who coaches is still named, and it can be said again.
	return store_begun( BY_IMPORT, $participant, $coach, ENDED ) && store_coach( $participant, $coach, false ) ? true : Errors\storage_failed();
}
