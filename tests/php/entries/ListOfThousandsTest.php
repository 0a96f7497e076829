<?php
/**
 * Pages deep in a long list: found by marks once it was measured, and as they would be without.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\TestWith;

final class ListOfThousandsTest extends TestCase {
	private const PEOPLE   = 20;
	private const PER_PAGE = 50;

	/**
	 * The reader's sets.
	 *
	 * @var int[]
	 */
	private array $sets = [];

	/**
	 * What the list may show.
	 *
	 * @var array<int, array<string, list<int>|null>>
	 */
	private array $sources = [];

	protected function setUp(): void {
		parent::setUp();
		$reader    = $this->factory->user( '', 'learning_log_facilitator' );
		$other     = $this->factory->set( 'Others', [] );
		for ( $number = 0; $number < self::PEOPLE; $number++ ) {
			$person = $this->factory->user();
			0 === $number % 5 && $this->sets[] = $this->factory->set( "Set $number", [], [ $reader ] );
			$set = end( $this->sets );
			Sets\join( new Sets\Member( $person, (int) $set, 'member', 'Northmill' ) );
			$this->insert_entry( $person, (int) $set );
			// Never shown: shared with a set that the reader is not in.
			0 === $number % 5 && $this->insert_entry( $person, $other );
		}
		$this->double( 6 );
		$this->sources = Entries\shared_sources( $reader );
		self::assertCount( self::PEOPLE, $this->sources );
		self::assertGreaterThan( Entries\MEASURE_EACH_TIME, count( $this->readable() ) );
	}

	/**
	 * An entry shared with a set.
	 *
	 * @param int $author User id.
	 * @param int $set    Post id.
	 */
	private function insert_entry( int $author, int $set ): void {
		self::assertIsArray( Entries\insert( new Entries\Draft( 'note', $author, 100, wp_generate_uuid4(), 'Notes', [ 'text' => 'What I tried' ], 'set', $set, new Entries\Frame() ) ) );
	}

	/**
	 * Twice as many entries, so many times over.
	 *
	 * @param int $times How many.
	 */
	private function double( int $times ): void {
		global $wpdb;
		$row     = (array) $wpdb->get_row( "SELECT * FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry'", ARRAY_A );
		$columns = implode( ', ', array_diff( array_keys( $row ), [ 'ID' ] ) );
		for ( $time = 0; $time < $times; $time++ ) {
			self::assertNotFalse( $wpdb->query( "INSERT INTO {$wpdb->posts} ($columns) SELECT $columns FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry'" ) );
		}
	}

	/**
	 * Numbers of all that the reader may read, newest first.
	 *
	 * @return list<int>
	 */
	private function readable(): array {
		global $wpdb;
		return array_map( 'intval', $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' AND post_status = 'log_set' AND pinged IN (" . implode( ',', $this->sets ) . ') ORDER BY ID DESC' ) );
	}

	/**
	 * Numbers on a page.
	 *
	 * @param int $page Which.
	 * @return list<int>
	 */
	private function page( int $page ): array {
		return array_keys( Entries\list_entries( $this->sources, [ 'page' => $page, 'per_page' => self::PER_PAGE ], 0 )['entries'] );
	}

	/**
	 * Asserts that every page is what stands there.
	 *
	 * @param list<int> $expected What is to be in the list.
	 */
	private function assertList( array $expected ): void {
		foreach ( array_chunk( $expected, self::PER_PAGE ) as $index => $ids ) {
			self::assertSame( $ids, $this->page( $index + 1 ), 'Page ' . ( $index + 1 ) );
		}
		self::assertSame( [], $this->page( intdiv( count( $expected ) - 1, self::PER_PAGE ) + 2 ), 'Nothing behind the last' );
	}

	public function test_pages_found_by_marks_are_those_found_without(): void {
		$all = $this->readable();
		self::assertSame( array_slice( $all, 0, self::PER_PAGE ), $this->page( 1 ), 'Measures the list' );
		$this->assertList( $all );
	}

	public function test_a_page_deep_in_a_list_is_found_without_sorting_what_is_before_it(): void {
		$this->page( 1 );
		$sent = implode( "\n", $this->queries( fn() => $this->page( 20 ) ) );
		self::assertMatchesRegularExpression( '/ID <= \d+ AND ID > \d+/', $sent );
		self::assertDoesNotMatchRegularExpression( '/OFFSET (' . Entries\STRETCH . '|\d{4,})/', $sent );
	}

	public function test_what_comes_in_is_on_the_first_page_at_once_and_shifts_those_behind(): void {
		$this->page( 1 );
		for ( $number = 0; $number < 3; $number++ ) {
			$this->insert_entry( (int) array_key_first( $this->sources ), $this->sets[0] );
		}
		$this->assertList( $this->readable() );
	}

	public function test_a_size_of_long_ago_is_used_and_measured_anew_once_the_page_is_sent(): void {
		$where = Entries\seen_where( $this->sources ) . ' AND ' . Entries\NO_FILTER;
		$total = fn( array $ask = [] ): int => Entries\list_entries( $this->sources, $ask, 0 )['total'];
		$aged  = static function ( string $of ): void {
			$kept = Entries\kept_size( $of );
			self::assertNotNull( $kept );
			set_transient( Entries\size_name( $of ), [ 'at' => time() - HOUR_IN_SECONDS ] + $kept, WEEK_IN_SECONDS );
		};
		$found = $total();
		$this->insert_entry( (int) array_key_first( $this->sources ), $this->sets[0] );
		$aged( $where );
		$plan  = static fn(): int => count( $GLOBALS['wp_filter']['shutdown']->callbacks[ PHP_INT_MAX ] ?? [] );
		$first = $plan();
		$sent = implode( "\n", $this->queries( static fn() => self::assertSame( $found, $total() ) ) );
		self::assertStringNotContainsString( 'LIMIT 10001', $sent, 'Nobody waits for it' );
		self::assertSame( $first + 1, $plan() );
		remove_all_actions( 'shutdown', PHP_INT_MAX );
		Entries\measure_anew( $where );
		self::assertSame( $found + 1, $total() );
		self::assertSame( $first, $plan(), 'It is new now' );
	}

	public function test_a_list_that_has_become_short_is_not_long_any_more(): void {
		global $wpdb;
		$where = Entries\seen_where( $this->sources ) . ' AND ' . Entries\NO_FILTER;
		$this->page( 1 );
		$taken = array_slice( $this->readable(), 0, Entries\STRETCH );
		$wpdb->query( "UPDATE {$wpdb->posts} SET post_status = 'log_me' WHERE ID IN (" . implode( ',', $taken ) . ')' );
		Entries\measure_anew( $where );
		self::assertNull( Entries\kept_size( $where ) );
		self::assertSame( count( $this->readable() ), Entries\list_entries( $this->sources, [], 0 )['total'] );
	}

	public function test_a_size_is_kept_where_the_database_does_not_answer(): void {
		$where = Entries\seen_where( $this->sources ) . ' AND ' . Entries\NO_FILTER;
		$this->page( 1 );
		$kept = Entries\kept_size( $where );
		$this->fail_queries( '/LIMIT 10001/', 1 );
		Entries\measure_anew( $where );
		self::assertSame( $kept, Entries\kept_size( $where ) );
	}

	/**
	 * Numbers on a page of what waits, and how many there are said to be.
	 *
	 * @param int  $page    Which.
	 * @param bool $counted Whether it has to be known how many.
	 * @return array{ids: list<int>, total: int}
	 */
	private function waiting( int $page, bool $counted = false ): array {
		$found = Entries\list_entries( $this->sources, [ 'page' => $page, 'per_page' => self::PER_PAGE, 'review' => 'waiting' ], 0, $counted );
		return [ 'ids' => array_keys( $found['entries'] ), 'total' => $found['total'] ];
	}

	/**
	 * Lets every entry of some wait, and answers which of them can be read.
	 *
	 * @param int $every Of how many one.
	 * @return list<int>
	 */
	private function let_wait( int $every ): array {
		global $wpdb;
		$wpdb->query( "UPDATE {$wpdb->posts} SET comment_status = CASE WHEN ID % $every = 0 THEN 'log_waiting' ELSE 'closed' END WHERE post_type = 'learning_log_entry'" );
		return array_values( array_filter( $this->readable(), static fn( int $id ): bool => 0 === $id % $every ) );
	}

	#[TestWith( [ 2, false ] )]
	#[TestWith( [ 400, false ] )]
	#[TestWith( [ 400, true ] )]
	#[TestWith( [ 1000000, true ] )]
	public function test_what_is_looked_for_is_found_page_by_page_however_rare_it_is( int $every, bool $measured ): void {
		$measured && $this->page( 1 );
		for ( $number = 0; $number < 3; $number++ ) {
			$this->insert_entry( (int) array_key_first( $this->sources ), $this->sets[0] );
		}
		$expected = $this->let_wait( $every );
		foreach ( [ ...array_chunk( $expected, self::PER_PAGE ), [] ] as $index => $ids ) {
			$page = $this->waiting( $index + 1 );
			self::assertSame( $ids, $page['ids'], 'Page ' . ( $index + 1 ) );
			self::assertTrue( count( $expected ) === $page['total'] || ( 1 === $page['total'] % 500 && $page['total'] < count( $expected ) ), 'What is not counted is said to be more' );
		}
		self::assertSame( count( $expected ), $this->waiting( 1, true )['total'], 'Whoever takes it away is told how many there are' );
	}

	public function test_a_page_of_what_is_looked_for_reads_no_more_than_it_needs_and_keeps_nothing(): void {
		$this->let_wait( 2 );
		$sent = implode( "\n", $this->queries( fn() => self::assertSame( 501, $this->waiting( 1 )['total'] ) ) );
		self::assertStringNotContainsString( 'LIMIT 10001', $sent );
		self::assertStringNotContainsString( 'INSERT', $sent );
	}

	public function test_how_far_one_looks_is_not_asked_of_the_database_where_the_whole_list_was_measured(): void {
		$this->let_wait( 1000000 );
		$asked = fn(): string => implode( "\n", $this->queries( fn() => self::assertSame( 0, $this->waiting( 1 )['total'] ) ) );
		self::assertMatchesRegularExpression( '/LIMIT 1 OFFSET 999\b/', $asked() );
		$this->page( 1 );
		self::assertDoesNotMatchRegularExpression( '/LIMIT 1 OFFSET 999\b/', $asked() );
	}

	public function test_what_is_taken_away_is_shown_no_more_and_nothing_else_is_left_out(): void {
		global $wpdb;
		$this->page( 1 );
		foreach ( [ 2, Entries\STRETCH + 50 ] as $many ) {
			$all   = $this->readable();
			$taken = array_slice( $all, 300, $many );
			$wpdb->query( "UPDATE {$wpdb->posts} SET post_status = 'log_me' WHERE ID IN (" . implode( ',', $taken ) . ')' );
			$left  = $this->readable();
			$shown = [];
			$pages = intdiv( count( $left ), self::PER_PAGE ) + 1;
			for ( $page = 1; $page <= $pages + intdiv( $many, self::PER_PAGE ) + 1; $page++ ) {
				array_push( $shown, ...$this->page( $page ) );
			}
			self::assertSame( [], array_intersect( $shown, $taken ), "$many taken" );
			self::assertSame( [], array_diff( $left, $shown ), "$many taken" );
			self::assertCount( self::PER_PAGE, $this->page( 7 ), 'A page across what was taken is full' );
		}
	}
}
