<?php
/**
 * Who moves a site from another plugin.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use WP_Error;

/**
 * The capability of who owns the site: what is moved is their settings, tables and files.
 */
const MOVE = 'manage_options';

/**
 * Why the person at hand may not move it, null where they may.
 */
function problem_with_moving(): ?WP_Error {
	return current_user_can( MOVE ) ? null : Errors\import_forbidden();
}
