<?php
/**
 * My actions in all sets, in the log: those that are open to be gone on with, and what came of the others.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Meetings;
use LearningLog\Sets;

/**
 * The way to them from the list.
 */
function log_actions_link(): string {
	return '<a class="learning-log-log__actions" href="' . esc_url( log_here( [ 'log_actions' => '1' ] ) ) . '">' . esc_html__( 'My actions', 'learning-log' ) . '</a>';
}

/**
 * All of them, newest first, each under the name of its set, as long as it is theirs.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_actions_html( Log_Query $query, int $user ): string {
	list( $actions, $total ) = Meetings\listed( 'mine', $user, $query->page, LOG_PER_PAGE );
	$names = $actions ? Sets\own_names( $user ) : [];
	$html  = '';
	foreach ( $actions as $action ) {
		$html .= '<li><p class="learning-log-log__of"><bdi>' . carry( $names[ $action->set ] ?? __( 'A set you were in', 'learning-log' ) ) . '</bdi></p>' . action_form_html( $action->set, $action->meeting, $action->uuid, $action ) . '</li>';
	}
	$next = $query->set > 0 ? next_action_html( $query, $user, array_column( $actions, 'uuid' ) ) : '';
	make_personal( false );
	enqueue_style( 'set' );
	return log_back_html() . '<h2 class="learning-log-log__heading">' . esc_html__( 'My actions', 'learning-log' ) . '</h2>' . ( '' === $next . $html ? '' : action_readers_html( __( 'Each is read by the members of its set and whoever facilitates it, as long as you are in it.', 'learning-log' ) ) ) . $next
		. ( $actions ? '<ul class="learning-log-set learning-log-set__actions">' . $html . '</ul>' . log_pages_html( $query, $total ) : '<p>' . esc_html__( 'You have no actions yet. You write them in a meeting of your Action Learning Set, or below its roster.', 'learning-log' ) . '</p>' );
}

/**
 * A place for one more action in a set: that which lies unsent on the device, also of a set one has left, or the next.
 *
 * @param Log_Query    $query What is asked.
 * @param int          $user  User id.
 * @param list<string> $shown UUIDs of the actions that have a form already.
 */
function next_action_html( Log_Query $query, int $user, array $shown ): string {
	$uuid = str_starts_with( $query->unsent, 'action-' ) ? substr( $query->unsent, strlen( 'action-' ) ) : '';
	if ( '' === $uuid ) {
		return Sets\is_member( $query->set, $user ) ? action_form_html( $query->set, 0, uuid_of_next( $query->set, Meetings\agenda( $user, [ $query->set ] )[ $query->set ]['latest'] ) ) : '';
	}
	return in_array( $uuid, $shown, true ) ? '' : action_form_html( $query->set, 0, $uuid );
}
