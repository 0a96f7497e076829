<?php
/**
 * The ground rules of a set below its roster: to read, and for a member to agree to, by a plain form.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * Name of the form's fields.
 */
const AGREE = 'learning_log_agree';

/**
 * The ground rules, who has not agreed to them yet, and for whoever of them reads it the way to.
 *
 * @param int    $set    Post id.
 * @param Roster $roster The roster.
 */
function contract_html( int $set, array $roster ): string {
	if ( ! Sets\is_contract( $roster['contract'] ) ) {
		return '';
	}
	$members = array_filter( $roster['people'], static fn( array $seat ): bool => 'member' === $seat['role'] );
	$missing = Sets\not_agreed_among( $roster['contract'], $roster['version'], $roster['people'] );
	$mine    = in_array( get_current_user_id(), array_column( $missing, 'id' ), true );
	/* translators: %s: names of people. */
	$sentence = $missing ? sprintf( __( 'Not agreed yet: %s', 'learning-log' ), wp_sprintf_l( '%l', array_column( $missing, 'name' ) ) ) : __( 'Everyone has agreed.', 'learning-log' );
	$agreed   = $members ? '<p class="learning-log-set__agreed">' . carry( $sentence ) . '</p>' : '';
	return '<details class="learning-log-set__contract"' . ( $mine ? ' open' : '' ) . '><summary>' . esc_html__( 'Ground rules', 'learning-log' ) . '</summary><div class="learning-log-set__rules">' . text_html( $roster['contract'] ) . '</div></details>'
		. $agreed . ( $mine ? agree_html( $set, $roster['version'] ) : '' );
}

/**
 * The form by which a member agrees.
 *
 * @param int $set     Post id.
 * @param int $version Version of the ground rules that stands above it.
 */
function agree_html( int $set, int $version ): string {
	$trouble = agreement_trouble( $set );
	$field   = static fn( string $name, string $value ): string => '<input type="hidden" name="' . AGREE . '[' . $name . ']" value="' . esc_attr( $value ) . '">';
	return '<form method="post" action="' . esc_url( set_anchor( $set ) ) . '">'
		. ( '' === $trouble ? '' : '<p role="alert" class="learning-log-set__trouble">' . esc_html( $trouble ) . '</p>' )
		. $field( 'set', (string) $set ) . $field( 'version', (string) $version ) . $field( 'user', (string) get_current_user_id() ) . $field( 'nonce', wp_create_nonce( AGREE ) )
		. '<button type="submit" class="wp-element-button">' . esc_html__( 'I agree to these ground rules', 'learning-log' ) . '</button></form>';
}

/**
 * Where a set stands on the page being shown.
 *
 * @param int $set Post id.
 */
function set_anchor( int $set ): string {
	return Log_Query::here()->rules ? log_here( [ 'log_rules' => '1' ], "learning-log-set-$set" ) : address_from_here( (string) get_permalink( (int) get_queried_object_id() ) ) . '#learning-log-set-' . $set;
}

/**
 * Does as a member asks who has pressed; what could not be done is said on the page.
 */
function action_receive_agreement(): void {
	// phpcs:disable WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Looked into by agree_by_form().
	$sent = $_POST[ AGREE ] ?? null;
	// phpcs:enable
	if ( ! is_array( $sent ) || ! is_singular() ) {
		return;
	}
	forbid_caching();
	$form   = array_map( static fn( mixed $value ): string => is_string( $value ) ? wp_unslash( $value ) : '', $sent );
	$set    = (int) ( $form['set'] ?? 0 );
	$agreed = agree_by_form( $set, (int) ( $form['version'] ?? 0 ), $form['user'] ?? '', $form['nonce'] ?? '' );
	if ( is_wp_error( $agreed ) ) {
		agreement_trouble( $set, $agreed->get_error_message() );
		return;
	}
	wp_safe_redirect( set_anchor( $set ), 303, 'Learning Log' );
	exit;
}

/**
 * Agrees for whoever is logged in, if it is they who were shown the form.
 *
 * @param int    $set     Post id.
 * @param int    $version Version of the ground rules that they have read.
 * @param string $user    User id of whom the form was made for.
 * @param string $nonce   Of the form.
 * @return true|WP_Error
 */
function agree_by_form( int $set, int $version, string $user, string $nonce ): bool|WP_Error {
	try {
		return problem_with_plain_form( $user, $nonce, AGREE ) ?? Sets\agree( $set, get_current_user_id(), $version );
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * Why a form without text is not taken from whoever is logged in, or null.
 *
 * @param string $user   User id of whom the form was made for.
 * @param string $nonce  Of the form.
 * @param string $action What the nonce is for.
 */
function problem_with_plain_form( string $user, string $nonce, string $action ): ?WP_Error {
	return match ( true ) {
		! is_user_logged_in()                    => Errors\login_required(),
		(string) get_current_user_id() !== $user => Errors\user_changed(),
		! wp_verify_nonce( $nonce, $action )     => Errors\page_expired(),
		default                                  => null,
	};
}

/**
 * Why it was not taken that somebody agreed, "" when all is well.
 *
 * @param int         $set  Post id.
 * @param string|null $says The sentence, to be remembered.
 */
function agreement_trouble( int $set, ?string $says = null ): string {
	static $troubles = [];
	if ( null !== $says ) {
		$troubles[ $set ] = $says;
	}
	return $troubles[ $set ] ?? '';
}
