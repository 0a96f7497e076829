<?php
/**
 * The post type of comments and its statuses.
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
 * One that is being written: whoever asks for comments by their status does not meet it.
 */
const DRAFT = 'log_comment_draft';

/**
 * One that its author took back (trash.php); for such a reader the same.
 */
const TRASHED = 'log_comment_trash';

/**
 * Registers the type.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS, DRAFT, TRASHED ] );
}
