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
 * May open the desk: something can be shared with this person as coach or facilitator. Asked of current_user_can(), stored in no role.
 */
const REVIEW = 'learning_log_review';

/**
 * Makes the roles. Neither capability opens an entry: reading is granted by coaching or by a set alone.
 */
function action_make_roles(): void {
	add_role( 'learning_log_facilitator', __( 'Learning Log Facilitator', 'learning-log' ), [ 'read' => true, FACILITATE => true ] );
	add_role( 'learning_log_manager', __( 'Learning Log Manager', 'learning-log' ), [ 'read' => true, MANAGE => true, FACILITATE => true ] );
	get_role( 'administrator' )?->add_cap( MANAGE );
}

/**
 * The same on each site of a network, where the plugin was switched on for all of them at once: WordPress keeps roles by site.
 */
function action_make_roles_later(): void {
	if ( ! get_role( 'learning_log_manager' ) && current_user_can( 'manage_options' ) ) {
		action_make_roles();
	}
}

/**
 * Answers REVIEW from a role or from the person's own user meta, which WordPress has loaded anyway: no query on other admin pages.
 *
 * @param mixed $caps Capabilities that are needed.
 * @param mixed $cap  What is asked; other plugins ask for all sorts of things.
 * @param mixed $user User id.
 * @return mixed
 */
function filter_map_review( $caps, $cap, $user ) {
	if ( REVIEW !== $cap || ! is_int( $user ) ) {
		return $caps;
	}
	return user_can( $user, FACILITATE ) || user_can( $user, MANAGE ) || supports_someone( $user ) ? [ 'exist' ] : [ 'do_not_allow' ];
}
