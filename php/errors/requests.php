<?php
/**
 * Failures of any request: who asks, and whether anything could be stored.
 *
 * Every failure of the plugin has one function in this folder, so that REST and the plain form say the same. Each answers a
 * WP_Error with a code listed in schema/error-codes.json, a sentence for the person who sees it, and the HTTP status in its data.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The HTTP status of a failure; of one that says none, that of a server that failed.
 *
 * @param WP_Error $failure The failure.
 */
function status_of( WP_Error $failure ): int {
	$data = $failure->get_error_data();
	return is_array( $data ) && is_int( $data['status'] ?? null ) ? $data['status'] : 500;
}

/**
 * Nobody is logged in.
 */
function login_required(): WP_Error {
	return new WP_Error( 'learning_log_login_required', __( 'Please log in first.', 'learning-log' ), [ 'status' => 401 ] );
}

/**
 * The page was made for somebody else than the person now logged in.
 */
function user_changed(): WP_Error {
	return new WP_Error( 'learning_log_user_changed', __( 'Someone else is logged in now. Your text is kept on this page; log in again as yourself to save it.', 'learning-log' ), [ 'status' => 409 ] );
}

/**
 * The database or the disk did not take it.
 */
function storage_failed(): WP_Error {
	return new WP_Error( 'learning_log_storage_failed', __( 'This could not be saved just now. Your text is still here; please try again in a moment.', 'learning-log' ), [ 'status' => 503 ] );
}

/**
 * Whether the database was lost in this request while core read one of its own tables. What it tried to read then (the person, a page, a
 * capability) it takes for missing. Told by the failures that wpdb lists: what a lost connection is called comes from PHP, in English on any site,
 * and a write that is too large, or another plugin's table, says nothing of what core has read.
 */
function was_lost(): bool {
	global $EZSQL_ERROR; // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- Core's name.
	foreach ( is_array( $EZSQL_ERROR ) ? $EZSQL_ERROR : [] as $failure ) { // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- Core's name.
		$told = is_array( $failure ) ? implode( "\n", array_filter( [ $failure['error_str'] ?? '', $failure['query'] ?? '' ], 'is_string' ) ) : '';
		if ( preg_match( '/^(Lost connection|[^\n]*gone away)[^\n]*\n\s*SELECT\b.*\bFROM\s+\W?\w*(posts|users|meta|options|terms|term_taxonomy|term_relationships)\b/is', $told ) ) {
			return true;
		}
	}
	return false;
}

/**
 * The database did not say what a person has written.
 */
function notes_not_read(): WP_Error {
	return new WP_Error( 'learning_log_storage_failed', __( 'Your notes could not be read just now; nothing of them is lost. Please load this page again in a moment.', 'learning-log' ), [ 'status' => 503 ] );
}

/**
 * The plain form was open longer than its nonce lives.
 */
function form_expired(): WP_Error {
	return new WP_Error( 'learning_log_form_expired', __( 'This page was open for a long time. Your text is still here; please check who reads it, and save it once more.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The same of a form that carries no text: it removes something, or brings it back.
 */
function page_expired(): WP_Error {
	return new WP_Error( 'learning_log_form_expired', __( 'This page was open for a long time. Please try again now.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * A request carries fields that its route does not know. Core's own code, since it is core's kind of refusal.
 *
 * @param list<string> $names The fields.
 */
function fields_unknown( array $names ): WP_Error {
	/* translators: %s: names of fields. */
	$message = sprintf( __( 'This was not saved, because it carried fields this site does not know: %s. Please reload the page and try again.', 'learning-log' ), implode( ', ', $names ) );
	return new WP_Error(
		'rest_invalid_param',
		$message,
		[
			'status' => 400,
			'params' => array_fill_keys( $names, $message ),
		]
	);
}
