<?php
/**
 * The editor is told what the old plugin knew of the notes of the lesson at hand: a tag that becomes a block there becomes the same block as by the
 * command (src/editor/transforms.ts).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Prompts;
use WP_Post;

/**
 * Puts it into the editor's page.
 */
function action_lend_definitions(): void {
	$lesson = get_post();
	if ( ! $lesson instanceof WP_Post ) {
		return;
	}
	$notes = [];
	foreach ( [ Prompts\DEFINITIONS, Prompts\BROUGHT ] as $key ) {
		$meta   = get_post_meta( $lesson->ID, $key, true );
		$notes += is_array( $meta ) && is_array( $meta['notes'] ?? null ) ? $meta['notes'] : [];
	}
	foreach ( array_keys( $notes ) as $note ) {
		$notes[ $note ] = Prompts\definition( $lesson->ID, (int) $note );
	}
	$lent = [
		'page'  => $lesson->ID,
		'notes' => (object) $notes,
	];
	wp_add_inline_script( 'wp-blocks', 'window.learningLogOldNotes = ' . wp_json_encode( $lent, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
}
