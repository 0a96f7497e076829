<?php
/**
 * Calendars as answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

use WP_HTTP_Response;
use WP_REST_Request;

/**
 * Media type of a calendar.
 */
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * Sends a calendar as it is, not as JSON.
 *
 * @param mixed                                 $served  Whether another filter has answered.
 * @param WP_HTTP_Response                      $result  The answer.
 * @param WP_REST_Request<array<string, mixed>> $request The request.
 * @return mixed
 */
function filter_serve_calendar( $served, WP_HTTP_Response $result, WP_REST_Request $request ) {
	$calendar = $result->get_data();
	if ( $served || ! is_ours( $request ) || ! is_string( $calendar ) || CALENDAR_TYPE !== ( $result->get_headers()['Content-Type'] ?? '' ) ) {
		return $served;
	}
	echo $calendar; // phpcs:ignore WordPress.Security.EscapeOutput -- No HTML: numbers, times and a title of ours.
	return true;
}
