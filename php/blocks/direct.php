<?php
/**
 * Notes that stand in a lesson by themselves are rendered before WordPress takes its content apart, where nobody else looks at them.
 *
 * For each block WordPress makes an object and calls some hundred filters, after it has looked for blocks hooked to it, which takes longer
 * than the note itself; and notes that are rendered one right after the other take a third of the time. WordPress's own filters have nothing
 * to do with a note whose author changed nothing about its looks. Where a plugin or theme has filters of its own (to hide blocks from
 * somebody, say), every note goes the usual way.
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
 * What WordPress asks about each block that it finds and renders.
 */
const BLOCK_HOOKS = [ 'hooked_block_types', 'pre_render_block', 'render_block_data', 'render_block_context', 'render_block', 'render_block_' . NOTE_BLOCK ];

/**
 * A note as it stands in content.
 */
const NOTE_BEGIN      = '<!-- wp:' . NOTE_BLOCK . ' ';
const NOTE_END        = '/-->';
const NOTE_IN_CONTENT = '~(' . NOTE_BEGIN . '(?:\{(?:[^}]++|\}(?! /?-->))*+\} )?' . NOTE_END . ')~';

/**
 * What begins a block that others may stand in, and what ends one.
 */
const AROUND_BEGINS = '~<!--\s+wp:(?:(?!-->).)*+(?<!/)-->~s';
const AROUND_ENDS   = '~<!--\s+/wp:~';

/**
 * Renders the notes in the content of a lesson, and leaves to WordPress those that stand in other blocks, and all where there is no block
 * beside them: it tells by its blocks that a content needs no paragraphs put in.
 *
 * @param mixed $content The content.
 * @return mixed
 */
function filter_render_directly( mixed $content ): mixed {
	$lesson = get_post();
	$pieces = is_string( $content ) && $lesson instanceof WP_Post && is_inserted_late() && is_left_alone() ? preg_split( NOTE_IN_CONTENT, $content, -1, PREG_SPLIT_DELIM_CAPTURE ) : [];
	if ( ! $lesson || ! $pieces || 2 * substr_count( $content, '<!-- wp:' ) < count( $pieces ) ) {
		return $content;
	}
	$wrapper = plain_wrapper();
	$around  = 0;
	foreach ( $pieces as $at => $piece ) {
		if ( 0 === $at % 2 ) {
			$around += preg_match_all( AROUND_BEGINS, $piece ) - preg_match_all( AROUND_ENDS, $piece );
		} elseif ( 0 === $around ) {
			$pieces[ $at ] = note_in_content( $piece, $lesson, $wrapper ) ?? $piece;
		}
	}
	return implode( '', $pieces );
}

/**
 * A note as it is to stand in content; null where its looks are its own, or it cannot be read.
 *
 * @param string  $block   The block as it stands in content.
 * @param WP_Post $lesson  The lesson.
 * @param string  $wrapper Attributes of the outermost element.
 */
function note_in_content( string $block, WP_Post $lesson, string $wrapper ): ?string {
	$json = substr( $block, strlen( NOTE_BEGIN ), -strlen( NOTE_END ) );
	/**
	 * As the parser of blocks reads it.
	 *
	 * @var array<string, mixed>|null $attributes
	 */
	$attributes = '' === $json ? [] : json_decode( $json, true );
	if ( null === $attributes || looks_in( $attributes ) ) {
		return null;
	}
	$prompt   = Prompts\from_attributes( $attributes, $lesson->ID );
	$wrapper .= old_anchor( $prompt, $lesson );
	// Nobody looks for its wrapper in the content, so that WordPress need not read over it either.
	return impersonal_note( $prompt, $lesson, $wrapper ) ?? insert_late( [ '<div ' . $wrapper . '>', ...personal_form( $prompt, $lesson ), '</div>' ] );
}

/**
 * Attributes of the outermost element of a note whose author changed nothing about its looks.
 */
function plain_wrapper(): string {
	$around                             = WP_Block_Supports::$block_to_render;
	WP_Block_Supports::$block_to_render = [
		'blockName' => NOTE_BLOCK,
		'attrs'     => [],
	];
	$wrapper                            = get_block_wrapper_attributes();
	WP_Block_Supports::$block_to_render = $around;
	return $wrapper;
}

/**
 * Whether WordPress alone has filters for what blocks become, and nobody puts blocks beside a note.
 */
function is_left_alone(): bool {
	global $wp_filter;
	$core      = dirname( (string) ( new ReflectionFunction( 'render_block' ) )->getFileName() ) . '/';
	$callbacks = [];
	foreach ( BLOCK_HOOKS as $hook ) {
		$filters = ( $wp_filter[ $hook ] ?? null ) instanceof WP_Hook ? $wp_filter[ $hook ]->callbacks : [];
		array_push( $callbacks, ...array_column( array_merge( ...$filters ), 'function' ) );
	}
	return ! array_filter( $callbacks, static fn( mixed $callback ): bool => is_foreign( $callback, $core ) ) && ! isset( get_hooked_blocks()[ NOTE_BLOCK ] );
}

/**
 * Whether a filter is not WordPress's.
 *
 * @param mixed  $callback As WordPress keeps it.
 * @param string $core     The folder of WordPress's own.
 */
function is_foreign( mixed $callback, string $core ): bool {
	return ! is_callable( $callback ) || ! str_starts_with( (string) ( new ReflectionFunction( Closure::fromCallable( $callback ) ) )->getFileName(), $core );
}
