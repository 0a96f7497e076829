<?php
/**
 * A note of an old tag looks the way its theme knows it: the class names that themes style stand beside ours, and its buttons say what the tag
 * says.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Blocks;
use LearningLog\Prompts;

require_once dirname( __DIR__ ) . '/blocks/buttons.php';

/**
 * What the old plugin called the parts of a note, by what we call them.
 */
const OLD_CLASSES = [
	'question' => 'progressally-notes-update-label',
	'text'     => 'progressally-notes-display progressally-notes-display-0 progressally-notes-display-user',
	'field'    => 'progressally-notes-update-textarea',
	'bar'      => 'progressally-notes-operation-container',
	'edit'     => 'progressally-notes-update-button',
	'save'     => 'progressally-notes-save-button',
	'cancel'   => 'progressally-notes-cancel-button',
	'files'    => 'progressally-notes-attachment-container',
	'add'      => 'progressally-notes-attachment-add',
];

/**
 * The parts whose class a tag may prefix.
 */
const PREFIXED = [ 'question', 'text' ];

/**
 * What makes the HTML of a note look like its tag. What people wrote holds none of the quotes that it looks for.
 *
 * @param array<string, string> $attributes Attributes of the tag.
 * @return callable(string): string
 */
function dress( array $attributes ): callable {
	$prefix = sanitize_html_class( $attributes['prefix'] ?? '' );
	$names  = [];
	foreach ( OLD_CLASSES as $part => $classes ) {
		$classes = '' !== $prefix && in_array( $part, PREFIXED, true ) ? "$classes $prefix$classes" : $classes;
		foreach ( [ '"', ' ' ] as $end ) {
			$names[ "class=\"learning-log-note__$part$end" ] = "class=\"learning-log-note__$part $classes$end";
		}
	}
	return static fn( string $html ): string => Blocks\with_buttons( strtr( $html, $names ), buttons_of( $attributes ) );
}

/**
 * The words of its own that a tag has for the buttons of its note.
 *
 * @param array<string, string> $attributes Attributes of the tag.
 * @return array<string, string> By button.
 */
function buttons_of( array $attributes ): array {
	return array_filter( array_map( static fn( string $name ): string => trim( $attributes[ $name ] ?? '' ), Prompts\old_tag_rules()['buttons'] ), static fn( string $word ): bool => '' !== $word );
}

/**
 * Attributes of the element around the note of a tag.
 *
 * @param array<string, string> $attributes Attributes of the tag.
 * @param string                $anchor     Where old links lead, "" for nowhere.
 */
function old_wrapper( array $attributes, string $anchor ): string {
	$prefix = sanitize_html_class( $attributes['prefix'] ?? '' );
	return 'class="wp-block-learning-log-note progressally-note-block' . ( '' === $prefix ? '' : " {$prefix}progressally-note-block" ) . '"' . ( '' === $anchor ? '' : ' id="' . esc_attr( $anchor ) . '"' );
}
