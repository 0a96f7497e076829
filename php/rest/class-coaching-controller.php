<?php
/**
 * Whether the facilitators of a set coach its members.
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
 * GET and PUT /sets/{id}/coaching.
 */
final class Coaching_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/sets/(?P<id>\d+)/coaching',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ),
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'coaching' ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
	}

	/**
	 * Whoever may change the set sees how it stands.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => problem_with_changing( number( $request, 'id' ) ) );
	}

	/**
	 * Who appoints coaches turns it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => problem_with_changing( number( $request, 'id' ) ) ?? ( Sets\can_appoint_coaches( get_current_user_id() ) ? null : Errors\coach_forbidden() ) );
	}

	/**
	 * How it stands.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		return new WP_REST_Response( Sets\present_coaching( number( $request, 'id' ) ) );
	}

	/**
	 * Turns it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$turned = Sets\switch_coaching( number( $request, 'id' ), true === $request['on'] );
		return is_wp_error( $turned ) ? $turned : $this->get_item( $request );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'coaching' );
	}
}
