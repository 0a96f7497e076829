<?php
/**
 * The people of the programme, for whoever facilitates or manages it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\People;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET /participants and GET /participants/filters.
 */
final class Participants_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$permit = [ $this, 'permit_listing' ];
		register_rest_route( NAME, '/participants', [ route( 'GET', [ $this, 'get_items' ], $permit, 'participants-list' ), 'schema' => static fn(): array => Schema\load( 'participant' ) ] );
		register_rest_route( NAME, '/participants/filters', [ route( 'GET', [ $this, 'get_filters' ], $permit ), 'schema' => static fn(): array => Schema\load( 'participants-filters' ) ] );
	}

	/**
	 * Whoever forms sets; whom they see is the room's to say.
	 *
	 * @return true|WP_Error
	 */
	public function permit_listing(): bool|WP_Error {
		require_once dirname( __DIR__ ) . '/people/listing.php';
		return permit( static fn(): ?WP_Error => People\can_list( get_current_user_id() ) ? null : Errors\people_forbidden() );
	}

	/**
	 * A page of the people I see.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$asked  = [
			'search'       => text( $request, 'search' ),
			'set'          => text( $request, 'set' ),
			'organisation' => text( $request, 'organisation' ),
			'coach'        => number( $request, 'coach' ),
			'orderby'      => text( $request, 'orderby' ),
			'order'        => text( $request, 'order' ),
		];
		$listed = People\listed( get_current_user_id(), $asked, number( $request, 'page' ), number( $request, 'per_page' ) );
		return page_of( $listed['participants'], $listed['total'], $request );
	}

	/**
	 * What I can narrow it to.
	 */
	public function get_filters(): WP_REST_Response {
		return new WP_REST_Response( People\narrowings( get_current_user_id() ) );
	}
}
