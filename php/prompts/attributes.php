<?php
/**
 * Block attributes to prompt: the one place that knows their defaults.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

const AUDIENCES = [ 'me', 'coach', 'set' ];
const REPLIES   = [ 'none', 'reply', 'approve' ];

/**
 * Formats a question may carry: inline ones, nothing that runs or moves.
 */
const INLINE = [
	'a'      => [ 'href' => true ],
	'br'     => [],
	'code'   => [],
	'em'     => [],
	'kbd'    => [],
	'mark'   => [],
	's'      => [],
	'strong' => [],
	'sub'    => [],
	'sup'    => [],
];

/**
 * The prompt that a note's attributes describe.
 *
 * @param array<string, mixed> $attributes Block attributes.
 * @param int                  $lesson     The lesson its entries belong to.
 */
function from_attributes( array $attributes, int $lesson ): Prompt {
	$text      = static fn( string $key ): string => is_string( $attributes[ $key ] ?? null ) ? $attributes[ $key ] : '';
	$chosen    = is_array( $attributes['audiences'] ?? null ) ? $attributes['audiences'] : AUDIENCES;
	$audiences = array_values( array_filter( AUDIENCES, static fn( string $one ): bool => 'me' === $one || in_array( $one, $chosen, true ) ) );
	$rows      = is_numeric( $attributes['rows'] ?? null ) ? (int) $attributes['rows'] : 4;
	return new Prompt(
		$text( 'noteId' ),
		$lesson,
		html_entity_decode( get_the_title( $lesson ), ENT_QUOTES | ENT_HTML5 ),
		'note',
		html_entity_decode( wp_strip_all_tags( $text( 'title' ) ), ENT_QUOTES | ENT_HTML5 ),
		wp_kses( $text( 'prompt' ), INLINE ),
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
