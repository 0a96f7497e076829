<?php
/**
 * Finds what is asked in content: our blocks and old tags, wherever WordPress would render them.
 *
 * A finding says only what stood there. It is plain data, so that it can be kept; from_asked() makes a prompt of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use WP_Block_Patterns_Registry;
use WP_Post;

/**
 * The blocks that ask, and what a finding says of each.
 */
const BLOCKS = [
	'learning-log/note'   => 'block',
	'learning-log/prompt' => 'prompt',
];

/**
 * What stands in content that includes something which other content may include too.
 */
const INCLUDES = [ '<!-- wp:block ', '<!-- wp:pattern ', '<!-- wp:template-part ' ];

/**
 * Whether content may ask anything, itself or through something it includes. Most of a site's pages end here.
 *
 * @param string $content Content of a post or template.
 */
function may_ask( string $content ): bool {
	foreach ( array_keys( BLOCKS ) as $name ) {
		if ( str_contains( $content, "<!-- wp:$name" ) ) {
			return true;
		}
	}
	return includes( $content ) || ( has_old_tag( $content ) || str_contains( $content, '<!-- wp:' . OLD_BLOCK ) ) && reads_old_tags();
}

/**
 * Whether what content asks may change while it stays the same.
 *
 * @param string $content Content of a post or template.
 */
function includes( string $content ): bool {
	foreach ( INCLUDES as $sign ) {
		if ( str_contains( $content, $sign ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Everything some content asks, in its order.
 *
 * @param string   $content Content of a post, pattern or template.
 * @param string[] $inside  Included things we are in: one that holds itself must not go round for ever.
 * @return list<Asked>
 */
function scan( string $content, array $inside = [] ): array {
	return may_ask( $content ) ? scan_blocks( parse_blocks( $content ), $inside ) : [];
}

/**
 * Everything some blocks ask.
 *
 * @param array<mixed> $blocks Parsed blocks.
 * @param string[]     $inside Included things we are in.
 * @return list<Asked>
 */
function scan_blocks( array $blocks, array $inside ): array {
	fetch_synced_patterns( $blocks );
	$found = [];
	foreach ( $blocks as $block ) {
		if ( is_array( $block ) ) {
			array_push( $found, ...scan_block( $block, $inside ) );
		}
	}
	return $found;
}

/**
 * Everything one block asks: itself, what it includes, its text and its inner blocks in their order.
 *
 * @param array<mixed> $block  Parsed block.
 * @param string[]     $inside Included things we are in.
 * @return list<Asked>
 */
function scan_block( array $block, array $inside ): array {
	/** Names are those of block attributes. @var array<string, mixed> $attributes */
	$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : [];
	$name       = is_string( $block['blockName'] ?? null ) ? $block['blockName'] : '';
	if ( is_hidden( $attributes ) ) {
		return [];
	}
	if ( isset( BLOCKS[ $name ] ) ) {
		return [
			[
				'by'         => BLOCKS[ $name ],
				'attributes' => $attributes,
			],
		];
	}
	if ( OLD_BLOCK === $name ) {
		return scan_old_block( $attributes );
	}
	$found    = scan_included( $name, $attributes, $inside );
	$children = is_array( $block['innerBlocks'] ?? null ) ? array_values( $block['innerBlocks'] ) : [];
	foreach ( is_array( $block['innerContent'] ?? null ) ? $block['innerContent'] : [] as $piece ) {
		array_push( $found, ...( is_string( $piece ) ? scan_text( $piece ) : scan_blocks( array_splice( $children, 0, 1 ), $inside ) ) );
	}
	return $found;
}

/**
 * What a block of the old plugin asks: what its tag would.
 *
 * @param array<string, mixed> $attributes Attributes of the block.
 * @return list<Asked>
 */
function scan_old_block( array $attributes ): array {
	$tag = reads_old_tags() ? old_block_attributes( $attributes ) : [];
	return $tag ? [
		[
			'by'         => 'tag',
			'attributes' => $tag,
		],
	] : [];
}

/**
 * Whether the editor's "Hide" keeps a block, with all in it, from every reader.
 *
 * @param array<string, mixed> $attributes Attributes of the block.
 */
function is_hidden( array $attributes ): bool {
	return is_array( $attributes['metadata'] ?? null ) && false === ( $attributes['metadata']['blockVisibility'] ?? null );
}

/**
 * Everything asked by what a block includes: a synced pattern, a pattern of the theme, a template part.
 *
 * @param string               $name       Name of the block.
 * @param array<string, mixed> $attributes Its attributes.
 * @param string[]             $inside     Included things we are in.
 * @return list<Asked>
 */
function scan_included( string $name, array $attributes, array $inside ): array {
	$text = static fn( string $key ): string => is_scalar( $attributes[ $key ] ?? null ) ? (string) $attributes[ $key ] : '';
	$key  = match ( $name ) {
		'core/block'         => $text( 'ref' ),
		'core/pattern'       => $text( 'slug' ),
		'core/template-part' => ( '' === $text( 'theme' ) ? get_stylesheet() : $text( 'theme' ) ) . '//' . $text( 'slug' ),
		default              => '',
	};
	if ( '' === $key || in_array( "$name $key", $inside, true ) ) {
		return [];
	}
	$content = match ( $name ) {
		'core/block'   => synced_pattern( (int) $key ),
		'core/pattern' => registered_pattern( $key ),
		default        => (string) ( get_block_template( $key, 'wp_template_part' )->content ?? '' ),
	};
	return scan( $content, [ ...$inside, "$name $key" ] );
}

/**
 * Fetches in one go the synced patterns that stand beside each other: their number must not be a number of queries.
 *
 * @param array<mixed> $blocks Parsed blocks.
 */
function fetch_synced_patterns( array $blocks ): void {
	$ids = [];
	foreach ( $blocks as $block ) {
		$ref = is_array( $block ) && 'core/block' === ( $block['blockName'] ?? null ) && is_array( $block['attrs'] ?? null ) ? $block['attrs']['ref'] ?? null : null;
		is_numeric( $ref ) && $ids[] = (int) $ref;
	}
	$ids && _prime_post_caches( $ids, false, false );
}

/**
 * Content of a synced pattern that WordPress would show.
 *
 * @param int $id Post id.
 */
function synced_pattern( int $id ): string {
	$pattern = get_post( $id );
	$shown   = $pattern instanceof WP_Post && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status && '' === $pattern->post_password;
	return $shown ? $pattern->post_content : '';
}

/**
 * Content of a pattern that a theme or plugin brings.
 *
 * @param string $slug Name of the pattern.
 */
function registered_pattern( string $slug ): string {
	$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( $slug );
	return is_array( $pattern ) && is_string( $pattern['content'] ?? null ) ? $pattern['content'] : '';
}

/**
 * The old tags in a piece of text.
 *
 * @param string $text HTML between blocks.
 * @return list<Asked>
 */
function scan_text( string $text ): array {
	$found = [];
	foreach ( reads_old_tags() ? old_tags_in( $text ) : [] as $tag ) {
		$found[] = [
			'by'         => 'tag',
			'attributes' => old_tag_attributes( $tag['body'] ),
		];
	}
	return $found;
}

/**
 * Whether old tags are ours to read: not while the plugin they came from still renders them itself.
 */
function reads_old_tags(): bool {
	/**
	 * Filters whether `[progressally_note]` tags are read as notes.
	 *
	 * @param bool $ours Whether they are.
	 */
	return (bool) apply_filters( 'learning_log_reads_old_tags', true );
}
