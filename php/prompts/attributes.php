<?php
/**
 * What stood in the lesson to prompt: the one place that knows the defaults.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use LearningLog\Templates;

const AUDIENCES = [ 'me', 'coach', 'set' ];
const REPLIES   = [ 'none', 'reply', 'approve' ];

/**
 * The field of a note: its own question names it.
 */
const ONE_FIELD = [
	'key'   => 'text',
	'label' => '',
	'help'  => '',
];

/**
 * What the key of an answer may look like. Two names stand for something else in every object of the view module: what is typed would not be
 * kept under them.
 */
const KEY_PATTERN = '/^(?!(?:__proto__|constructor)$)[a-z0-9_-]{1,40}$/D';

/**
 * The attributes of a block that say what is asked; all others say how it looks.
 */
const ATTRIBUTES = [ 'noteId', 'title', 'prompt', 'placeholder', 'rows', 'allowAttachments', 'audiences', 'audience', 'reply', 'template', 'questions', 'elements', 'suggestedWords' ];

/**
 * Formats a question may carry: inline ones, nothing that runs or moves.
 */
const INLINE = [
	'a'      => [ 'href' => true ],
	'b'      => [],
	'br'     => [],
	'code'   => [],
	'em'     => [],
	'i'      => [],
	'kbd'    => [],
	'mark'   => [],
	's'      => [],
	'strong' => [],
	'sub'    => [],
	'sup'    => [],
];

/**
 * What needs no cleaning: text, plain formats without attributes, characters by name or number. Most questions are, and
 * cleaning them takes longer than all the rest of a note.
 */
const PLAIN_INLINE = '~^(?:[^<>&]|</?(?:b|code|em|i|kbd|mark|s|strong|sub|sup)>|<br ?/?>|&(?:amp|lt|gt|quot|nbsp|#\d{1,6});)*+$~D';

/**
 * A question with nothing in it but inline formats.
 *
 * @param string $html As an author of lessons left it.
 */
function safe_question( string $html ): string {
	return preg_match( PLAIN_INLINE, $html ) ? $html : wp_kses( $html, INLINE );
}

/**
 * A title without the markup an author may have left in it; most have none.
 *
 * @param string $html As an author of lessons left it.
 */
function plain_title( string $html ): string {
	return false === strpbrk( $html, '<&' ) ? trim( $html ) : html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5 );
}

/**
 * A question in plain words: without markup and with single spaces, to be shown in a line or compared with another one.
 *
 * @param string $html Inline HTML.
 */
function plain_question( string $html ): string {
	return trim( (string) preg_replace( '/\s+/u', ' ', html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5 ) ) );
}

/**
 * Title of a lesson, as plain text.
 *
 * @param int $lesson Post id.
 */
function title_of( int $lesson ): string {
	return html_entity_decode( get_the_title( $lesson ), ENT_QUOTES | ENT_HTML5 );
}

/**
 * The prompt that a finding means.
 *
 * @param Asked $asked  What stood there.
 * @param int   $lesson Where it stood.
 */
function from_asked( array $asked, int $lesson ): Prompt {
	return match ( $asked['by'] ) {
		'tag'    => from_tag( array_filter( $asked['attributes'], 'is_string' ), $lesson ),
		'prompt' => from_attributes( $asked['attributes'], $lesson, 'log' ),
		default  => from_attributes( $asked['attributes'], $lesson ),
	};
}

/**
 * The prompt that an old tag means: the same as a block with its id would.
 *
 * @param array<string, string> $attributes As written.
 * @param int                   $lesson     Where the tag stands; `post_id` names another page.
 */
function from_tag( array $attributes, int $lesson ): Prompt {
	$meaning    = old_tag_meaning( $attributes );
	$lesson     = $meaning['post_id'] > 0 ? $meaning['post_id'] : $lesson;
	return from_attributes( old_note( $meaning, definition( $lesson, $meaning['note_id'] ) ), $lesson );
}

/**
 * The prompt that a block's attributes describe.
 *
 * @param array<string, mixed> $attributes Block attributes.
 * @param int                  $lesson     The lesson its entries belong to.
 * @param 'note'|'log'         $kind       "note": one field, named by the question. "log": the questions of a template, or its own.
 */
function from_attributes( array $attributes, int $lesson, string $kind = 'note' ): Prompt {
	$text      = static fn( string $key ): string => is_string( $attributes[ $key ] ?? null ) ? $attributes[ $key ] : '';
	$number    = static fn( string $key, int $preset ): int => is_numeric( $attributes[ $key ] ?? null ) ? (int) $attributes[ $key ] : $preset;
	$audiences = is_array( $attributes['audiences'] ?? null ) ? audiences_of( $attributes['audiences'] ) : AUDIENCES;
	return new Prompt(
		$text( 'noteId' ),
		$lesson,
		$kind,
		plain_title( $text( 'title' ) ),
		safe_question( $text( 'prompt' ) ),
		$text( 'placeholder' ),
		max( 2, min( 40, $number( 'rows', 'log' === $kind ? 3 : 4 ) ) ),
		'log' === $kind && preg_match( '/^' . Templates\ID_PATTERN . '$/D', $text( 'template' ) ) ? $text( 'template' ) : '',
		'log' === $kind ? questions_of( $attributes ) : [ ONE_FIELD ],
		$audiences,
		in_array( $text( 'audience' ), $audiences, true ) ? $text( 'audience' ) : 'me',
		true === ( $attributes['allowAttachments'] ?? true ),
		in_array( $text( 'reply' ), REPLIES, true ) ? $text( 'reply' ) : 'none',
		is_array( $attributes['elements'] ?? null ) ? elements_of( $attributes['elements'] ) : [],
		max( 0, min( 5000, $number( 'suggestedWords', 0 ) ) )
	);
}

/**
 * The audiences a prompt offers.
 *
 * @param array<mixed> $chosen As its author chose them.
 * @return list<string> In their usual order, "me" always among them.
 */
function audiences_of( array $chosen ): array {
	return array_values( array_filter( AUDIENCES, static fn( string $one ): bool => 'me' === $one || in_array( $one, $chosen, true ) ) );
}

/**
 * The Elements a prompt names.
 *
 * @param array<mixed> $chosen As its author chose them.
 * @return list<int> Term ids.
 */
function elements_of( array $chosen ): array {
	return array_values( array_filter( array_map( 'absint', array_filter( $chosen, 'is_numeric' ) ) ) );
}

/**
 * What a prompt asks: its own questions, else those of its template as they are today, else one thing, as a note does.
 *
 * @param array<string, mixed> $attributes Block attributes.
 * @return list<Question>
 */
function questions_of( array $attributes ): array {
	$questions = [];
	foreach ( is_array( $attributes['questions'] ?? null ) ? $attributes['questions'] : [] as $question ) {
		$text = static fn( string $key ): string => is_array( $question ) && is_string( $question[ $key ] ?? null ) ? trim( $question[ $key ] ) : '';
		if ( preg_match( KEY_PATTERN, $text( 'key' ) ) && '' !== $text( 'label' ) ) {
			$questions += [
				$text( 'key' ) => [
					'key'   => $text( 'key' ),
					'label' => $text( 'label' ),
					'help'  => $text( 'help' ),
				],
			];
		}
	}
	$template = $questions || ! is_string( $attributes['template'] ?? null ) ? null : Templates\find( $attributes['template'] );
	$questions = array_values( $questions ?: $template->questions ?? [] );
	return $questions ? $questions : [ ONE_FIELD ];
}
