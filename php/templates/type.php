<?php
/**
 * The post type of templates.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

use LearningLog\Storage;

const POST_TYPE = 'learning_template';
const STATUS    = 'log_template';
const RETIRED   = 'log_template_retired';

/**
 * Registers the type: our own routes and screen show it, nothing of core's.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ STATUS, RETIRED ] );
}
