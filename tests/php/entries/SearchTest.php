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
	 * The same words as a collation may take them for: another case, e for é.
	 *
	 * @param string $words Words.
	 */
	private static function alike( string $words ): string {
		$swapped = strtr( $words, [ 'e' => 'é', 'é' => 'e', 'i' => 'ı', 's' => 'ſ', 'o' => 'ø', 'n' => 'Ñ', 'k' => "\u{212A}" ] );
		return mt_rand( 0, 1 ) ? strtoupper( $swapped ) : $swapped;
	}

	public function test_no_text_is_passed_over_that_a_collation_may_find_the_words_in(): void {
		mt_srand( 7 );
		$told = 0;
		for ( $time = 0; $time < 3000; $time++ ) {
			$words   = self::chance( mt_rand( 1, 12 ) );
			$pattern = Entries\telling_pattern( $words );
			foreach ( [ $words, self::alike( $words ) ] as $there ) {
				self::assertMatchesRegularExpression( "/$pattern/", self::chance( 9 ) . $there . self::chance( 9 ), $words );
			}
			$told += '' === $pattern ? 0 : 1;
		}
		self::assertGreaterThan( 500, $told );
	}

	/**
	 * By all that is ASCII of them; words that tell too little pass over nothing.
	 *
	 * @param string $words What somebody looks for.
	 * @param string $there A text that may hold it, as far as anybody looks.
	 * @param string $gone  One that cannot, "" where all may.
	 */
	#[TestWith( [ 'nowhere', 'NoWhere', 'it is here, and where is it' ] )]
	#[TestWith( [ 'nowhere', 'ñøwhére', 'now here' ] )]
	#[TestWith( [ 'éléphant', 'PHANTom', 'éléph ant' ] )]
	#[TestWith( [ '100%', '100%', '100 %' ] )]
	#[TestWith( [ 'what i learned', 'What I learned', 'what I leaned' ] )]
	#[TestWith( [ 'it', 'x', '' ] )]
	#[TestWith( [ 'год', 'x', '' ] )]
	public function test_a_text_is_passed_over_by_what_is_rare_in_the_words( string $words, string $there, string $gone ): void {
		$pattern = '/' . Entries\telling_pattern( $words ) . '/';
		self::assertMatchesRegularExpression( $pattern, $there );
		self::assertSame( '' === $gone, (bool) preg_match( $pattern, $gone ) );
	}

	/**
	 * Each word, and what stands between quotes.
	 *
	 * @param string       $text  What somebody looks for.
	 * @param list<string> $words What is looked for, the longest first.
	 */
	#[TestWith( [ 'the night shift', [ 'night', 'shift', 'the' ] ] )]
	#[TestWith( [ ' "night shift"  rota rota', [ 'night shift', 'rota' ] ] )]
	#[TestWith( [ '„die Schicht“ «la nuit»', [ 'die Schicht', 'la nuit' ] ] )]
	#[TestWith( [ 'don’t 5"', [ 'don’t', '5' ] ] )]
	#[TestWith( [ '" "', [ '" "' ] ] )]
	#[TestWith( [ 'a b c d e f g h i', [ 'a b c d e f g h i' ] ] )]
	public function test_words_are_looked_for_one_by_one( string $text, array $words ): void {
		self::assertSame( $words, Entries\words_in( $text ) );
	}

	public function test_an_entry_is_found_by_its_words_in_any_order_and_by_no_part_of_them(): void {
		$author = $this->factory->user();
		$this->factory->entry( $author, $this->factory->lesson( [ [] ] ), 'The shift at night decides.' );
		$found = static fn( string $search ): int => count( Entries\list_entries( Entries\sources( 'mine', $author ), [ 'search' => $search ], $author )['entries'] );
		self::assertSame( [ 1, 1, 1, 0, 0 ], array_map( $found, [ 'night shift', 'SHIFT night', '"shift at night"', '"night shift"', 'night rota' ] ) );
	}

	public function test_no_other_collation_takes_two_letters_for_each_other(): void {
		global $wpdb;
		if ( ! Entries\has_regular_expressions() ) {
			self::assertStringNotContainsString( 'REGEXP', Entries\search_sql( 'nowhere' ) );
			return;
		}
		$names = $wpdb->get_col( (string) $wpdb->prepare( "SELECT FULL_COLLATION_NAME FROM information_schema.COLLATION_CHARACTER_SET_APPLICABILITY WHERE CHARACTER_SET_NAME = 'utf8mb4' AND FULL_COLLATION_NAME REGEXP %s", Entries\TELLING_COLLATIONS ) );
		self::assertContains( 'utf8mb4_unicode_520_ci', $names );
		foreach ( $names as $name ) {
			$found = $wpdb->get_col( (string) $wpdb->prepare( "SELECT CONCAT(a.seq, ' ', b.seq) FROM seq_32_to_126 a JOIN seq_32_to_126 b WHERE a.seq < b.seq AND ( a.seq NOT BETWEEN 65 AND 90 OR b.seq <> a.seq + 32 ) AND CHAR(a.seq USING utf8mb4) COLLATE %i LIKE CONCAT(%s, CHAR(b.seq USING utf8mb4))", $name, '\\' ) );
			self::assertSame( [], $found, $name );
		}
	}

	/**
	 * A quarter more than will do, at least twice as many as before and at most sixteen times.
	 *
	 * @param int $found How many were found in a thousand.
	 * @param int $next  Rows of the next step.
	 */
	#[TestWith( [ 0, 16000 ] )]
	#[TestWith( [ 1, 16000 ] )]
	#[TestWith( [ 100, 5013 ] )]
	#[TestWith( [ 400, 2000 ] )]
	#[TestWith( [ 500, 2000 ] )]
	public function test_what_was_found_tells_how_far_the_next_step_goes( int $found, int $next ): void {
		self::assertSame( $next, Entries\rows_of_next_step( 1000, 1000, $found, 501 ) );
	}

	public function test_a_million_rows_take_few_steps_where_the_newest_alone_match(): void {
		foreach ( range( 0, 500 ) as $found ) {
			$steps = 1;
			$read  = 1000;
			for ( $rows = 1000; $read < 1000000; $read += $rows ) {
				$rows = Entries\rows_of_next_step( $rows, $read, $found, 501 );
				++$steps;
			}
			self::assertLessThanOrEqual( 8, $steps, (string) $found );
		}
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
			$holds    = '';
			foreach ( Entries\words_in( $one ) as $word ) {
				$like   = '%' . $wpdb->esc_like( $word ) . '%';
				$holds .= $wpdb->prepare( ' AND (post_content LIKE %s OR post_title LIKE %s)', $like, $like );
			}
			$expected = array_map( 'intval', $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' $holds ORDER BY ID DESC" ) );
			self::assertSame( $expected, array_keys( Entries\list_entries( $sources, [ 'search' => $one, 'per_page' => 100 ], $reader )['entries'] ), $one );
			$hits += count( $expected );
		}
		self::assertGreaterThanOrEqual( count( $words ), $hits );
	}
}
