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
