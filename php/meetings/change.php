<?php
/**
 * Changing a meeting: when and where, the order, how far it has come. Two who do so at once lose nothing: the second is shown what is there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

/**
 * What belongs to the plan, not to the meeting as it runs: who sees dates alone may change these alone.
 */
const PLANNED = [ 'starts', 'minutes', 'place', 'quorum', 'preset' ];

/**
 * Changes a meeting, if nobody has since. Safe to repeat.
 *
 * @param int                  $id       Post id.
 * @param int                  $user     User id of who changes it.
 * @param array<string, mixed> $change   What is to be different, in the shapes of schema/meeting-change.json; held to it here, since a plain form sends the same.
 * @param int                  $base     Revision the change is based on.
 * @param string               $mutation UUID of the change, "" for none.
 */
function change( int $id, int $user, array $change, int $base, string $mutation ): Meeting|WP_Error {
	$valid = rest_validate_value_from_schema( $change + [ 'base_revision' => $base ], Schema\load( 'meeting-change' ) );
	if ( is_wp_error( $valid ) || ( isset( $change['starts'] ) && null === time_of( Storage\text_of( $change, 'starts' ) ) ) ) {
		return Errors\meeting_not_possible();
	}
	$mutation = strtolower( $mutation );
	$changed  = Storage\atomically(
		static function () use ( $id, $user, $change, $base, $mutation ): Meeting|WP_Error|false {
			return Storage\lock_post( $id ) ? change_locked( $id, $user, $change, $base, $mutation ) : false;
		}
	);
	return $changed ? $changed : Errors\storage_failed();
}

/**
 * The same, once the meeting is locked.
 *
 * @param int                  $id       Post id.
 * @param int                  $user     User id of who changes it.
 * @param array<string, mixed> $change   What is to be different.
 * @param int                  $base     Revision the change is based on.
 * @param string               $mutation UUID of the change.
 */
function change_locked( int $id, int $user, array $change, int $base, string $mutation ): Meeting|WP_Error|false {
	$before  = find( $id );
	$problem = $before ? problem_with_change( $before, $user, $change ) : Errors\meeting_not_found();
	if ( ! $before || $problem ) {
		return $problem ?? false;
	}
	if ( '' !== $mutation && in_array( $mutation, $before->mutations, true ) ) {
		return $before;
	}
	if ( $base !== $before->revision ) {
		return Errors\meeting_conflict( Sets\is_in( $before->set, $user ) ? present_meeting( $before, $user ) : present_dates( $before ) );
	}
	$starts = isset( $change['starts'] ) ? [ 'starts' => time_of( Storage\text_of( $change, 'starts' ) ) ] : [];
	$slots  = isset( $change['slots'] ) ? [ 'slots' => decode_slots( $change['slots'] ) ] : [];
	$run    = is_array( $change['run'] ?? null ) ? [ 'run' => decode_run( $change['run'] ) ] : [];
	$plain  = array_intersect_key( $change, array_flip( [ 'minutes', 'place', 'quorum', 'preset', 'status' ] ) );
	$after  = with( $before, $starts + $slots + $run + $plain + [ 'mutations' => with_mutation( $before->mutations, $mutation ) ] );
	// When it begins says which others come before it, and its slots who presented when.
	$renewed = renew( $before->set, $starts || $slots || isset( $plain['status'] ) ? 0 : $id );
	$stored  = $renewed && update( $before, $after ) ? find( $id ) : null;
	return $stored && $stored->place === $after->place ? $stored : false;
}

/**
 * Why a person cannot change a meeting so, or null.
 *
 * @param Meeting              $meeting The meeting as it is.
 * @param int                  $user    User id.
 * @param array<string, mixed> $change  What is to be different.
 */
function problem_with_change( Meeting $meeting, int $user, array $change ): ?WP_Error {
	if ( ! Sets\can_see( $meeting->set, $user ) ) {
		return Errors\meeting_not_found();
	}
	$planned = in_array( $change['status'] ?? 'scheduled', [ 'scheduled', 'cancelled' ], true ) ? [ ...PLANNED, 'status' ] : PLANNED;
	$may     = array_diff( array_keys( $change ), $planned ) ? can_run( $meeting->set, $user ) : can_plan( $meeting->set, $user );
	if ( ! $may ) {
		return Errors\meeting_forbidden();
	}
	$presenters = array_column( isset( $change['slots'] ) ? decode_slots( $change['slots'] ) : [], 'presenter' );
	$known      = [ ...array_keys( $presenters ? Sets\members( [ $meeting->set ] )[ $meeting->set ] : [] ), ...array_column( $meeting->slots, 'presenter' ) ];
	return array_diff( $presenters, $known ) ? Errors\meeting_not_possible() : null;
}

/**
 * Cancels a meeting, whatever else of it has changed. Safe to repeat.
 *
 * @param int $id   Post id.
 * @param int $user User id of who cancels it.
 */
function cancel( int $id, int $user ): Meeting|WP_Error {
	$cancelled = Storage\atomically(
		static function () use ( $id, $user ): Meeting|WP_Error|false {
			$now = Storage\lock_post( $id ) ? find( $id ) : null;
			if ( ! $now ) {
				return Errors\meeting_not_found();
			}
			return 'cancelled' === $now->status && ! problem_with_change( $now, $user, [ 'status' => 'cancelled' ] ) ? $now : change_locked( $id, $user, [ 'status' => 'cancelled' ], $now->revision, '' );
		}
	);
	return $cancelled ? $cancelled : Errors\storage_failed();
}
