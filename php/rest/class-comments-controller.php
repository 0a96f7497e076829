<?php
/**
 * What is said about entries.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /entries/{id}/comments, GET /comments, PUT and DELETE /comments/{id}, POST /comments/{id}/restore.
 */
final class Comments_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => [ $this, 'get_public_item_schema' ] ];
		register_rest_route(
			NAME,
			'/entries/(?P<id>\d+)/comments',
			[
				route( 'GET', [ $this, 'get_items' ], [ $this, 'get_items_permissions_check' ], 'thread-list' ),
				route( 'POST', [ $this, 'create_item' ], [ $this, 'create_item_permissions_check' ], 'comment-new' ),
			] + $schema
		);
		register_rest_route( NAME, '/comments', [ route( 'GET', [ $this, 'get_list' ], [ $this, 'get_list_permissions_check' ], 'comment-list' ) ] + $schema );
		register_rest_route(
			NAME,
			'/comments/(?P<id>\d+)',
			[
				route( 'PUT', [ $this, 'update_item' ], [ $this, 'update_item_permissions_check' ], 'comment-change' ),
				route( 'DELETE', [ $this, 'delete_item' ], [ $this, 'delete_item_permissions_check' ] ),
			] + $schema
		);
		register_rest_route( NAME, '/comments/(?P<id>\d+)/restore', [ route( 'POST', [ $this, 'restore_item' ], [ $this, 'restore_item_permissions_check' ] ) ] + $schema );
	}

	/**
	 * The thread of an entry one may not read does not exist; what one has removed from it stays one's own.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function get_items_permissions_check( $request ): bool|WP_Error {
		$entry = number( $request, 'id' );
		$user  = get_current_user_id();
		return permit(
			static function () use ( $request, $entry, $user ): ?WP_Error {
				$may = 'trash' === text( $request, 'scope' ) ? Comments\can_ask_for_removed( $entry, $user ) : Entries\readable( $entry, $user );
				return $may ? null : Errors\entry_not_found();
			}
		);
	}

	/**
	 * A page of the thread, or of what I have removed from it, oldest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$entry    = number( $request, 'id' );
		$user     = get_current_user_id();
		$per_page = number( $request, 'per_page' );
		$offset   = ( number( $request, 'page' ) - 1 ) * $per_page;
		if ( 'trash' === text( $request, 'scope' ) ) {
			$removed = Comments\removed_by( $entry, $user );
			return page_of( Comments\present( array_slice( $removed, $offset, $per_page ), $user ), count( $removed ), $request );
		}
		return page_of( Comments\present( Comments\thread( $entry, $per_page, $offset ), $user ), Comments\count_in( $entry ), $request );
	}

	/**
	 * Whoever is logged in may ask about entries; which of them they read is the policy's.
	 *
	 * @return true|WP_Error
	 */
	public function get_list_permissions_check(): bool|WP_Error {
		return logged_in();
	}

	/**
	 * A page of what was said about several entries, oldest first.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_list( WP_REST_Request $request ): WP_REST_Response {
		$user     = get_current_user_id();
		$asked    = array_map( 'intval', array_filter( (array) $request['entries'], 'is_numeric' ) );
		$entries  = array_keys( Entries\readable_of( $asked, $user ) );
		$after    = number( $request, 'after_id' );
		$per_page = number( $request, 'per_page' );
		$comments = Comments\list_of( $entries, $after, $per_page, ( number( $request, 'page' ) - 1 ) * $per_page );
		return page_of( Comments\present( $comments, $user ), Comments\count_of( $entries, $after ), $request );
	}

	/**
	 * Whose entry was un-shared meanwhile is told so, as is who asks for one that never was: the text stays with them.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function create_item_permissions_check( $request ): bool|WP_Error {
		$user = get_current_user_id();
		return permit( static fn(): ?WP_Error => Comments\problem_with_comment( Entries\readable( number( $request, 'id' ), $user ), $user ) );
	}

	/**
	 * Says something: 201, or 200 when it was said before.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		$said = Comments\add( number( $request, 'id' ), get_current_user_id(), text( $request, 'text' ), text( $request, 'mutation' ), number( $request, 'draft' ), number( $request, 'base_revision' ) );
		return is_wp_error( $said ) ? $said : new WP_REST_Response( Comments\present( [ $said['comment'] ], get_current_user_id() )[0], $said['first'] ? 201 : 200 );
	}

	/**
	 * Readers who did not write it are told so by the room; to all others there is no such comment.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function update_item_permissions_check( $request ): bool|WP_Error {
		$id   = number( $request, 'id' );
		$user = get_current_user_id();
		return permit( static fn(): ?WP_Error => Comments\readable( $id, $user ) ? null : Comments\problem_with_missing( $id, $user ) );
	}

	/**
	 * Changes a comment of mine.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$user    = get_current_user_id();
		$comment = Comments\readable( number( $request, 'id' ), $user );
		$changed = $comment ? Comments\change( $comment, $user, text( $request, 'text' ), number( $request, 'base_revision' ), text( $request, 'mutation' ), number( $request, 'draft' ) ) : Errors\comment_not_open();
		return is_wp_error( $changed ) ? $changed : new WP_REST_Response( Comments\present( [ $changed ], $user )[0] );
	}

	/**
	 * As for a change; nothing was typed that would have to be kept. Whoever removes theirs twice is answered twice.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function delete_item_permissions_check( $request ): bool|WP_Error {
		return permit( fn(): ?WP_Error => $this->wherever_it_is( $request ) ? null : Errors\comment_not_found() );
	}

	/**
	 * Moves a comment of mine to the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$comment = $this->wherever_it_is( $request );
		$trashed = $comment ? Comments\trash( $comment, get_current_user_id() ) : Errors\comment_not_found();
		return is_wp_error( $trashed ) ? $trashed : new WP_REST_Response( [ 'id' => $trashed->id, 'trash_until' => Comments\trash_until( $trashed ) ] );
	}

	/**
	 * Only its author learns that there is something to bring back.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 * @return true|WP_Error
	 */
	public function restore_item_permissions_check( WP_REST_Request $request ): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Comments\own_wherever( number( $request, 'id' ), get_current_user_id() ) ? null : Errors\comment_not_found() );
	}

	/**
	 * Brings a comment of mine back from the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$user     = get_current_user_id();
		$comment  = Comments\own_wherever( number( $request, 'id' ), $user );
		$restored = $comment ? Comments\restore( $comment, $user ) : Errors\comment_not_found();
		return is_wp_error( $restored ) ? $restored : new WP_REST_Response( Comments\present( [ $restored ], $user )[0] );
	}

	/**
	 * The comment of a request: one that may be read, or one's own in the trash.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	private function wherever_it_is( WP_REST_Request $request ): ?Comments\Comment {
		$id   = number( $request, 'id' );
		$user = get_current_user_id();
		return Comments\readable( $id, $user ) ?? Comments\own_wherever( $id, $user );
	}

	/**
	 * The published shape.
	 *
	 * @return array<string, mixed>
	 */
	public function get_item_schema(): array {
		return Schema\load( 'comment' );
	}
}
