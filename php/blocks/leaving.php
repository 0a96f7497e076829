<?php
/**
 * Between "Log out" and logging out: what lies unsent on this device is named first, and goes when the person says so.
 *
 * The server cannot know what a browser holds, and a link to log out may stand anywhere. So the log-out of whoever has written here
 * goes by a page whose script looks; without anything unsent it goes on at once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use const LearningLog\PLUGIN_DIR;
use const LearningLog\PLUGIN_FILE;

/**
 * Parameter of the second request, which logs out.
 */
const LEFT = 'learning_log_left';

/**
 * Shows the page instead of logging out, the first time.
 */
function action_ask_before_leaving(): void {
	$nonce = isset( $_GET['_wpnonce'] ) && is_string( $_GET['_wpnonce'] ) ? sanitize_text_field( wp_unslash( $_GET['_wpnonce'] ) ) : '';
	$asset = PLUGIN_DIR . '/build/leaving.asset.php';
	if ( isset( $_GET[ LEFT ] ) || ! wp_verify_nonce( $nonce, 'log-out' ) || ! Entries\has_device_key( get_current_user_id() ) || ! is_file( $asset ) ) {
		return;
	}
	$built   = require $asset;
	$version = is_array( $built ) && is_string( $built['version'] ?? null ) ? $built['version'] : false;
	wp_enqueue_script( 'learning-log-leaving', plugins_url( 'build/leaving.js', PLUGIN_FILE ), [], $version, [ 'in_footer' => true ] );
	login_header( __( 'Log out', 'learning-log' ) );
	echo leaving_html( get_current_user_id(), add_query_arg( LEFT, '1' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
	login_footer();
	exit;
}

/**
 * What the page says. Its words wait hidden for the script; without script there is the link alone.
 *
 * @param int    $user User id.
 * @param string $next Address that logs out.
 */
function leaving_html( int $user, string $next ): string {
	return '<main class="learning-log-leaving" data-site="' . esc_attr( site_key() ) . '" data-user="' . $user . '" data-lesson="' . esc_url( home_url( '/?p=' ) ) . '" data-log="' . esc_url( log_url() ) . '">'
		. '<div class="is-unsent" role="alert" hidden><form><p><strong>' . esc_html__( 'Not everything you wrote here has been saved.', 'learning-log' ) . '</strong></p>'
		. '<p style="margin-block:1em">' . esc_html__( 'It is kept on this device for you alone, and goes when you log out. Open it while you are online, and it is saved by itself; a change of a comment waits there for you to save it.', 'learning-log' ) . '</p>'
		. '<ul class="is-lessons" style="margin:0 0 1.5em;list-style:none"></ul><template><li><a>' . esc_html__( 'Open it', 'learning-log' ) . '</a></li></template>'
		. '<p><button type="button" class="button button-primary is-back">' . esc_html__( 'Go back', 'learning-log' ) . '</button> '
		. '<button type="button" class="button is-away">' . esc_html__( 'Log out and delete it', 'learning-log' ) . '</button></p></form></div>'
		. '<p class="message"><a class="is-next" href="' . esc_url( $next ) . '">' . esc_html__( 'Log out', 'learning-log' ) . '</a></p></main>';
}

/**
 * What tells this site's copies from those of another one under the same address: where its routes are.
 */
function site_key(): string {
	$parts = wp_parse_url( rest_url( 'learning-log/v1/' ) );
	return ( $parts['path'] ?? '' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' );
}
