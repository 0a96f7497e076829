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
use LearningLog\Sets;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * GET /entries, GET /entries/facets, GET and PUT /entries/{id}.
 */
final class Entries_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$list = [
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => [ $this, 'get_items' ],
			'permission_callback' => [ $this, 'get_items_permissions_check' ],
			'args'                => $this->get_collection_params(),
		];
		$facets = [
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => [ $this, 'get_facets' ],
			'permission_callback' => [ $this, 'get_items_permissions_check' ],
		];
		$read = [
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => [ $this, 'get_item' ],
			'permission_callback' => [ $this, 'get_item_permissions_check' ],
		];
		$write = [
			'methods'             => 'PUT',
			'callback'            => [ $this, 'update_item' ],
			'permission_callback' => [ $this, 'update_item_permissions_check' ],
			'args'                => Schema\args( 'save' ),
		];
		$schema = [ $this, 'get_public_item_schema' ];
		register_rest_route( NAME, '/entries', [ $list, 'schema' => $schema ] );
		register_rest_route( NAME, '/entries/facets', [ $facets, 'schema' => static fn(): array => Schema\load( 'facets' ) ] );
		register_rest_route( NAME, '/entries/(?P<id>\d+)', [ $read, $write, 'schema' => $schema ] );
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
		$user  = get_current_user_id();
		$from  = 'shared' === $request['scope'] ? Entries\shared_sources( $user ) : [ Entries\mine_where( $user ) ];
		$ask   = array_filter( $request->get_params(), static fn( $value ): bool => is_int( $value ) || is_string( $value ) );
		$found = Entries\list_entries( $from, $ask );
		$pages = (int) ceil( min( $found['total'], Schema\maximum( 'total' ) ) / max( 1, number( $request, 'per_page' ) ) );

		$response = new WP_REST_Response( Entries\present( $found['entries'], $user ) );
		$response->header( 'X-WP-Total', (string) $found['total'] );
		$response->header( 'X-WP-TotalPages', (string) $pages );
		return $response;
	}

	/**
	 * What the entries shared with me can be filtered by.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_facets( WP_REST_Request $request ): WP_REST_Response {
		$facets = Entries\facets( Entries\shared_sources( get_current_user_id() ) );
		cache_users( $facets['authors'] );
		$lessons = array_column( $facets['prompts'], 'lesson_title', 'lesson' );
		return new WP_REST_Response(
			[
				'authors' => array_map( static fn( int $id ): array => [ 'id' => $id, 'name' => Sets\person_name( $id ) ], $facets['authors'] ),
				'sets'    => array_map( static fn( int $id ): array => [ 'id' => $id, 'name' => Sets\name( $id ) ], $facets['sets'] ),
				'lessons' => array_map( static fn( int $id, string $title ): array => [ 'id' => $id, 'title' => $title ], array_keys( $lessons ), $lessons ),
				'prompts' => array_map( static fn( array $prompt ): array => array_diff_key( $prompt, [ 'lesson_title' => '' ] ), $facets['prompts'] ),
			]
		);
	}

	/**
	 * An entry one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		$logged_in = logged_in();
		if ( is_wp_error( $logged_in ) ) {
			return $logged_in;
		}
		return Entries\readable( number( $request, 'id' ), get_current_user_id() ) ? true : Errors\entry_not_found();
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
	 * Readers who are not the author are told so; all others learn nothing.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		$logged_in = logged_in();
		if ( is_wp_error( $logged_in ) ) {
			return $logged_in;
		}
		$entry = Entries\readable( number( $request, 'id' ), get_current_user_id() );
		if ( ! $entry ) {
			return Errors\entry_not_found();
		}
		return Entries\can_edit( $entry, get_current_user_id() ) ? true : Errors\entry_forbidden();
	}

	/**
	 * Changes an entry of mine, also one whose lesson no longer asks for it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$entry = Entries\find( number( $request, 'id' ) );
		$saved = $entry ? Entries\save_entry( $entry, save_of( $request ) ) : Errors\entry_not_found();
		return is_wp_error( $saved ) ? $saved : new WP_REST_Response( Entries\present( [ $saved ], get_current_user_id() )[0] );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'entry' );
	}

	/**
	 * How a list can be asked for.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public function get_collection_params(): array {
		return Schema\args( 'entry-list' );
	}
}
