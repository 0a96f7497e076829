<?php
/**
 * Failures of what a site calls things.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * This person may not choose the words.
 */
function words_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_words_forbidden', __( 'Only programme managers can choose what things are called. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Somebody else chose some meanwhile.
 *
 * @param array<string, mixed> $words As they are now.
 */
function words_conflict( array $words ): WP_Error {
	return new WP_Error(
		'learning_log_words_conflict',
		__( 'Somebody else has changed the words in the meantime. Nothing of yours was stored: look at both, then save again.', 'learning-log' ),
		[
			'status' => 409,
			'words'  => $words,
		]
	);
}

/**
 * A word cannot be put into sentences.
 *
 * @param int $limit Characters that fit.
 */
function word_not_possible( int $limit ): WP_Error {
	/* translators: %d: number of characters. */
	$says = _n( 'A word can have %d character, and none of < > " \\ %%. Nothing was changed.', 'A word can have %d characters, and none of < > " \\ %%. Nothing was changed.', $limit, 'learning-log' );
	return new WP_Error( 'learning_log_word_not_possible', sprintf( $says, $limit ), [ 'status' => 400 ] );
}
