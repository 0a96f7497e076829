<?php
/**
 * Actions that members of a set take.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Sets;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /sets/{id}/actions, GET /actions, GET, PUT and DELETE /actions/{id}, POST /actions/{id}/restore.
 */
final class Actions_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		$one    = '/actions/(?P<id>\d+)';
		$own    = [ $this, 'permit_owning' ];
		$put    = route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'action-change' );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/actions', [ route( 'GET', [ $this, 'get_of_set' ], [ $this, 'permit_set' ], 'paging' ), route( 'POST', [ $this, 'create_item' ], [ $this, 'create_item_permissions_check' ], 'action-new' ) ] + $schema );
		register_rest_route( NAME, '/actions', [ route( 'GET', [ $this, 'get_items' ], [ $this, 'get_items_permissions_check' ], 'action-list', 'paging' ) ] + $schema );
		register_rest_route( NAME, $one, [ route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ), $put, route( 'DELETE', [ $this, 'delete_item' ], $own ) ] + $schema );
		register_rest_route( NAME, $one . '/restore', [ route( 'POST', [ $this, 'restore_item' ], $own ) ] + $schema );
	}

	/**
	 * Whoever is in the set: a manager sees that it is there, not what is said in it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_set( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\is_in( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * A page of what those in the set have taken on, newest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_of_set( WP_REST_Request $request ): WP_REST_Response {
		[ $actions, $total ] = Meetings\listed_in_set( number( $request, 'id' ), number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( Meetings\present_actions( $actions, get_current_user_id() ), $total, $request );
	}

	/**
	 * Members, for themselves.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function create_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Meetings\problem_with_acting( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Takes one: 201, or 200 with the same when this request was here before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$added = Meetings\add_action( number( $request, 'id' ), get_current_user_id(), sent( $request, 'action-new', 'mutation' ), text( $request, 'mutation' ) );
		return is_wp_error( $added ) ? $added : self::answer( $added['action'], $added['first'] ? 201 : 200 );
	}

	/**
	 * Whoever is logged in may list; they see their own, and what is shared with them as a coach.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_items_permissions_check( $request ): bool|WP_Error {
		return logged_in();
	}

	/**
	 * A page of them, newest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		[ $actions, $total ] = Meetings\listed( text( $request, 'scope' ), get_current_user_id(), number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( Meetings\present_actions( $actions, get_current_user_id() ), $total, $request );
	}

	/**
	 * An action one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Meetings\readable_action( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\action_not_found() );
	}

	/**
	 * One action.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Meetings\readable_action( number( $request, 'id' ), get_current_user_id() ) ?? Errors\action_not_found() );
	}

	/**
	 * Its owner; readers are told so.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Meetings\problem_with_changing_action( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Changes mine, or closes it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$hash = text( $request, 'base_hash' );
		return self::answer( Meetings\change_action( number( $request, 'id' ), get_current_user_id(), sent( $request, 'action-change', 'base_revision', 'base_hash', 'mutation' ), number( $request, 'base_revision' ), '' === $hash ? null : $hash, text( $request, 'mutation' ) ) );
	}

	/**
	 * Its owner, wherever it is; readers are told so, and to all others it is not there.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_owning( WP_REST_Request $request ): bool|WP_Error {
		$id   = number( $request, 'id' );
		$user = get_current_user_id();
		return permit( static fn(): ?WP_Error => Meetings\own_action( $id, $user ) ? null : Meetings\problem_with_changing_action( $id, $user ) );
	}

	/**
	 * Moves mine to the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$removed = Meetings\remove_action( number( $request, 'id' ), get_current_user_id() );
		return is_wp_error( $removed ) ? $removed : new WP_REST_Response( [ 'id' => $removed->id, 'trash_until' => Meetings\action_trash_until( $removed ) ] );
	}

	/**
	 * Brings mine back.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return self::answer( Meetings\remove_action( number( $request, 'id' ), get_current_user_id(), false ) );
	}

	/**
	 * An action as an answer.
	 *
	 * @param Meetings\Action|WP_Error $action The action, or what went wrong.
	 * @param int                      $status Status when all went well.
	 */
	private static function answer( Meetings\Action|WP_Error $action, int $status = 200 ): WP_REST_Response|WP_Error {
		return is_wp_error( $action ) ? $action : new WP_REST_Response( Meetings\present_action( $action, get_current_user_id() ), $status );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'action' );
	}
}
