<?php
/**
 * When a set meets.
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
 * GET and POST /sets/{id}/meetings, PUT /sets/{id}/meetings/{meeting}: dates, and nothing of what is said. GET /sets/{id}/attendance.
 */
final class Meetings_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		$plan   = [ $this, 'permit_planning' ];
		register_rest_route( NAME, '/sets/(?P<id>\d+)/meetings', [ route( 'GET', [ $this, 'get_items' ], [ $this, 'get_items_permissions_check' ], 'paging' ), route( 'POST', [ $this, 'create_item' ], $plan, 'meeting-new' ) ] + $schema );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/meetings/(?P<meeting>\d+)', [ route( 'PUT', [ $this, 'update_item' ], $plan, 'meeting-reschedule' ) ] + $schema );
		register_rest_route( NAME, '/sets/(?P<id>\d+)/attendance', [ route( 'GET', [ $this, 'get_attendance' ], [ $this, 'get_items_permissions_check' ] ) ] + [ 'schema' => static fn(): array => Schema\load( 'set-attendance' ) ] );
	}

	/**
	 * Whoever may see the set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_items_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_see( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\set_not_found() );
	}

	/**
	 * A page of its meetings, oldest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$meetings = Meetings\of_sets( [ number( $request, 'id' ) ] );
		$per_page = number( $request, 'per_page' );
		$shown    = array_slice( $meetings, ( number( $request, 'page' ) - 1 ) * $per_page, $per_page );
		return page_of( array_map( 'LearningLog\Meetings\present_dates', $shown ), count( $meetings ), $request );
	}

	/**
	 * Who was at those that were held: by name for those in the set, as numbers for who manages it.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_attendance( WP_REST_Request $request ): WP_REST_Response {
		return new WP_REST_Response( Meetings\present_set_attendance( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Whoever plans its meetings; the others in it are told.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function permit_planning( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Meetings\problem_with_planning( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Plans one, or a series: 201, or 200 with the same when this request was here before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$planned = Meetings\plan( number( $request, 'id' ), get_current_user_id(), sent( $request, 'meeting-new' ) );
		return is_wp_error( $planned ) ? $planned : new WP_REST_Response( array_map( 'LearningLog\Meetings\present_dates', $planned['meetings'] ), $planned['first'] ? 201 : 200 );
	}

	/**
	 * Moves one, cancels it, or has it take place after all.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$meeting = Meetings\find( number( $request, 'meeting' ) );
		if ( number( $request, 'id' ) !== $meeting?->set ) {
			return Errors\meeting_not_found();
		}
		$changed = Meetings\change( $meeting->id, get_current_user_id(), sent( $request, 'meeting-reschedule', 'base_revision', 'mutation' ), number( $request, 'base_revision' ), text( $request, 'mutation' ) );
		return is_wp_error( $changed ) ? $changed : new WP_REST_Response( Meetings\present_dates( $changed ) );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'meeting-dates' );
	}
}
