<?php
/**
 * The post type of files and its status.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_file';
const STATUS    = 'log_file';

/**
 * Name of the daily work.
 */
const DAILY = 'learning_log_files_daily';

/**
 * Registers the type.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS ] );
}
