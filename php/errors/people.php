<?php
/**
 * Failures of finding people, of where they belong, and of what is said before they get a place.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * This person may not look for people.
 */
function people_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_people_forbidden', __( 'Only facilitators and programme managers can look for people here.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * This person may not say where others belong.
 */
function organisation_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_organisation_forbidden', __( 'Only programme managers can say who belongs to which organisation. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * There is no such organisation.
 */
function organisation_not_found(): WP_Error {
	return new WP_Error( 'learning_log_organisation_not_found', __( 'There is no such organisation any more.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * Its name is another's already, or none.
 */
function organisation_twice(): WP_Error {
	return new WP_Error( 'learning_log_organisation_twice', __( 'There is an organisation of this name already. Please give this one another.', 'learning-log' ), [ 'status' => 409 ] );
}

/**
 * Somebody would report to themselves, directly or through others.
 */
function reporting_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_reporting_not_possible', __( 'That would be a circle: this person would report to themselves.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * There is something to think of before this person gets a place.
 *
 * @param list<Warning> $warnings What.
 */
function member_warning( array $warnings ): WP_Error {
	return new WP_Error(
		'learning_log_member_warning',
		implode( ' ', array_column( $warnings, 'says' ) ),
		[
			'status'   => 409,
			'warnings' => $warnings,
		]
	);
}

/**
 * This person may not word the rules that new sets begin with.
 */
function rules_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_rules_forbidden', __( 'Only programme managers can word the ground rules that new sets begin with. A set’s own are worded on its page.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody else worded them meanwhile.
 *
 * @param array<string, mixed> $rules The rules as they are now.
 */
function rules_conflict( array $rules ): WP_Error {
	return new WP_Error(
		'learning_log_rules_conflict',
		__( 'Somebody else has changed these ground rules in the meantime. Both versions are here: please choose.', 'learning-log' ),
		[
			'status' => 409,
			'rules'  => $rules,
		]
	);
}
