<?php
/**
 * What can go wrong with settings and roles.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * This person may not change settings.
 */
function settings_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_settings_forbidden', __( 'Only programme managers can see and change these settings.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * One file could be larger than all of a person's.
 */
function settings_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_settings_not_possible', __( 'One file would be allowed to be larger than all files of a person together. Nothing was changed.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Somebody else changed them meanwhile.
 *
 * @param array<string, mixed> $settings As they are now.
 */
function settings_conflict( array $settings ): WP_Error {
	return new WP_Error(
		'learning_log_settings_conflict',
		__( 'Somebody else has changed these settings in the meantime. Nothing of yours was stored.', 'learning-log' ),
		[
			'status'   => 409,
			'settings' => $settings,
		]
	);
}

/**
 * There is no such role, or not for this.
 */
function role_not_found(): WP_Error {
	return new WP_Error( 'learning_log_role_not_found', __( 'There is no such role on this site.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * This person may not give or take this role.
 */
function role_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_role_forbidden', __( 'Only administrators can say who manages the programme, and what a role of the site may do.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Whoever asks would lock themselves out, or a role would no longer be what it is called.
 */
function role_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_role_not_possible', __( 'This cannot be taken away: you would lock yourself out, or nobody could set the Learning Log up any more.', 'learning-log' ), [ 'status' => 400 ] );
}
