<?php
/**
 * Plugin Name:       Learning Log – Reflective Notes & Action Learning Sets
 * Description:       Reflective notes inside lessons, shared with a coach or an Action Learning Set only when their author says so.
 * Version:           0.1.0
 * Requires at least: 7.1
 * Requires PHP:      8.1
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       learning-log
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;
const PLUGIN_DIR  = __DIR__;

require_once __DIR__ . '/php/rooms.php';
require_once __DIR__ . '/php/rest/asked.php';
require_once __DIR__ . '/php/rest/options.php';
if ( defined( 'WP_CLI' ) ) {
	require_once __DIR__ . '/php/cli/namespace.php';
}
require_once __DIR__ . '/php/opening.php';
require_once __DIR__ . '/php/namespace.php';

bootstrap();
