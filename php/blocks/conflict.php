<?php
/**
 * Two versions of one text, side by side.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * Both texts beside each other, when someone saved in between; what differs is marked. The view module makes this for itself (src/front/conflict.ts).
 *
 * @param Note $note The note.
 */
function conflict_html( Note $note ): string {
	return $note->conflicting() ? versions_html( versions_of( $note ), true ) : '';
}

/**
 * What the view module makes them from, once a page.
 */
function action_print_versions(): void {
	// phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
	echo '<template class="learning-log-note__two-versions">' . versions_html( [ 'mine' => '', 'theirs' => '' ], false ) . '</template>';
}

/**
 * Both texts; empty places for them where there are none.
 *
 * @param array{mine: string, theirs: string} $texts HTML of both.
 * @param bool                                $shown Whether they are shown at first.
 */
function versions_html( array $texts, bool $shown ): string {
	return '<div class="learning-log-note__conflict" tabindex="-1"' . hidden( ! $shown ) . ' role="group" aria-label="' . esc_attr__( 'Two versions of this text', 'learning-log' ) . '"><div class="learning-log-note__versions">'
		. version_section_html( 'mine', __( 'Your text here', 'learning-log' ), $texts['mine'] ) . version_section_html( 'theirs', __( 'Saved elsewhere', 'learning-log' ), $texts['theirs'] )
		. '</div><p class="learning-log-note__choices">'
		. choice_html( 'mine', __( 'Keep mine', 'learning-log' ) ) . choice_html( 'theirs', __( 'Keep the saved one', 'learning-log' ) ) . choice_html( 'both', __( 'Keep both', 'learning-log' ) ) . '</p></div>';
}

/**
 * One of the two.
 *
 * @param 'mine'|'theirs' $whose Which.
 * @param string          $says  Whose it is, in words.
 * @param string          $text  HTML.
 */
function version_section_html( string $whose, string $says, string $text ): string {
	return '<section aria-label="' . esc_attr( $says ) . '"><p class="learning-log-note__whose">' . esc_html( $says ) . '</p><div class="learning-log-note__' . $whose . '" dir="auto">' . $text . '</div></section>';
}

/**
 * Both texts; of several answers those that differ, each under its question.
 *
 * @param Note $note The note.
 * @return array{mine: string, theirs: string}
 */
function versions_of( Note $note ): array {
	$html   = [
		'mine'   => '',
		'theirs' => '',
	];
	$stored = $note->conflicting();
	foreach ( $stored ? $note->fields : [] as $field ) {
		if ( ! $note->has_one_field() && $field->text === $field->stored ) {
			continue;
		}
		$parts = difference( $field->text, $field->stored );
		foreach ( [ 'mine', 'theirs' ] as $whose ) {
			$text            = version_html( $parts, $parts[ $whose ] );
			$html[ $whose ] .= $note->has_one_field() ? $text : '<p class="learning-log-note__asked">' . carry( $field->label ) . '</p><p class="learning-log-note__answer" dir="auto">' . $text . '</p>';
		}
	}
	return $html;
}

/**
 * One version with what only it has marked.
 *
 * @param array{before: string, mine: string, theirs: string, after: string} $parts     Where the two part.
 * @param string                                                             $different What only this one has.
 */
function version_html( array $parts, string $different ): string {
	return carry( $parts['before'] ) . ( '' === $different ? '' : '<mark>' . carry( $different ) . '</mark>' ) . carry( $parts['after'] );
}

/**
 * One way out of a conflict; also a plain submit button.
 *
 * @param string $keep  One of mine, theirs, both.
 * @param string $label What it says.
 */
function choice_html( string $keep, string $label ): string {
	return '<button type="submit" class="learning-log-note__choice" name="learning_log[keep]" value="' . esc_attr( $keep ) . '">' . esc_html( $label ) . '</button>';
}

/**
 * Where two texts part: what they share at the beginning and at the end, and what each has between.
 *
 * src/lib/difference.ts does the same; tests/fixtures/difference.json holds both to it.
 *
 * @param string $mine   A text.
 * @param string $theirs Another one.
 * @return array{before: string, mine: string, theirs: string, after: string}
 */
function difference( string $mine, string $theirs ): array {
	$a     = words( $mine );
	$b     = words( $theirs );
	$most  = min( count( $a ), count( $b ) );
	$start = 0;
	while ( $start < $most && $a[ $start ] === $b[ $start ] ) {
		++$start;
	}
	$end = 0;
	while ( $end < $most - $start && $a[ count( $a ) - 1 - $end ] === $b[ count( $b ) - 1 - $end ] ) {
		++$end;
	}
	return [
		'before' => implode( '', array_slice( $a, 0, $start ) ),
		'mine'   => implode( '', array_slice( $a, $start, count( $a ) - $end - $start ) ),
		'theirs' => implode( '', array_slice( $b, $start, count( $b ) - $end - $start ) ),
		'after'  => implode( '', array_slice( $a, count( $a ) - $end ) ),
	];
}

/**
 * Words with the space that follows them: a difference never cuts a word in two.
 *
 * @param string $text Valid UTF-8.
 * @return list<string>
 */
function words( string $text ): array {
	preg_match_all( '/\S+\s*|\s+/u', $text, $found );
	return $found[0];
}
