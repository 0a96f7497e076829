<?php
/**
 * The way of meetings into one's own calendar: once as a file, or for good by a private address.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Sets;

/**
 * Name of the fields by which somebody asks for a private address.
 */
const FEED_FORM = 'learning_log_feed';

/**
 * Parameter of the address of a set's dates. A link with a nonce for REST would stand in histories and logs, and serve for any request.
 */
const DATES = 'learning_log_dates';

/**
 * Both ways; once an address was made, the address, which is told this once.
 *
 * @param int $set Post id.
 */
function calendar_html( int $set ): string {
	$file = add_query_arg( DATES, (string) $set, home_url( '/' ) );
	$link = '<p class="learning-log-set__dates"><a href="' . esc_url( $file ) . '" download>' . esc_html__( 'Add to your calendar', 'learning-log' ) . '</a></p>';
	return $link . '<details class="learning-log-set__feed"' . ( '' === feed_answer() ? '' : ' open' ) . '><summary>' . esc_html__( 'Keep your calendar up to date', 'learning-log' ) . '</summary><p>'
		. esc_html__( 'Your calendar can ask this site itself, by an address of your own. Whoever has it sees when your sets meet, and nothing else. A new address ends the one before.', 'learning-log' ) . '</p>' . feed_form_html( $set ) . '</details>';
}

/**
 * The address that was just made, or the form that makes one.
 *
 * @param int $set Post id.
 */
function feed_form_html( int $set ): string {
	$answer = feed_answer();
	if ( str_starts_with( $answer, home_url() ) ) {
		return '<p><label>' . esc_html__( 'Give this address to your calendar. It is shown this once:', 'learning-log' ) . ' <input type="url" readonly value="' . esc_attr( $answer ) . '"></label></p>';
	}
	$field = static fn( string $name, string $value ): string => '<input type="hidden" name="' . FEED_FORM . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<form method="post" action="' . esc_url( set_anchor( $set ) ) . '">' . ( '' === $answer ? '' : '<p role="alert" class="learning-log-set__trouble">' . esc_html( $answer ) . '</p>' )
		. $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( FEED_FORM ) )
		. '<button type="submit">' . esc_html__( 'Make an address', 'learning-log' ) . '</button></form>';
}

/**
 * Makes a private address for whoever is logged in, if it is they who were shown the form. No redirect: the address is kept nowhere.
 */
function action_make_feed(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked right below.
	$sent = $_POST[ FEED_FORM ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$form    = array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent );
	$problem = problem_with_plain_form( $form['user'] ?? '', $form['nonce'] ?? '', FEED_FORM );
	$address = $problem ? '' : Meetings\begin_feed( get_current_user_id() );
	feed_answer( '' === $address ? ( $problem ?? Errors\storage_failed() )->get_error_message() : $address );
}

/**
 * What came of asking for an address: the address, or why there is none; "" where nobody asked.
 *
 * @param string|null $says What it is, to be remembered.
 */
function feed_answer( ?string $says = null ): string {
	static $answer = '';
	$answer        = $says ?? $answer;
	return $answer;
}

/**
 * Answers with the dates of a set as a file, to who is logged in and in it; to all others as to a set that is none.
 */
function action_serve_dates(): void {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Reading changes nothing; the policy says who may.
	$set = $_GET[ DATES ] ?? null;
	// phpcs:enable
	if ( ! is_string( $set ) || is_admin() ) {
		return;
	}
	forbid_caching();
	try {
		$dates = Sets\is_in( (int) $set, get_current_user_id() ) ? Meetings\calendar( Meetings\of_sets( [ (int) $set ] ) ) : null;
	} catch ( Errors\Not_Read ) {
		$dates = null;
	}
	status_header( null === $dates ? 404 : 200 );
	header( 'Content-Type: text/' . ( null === $dates ? 'plain' : 'calendar' ) . '; charset=utf-8' );
	header( 'Content-Disposition: attachment; filename="meetings.ics"' );
	echo $dates ?? ''; // phpcs:ignore WordPress.Security.EscapeOutput -- No HTML: numbers, times and a title of ours.
	exit;
}
