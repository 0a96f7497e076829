<?php
/**
 * The blocks: registration, and what their files share.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use WP_Block_Metadata_Registry;
use const LearningLog\PLUGIN_DIR;

/**
 * Fields of block.json that name files for the browser.
 */
const ASSETS = [ 'editorScript', 'editorStyle', 'style', 'viewScriptModule' ];

/**
 * Registers every built block.
 *
 * Outside wp-admin without their files: a page gets them from the first note it shows (enqueue_style(), enqueue_view_module()),
 * so that one without a note gets nothing, a visitor the style and no script. And registering a single script makes WordPress
 * register all of its own, which a REST request has no use for.
 */
function action_register_blocks(): void {
	wp_cache_add_non_persistent_groups( MEMORY );
	$build = build_dir();
	if ( ! is_file( $build . '/blocks-manifest.php' ) ) {
		return;
	}
	$bare = is_admin() ? null : static fn( array $metadata ): array => is_string( $metadata['name'] ?? null ) && str_starts_with( $metadata['name'], 'learning-log/' ) ? array_diff_key( $metadata, array_flip( ASSETS ) ) : $metadata;
	$bare && add_filter( 'block_type_metadata', $bare );
	wp_register_block_types_from_metadata_collection( $build, $build . '/blocks-manifest.php' );
	$bare && remove_filter( 'block_type_metadata', $bare );
}

/**
 * Puts the style of a block on the page.
 *
 * @param string $block Folder of the block.
 */
function enqueue_style( string $block = 'note' ): void {
	$handle = register_block_style_handle( block_metadata( $block ), 'style' );
	$handle && wp_enqueue_style( $handle );
}

/**
 * Puts the view module of a block on the page.
 *
 * @param string $block Folder of the block.
 */
function enqueue_view_module( string $block = 'note' ): void {
	$id = register_block_script_module_id( block_metadata( $block ), 'viewScriptModule' );
	$id && wp_enqueue_script_module( $id );
}

/**
 * A block's block.json as built, and where it is.
 *
 * @param string $block Folder of the block.
 * @return array{name?: non-falsy-string, file: non-falsy-string, style?: string, viewScriptModule?: string}
 */
function block_metadata( string $block = 'note' ): array {
	$folder = build_dir() . '/' . $block;
	/** As wp-scripts has built it. @var array{name?: non-falsy-string, style?: string, viewScriptModule?: string} $metadata */
	$metadata = WP_Block_Metadata_Registry::get_metadata( $folder ) ?? [];
	return [ 'file' => $folder . '/block.json' ] + $metadata;
}

/**
 * Where the built files are.
 */
function build_dir(): string {
	return PLUGIN_DIR . '/build';
}

/**
 * Tells an administrator that the plugin was copied without being built.
 */
function action_warn_about_missing_build(): void {
	if ( is_file( build_dir() . '/blocks-manifest.php' ) || ! current_user_can( 'activate_plugins' ) ) {
		return;
	}
	wp_admin_notice(
		esc_html__( 'Learning Log is not built yet, so its blocks are missing. Run “npm run build” in the plugin’s folder, or install the released zip.', 'learning-log' ),
		[ 'type' => 'warning' ]
	);
}
