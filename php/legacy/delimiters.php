<?php
/**
 * Where in content its blocks stand, byte for byte. WordPress's parser says what blocks hold and not where, and its serializer does not give
 * back what it read.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * What begins or ends a block, as WP_Block_Parser::next_token() reads it.
 */
const DELIMITER = '/<!--\s+(?P<closer>\/)?wp:(?P<name>(?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)\s+(?P<attrs>{(?:(?:[^}]+|}+(?=})|(?!}\s+\/?-->).)*+)?}\s+)?(?P<void>\/)?-->/s';

/**
 * The places of content that hold text of their own: blocks with no other block within, and what stands between blocks.
 *
 * @param string $content Content of a post.
 * @return list<Region>|null In their order; null where a block is begun and not ended, or the other way round.
 */
function regions( string $content ): ?array {
	$regions = [];
	$open    = [];
	$holds   = [];
	$free    = 0;
	preg_match_all( DELIMITER, $content, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL );
	foreach ( $found as $token ) {
		$start = $token[0][1];
		$end   = $start + strlen( (string) $token[0][0] );
		if ( null !== $token['closer'][0] ) {
			$block = array_pop( $open );
			if ( ! $block || full_name( (string) $token['name'][0] ) !== $block['name'] ) {
				return null;
			}
			if ( ! array_pop( $holds ) ) {
				$regions[] = region( $block['name'], $block['start'], $end, $block['inner'], $start, $block['attributes'] );
			}
			$free = $end;
			continue;
		}
		if ( $open ) {
			$holds[ count( $open ) - 1 ] = true;
		} elseif ( $start > $free ) {
			$regions[] = region( '', $free, $start, $free, $start, '' );
		}
		$name       = full_name( (string) $token['name'][0] );
		$attributes = trim( (string) $token['attrs'][0] );
		if ( null !== $token['void'][0] ) {
			$regions[] = region( $name, $start, $end, $end, $end, $attributes );
			$free      = $end;
		} else {
			$open[] = [
				'name'       => $name,
				'start'      => $start,
				'attributes' => $attributes,
				'inner'      => $end,
			];
			$holds[] = false;
		}
	}
	if ( ! $open && strlen( $content ) > $free ) {
		$regions[] = region( '', $free, strlen( $content ), $free, strlen( $content ), '' );
	}
	return $open ? null : $regions;
}

/**
 * One place.
 *
 * @param string $name       Name of the block; "" for what stands between blocks.
 * @param int    $start      Where it begins.
 * @param int    $end        Where it has ended.
 * @param int    $inner      Where its own text begins.
 * @param int    $inner_end  Where that has ended.
 * @param string $attributes JSON.
 * @return Region
 */
function region( string $name, int $start, int $end, int $inner, int $inner_end, string $attributes ): array {
	return compact( 'name', 'start', 'end', 'inner', 'inner_end', 'attributes' );
}

/**
 * Name of a block with the namespace that may be left out.
 *
 * @param string $name As written.
 */
function full_name( string $name ): string {
	return str_contains( $name, '/' ) ? $name : "core/$name";
}
