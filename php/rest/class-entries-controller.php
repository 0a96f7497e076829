<?php
/**
 * Entries: mine, and those shared with me.
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
 * GET and POST /entries, POST /entries/export, GET /entries/facets, GET, PUT and DELETE /entries/{id}, POST /entries/{id}/restore.
 */
final class Entries_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$list    = [ $this, 'get_items_permissions_check' ];
		$change  = [ $this, 'update_item_permissions_check' ];
		$schema  = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		$one     = '/entries/(?P<id>\d+)';
		$restore = route( 'POST', [ $this, 'restore_item' ], [ $this, 'restore_item_permissions_check' ] );
		register_rest_route(
			NAME,
			'/entries',
			[
				route( 'GET', [ $this, 'get_items' ], $list, 'entry-list' ),
				route( 'POST', [ $this, 'create_item' ], $list, 'entry-facts', 'entry-new' ),
			] + $schema
		);
		register_rest_route( NAME, '/entries/export', [ route( 'POST', [ $this, 'export_items' ], $list, 'entry-list' ) ] + $schema );
		register_rest_route( NAME, '/entries/facets', [ route( 'GET', [ $this, 'get_facets' ], $list, 'facet-list' ), 'schema' => static fn(): array => Schema\load( 'facets' ) ] );
		register_rest_route(
			NAME,
			$one,
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ),
				route( 'PUT', [ $this, 'update_item' ], $change, 'entry-facts', 'save' ),
				route( 'DELETE', [ $this, 'delete_item' ], $change, 'removal' ),
			] + $schema
		);
		register_rest_route( NAME, $one . '/restore', [ $restore ] + $schema );
	}

	/**
	 * Whoever is logged in may list; what they see is the policy's.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_items_permissions_check( $request ): bool|WP_Error {
		return logged_in();
	}

	/**
	 * A page of entries, newest first unless asked otherwise.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$found = $this->found( $request );
		return page_of( Entries\present( $found['entries'], get_current_user_id() ), $found['total'], $request );
	}

	/**
	 * The same page, to be taken off the site: nothing of others is handed out before it is on their record.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function export_items( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$found = $this->found( $request, true );
		return Entries\take( $found['entries'], get_current_user_id() ) ?? page_of( Entries\present( $found['entries'], get_current_user_id() ), $found['total'], $request );
	}

	/**
	 * A page of what somebody asks for, and how many there are in all.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @param bool                                  $counted Whether it has to be known how many.
	 * @return array{entries: array<int, Entries\Entry>, total: int}
	 */
	private function found( WP_REST_Request $request, bool $counted = false ): array {
		$user = get_current_user_id();
		$ask  = array_filter( $request->get_params(), static fn( $value ): bool => is_int( $value ) || is_string( $value ) );
		$ask += array_map( 'intval', array_filter( $request->get_params(), 'is_bool' ) );
		$ask += [ 'include' => implode( ',', array_filter( (array) $request['include'], 'is_int' ) ) ];
		return Entries\list_entries( Entries\sources( text( $request, 'scope' ), $user ), $ask, $user, $counted );
	}

	/**
	 * Makes a free entry: 201, or 200 when this save was here before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$user = get_current_user_id();
		$made = Entries\save_free( $user, save_of( $request ) );
		return is_wp_error( $made ) ? $made : new WP_REST_Response( Entries\present( [ $made['entry'] ], $user )[0], $made['first'] ? 201 : 200 );
	}

	/**
	 * What my entries, or those shared with me, can be filtered by.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_facets( WP_REST_Request $request ): WP_REST_Response {
		$user   = get_current_user_id();
		$facets = 'mine' === text( $request, 'scope' ) ? Entries\own_facets( $user ) : Entries\facets( Entries\shared_sources( $user ) );
		return new WP_REST_Response( Entries\present_facets( $facets ) );
	}

	/**
	 * An entry one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Entries\readable( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\entry_not_found() );
	}

	/**
	 * One entry.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$entry = Entries\readable( number( $request, 'id' ), get_current_user_id() );
		return $entry ? new WP_REST_Response( Entries\present( [ $entry ], get_current_user_id() )[0] ) : Errors\entry_not_found();
	}

	/**
	 * Readers who are not the author are told so; all others learn nothing. What is in the trash is there for its author alone: who
	 * goes on writing in another tab is not turned away, and who asks for the same twice is answered twice.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		$id   = number( $request, 'id' );
		$user = get_current_user_id();
		return permit(
			static function () use ( $id, $user ): ?WP_Error {
				$entry = Entries\readable( $id, $user ) ?? Entries\own_trashed( $id, $user );
				if ( ! $entry ) {
					return Errors\entry_not_found();
				}
				return Entries\can_edit( $entry, $user ) ? null : Errors\entry_forbidden();
			}
		);
	}

	/**
	 * Changes an entry of mine, also one whose lesson no longer asks for it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$entry = $this->wherever_it_is( $request );
		$saved = $entry ? Entries\save_entry( $entry, save_of( $request ) ) : Errors\entry_not_found();
		return is_wp_error( $saved ) ? $saved : new WP_REST_Response( Entries\present( [ $saved ], get_current_user_id() )[0] );
	}

	/**
	 * Moves an entry of mine to the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$entry   = $this->wherever_it_is( $request );
		$base    = is_numeric( $request['base_revision'] ) ? (int) $request['base_revision'] : null;
		$trashed = $entry ? Entries\trash( $entry, $base ) : Errors\entry_not_found();
		return is_wp_error( $trashed ) ? $trashed : new WP_REST_Response( [ 'id' => $trashed->id, 'trash_until' => Entries\trash_until( $trashed ) ] );
	}

	/**
	 * Only its author learns that there is something to bring back.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function restore_item_permissions_check( WP_REST_Request $request ): bool|WP_Error {
		return permit(
			function () use ( $request ): ?WP_Error {
				$entry = $this->wherever_it_is( $request );
				return $entry && Entries\can_edit( $entry, get_current_user_id() ) ? null : Errors\entry_not_found();
			}
		);
	}

	/**
	 * Brings an entry of mine back from the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$entry    = $this->wherever_it_is( $request );
		$restored = $entry ? Entries\restore( $entry ) : Errors\entry_not_found();
		return is_wp_error( $restored ) ? $restored : new WP_REST_Response( Entries\present( [ $restored ], get_current_user_id() )[0] );
	}

	/**
	 * The entry of a request, in the trash or not.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	private function wherever_it_is( WP_REST_Request $request ): ?Entries\Entry {
		return Entries\find( number( $request, 'id' ) ) ?? Entries\find_trashed( number( $request, 'id' ) );
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
