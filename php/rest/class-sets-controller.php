<?php
/**
 * Sets and who is in them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Sets;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /sets, GET, PUT and DELETE /sets/{id}, POST /sets/{id}/restore, GET /sets/{id}/members, PUT and DELETE /sets/{id}/members/{user}.
 */
final class Sets_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$set     = [ 'schema' => static fn(): array => Schema\load( 'set' ) ];
		$member  = [ 'schema' => static fn(): array => Schema\load( 'member' ) ];
		$see     = [ $this, 'permit_seeing' ];
		$changed = [ $this, 'permit_changing' ];
		register_rest_route( NAME, '/sets', [ route( 'GET', [ $this, 'get_items' ], [ $this, 'permit_listing' ], 'set-list' ), route( 'POST', [ $this, 'create_item' ], [ $this, 'permit_creating' ], 'set' ) ] + $set );
		register_rest_route( NAME, '/sets/(?P<id>\d+)', [ route( 'GET', [ $this, 'get_item' ], $see ), route( 'PUT', [ $this, 'update_item' ], $changed, 'set', 'set-change' ), route( 'DELETE', [ $this, 'delete_item' ], [ $this, 'permit_deleting' ] ) ] + $set );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/restore', [ route( 'POST', [ $this, 'restore_item' ], [ $this, 'permit_restoring' ] ) ] + $set );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/members', [ route( 'GET', [ $this, 'get_members' ], $see ) ] + $member );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/members/(?P<user>\d+)', [ route( 'PUT', [ $this, 'put_member' ], $changed, 'member', 'member-change' ), route( 'DELETE', [ $this, 'delete_member' ], $changed ) ] + $member );
	}

	/**
	 * Whoever is logged in may list; they see their own sets, managers all.
	 *
	 * @return true|WP_Error
	 */
	public function permit_listing(): bool|WP_Error {
		return logged_in();
	}

	/**
	 * Facilitators and managers form sets.
	 *
	 * @return true|WP_Error
	 */
	public function permit_creating(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_form( get_current_user_id() ) ? null : Errors\set_forming_forbidden() );
	}

	/**
	 * A set one is not in does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_seeing( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_see( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * Its facilitators and the managers change it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_changing( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => problem_with_changing( number( $request, 'id' ) ) );
	}

	/**
	 * Whoever may take a set away; the others in it are told.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_deleting( WP_REST_Request $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit(
			static function () use ( $request, $user ): ?WP_Error {
				if ( ! Sets\can_see( number( $request, 'id' ), $user ) ) {
					return Errors\set_not_found();
				}
				return Sets\can_remove( $user ) ? null : Errors\set_removal_forbidden();
			}
		);
	}

	/**
	 * My sets; all of them for a manager.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$found = Sets\overview( get_current_user_id(), text( $request, 'search' ), number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( $found['sets'], $found['total'], $request );
	}

	/**
	 * Forms a set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$set = Sets\form( set_of( $request, 0 ), get_current_user_id() );
		return is_wp_error( $set ) ? $set : new WP_REST_Response( get_object_vars( $set ), 201 );
	}

	/**
	 * One set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$set = Sets\find( number( $request, 'id' ) );
		return $set ? new WP_REST_Response( get_object_vars( $set ) ) : Errors\set_not_found();
	}

	/**
	 * Changes a set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$set = Sets\change( set_of( $request, number( $request, 'id' ) ) );
		return is_wp_error( $set ) ? $set : new WP_REST_Response( get_object_vars( $set ) );
	}

	/**
	 * Takes a set away: nothing is shared through it from now on.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		return Sets\remove( number( $request, 'id' ) ) ? new WP_REST_Response( null, 200 ) : Errors\storage_failed();
	}

	/**
	 * Who takes sets away brings them back; to all others one in the trash is none.
	 *
	 * @return true|WP_Error
	 */
	public function permit_restoring(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_remove( get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * Brings a set back from the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$set = Sets\restore( number( $request, 'id' ) );
		return is_wp_error( $set ) ? $set : new WP_REST_Response( get_object_vars( $set ) );
	}

	/**
	 * Who is in a set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_members( WP_REST_Request $request ): WP_REST_Response {
		$id      = number( $request, 'id' );
		$members = Sets\members( [ $id ] )[ $id ] ?? [];
		cache_users( array_keys( $members ) );
		return new WP_REST_Response( array_values( array_map( __NAMESPACE__ . '\member_shape', $members ) ) );
	}

	/**
	 * Puts someone into a set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function put_member( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$user    = number( $request, 'user' );
		$problem = Sets\problem_with_placing( $user, get_current_user_id() );
		if ( $problem ) {
			return $problem;
		}
		$member = Sets\place( new Sets\Member( $user, number( $request, 'id' ), text( $request, 'role' ), text( $request, 'organisation' ) ), true === $request['confirmed'], get_current_user_id() );
		return is_wp_error( $member ) ? $member : new WP_REST_Response( member_shape( $member ) );
	}

	/**
	 * Takes someone out of a set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_member( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$set  = number( $request, 'id' );
		$user = number( $request, 'user' );
		if ( ! Sets\is_in( $set, $user ) ) {
			return Errors\member_not_found();
		}
		return Sets\take_out( $set, $user ) ? new WP_REST_Response( null, 200 ) : Errors\storage_failed();
	}
}

/**
 * Why who asks may not change a set, or null: its facilitators and the managers change it, and one they are not in does not exist.
 *
 * @param int $set Post id.
 */
function problem_with_changing( int $set ): ?WP_Error {
	$user = get_current_user_id();
	if ( ! Sets\can_see( $set, $user ) ) {
		return Errors\set_not_found();
	}
	return Sets\can_change( $set, $user ) ? null : Errors\set_forbidden();
}

/**
 * The set that a request describes.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @param int                                   $id      Post id, 0 for a new one.
 */
function set_of( WP_REST_Request $request, int $id ): Sets\Set {
	return new Sets\Set( $id, text( $request, 'name' ), text( $request, 'type' ), text( $request, 'mode' ), number( $request, 'capacity' ), text( $request, 'starts' ), text( $request, 'ends' ), number( $request, 'base_revision' ), Sets\contract_for( $id, $request->has_param( 'contract' ) ? text( $request, 'contract' ) : null ) );
}

/**
 * A membership in the shape of schema/member.json.
 *
 * @param Sets\Member $member The membership.
 * @return array{id: int, name: string, role: string, organisation: string}
 */
function member_shape( Sets\Member $member ): array {
	return [
		'id'           => $member->user,
		'name'         => Sets\person_name( $member->user ),
		'role'         => $member->role,
		'organisation' => $member->organisation,
	];
}
