<?php
/**
 * Commands of WP-CLI.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use WP_CLI;

/**
 * Adds them; fires under WP-CLI alone.
 */
function action_add_commands(): void {
	require_once dirname( __DIR__ ) . '/legacy/importer.php';
	require_once __DIR__ . '/report.php';
	require_once __DIR__ . '/class-progressally-command.php';
	require_once dirname( __DIR__ ) . '/checks/load.php';
	require_once __DIR__ . '/class-verify-command.php';
	require_once __DIR__ . '/class-purge-command.php';
	require_once dirname( __DIR__ ) . '/privacy/whole.php';
	require_once __DIR__ . '/class-export-command.php';
	require_once dirname( __DIR__ ) . '/demo/load.php';
	require_once __DIR__ . '/class-demo-command.php';
	WP_CLI::add_command( 'learning-log demo', Demo_Command::class );
	WP_CLI::add_command( 'learning-log verify', Verify_Command::class );
	WP_CLI::add_command( 'learning-log purge', Purge_Command::class );
	WP_CLI::add_command( 'learning-log export', Export_Command::class );
	WP_CLI::add_command( 'learning-log progressally', Progressally_Command::class );
}
