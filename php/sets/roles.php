<?php
/**
 * The two capabilities and the roles that carry them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

const MANAGE     = 'learning_log_manage';
const FACILITATE = 'learning_log_facilitate';

/**
 * Makes the roles. Neither capability opens an entry: reading is granted by coaching or by a set alone.
 */
function action_make_roles(): void {
	add_role( 'learning_log_facilitator', __( 'Learning Log Facilitator', 'learning-log' ), [ 'read' => true, FACILITATE => true ] );
	add_role( 'learning_log_manager', __( 'Learning Log Manager', 'learning-log' ), [ 'read' => true, MANAGE => true, FACILITATE => true ] );
	get_role( 'administrator' )?->add_cap( MANAGE );
}
