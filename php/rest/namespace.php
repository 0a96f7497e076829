<?php
/**
 * The routes of learning-log/v1 and what holds for all of them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Errors;
use LearningLog\Schema;
use WP_Error;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * All controllers.
 */
const CONTROLLERS = [
	Lessons_Controller::class,
	Entries_Controller::class,
	History_Controller::class,
	Readers_Controller::class,
	Review_Controller::class,
	Progress_Controller::class,
	Messages_Controller::class,
	Comments_Controller::class,
	Comment_Drafts_Controller::class,
	Sets_Controller::class,
	Agreement_Controller::class,
	People_Controller::class,
	Meetings_Controller::class,
	Meeting_Controller::class,
	Parts_Controller::class,
	People_Search_Controller::class,
	Participants_Controller::class,
	Organisations_Controller::class,
	Coaching_Controller::class,
	Ground_Rules_Controller::class,
	Actions_Controller::class,
	Calendar_Controller::class,
	Files_Controller::class,
	Templates_Controller::class,
	Elements_Controller::class,
	Words_Controller::class,
	Notices_Controller::class,
	Settings_Controller::class,
	Roles_Controller::class,
	Guide_Controller::class,
	Progressally_Controller::class,
	Progressally_Lessons_Controller::class,
];

/**
 * Registers the routes: for a save, which somebody who writes sends every few seconds, those of lessons alone.
 */
function action_register_routes(): void {
	foreach ( is_save() ? [ Lessons_Controller::class ] : CONTROLLERS as $name ) {
		require_once __DIR__ . '/class-' . strtolower( str_replace( [ __NAMESPACE__ . '\\', '_' ], [ '', '-' ], $name ) ) . '.php';
		( new $name() )->register_routes();
	}
}

/**
 * One verb of a route. It answers 503 where the database did not answer it.
 *
 * @param string   $method   Verb.
 * @param callable $callback What answers.
 * @param callable $permit   Who may ask.
 * @param string   $schemas  Schemas of what may be sent.
 * @return array<string, mixed>
 */
function route( string $method, callable $callback, callable $permit, string ...$schemas ): array {
	return [
		'methods'             => $method,
		'callback'            => guarded( $callback ),
		'permission_callback' => guarded( $permit ),
		'args'                => array_merge( ...array_map( 'LearningLog\Schema\args', $schemas ) ),
	];
}

/**
 * A parameter, the address first: core lets a field of the body replace one of the address, and with it the thing that is acted on.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @param string                                $name    Parameter.
 */
function address_or_body( WP_REST_Request $request, string $name ): mixed {
	return $request->get_url_params()[ $name ] ?? $request->get_param( $name );
}

/**
 * A number of a request, 0 when there is none.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @param string                                $name    Parameter.
 */
function number( WP_REST_Request $request, string $name ): int {
	$value = address_or_body( $request, $name );
	return is_numeric( $value ) ? (int) $value : 0;
}

/**
 * A text of a request, "" when there is none.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @param string                                $name    Parameter.
 */
function text( WP_REST_Request $request, string $name ): string {
	$value = address_or_body( $request, $name );
	return is_scalar( $value ) ? (string) $value : '';
}

/**
 * What was really sent of the fields of a schema, as core has let it through.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @param string                                $schema  File name without ".json".
 * @param string                                ...$but  Fields to leave out.
 * @return array<string, mixed>
 */
function sent( WP_REST_Request $request, string $schema, string ...$but ): array {
	$found = [];
	foreach ( array_diff( array_keys( Schema\args( $schema ) ), $but ) as $name ) {
		if ( $request->has_param( $name ) ) {
			$found[ $name ] = $request->get_param( $name );
		}
	}
	return $found;
}

/**
 * Whether a request is for one of our routes, in capital letters too: core matches routes without regard to case.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 */
function is_ours( WP_REST_Request $request ): bool {
	return str_starts_with( strtolower( $request->get_route() ), '/' . NAME );
}

/**
 * Refuses a request that was prepared for somebody else.
 *
 * A tab that was opened by one person may send its text after another has logged in: core would refresh the nonce and
 * store it under the wrong name. On any route, since only we send the header: what the desk keeps among a person's preferences goes by core's.
 *
 * @param mixed                                 $response An earlier filter's answer.
 * @param array<string, mixed>                  $handler  The route.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 * @return mixed
 */
