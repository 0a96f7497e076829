<?php
/**
 * Plugin Name: View as (demo only)
 * Description: A bar that switches between the people of the demo with one click. It does nothing unless the site is the demo.
 *
 * Copied by `npm start` into the demo's must-use plugins; no part of the released plugin.
 */

declare( strict_types=1 );

if ( ! defined( 'LEARNING_LOG_DEMO' ) || ! LEARNING_LOG_DEMO ) {
	return;
}

const DEMO_VIEW_AS = 'learning_log_view_as';

/**
 * The people to switch to: login => what they are here for. "" is a visitor.
 *
 * @return array<string, string>
 */
function demo_view_as_people(): array {
	return [
		'jonas' => 'participant',
		'priya' => 'participant',
		'sara'  => 'another company',
		'amira' => 'coach, facilitator',
		'henk'  => 'facilitator',
		'tessa' => 'author',
		'mira'  => 'manager',
		'admin' => 'site',
		''      => 'logged out',
	];
}

/**
 * Switches, and comes back to the same page.
 */
function demo_view_as_switch(): void {
	if ( ! isset( $_POST[ DEMO_VIEW_AS ], $_POST['_demo_nonce'] ) || ! wp_verify_nonce( sanitize_key( $_POST['_demo_nonce'] ), DEMO_VIEW_AS ) ) {
		return;
	}
	$login = sanitize_user( wp_unslash( (string) $_POST[ DEMO_VIEW_AS ] ) );
	if ( ! array_key_exists( $login, demo_view_as_people() ) ) {
		return;
	}
	$user = get_user_by( 'login', $login );
	wp_clear_auth_cookie();
	if ( $user ) {
		wp_set_auth_cookie( $user->ID );
	}
	$back = wp_get_raw_referer() ?: home_url( '/' );
	// Who may not see a screen of wp-admin is better off on the front page than before a log-in form.
	$closed = str_contains( $back, '/wp-admin/' ) && ( ! $user || ! user_can( $user, 'learning_log_facilitate' ) && ! user_can( $user, 'edit_posts' ) );
	wp_safe_redirect( $closed ? home_url( '/' ) : $back, 303 );
	exit;
}
// After init, so that nobody has been taken for somebody yet when headers go out; before the page itself.
add_action( 'wp_loaded', 'demo_view_as_switch' );

/**
 * Who writes nothing in wp-admin is led to what they came for after logging in, not to their profile: to the desk, or to the course.
 *
 * @param string           $to    Where it would lead.
 * @param string           $asked Where the log-in form was asked to lead.
 * @param WP_User|WP_Error $user  Who has logged in.
 */
function demo_view_as_log_in( string $to, string $asked, WP_User|WP_Error $user ): string {
	if ( $user instanceof WP_Error || user_can( $user, 'edit_posts' ) || ! in_array( $asked, [ '', admin_url() ], true ) ) {
		return $to;
	}
	return user_can( $user, 'learning_log_facilitate' ) || user_can( $user, 'learning_log_manage' ) ? admin_url( 'admin.php?page=learning-log' ) : home_url( '/' );
}
add_filter( 'login_redirect', 'demo_view_as_log_in', 10, 3 );

/**
 * The bar.
 */
function demo_view_as_bar(): void {
	$current = is_user_logged_in() ? wp_get_current_user()->user_login : '';
	$buttons = '';
	foreach ( demo_view_as_people() as $login => $what ) {
		$user     = get_user_by( 'login', $login );
		$name     = $user ? strtok( $user->display_name, ' ' ) : 'Nobody';
		$buttons .= '<button name="' . DEMO_VIEW_AS . '" value="' . esc_attr( $login ) . '"' . ( $login === $current ? ' aria-current="true"' : '' ) . '><strong>' . esc_html( ucfirst( (string) $name ) ) . '</strong> <span>' . esc_html( $what ) . '</span></button>';
	}
	echo '<form id="demo-view-as" method="post" aria-label="Demo: view as"><span class="demo-view-as-label">View as</span><div tabindex="0" role="group" aria-label="People">' . $buttons . '</div>' // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped above.
		. '<input type="hidden" name="_demo_nonce" value="' . esc_attr( wp_create_nonce( DEMO_VIEW_AS ) ) . '"></form>';
}
add_action( 'wp_footer', 'demo_view_as_bar' );
add_action( 'admin_footer', 'demo_view_as_bar' );

/**
 * Its looks: a strip at the foot, with room made for it.
 */
function demo_view_as_style(): void {
	?>
<style>
	body:not(.wp-admin), #wpwrap { box-sizing: border-box; padding-block-end: 3.5rem; }
	#wpfooter { inset-block-end: 3.5rem; }
	:root { --learning-log-foot: 50px; }
	/* The desk fills the window, and ends where the strip begins. */
	#wpwrap:has(.learning-log-desk) { padding-block-end: 50px; }
	@media (max-width: 480px) { .learning-log-log .learning-log-log__head > .learning-log-log__write { inset-block-end: 4.25rem; } }
	#demo-view-as { align-items: center; background: #1d2327; box-sizing: border-box; color: #f0f0f1; display: flex; font: 13px/1.3 system-ui, sans-serif; gap: 8px; inset-block-end: 0; inset-inline: 0; margin: 0; padding: 6px 12px; position: fixed; z-index: 99998; }
	#demo-view-as .demo-view-as-label { flex: none; font-weight: 600; }
	#demo-view-as div { display: flex; gap: 4px; overflow-x: auto; padding: 3px; scrollbar-width: thin; }
	#demo-view-as button { background: none; border: 1px solid #50575e; border-radius: 999px; color: inherit; cursor: pointer; flex: none; font: inherit; min-height: 32px; padding: 4px 9px; }
	#demo-view-as button:hover { background: #2c3338; }
	/* Sticky: who one is stays in sight, however far the others are scrolled. */
	#demo-view-as button[aria-current] { background: #f0f0f1; border-color: #f0f0f1; color: #1d2327; box-shadow: 0 0 0 4px #1d2327; inset-inline: 0; position: sticky; }
	#demo-view-as :focus-visible { outline: 2px solid #72aee6; outline-offset: 1px; }
	/* The editors fill the window. */
	.interface-interface-skeleton { inset-block-end: 50px !important; }
	@media (max-width: 600px) { #demo-view-as .demo-view-as-label, #demo-view-as button span { display: none; } }
	@media print { #demo-view-as { display: none; } }
</style>
	<?php
}
add_action( 'wp_head', 'demo_view_as_style' );
add_action( 'admin_head', 'demo_view_as_style' );
