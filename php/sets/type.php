<?php
/**
 * The post type of sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Storage;

const POST_TYPE = 'learning_set';
const STATUS    = 'learning_set_open';

/**
 * Registers the type: even a set's name tells who works on what with whom.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS ] );
}
