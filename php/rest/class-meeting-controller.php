<?php
/**
 * One meeting, for those in its set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET, PUT and DELETE /meetings/{id}, PUT /meetings/{id}/attendance/{user}.
 */
final class Meeting_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$readable = [ $this, 'permit_reading' ];
		register_rest_route(
			NAME,
			'/meetings/(?P<id>\d+)',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ),
				route( 'PUT', [ $this, 'update_item' ], $readable, 'meeting-change' ),
				route( 'DELETE', [ $this, 'delete_item' ], $readable ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
		register_rest_route( NAME, '/meetings/(?P<id>\d+)/attendance/(?P<user>\d+)', [ route( 'PUT', [ $this, 'put_attendance' ], $readable, 'attendance-change' ) ] + [ 'schema' => static fn(): array => Schema\load( 'attendance' ) ] );
	}

	/**
	 * Whoever is logged in may ask. Whether the meeting is there for them is found out with it: a screen asks every two seconds, mostly to hear
	 * that nothing has changed.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return logged_in();
	}

	/**
	 * The meeting, or 304 to a screen that shows it as it is.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$id    = number( $request, 'id' );
		$user  = get_current_user_id();
		$shown = (string) $request->get_header( 'If-None-Match' );
		if ( '' !== $shown && Meetings\is_unchanged( $id, $user, $shown ) ) {
			return new WP_REST_Response( null, 304, [ 'ETag' => $shown ] );
		}
		// Before the rest: what changes meanwhile is told with the next poll.
		$version = Meetings\version_of( $id );
		$meeting = Meetings\readable( $id, $user );
		return $meeting ? self::answer( $meeting, $user, $version ) : Errors\meeting_not_found();
	}

	/**
	 * A meeting of a set one is not in does not exist.
	 *
	 * With each answer core asks about all verbs of the route, to name them in a header: of a poll that would be most of the work.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_reading( WP_REST_Request $request ): bool|WP_Error {
		return 'GET' === $request->get_method() ? logged_in() : permit( static fn(): ?WP_Error => Meetings\readable( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\meeting_not_found() );
	}

	/**
	 * Changes it: its plan, its order, how far it has come.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$changed = Meetings\change( number( $request, 'id' ), get_current_user_id(), sent( $request, 'meeting-change', 'base_revision', 'mutation' ), number( $request, 'base_revision' ), text( $request, 'mutation' ) );
		return self::answer( $changed, get_current_user_id() );
	}

	/**
	 * Cancels it. What was said in it stays.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Meetings\cancel( number( $request, 'id' ), get_current_user_id() ), get_current_user_id() );
	}

	/**
	 * Says whether somebody is there.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function put_attendance( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$marked = Meetings\mark_attendance( number( $request, 'id' ), get_current_user_id(), number( $request, 'user' ), text( $request, 'state' ) );
		return is_wp_error( $marked ) ? $marked : new WP_REST_Response( Meetings\present_attendance( $marked ) );
	}

	/**
	 * A meeting as an answer.
	 *
	 * @param Meetings\Meeting|WP_Error $meeting The meeting, or what went wrong.
	 * @param int                       $user    User id of who asks.
	 * @param string                    $version Its version, read before it; "" for none.
	 */
	private static function answer( Meetings\Meeting|WP_Error $meeting, int $user, string $version = '' ): WP_REST_Response|WP_Error {
		if ( is_wp_error( $meeting ) ) {
			return $meeting;
		}
		$shown = Meetings\present_meeting( $meeting, $user );
		return new WP_REST_Response( $shown, 200, '' === $version ? [] : [ 'ETag' => Meetings\etag( $version, array_column( $shown['people'], 'role', 'id' )[ $user ] ?? '', $user ) ] );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'meeting' );
	}
}
