<?php
/**
 * How a person's text reaches the page unchanged.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * A line feed, written so that a parser takes it for text.
 */
const LINE_END = '&#xa;';

/**
 * Text as HTML that decodes to exactly that text, whatever WordPress does to the page around it.
 *
 * Core rewrites rendered text: quotes, dashes, dots, `3x4`, smilies, "Wordpress", line ends, anything in square brackets.
 * None of it recognises a character reference, so everything it looks for travels as one. Hexadecimal, because
 * do_shortcode() turns the decimal ones of brackets back. Bytes from 0x80 on stay as they are: a reference to
 * U+0080–U+009F would be read as windows-1252. Serves for element content and for attribute values alike.
 *
 * @param string $text Valid UTF-8.
 */
function carry( string $text ): string {
	if ( is_inserted_late() ) {
		// Nothing of WordPress comes by any more; the parser alone turns a carriage return into a line feed.
		return str_replace( "\r", '&#xd;', htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8' ) );
	}
	return (string) preg_replace_callback(
		'/[^A-VYZa-wyz0-9 \x80-\xff]|(?<= ) /',
		static fn( array $found ): string => '&#x' . dechex( ord( $found[0] ) ) . ';',
		$text
	);
}

/**
 * Content of a <textarea>: the parser drops the first line feed, so one that may be dropped goes ahead.
 *
 * @param string $text Valid UTF-8.
 */
function carry_textarea( string $text ): string {
	return LINE_END . carry( $text );
}
