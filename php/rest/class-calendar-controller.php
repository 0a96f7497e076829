<?php
/**
 * When sets meet, for calendars.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Sets;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /sets/{id}/calendar, POST and DELETE /me/calendar.
 */
final class Calendar_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_feed' ];
		register_rest_route( NAME, '/sets/(?P<id>\d+)/calendar', [ route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ) ] + [ 'schema' => static fn(): array => Schema\load( 'meeting-dates' ) ] );
		register_rest_route( NAME, '/me/calendar', [ route( 'POST', [ $this, 'create_item' ], $permit ), route( 'DELETE', [ $this, 'delete_item' ], $permit ) ] + [ 'schema' => [ $this, 'get_public_item_schema' ] ] );
	}

	/**
	 * Whoever is in the set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\is_in( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * Its meetings as a file for a calendar.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		$headers = [
			'Content-Type'        => CALENDAR_TYPE,
			'Content-Disposition' => 'attachment; filename="set-meetings.ics"',
		];
		return new WP_REST_Response( Meetings\calendar( Meetings\of_sets( [ number( $request, 'id' ) ] ) ), 200, $headers );
	}

	/**
	 * Whoever is logged in has a feed of their own.
	 *
	 * @return true|WP_Error
	 */
	public function permit_feed(): bool|WP_Error {
		return logged_in();
	}

	/**
	 * Makes my feed; the one before it ends.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$url = Meetings\begin_feed( get_current_user_id() );
		return '' === $url ? Errors\storage_failed() : new WP_REST_Response( [ 'url' => $url ], 201 );
	}

	/**
	 * Ends it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		return Meetings\end_feed( get_current_user_id() ) ? new WP_REST_Response( null, 200 ) : Errors\storage_failed();
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'calendar-feed' );
	}
}
