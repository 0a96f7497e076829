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
	$formed = find( store( $set->at_contract_version( '' === $set->contract ? 0 : 1 ) ) ?? 0 );
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
	$stored  = store( $set->at_contract_version( $set->contract === ( $before->contract ?? '' ) ? $version : $version + 1 ) );
	$current = find( $set->id );
	if ( null === $stored ) {
		return Errors\storage_failed();
	}
	if ( ! $current ) {
		return Errors\set_not_found();
	}
	return $stored ? $current : Errors\set_conflict( get_object_vars( $current ) );
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
 * Makes someone a person's coach.
 *
 * @param int $participant User id.
 * @param int $coach       User id.
 * @return true|WP_Error
 */
function appoint_coach( int $participant, int $coach ): bool|WP_Error {
	if ( ! get_userdata( $participant ) || ! get_userdata( $coach ) ) {
		return Errors\user_not_found();
	}
	if ( $participant === $coach ) {
		return Errors\coach_not_possible();
	}
	return store_coach( $participant, $coach, true ) ? true : Errors\storage_failed();
}
