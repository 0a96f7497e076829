<?php
/**
 * Failures of writing to members of a set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The message does not exist, or is not this person's: the two look the same on purpose.
 */
function message_not_found(): WP_Error {
	return new WP_Error( 'learning_log_message_not_found', __( 'There is no such message of yours.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * Nothing was typed.
 */
function message_empty(): WP_Error {
	return new WP_Error( 'learning_log_message_empty', __( 'There is nothing in this message yet.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * More than one message holds.
 *
 * @param int $limit Bytes.
 */
function message_too_long( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_text_too_long',
		/* translators: %s: a size such as "4 KB". */
		sprintf( __( 'This text is longer than a message can be (%s). A few lines are enough.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * It has reached who it is for.
 *
 * @param string $kind    "nudge" or "opening".
 * @param int    $minutes For how long a nudge can be taken back.
 */
function message_too_late( string $kind, int $minutes ): WP_Error {
	return new WP_Error(
		'learning_log_message_too_late',
		'opening' === $kind
			? __( 'An answer to this has been shared with you, so it stays where it was asked.', 'learning-log' )
			/* translators: %d: number of minutes. */
			: sprintf( _n( 'This email is on its way, or is there by now. A nudge can be taken back in the first %d minute.', 'This email is on its way, or is there by now. A nudge can be taken back in the first %d minutes.', $minutes, 'learning-log' ), $minutes ),
		[ 'status' => 409 ]
	);
}
