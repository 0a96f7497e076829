<?php
/**
 * The post type of messages: what a facilitator writes to a member of their set about a prompt. A nudge goes by mail; an opening begins an entry:
 * it stands below the question for that member, who answers it in an entry of their own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_message';
const STATUS    = 'log_message';

/**
 * One that its sender took back: nobody reads it any more, and a repeat of the request that sent it finds it.
 */
const TAKEN_BACK = 'log_message_back';

const KINDS = [ 'nudge', 'opening' ];

/**
 * Registers the type.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS, TAKEN_BACK ] );
}
