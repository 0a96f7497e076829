<?php
/**
 * Reads what a lesson asks from its blocks, and keeps it as long as neither they nor a shared part have changed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use WP_Post;

const BLOCK = 'learning-log/note';
const CACHE = '_learning_log_prompts';
const EPOCH = 'learning_log_prompts_epoch';

/**
 * What may stand in an address and in a row's name.
 */
const ID_PATTERN = '/^[a-z0-9][a-z0-9-]{0,63}$/';

/**
 * Everything a lesson asks, in the order of the page.
 *
 * @param WP_Post $lesson The lesson.
 * @return array<string, Prompt> By id; of two prompts with one id the first counts.
 */
function for_lesson( WP_Post $lesson ): array {
	$prompts = [];
	foreach ( attributes_in( $lesson ) as $attributes ) {
		$prompt = from_attributes( $attributes, $lesson->ID );
		if ( preg_match( ID_PATTERN, $prompt->id ) ) {
			$prompts += [ $prompt->id => $prompt ];
		}
	}
	return $prompts;
}

/**
 * One prompt of a lesson.
 *
 * @param WP_Post $lesson The lesson.
 * @param string  $id     Prompt id.
 */
function find( WP_Post $lesson, string $id ): ?Prompt {
	return for_lesson( $lesson )[ $id ] ?? null;
}

/**
 * Attributes of the notes of a lesson, from the cache where that still holds.
 *
 * @param WP_Post $lesson The lesson.
 * @return list<array<string, mixed>>
 */
function attributes_in( WP_Post $lesson ): array {
	$epoch   = get_option( EPOCH, '' );
	$version = md5( $lesson->post_content ) . ( is_string( $epoch ) ? $epoch : '' );
	$kept    = get_post_meta( $lesson->ID, CACHE, true );
	if ( is_array( $kept ) && ( $kept['version'] ?? null ) === $version && is_array( $kept['attributes'] ?? null ) ) {
		/** @var list<array<string, mixed>> */
		return $kept['attributes'];
	}
	$attributes = str_contains( $lesson->post_content, '<!-- wp:' ) ? notes_in( parse_blocks( $lesson->post_content ), [] ) : [];
	if ( $attributes || '' !== $kept ) {
		update_post_meta( $lesson->ID, CACHE, wp_slash( compact( 'version', 'attributes' ) ) );
	}
	return $attributes;
}

/**
 * Attributes of the notes among some blocks, within them, and in the synced patterns they name.
 *
 * @param array<mixed> $blocks Parsed blocks.
 * @param int[]        $inside Patterns we are in: one that holds itself must not go round for ever.
 * @return list<array<string, mixed>>
 */
function notes_in( array $blocks, array $inside ): array {
	$found = [];
	foreach ( $blocks as $block ) {
		if ( ! is_array( $block ) ) {
			continue;
		}
		/** @var array<string, mixed> $attributes */
		$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : [];
		$pattern    = 'core/block' === ( $block['blockName'] ?? '' ) && is_numeric( $attributes['ref'] ?? null ) ? (int) $attributes['ref'] : 0;
		if ( BLOCK === ( $block['blockName'] ?? '' ) ) {
			$found[] = $attributes;
		}
		if ( $pattern && ! in_array( $pattern, $inside, true ) ) {
			$found = array_merge( $found, notes_in( pattern_blocks( $pattern ), [ ...$inside, $pattern ] ) );
		}
		$found = array_merge( $found, notes_in( is_array( $block['innerBlocks'] ?? null ) ? $block['innerBlocks'] : [], $inside ) );
	}
	return $found;
}

/**
 * Blocks of a synced pattern that is published.
 *
 * @param int $id Post id.
 * @return array<mixed>
 */
function pattern_blocks( int $id ): array {
	$pattern = get_post( $id );
	return $pattern instanceof WP_Post && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status ? parse_blocks( $pattern->post_content ) : [];
}

/**
 * Makes every kept reading stale: a part that many lessons share has changed.
 */
function action_forget_readings(): void {
	update_option( EPOCH, wp_generate_uuid4(), true );
}
