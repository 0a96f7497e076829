<?php
/**
 * Looking after the stored data: `wp learning-log verify` and `purge`. Loaded by who asks for it; the rooms' own checks come with it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Checks;

require_once dirname( __DIR__ ) . '/storage/class-check.php';
require_once dirname( __DIR__ ) . '/storage/checks.php';
foreach ( [ 'entries', 'comments', 'elements', 'files', 'sets', 'meetings', 'messages', 'notices', 'templates', 'imports' ] as $learning_log_room ) {
	require_once dirname( __DIR__ ) . "/$learning_log_room/store-checks.php";
}
require_once __DIR__ . '/verify.php';
require_once __DIR__ . '/retention.php';
