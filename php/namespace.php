<?php
/**
 * Every hook of the plugin, room by room.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog;

/**
 * Connects the plugin to WordPress. A request for one of our routes goes without pages and wp-admin, whose files would cost each save more than
 * the save itself does; until something is to be shown in it after all, by a plugin that renders a lesson, or in a mail that WordPress sends meanwhile.
 */
function bootstrap(): void {
	if ( Rest\is_save() ) {
		foreach ( LEAD_FURTHER as $hook ) {
			add_filter( $hook, __NAMESPACE__ . '\filter_open_rooms', PHP_INT_MIN );
		}
		// Another plugin, or cron within a request, may turn this one off meanwhile.
		register_activation_hook( PLUGIN_FILE, __NAMESPACE__ . '\filter_open_rooms' );
		register_deactivation_hook( PLUGIN_FILE, __NAMESPACE__ . '\filter_open_rooms' );
	} else {
		open_rooms();
		// A save is neither.
		add_action( 'wp_loaded', 'LearningLog\Meetings\action_serve_feed' );
		add_action( 'wp_loaded', 'LearningLog\Files\action_serve' );
	}
	connect_rooms();
	connect_routes();
	if ( '' === Rest\asked_for() ) {
		open_doors();
		return;
	}
	foreach ( [ 'learning_log_notice_address', 'the_content', 'pre_render_block' ] as $shown ) {
		add_filter( $shown, __NAMESPACE__ . '\filter_open_doors', PHP_INT_MIN );
	}
	add_action( 'plugins_loaded', 'LearningLog\Rest\action_look_up_at_once' );
}

/**
 * The rooms.
 */
