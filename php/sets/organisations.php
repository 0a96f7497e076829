<?php
/**
 * Organisations: a taxonomy of people, so that a colleague is known as one before anybody shares a set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use WP_Error;

const ORGANISATION = 'learning_log_organisation';

/**
 * Registers the taxonomy. No route, screen or query of core's shows it: who works where is not everybody's to read.
 */
function action_register_organisations(): void {
	register_taxonomy(
		ORGANISATION,
		'user',
		[
			'public'            => false,
			'show_ui'           => false,
			'show_in_rest'      => false,
			'show_in_nav_menus' => false,
			'rewrite'           => false,
			'query_var'         => false,
			'capabilities'      => array_fill_keys( [ 'manage_terms', 'edit_terms', 'delete_terms', 'assign_terms' ], 'do_not_allow' ),
		]
	);
}

/**
 * Keeps organisations out of core's export file, which takes the terms of every taxonomy that is not core's own. The request ends with it.
 */
function action_leave_export(): void {
	unregister_taxonomy( ORGANISATION );
}

/**
 * Whether a person may say which organisations there are, who belongs to which, and who reports to whom: managers alone.
 *
 * @param int $user User id.
 */
function can_place_people( int $user ): bool {
	return user_can( $user, MANAGE );
}

/**
 * Why an organisation cannot have a name, or null.
 *
 * @param string $name The name.
 * @param int    $id   Term id, 0 for a new one.
 */
function problem_with_organisation( string $name, int $id = 0 ): ?WP_Error {
	$same = array_filter( organisations(), static fn( array $one ): bool => plain( $one['name'] ) === plain( $name ) && $one['id'] !== $id );
	return '' === plain( $name ) || $same ? Errors\organisation_twice() : null;
}

/**
 * Adds an organisation.
 *
 * @param string $name Its name.
 * @return Organisation|WP_Error
 */
function add_organisation( string $name ): array|WP_Error {
	return problem_with_organisation( $name ) ?? organisation_by_id( store_organisation( 0, $name ) ) ?? Errors\storage_failed();
}

/**
 * Renames an organisation, and says with which others it competes.
 *
 * @param int    $id          Term id.
 * @param string $name        Its name.
 * @param int[]  $competitors Term ids.
 * @return Organisation|WP_Error
 */
function change_organisation( int $id, string $name, array $competitors ): array|WP_Error {
	$all = array_column( organisations(), null, 'id' );
	if ( ! isset( $all[ $id ] ) || array_diff( $competitors, array_keys( $all ) ) ) {
		return Errors\organisation_not_found();
	}
	$problem = problem_with_organisation( $name, $id );
	if ( $problem ) {
		return $problem;
	}
	$stored = ( $all[ $id ]['name'] === $name || store_organisation( $id, $name ) > 0 ) && store_competitors( $id, array_diff( $competitors, [ $id ] ) );
	return $stored ? organisation_by_id( $id ) ?? Errors\storage_failed() : Errors\storage_failed();
}

/**
 * One organisation.
 *
 * @param int $id Term id.
 * @return Organisation|null
 */
function organisation_by_id( int $id ): ?array {
	return array_column( organisations(), null, 'id' )[ $id ] ?? null;
}

/**
 * Says to which organisation a person belongs, and to whom they report.
 *
 * @param int $user         User id.
 * @param int $organisation Term id, 0 for none.
 * @param int $boss         User id, 0 for nobody.
 * @return Standing|WP_Error
 */
function place_person( int $user, int $organisation, int $boss ): array|WP_Error {
	if ( ! get_userdata( $user ) || ( $boss > 0 && ! get_userdata( $boss ) ) ) {
		return Errors\user_not_found();
	}
	if ( $organisation > 0 && ! organisation_by_id( $organisation ) ) {
		return Errors\organisation_not_found();
	}
	if ( $boss === $user || in_array( $user, superiors( [ $boss ] )[ $boss ] ?? [], true ) ) {
		return Errors\reporting_not_possible();
	}
	return store_organisation_of( $user, $organisation ) && store_boss( $user, $boss ) ? standing( $user ) : Errors\storage_failed();
}

/**
 * Where a person belongs, in the shape of schema/standing.json.
 *
 * @param int $user User id.
 * @return Standing
 */
function standing( int $user ): array {
	$organisation = organisations_of( [ $user ] )[ $user ] ?? [
		'id'   => 0,
		'name' => '',
	];
	$boss         = bosses( [ $user ] )[ $user ][0] ?? 0;
	return [
		'id'                => $user,
		'name'              => person_name( $user ),
		'organisation'      => $organisation['id'],
		'organisation_name' => $organisation['name'],
		'reports_to'        => $boss,
		'reports_to_name'   => $boss > 0 ? person_name( $boss ) : '',
	];
}

/**
 * A name as it is compared with others: no accents, capitals, or signs.
 *
 * @param string $name The name.
 */
function plain( string $name ): string {
	return trim( (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', mb_strtolower( remove_accents( $name ) ) ) );
}
