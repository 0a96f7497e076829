<?php
/**
 * Lists say how many comments an entry has and how many of them are new to whoever asks, without a query for each entry.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Comments;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class NewTest extends TestCase {
	use InWorld;

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
	}

	private function say( string $actor, string $text ): int {
		return (int) $this->world->as( $actor, 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => $text ] )->get_data()['id'];
	}

	/**
	 * All comments and new ones, as one of the actors is told.
	 *
	 * @param string $actor Who.
	 * @return array{int, int}
	 */
	private function told( string $actor ): array {
		$list = $this->world->as( $actor, 'GET', '/entries?scope=' . ( 'author' === $actor ? 'mine' : 'shared' ) )->get_data();
		$one  = $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}" )->get_data();
		self::assertSame( [ $one['comments'], $one['comments_new'] ], [ $list[0]['comments'], $list[0]['comments_new'] ] );
		return [ $one['comments'], $one['comments_new'] ];
	}

	public function test_new_is_what_others_said_since_i_was_last_shown_the_thread(): void {
		self::assertSame( [ 0, 0 ], $this->told( 'author' ) );
		$this->say( 'facilitator', 'One' );
		$this->say( 'author', 'Two' );
		$third = $this->say( 'facilitator', 'Three' );
		self::assertSame( [ [ 3, 2 ], [ 3, 3 ], [ 3, 1 ] ], [ $this->told( 'author' ), $this->told( 'peer' ), $this->told( 'facilitator' ) ] );
		self::assertSame( 200, $this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}/seen", [ 'comment' => $third ] )->get_status() );
		self::assertSame( [ [ 3, 0 ], [ 3, 3 ], [ 3, 1 ] ], [ $this->told( 'author' ), $this->told( 'peer' ), $this->told( 'facilitator' ) ] );
		// Within the same second.
		$this->say( 'facilitator', 'Four' );
		self::assertSame( [ [ 4, 1 ], [ 4, 4 ], [ 4, 1 ] ], [ $this->told( 'author' ), $this->told( 'peer' ), $this->told( 'facilitator' ) ] );
	}

	public function test_opening_an_entry_without_its_thread_leaves_the_thread_new_and_an_older_look_takes_nothing_back(): void {
		$first = $this->say( 'facilitator', 'One' );
		$last  = $this->say( 'facilitator', 'Two' );
		$seen  = fn( int $comment ): int => $this->world->as( 'peer', 'PUT', "/entries/{$this->entry->id}/seen", $comment ? compact( 'comment' ) : [] )->get_status();
		self::assertSame( [ 200, [ 2, 2 ] ], [ $seen( 0 ), $this->told( 'peer' ) ] );
		self::assertSame( [ 200, [ 2, 1 ] ], [ $seen( $first ), $this->told( 'peer' ) ] );
		self::assertSame( [ 200, [ 2, 0 ] ], [ $seen( $last ), $this->told( 'peer' ) ] );
		self::assertSame( [ 200, [ 2, 0 ] ], [ $seen( $first ), $this->told( 'peer' ) ] );
		self::assertSame( [ 200, [ 2, 0 ] ], [ $seen( 0 ), $this->told( 'peer' ) ] );
	}

	public function test_the_time_of_a_look_is_told_to_the_author_as_before_and_the_authors_own_to_nobody(): void {
		$said = $this->say( 'facilitator', 'One' );
		$time = $this->world->as( 'facilitator', 'PUT', "/entries/{$this->entry->id}/seen", [ 'comment' => $said ] )->get_data()['seen'];
		$this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}/seen", [ 'comment' => $said ] );
		$told = array_column( $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}/readers" )->get_data()['people'], 'opened', 'name' );
		self::assertSame( [ $time, false ], [ $told['Facilitator'], isset( $told['Author'] ) ] );
		self::assertMatchesRegularExpression( '/^[\d-]{10} [\d:]{8}$/', Entries\times_seen_by( $this->world->people['facilitator'] )[0] );
		self::assertFailure( 'learning_log_seen_by_author', 403, $this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}/seen" ) );
	}

	public function test_a_save_answers_with_the_thread_as_it_is(): void {
		$this->say( 'facilitator', 'One' );
		$saved = $this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}", [ 'answers' => [ 'text' => 'More' ], 'base_revision' => 1 ] )->get_data();
		self::assertSame( [ 1, 1 ], [ $saved['comments'], $saved['comments_new'] ] );
	}

	public function test_a_save_answers_with_what_was_first_said_while_it_was_stored(): void {
		$said = 0;
		$step = function ( string $query ) use ( &$said, &$step ): string {
			// The save reads back what it has stored.
			if ( str_starts_with( $query, 'SELECT ID, post_author' ) && str_contains( $query, 'UNION ALL' ) && 2 === Entries\find( $this->entry->id )?->revision ) {
				remove_filter( 'query', $step, 1 );
				$user = get_current_user_id();
				$said = $this->say( 'facilitator', 'The first word' );
				wp_set_current_user( $user );
			}
			return $query;
		};
		add_filter( 'query', $step, 1 );
		$saved = $this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}", [ 'answers' => [ 'text' => 'More' ], 'base_revision' => 1 ] )->get_data();
		self::assertGreaterThan( 0, $said );
		self::assertSame( [ 2, 1, 1 ], [ $saved['revision'], $saved['comments'], $saved['comments_new'] ] );
	}

	public function test_numbers_and_thread_cost_no_query_for_each_entry_or_comment(): void {
		$few   = count( $this->queries( fn() => $this->world->as( 'author', 'GET', '/entries' ) ) );
		$other = $this->world->answer( '2', 'Another', 'set' );
		foreach ( [ $this->entry, $other ] as $entry ) {
			foreach ( [ 'peer', 'other_company', 'facilitator', 'author' ] as $actor ) {
				$this->world->as( $actor, 'POST', "/entries/{$entry->id}/comments", [ 'text' => "Said by $actor" ] );
			}
		}
		wp_cache_flush();
		$this->world->as( 'author', 'GET', '/entries' );
		self::assertLessThanOrEqual( $few, count( $this->queries( fn() => $this->world->as( 'author', 'GET', '/entries' ) ) ) );
		$thread = fn(): int => count( $this->queries( fn() => $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}/comments" ) ) );
		$thread();
		$now = $thread();
		for ( $number = 0; $number < 10; $number++ ) {
			self::assertIsArray( Comments\insert_locked( $this->entry->id, $this->world->people['facilitator'], "More $number", wp_generate_uuid4(), 0, 0 ) );
		}
		$thread();
		self::assertSame( $now, $thread() );
	}

	/**
	 * The comments on some entries, as their author is told.
	 *
	 * @param Entry[] $entries The entries.
	 * @param string  $query   The rest of the question.
	 */
	private function list_about( array $entries, string $query = 'per_page=100' ): \WP_REST_Response {
		return $this->world->as( 'author', 'GET', '/comments?entries=' . implode( ',', array_column( $entries, 'id' ) ) . "&$query" );
	}

	public function test_threads_of_many_entries_come_as_one_list_whose_queries_do_not_grow_with_entries_comments_or_readers(): void {
		$some = [ $this->entry, $this->world->answer( '2', 'Another', 'coach' ) ];
		$this->say( 'facilitator', 'First' );
		$this->list_about( $some );
		$few = count( $this->queries( fn() => $this->list_about( $some ) ) );
		foreach ( [ '3', '4' ] as $number ) {
			$some[] = $this->world->answer( $number, "Number $number", 'set' );
			foreach ( [ 'author', 'facilitator' ] as $actor ) {
				$this->world->as( $actor, 'POST', "/entries/{$some[ (int) $number - 1 ]->id}/comments", [ 'text' => "$actor of $number" ] );
			}
		}
		$this->list_about( $some );
		self::assertCount( $few, $this->queries( fn() => $this->list_about( $some ) ) );
		self::assertSame( [ 'First', 'author of 3', 'facilitator of 3', 'author of 4', 'facilitator of 4' ], array_column( (array) $this->list_about( $some )->get_data(), 'text' ) );
	}

	public function test_a_list_of_comments_goes_on_after_the_last_one_seen_though_one_before_it_was_removed(): void {
		$all   = array_map( fn( int $number ): int => $this->say( 'facilitator', "Said $number" ), range( 1, 5 ) );
		$first = $this->list_about( [ $this->entry ], 'per_page=2' );
		self::assertSame( [ array_slice( $all, 0, 2 ), '5' ], [ array_column( (array) $first->get_data(), 'id' ), (string) $first->get_headers()['X-WP-Total'] ] );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/comments/{$all[0]}" )->get_status() );
		$next = $this->list_about( [ $this->entry ], "per_page=2&after_id={$all[1]}" );
		self::assertSame( [ array_slice( $all, 2, 2 ), '3' ], [ array_column( (array) $next->get_data(), 'id' ), (string) $next->get_headers()['X-WP-Total'] ] );
	}

	public function test_a_list_of_comments_is_about_a_hundred_entries_at_most_and_about_none_it_is_refused(): void {
		foreach ( [ '', '?entries=', '?entries=' . implode( ',', range( 1, 101 ) ), '?entries=mine' ] as $query ) {
			self::assertSame( 400, $this->world->as( 'author', 'GET', "/comments$query" )->get_status(), $query );
		}
	}
}
