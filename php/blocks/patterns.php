<?php
/**
 * Patterns: beginnings of lessons and meetings that authors put in and make their own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Templates;

const PATTERNS = 'learning-log';

/**
 * Registers the category and its patterns.
 */
function action_register_patterns(): void {
	register_block_pattern_category( PATTERNS, [ 'label' => __( 'Learning Log', 'learning-log' ) ] );
	foreach ( patterns() as $name => $pattern ) {
		register_block_pattern(
			"learning-log/$name",
			[
				'title'       => $pattern['title'],
				'description' => $pattern['description'],
				'categories'  => [ PATTERNS ],
				'content'     => implode( "\n\n", $pattern['blocks'] ),
			]
		);
	}
}

/**
 * What there is. No block has an id: the editor gives each its own.
 *
 * @return array<string, array{title: string, description: string, blocks: list<string>}> By name.
 */
function patterns(): array {
	return [
		'end-of-lesson' => [
			'title'       => __( 'Reflection at the end of a lesson', 'learning-log' ),
			'description' => __( 'Three questions for the Learning Log: what, so what, now what.', 'learning-log' ),
			'blocks'      => [
				pattern_text( 'heading', __( 'Before you go on', 'learning-log' ) ),
				pattern_text( 'paragraph', __( 'Take a few minutes while it is fresh. What you write stays with you unless you share it.', 'learning-log' ) ),
				pattern_block( 'prompt', [ 'template' => 'what-so-what-now-what' ] ),
			],
		],
		'after-meeting' => [
			'title'       => __( 'After a set meeting', 'learning-log' ),
			'description' => __( 'For whoever presented an issue, and for whoever listened.', 'learning-log' ),
			'blocks'      => [
				pattern_text( 'heading', __( 'If it was your slot', 'learning-log' ) ),
				pattern_block( 'prompt', [ 'template' => 'presenter' ] ),
				pattern_text( 'heading', __( 'If you listened and asked', 'learning-log' ) ),
				pattern_block( 'prompt', [ 'template' => 'member' ] ),
			],
		],
		'empowerment'   => [
			'title'       => __( 'Empowerment lesson', 'learning-log' ),
			'description' => __( 'One decision handed over, written about with a photo or a scan, and a note for oneself.', 'learning-log' ),
			'blocks'      => [
				pattern_text( 'heading', __( 'Hand over one decision', 'learning-log' ) ),
				pattern_text( 'paragraph', __( 'Think of a decision that is usually passed upwards where you work. Hand it over openly, to somebody who has the knowledge for it, and agree on a day on which you will look at it together.', 'learning-log' ) ),
				pattern_block(
					'prompt',
					[
						'title'     => __( 'Learning Log Questions', 'learning-log' ),
						'reply'     => 'reply',
						'questions' => [
							Templates\asked( 'tried', __( 'Which decision did you hand over, and to whom?', 'learning-log' ), __( 'Name the role rather than the person.', 'learning-log' ) ),
							Templates\asked( 'happened', __( 'What happened?', 'learning-log' ), __( 'A photo of the board or a scan of the sheet says more than a paragraph.', 'learning-log' ) ),
							Templates\asked( 'next', __( 'What will you do next?', 'learning-log' ) ),
						],
					]
				),
				pattern_block(
					'note',
					[
						'title'     => __( 'Personal Reflection Notes', 'learning-log' ),
						'prompt'    => __( 'What does this tell you about the way you decide?', 'learning-log' ),
						'audiences' => [ 'me' ],
					]
				),
			],
		],
	];
}

/**
 * One of our blocks.
 *
 * @param 'note'|'prompt'      $name       Which.
 * @param array<string, mixed> $attributes Its attributes.
 */
function pattern_block( string $name, array $attributes ): string {
	return "<!-- wp:learning-log/$name " . serialize_block_attributes( $attributes ) . ' /-->';
}

/**
 * A heading or a paragraph.
 *
 * @param 'heading'|'paragraph' $name Which.
 * @param string                $text What it says.
 */
function pattern_text( string $name, string $text ): string {
	return 'heading' === $name
		? "<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">" . esc_html( $text ) . "</h2>\n<!-- /wp:heading -->"
		: "<!-- wp:paragraph -->\n<p>" . esc_html( $text ) . "</p>\n<!-- /wp:paragraph -->";
}
