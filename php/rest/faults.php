<?php
/**
 * What is answered when the database or the request itself fails: never "there is nothing", never 200.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Server;

/**
 * When to come back after a failure of the database.
 */
const RETRY_SECONDS = 5;

/**
 * A callback of a route that answers 503 when the database did not answer.
 *
 * @param callable $callback The callback.
 */
function guarded( callable $callback ): callable {
	return static function ( WP_REST_Request $request ) use ( $callback ): mixed {
		try {
			return $callback( $request );
		} catch ( Errors\Not_Read ) {
			return Errors\storage_failed();
		}
	};
}

/**
 * Says what was wrong with a body that core only calls incomplete or broken.
 *
 * PHP throws a form's body away when it is larger than post_max_size, and JSON that is no Unicode (half a surrogate pair, another encoding)
 * cannot be decoded.
 *
 * @param mixed                                 $response An earlier filter's answer.
 * @param array<string, mixed>                  $handler  The route.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 * @return mixed
 */
function filter_explain_body( $response, array $handler, WP_REST_Request $request ) {
	if ( ! is_wp_error( $response ) || ! is_ours( $request ) ) {
		return $response;
	}
	if ( Files\body_was_dropped() ) {
		return Errors\text_too_long( Entries\MAX_TEXT_BYTES );
	}
	$data = $response->get_error_data( 'rest_invalid_json' );
	$code = is_array( $data ) ? $data['json_error_code'] ?? 0 : 0;
	return in_array( $code, [ JSON_ERROR_UTF8, JSON_ERROR_UTF16 ], true ) ? Errors\text_not_readable() : $response;
}

/**
 * Refuses bytes that are no Unicode wherever they stand: in an address, or in a form, where nothing has decoded them. The database would fail
 * on them, and be blamed for it.
 *
 * @param mixed                                 $response An earlier filter's answer.
 * @param array<string, mixed>                  $handler  The route.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 * @return mixed
 */
function filter_refuse_broken_text( $response, array $handler, WP_REST_Request $request ) {
	if ( is_wp_error( $response ) || ! is_ours( $request ) ) {
		return $response;
	}
	$sent   = $request->get_params();
	$broken = false;
	array_walk_recursive(
		$sent,
		static function ( mixed $value ) use ( &$broken ): void {
			$broken = $broken || ( is_string( $value ) && ! mb_check_encoding( $value, 'UTF-8' ) );
		}
	);
	return $broken ? Errors\text_not_readable() : $response;
}

/**
 * Says that the database failed where it was lost meanwhile: a person, a page or a right that core could not read may exist all the same, and a
 * list may not be all there is. What was stored then is stored; names in the answer to it may be missing.
 *
 * @param WP_HTTP_Response                      $response The answer.
 * @param WP_REST_Server                        $server   The server.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 */
function filter_tell_lost( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	$is_read  = in_array( $request->get_method(), [ 'GET', 'HEAD' ], true );
	$doubtful = $response->get_status() < 500 && ( $is_read || $response->get_status() >= 400 );
	if ( ! $doubtful || ! is_ours( $request ) || ! Errors\was_lost() ) {
		return $response;
	}
	return rest_convert_error_to_response( $is_read ? Errors\notes_not_read() : Errors\storage_failed() );
}

/**
 * Says when to come back, where it is the site that failed.
 *
 * @param WP_HTTP_Response                      $response The answer.
 * @param WP_REST_Server                        $server   The server.
 * @param WP_REST_Request<array<string, mixed>> $request  The request.
 */
function filter_say_when( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	if ( is_ours( $request ) && 503 === $response->get_status() ) {
		$response->header( 'Retry-After', (string) RETRY_SECONDS );
	}
	return $response;
}
