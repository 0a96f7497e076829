<?php
/**
 * The first steps of a new site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Guide;
use LearningLog\Schema;
use LearningLog\Settings;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /guide.
 */
final class Guide_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_guiding' ];
		register_rest_route( NAME, '/guide', [ route( 'GET', [ $this, 'get_item' ], $permit ), route( 'PUT', [ $this, 'update_item' ], $permit, 'guide-change' ), 'schema' => static fn(): array => Schema\load( 'guide' ) ] );
	}

	/**
	 * Managers.
	 *
	 * @return true|WP_Error
	 */
	public function permit_guiding(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/settings/change.php';
		require_once dirname( __DIR__ ) . '/guide/guide.php';
		return permit( static fn(): ?WP_Error => Settings\can_change( get_current_user_id() ) ? null : Errors\settings_forbidden() );
	}

	/**
	 * Where I am.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		return new WP_REST_Response( Guide\present( get_current_user_id() ) );
	}

	/**
	 * Puts the guide away, or shows it again.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		return Guide\put_away( true === $request['away'] ) ?? $this->get_item( $request );
	}
}
