<?php
/**
 * Lessons on their way from ProgressAlly's tags to blocks.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Schema;
use WP_Error;
use WP_Post;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * POST /progressally/lessons/convert and /progressally/lessons/restore: step by step, each from where the last one ended.
 */
final class Progressally_Lessons_Controller extends WP_REST_Controller {
	/**
	 * How many lessons a step looks at.
	 */
	private const STEP = 20;

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		foreach ( [ 'convert', 'restore' ] as $what ) {
			register_rest_route(
				NAME,
				"/progressally/lessons/$what",
				[
					route( 'POST', [ $this, $what ], [ $this, 'permit' ], 'progressally-step' ),
					'schema' => static fn(): array => Schema\load( 'progressally-lessons' ),
				]
			);
		}
	}

	/**
	 * Who owns the site; and of its lessons those they may edit.
	 *
	 * @return true|WP_Error
	 */
	public function permit(): bool|WP_Error {
		return permit( Imports\problem_with_moving( ... ) );
	}

	/**
	 * Tags become blocks.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function convert( $request ): WP_REST_Response|WP_Error {
		return $this->step( $request, 'convert' );
	}

	/**
	 * Blocks become the tags they were.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore( $request ): WP_REST_Response|WP_Error {
		return $this->step( $request, 'restore' );
	}

	/**
	 * One lesson, or the next ones.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @param 'convert'|'restore'                   $what    What is done.
	 */
	private function step( $request, string $what ): WP_REST_Response|WP_Error {
		require_once dirname( __DIR__ ) . '/legacy/importer.php';
		$dry     = true === $request['dry_run'];
		$classic = true === $request['classic'];
		$user    = get_current_user_id();
		$id      = number( $request, 'lesson' );
		if ( $id > 0 ) {
			$lesson = get_post( $id );
			if ( ! $lesson instanceof WP_Post || ! current_user_can( 'edit_post', $id ) ) {
				return Errors\lesson_not_found();
			}
			$done = [
				'lessons' => [ 'convert' === $what ? Legacy\convert_lesson( $lesson, $dry, $user, $classic ) : Legacy\restore_lesson( $lesson, $dry, $user ) ],
				'next'    => 0,
			];
		} else {
			$after = number( $request, 'after' );
			$done  = 'convert' === $what ? Legacy\convert_next( $after, self::STEP, $dry, $user, $classic ) : Legacy\restore_next( $after, self::STEP, $dry, $user );
		}
		return new WP_REST_Response( [ 'lessons' => array_map( 'LearningLog\Legacy\present_result', $done['lessons'] ) ] + $done );
	}
}
