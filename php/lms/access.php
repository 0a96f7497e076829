<?php
/**
 * A page that LifterLMS keeps closed to somebody asks them nothing here either. It hides content as a page is shown, which routes never do;
 * Sensei LMS closes its lessons by WordPress's own question for a password. Neither keeps out those who facilitate: they are enrolled in
 * nothing, and see how far their sets are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Lms;

use LearningLog\Sets;
use WP_Post;

/**
 * What closes a lesson to those who are enrolled.
 */
const NOT_YET = [ 'llms_is_post_restricted_by_time_period', 'llms_is_post_restricted_by_prerequisite', 'llms_is_post_restricted_by_drip_settings' ];

/**
 * Whether a person may read a lesson, where such a system is active (filter "learning_log_can_read_lesson").
 *
 * @param bool    $readable Whether core lets them.
 * @param WP_Post $lesson   The lesson, of any type.
 * @param int     $user     User id, 0 for a visitor.
 */
function filter_can_read_lesson( bool $readable, WP_Post $lesson, int $user ): bool {
	if ( ! $readable ) {
		return is_shut_by_sensei( $lesson ) && facilitates( $user );
	}
	return ! function_exists( 'llms_is_user_enrolled' ) || user_can( $user, 'edit_post', $lesson->ID ) || facilitates( $user ) || is_open( $lesson, $user );
}

/**
 * Whether nothing but Sensei LMS keeps a lesson closed: it asks for a password that the lesson has not.
 *
 * @param WP_Post $lesson The lesson.
 */
function is_shut_by_sensei( WP_Post $lesson ): bool {
	return class_exists( 'Sensei_Utils', false ) && LESSON_TYPE === $lesson->post_type && 'publish' === get_post_status( $lesson ) && '' === $lesson->post_password;
}

/**
 * Whether a person facilitates or manages here.
 *
 * @param int $user User id, 0 for a visitor.
 */
function facilitates( int $user ): bool {
	return user_can( $user, Sets\FACILITATE ) || user_can( $user, Sets\MANAGE );
}

/**
 * Whether LifterLMS would show a page to a person who cannot edit it.
 *
 * @param WP_Post $page The page.
 * @param int     $user User id, 0 for a visitor.
 */
function is_open( WP_Post $page, int $user ): bool {
	$memberships = array_filter(
		[
			call_if_there( 'llms_is_post_restricted_by_sitewide_membership', $page->ID, $user ),
			call_if_there( 'llms_is_post_restricted_by_membership', $page->ID, $user ),
		]
	);
	foreach ( $memberships as $membership ) {
		if ( ! is_enrolled( $user, $membership ) ) {
			return false;
		}
	}
	return LESSON_TYPE !== $page->post_type || is_free( $page ) || is_lesson_open( $page, $user );
}

/**
 * Whether a lesson is open to a person: they are enrolled, and nothing keeps it for later.
 *
 * @param WP_Post $lesson The lesson.
 * @param int     $user   User id, 0 for a visitor.
 */
function is_lesson_open( WP_Post $lesson, int $user ): bool {
	$closed = array_filter( NOT_YET, static fn( string $rule ): bool => (bool) call_if_there( $rule, $lesson->ID, $user ) );
	return is_enrolled( $user, $lesson->ID ) && ! $closed;
}

/**
 * Whether a lesson is open to all.
 *
 * @param WP_Post $lesson The lesson.
 */
function is_free( WP_Post $lesson ): bool {
	return 'yes' === get_post_meta( $lesson->ID, '_llms_free_lesson', true );
}

/**
 * Whether a person is enrolled in a membership, or in the course of a lesson. A visitor never is: LifterLMS would take whoever is at hand.
 *
 * @param int   $user User id, 0 for a visitor.
 * @param mixed $in   Post id.
 */
function is_enrolled( int $user, mixed $in ): bool {
	return $user > 0 && is_numeric( $in ) && true === call_if_there( 'llms_is_user_enrolled', $user, (int) $in );
}
