<?php
/**
 * Loads an installed WordPress with the plugin active, for PHPUnit.
 *
 * LEARNING_LOG_WP_DIR names the site's directory; LEARNING_LOG_PLUGIN overrides which file of it is the plugin.
 * `node tools/test.mjs --only=phpunit-sqlite` makes such a site, runs the tests on it and throws it away.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

$learning_log_site = (string) getenv( 'LEARNING_LOG_WP_DIR' );
if ( ! is_file( $learning_log_site . '/wp-load.php' ) ) {
	fwrite( STDERR, "LEARNING_LOG_WP_DIR has to name the directory of an installed WordPress. `npm test -- --only=phpunit-sqlite` makes one.\n" );
	exit( 1 );
}

foreach ( [
	'HTTP_HOST'       => 'localhost',
	'SERVER_NAME'     => 'localhost',
	'SERVER_PORT'     => '80',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'REMOTE_ADDR'     => '127.0.0.1',
] as $learning_log_key => $learning_log_value ) {
	$_SERVER[ $learning_log_key ] = $learning_log_value;
}

// WordPress declares its globals as it is included; inside PHPUnit that is a function, so they are named here.
global $wp, $wp_query, $wp_the_query, $wp_rewrite, $wp_did_header, $wpdb, $table_prefix, $wp_version, $wp_db_version, $required_php_version,
	$required_mysql_version, $wp_local_package, $wp_filter, $wp_actions, $wp_current_filter, $wp_object_cache, $wp_roles, $wp_locale,
	$wp_locale_switcher, $wp_widget_factory, $wp_embed, $wp_plugin_paths, $shortcode_tags, $timestart, $blog_id, $current_site, $pagenow,
	$wp_scripts, $wp_styles, $wp_customize, $wp_textdomain_registry, $required_php_extensions, $super_admins, $wp_post_types, $wp_taxonomies;

define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true );
// Nothing runs in the background while tests do, and nothing asks the network.
defined( 'DISABLE_WP_CRON' ) || define( 'DISABLE_WP_CRON', true );
defined( 'WP_HTTP_BLOCK_EXTERNAL' ) || define( 'WP_HTTP_BLOCK_EXTERNAL', true );

require_once $learning_log_site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if ( ! defined( 'LearningLog\VERSION' ) ) {
	fwrite( STDERR, "Learning Log is not active on the site in $learning_log_site.\n" );
	exit( 1 );
}

require_once __DIR__ . '/TestCase.php';
require_once __DIR__ . '/Factory.php';
require_once __DIR__ . '/harness/Calls.php';
require_once __DIR__ . '/entries/RandomText.php';
require_once __DIR__ . '/files/Uploads.php';
require_once __DIR__ . '/files/Samples.php';
require_once __DIR__ . '/files/MemoryDisk.php';
require_once __DIR__ . '/World.php';
require_once __DIR__ . '/InWorld.php';
require_once __DIR__ . '/meetings/InMeeting.php';
require_once __DIR__ . '/notices/Mailbox.php';
require_once __DIR__ . '/entries/FreeEntries.php';
require_once __DIR__ . '/entries/Trash.php';
require_once __DIR__ . '/privacy/Person.php';
require_once __DIR__ . '/checks/Verifying.php';
require_once __DIR__ . '/messages/Writing.php';
require_once __DIR__ . '/blocks/InLesson.php';
require_once __DIR__ . '/notices/Due.php';
require_once __DIR__ . '/notices/Telling.php';
require_once __DIR__ . '/legacy/Source.php';
require_once __DIR__ . '/legacy/Importing.php';
require_once __DIR__ . '/rest/Cells.php';
require_once __DIR__ . '/rest/Bodies.php';
require_once __DIR__ . '/rest/Objects.php';
