<?php
/**
 * The blocks that the pages of the demo are made of.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

/**
 * A paragraph block.
 *
 * @param string $html What is in it.
 */
function paragraph( string $html ): string {
	return "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->";
}

/**
 * A note block; a prompt block where it has questions of its own or a template's.
 *
 * @param string               $id       Its id in the lesson.
 * @param string               $title    Its title.
 * @param string               $question What it asks.
 * @param array<string, mixed> $prompt   Attributes of the prompt.
 */
function note( string $id, string $title, string $question, array $prompt = [] ): string {
	$attributes = [
		'noteId'           => $id,
		'title'            => $title,
		'prompt'           => $question,
		'allowAttachments' => true,
	];
	return '<!-- wp:learning-log/' . ( $prompt ? 'prompt ' : 'note ' ) . serialize_block_attributes( $attributes + $prompt ) . ' /-->';
}

/**
 * A link to a page.
 *
 * @param int $page Post id.
 */
function link_to( int $page ): string {
	return '<a href="' . esc_url( address( $page ) ) . '">' . esc_html( get_the_title( $page ) ) . '</a>';
}

/**
 * The address of a page on its site, whichever port it is at.
 *
 * @param int $page Post id.
 */
function address( int $page ): string {
	return wp_make_link_relative( (string) get_permalink( $page ) );
}

/**
 * A list block of links to pages.
 *
 * @param int[] $pages Post ids.
 */
function links( array $pages ): string {
	$item = static fn( int $page ): string => "<!-- wp:list-item -->\n<li>" . link_to( $page ) . "</li>\n<!-- /wp:list-item -->";
	return "<!-- wp:list -->\n<ul class=\"wp-block-list\">" . implode( "\n\n", array_map( $item, $pages ) ) . "</ul>\n<!-- /wp:list -->";
}
