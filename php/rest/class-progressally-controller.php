<?php
/**
 * Moving from ProgressAlly.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /progressally/scan, POST /progressally/import, POST /progressally/undo.
 */
final class Progressally_Controller extends WP_REST_Controller {
	/**
	 * How long a step goes on, in seconds: less than what any server or proxy waits for an answer.
	 */
	private const STEP_SECONDS = 10.0;

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$progress = static fn(): array => Schema\load( 'progressally-progress' );
		register_rest_route(
			NAME,
			'/progressally/scan',
			[
				route( 'GET', [ $this, 'scan' ], [ $this, 'permit' ], 'progressally-choice' ),
				'schema' => static fn(): array => Schema\load( 'progressally-scan' ),
			]
		);
		register_rest_route(
			NAME,
			'/progressally/import',
			[
				route( 'POST', [ $this, 'import' ], [ $this, 'permit' ], 'progressally-import' ),
				'schema' => $progress,
			]
		);
		register_rest_route(
			NAME,
			'/progressally/undo',
			[
				route( 'POST', [ $this, 'undo' ], [ $this, 'permit' ], 'progressally-undo' ),
				'schema' => $progress,
			]
		);
	}

	/**
	 * Who owns the site alone: it is their settings, tables and files.
	 *
	 * @return true|WP_Error
	 */
	public function permit(): bool|WP_Error {
		return permit( Imports\problem_with_moving( ... ) );
	}

	/**
	 * What there is, and what would become of it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function scan( $request ): WP_REST_Response|WP_Error {
		self::load();
		$choice = Legacy\choice_of( (array) $request['audiences'], [] );
		return is_wp_error( $choice ) ? $choice : new WP_REST_Response( Legacy\scan( $choice['audiences'] ) );
	}

	/**
	 * Goes on with an import.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function import( $request ): WP_REST_Response|WP_Error {
		self::load();
		$choice = Legacy\choice_of( (array) $request['audiences'], (array) $request['coaches'] );
		if ( is_wp_error( $choice ) ) {
			return $choice;
		}
		$pretend = true === $request['dry_run'];
		$defined = ! $pretend && is_string( $request['definitions'] ) ? Legacy\bring_definitions( $request['definitions'], number( $request, 'page' ) ) : 0;
		if ( is_wp_error( $defined ) ) {
			return $defined;
		}
		return self::progress( Legacy\import_step( text( $request, 'phase' ), number( $request, 'after' ), $choice, $pretend, self::STEP_SECONDS ), Legacy\threads_in_all() );
	}

	/**
	 * Goes on with taking an import back.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function undo( $request ): WP_REST_Response {
		self::load();
		$total = number( $request, 'after' ) > 0 ? 0 : Legacy\threads_brought();
		return self::progress( Legacy\undo_step( number( $request, 'after' ), true === $request['dry_run'], self::STEP_SECONDS ), $total );
	}

	/**
	 * The answer to a step.
	 *
	 * @param ImportStep $step  What it did.
	 * @param int        $total How much there is in all.
	 */
	private static function progress( array $step, int $total ): WP_REST_Response {
		return new WP_REST_Response( [ 'counts' => (object) $step['counts'], 'total' => $total ] + $step );
	}

	/**
	 * What no other request needs.
	 */
	private static function load(): void {
		require_once dirname( __DIR__ ) . '/legacy/importer.php';
	}
}
