<?php
/**
 * What was typed comes back byte for byte (trust.md M4: half of all texts do not, the usual ways).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Storage;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class ByteFidelityTest extends TestCase {
	private const STRINGS = 10000;

	/**
	 * Pieces that one layer or another of WordPress is known to change.
	 */
	private const PIECES = [ '<', '>', '&', '"', "'", '\\', '\\\'', '--', '...', '5\'', '&amp;', '&#39;', '<b>', '</textarea>', '<!--', '-->', '<script>', '[gallery]', '[/x]', '%s', '%d', '%%', '{$x}', "\n", "\n\n", "\r\n", "\t", ' ', '  ', "\0", "\x01", "\x7f", '🙂', '👩‍👧', 'é', "e\u{301}", 'ß', 'أهلا', 'שלום', "\u{202e}", "\u{200b}", "\u{feff}", "\u{2028}", ':)', '(c)', 'Wordpress', "'; DROP TABLE x; --", '0', '00', 'null', 'a', 'word', 'https://example.org/?a=1&b=2' ];

	/**
	 * A random text. The seed is printed when a test fails, so that it can be repeated.
	 *
	 * @param int $seed Number of the text.
	 */
	private static function text( int $seed ): string {
		mt_srand( $seed );
		$text = '';
		for ( $length = mt_rand( 0, 24 ); $length > 0; $length-- ) {
			$text .= self::PIECES[ mt_rand( 0, count( self::PIECES ) - 1 ) ];
		}
		return $text;
	}

	public function test_ten_thousand_texts_come_back_unchanged_over_rest(): void {
		$world   = new World();
		$base    = 0;
		$changed = [];
		for ( $seed = 0; $seed < self::STRINGS; $seed++ ) {
			$text  = self::text( $seed );
			$reply = $world->as( 'author', 'PUT', "/lessons/{$world->lesson}/prompts/1", [ 'answers' => [ 'text' => $text ], 'base_revision' => $base ] );
			$data  = json_decode( (string) wp_json_encode( $reply->get_data() ), true );
			if ( ! is_array( $data ) || ( $data['answers']['text'] ?? null ) !== $text ) {
				$changed[] = $seed;
				continue;
			}
			$base = $data['revision'];
		}
		self::assertSame( [], $changed, 'Seeds whose text changed' );
		self::assertSame( self::STRINGS, $base );
	}

	public function test_texts_with_several_answers_come_apart_as_they_went_in(): void {
		for ( $seed = 0; $seed < 2000; $seed++ ) {
			$answers = [ 'what' => self::text( $seed ), 'so-what' => self::text( $seed + 1 ), '3' => self::text( $seed + 2 ) ];
			$draft   = new Entries\Draft( 'log', 1, 2, 'p', '', $answers, 'me', 0, new Entries\Frame() );
			$row     = Entries\encode( $draft ) + Entries\identity( $draft, '1-2-p' ) + Storage\times( true ) + [ 'ID' => 1 ];
			self::assertSame( $answers, Entries\decode( array_map( 'strval', $row ) )->answers );
		}
	}

	public function test_texts_reach_the_field_of_the_page_unchanged(): void {
		for ( $seed = 0; $seed < 2000; $seed++ ) {
			// No browser can show these in a field: NUL is never text, and a lone carriage return becomes a line break.
			$text  = str_replace( [ "\0", "\r" ], '', self::text( $seed ) );
			$html  = '<textarea>' . Blocks\carry_textarea( $text ) . '</textarea>';
			$shown = (string) apply_filters( 'the_content', $html ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
			self::assertSame( 1, preg_match( '~<textarea>(.*)</textarea>~s', $shown, $found ) );
			$field = (string) preg_replace_callback( '/&#x([0-9a-f]+);/', static fn( array $code ): string => (string) mb_chr( (int) hexdec( $code[1] ), 'UTF-8' ), (string) $found[1] );
			self::assertSame( "\n" . $text, $field, "Seed $seed: the parser drops the first line feed" );
		}
	}
}
