<?php
/**
 * Failures of moving from another plugin.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * This person may not move the site.
 */
function import_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_import_forbidden', __( 'Only administrators can move notes from ProgressAlly.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody who was named as a coach is not there.
 */
function import_coach_unknown(): WP_Error {
	return new WP_Error( 'learning_log_import_coach_unknown', __( 'One of the coaches is not a user of this site. Nothing was moved.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * A file holds no definitions, or its page is not there.
 */
function import_definitions_unreadable(): WP_Error {
	return new WP_Error( 'learning_log_import_definitions_unreadable', __( 'No notes of ProgressAlly could be read from this file, or its page is not there. Nothing was changed.', 'learning-log' ), [ 'status' => 400 ] );
}
