<?php
/**
 * Who reads an action, and who writes it: its owner alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * Whether a person may read an action: its owner, those in the set with them today, and their coach where they share it.
 *
 * @param Action $action The action.
 * @param int    $user   User id, 0 for a visitor.
 */
function can_read_action( Action $action, int $user ): bool {
	if ( $user <= 0 || $action->owner <= 0 ) {
		return false;
	}
	return is_own_action( $action, $user )
		|| ( Sets\is_in( $action->set, $user ) && Sets\is_in( $action->set, $action->owner ) )
		|| ( $action->coach && Sets\is_coach( $user, $action->owner ) );
}

/**
 * Whether an action is a person's own.
 *
 * @param Action $action The action.
 * @param int    $user   User id.
 */
function is_own_action( Action $action, int $user ): bool {
	return $user > 0 && $action->owner === $user;
}

/**
 * An action, if this person may read it.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable_action( int $id, int $user ): ?Action {
	$action = find_action( $id );
	return $action && can_read_action( $action, $user ) ? $action : null;
}

/**
 * An action of a person's own, in the trash or not; nobody else knows of one there.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function own_action( int $id, int $user ): ?Action {
	$action = find_action( $id ) ?? find_action( $id, ACTION_TRASHED );
	return $action && is_own_action( $action, $user ) ? $action : null;
}

/**
 * Why a person takes no action in a set, or null.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function problem_with_acting( int $set, int $user ): ?WP_Error {
	$role = Sets\membership( $set, $user )->role ?? '';
	return '' === $role ? Errors\set_not_found() : ( 'member' === $role ? null : Errors\action_for_members() );
}

/**
 * Why a person cannot change an action, or null.
 *
 * @param int $id   Post id.
 * @param int $user User id.
 */
function problem_with_changing_action( int $id, int $user ): ?WP_Error {
	$action = readable_action( $id, $user );
	return $action ? ( is_own_action( $action, $user ) ? null : Errors\action_forbidden() ) : Errors\action_not_found();
}

/**
 * A page of what a list shows a person, newest first, and how many there are.
 *
 * @param string $scope    One of "mine", "shared", "trash".
 * @param int    $viewer   User id.
 * @param int    $page     Page of the list, from 1.
 * @param int    $per_page Actions on a page.
 * @return array{list<Action>, int}
 */
function listed( string $scope, int $viewer, int $page, int $per_page ): array {
	return match ( $scope ) {
		'shared' => page_of_actions( shared_by( Sets\coachees( $viewer ) ), ACTION_STATUS, $page, $per_page ),
		'trash'  => page_of_actions( owned_by( [ $viewer ] ), ACTION_TRASHED, $page, $per_page ),
		default  => page_of_actions( owned_by( [ $viewer ] ), ACTION_STATUS, $page, $per_page ),
	};
}

/**
 * The same for those in a set: what they have taken on who are in it today.
 *
 * @param int $set      Post id.
 * @param int $page     Page of the list, from 1.
 * @param int $per_page Actions on a page.
 * @return array{list<Action>, int}
 */
function listed_in_set( int $set, int $page, int $per_page ): array {
	return page_of_actions( taken_in( $set, array_keys( Sets\members( [ $set ] )[ $set ] ) ), ACTION_STATUS, $page, $per_page );
}
