<?php
/**
 * What the screens that React fills have in common: their files, and the answers they ask for first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use const LearningLog\PLUGIN_DIR;
use const LearningLog\PLUGIN_FILE;
use const LearningLog\VERSION;

/**
 * Puts script, style and translations of a screen on the page, and what it asks for first; nothing where the plugin is not built.
 *
 * @param non-empty-string $handle Handle of both files.
 * @param string           $name   What they are called in build/.
 * @param list<string>     $paths  What it asks REST for.
 */
function enqueue_screen( string $handle, string $name, array $paths ): void {
	$asset = PLUGIN_DIR . "/build/$name.asset.php";
	if ( ! is_file( $asset ) ) {
		return;
	}
	$built        = require $asset;
	$dependencies = is_array( $built ) && is_array( $built['dependencies'] ?? null ) ? array_values( array_filter( $built['dependencies'], static fn( mixed $handle ): bool => is_string( $handle ) && '' !== $handle ) ) : [];
	$version      = is_array( $built ) && is_string( $built['version'] ?? null ) ? $built['version'] : VERSION;

	wp_enqueue_script( $handle, plugins_url( "build/$name.js", PLUGIN_FILE ), $dependencies, $version, [ 'in_footer' => true ] );
	wp_set_script_translations( $handle, 'learning-log' );
	wp_enqueue_style( $handle, plugins_url( "build/$name.css", PLUGIN_FILE ), [ 'wp-components' ], $version );
	wp_style_add_data( $handle, 'rtl', 'replace' );
	preload( $paths );
}

/**
 * What stands on such a screen where there is no script.
 */
function print_noscript(): void {
	echo '<noscript><p>' . esc_html__( 'This page needs JavaScript. Please switch it on in your browser.', 'learning-log' ) . '</p></noscript>';
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
