<?php
/**
 * Moving from ProgressAlly.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Legacy;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Response;

/**
 * GET /progressally/scan.
 */
final class Progressally_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/progressally/scan',
			[
				route( 'GET', [ $this, 'scan' ], [ $this, 'permit' ] ),
				'schema' => static fn(): array => Schema\load( 'progressally-scan' ),
			]
		);
	}

	/**
	 * Who owns the site alone: it is their settings, tables and files.
	 *
	 * @return true|WP_Error
	 */
	public function permit(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => current_user_can( 'manage_options' ) ? null : Errors\import_forbidden() );
	}

	/**
	 * What there is, and what would become of it.
	 */
	public function scan(): WP_REST_Response {
		self::load();
		return new WP_REST_Response( Legacy\scan() );
	}

	/**
	 * What no other request needs.
	 */
	private static function load(): void {
		require_once dirname( __DIR__ ) . '/legacy/importer.php';
	}
}
