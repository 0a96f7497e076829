<?php
/**
 * Failures of sets, their members and coaches.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The set does not exist, or this person is not in it.
 */
function set_not_found(): WP_Error {
	return new WP_Error( 'learning_log_set_not_found', __( 'There is no such set, or you are not in it.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The set can be seen by this person, but not changed.
 */
function set_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only its facilitators and programme managers can change this.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * This person may not form sets.
 */
function set_forming_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only facilitators and programme managers can form a set.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * This person may change the set at most, not take it away.
 */
function set_removal_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only programme managers can remove a set. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody else changed it meanwhile.
 *
 * @param array<string, mixed> $set The set as it is now.
 */
function set_conflict( array $set ): WP_Error {
	return new WP_Error(
		'learning_log_set_conflict',
		__( 'Somebody else has changed this set in the meantime. Both versions are here: please choose.', 'learning-log' ),
		[
			'status' => 409,
			'set'    => $set,
		]
	);
}

/**
 * The set has as many members as it has room for.
 *
 * @param int $capacity Members it has room for.
 */
function set_full( int $capacity ): WP_Error {
	return new WP_Error(
		'learning_log_set_full',
		/* translators: %d: number of members. */
		sprintf( _n( 'This set is full: it has room for %d member. Give it room for more first.', 'This set is full: it has room for %d members. Give it room for more first.', $capacity, 'learning-log' ), $capacity ),
		[ 'status' => 409 ]
	);
}

/**
 * The ground rules are not those that were read any more.
 *
 * @param array<string, mixed> $set The set as it is now.
 */
function contract_changed( array $set ): WP_Error {
	return new WP_Error(
		'learning_log_contract_changed',
		__( 'The ground rules have changed in the meantime. Please read them once more.', 'learning-log' ),
		[
			'status' => 409,
			'set'    => $set,
		]
	);
}

/**
 * The ground rules of a set cannot be taken away: what was agreed to would bind nobody, and nobody would be asked any more.
 */
function contract_empty(): WP_Error {
	return new WP_Error( 'learning_log_contract_empty', __( 'These ground rules are empty. Please write what the set agrees on: once a set has ground rules, it keeps some.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Who is no member agrees to nothing.
 */
function agreement_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_agreement_forbidden', __( 'Only members of a set agree to its ground rules, each for themselves.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The person is not in the set.
 */
function member_not_found(): WP_Error {
	return new WP_Error( 'learning_log_member_not_found', __( 'This person is not in the set.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * To a facilitator: it is nobody they know, whether there is such a person or not.
 */
function member_unknown(): WP_Error {
	return new WP_Error( 'learning_log_member_unknown', __( 'This is nobody in your organisation or your sets. A programme manager can add people you have not met here yet.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * There is no such person.
 */
function user_not_found(): WP_Error {
	return new WP_Error( 'learning_log_user_not_found', __( 'There is no such person.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The one does not coach the other.
 */
function coach_not_found(): WP_Error {
	return new WP_Error( 'learning_log_coach_not_found', __( 'This person does not coach that participant.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * This person may not say who coaches whom.
 */
function coach_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_coach_forbidden', __( 'Only programme managers can say who coaches whom. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Someone was to coach themselves.
 */
function coach_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_coach_not_possible', __( 'Nobody can be their own coach. Please choose someone else.', 'learning-log' ), [ 'status' => 400 ] );
}
