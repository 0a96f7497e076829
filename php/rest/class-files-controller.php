<?php
/**
 * Files of entries and of comments. Their bytes are served by the front end, where the cookie alone says who asks.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /entries/{id}/files and /comments/{id}/files, GET and DELETE /files/{id}.
 */
final class Files_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		register_rest_route( NAME, '/entries/(?P<id>\d+)/files', [ route( 'POST', [ $this, 'create_item' ], [ $this, 'create_item_permissions_check' ], 'upload' ) ] + $schema );
		register_rest_route( NAME, '/comments/(?P<id>\d+)/files', [ route( 'POST', [ $this, 'create_for_comment' ], [ $this, 'create_for_comment_permissions_check' ], 'upload' ) ] + $schema );
		register_rest_route(
			NAME,
			'/files/(?P<id>\d+)',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ),
				route( 'DELETE', [ $this, 'delete_item' ], [ $this, 'delete_item_permissions_check' ] ),
			] + $schema
		);
	}

	/**
	 * The author adds files; other readers are told so; to all others there is no such entry.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function create_item_permissions_check( $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit(
			static function () use ( $request, $user ): ?WP_Error {
				$entry = Entries\readable( number( $request, 'id' ), $user );
				if ( ! $entry ) {
					return Errors\entry_not_found();
				}
				return Files\can_add( $entry, $user ) ? null : Errors\entry_forbidden();
			}
		);
	}

	/**
	 * Adds a file: 201, or 200 for one that this very upload had added before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$entry = Entries\find( number( $request, 'id' ) );
		if ( ! $entry ) {
			return Errors\entry_not_found();
		}
		$mutation = strtolower( text( $request, 'mutation' ) );
		$before   = Files\find_upload( $entry->id, $mutation );
		$file     = $before ?? Files\receive( $entry, $request->get_file_params(), $mutation );
		return is_wp_error( $file ) ? $file : new WP_REST_Response( Files\present( $file ), $before ? 200 : 201 );
	}

	/**
	 * Its writer adds files to a comment for as long as they can change it, and to what they have begun to say for as long as they could say it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function create_for_comment_permissions_check( WP_REST_Request $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit( static fn(): ?WP_Error => Comments\problem_with_files( Comments\bearing_for( number( $request, 'id' ), $user ), $user ) );
	}

	/**
	 * The same as for an entry.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_for_comment( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$bearer = Comments\bearing_for( number( $request, 'id' ), get_current_user_id() );
		if ( ! $bearer ) {
			return Errors\comment_not_found();
		}
		$mutation = strtolower( text( $request, 'mutation' ) );
		$before   = Files\find_upload( $bearer->id, $mutation );
		$file     = $before ?? Files\receive_for( $bearer, $request->get_file_params(), $mutation );
		return is_wp_error( $file ) ? $file : new WP_REST_Response( Files\present( $file ), $before ? 200 : 201 );
	}

	/**
	 * A file whose entry or comment one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Files\readable( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\file_not_found() );
	}

	/**
	 * What is known about a file.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$file = Files\readable( number( $request, 'id' ), get_current_user_id() );
		return $file ? new WP_REST_Response( Files\present( $file ) ) : Errors\file_not_found();
	}

	/**
	 * The author takes files away; other readers are told so.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function delete_item_permissions_check( $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit(
			static function () use ( $request, $user ): ?WP_Error {
				$file = Files\readable( number( $request, 'id' ), $user );
				if ( ! $file ) {
					return Errors\file_not_found();
				}
				return Files\problem_with_removal( $file, $user );
			}
		);
	}

	/**
	 * Takes a file away.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$file = Files\find( number( $request, 'id' ) );
		if ( ! $file ) {
			return Errors\file_not_found();
		}
		return Files\delete( $file ) ? new WP_REST_Response( null, 200 ) : Errors\storage_failed();
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'file' );
	}
}
