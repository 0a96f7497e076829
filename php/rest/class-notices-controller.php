<?php
/**
 * How the sending of emails goes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Response;

/**
 * GET /notices.
 */
final class Notices_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route( NAME, '/notices', [ route( 'GET', [ $this, 'get_log' ], [ $this, 'permit_reading' ] ), 'schema' => static fn(): array => Schema\load( 'notices' ) ] );
	}

	/**
	 * Managers alone.
	 *
	 * @return true|WP_Error
	 */
	public function permit_reading(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Notices\can_see_log( get_current_user_id() ) ? null : Errors\notices_forbidden() );
	}

	/**
	 * Numbers by day and kind.
	 */
	public function get_log(): WP_REST_Response {
		require_once dirname( __DIR__ ) . '/notices/log.php';
		return new WP_REST_Response( Notices\present_log( time() ) );
	}
}
