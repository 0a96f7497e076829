<?php
/**
 * Notes go into the page last: what is personal passes through none of the filters that rewrite a page, of WordPress or others.
 *
 * Where a note stands in the content, there is a mark until WordPress has the whole page in its output buffer. A plugin that reads or
 * keeps what lessons say (summaries, glossaries, caches of fragments) finds no word of a participant's there, and a lesson with many notes
 * is not texturized twice over.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * What is personal as it is to stand in the content: a mark for it, or itself where no buffer waits for the page.
 *
 * @param array<int, string> $parts Its HTML, in parts.
 */
function insert_late( array $parts ): string {
	$mark = marks();
	if ( ! $mark->open ) {
		return implode( '', $parts );
	}
	$mark->notes[] = $parts;
	return "<!--$mark->name-" . ( count( $mark->notes ) - 1 ) . '-->';
}

/**
 * Whether what is rendered now comes into a page that WordPress holds back as a whole (6.9).
 */
function is_inserted_late(): bool {
	return marks()->open;
}

/**
 * The page is being made: from now on notes leave a mark.
 */
function action_begin_page(): void {
	$mark          = marks();
	$mark->open    = true;
	$mark->lessons = [];
}

/**
 * Puts the notes where their marks are.
 *
 * @param string $page The page.
 */
function filter_insert_notes( string $page ): string {
	$mark       = marks();
	$mark->open = false;
	$pieces     = explode( "<!--{$mark->name}-", $page );
	$whole      = [ array_shift( $pieces ) ];
	foreach ( $pieces as $piece ) {
		list( $number, $after ) = explode( '-->', $piece, 2 ) + [ '', '' ];
		array_push( $whole, ...$mark->notes[ (int) $number ] ?? [], ...[ $after ] );
	}
	return implode( '', $whole );
}

/**
 * The notes of this page.
 */
function marks(): Marks {
	static $marks;
	return $marks ??= new Marks();
}
