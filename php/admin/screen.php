<?php
/**
 * What the screens that React fills have in common: one script, what it is told, and the answers it asks for first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Settings;
use const LearningLog\PLUGIN_DIR;
use const LearningLog\PLUGIN_FILE;
use const LearningLog\VERSION;

/**
 * The screens that one script draws and between which no page is loaded, by their page in the menu: those the person at hand has.
 *
 * @return array<string, string> Their names.
 */
function screens(): array {
	$all = [
		PAGE           => [ Sets\REVIEW, __( 'Learning Log', 'learning-log' ) ],
		GUIDE_PAGE     => [ Sets\MANAGE, __( 'First steps', 'learning-log' ) ],
		ACTIONS_PAGE   => [ Sets\REVIEW, __( 'Actions', 'learning-log' ) ],
		SETS_PAGE      => [ capability_to_form_sets(), __( 'Action Learning Sets', 'learning-log' ) ],
		PEOPLE_PAGE    => [ capability_to_form_sets(), __( 'People', 'learning-log' ) ],
		TEMPLATES_PAGE => [ Sets\MANAGE, __( 'Templates', 'learning-log' ) ],
		SETTINGS_PAGE  => [ Sets\MANAGE, __( 'Settings', 'learning-log' ) ],
		MOVING_PAGE    => [ Imports\MOVE, __( 'Move from ProgressAlly', 'learning-log' ) ],
	];
	return array_map(
		static fn( array $screen ): string => $screen[1],
		array_filter( $all, static fn( array $screen ): bool => current_user_can( $screen[0] ) )
	);
}

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
function prepare_screen(): void {
	add_action( 'admin_head', __NAMESPACE__ . '\action_add_help' );
	add_action( 'admin_head', __NAMESPACE__ . '\action_add_guide_help' );
	remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
	// By this, core's wp_enqueue_emoji_styles() knows that no styles are wanted; without that one, this one is deprecated.
	remove_action( 'admin_print_styles', 'print_emoji_styles' );
}

/**
 * The page of a screen, which the script fills; src/desk/facts.ts reads what stands in it.
 *
 * @param string $screen Its page in the menu.
 */
function print_screen( string $screen ): void {
	?>
	<div class="wrap learning-log-page">
		<hr class="wp-header-end">
		<div id="learning-log-app" data-screen="<?php echo esc_attr( $screen ); ?>" data-screens="<?php echo esc_attr( (string) wp_json_encode( screens(), JSON_FORCE_OBJECT ) ); ?>" data-me="<?php echo (int) get_current_user_id(); ?>" data-manages="<?php echo current_user_can( Sets\MANAGE ) ? '1' : ''; ?>" data-guide="<?php echo current_user_can( Sets\MANAGE ) && Settings\shows_guide() ? '1' : ''; ?>" data-months="<?php echo (int) Meetings\months_kept(); ?>" data-lesson-url="<?php echo esc_url( home_url( '/?p=' ) ); ?>"></div>
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
