<?php
/**
 * The history of an entry, for its author alone.
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
 * GET /entries/{id}/revisions and POST /entries/{id}/revisions/{revision}/restore.
 */
final class History_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_author' ];
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/revisions',
			[ route( 'GET', [ $this, 'get_items' ], $permit, 'paging' ), 'schema' => [ $this, 'get_public_item_schema' ] ]
		);
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/revisions/(?P<revision>\d+)/restore',
			[ route( 'POST', [ $this, 'restore' ], $permit, 'version-restore' ), 'schema' => static fn(): array => Schema\load( 'entry' ) ]
		);
	}

	/**
	 * Readers do not learn that there is a history.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_author( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\own( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\entry_not_found() );
	}

	/**
	 * A page of the history, newest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response|WP_Error {
		$entry = Entries\own( number( $request, 'id' ), get_current_user_id() );
		if ( ! $entry ) {
			return Errors\entry_not_found();
		}
		$found = Entries\versions( $entry, number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( Entries\present_versions( $found['versions'] ), $found['total'], $request );
	}

	/**
	 * Stores an earlier version again.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$entry    = Entries\own( number( $request, 'id' ), get_current_user_id() );
		$restored = $entry ? Entries\restore_version( $entry, number( $request, 'revision' ), save_of( $request ) ) : Errors\entry_not_found();
		return is_wp_error( $restored ) ? $restored : new WP_REST_Response( Entries\present( [ $restored ], get_current_user_id() )[0] );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'version' );
	}
}
