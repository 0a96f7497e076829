<?php
/**
 * What stood in the lesson to prompt: the one place that knows the defaults.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

const AUDIENCES = [ 'me', 'coach', 'set' ];
const REPLIES   = [ 'none', 'reply', 'approve' ];

/**
 * The attributes of a note that say what is asked; all others say how it looks.
 */
const ATTRIBUTES = [ 'noteId', 'title', 'prompt', 'placeholder', 'rows', 'allowAttachments', 'audiences', 'audience', 'reply' ];

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
	return 'tag' === $asked['by'] ? from_tag( array_filter( $asked['attributes'], 'is_string' ), $lesson ) : from_attributes( $asked['attributes'], $lesson );
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
	$definition = definition( $lesson, $meaning['note_id'] );
	return from_attributes(
		[
			'noteId'           => $meaning['note_id'] > 0 ? (string) $meaning['note_id'] : '',
			'title'            => '' === $definition['question'] ? __( 'Your note', 'learning-log' ) : '',
			'prompt'           => $definition['question'],
			'placeholder'      => $definition['placeholder'],
			'rows'             => $meaning['size'] > 0 ? $meaning['size'] : 8,
			'allowAttachments' => $meaning['allow_attachment'],
			'reply'            => $definition['reply'],
		],
		$lesson
	);
}

/**
 * The prompt that a note's attributes describe.
 *
 * @param array<string, mixed> $attributes Block attributes.
 * @param int                  $lesson     The lesson its entries belong to.
 */
function from_attributes( array $attributes, int $lesson ): Prompt {
	$text      = static fn( string $key ): string => is_string( $attributes[ $key ] ?? null ) ? $attributes[ $key ] : '';
	$chosen    = is_array( $attributes['audiences'] ?? null ) ? $attributes['audiences'] : AUDIENCES;
	$audiences = AUDIENCES === $chosen ? AUDIENCES : array_values( array_filter( AUDIENCES, static fn( string $one ): bool => 'me' === $one || in_array( $one, $chosen, true ) ) );
	$rows      = is_numeric( $attributes['rows'] ?? null ) ? (int) $attributes['rows'] : 4;
	return new Prompt(
		$text( 'noteId' ),
		$lesson,
		'note',
		plain_title( $text( 'title' ) ),
		safe_question( $text( 'prompt' ) ),
		$text( 'placeholder' ),
		max( 2, min( 40, $rows ) ),
		'',
		[
			[
				'key'   => 'text',
				'label' => '',
				'help'  => '',
			],
		],
		$audiences,
		in_array( $text( 'audience' ), $audiences, true ) ? $text( 'audience' ) : 'me',
		true === ( $attributes['allowAttachments'] ?? true ),
		in_array( $text( 'reply' ), REPLIES, true ) ? $text( 'reply' ) : 'none'
	);
}
