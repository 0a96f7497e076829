<?php
/**
 * Failures of the demo, which commands alone are told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The site has people or sets of its own.
 *
 * @param int $people How many people.
 * @param int $sets   How many sets.
 */
function demo_not_alone( int $people, int $sets ): WP_Error {
	/* translators: 1: number of people. 2: number of sets. */
	return new WP_Error( 'learning_log_demo_not_alone', sprintf( __( 'This site has people and entries of its own (people: %1$d, sets: %2$d). The demo adds fifteen made-up people, three sets and a course beside them. If that is what you want, say --yes.', 'learning-log' ), $people, $sets ), [ 'status' => 409 ] );
}

/**
 * People of the site are called as those of the demo would be.
 *
 * @param list<string> $names Logins.
 */
function demo_names_taken( array $names ): WP_Error {
	/* translators: %s: logins, with commas. */
	return new WP_Error( 'learning_log_demo_names_taken', sprintf( __( 'There are people here already who are called as those of the demo would be: %s. Nothing was made.', 'learning-log' ), implode( ', ', $names ) ), [ 'status' => 409 ] );
}

/**
 * Only what was made to its end can be told from what is the site's.
 */
function demo_not_whole(): WP_Error {
	return new WP_Error( 'learning_log_demo_not_whole', __( 'The demo was not made to its end. Run wp learning-log demo --yes first: only then is it known what is the demo’s.', 'learning-log' ), [ 'status' => 409 ] );
}
