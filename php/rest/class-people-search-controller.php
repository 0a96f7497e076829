<?php
/**
 * Finding people who can get a place in a set, and saying where they belong.
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
 * GET /people, POST /people/match, and GET and PUT /people/{id}.
 */
final class People_Search_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$find  = [ $this, 'permit_finding' ];
		$place = [ $this, 'permit_placing' ];
		register_rest_route( NAME, '/people', [ route( 'GET', [ $this, 'get_items' ], $find, 'people-list' ), 'schema' => static fn(): array => Schema\load( 'person' ) ] );
		register_rest_route( NAME, '/people/match', [ route( 'POST', [ $this, 'match_items' ], $find, 'people-pasted' ), 'schema' => static fn(): array => Schema\load( 'people-match' ) ] );
		register_rest_route( NAME, '/people/(?P<id>\d+)', [ route( 'GET', [ $this, 'get_item' ], $place ), route( 'PUT', [ $this, 'update_item' ], $place, 'standing' ), 'schema' => static fn(): array => Schema\load( 'standing' ) ] );
	}

	/**
	 * Whoever forms sets looks for people.
	 *
	 * @return true|WP_Error
	 */
	public function permit_finding(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_form( get_current_user_id() ) ? null : Errors\people_forbidden() );
	}

	/**
	 * Managers say where somebody belongs.
	 *
	 * @return true|WP_Error
	 */
	public function permit_placing(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Sets\can_place_people( get_current_user_id() ) ? null : Errors\organisation_forbidden() );
	}

	/**
	 * People I can find.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$found = Sets\find_people( get_current_user_id(), text( $request, 'search' ), true === $request['without_set'], number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( $found['people'], $found['total'], $request );
	}

	/**
	 * Who may be meant by what was pasted. By POST, since addresses of people have no place in those of pages.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function match_items( WP_REST_Request $request ): WP_REST_Response {
		$lines = array_values( array_filter( (array) $request['lines'], 'is_string' ) );
		return new WP_REST_Response( Sets\match_people( $lines, get_current_user_id() ) );
	}

	/**
	 * Where somebody belongs.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		$user = number( $request, 'id' );
		return get_userdata( $user ) ? new WP_REST_Response( Sets\standing( $user ) ) : Errors\user_not_found();
	}

	/**
	 * Says where somebody belongs.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$standing = Sets\place_person( number( $request, 'id' ), number( $request, 'organisation' ), number( $request, 'reports_to' ) );
		return is_wp_error( $standing ) ? $standing : new WP_REST_Response( $standing );
	}
}
