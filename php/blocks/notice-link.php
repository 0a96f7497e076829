<?php
/**
 * The page that a link of a mail opens, without a login: it shows what the link would change, changes it when that is pressed, and offers to
 * take it back. A mail program's own "unsubscribe" presses it without showing anything (RFC 8058).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Notices;
use WP_Error;

/**
 * Answers a request for such a link. Looking at it changes nothing: programs that check mails open every address.
 */
function action_serve_notice_link(): void {
	// phpcs:disable WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- The link is signed; compared with what one looks like.
	$link = $_GET[ Notices\LINK ] ?? null;
	$does = 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' );
	// phpcs:enable
	if ( ! is_string( $link ) || is_admin() ) {
		return;
	}
	forbid_caching();
	header( 'Referrer-Policy: no-referrer' );
	list( $status, $html ) = notice_link_page( $link, $does );
	wp_die( $html, esc_html__( 'Emails of the Learning Log', 'learning-log' ), [ 'response' => (int) $status ] ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
}

/**
 * What the page says, in the language of whose link it is.
 *
 * @param string $link What stands in the address.
 * @param bool   $does Whether it is to be done.
 * @return array{int, string} Status, and HTML.
 */
function notice_link_page( string $link, bool $does ): array {
	try {
		$read = Notices\read_link( $link );
	} catch ( Errors\Not_Read ) {
		return notice_link_trouble( Errors\storage_failed() );
	}
	if ( ! $read ) {
		return notice_link_trouble( Errors\notice_link_over() );
	}
	$switched = switch_to_user_locale( $read['user'] );
	try {
		$back = $does ? Notices\use_link( $link ) : '';
		return is_wp_error( $back ) ? notice_link_trouble( $back ) : [ 200, notice_link_html( $read['rhythms'], $back ) ];
	} finally {
		$switched && restore_previous_locale();
	}
}

/**
 * What the link changes, and the way to do it, or to take it back.
 *
 * @param array<string, string> $rhythms What it changes.
 * @param string                $back    Address of the link that takes it back, "" as long as nothing was changed.
 */
function notice_link_html( array $rhythms, string $back ): string {
	$kinds = Notices\kind_names();
	$names = Notices\rhythm_names();
	$items = '';
	foreach ( $rhythms as $kind => $rhythm ) {
		/* translators: 1: what a mail is about, such as "Comments"; 2: how often it comes, such as "Never". */
		$items .= '<li>' . esc_html( sprintf( __( '%1$s: %2$s', 'learning-log' ), $kinds[ $kind ]['name'], $names[ $rhythm ] ) ) . '</li>';
	}
	$done = '' !== $back;
	return '<main><h1>' . esc_html__( 'Emails of the Learning Log', 'learning-log' ) . '</h1><p' . ( $done ? ' role="status"' : '' ) . '>'
		. ( $done ? esc_html__( 'Done. From now on you are told by email:', 'learning-log' ) : esc_html__( 'This changes how often you are told by email:', 'learning-log' ) )
		. '</p><ul>' . $items . '</ul><form method="post" action="' . esc_url( $back ) . '"><button type="submit" class="button button-large">'
		. ( $done ? esc_html__( 'Undo', 'learning-log' ) : esc_html__( 'Change it', 'learning-log' ) ) . '</button></form><p><a href="'
		. esc_url( Notices\address( 'preferences' ) ) . '">' . esc_html__( 'Choose what you are told, and how often', 'learning-log' ) . '</a></p></main>';
}

/**
 * Why nothing was changed.
 *
 * @param WP_Error $failure The failure.
 * @return array{int, string} Status, and HTML.
 */
function notice_link_trouble( WP_Error $failure ): array {
	return [ Errors\status_of( $failure ), '<main><h1>' . esc_html__( 'Emails of the Learning Log', 'learning-log' ) . '</h1><p role="alert">' . esc_html( $failure->get_error_message() ) . '</p><p><a href="' . esc_url( Notices\address( 'preferences' ) ) . '">' . esc_html__( 'Choose what you are told, and how often', 'learning-log' ) . '</a></p></main>' ];
}
