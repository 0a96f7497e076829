<?php
/**
 * The post type of comments and its status.
 *
 * Not core's comments: those are counted and listed everywhere, and every page of wp-admin pays for them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_comment';
const STATUS    = 'log_comment';

/**
 * Registers the type.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, __( 'Learning Log comments', 'learning-log' ), [ STATUS ] );
}
