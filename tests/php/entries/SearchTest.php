<?php
/**
 * Looking for words: what passes over texts that cannot hold them passes over no text that holds them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\TestWith;

final class SearchTest extends TestCase {
	/**
	 * What texts and words are made of by chance: what collations take for each other, and what has a meaning in patterns.
	 */
	private const CHARACTERS = "abehijnosuvwyzABEIJSUVWYZ éüñøßıſ\u{212A}\u{043A}\u{1F642}'\"-.,%_\\\\?[]^:*(|\n09";

	/**
	 * Characters by chance.
	 *
	 * @param int $many How many.
	 */
	private static function chance( int $many ): string {
		$all = mb_str_split( self::CHARACTERS );
		return implode( '', array_map( static fn(): string => $all[ mt_rand( 0, count( $all ) - 1 ) ], range( 1, $many ) ) );
	}

	/**
	 * The same words as some collation may take them for: another case, i for y, e for é.
	 *
	 * @param string $words Words.
	 */
	private static function alike( string $words ): string {
		$swapped = strtr( $words, [ 'e' => 'é', 'é' => 'e', 'i' => 'y', 'j' => 'I', 'u' => 'v', 'w' => 'V', 's' => 'ſ', 'o' => 'ø', 'n' => 'Ñ', 'k' => "\u{212A}" ] );
		return mt_rand( 0, 1 ) ? strtoupper( $swapped ) : $swapped;
	}

	public function test_no_text_is_passed_over_that_a_collation_may_find_the_words_in(): void {
		mt_srand( 7 );
		$told = 0;
		for ( $time = 0; $time < 3000; $time++ ) {
			$words   = self::chance( mt_rand( 1, 12 ) );
			$pattern = Entries\telling_pattern( $words );
			foreach ( [ $words, self::alike( $words ) ] as $there ) {
				self::assertMatchesRegularExpression( "/$pattern/u", self::chance( 9 ) . $there . self::chance( 9 ), $words );
			}
			$told += '' === $pattern ? 0 : 1;
		}
		self::assertGreaterThan( 500, $told );
	}

	/**
	 * From the rarest letter on; words that tell too little pass over nothing.
	 *
	 * @param string $words What somebody looks for.
	 * @param string $there A text that may hold it, as far as anybody looks.
	 * @param string $gone  One that cannot, "" where all may.
	 */
	#[TestWith( [ 'nowhere', 'it is here', 'nowhe re' ] )]
	#[TestWith( [ 'éléphant', 'PHANtom', 'éléph ant' ] )]
	#[TestWith( [ '100%', '100%', '100 %' ] )]
	#[TestWith( [ 'it', 'x', '' ] )]
	#[TestWith( [ 'год', 'x', '' ] )]
	public function test_a_text_is_passed_over_by_what_is_rare_in_the_words( string $words, string $there, string $gone ): void {
		$pattern = '/' . Entries\telling_pattern( $words ) . '/u';
		self::assertMatchesRegularExpression( $pattern, $there );
		self::assertSame( '' === $gone, (bool) preg_match( $pattern, $gone ) );
	}

	public function test_a_search_finds_what_like_finds(): void {
		global $wpdb;
		mt_srand( 3 );
		$reader = $this->factory->user( '', 'learning_log_facilitator' );
		$author = $this->factory->user();
		$set    = $this->factory->set( 'Mill', [ $author => 'Northmill' ], [ $reader ] );
		$words  = [];
		for ( $number = 0; $number < 60; $number++ ) {
			$words[] = trim( self::chance( mt_rand( 3, 7 ) ) );
			foreach ( [ end( $words ), self::alike( end( $words ) ) ] as $place => $there ) {
				self::assertIsArray( Entries\insert( new Entries\Draft( 'note', $author, 100, "p$number-$place", 'Notes', [ 'text' => self::chance( 5 ) . $there . self::chance( 5 ) ], 'set', $set, new Entries\Frame() ) ) );
			}
		}
		$sources = Entries\shared_sources( $reader );
		$hits    = 0;
		foreach ( $words as $one ) {
			$like     = '%' . $wpdb->esc_like( $one ) . '%';
			$expected = array_map( 'intval', $wpdb->get_col( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' AND (post_content LIKE %s OR post_title LIKE %s) ORDER BY ID DESC", $like, $like ) ) );
			self::assertSame( $expected, array_keys( Entries\list_entries( $sources, [ 'search' => $one, 'per_page' => 100 ], $reader )['entries'] ), $one );
			$hits += count( $expected );
		}
		self::assertGreaterThanOrEqual( count( $words ), $hits );
	}
}
