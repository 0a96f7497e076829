<?php
/**
 * How far the members of a set are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Entries;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /sets/{id}/progress.
 */
final class Progress_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/sets/(?P<id>\d+)/progress',
			[ route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ), 'schema' => [ $this, 'get_public_item_schema' ] ]
		);
	}

	/**
	 * Its facilitators alone; to whom the set is not shown it does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\problem_with_progress( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Members by prompts.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		return new WP_REST_Response( Entries\progress( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'progress' );
	}
}
