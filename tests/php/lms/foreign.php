<?php
/**
 * The functions of other plugins by which lessons are completed, with the parameters their sources have: Sensei LMS (includes/class-sensei-utils.php),
 * LifterLMS (includes/functions/llms.functions.person.php).
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
