<?php
/**
 * The blocks: registration, and what their files share.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Prompts;
use WP_Block_Type_Registry;
use const LearningLog\PLUGIN_DIR;

/**
 * Registers every built block.
 *
 * On the front their assets are put on the page by render_note() alone: a page without a note gets nothing, a visitor
 * who is not logged in gets the style and no script.
 */
function action_register_blocks(): void {
	$build = build_dir();
	if ( ! is_file( $build . '/blocks-manifest.php' ) ) {
		return;
	}
	wp_register_block_types_from_metadata_collection( $build, $build . '/blocks-manifest.php' );
	if ( is_admin() ) {
		return;
	}
	$type = WP_Block_Type_Registry::get_instance()->get_registered( Prompts\BLOCK );
	if ( $type ) {
		$type->style_handles          = [];
		$type->view_script_module_ids = [];
	}
}

/**
 * Where the built files are.
 */
function build_dir(): string {
	return PLUGIN_DIR . '/build';
}

/**
 * Name under which core registers a part of the note.
 *
 * @param 'style'|'viewScriptModule' $part Field of block.json.
 */
function handle( string $part ): string {
	return generate_block_asset_handle( Prompts\BLOCK, $part );
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
