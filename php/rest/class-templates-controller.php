<?php
/**
 * Reflection templates.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Templates;
use WP_Error;
use WP_REST_Controller;
use WP_REST_Request;
use WP_REST_Response;

/**
 * GET and POST /templates, GET, PUT and DELETE /templates/{id}, POST /templates/{id}/restore.
 */
final class Templates_Controller extends WP_REST_Controller {
	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = [ 'schema' => static fn(): array => Schema\load( 'template' ) ];
		$one    = '/templates/(?P<id>' . Templates\ID_PATTERN . ')';
		$read   = [ $this, 'permit_reading' ];
		$write  = [ $this, 'permit_changing' ];
		$put    = route( 'PUT', [ $this, 'update_item' ], $write, 'template', 'template-change' );
		register_rest_route( NAME, '/templates', [ route( 'GET', [ $this, 'get_items' ], $read, 'template-list' ), route( 'POST', [ $this, 'create_item' ], $write, 'template' ) ] + $schema );
		register_rest_route( NAME, $one, [ route( 'GET', [ $this, 'get_item' ], $read ), $put, route( 'DELETE', [ $this, 'delete_item' ], $write ) ] + $schema );
		register_rest_route( NAME, $one . '/restore', [ route( 'POST', [ $this, 'restore_item' ], $write ) ] + $schema );
	}

	/**
	 * Whoever is logged in may read what can be asked.
	 *
	 * @return true|WP_Error
	 */
	public function permit_reading(): bool|WP_Error {
		return logged_in();
	}

	/**
	 * Managers change templates.
	 *
	 * @return true|WP_Error
	 */
	public function permit_changing(): bool|WP_Error {
		return permit( static fn(): ?WP_Error => Templates\can_change( get_current_user_id() ) ? null : Errors\template_forbidden() );
	}

	/**
	 * The templates to choose from.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_items( $request ): WP_REST_Response {
		$templates = true === $request['retired'] ? array_values( Templates\all() ) : Templates\active();
		return new WP_REST_Response( array_map( 'get_object_vars', $templates ) );
	}

	/**
	 * One template.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function get_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Templates\find( text( $request, 'id' ) ) );
	}

	/**
	 * Adds one.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function create_item( $request ): WP_REST_Response|WP_Error {
		return self::answer( Templates\add( template_of( $request ) ), 201 );
	}

	/**
	 * Changes one.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function update_item( $request ): WP_REST_Response|WP_Error {
		$before = Templates\find( text( $request, 'id' ) );
		return self::answer( $before ? Templates\change( $before, template_of( $request ) ) : null );
	}

	/**
	 * Retires one: it is offered to nobody any more.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function delete_item( $request ): WP_REST_Response|WP_Error {
		$before = Templates\find( text( $request, 'id' ) );
		return self::answer( $before ? Templates\retire( $before, true ) : null );
	}

	/**
	 * Offers one again.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request The request.
	 */
	public function restore_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$before = Templates\find( text( $request, 'id' ) );
		return self::answer( $before ? Templates\retire( $before, false ) : null );
	}

	/**
	 * A template as an answer.
	 *
	 * @param Templates\Template|WP_Error|null $template The template, or what went wrong.
	 * @param int                              $status   Status when all went well.
	 */
	private static function answer( Templates\Template|WP_Error|null $template, int $status = 200 ): WP_REST_Response|WP_Error {
		if ( is_wp_error( $template ) ) {
			return $template;
		}
		return $template ? new WP_REST_Response( get_object_vars( $template ), $status ) : Errors\template_not_found();
	}
}

/**
 * The template that a request describes.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 */
function template_of( WP_REST_Request $request ): Templates\Template {
	$questions = [];
	foreach ( (array) $request['questions'] as $question ) {
		$text        = static fn( string $name ): string => is_array( $question ) && is_string( $question[ $name ] ?? null ) ? $question[ $name ] : '';
		$questions[] = Templates\asked( $text( 'key' ), $text( 'label' ), $text( 'help' ) );
	}
	return new Templates\Template( text( $request, 'id' ), text( $request, 'label' ), text( $request, 'purpose' ), number( $request, 'minutes' ), text( $request, 'note' ), $questions, revision: number( $request, 'base_revision' ) );
}
