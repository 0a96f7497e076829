<?php
/**
 * What somebody says in a meeting, for themselves.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /meetings/{id}/parts/{kind}.
 */
final class Parts_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/meetings/(?P<id>\d+)/parts/(?P<kind>[a-z_]{1,20}(?:-\d{1,19})?)',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'permit_saying' ] ),
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'permit_saying' ], 'part-save' ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
	}

	/**
	 * Whoever is in the set, as far as they have a part of that kind.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_saying( WP_REST_Request $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit(
			static function () use ( $request, $user ): ?WP_Error {
				$meeting = Meetings\readable( number( $request, 'id' ), $user );
				return $meeting ? Meetings\problem_with_part( $meeting, $user, text( $request, 'kind' ) ) : Errors\meeting_not_found();
			}
		);
	}

	/**
	 * Mine; an empty one where I have said nothing.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		$kind = text( $request, 'kind' );
		$user = get_current_user_id();
		$id   = number( $request, 'id' );
		return new WP_REST_Response( Meetings\present_part( $id, Meetings\find_part( $id, $user, $kind ) ?? new Meetings\Part( $user, $kind, [], 0, '', '', [] ) ) );
	}

	/**
	 * Saves mine: 201 first, 200 after.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$save  = save_of( $request );
		$saved = Meetings\save_part( number( $request, 'id' ), get_current_user_id(), text( $request, 'kind' ), $save['answers'], number( $request, 'base_revision' ), $save['base_hash'] ?? null, $save['mutation'] ?? '' );
		return is_wp_error( $saved ) ? $saved : new WP_REST_Response( Meetings\present_part( number( $request, 'id' ), $saved['part'] ), $saved['first'] ? 201 : 200 );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'part' );
	}
}
