<?php
/**
 * What a site chooses about files and about how long things are kept.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Settings;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /settings, and GET /settings/consequence.
 */
final class Settings_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_changing' ];
		register_rest_route( NAME, '/settings', [ route( 'GET', [ $this, 'get_item' ], $permit ), route( 'PUT', [ $this, 'update_item' ], $permit, 'settings-change' ), 'schema' => static fn(): array => Schema\load( 'settings' ) ] );
		register_rest_route( NAME, '/settings/consequence', [ route( 'GET', [ $this, 'get_consequence' ], $permit, 'settings-consequence-of' ), 'schema' => static fn(): array => Schema\load( 'settings-consequence' ) ] );
	}

	/**
	 * Managers.
	 *
	 * @return true|WP_Error
	 */
	public function permit_changing(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/settings/change.php';
		return permit( static fn(): ?WP_Error => Settings\can_change( get_current_user_id() ) ? null : Errors\settings_forbidden() );
	}

	/**
	 * All of it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		return new WP_REST_Response( Settings\present() );
	}

	/**
	 * What a number of months would remove.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_consequence( WP_REST_Request $request ): WP_REST_Response {
		return new WP_REST_Response( [ 'meetings' => Settings\meetings_past( number( $request, 'months' ) ) ] );
	}

	/**
	 * Changes what was sent.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		return Settings\change( sent( $request, 'settings-change', 'base_revision' ), number( $request, 'base_revision' ) ) ?? new WP_REST_Response( Settings\present() );
	}
}
