<?php
/**
 * What one is told by mail, and how often: a plain form in the log. And the addresses that mails lead to.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Notices;
use WP_Error;

/**
 * Name of the form's fields.
 */
const NOTICES_FORM = 'learning_log_notices';

/**
 * The way there from the list.
 */
function log_notices_link(): string {
	return '<a class="learning-log-log__actions" href="' . esc_url( log_here( [ 'log_notices' => '1' ] ) ) . '">' . esc_html__( 'Emails to me', 'learning-log' ) . '</a>';
}

/**
 * The page.
 *
 * @param int $user User id.
 */
function log_notices_html( int $user ): string {
	$trouble = notices_trouble();
	$saved   = isset( $_GET['log_saved'] ) && '' === $trouble; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Says only that it worked.
	$field   = static fn( string $name, string $value ): string => '<input type="hidden" name="' . NOTICES_FORM . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	$chosen  = Notices\preferences( $user );
	$kinds   = '';
	foreach ( Notices\kind_names() as $kind => $words ) {
		$kinds .= log_notice_kind_html( $kind, $words['name'], $words['says'], $chosen[ $kind ] );
	}
	return log_back_html() . '<h2 class="learning-log-log__heading">' . esc_html__( 'Emails to me', 'learning-log' ) . '</h2>'
		. ( '' === $trouble ? '' : '<p class="learning-log-log__trouble" role="alert">' . esc_html( $trouble ) . '</p>' )
		. ( $saved ? '<p class="learning-log-log__told" role="status">' . esc_html__( 'Saved.', 'learning-log' ) . '</p>' : '' )
		. '<p>' . esc_html__( 'What you are told by email, and how often. No email holds a word of an entry or a comment, only that there is something for you here. A message that a facilitator of your set writes to you stands in its email.', 'learning-log' ) . '</p>'
		. '<form method="post" class="learning-log-log__notices" action="' . esc_url( log_here( [ 'log_notices' => '1' ] ) ) . '">' . $field( 'user', (string) $user ) . $field( 'nonce', wp_create_nonce( NOTICES_FORM ) )
		/* translators: 1: time of day, 2: day of the week. */
		. '<ul>' . $kinds . log_zone_html( $user ) . '</ul><p class="learning-log-log__small">' . esc_html( sprintf( __( 'Daily emails come at %1$s, weekly ones on %2$s, with everything in one email.', 'learning-log' ), Notices\morning_said(), Notices\first_day_said() ) ) . '</p>'
		. '<p><button type="submit" class="wp-element-button">' . esc_html__( 'Save', 'learning-log' ) . '</button></p></form>';
}

/**
 * One kind: what it tells, and the choice.
 *
 * @param string $kind   One of those there are.
 * @param string $name   What it is called.
 * @param string $says   What it tells.
 * @param string $chosen The rhythm that holds.
 */
function log_notice_kind_html( string $kind, string $name, string $says, string $chosen ): string {
	$id      = "learning-log-notices-$kind";
	$options = '';
	foreach ( Notices\rhythm_names() as $rhythm => $called ) {
		$options .= '<option value="' . esc_attr( $rhythm ) . '"' . selected( $rhythm, $chosen, false ) . '>' . esc_html( $called ) . '</option>';
	}
	return '<li><div><label for="' . esc_attr( $id ) . '">' . esc_html( $name ) . '</label><p id="' . esc_attr( $id ) . '-says">' . esc_html( $says ) . '</p></div>'
		. '<select id="' . esc_attr( $id ) . '" name="' . NOTICES_FORM . '[' . esc_attr( $kind ) . ']" aria-describedby="' . esc_attr( $id ) . '-says">' . $options . '</select></li>';
}

/**
 * Chooses as the form says; what could not be done is said on the page.
 */
function action_receive_notices(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Looked into by choose_notices_by_form().
	$sent = $_POST[ NOTICES_FORM ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$chosen = choose_notices_by_form( array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent ) );
	if ( is_wp_error( $chosen ) ) {
		notices_trouble( $chosen->get_error_message() );
		return;
	}
	wp_safe_redirect( log_here( [ 'log_notices' => '1', 'log_saved' => '1' ] ), 303, 'Learning Log' );
	exit;
}

/**
 * Chooses for whoever is logged in, if it is they who were shown the form.
 *
 * @param array<mixed> $form What was sent.
 * @return true|WP_Error
 */
function choose_notices_by_form( array $form ): bool|WP_Error {
	$text    = static fn( string $name ): string => is_string( $form[ $name ] ?? null ) ? $form[ $name ] : '';
	$rhythms = [];
	foreach ( array_diff( array_keys( $form ), [ 'user', 'nonce', 'zone' ] ) as $kind ) {
		$rhythms[ (string) $kind ] = $text( (string) $kind );
	}
	return problem_with_plain_form( $text( 'user' ), $text( 'nonce' ), NOTICES_FORM ) ?? Notices\choose( get_current_user_id(), $rhythms, isset( $form['zone'] ) ? $text( 'zone' ) : null );
}

/**
 * Why it could not be done, "" when all is well.
 *
 * @param string|null $says The sentence, to be remembered.
 */
function notices_trouble( ?string $says = null ): string {
	static $trouble = '';
	$trouble        = $says ?? $trouble;
	return $trouble;
}

/**
 * Where a mail leads to, as far as it is in the log.
 *
 * @param mixed $address What another filter answered.
 * @param mixed $place   One of the places of notices.
 * @param mixed $about   Post id of what is there, 0 for all.
 * @param mixed $prompt  Id of the prompt there, "" for none.
 * @return mixed
 */
function filter_notice_address( $address, $place, $about, $prompt = '' ) {
	$about = is_int( $about ) ? $about : 0;
	$log   = match ( $place ) {
		'log'         => log_url(),
		'entry'       => log_url( array_filter( [ 'log_entry' => $about ] ) ),
		'meeting'     => log_url( array_filter( [ 'log_meeting' => $about ] ) ),
		'actions'     => log_url( [ 'log_actions' => '1' ] ),
		'rules'       => log_url( [ 'log_rules' => '1' ] ),
		'prompt'      => $about > 0 ? get_permalink( $about ) . '#learning-log-note-' . ( is_string( $prompt ) ? $prompt : '' ) : log_url(),
		'preferences' => log_url( [ 'log_notices' => '1' ] ),
		default       => '',
	};
	return '' === $log ? $address : $log;
}
