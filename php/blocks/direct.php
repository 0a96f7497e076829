<?php
/**
 * A note that stands in a lesson by itself is rendered without WordPress's machinery for blocks, where nobody else looks at it.
 *
 * For each block, and for each line break between two, WordPress makes an object and calls some hundred filters, which takes longer than
 * the note itself. Its own filters have nothing to do with a note whose author changed nothing about its looks. Where a plugin or theme
 * has filters of its own (to hide blocks from somebody, say), every note goes the usual way.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use Closure;
use LearningLog\Prompts;
use ReflectionFunction;
use WP_Block_Supports;
use WP_Hook;
use WP_Post;

const NOTE_BLOCK = 'learning-log/note';

/**
 * What WordPress asks about each block that it renders.
 */
const RENDER_HOOKS = [ 'pre_render_block', 'render_block_data', 'render_block_context', 'render_block', 'render_block_' . NOTE_BLOCK ];

/**
 * Renders a note, and the line break behind it; leaves every other block to WordPress.
 *
 * @param mixed                                                                         $html   What another filter made of the block.
 * @param array{blockName: string|null, attrs: array<string, mixed>, innerHTML: string} $block  The block as it was parsed.
 * @param object|null                                                                   $parent The block around it.
 * @return mixed
 */
function filter_render_directly( mixed $html, array $block, ?object $parent = null ): mixed {
	static $after_note = false;
	$is_break          = $after_note && null === $block['blockName'] && '' === trim( $block['innerHTML'] );
	$after_note        = false;
	if ( null !== $html || $parent || ! $is_break && NOTE_BLOCK !== $block['blockName'] || ! is_inserted_late() ) {
		return $html;
	}
	if ( $is_break ) {
		return $block['innerHTML'];
	}
	$lesson = get_post();
	if ( ! $lesson instanceof WP_Post || array_diff( array_keys( $block['attrs'] ), Prompts\ATTRIBUTES ) || ! is_left_alone() ) {
		return null;
	}
	$after_note = true;
	return render_note( Prompts\from_attributes( $block['attrs'], $lesson->ID ), $lesson, plain_wrapper( $block ) );
}

/**
 * Attributes of the outermost element of a note whose author changed nothing about its looks.
 *
 * @param array<string, mixed> $block The block as it was parsed.
 */
function plain_wrapper( array $block ): string {
	$mark = marks();
	if ( null !== $mark->wrapper ) {
		return $mark->wrapper;
	}
	$around                             = WP_Block_Supports::$block_to_render;
	WP_Block_Supports::$block_to_render = $block;
	$mark->wrapper                      = get_block_wrapper_attributes();
	WP_Block_Supports::$block_to_render = $around;
	return $mark->wrapper;
}

/**
 * Whether WordPress alone has filters for what blocks become. Looked at again when there is another filter than before.
 */
function is_left_alone(): bool {
	global $wp_filter;
	$mark    = marks();
	$filters = [];
	foreach ( RENDER_HOOKS as $hook ) {
		$filters[] = ( $wp_filter[ $hook ] ?? null ) instanceof WP_Hook ? $wp_filter[ $hook ]->callbacks : [];
	}
	if ( $filters !== $mark->filters ) {
		$mark->filters    = $filters;
		$callbacks        = array_merge( ...array_merge( ...array_map( 'array_values', $filters ) ) );
		$mark->left_alone = ! array_filter( array_column( $callbacks, 'function' ), __NAMESPACE__ . '\is_foreign' );
	}
	return $mark->left_alone;
}

/**
 * Whether a filter is neither WordPress's nor the one above.
 *
 * @param mixed $callback As WordPress keeps it.
 */
function is_foreign( mixed $callback ): bool {
	if ( ! is_callable( $callback ) ) {
		return true;
	}
	$file = (string) ( new ReflectionFunction( Closure::fromCallable( $callback ) ) )->getFileName();
	$core = dirname( (string) ( new ReflectionFunction( 'render_block' ) )->getFileName() );
	return __FILE__ !== $file && ! str_starts_with( $file, $core . '/' );
}
