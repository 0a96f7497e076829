<?php
/**
 * Old tags within a paragraph. A note is a form, which no paragraph can hold: a browser would end the paragraph before it and
 * leave an empty one behind.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * A tag as core reads it: none that is shown as text, by a bracket more at both ends.
 */
const PLAIN_TAG = '(?:(?<!\[)\[' . TAG . ' [^\]]*\]|\[' . TAG . ' [^\]]*\](?!\]))';

/**
 * A paragraph of HTML that holds a tag.
 */
const PARAGRAPH = '~<p(\s[^>]*)?>((?:(?!</?p[\s>]).)*?' . PLAIN_TAG . '(?:(?!</?p[\s>]).)*)</p>~is';

/**
 * Content with every tag between paragraphs, where that can be done without tearing other markup.
 *
 * @param string $content Content whose tags core recognises.
 */
function free_tags( string $content ): string {
	return preg_replace_callback(
		PARAGRAPH,
		static function ( array $found ): string {
			$pieces = preg_split( '/(' . PLAIN_TAG . ')/', $found[2], -1, PREG_SPLIT_DELIM_CAPTURE );
			$pieces = is_array( $pieces ) ? $pieces : [];
			foreach ( $pieces as $piece ) {
				if ( ! is_whole( $piece ) && '' !== bare( $found[2], $pieces ) ) {
					return $found[0];
				}
			}
			$parts = array_map( static fn( string $piece ): string => part( $piece, $found[1] ), $pieces );
			return implode( "\n\n", array_filter( $parts, static fn( string $part ): bool => '' !== $part ) );
		},
		$content
	) ?? $content;
}

/**
 * A piece of a paragraph on its own: a tag as it is, text as a paragraph like the one it was in, nothing for what shows nothing.
 *
 * @param string $piece      Tag or HTML.
 * @param string $attributes Attributes of the paragraph.
 */
function part( string $piece, string $attributes ): string {
	if ( str_starts_with( $piece, '[' . TAG . ' ' ) ) {
		return $piece;
	}
	$text = (string) preg_replace( '~^(?:\s|&nbsp;|<br\s*/?>)+|(?:\s|&nbsp;|<br\s*/?>)+$~i', '', $piece );
	return '' === visible( $text ) ? '' : "<p$attributes>$text</p>";
}

/**
 * Whether every element that begins in a piece of HTML ends in it.
 *
 * @param string $html HTML.
 */
function is_whole( string $html ): bool {
	return preg_match_all( '~<[a-z]~i', (string) preg_replace( '~<(?:br|img|wbr|hr|input)\b[^>]*>~i', '', $html ) ) === preg_match_all( '~</[a-z]~i', $html );
}

/**
 * What a paragraph shows beside its tags.
 *
 * @param string       $html   The paragraph's HTML.
 * @param list<string> $pieces Its pieces.
 */
function bare( string $html, array $pieces ): string {
	return visible( str_replace( array_filter( $pieces, static fn( string $piece ): bool => str_starts_with( $piece, '[' . TAG . ' ' ) ), '', $html ) );
}

/**
 * What HTML shows: its text, and pictures.
 *
 * @param string $html HTML.
 */
function visible( string $html ): string {
	return trim( str_replace( [ '&nbsp;', "\u{A0}" ], ' ', (string) preg_replace( '~<(?!img|iframe|video|audio)[^>]*>~i', '', $html ) ) );
}