function connect_rooms(): void {
	// Entries.
	add_action( 'init', 'LearningLog\Entries\action_register_post_type' );
	add_action( 'admin_init', 'LearningLog\Entries\action_plan_daily' );
	add_action( Entries\DAILY, 'LearningLog\Entries\action_purge' );
	register_deactivation_hook( PLUGIN_FILE, 'LearningLog\Entries\action_unplan_daily' );

	// Learning management systems.
	// Before others, who may close what it opens.
	add_filter( 'learning_log_can_read_lesson', 'LearningLog\Lms\filter_can_read_lesson', 5, 3 );
	add_action( 'learning_log_entry_approved', 'LearningLog\Lms\action_complete', 10, 3 );

	// Comments.
	add_action( 'init', 'LearningLog\Comments\action_register_post_type' );
	add_action( Entries\DAILY, 'LearningLog\Comments\action_purge' );

	// Elements, after the types of lessons other plugins bring.
	add_action( 'init', 'LearningLog\Elements\action_register_taxonomy', 99 );
	add_action( 'rest_api_init', 'LearningLog\Elements\action_offer_in_editor', 1 );
	add_action( 'pre_delete_term', 'LearningLog\Elements\action_release', 10, 2 );
	add_action( Entries\DAILY, 'LearningLog\Elements\action_purge' );

	// Prompts.
	add_action( 'wp_after_insert_post', 'LearningLog\Prompts\action_read_saved', 10, 2 );
	foreach ( Prompts\SHARED as $shared ) {
		add_action( 'save_post_' . $shared, 'LearningLog\Prompts\action_forget_readings', 10, 0 );
		add_action( 'deleted_post_' . $shared, 'LearningLog\Prompts\action_forget_readings', 10, 0 );
	}
	// Themes and plugins bring patterns.
	foreach ( [ 'switch_theme', 'activated_plugin', 'deactivated_plugin', 'upgrader_process_complete' ] as $change ) {
		add_action( $change, 'LearningLog\Prompts\action_forget_readings', 10, 0 );
	}
	// What changed while the plugin was off went unnoticed; and an option that is there costs a page no query.
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Prompts\action_forget_readings' );
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Sets\bump_circles' );

	// Words. Before anything is called by them.
	add_action( 'init', 'LearningLog\Words\action_begin', 0 );

	// Imports.
	add_action( 'init', 'LearningLog\Imports\action_register_post_type' );
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Imports\action_look_for_source' );

	// Commands.
	add_action( 'cli_init', 'LearningLog\Cli\action_add_commands' );

	// Templates.
	add_action( 'init', 'LearningLog\Templates\action_register_post_type' );

	// Sets.
	add_action( 'init', 'LearningLog\Sets\action_register_post_type' );
	add_action( 'init', 'LearningLog\Sets\action_register_organisations' );
	add_action( 'export_wp', 'LearningLog\Sets\action_leave_export', 10, 0 );
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Sets\action_make_roles' );
	add_action( 'admin_init', 'LearningLog\Sets\action_make_roles_later' );
	add_action( 'profile_update', 'LearningLog\Sets\action_renamed', 10, 2 );
	add_filter( 'map_meta_cap', 'LearningLog\Sets\filter_map_review', 10, 3 );
	add_action( Entries\DAILY, 'LearningLog\Sets\action_end_coaching' );

	// Meetings.
	add_action( 'init', 'LearningLog\Meetings\action_register_post_types' );
	add_action( 'learning_log_set_changed', 'LearningLog\Meetings\action_set_changed' );
	add_action( Entries\DAILY, 'LearningLog\Meetings\action_purge' );
	add_action( Entries\DAILY, 'LearningLog\Meetings\action_forget_said' );
	add_action( 'deleted_post', 'LearningLog\Sets\action_tell_deletion', 10, 2 );
	add_action( 'learning_log_set_deleted', 'LearningLog\Meetings\action_set_deleted' );

	// Files.
	add_action( 'init', 'LearningLog\Files\action_register_post_type' );
	add_action( 'admin_init', 'LearningLog\Files\action_plan_daily' );
	add_action( Files\DAILY, 'LearningLog\Files\action_daily' );
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Files\action_begin_checks' );
	register_deactivation_hook( PLUGIN_FILE, 'LearningLog\Files\action_unplan_daily' );
	add_filter( 'site_status_tests', 'LearningLog\Files\filter_site_health' );
	add_action( 'wp_ajax_health-check-learning-log-files', 'LearningLog\Files\action_test_privacy' );
	add_action( 'admin_notices', 'LearningLog\Files\action_warn' );

	// Messages.
	add_action( 'init', 'LearningLog\Messages\action_register_post_type' );
	add_action( Entries\DAILY, 'LearningLog\Messages\action_purge' );

	// Notices.
	add_action( 'init', 'LearningLog\Notices\action_register_post_type' );
	add_action( 'learning_log_entry_saved', 'LearningLog\Notices\action_entry_saved', 10, 2 );
	add_action( 'learning_log_comment_said', 'LearningLog\Notices\action_comment_said' );
	add_action( 'learning_log_entry_waits', 'LearningLog\Notices\action_entry_waits' );
	add_action( 'learning_log_message_sent', 'LearningLog\Notices\action_message_sent' );
	add_action( 'learning_log_action_saved', 'LearningLog\Notices\action_action_saved', 10, 2 );
	add_action( 'learning_log_set_changed', 'LearningLog\Notices\action_set_changed' );
	add_action( 'admin_init', 'LearningLog\Notices\action_plan_hourly' );
	add_action( Notices\HOURLY, 'LearningLog\Notices\action_look_ahead' );
	add_action( Notices\SEND, 'LearningLog\Notices\action_send' );
	add_action( Entries\DAILY, 'LearningLog\Notices\action_forget_done' );
	register_deactivation_hook( PLUGIN_FILE, 'LearningLog\Notices\action_unplan' );

	// Privacy.
	add_filter( 'wp_privacy_personal_data_exporters', 'LearningLog\Privacy\filter_exporters' );
	// Before WordPress's own, which keeps what the step says.
	add_filter( 'wp_privacy_personal_data_export_page', 'LearningLog\Privacy\filter_export_page', 9, 7 );
	add_filter( 'wp_privacy_personal_data_erasers', 'LearningLog\Privacy\filter_erasers' );
	add_action( 'admin_init', 'LearningLog\Privacy\action_suggest_policy' );
	add_action( 'delete_user_form', 'LearningLog\Privacy\action_ask', 10, 2 );
	add_action( 'delete_user', 'LearningLog\Privacy\action_foresee', 10, 2 );
	add_action( 'deleted_user', 'LearningLog\Privacy\action_settle', 10, 2 );
	add_action( Privacy\FORGET, 'LearningLog\Privacy\action_forget', 10, 3 );
	add_action( 'remove_user_from_blog', 'LearningLog\Privacy\action_leave_site', 10, 3 );
	add_action( Privacy\TAKE_BACK, 'LearningLog\Privacy\action_take_back', 10, 2 );
	add_action( 'wpmu_delete_user', 'LearningLog\Privacy\action_leave_network' );

	// Old tags.
	add_action( 'init', 'LearningLog\Legacy\action_register_shortcode', 20 );
	add_filter( 'learning_log_reads_old_tags', 'LearningLog\Legacy\filter_reads_old_tags' );
	add_filter( 'the_content', 'LearningLog\Legacy\filter_the_content', 8 );
	add_filter( 'pre_do_shortcode_tag', 'LearningLog\Legacy\filter_pre_do_shortcode_tag', 10, 4 );
	add_filter( 'render_block_' . Prompts\OLD_BLOCK, 'LearningLog\Legacy\filter_render_old_block', 10, 2 );
	add_action( 'admin_notices', 'LearningLog\Legacy\action_offer_take_over' );
	add_action( 'admin_post_learning_log_old_tags', 'LearningLog\Legacy\action_change_take_over' );
}

/**
 * The routes. Everything here is called after rest_api_init, which loads their files.
 */
