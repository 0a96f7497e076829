<?php
/**
 * Who facilitates and who manages.
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
 * GET /roles, PUT /roles/{role}, and PUT and DELETE /participants/{user}/roles/{role}.
 */
final class Roles_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$give = [ $this, 'permit_giving' ];
		register_rest_route( NAME, '/roles', [ route( 'GET', [ $this, 'get_items' ], [ $this, 'permit_reading' ] ), 'schema' => static fn(): array => Schema\load( 'roles' ) ] );
		register_rest_route( NAME, '/roles/(?P<role>[a-z0-9_-]{1,60})', [ route( 'PUT', [ $this, 'update_item' ], [ $this, 'permit_changing' ], 'role-change' ), 'schema' => static fn(): array => Schema\load( 'roles' ) ] );
		register_rest_route(
			NAME,
			'/participants/(?P<user>\d+)/roles/(?P<role>facilitator|manager)',
			[
				route( 'PUT', [ $this, 'give' ], $give ),
				route( 'DELETE', [ $this, 'take' ], $give ),
				'schema' => static fn(): array => Schema\load( 'given-role' ),
			]
		);
	}

	/**
	 * Managers see who has which.
	 *
	 * @return true|WP_Error
	 */
	public function permit_reading(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/sets/roles-change.php';
		return permit( static fn(): ?WP_Error => Sets\problem_with_giving( 'facilitator', get_current_user_id() ) );
	}

	/**
	 * Administrators say what a role may do.
	 *
	 * @return true|WP_Error
	 */
	public function permit_changing(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/sets/roles-change.php';
		return permit( static fn(): ?WP_Error => Sets\can_change_roles( get_current_user_id() ) ? null : Errors\role_forbidden() );
	}

	/**
	 * Managers make facilitators, administrators managers.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_giving( WP_REST_Request $request ): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/sets/roles-change.php';
		return permit( static fn(): ?WP_Error => Sets\problem_with_giving( text( $request, 'role' ), get_current_user_id() ) );
	}

	/**
	 * Who has which.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		return new WP_REST_Response( Sets\present_roles( get_current_user_id() ) );
	}

	/**
	 * Says what a role may do.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		return Sets\change_role( text( $request, 'role' ), array_filter( sent( $request, 'role-change' ), 'is_bool' ), get_current_user_id() ) ?? $this->get_items( $request );
	}

	/**
	 * Gives somebody a role.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function give( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->set( $request, true );
	}

	/**
	 * Takes it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function take( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->set( $request, false );
	}

	/**
	 * Whether somebody has a role from now on.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @param bool                                  $has     Whether they have it.
	 */
	private function set( WP_REST_Request $request, bool $has ): WP_REST_Response|WP_Error {
		$given = Sets\give_role( number( $request, 'user' ), text( $request, 'role' ), $has, get_current_user_id() );
		return is_wp_error( $given ) ? $given : new WP_REST_Response( $given );
	}
}
