<?php
/**
 * Organisations, and which of them compete.
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
 * GET and POST /organisations, PUT and DELETE /organisations/{id}.
 */
final class Organisations_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$shape  = [ 'schema' => static fn(): array => Schema\load( 'organisation' ) ];
		$permit = [ $this, 'permit_managing' ];
		register_rest_route( NAME, '/organisations', [ route( 'GET', [ $this, 'get_items' ], $permit ), route( 'POST', [ $this, 'create_item' ], $permit, 'organisation' ) ] + $shape );
		register_rest_route( NAME, '/organisations/(?P<id>\d+)', [ route( 'PUT', [ $this, 'update_item' ], $permit, 'organisation' ), route( 'DELETE', [ $this, 'delete_item' ], $permit ) ] + $shape );
	}

	/**
	 * Managers alone: a list of companies is none of the others' business.
	 *
	 * @return true|WP_Error
	 */
	public function permit_managing(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_place_people( get_current_user_id() ) ? null : Errors\organisation_forbidden() );
	}

	/**
	 * All organisations.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		return new WP_REST_Response( Sets\organisations() );
	}

	/**
	 * Adds one.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$added = Sets\add_organisation( text( $request, 'name' ) );
		return is_wp_error( $added ) ? $added : new WP_REST_Response( $added, 201 );
	}

	/**
	 * Renames one, and says with which others it competes.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$changed = Sets\change_organisation( number( $request, 'id' ), text( $request, 'name' ), array_map( 'intval', array_filter( (array) $request['competitors'], 'is_numeric' ) ) );
		return is_wp_error( $changed ) ? $changed : new WP_REST_Response( $changed );
	}

	/**
	 * Removes one; its people stay.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$id = number( $request, 'id' );
		if ( ! Sets\organisation_by_id( $id ) ) {
			return Errors\organisation_not_found();
		}
		return Sets\remove_organisation( $id ) ? new WP_REST_Response( null, 200 ) : Errors\storage_failed();
	}
}
