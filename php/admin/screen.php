<?php
/**
 * What the screens that React fills have in common: one script, what it is told, and the answers it asks for first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Guide;
use LearningLog\Meetings;
use LearningLog\Notices;
use LearningLog\Sets;
use const LearningLog\PLUGIN_DIR;
use const LearningLog\PLUGIN_FILE;
use const LearningLog\VERSION;

/**
 * Script, style and translations of the desk, and what one of its screens asks for first; nothing where the plugin is not built.
 *
 * @param list<string> $paths What it asks REST for.
 */
function enqueue_desk( array $paths ): void {
	$asset = PLUGIN_DIR . '/build/desk.asset.php';
	if ( ! is_file( $asset ) ) {
		return;
	}
	$built        = require $asset;
	$dependencies = is_array( $built ) && is_array( $built['dependencies'] ?? null ) ? array_values( array_filter( $built['dependencies'], static fn( mixed $handle ): bool => is_string( $handle ) && '' !== $handle ) ) : [];
	$version      = is_array( $built ) && is_string( $built['version'] ?? null ) ? $built['version'] : VERSION;

	wp_enqueue_script( HANDLE, plugins_url( 'build/desk.js', PLUGIN_FILE ), $dependencies, $version, [ 'in_footer' => true ] );
	wp_set_script_translations( HANDLE, 'learning-log' );
	wp_enqueue_style( HANDLE, plugins_url( 'build/desk.css', PLUGIN_FILE ), [ 'wp-components' ], $version );
	wp_style_add_data( HANDLE, 'rtl', 'replace' );
	preload( $paths );
	/**
	 * The desk is being put on a page: whatever else it needs there is lent to it.
	 */
	do_action( 'learning_log_load_desk' );
}

/**
 * What each screen needs before it is printed: its help, and emoji left as people typed them. WordPress would replace them by pictures from
 * elsewhere, and with them nodes that React owns.
 */
function action_prepare_screen(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_screen', 10, 0 );
	add_action( 'admin_head', __NAMESPACE__ . '\action_add_help' );
	add_action( 'admin_head', __NAMESPACE__ . '\action_add_guide_help' );
	remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
	// By this, core's wp_enqueue_emoji_styles() knows that no styles are wanted; without that one, this one is deprecated.
	remove_action( 'admin_print_styles', 'print_emoji_styles' );
}

/**
 * The page in the menu that is open.
 */
function page_here(): string {
	return is_string( $GLOBALS['plugin_page'] ?? null ) ? $GLOBALS['plugin_page'] : PAGE;
}

/**
 * The script, and the answers the open screen asks for first.
 */
function action_enqueue_screen(): void {
	$first = entries()[ page_here() ]['first'] ?? null;
	if ( $first ) {
		enqueue_desk( $first( wp_unslash( $_GET ) ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reads lists; the routes check each value and what may be seen.
	}
}

/**
 * The page of a screen, which the script fills; src/desk/facts.ts reads what stands in it.
 */
function print_screen(): void {
	?>
	<div class="wrap learning-log-page">
		<hr class="wp-header-end">
		<div id="learning-log-app" data-screen="<?php echo esc_attr( page_here() ); ?>" data-screens="<?php echo esc_attr( (string) wp_json_encode( screens(), JSON_FORCE_OBJECT ) ); ?>" data-me="<?php echo (int) get_current_user_id(); ?>" data-manages="<?php echo current_user_can( Sets\MANAGE ) ? '1' : ''; ?>" data-guide="<?php echo current_user_can( Sets\MANAGE ) && Guide\is_shown() ? '1' : ''; ?>" data-months="<?php echo (int) Meetings\months_kept(); ?>" data-lesson-url="<?php echo esc_url( home_url( '/?p=' ) ); ?>" data-log-url="<?php echo esc_url( Notices\log_address() ); ?>" data-login-url="<?php echo esc_url( wp_login_url( admin_url( 'admin.php?page=' . page_here() ), true ) ); ?>"></div>
		<noscript><p><?php esc_html_e( 'This page needs JavaScript. Please switch it on in your browser.', 'learning-log' ); ?></p></noscript>
	</div>
	<?php
}

/**
 * Puts answers of REST on the page, so that it opens without waiting. Refusals are left out; the desk then asks itself.
 *
 * @param list<string> $paths Paths.
 */
function preload( array $paths ): void {
	$answers = array_reduce( $paths, 'rest_preload_api_request', [] );
	// What people typed may hold "<!--<script>", which would swallow the rest of the page: "<" is escaped.
	$json = wp_json_encode( $answers, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES );
	wp_add_inline_script( 'wp-api-fetch', "wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( $json ) );" );
}
