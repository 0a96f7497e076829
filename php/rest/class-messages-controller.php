<?php
/**
 * What facilitators write to members of their set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /sets/{id}/messages, POST /sets/{id}/messages/preview, DELETE /messages/{id}.
 */
final class Messages_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		$write  = [ $this, 'get_items_permissions_check' ];
		register_rest_route(
			NAME,
			'/sets/(?P<id>\d+)/messages',
			[
				route( 'GET', [ $this, 'get_items' ], $write, 'message-list' ),
				route( 'POST', [ $this, 'create_item' ], $write, 'message-new' ),
			] + $schema
		);
		register_rest_route( NAME, '/sets/(?P<id>\d+)/messages/preview', [ route( 'POST', [ $this, 'preview' ], $write, 'message-draft' ), 'schema' => static fn(): array => Schema\load( 'mail' ) ] );
		register_rest_route( NAME, '/messages/(?P<id>\d+)', [ route( 'DELETE', [ $this, 'delete_item' ], [ $this, 'delete_item_permissions_check' ] ) ] + $schema );
	}

	/**
	 * The facilitators of a set alone; to whom it is not shown it does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_items_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Messages\problem_with_writing( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * What was written through the set, the latest first; or what was written to one member about one prompt.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$set      = number( $request, 'id' );
		$per_page = number( $request, 'per_page' );
		if ( number( $request, 'person' ) > 0 ) {
			$found = Messages\written_to( $set, number( $request, 'person' ), number( $request, 'lesson' ) . '-' . text( $request, 'prompt' ) );
			return page_of( Messages\present( $found, $set, get_current_user_id() ), count( $found ), $request );
		}
		$messages = Messages\of_set( $set, $per_page, ( number( $request, 'page' ) - 1 ) * $per_page );
		return page_of( Messages\present( $messages, $set, get_current_user_id() ), Messages\count_of_set( $set ), $request );
	}

	/**
	 * Writes to those of some members it is for.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$set  = number( $request, 'id' );
		$user = get_current_user_id();
		$sent = Messages\send( $set, $user, self::composed( $request ), text( $request, 'mutation' ) );
		return is_wp_error( $sent ) ? $sent : new WP_REST_Response( [ 'sent' => Messages\present( $sent['sent'], $set, $user ) ] + $sent, $sent['sent'] ? 201 : 200 );
	}

	/**
	 * The mail as one of the members will get it. Nothing is stored or sent.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function preview( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$mail = Notices\preview( number( $request, 'id' ), get_current_user_id(), self::composed( $request ) );
		return is_wp_error( $mail ) ? $mail : new WP_REST_Response( $mail );
	}

	/**
	 * What is to be written to whom.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return Compose
	 */
	private static function composed( WP_REST_Request $request ): array {
		return [
			'kind'   => text( $request, 'kind' ),
			'lesson' => number( $request, 'lesson' ),
			'prompt' => text( $request, 'prompt' ),
			'people' => array_values( array_unique( array_filter( (array) $request['people'], 'is_int' ) ) ),
			'text'   => text( $request, 'text' ),
		];
	}

	/**
	 * Who wrote it, as long as they facilitate its set.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function delete_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Messages\problem_with_taking_back( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * Takes it back; answers with what was written, for the sender to write it better.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$user  = get_current_user_id();
		$taken = Messages\take_back( number( $request, 'id' ), $user );
		return is_wp_error( $taken ) ? $taken : new WP_REST_Response( Messages\present( [ $taken ], $taken->set, $user )[0] );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'message' );
	}
}
