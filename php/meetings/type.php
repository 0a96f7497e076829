<?php
/**
 * The post types of meetings and of the actions that members take from one to the next.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Storage;

const POST_TYPE = 'learning_set_meeting';
const STATUS    = 'log_meeting';
const CANCELLED = 'log_meeting_off';

const ACTION_TYPE    = 'learning_set_action';
const ACTION_STATUS  = 'log_action';
const ACTION_TRASHED = 'log_action_trash';

/**
 * Registers both: even the date of a meeting tells who meets whom.
 */
function action_register_post_types(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS, CANCELLED ] );
	Storage\register_hidden_type( ACTION_TYPE, [ ACTION_STATUS, ACTION_TRASHED ] );
}
