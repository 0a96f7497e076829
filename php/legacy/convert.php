<?php
/**
 * Old tags of content as blocks. What is around them stays as it is, to the byte.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Prompts;

/**
 * Blocks whose text may be split around a note, each part in a block like the one it was in.
 */
const SPLIT = [ 'core/paragraph', 'core/shortcode', 'core/html', 'core/freeform' ];

/**
 * What the attributes of a note are unless they are said.
 */
const PRESETS = [
	'title'            => '',
	'prompt'           => '',
	'placeholder'      => '',
	'allowAttachments' => true,
	'audience'         => 'me',
	'reply'            => 'none',
];

/**
 * Converts content.
 *
 * @param string                                        $content Content of a post.
 * @param callable(array<string, string>): (OldNoteBlock|string) $note    The attributes of the note that a tag's stand for, or why no block can.
 * @param bool                                          $finished Whether all its paragraphs are in it, though it has no blocks.
 * @return Conversion
 */
function convert( string $content, callable $note, bool $finished = false ): array {
	$regions = regions( $content );
	$why     = null === $regions ? 'broken' : 'inside';
	$edits   = [];
	$done    = [];
	$kept    = [];
	foreach ( $regions ?? [] as $region ) {
		[ $found, $ids, $left ] = convert_region( $content, $region, $note );
		array_push( $edits, ...$found );
		array_push( $done, ...$ids );
		$kept += $left;
	}
	if ( $edits && ! $finished && ! has_blocks( $content ) && ! stays_finished( $content, $edits ) ) {
		$done  = [];
		$edits = [];
		$why   = 'classic';
	}
	foreach ( Prompts\old_tags_in( $content ) as $tag ) {
		$is_edited = array_filter( $edits, static fn( array $edit ): bool => $edit['start'] <= $tag['start'] && $tag['start'] < $edit['start'] + $edit['length'] );
		if ( ! $is_edited ) {
			$kept += [
				$tag['start'] => [
					'tag' => substr( $content, $tag['start'], $tag['length'] ),
					'why' => $why,
				],
			];
		}
	}
	ksort( $kept );
	return [
		'content' => with_edits( $content, $edits ),
		'edits'   => $edits,
		'done'    => $done,
		'kept'    => array_values( $kept ),
	];
}

/**
 * Content with its edits.
 *
 * @param string     $content The content.
 * @param list<Edit> $edits   In their order.
 */
function with_edits( string $content, array $edits ): string {
	foreach ( array_reverse( $edits ) as $edit ) {
		$content = substr_replace( $content, $edit['new'], $edit['start'], $edit['length'] );
	}
	return $content;
}

/**
 * Whether what stays of content without blocks needs no paragraphs from WordPress.
 *
 * @param string     $content The content.
 * @param list<Edit> $edits   In their order.
 */
function stays_finished( string $content, array $edits ): bool {
	$at = 0;
	foreach ( $edits as $edit ) {
		if ( ! is_finished( substr( $content, $at, $edit['start'] - $at ) ) ) {
			return false;
		}
		$at = $edit['start'] + $edit['length'];
	}
	return is_finished( substr( $content, $at ) );
}

/**
 * Converts what stands in one place.
 *
 * @param string   $content The content.
 * @param Region   $region  The place.
 * @param callable(array<string, string>): (OldNoteBlock|string) $note As in convert().
 * @return array{list<Edit>, list<string>, array<int, Kept>} Edits, ids of the notes, and by place what stays for a reason of its own.
 */
function convert_region( string $content, array $region, callable $note ): array {
	if ( Prompts\OLD_BLOCK === $region['name'] ) {
		return convert_block( $content, $region, $note );
	}
	if ( '' !== $region['name'] && ! in_array( $region['name'], SPLIT, true ) ) {
		return [ [], [], [] ];
	}
	$html  = substr( $content, $region['inner'], $region['inner_end'] - $region['inner'] );
	$edits = [];
	$ids   = [];
	$kept  = [];
	foreach ( units( $html ) as $unit ) {
		$notes = [];
		foreach ( $unit['tags'] as $tag ) {
			$made    = $note( Prompts\old_tag_attributes( $tag['body'] ) );
			$notes[] = $made;
			if ( is_string( $made ) ) {
				$kept[ $region['inner'] + $tag['start'] ] = [
					'tag' => substr( $html, $tag['start'], $tag['length'] ),
					'why' => $made,
				];
			}
		}
		$blocks = array_filter( $notes, 'is_array' );
		// A paragraph is split at all of its tags or at none.
		if ( count( $blocks ) === count( $notes ) ) {
			$edits[] = edit_of( $html, $unit, array_map( __NAMESPACE__ . '\note_block', array_values( $blocks ) ) );
			array_push( $ids, ...array_column( $blocks, 'noteId' ) );
		}
	}
	return [ $edits ? place_edits( $content, $region, $html, $edits ) : [], $ids, $kept ];
}

