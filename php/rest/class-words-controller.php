<?php
/**
 * What a site calls the things of the programme.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Words;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /words.
 */
final class Words_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/words',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'permit_reading' ] ),
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'permit_choosing' ], 'words-change' ),
				'schema' => static fn(): array => Schema\load( 'words' ),
			]
		);
	}

	/**
	 * The words stand in every page.
	 *
	 * @return true|WP_Error
	 */
	public function permit_reading(): bool|WP_Error {
		return logged_in();
	}

	/**
	 * Managers choose them.
	 *
	 * @return true|WP_Error
	 */
	public function permit_choosing(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Words\can_choose( get_current_user_id() ) ? null : Errors\words_forbidden() );
	}

	/**
	 * All of them.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		return new WP_REST_Response( Words\present() );
	}

	/**
	 * Chooses some.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$sent = array_filter( (array) $request['words'], 'is_array' );
		return Words\choose( Words\words_in( array_column( $sent, null, 'name' ) ), text( $request, 'base' ) ) ?? new WP_REST_Response( Words\present() );
	}
}
