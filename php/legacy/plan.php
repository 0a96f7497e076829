<?php
/**
 * What a thread becomes: an entry and what was said about it.
 *
 * Pure: nothing is asked and nothing written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * What a turn became that is no comment.
 */
const AS_ENTRY   = 0;
const AS_NOTHING = -1;

/**
 * The turns of a thread in the order in which they were said, each at a time at which it can have been.
 *
 * Several rows about one note of one person are one thread: their turns are put together by time, and those of each row stay in their order.
 *
 * @param list<SourceRow> $rows The rows.
 * @return array{turns: list<Turn>, unreadable: array<int, string>} Unreadable: why, by row.
 */
function turns_of( array $rows ): array {
	$turns      = [];
	$unreadable = [];
	foreach ( $rows as $row ) {
		$thread = thread_of( $row );
		$last   = first_time( $row );
		foreach ( $thread['turns'] as $turn ) {
			$last    = likely_time( $turn['time'] ) > 0 ? $turn['time'] : $last;
			$turns[] = [ 'time' => $last ] + $turn;
		}
		if ( '' !== $thread['problem'] ) {
			$unreadable[ $row['id'] ] = $thread['problem'];
		}
	}
	return [
		'turns'      => count( $rows ) > 1 ? put_together( $turns ) : $turns,
		'unreadable' => $unreadable,
	];
}

/**
 * Turns of several rows in one order.
 *
 * @param list<Turn> $turns Row by row.
 * @return list<Turn>
 */
function put_together( array $turns ): array {
	$latest = [];
	$keys   = [];
	foreach ( $turns as $number => $turn ) {
		// A turn that says it was before the one above it was not.
		$latest[ $turn['row'] ] = max( $latest[ $turn['row'] ] ?? 0, $turn['time'] );
		$keys[ $number ]        = [ $latest[ $turn['row'] ], $number ];
	}
	asort( $keys );
	return array_map( static fn( int $number ): array => $turns[ $number ], array_keys( $keys ) );
}

/**
 * A time for what bears none: when its row was made, else when it was changed, else now.
 *
 * @param SourceRow $row The row.
 */
function first_time( array $row ): int {
	foreach ( [ $row['created'], $row['updated'] ] as $column ) {
		$time = column_time( $column );
		if ( $time > 0 ) {
			return $time;
		}
	}
	return time();
}

/**
 * The time that a column holds, 0 for one that no calendar has.
 *
 * @param string $column "Y-m-d H:i:s", UTC.
 */
function column_time( string $column ): int {
	$time = strtotime( $column . ' UTC' );
	return $time && gmdate( 'Y-m-d H:i:s', $time ) === $column ? likely_time( $time ) : 0;
}

/**
 * What becomes of the turns of a thread.
 *
 * The first thing its person said is the text of the entry, where the thread begins with it; all else is said about the entry, in its order. Where somebody else began, nothing
 * stands in the entry yet, and the whole conversation is below it: an answer above its question would be no answer.
 *
 * @param list<Turn> $turns The turns.
 * @param int        $user  User id of whose thread it is.
 * @return Plan
 */
function plan_of( array $turns, int $user ): array {
	$said  = array_values( array_filter( $turns, static fn( array $turn ): bool => ! brings_nothing( $turn ) ) );
	$first = $said[0] ?? null;
	$text  = $first && ! $first['admin'] && $first['author'] === $user ? $first : null;
	return [
		'text'     => $text ? entry_text( $text ) : '',
		'first'    => $text,
		'comments' => array_values( array_filter( $said, static fn( array $turn ): bool => $turn !== $text ) ),
		'begun'    => $first['time'] ?? 0,
		'nothing'  => array_values( array_filter( $turns, __NAMESPACE__ . '\brings_nothing' ) ),
	];
}

/**
 * Whether there is nothing to bring of a turn.
 *
 * @param Turn $turn The turn.
 */
function brings_nothing( array $turn ): bool {
	return '' === trim( $turn['text'] ) && ! $turn['files'];
}

/**
 * The text of an entry: what was typed, byte for byte; the one space that stands for nothing is none.
 *
 * @param Turn $turn The turn.
 */
function entry_text( array $turn ): string {
	return is_files_alone( $turn ) ? '' : $turn['text'];
}

/**
 * The text of a comment: what was typed, byte for byte. HTML of administrators becomes the words it shows, since comments are text; its shortcodes stay as they were
 * written. A turn that brought files alone says which.
 *
 * @param Turn $turn The turn.
 */
function comment_text( array $turn ): string {
	if ( is_files_alone( $turn ) ) {
		return implode( "\n", array_column( $turn['files'], 'name' ) );
	}
	return $turn['html'] ? shown_by( wp_kses_post( $turn['text'] ) ) : $turn['text'];
}

/**
 * What clean HTML shows, as text: paragraphs and lines as lines, links with where they lead; as it is where it shows no word.
 *
 * @param string $html The HTML.
 */
function shown_by( string $html ): string {
	$text = (string) preg_replace_callback(
		'~<a\s[^>]*href=(["\'])(.*?)\1[^>]*>(.*?)</a>~is',
		static fn( array $link ): string => wp_strip_all_tags( $link[3] ) === $link[2] ? $link[3] : "{$link[3]} ({$link[2]})",
		(string) preg_replace( '~\s*\R\s*~', ' ', $html )
	);
	$text = (string) preg_replace( [ '~<br\s*/?>\s*~i', '~</(?:p|div|h[1-6]|blockquote|ul|ol|table)>\s*~i', '~</(?:li|tr)>\s*~i', '~<li[^>]*>~i' ], [ "\n", "\n\n", "\n", '- ' ], $text );
	$text = trim( (string) preg_replace( '~\n{3,}~', "\n\n", html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES | ENT_HTML5 ) ) );
	return '' === $text ? $html : $text;
}

/**
 * What tells whether a turn was changed in ProgressAlly since it was brought.
 *
 * @param Turn $turn The turn.
 */
function turn_hash( array $turn ): string {
	return substr( hash( 'xxh128', (int) $turn['html'] . $turn['text'] ), 0, 16 );
}

/**
 * The same of a row.
 *
 * @param SourceRow $row The row.
 */
function row_hash( array $row ): string {
	return substr( hash( 'xxh128', $row['status'] . ' ' . $row['approval'] . ' ' . $row['value'] ), 0, 16 );
}
