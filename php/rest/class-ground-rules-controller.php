<?php
/**
 * The ground rules that new sets begin with.
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
 * GET, PUT and DELETE /ground-rules.
 */
final class Ground_Rules_Controller extends WP_REST_Controller {
	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		$change = [ $this, 'permit_wording' ];
		register_rest_route(
			NAME,
			'/ground-rules',
			[
				route( 'GET', [ $this, 'get_rules' ], [ $this, 'permit_reading' ] ),
				route( 'PUT', [ $this, 'put_rules' ], $change, 'ground-rules', 'ground-rules-change' ),
				route( 'DELETE', [ $this, 'delete_rules' ], $change, 'ground-rules-change' ),
				'schema' => static fn(): array => Schema\load( 'ground-rules' ),
			]
		);
	}

	/**
	 * Whoever forms sets reads what they begin with.
	 *
	 * @return true|WP_Error
	 */
	public function permit_reading(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_form( get_current_user_id() ) ? null : Errors\rules_forbidden() );
	}

	/**
	 * Managers word them.
	 *
	 * @return true|WP_Error
	 */
	public function permit_wording(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_word_rules( get_current_user_id() ) ? null : Errors\rules_forbidden() );
	}

	/**
	 * The rules.
	 */
	public function get_rules(): WP_REST_Response {
		return new WP_REST_Response( Sets\present_rules() );
	}

	/**
	 * Words them.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function put_rules( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$worded = Sets\word_rules( text( $request, 'text' ), number( $request, 'base_revision' ) );
		return is_wp_error( $worded ) ? $worded : $this->get_rules();
	}

	/**
	 * Goes back to those that ship.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_rules( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$worded = Sets\word_rules( null, number( $request, 'base_revision' ) );
		return is_wp_error( $worded ) ? $worded : $this->get_rules();
	}
}
