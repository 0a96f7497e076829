<?php
/**
 * Which files a request loads, and when: a save what it needs, all others the rest of the rooms, and pages and wp-admin their doors.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog;

/**
 * Hooks that lead to files a save does without (rooms-later.php).
 */
const LEAD_FURTHER = [
	'admin_init',
	'admin_notices',
	'admin_post_learning_log_old_tags',
	'cli_init',
	'delete_user',
	'delete_user_form',
	'deleted_user',
	'learning_log_action_saved',
	'learning_log_comment_said',
	'learning_log_message_sent',
	'learning_log_set_changed',
	'learning_log_set_deleted',
	'pre_do_shortcode_tag',
	'remove_user_from_blog',
	'render_block_' . Prompts\OLD_BLOCK,
	'site_status_tests',
	'the_content',
	'wp_ajax_health-check-learning-log-files',
	'wp_privacy_personal_data_erasers',
	'wp_privacy_personal_data_export_page',
	'wp_privacy_personal_data_exporters',
	'wpmu_delete_user',
	Entries\DAILY,
	Files\DAILY,
	Notices\HOURLY,
	Notices\SEND,
	Privacy\FORGET,
	Privacy\TAKE_BACK,
];

/**
 * Loads what a save does without.
 */
function open_rooms(): void {
	require_once __DIR__ . '/rooms-later.php';
}

/**
 * Loads it for whoever a hook leads to it.
 *
 * @param mixed $passed Passed on.
 * @return mixed
 */
function filter_open_rooms( $passed = null ) {
	open_rooms();
	return $passed;
}

/**
 * Opens pages and wp-admin, once.
 */
function open_doors(): void {
	static $are_open = false;
	if ( $are_open ) {
		return;
	}
	$are_open = true;
	open_rooms();
	require_once __DIR__ . '/doors.php';
	connect_doors();
	if ( did_action( 'init' ) ) {
		// It counts as done from its beginning, and what is left of it would do so again.
		remove_action( 'init', 'LearningLog\Blocks\action_register_blocks' );
		Blocks\action_register_blocks();
	}
}

/**
 * Opens them for whoever shows something.
 *
 * @param mixed $passed Passed on.
 * @return mixed
 */
function filter_open_doors( $passed ) {
	open_doors();
	return $passed;
}
