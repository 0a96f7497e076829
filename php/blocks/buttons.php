<?php
/**
 * Words that a note has of its own for its buttons, which what it was made from had.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * The buttons, as the class names of a note and the attribute of its block call them.
 */
const BUTTONS = [ 'edit', 'save', 'cancel', 'add' ];

/**
 * HTML of a note whose buttons say these words. What people wrote holds none of the quotes that it looks for.
 *
 * @param string       $html  HTML.
 * @param array<mixed> $words By button; the usual one where nothing is said.
 */
function with_buttons( string $html, array $words ): string {
	foreach ( BUTTONS as $button ) {
		$word = is_string( $words[ $button ] ?? null ) ? trim( $words[ $button ] ) : '';
		if ( '' !== $word ) {
			$html = (string) preg_replace_callback(
				'~(class="learning-log-note__' . $button . '[ "][^>]*>(?:<span class="learning-log-note__icon[^>]*></span><span>)?)[^<]*~',
				static fn( array $found ): string => $found[1] . carry( $word ),
				$html,
				// What is said about it comes behind, in forms of its own.
				1
			);
		}
	}
	return $html;
}
