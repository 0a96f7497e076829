<?php
/**
 * Who can read an entry and who has opened it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /entries/{id}/readers and PUT /entries/{id}/seen.
 */
final class Readers_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/readers',
			[ route( 'GET', [ $this, 'get_items' ], [ $this, 'permit_author' ] ), 'schema' => [ $this, 'get_public_item_schema' ] ]
		);
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/seen',
			[ route( 'PUT', [ $this, 'see' ], [ $this, 'permit_reader' ], 'seen-note' ), 'schema' => static fn(): array => Schema\load( 'seen' ) ]
		);
	}

	/**
	 * Readers do not learn who the others are.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_author( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\own( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\entry_not_found() );
	}

	/**
	 * An entry one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_reader( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\readable( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\entry_not_found() );
	}

	/**
	 * Who can read it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response|WP_Error {
		$entry = Entries\own( number( $request, 'id' ), get_current_user_id() );
		return $entry ? new WP_REST_Response( Entries\present_readers( $entry ) ) : Errors\entry_not_found();
	}

	/**
	 * Notes that I have opened it, and how far I was shown what is said about it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function see( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$entry = Entries\readable( number( $request, 'id' ), get_current_user_id() );
		$seen  = $entry ? Entries\note_seen( $entry, get_current_user_id(), number( $request, 'comment' ), number( $request, 'revision' ) ) : Errors\entry_not_found();
		return is_wp_error( $seen ) ? $seen : new WP_REST_Response( $seen );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'readers' );
	}
}
