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
 * The site has people, sets or entries of its own.
 */
function demo_not_alone(): WP_Error {
	return new WP_Error( 'learning_log_demo_not_alone', __( 'This site has people, sets or entries of its own. The demo adds made-up people, their sets and a course beside them. The pages of the course are published: visitors find them in lists of pages, in the sitemap, and in menus that take up new pages by themselves. If that is what you want, say --yes.', 'learning-log' ), [ 'status' => 409 ] );
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
