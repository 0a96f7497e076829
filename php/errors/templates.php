<?php
/**
 * Failures of reflection templates.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * There is no such template.
 */
function template_not_found(): WP_Error {
	return new WP_Error( 'learning_log_template_not_found', __( 'There is no such template.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * This person may not change templates.
 */
function template_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_template_forbidden', __( 'Only programme managers can change templates. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody else changed it meanwhile.
 *
 * @param array<string, mixed> $template The template as it is now.
 */
function template_conflict( array $template ): WP_Error {
	return new WP_Error(
		'learning_log_template_conflict',
		__( 'Somebody else has changed this template in the meantime. Both versions are here: please choose.', 'learning-log' ),
		[
			'status'   => 409,
			'template' => $template,
		]
	);
}

/**
 * Two questions share a key, so that their answers could not be told apart.
 */
function question_twice(): WP_Error {
	return new WP_Error( 'learning_log_question_twice', __( 'Two questions have the same key, so their answers could not be told apart. Please remove one and add it anew.', 'learning-log' ), [ 'status' => 400 ] );
}
