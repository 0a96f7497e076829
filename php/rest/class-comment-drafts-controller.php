<?php
/**
 * What somebody has begun to say about an entry, and how they have begun to change what they said, for themselves alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Comments;
use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and PUT /entries/{id}/comments/draft and /comments/{id}/draft.
 */
final class Comment_Drafts_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/comments/draft',
			[
				route( 'GET', [ $this, 'get_item' ], [ $this, 'get_item_permissions_check' ] ),
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'comment-draft-change' ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
		register_rest_route(
			NAME,
			'/comments/(?P<id>\d+)/draft',
			[
				route( 'GET', [ $this, 'get_change' ], [ $this, 'get_change_permissions_check' ] ),
				route( 'PUT', [ $this, 'update_change' ], [ $this, 'update_change_permissions_check' ], 'comment-draft-change' ),
				'schema' => [ $this, 'get_public_item_schema' ],
			]
		);
	}

	/**
	 * An entry one may not read does not exist.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Comments\can_ask_for_draft( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\entry_not_found() );
	}

	/**
	 * Mine; an empty one where I have begun nothing.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response {
		$entry = number( $request, 'id' );
		return new WP_REST_Response( Comments\present_draft( $entry, Comments\draft_of( $entry, get_current_user_id() ) ) );
	}

	/**
	 * As for the comment that it is to be.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Comments\problem_with_draft( number( $request, 'id' ), get_current_user_id(), text( $request, 'text' ) ) );
	}

	/**
	 * Keeps what was typed.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$entry = number( $request, 'id' );
		$kept  = Comments\keep_draft( $entry, get_current_user_id(), text( $request, 'text' ), number( $request, 'draft' ), number( $request, 'base_revision' ), text( $request, 'mutation' ) );
		return is_wp_error( $kept ) ? $kept : new WP_REST_Response( Comments\present_draft( $entry, $kept['draft'] ) );
	}

	/**
	 * Of a comment of mine alone.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_change_permissions_check( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Comments\problem_with_asking_for_change( number( $request, 'id' ), get_current_user_id() ) );
	}

	/**
	 * How I have begun to change it; the comment itself where I have begun nothing.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_change( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$user = get_current_user_id();
		$said = Comments\said_by( number( $request, 'id' ), $user );
		return $said ? new WP_REST_Response( Comments\present_draft( $said->entry, Comments\begun_change( $said->id, $user ), $said ) ) : Errors\comment_not_found();
	}

	/**
	 * As for the change that it is to be.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_change_permissions_check( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Comments\problem_with_begun_change( number( $request, 'id' ), get_current_user_id(), text( $request, 'text' ) ) );
	}

	/**
	 * Keeps what was typed.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_change( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$kept = Comments\keep_change( number( $request, 'id' ), get_current_user_id(), text( $request, 'text' ), number( $request, 'draft' ), number( $request, 'base_revision' ), text( $request, 'mutation' ) );
		return is_wp_error( $kept ) ? $kept : new WP_REST_Response( Comments\present_draft( $kept['said']->entry, $kept['draft'], $kept['said'] ) );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'comment-draft' );
	}
}
