<?php
/**
 * Failures of Elements.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * There is no such Element.
 */
function element_not_found(): WP_Error {
	return new WP_Error( 'learning_log_element_not_found', __( 'There is no such Element.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * This person may not say which Elements there are.
 */
function element_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_element_forbidden', __( 'Only programme managers can say which Elements there are. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * There is one of that name.
 *
 * @param array<string, mixed> $element The one that is there.
 */
function element_twice( array $element ): WP_Error {
	return new WP_Error(
		'learning_log_element_twice',
		__( 'There is an Element of that name already. Nothing was changed.', 'learning-log' ),
		[
			'status'  => 409,
			'element' => $element,
		]
	);
}

/**
 * It cannot be called that.
 *
 * @param int $limit Characters that fit.
 */
function element_name_not_possible( int $limit ): WP_Error {
	/* translators: %d: number of characters. */
	$says = _n( 'An Element needs a name in plain text of up to %d character. Nothing was changed.', 'An Element needs a name in plain text of up to %d characters. Nothing was changed.', $limit, 'learning-log' );
	return new WP_Error( 'learning_log_element_name_not_possible', sprintf( $says, $limit ), [ 'status' => 400 ] );
}

/**
 * It would be a part of itself, or of what is not there.
 */
function element_parent_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_element_parent_not_possible', __( 'An Element can be a part of another one that is there, and that is no part of it. Nothing was changed.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Somebody else changed it meanwhile.
 *
 * @param array<string, mixed> $element As it is now.
 */
function element_conflict( array $element ): WP_Error {
	return new WP_Error(
		'learning_log_element_conflict',
		__( 'Somebody else has changed this Element in the meantime. Nothing of yours was stored: look at both, then save again.', 'learning-log' ),
		[
			'status'  => 409,
			'element' => $element,
		]
	);
}
