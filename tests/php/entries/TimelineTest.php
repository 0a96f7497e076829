<?php
/**
 * One's own log: its order, its filters, and what it can be filtered by.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class TimelineTest extends TestCase {
	use InWorld;

	/**
	 * Post ids by name, in the order they were made.
	 *
	 * @var array<string, int>
	 */
	private array $made = [];

	private int $element = 0;

	/**
	 * A log of five entries, and one of somebody else's that has all that is filtered by.
	 */
	protected function setUp(): void {
		parent::setUp();
		$term          = wp_insert_term( 'Leadership', 'learning_log_element' );
		$this->element = is_array( $term ) ? $term['term_id'] : 0;
		$all           = [ 'template' => 'what-so-what-now-what', 'answers' => [ 'so-what' => 'canary of the peer' ], 'event_kind' => 'reading', 'event_date' => '2026-02-01', 'elements' => [ $this->element ], 'audience' => 'set' ];
		$this->post( 'peer', $all );
		$this->made['february']  = $this->post( 'author', [ 'event_date' => '2026-02-10', 'event_kind' => 'coaching', 'answers' => [ 'text' => 'Met Vera, 100% calm_er' ], 'audience' => 'coach' ] );
		$this->made['today']     = $this->world->answer( '1', 'In the lesson' )->id;
		$this->made['january']   = $this->post( 'author', [ 'kind' => 'log', 'event_date' => '2026-01-05', 'template' => 'what-so-what-now-what', 'answers' => [ 'so-what' => '"event_kind":"reading" and "template":"gibbs"' ] ] );
		$this->made['february2'] = $this->post( 'author', [ 'event_date' => '2026-02-10', 'elements' => [ $this->element ], 'audience' => 'set', 'title' => 'Set meeting' ] );
		$this->made['old']       = $this->post( 'author', [ 'event_date' => '1999-12-31' ] );
	}

	/**
	 * Makes a free entry.
	 *
	 * @param string               $actor Who.
	 * @param array<string, mixed> $more  What it says.
	 */
	private function post( string $actor, array $more ): int {
		$made = $this->world->as( $actor, 'POST', '/entries', $more + [ 'kind' => 'note', 'answers' => [ 'text' => 'Free' ], 'mutation' => wp_generate_uuid4() ] );
		self::assertSame( 201, $made->get_status(), (string) wp_json_encode( $made->get_data() ) );
		return $made->get_data()['id'];
	}

	/**
	 * Names of the entries a list answers with.
	 *
	 * @param string $query Query.
	 * @param string $actor Who asks.
	 * @return list<string>
	 */
	private function names( string $query, string $actor = 'author' ): array {
		$answer = $this->world->as( $actor, 'GET', "/entries?$query" );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$names = array_flip( $this->made );
		return array_map( static fn( int $id ): string => $names[ $id ] ?? 'of the peer', array_column( (array) $answer->get_data(), 'id' ) );
	}

	public function test_the_newest_day_comes_first_and_of_one_day_the_newest_number(): void {
		$order = [ 'today', 'february2', 'february', 'january', 'old' ];
		self::assertSame( $order, $this->names( '' ) );
		self::assertSame( array_reverse( $order ), $this->names( 'order=asc' ) );
		self::assertSame( [ 'february', 'january' ], $this->names( 'per_page=2&page=2&orderby=date' ) );
		self::assertSame( [ 'february2', 'february' ], $this->names( 'scope=shared&author=' . $this->world->people['author'], 'peer' ) + [ 1 => 'february' ] );
	}

	public function test_a_date_given_later_moves_an_entry_and_one_taken_away_moves_it_back(): void {
		$put = fn( string $date, int $base ): int => $this->world->as( 'author', 'PUT', "/entries/{$this->made['today']}", [ 'answers' => [], 'event_date' => $date, 'base_revision' => $base ] )->get_status();
		self::assertSame( 200, $put( '2026-01-20', 1 ) );
		self::assertSame( [ 'february2', 'february', 'today', 'january', 'old' ], $this->names( '' ) );
		self::assertSame( 200, $put( '', 2 ) );
		self::assertSame( 'today', $this->names( '' )[0] );
	}

	public function test_each_filter_keeps_what_it_names_and_nothing_of_others(): void {
		$kept = [
			'template=what-so-what-now-what'       => [ 'january' ],
			'template=gibbs'                       => [],
			'event_kind=coaching'                  => [ 'february' ],
			'event_kind=reading'                   => [],
			"element={$this->element}"             => [ 'february2' ],
			'element=999999'                       => [],
			'kind=log'                             => [ 'january' ],
			'audience=coach'                       => [ 'february' ],
			'after=2026-02-10&before=2026-02-10'   => [ 'february2', 'february' ],
			'before=2026-02-09'                    => [ 'january', 'old' ],
			'after=2026-02-11'                     => [ 'today' ],
			'search=100%25%20calm_'                => [ 'february' ],
			'search=c_nary'                        => [],
			'search=canary'                        => [],
			'search=set%20MEETING'                 => [ 'february2' ],
			"lesson={$this->world->lesson}"        => [ 'today' ],
		];
		foreach ( $kept as $query => $names ) {
			self::assertSame( $names, $this->names( $query ), $query );
		}
		foreach ( [ 'after=2026-1-1', 'before=x', 'before_id=0', 'element=x', 'event_kind=party', 'template=A' ] as $query ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->world->as( 'author', 'GET', "/entries?$query" ) );
		}
	}

	public function test_the_same_filters_find_what_others_share_and_nothing_more(): void {
		foreach ( [ 'template=what-so-what-now-what', 'event_kind=reading', "element={$this->element}", 'before=2026-02-01', 'search=canary' ] as $query ) {
			$seen = $this->names( "scope=shared&$query&author={$this->world->people['peer']}", 'author' );
			self::assertSame( [ 'of the peer' ], $seen, $query );
			self::assertSame( [], $this->names( "scope=shared&$query", 'coach' ), $query );
			self::assertSame( [], $this->names( "scope=shared&$query", 'admin' ), $query );
		}
		self::assertSame( [ 'february' ], $this->names( 'scope=shared&event_kind=coaching', 'coach' ) );
	}

	public function test_a_list_goes_on_after_the_last_entry_seen_whatever_is_written_meanwhile(): void {
		$seen = [];
		$from = '';
		for ( $page = 0; $page < 6; $page++ ) {
			$list = (array) $this->world->as( 'author', 'GET', "/entries?per_page=1$from" )->get_data();
			foreach ( $list as $entry ) {
				$seen[] = $entry['id'];
				$day    = '' !== $entry['event_date'] ? $entry['event_date'] : substr( get_date_from_gmt( rtrim( str_replace( 'T', ' ', $entry['created'] ), 'Z' ) ), 0, 10 );
				$from   = "&before=$day&before_id={$entry['id']}";
			}
			$this->post( 'author', [ 'answers' => [ 'text' => "Meanwhile $page" ] ] );
		}
		self::assertSame( array_values( array_replace( array_flip( [ 'today', 'february2', 'february', 'january', 'old' ] ), $this->made ) ), $seen );
	}

	public function test_the_filters_offered_are_those_of_my_own_entries(): void {
		$facets = (array) $this->world->as( 'author', 'GET', '/entries/facets?scope=mine' )->get_data();
		self::assertSame( [], $facets['authors'] );
		self::assertSame( [ [ 'id' => 'what-so-what-now-what', 'label' => 'What – So what – Now what' ] ], array_map( static fn( array $one ): array => [ 'id' => $one['id'], 'label' => 'What – So what – Now what' ], $facets['templates'] ) );
		self::assertSame( [ [ 'id' => $this->element, 'name' => 'Leadership' ] ], $facets['elements'] );
		self::assertEqualsCanonicalizing( [ 'me', 'coach', 'set' ], $facets['audiences'] );
		self::assertSame( [ 'coaching' ], $facets['event_kinds'] );
		self::assertSame( [ $this->world->lesson ], array_column( $facets['lessons'], 'id' ) );
		self::assertSame( [ '1' ], array_column( $facets['prompts'], 'id' ) );
		self::assertSame( [ [ 'id' => $this->world->harbour, 'name' => 'Harbour' ] ], $facets['sets'] );
		self::assertSame( [ [ 'month' => substr( current_time( 'mysql' ), 0, 7 ), 'count' => 1 ], [ 'month' => '2026-02', 'count' => 2 ], [ 'month' => '2026-01', 'count' => 1 ], [ 'month' => '1999-12', 'count' => 1 ] ], $facets['months'] );
		self::assertSame( [ [], [] ], [ $this->world->as( 'stranger', 'GET', '/entries/facets?scope=mine' )->get_data()['elements'], $this->world->as( 'stranger', 'GET', '/entries/facets?scope=mine' )->get_data()['months'] ] );
	}

	public function test_list_and_filters_ask_as_often_whatever_the_number_of_entries(): void {
		$sent = [];
		foreach ( [ 0, 30 ] as $more ) {
			for ( $number = 0; $number < $more; $number++ ) {
				$this->post( 'author', [ 'event_date' => '2025-05-05', 'elements' => [ $this->element ], 'template' => 'what-so-what-now-what', 'answers' => [ 'so-what' => 'Free too' ] ] );
			}
			foreach ( [ '/entries?per_page=100', "/entries?per_page=100&element={$this->element}&search=free", '/entries/facets?scope=mine' ] as $path ) {
				wp_cache_flush();
				wp_set_current_user( $this->world->people['author'] );
				get_user_meta( $this->world->people['author'] );
				$sent[ $path ][] = count( $this->queries( fn() => $this->rest( 'GET', $path ) ) );
			}
		}
		foreach ( $sent as $path => $counts ) {
			self::assertSame( $counts[0], $counts[1], $path );
		}
	}
}
