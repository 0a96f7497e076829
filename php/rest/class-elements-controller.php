<?php
/**
 * Which Elements there are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /elements, PUT and DELETE /elements/{id}, POST /elements/{id}/restore.
 */
final class Elements_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$shape  = [ 'schema' => static fn(): array => Schema\load( 'element' ) ];
		$permit = [ $this, 'permit_changing' ];
		register_rest_route( NAME, '/elements', [ route( 'GET', [ $this, 'get_items' ], $permit ), route( 'POST', [ $this, 'create_item' ], $permit, 'element-new' ) ] + $shape );
		register_rest_route( NAME, '/elements/(?P<id>\d+)', [ route( 'PUT', [ $this, 'update_item' ], $permit, 'element-change' ), route( 'DELETE', [ $this, 'delete_item' ], $permit ) ] + $shape );
		register_rest_route( NAME, '/elements/(?P<id>\d+)/restore', [ route( 'POST', [ $this, 'restore_item' ], $permit ) ] + $shape );
	}

	/**
	 * Managers alone.
	 *
	 * @return true|WP_Error
	 */
	public function permit_changing(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/elements/change.php';
		return permit( static fn(): ?WP_Error => Elements\can_change( get_current_user_id() ) ? null : Errors\element_forbidden() );
	}

	/**
	 * All of them.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		return new WP_REST_Response( Elements\listed() );
	}

	/**
	 * Adds one: 201, or 200 with the same when this request was here before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$added = Elements\add( text( $request, 'name' ), number( $request, 'parent' ), text( $request, 'mutation' ) );
		return is_wp_error( $added ) ? $added : self::answer( $added['element'], $added['first'] ? 201 : 200 );
	}

	/**
	 * Names one, and says what it is a part of.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Elements\change( number( $request, 'id' ), text( $request, 'name' ), number( $request, 'parent' ), text( $request, 'base_name' ), number( $request, 'base_parent' ) ) );
	}

	/**
	 * Removes one.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Elements\remove( number( $request, 'id' ) ) );
	}

	/**
	 * Brings one back.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Elements\restore( number( $request, 'id' ) ) );
	}

	/**
	 * What came of it.
	 *
	 * @param ListedElement|WP_Error $element The Element, or why not.
	 * @param int                    $status  Status where it was done.
	 */
	private static function answer( array|WP_Error $element, int $status = 200 ): WP_REST_Response|WP_Error {
		return is_wp_error( $element ) ? $element : new WP_REST_Response( $element, $status );
	}
}
