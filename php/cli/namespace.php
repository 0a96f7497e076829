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
	WP_CLI::add_command( 'learning-log progressally', Progressally_Command::class );
}
