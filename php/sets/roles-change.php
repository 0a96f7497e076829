<?php
/**
 * Who facilitates and who manages: by a role of the site, or person by person. Neither opens an entry.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;
use WP_User;

require_once __DIR__ . '/store-roles.php';

/**
 * The roles that ship, by what they are called in addresses.
 */
const GIVEN = [
	'facilitator' => 'learning_log_facilitator',
	'manager'     => 'learning_log_manager',
];

/**
 * What a role of the site may do, and the capability that stands for it.
 */
const RIGHTS = [
	'facilitates' => FACILITATE,
	'manages'     => MANAGE,
];

/**
 * How many people with such a role are named.
 */
const NAMED_MOST = 100;

/**
 * Why somebody may not give or take a role, or null: managers make facilitators, administrators make managers.
 *
 * @param string $role Name of GIVEN.
 * @param int    $user User id of who gives it.
 */
function problem_with_giving( string $role, int $user ): ?WP_Error {
	return user_can( $user, MANAGE ) && ( 'facilitator' === $role || user_can( $user, 'promote_users' ) ) ? null : Errors\role_forbidden();
}

/**
 * Whether somebody may say what a role of the site may do.
 *
 * @param int $user User id.
 */
function can_change_roles( int $user ): bool {
	return user_can( $user, MANAGE ) && user_can( $user, 'promote_users' ) && user_can( $user, 'manage_options' );
}

/**
 * The roles of the site, and who has one of ours, in the shape of schema/roles.json.
 *
 * @param int $viewer User id of who asks.
 * @return array{roles: list<array{name: string, label: string, facilitates: bool, manages: bool, fixed: list<string>}>, people: list<array{id: int, name: string, facilitator: bool, manager: bool}>, total: int, can: array{roles: bool, managers: bool}}
 */
function present_roles( int $viewer ): array {
	$roles = [];
	foreach ( wp_roles()->role_objects as $name => $role ) {
		$roles[] = [
			'name'        => (string) $name,
			'label'       => translate_user_role( wp_roles()->role_names[ $name ] ?? (string) $name ),
			'facilitates' => $role->has_cap( FACILITATE ),
			'manages'     => $role->has_cap( MANAGE ),
			'fixed'       => fixed_in( (string) $name ),
		];
	}
	$found = new \WP_User_Query(
		[
			'role__in'    => array_values( GIVEN ),
			'orderby'     => 'display_name',
			'number'      => NAMED_MOST,
			'count_total' => true,
		]
	);
	$people = array_filter( $found->get_results(), static fn( mixed $user ): bool => $user instanceof WP_User );
	return [
		'roles'  => $roles,
		'people' => array_map( __NAMESPACE__ . '\present_given', array_values( $people ) ),
		'total'  => $found->get_total(),
		'can'    => [
			'roles'    => can_change_roles( $viewer ),
			'managers' => null === problem_with_giving( 'manager', $viewer ),
		],
	];
}

/**
 * Which of our roles somebody has.
 *
 * @param WP_User $user The person.
 * @return array{id: int, name: string, facilitator: bool, manager: bool}
 */
function present_given( WP_User $user ): array {
	return [
		'id'          => $user->ID,
		'name'        => person_name( $user->ID ),
		'facilitator' => in_array( GIVEN['facilitator'], $user->roles, true ),
		'manager'     => in_array( GIVEN['manager'], $user->roles, true ),
	];
}

/**
 * What of a role cannot be changed: ours are what they are called, and administrators always manage.
 *
 * @param string $role Name of the role.
 * @return list<string>
 */
function fixed_in( string $role ): array {
	return in_array( $role, GIVEN, true ) ? [ 'facilitates', 'manages' ] : ( 'administrator' === $role ? [ 'manages' ] : [] );
}

/**
 * Says what everybody with a role of the site may do; what is not said stays.
 *
 * @param string                                    $name   Name of the role.
 * @param array{facilitates?: bool, manages?: bool} $wanted What they may and may not.
 * @param int                                       $user   User id of who says so.
 */
function change_role( string $name, array $wanted, int $user ): ?WP_Error {
	$role = get_role( $name );
	if ( ! $role ) {
		return Errors\role_not_found();
	}
	$changed = array_diff_assoc( $wanted, array_map( [ $role, 'has_cap' ], RIGHTS ) );
	if ( array_intersect( array_keys( $changed ), fixed_in( $name ) ) ) {
		return Errors\role_not_possible();
	}
	if ( false === ( $changed['manages'] ?? null ) && in_array( $name, get_userdata( $user )->roles ?? [], true ) ) {
		return Errors\role_not_possible();
	}
	$rights = array_combine( array_map( static fn( string $right ): string => RIGHTS[ $right ], array_keys( $changed ) ), $changed );
	return ! $rights || store_rights( $name, $rights ) ? null : Errors\storage_failed();
}

/**
 * Gives somebody a role beside those they have, or takes it. Whom this leaves without any becomes a subscriber, so that they stay on the site: who may
 * give these roles may not give others, and that of new people may be any.
 *
 * @param int    $person User id.
 * @param string $role   Name of GIVEN.
 * @param bool   $has    Whether they have it from now on.
 * @param int    $user   User id of who gives it.
 * @return array{id: int, name: string, facilitator: bool, manager: bool}|WP_Error
 */
function give_role( int $person, string $role, bool $has, int $user ): array|WP_Error {
	$whose = get_userdata( $person );
	if ( ! $whose || ! is_user_member_of_blog( $person ) ) {
		return Errors\user_not_found();
	}
	if ( ! $has && 'manager' === $role && $person === $user ) {
		return Errors\role_not_possible();
	}
	$before = $whose->roles;
	$has ? $whose->add_role( GIVEN[ $role ] ) : $whose->remove_role( GIVEN[ $role ] );
	if ( $before && ! $whose->roles ) {
		$whose->set_role( 'subscriber' );
	}
	return read_given( $person, $role ) === $has ? present_given( new WP_User( $person ) ) : Errors\storage_failed();
}
