<?php
/**
 * The functions of other plugins by which lessons are completed and kept closed, with the parameters their sources have: Sensei LMS (includes/class-sensei-utils.php),
 * LifterLMS (includes/functions/llms.functions.person.php and llms.functions.access.php). They stay for all tests of the process: unless a test's
 * global says otherwise, everybody is enrolled and nothing is restricted.
 *
 * @package LearningLog
 */

// phpcs:disable -- Names of others.

if ( ! class_exists( 'Sensei_Utils' ) ) {
	final class Sensei_Utils {
		public static function sensei_start_lesson( $lesson_id = 0, $user_id = 0, $complete = false ) {
			$GLOBALS['learning_log_completed'][] = [ 'sensei', $lesson_id, $user_id, $complete ];
			return 1;
		}
	}
}

if ( ! function_exists( 'llms_mark_complete' ) ) {
	function llms_mark_complete( $user_id, $object_id, $object_type, $trigger = 'unspecified' ) {
		$GLOBALS['learning_log_completed'][] = [ 'lifterlms', $object_id, $user_id, $object_type ];
		return true;
	}
}

if ( ! function_exists( 'llms_is_user_enrolled' ) ) {
	function llms_is_user_enrolled( $user_id, $product_id, $relation = 'all', $use_cache = true ) {
		return ! in_array( [ $user_id, $product_id ], $GLOBALS['learning_log_not_enrolled'] ?? [], true );
	}

	function llms_is_post_restricted_by_sitewide_membership( $post_id, $user_id = null ) {
		return $GLOBALS['learning_log_restricted']['sitewide_membership'][ $post_id ] ?? false;
	}

	function llms_is_post_restricted_by_membership( $post_id, $user_id = null ) {
		return $GLOBALS['learning_log_restricted']['membership'][ $post_id ] ?? false;
	}

	function llms_is_post_restricted_by_time_period( $post_id, $user_id = null ) {
		return $GLOBALS['learning_log_restricted']['time_period'][ $post_id ] ?? false;
	}

	function llms_is_post_restricted_by_prerequisite( $post_id, $user_id = null ) {
		return $GLOBALS['learning_log_restricted']['prerequisite'][ $post_id ] ?? false;
	}

	function llms_is_post_restricted_by_drip_settings( $post_id, $user_id = null ) {
		return $GLOBALS['learning_log_restricted']['drip_settings'][ $post_id ] ?? false;
	}
}
