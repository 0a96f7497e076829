<?php
/**
 * The ground rules of a set, and who has agreed to them.
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
 * GET and PUT /sets/{id}/agreement.
 */
final class Agreement_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/sets/(?P<id>\d+)/agreement',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ], 'agreement-version' ),
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'agreement-new' ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
	}

	/**
	 * A set one may not see does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_see( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * The ground rules, and who has agreed; those of an earlier version where one is asked for.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$set     = Sets\find( number( $request, 'id' ) );
		$version = 'GET' === $request->get_method() ? number( $request, 'version' ) : 0;
		$shown   = $set && $version > 0 ? Sets\at_version( $set, $version ) : $set;
		if ( ! $shown ) {
			return $set ? Errors\version_not_found() : Errors\set_not_found();
		}
		return new WP_REST_Response( Sets\present_agreement( $shown ) );
	}

	/**
	 * Members agree; others who see the set are told so.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		$set  = number( $request, 'id' );
		$user = get_current_user_id();
		return permit(
			static function () use ( $set, $user ): ?WP_Error {
				if ( ! Sets\can_see( $set, $user ) ) {
					return Errors\set_not_found();
				}
				return Sets\can_agree( $set, $user ) ? null : Errors\agreement_forbidden();
			}
		);
	}

	/**
	 * I agree.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$agreed = Sets\agree( number( $request, 'id' ), get_current_user_id(), number( $request, 'version' ) );
		return is_wp_error( $agreed ) ? $agreed : $this->get_item( $request );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'agreement' );
	}
}
