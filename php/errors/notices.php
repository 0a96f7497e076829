<?php
/**
 * Failures of what people are told by mail.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * This person may not see how the sending goes.
 */
function notices_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_notices_forbidden', __( 'Only programme managers can see how the sending of emails goes.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * There is no such kind, or no such rhythm.
 */
function notices_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_notices_not_possible', __( 'Emails come at once, once a day, once a week or never. Nothing was changed.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * There is no such time zone.
 */
function zone_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_zone_not_possible', __( 'This site does not know that time zone. Choose a place near you; nothing was changed.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The link of a mail is none, is over, or has been used.
 */
function notice_link_over(): WP_Error {
	return new WP_Error( 'learning_log_notice_link_over', __( 'This link has been used, or is too old. Nothing was changed. Log in and choose in My Learning Log what you are told by email.', 'learning-log' ), [ 'status' => 410 ] );
}
