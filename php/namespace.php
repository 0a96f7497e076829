<?php
/**
 * Every hook of the plugin, room by room.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog;

/**
 * Connects the rooms to WordPress.
 */
function bootstrap(): void {
	// Entries.
	add_action( 'init', 'LearningLog\Entries\action_register_post_type' );

	// Prompts.

	// Files.

	// Sets.

	// Legacy.

	// Blocks.

	// REST.
	add_action( 'rest_api_init', 'LearningLog\Rest\action_register_routes' );
	add_filter( 'rest_request_before_callbacks', 'LearningLog\Rest\filter_pin_user', 10, 3 );
	add_filter( 'rest_post_dispatch', 'LearningLog\Rest\filter_no_store', 10, 3 );

	// Admin.

	// Commands.
}