/**
 * The edit that puts notes in the place of a unit.
 *
 * @param string       $html  Text of the place.
 * @param Unit         $unit  The unit.
 * @param list<string> $notes One for each of its tags.
 * @return array{start: int, length: int, parts: list<array{bool, string}>} Its parts: notes (true), and paragraphs like the one it was.
 */
function edit_of( string $html, array $unit, array $notes ): array {
	$parts = [];
	foreach ( null === $unit['attributes'] ? [] : texts_of( $html, $unit ) as $at => $text ) {
		$text = is_nothing( $text ) ? '' : (string) preg_replace( '~^(?:\s|&nbsp;|<br\s*/?>)+|(?:\s|&nbsp;|<br\s*/?>)+$~i', '', $text );
		if ( '' !== $text ) {
			$parts[] = [ false, "<p{$unit['attributes']}>$text</p>" ];
		}
		if ( isset( $notes[ $at ] ) ) {
			$parts[] = [ true, $notes[ $at ] ];
		}
	}
	return [
		'start'  => $unit['start'],
		'length' => $unit['length'],
		'parts'  => $parts ? $parts : array_map( static fn( string $one ): array => [ true, $one ], $notes ),
	];
}

/**
 * Edits of a place as edits of the content: between blocks one by one; a block as a whole, whose other text stands in blocks like it.
 *
 * @param string $content The content.
 * @param Region $region  The place.
 * @param string $html    Its text.
 * @param list<array{start: int, length: int, parts: list<array{bool, string}>}> $edits Edits of the text.
 * @return list<Edit>
 */
function place_edits( string $content, array $region, string $html, array $edits ): array {
	if ( '' === $region['name'] ) {
		return array_map(
			static fn( array $edit ): array => [
				'start'  => $region['start'] + $edit['start'],
				'length' => $edit['length'],
				'new'    => implode( "\n\n", array_column( $edit['parts'], 1 ) ),
			],
			$edits
		);
	}
	$opener = substr( $content, $region['start'], $region['inner'] - $region['start'] );
	$closer = substr( $content, $region['inner_end'], $region['end'] - $region['inner_end'] );
	$pieces = [];
	$text   = '';
	$at     = 0;
	foreach ( $edits as $edit ) {
		$text .= substr( $html, $at, $edit['start'] - $at );
		foreach ( $edit['parts'] as [ $is_note, $part ] ) {
			if ( $is_note ) {
				$pieces[] = wrapped( $opener, $text, $closer );
				$pieces[] = $part;
				$text     = '';
			} else {
				$text = '' === trim( $text ) ? "\n$part\n" : $text . $part;
			}
		}
		$at = $edit['start'] + $edit['length'];
	}
	$rest     = substr( $html, $at );
	$pieces[] = wrapped( $opener, '' === $text || '' !== trim( $rest ) ? $text . $rest : $text, $closer );
	return [
		[
			'start'  => $region['start'],
			'length' => $region['end'] - $region['start'],
			'new'    => implode( "\n\n", array_filter( $pieces, static fn( string $piece ): bool => '' !== $piece ) ),
		],
	];
}

/**
 * Text in a block like the one it was in; nothing for no text.
 *
 * @param string $opener What begins the block.
 * @param string $text   The text.
 * @param string $closer What ends it.
 */
function wrapped( string $opener, string $text, string $closer ): string {
	return '' === trim( $text ) ? '' : $opener . $text . $closer;
}

/**
 * Converts a block of the old plugin; those that are no notes stay.
 *
 * @param string   $content The content.
 * @param Region   $region  The block.
 * @param callable(array<string, string>): (OldNoteBlock|string) $note As in convert().
 * @return array{list<Edit>, list<string>, array<int, Kept>}
 */
function convert_block( string $content, array $region, callable $note ): array {
	$attributes = Prompts\old_block_attributes( json_decode( $region['attributes'], true ) );
	$made       = $attributes ? $note( $attributes ) : null;
	$length     = $region['end'] - $region['start'];
	if ( is_array( $made ) ) {
		$edit = [
			'start'  => $region['start'],
			'length' => $length,
			'new'    => note_block( $made ),
		];
		return [ [ $edit ], [ $made['noteId'] ], [] ];
	}
	$kept = [
		'tag' => substr( $content, $region['start'], $length ),
		'why' => (string) $made,
	];
	return [ [], [], null === $made ? [] : [ $region['start'] => $kept ] ];
}

/**
 * A note as it stands in content.
 *
 * @param OldNoteBlock $attributes Its attributes.
 */
function note_block( array $attributes ): string {
	$said = array_filter( $attributes, static fn( mixed $value, string $name ): bool => ( PRESETS[ $name ] ?? null ) !== $value, ARRAY_FILTER_USE_BOTH );
	return get_comment_delimited_block_content( 'learning-log/note', $said, '' );
}
