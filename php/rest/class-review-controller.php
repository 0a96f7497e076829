<?php
/**
 * How an entry stands.
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
 * PUT /entries/{id}/review.
 */
final class Review_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/review',
			[ route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'review-change' ), 'schema' => [ $this, 'get_public_item_schema' ] ]
		);
	}

	/**
	 * Readers who may not say it are told so; to all others there is no such entry.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\problem_with_review( Entries\find( number( $request, 'id' ) ), get_current_user_id() ) );
	}

	/**
	 * Says how an entry stands.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$change = [
			'state' => text( $request, 'state' ),
			'undo'  => true === $request['undo'],
		];
		if ( is_string( $request['base'] ) ) {
			$change['base'] = $request['base'];
		}
		if ( is_numeric( $request['base_revision'] ) ) {
			$change['base_revision'] = (int) $request['base_revision'];
		}
		$entry = Entries\review( number( $request, 'id' ), get_current_user_id(), $change );
		return is_wp_error( $entry ) ? $entry : new WP_REST_Response( Entries\present( [ $entry ], get_current_user_id() )[0] );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'entry' );
	}
}
