<?php
/**
 * Failures of saying how entries stand.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * Its author, or a member of the set, says how an entry stands.
 */
function review_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_review_forbidden', __( 'The coach and the facilitators of the set say how an entry stands, not its author and not the members.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody who is not its facilitator asks how far the members of a set are.
 */
function progress_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_progress_forbidden', __( 'How far the members of a set are is for its facilitators.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody else said how it stands in between, or its author has gone on writing.
 *
 * @param string               $who   Name of who did.
 * @param string               $when  Since when it stands so, ISO 8601; "" where that is not known.
 * @param array<string, mixed> $entry The entry as it is now, in the shape of schema/entry.json.
 */
function review_conflict( string $who, string $when, array $entry ): WP_Error {
	return new WP_Error(
		'learning_log_review_conflict',
		'' === $who
			? __( 'This has changed in the meantime. Look at it again before you decide.', 'learning-log' )
			/* translators: %s: name of a person. */
			: sprintf( __( '%s has changed this in the meantime. Look at it again before you decide.', 'learning-log' ), $who ),
		[
			'status' => 409,
			'who'    => $who,
			'when'   => $when,
			'entry'  => $entry,
		]
	);
}
