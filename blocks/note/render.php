<?php
/**
 * The note on a page.
 *
 * @package LearningLog
 *
 * @var array<string, mixed> $attributes Attributes of the block.
 * @var string               $content    Inner HTML, empty.
 * @var WP_Block             $block      The block.
 */

declare( strict_types=1 );

use LearningLog\Blocks;
use LearningLog\Prompts;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

$learning_log_lesson = get_post( (int) ( $block->context['postId'] ?? get_the_ID() ) );
if ( ! $learning_log_lesson || '' === (string) ( $attributes['noteId'] ?? '' ) ) {
	return;
}

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- render_note() escapes every part.
echo Blocks\render_note( Prompts\from_attributes( $attributes, $learning_log_lesson->ID ), $learning_log_lesson, get_block_wrapper_attributes() );