function filter_pin_user( $response, array $handler, WP_REST_Request $request ) {
	$pinned = $request->get_header( 'X-Learning-Log-User' );
	$user   = get_current_user_id();
	if ( null === $pinned || 0 === $user || is_wp_error( $response ) ) {
		return $response;
	}
	return (string) $user === $pinned ? $response : Errors\user_changed();
}

/**
 * Refuses fields that a route does not know: core's own check of arguments lets them pass, whatever the schema says.
 *
 * @param mixed                                 $response An earlier filter's answer.
 * @param array<string, mixed>                  $handler  The route.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 * @return mixed
 */
function filter_refuse_unknown_fields( $response, array $handler, WP_REST_Request $request ) {
	if ( is_wp_error( $response ) || ! is_ours( $request ) || 'GET' === $request->get_method() ) {
		return $response;
	}
	$known   = array_merge( is_array( $handler['args'] ?? null ) ? $handler['args'] : [], $request->get_url_params() );
	$sent    = (array) $request->get_json_params() + $request->get_body_params();
	$unknown = array_filter( array_keys( array_diff_key( $sent, $known ) ), static fn( $name ): bool => ! str_starts_with( (string) $name, '_' ) );
	return $unknown ? Errors\fields_unknown( array_map( 'strval', array_values( $unknown ) ) ) : $response;
}

/**
 * Forbids every cache to keep an answer of ours, refusals included.
 *
 * @param WP_HTTP_Response                      $response The answer.
 * @param WP_REST_Server                        $server   The server.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 */
function filter_no_store( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	if ( is_ours( $request ) ) {
		$response->header( 'Cache-Control', 'private, no-store' );
	}
	return $response;
}

/**
 * A page of a list, and how many there are in all.
 *
 * @param list<array<string, mixed>>            $items   What is on it.
 * @param int                                   $total   How many there are.
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 */
function page_of( array $items, int $total, WP_REST_Request $request ): WP_REST_Response {
	$response = new WP_REST_Response( $items );
	$response->header( 'X-WP-Total', (string) $total );
	$response->header( 'X-WP-TotalPages', (string) (int) ceil( min( $total, Schema\maximum( 'total' ) ) / max( 1, number( $request, 'per_page' ) ) ) );
	return $response;
}

/**
 * The permission every route starts from.
 *
 * @return true|WP_Error
 */
function logged_in(): bool|WP_Error {
	return is_user_logged_in() ? true : Errors\login_required();
}

/**
 * Who is not logged in is asked to, before a room is asked anything; who may not is told what the room says against it.
 *
 * @param callable(): (WP_Error|null) $problem What the room says.
 * @return true|WP_Error
 */
function permit( callable $problem ): bool|WP_Error {
	return is_user_logged_in() ? $problem() ?? true : Errors\login_required();
}

/**
 * What a save carries, as its route's schema has let it through.
 *
 * Only what was really sent: a default would widen or narrow an audience nobody touched.
 *
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @return Save
 */
function save_of( WP_REST_Request $request ): array {
	$save = [ 'answers' => [] ];
	foreach ( (array) $request['answers'] as $key => $text ) {
		$save['answers'][ (string) $key ] = is_string( $text ) ? $text : '';
	}
	foreach ( [ 'audience', 'base_hash', 'mutation', 'kind', 'template', 'title', 'event_date', 'event_kind' ] as $name ) {
		if ( is_string( $request[ $name ] ) ) {
			$save[ $name ] = $request[ $name ];
		}
	}
	$save['keep'] = true === $request['keep'];
	foreach ( [ 'set', 'base_revision', 'minutes' ] as $name ) {
		if ( is_numeric( $request[ $name ] ) ) {
			$save[ $name ] = (int) $request[ $name ];
		}
	}
	if ( is_array( $request['elements'] ) ) {
		$save['elements'] = array_values( array_unique( array_map( 'intval', array_filter( $request['elements'], 'is_numeric' ) ) ) );
	}
	return $save;
}
