<?php
/**
 * Me, and who coaches whom.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Schema;
use LearningLog\Sets;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /me, GET /me/key, and GET, PUT and DELETE /participants/{user}/coaches/{coach}.
 */
final class People_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_managing' ];
		register_rest_route(
			NAME,
			'/me',
			[
				route( 'GET', [ $this, 'get_me' ], __NAMESPACE__ . '\logged_in' ),
				route( 'PUT', [ $this, 'put_me' ], __NAMESPACE__ . '\logged_in', 'me-change' ),
				'schema' => static fn(): array => Schema\load( 'me' ),
			]
		);
		register_rest_route( NAME, '/me/key', [ route( 'GET', [ $this, 'get_key' ], __NAMESPACE__ . '\logged_in' ), 'schema' => static fn(): array => Schema\load( 'device-key' ) ] );
		register_rest_route(
			NAME,
			'/participants/(?P<user>\d+)/coaches/(?P<coach>\d+)',
			[
				route( 'GET', [ $this, 'get_coach' ], $permit ),
				route( 'PUT', [ $this, 'put_coach' ], $permit ),
				route( 'DELETE', [ $this, 'delete_coach' ], $permit ),
				'schema' => static fn(): array => Schema\load( 'coach' ),
			]
		);
	}

	/**
	 * Whoever may say who coaches whom; the others are told.
	 *
	 * @return true|WP_Error
	 */
	public function permit_managing(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_appoint_coaches( get_current_user_id() ) ? null : Errors\coach_forbidden() );
	}

	/**
	 * Who would read what I share, and what I am told by mail.
	 */
	public function get_me(): WP_REST_Response {
		$user = get_current_user_id();
		return new WP_REST_Response(
			[
				'id'      => $user,
				'coaches' => Sets\circle( $user )['coaches'],
				'sets'    => Sets\set_ids( $user ),
				'unseen'  => Entries\count_unseen( $user, Entries\UNSEEN_COUNTED ),
				'zone'    => Notices\chosen_zone( $user ),
				'notices' => Notices\preferences( $user ),
			]
		);
	}

	/**
	 * Chooses what I am told by mail.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function put_me( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$chosen = Notices\choose( get_current_user_id(), array_filter( (array) $request['notices'], 'is_string' ), isset( $request['zone'] ) ? text( $request, 'zone' ) : null );
		return is_wp_error( $chosen ) ? $chosen : $this->get_me();
	}

	/**
	 * What opens my copies on my devices.
	 */
	public function get_key(): WP_REST_Response|WP_Error {
		$key = Entries\device_key( get_current_user_id() );
		return '' === $key ? Errors\storage_failed() : new WP_REST_Response( [ 'key' => $key ] );
	}

	/**
	 * Whether the one coaches the other.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_coach( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$coach = number( $request, 'coach' );
		if ( ! Sets\is_coach( $coach, number( $request, 'user' ) ) ) {
			return Errors\coach_not_found();
		}
		return new WP_REST_Response( [ 'id' => $coach, 'name' => Sets\person_name( $coach ) ] );
	}

	/**
	 * Makes the one the other's coach.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function put_coach( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$appointed = Sets\appoint_coach( number( $request, 'user' ), number( $request, 'coach' ) );
		return is_wp_error( $appointed ) ? $appointed : $this->get_coach( $request );
	}

	/**
	 * Ends it; nothing is readable through it from now on.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_coach( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$ended = Sets\dismiss_coach( number( $request, 'user' ), number( $request, 'coach' ) );
		return is_wp_error( $ended ) ? $ended : new WP_REST_Response( null, 200 );
	}
}
