<?php
/**
 * A person's text as it is read: paragraphs, line breaks, links.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * What counts as a link: an address with its scheme, up to the first space or bracket-like mark.
 */
const LINK = '~\b(?:https?://|mailto:)[^\s<>"\x{201C}\x{201D}\x{201E}\x{00AB}\x{00BB}]+~iu';

/**
 * Text split into paragraphs, these into pieces. src/lib/text.ts does the same; tests/fixtures/text-html.json holds both to it.
 *
 * @param string $text What was typed.
 * @return list<list<array{type: 'text'|'link'|'break', value: string}>>
 */
function text_pieces( string $text ): array {
	$text       = trim( str_replace( [ "\r\n", "\r" ], "\n", $text ), "\n" );
	$paragraphs = preg_split( '/\n(?:[ \t]*\n)+/', $text );
	$pieces     = [];
	foreach ( $paragraphs ? $paragraphs : [] as $paragraph ) {
		if ( '' === trim( $paragraph ) ) {
			continue;
		}
		$found = [];
		foreach ( explode( "\n", $paragraph ) as $number => $line ) {
			if ( $number > 0 ) {
				$found[] = [
					'type'  => 'break',
					'value' => '',
				];
			}
			array_push( $found, ...line_pieces( $line ) );
		}
		$pieces[] = $found;
	}
	return $pieces;
}

/**
 * One line split at its links.
 *
 * @param string $line Without a line end.
 * @return list<array{type: 'text'|'link', value: string}>
 */
function line_pieces( string $line ): array {
	$pieces = [];
	$from   = 0;
	preg_match_all( LINK, $line, $found, PREG_OFFSET_CAPTURE );
	foreach ( $found[0] as list( $link, $at ) ) {
		$link = trim_link( $link );
		if ( ! preg_match( '~^(?:https?://|mailto:).~iu', $link ) ) {
			continue;
		}
		if ( $at > $from ) {
			$pieces[] = [
				'type'  => 'text',
				'value' => substr( $line, $from, $at - $from ),
			];
		}
		$pieces[] = [
			'type'  => 'link',
			'value' => $link,
		];
		$from     = $at + strlen( $link );
	}
	if ( $from < strlen( $line ) ) {
		$pieces[] = [
			'type'  => 'text',
			'value' => substr( $line, $from ),
		];
	}
	return $pieces;
}

/**
 * A link without the marks of the sentence it stands in: `(see https://example.org/a_(b)).` keeps its own bracket.
 *
 * @param string $link What looked like a link.
 */
function trim_link( string $link ): string {
	do {
		$before = $link;
		$link   = (string) preg_replace( '/[.,:;!?\'\x{2019}\x{2026}*_~|]+$/u', '', $link );
		foreach ( [ '(' => ')', '[' => ']', '{' => '}' ] as $open => $close ) {
			if ( str_ends_with( $link, $close ) && substr_count( $link, $close ) > substr_count( $link, $open ) ) {
				$link = substr( $link, 0, -1 );
			}
		}
	} while ( $link !== $before );
	return $link;
}

/**
 * Text as the HTML it is read in. Nothing a person typed becomes markup; an address with its scheme becomes a link.
 *
 * @param string      $text    What was typed.
 * @param string|null $carried What carry() makes of it, where that is at hand.
 */
function text_html( string $text, ?string $carried = null ): string {
	if ( is_inserted_late() && ! preg_match( '~\r|://|mailto:~i', $text ) ) {
		return linkless_html( $carried ?? carry( $text ) );
	}
	$html = '';
	foreach ( text_pieces( $text ) as $paragraph ) {
		$html .= '<p dir="auto">';
		foreach ( $paragraph as $piece ) {
			$value = carry( $piece['value'] );
			$html .= match ( $piece['type'] ) {
				'break' => '<br>',
				'link'  => '<a href="' . $value . '" rel="nofollow ugc noopener">' . $value . '</a>',
				'text'  => $value,
			};
		}
		$html .= '</p>';
	}
	return $html;
}

/**
 * The same where there is no link, as in most texts: nothing has to be looked at piece by piece.
 *
 * @param string $carried Text as carry() leaves it when the note is put in at the end: with its line ends.
 */
function linkless_html( string $carried ): string {
	$html       = '';
	$paragraphs = preg_split( '/\n(?:[ \t]*\n)+/', trim( $carried, "\n" ) );
	foreach ( $paragraphs ? $paragraphs : [] as $paragraph ) {
		if ( '' !== trim( $paragraph ) ) {
			$html .= '<p dir="auto">' . str_replace( "\n", '<br>', $paragraph ) . '</p>';
		}
	}
	return $html;
}