function connect_routes(): void {
	add_action( 'rest_api_init', __NAMESPACE__ . '\action_load_routes', 0 );
	add_action( 'rest_api_init', 'LearningLog\Rest\action_register_routes' );
	add_filter( 'rest_request_before_callbacks', 'LearningLog\Rest\filter_explain_body', 10, 3 );
	add_filter( 'rest_request_before_callbacks', 'LearningLog\Rest\filter_refuse_broken_text', 10, 3 );
	add_filter( 'rest_request_before_callbacks', 'LearningLog\Rest\filter_pin_user', 10, 3 );
	add_filter( 'rest_request_before_callbacks', 'LearningLog\Rest\filter_refuse_unknown_fields', 10, 3 );
	add_filter( 'rest_post_dispatch', 'LearningLog\Rest\filter_tell_lost', 9, 3 );
	add_filter( 'rest_post_dispatch', 'LearningLog\Rest\filter_no_store', 10, 3 );
	add_filter( 'rest_post_dispatch', 'LearningLog\Rest\filter_say_when', 10, 3 );
	add_filter( 'rest_pre_serve_request', 'LearningLog\Rest\filter_serve_calendar', 10, 3 );
}

/**
 * Loads what all routes share; each controller's file follows with it.
 */
function action_load_routes(): void {
	require_once __DIR__ . '/rest/namespace.php';
	require_once __DIR__ . '/rest/faults.php';
	require_once __DIR__ . '/rest/calendar.php';
}

/**
 * Pages and wp-admin.
 */
function connect_doors(): void {
	// Elements have a name where somebody may read it.
	add_filter( 'taxonomy_labels_' . Elements\TAXONOMY, 'LearningLog\Elements\filter_labels' );

	// Blocks.
	add_action( 'init', 'LearningLog\Blocks\action_register_blocks' );
	add_action( 'init', 'LearningLog\Blocks\action_register_patterns' );
	add_action( 'admin_notices', 'LearningLog\Blocks\action_warn_about_missing_build' );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_prepare_for_me', 4 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_form', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_agreement', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_coming', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_make_feed', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_plan', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_notices', 5 );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_receive_away', 5 );
	add_action( 'wp_loaded', 'LearningLog\Blocks\action_serve_dates' );
	add_action( 'wp_loaded', 'LearningLog\Blocks\action_serve_notice_link' );
	add_filter( 'learning_log_notice_address', 'LearningLog\Blocks\filter_notice_address', 10, 4 );
	add_action( 'wp_loaded', 'LearningLog\Blocks\action_serve_said' );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_prepare_lesson' );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_prepare_log' );
	add_action( 'template_redirect', 'LearningLog\Blocks\action_prepare_set' );
	add_action( 'login_form_logout', 'LearningLog\Blocks\action_ask_before_leaving' );
	add_action( 'learning_log_entry_saved', 'LearningLog\Blocks\action_forget_answers', 10, 0 );
	add_action( 'change_locale', 'LearningLog\Blocks\action_forget_answers', 10, 0 );
	add_action( 'set_logged_in_cookie', 'LearningLog\Blocks\action_give_marker', 10, 2 );
	add_action( 'clear_auth_cookie', 'LearningLog\Blocks\action_take_marker' );
	add_filter( 'login_redirect', 'LearningLog\Blocks\filter_login_redirect' );
	add_action( 'login_form_login', 'LearningLog\Blocks\action_send_back' );

	// Old tags.
	add_action( 'enqueue_block_editor_assets', 'LearningLog\Legacy\action_lend_definitions' );

	// The page of the log.
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Blocks\action_make_log_page' );
	add_action( 'admin_init', 'LearningLog\Blocks\action_make_log_page_later' );
	add_action( 'transition_post_status', 'LearningLog\Blocks\action_follow_log_page', 10, 3 );
	add_action( 'deleted_post', 'LearningLog\Blocks\action_forget_log_page' );
	add_action( 'admin_bar_menu', 'LearningLog\Blocks\action_add_to_bar', 9 );
	add_action( 'admin_menu', 'LearningLog\Blocks\action_add_log_page_screen', 20 );
	add_action( 'admin_post_learning_log_choose_page', 'LearningLog\Blocks\action_choose_log_page' );
	add_action( 'show_user_profile', 'LearningLog\Blocks\action_add_to_profile', 10, 0 );

	// Desk.
	add_action( 'admin_menu', 'LearningLog\Admin\action_add_menu' );
	add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), 'LearningLog\Admin\filter_add_plugin_links' );
	add_action( 'admin_head', 'LearningLog\Admin\action_hide_entries' );
	register_activation_hook( PLUGIN_FILE, 'LearningLog\Guide\action_begin' );
	add_action( 'admin_init', 'LearningLog\Guide\action_begin_later' );
	add_action( 'load-edit-tags.php', 'LearningLog\Admin\action_leave_for_elements' );
	add_action( 'load-term.php', 'LearningLog\Admin\action_leave_for_elements' );
	foreach ( [ 'show_user_profile', 'edit_user_profile' ] as $page ) {
		add_action( $page, 'LearningLog\Admin\action_show_standing' );
	}
	foreach ( [ 'personal_options_update', 'edit_user_profile_update' ] as $saved ) {
		add_action( $saved, 'LearningLog\Admin\action_save_standing' );
	}
	add_filter( 'learning_log_notice_address', 'LearningLog\Admin\filter_notice_address', 10, 3 );
	add_action( 'learning_log_load_desk', 'LearningLog\Blocks\action_lend_forms' );
}
