<?php
/**
 * Text taken apart at its old tags, where a block can stand in place of one without tearing what is around it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Prompts;

/**
 * A paragraph of HTML.
 */
const ANY_PARAGRAPH = '~<p(\s[^>]*)?>((?:(?!</?p[\s>]).)*)</p>~is';

/**
 * What is no loss when a paragraph gives way that held nothing but tags.
 */
const NOTHING = '~^(?:\s|&nbsp;|\x{A0}|<br\s*/?>|</?(?:b|strong|i|em|u|span|code)>)*$~iu';

/**
 * HTML elements that end where they begin.
 */
const VOID_ELEMENTS = '~<(?:br|img|wbr|hr|input|embed|source|track|area|col|link|meta|param)\b[^>]*>~i';

/**
 * What of a text gives way to notes: tags, each with the paragraph it stands in.
 *
 * @param string $html Text of a block, or between blocks.
 * @return list<Unit> In their order.
 */
function units( string $html ): array {
	$units = [];
	preg_match_all( ANY_PARAGRAPH, $html, $paragraphs, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
	foreach ( Prompts\old_tags_in( $html ) as $tag ) {
		$around = enclosing( $paragraphs, $tag['start'] );
		$key    = $around ? $around['start'] : $tag['start'];
		$start  = $around['start'] ?? $tag['start'];
		if ( ! is_between_elements( substr( $html, 0, $start ) ) ) {
			continue;
		}
		$units[ $key ] ??= ( $around ?? [
			'start'      => $tag['start'],
			'length'     => $tag['length'],
			'attributes' => null,
			'inner'      => $tag['start'],
			'inner_end'  => $tag['start'] + $tag['length'],
		] ) + [ 'tags' => [] ];
		$units[ $key ]['tags'][] = $tag;
	}
	return array_values( array_filter( $units, static fn( array $unit ): bool => null === $unit['attributes'] || can_be_split( $html, $unit ) ) );
}

/**
 * The paragraph that a place is in.
 *
 * @param array<array<array{string, int}>> $paragraphs As found.
 * @param int                              $at         The place.
 * @return array{start: int, length: int, attributes: string, inner: int, inner_end: int}|null
 */
function enclosing( array $paragraphs, int $at ): ?array {
	foreach ( $paragraphs as $found ) {
		$end = $found[0][1] + strlen( $found[0][0] );
		if ( $found[0][1] <= $at && $at < $end ) {
			return [
				'start'      => $found[0][1],
				'length'     => strlen( $found[0][0] ),
				'attributes' => $found[1][0],
				'inner'      => $found[2][1],
				'inner_end'  => $found[2][1] + strlen( $found[2][0] ),
			];
		}
	}
	return null;
}

/**
 * Whether the end of a text is inside no element, no tag and no comment of it.
 *
 * @param string $html Text.
 */
function is_between_elements( string $html ): bool {
	$plain = (string) preg_replace( [ '~<!--.*?-->~s', '~<(script|style|textarea)\b[^>]*>.*?</\1\s*>~is' ], '', $html );
	if ( str_contains( $plain, '<!--' ) ) {
		return false;
	}
	$plain = (string) preg_replace( [ VOID_ELEMENTS, '~<[a-z](?:[^>"\']|"[^"]*"|\'[^\']*\')*/>~i' ], '', $plain );
	return preg_match_all( '~<[a-z]~i', $plain ) === preg_match_all( '~</[a-z]~i', $plain ) && ! preg_match( '~<[a-z/!][^>]*$~iD', $plain );
}

/**
 * Whether a paragraph can be split at its tags: each part is whole by itself, and no id would stand there twice.
 *
 * @param string $html Text.
 * @param Unit   $unit The paragraph.
 */
function can_be_split( string $html, array $unit ): bool {
	$texts = texts_of( $html, $unit );
	$some  = array_filter( $texts, static fn( string $text ): bool => ! is_nothing( $text ) );
	if ( ! $some ) {
		return true;
	}
	return array_filter( $texts, __NAMESPACE__ . '\is_between_elements' ) === $texts
		&& ( 1 === count( $some ) || ! preg_match( '~\sid\s*=~i', (string) $unit['attributes'] ) );
}

/**
 * What of a unit stands before, between and after its tags.
 *
 * @param string $html Text.
 * @param Unit   $unit The unit.
 * @return list<string> One more than there are tags.
 */
function texts_of( string $html, array $unit ): array {
	$texts = [];
	$at    = $unit['inner'];
	foreach ( $unit['tags'] as $tag ) {
		$texts[] = substr( $html, $at, $tag['start'] - $at );
		$at      = $tag['start'] + $tag['length'];
	}
	return [ ...$texts, substr( $html, $at, $unit['inner_end'] - $at ) ];
}

/**
 * Whether nothing is lost with a text.
 *
 * @param string $text HTML.
 */
function is_nothing( string $text ): bool {
	return 1 === preg_match( NOTHING, $text );
}

/**
 * Whether WordPress would put no paragraphs into a text: it looks the same beside a block, where it puts in none.
 *
 * @param string $text HTML.
 */
function is_finished( string $text ): bool {
	$bare = static fn( string $html ): string => (string) preg_replace( '~\s+~', '', $html );
	return $bare( wpautop( $text ) ) === $bare( $text );
}
