<?php
/**
 * Lists of what is shared, and their filters.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use WP_Post;

final class ListTest extends TestCase {
	/**
	 * A set with entries of its members.
	 *
	 * @param string $name    Name of the set.
	 * @param int    $reader  Its facilitator, 0 for a new one.
	 * @param int    $entries How many entries each of two members shares.
	 * @return array{set: int, reader: int, members: int[], lesson: WP_Post}
	 */
	private function programme( string $name, int $reader, int $entries ): array {
		$reader  = $reader ? $reader : $this->factory->user( '', 'learning_log_facilitator' );
		$members = [ $this->factory->user( "$name One" ), $this->factory->user( "$name Two" ) ];
		$set     = $this->factory->set( $name, array_fill_keys( $members, "$name Ltd" ), [ $reader ] );
		$lesson  = $this->factory->lesson( array_fill( 0, $entries, [ 'title' => $name ] ), [ 'post_title' => "Lesson of $name" ] );
		foreach ( $members as $member ) {
			for ( $number = 1; $number <= $entries; $number++ ) {
				$this->factory->entry( $member, $lesson, "$name $number", (string) $number, [ 'audience' => 'set' ] );
			}
		}
		return compact( 'set', 'reader', 'members', 'lesson' );
	}

	/**
	 * Numbers of the entries a list answers with.
	 *
	 * @param string $query Query.
	 * @param int    $user  Who asks.
	 * @return int[]
	 */
	private function ids( string $query, int $user ): array {
		$answer = $this->rest( 'GET', "/entries?scope=shared&$query", [], $user );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		return array_column( (array) $answer->get_data(), 'id' );
	}

	public function test_each_filter_keeps_what_it_names(): void {
		$harbour = $this->programme( 'Harbour', 0, 2 );
		$quay    = $this->programme( 'Quay', $harbour['reader'], 2 );
		$reader  = $harbour['reader'];
		$all     = $this->ids( 'per_page=100', $reader );
		self::assertCount( 8, $all );
		$kept = [
			"set={$harbour['set']}"                     => 4,
			"author={$quay['members'][0]}"              => 2,
			"lesson={$quay['lesson']->ID}"              => 4,
			"lesson={$quay['lesson']->ID}&prompt=2"     => 2,
			'prompt=2'                                  => 4,
			'search=quay%201'                           => 2,
			"set={$harbour['set']}&author={$quay['members'][0]}" => 0,
			'audience=coach'                            => 0,
			'unknown=1'                                 => 8,
		];
		foreach ( $kept as $query => $count ) {
			$ids = $this->ids( "per_page=100&$query", $reader );
			self::assertCount( $count, $ids, $query );
			self::assertSame( [], array_diff( $ids, $all ), $query );
		}
	}

	public function test_a_value_that_means_nothing_is_refused(): void {
		$reader = $this->factory->user();
		foreach ( [ 'set=x', 'author=0', 'lesson=-1', 'prompt=A%20B', 'orderby=text', 'order=up', 'page=0', 'page=9223372036854775807', 'per_page=101', 'scope=all', 'search=' . str_repeat( 'x', 201 ) ] as $query ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->rest( 'GET', "/entries?$query", [], $reader ) );
		}
	}

	public function test_pages_hold_each_entry_once_and_say_how_many_there_are(): void {
		$harbour = $this->programme( 'Harbour', 0, 5 );
		$seen    = [];
		foreach ( [ 1, 2, 3, 4 ] as $page ) {
			$answer = $this->rest( 'GET', "/entries?scope=shared&per_page=4&page=$page", [], $harbour['reader'] );
			$seen   = array_merge( $seen, array_column( (array) $answer->get_data(), 'id' ) );
			self::assertSame( '10', (string) $answer->get_headers()['X-WP-Total'] );
			self::assertSame( '3', (string) $answer->get_headers()['X-WP-TotalPages'] );
		}
		self::assertCount( 10, $seen );
		self::assertSame( $seen, array_unique( $seen ) );
	}

	public function test_the_queries_of_list_and_filters_do_not_grow_with_the_entries(): void {
		$few  = $this->programme( 'Harbour', 0, 5 );
		$many = $this->programme( 'Quay', 0, 100 );
		foreach ( [ '/entries?scope=shared&per_page=5', '/entries/facets' ] as $path ) {
			$sent = [];
			foreach ( [ $few['reader'], $many['reader'] ] as $reader ) {
				wp_cache_flush();
				wp_set_current_user( $reader );
				get_user_meta( $reader );
				$sent[] = count( $this->queries( fn() => $this->rest( 'GET', $path ) ) );
			}
			self::assertLessThanOrEqual( $sent[0], $sent[1], $path );
		}
	}

	public function test_lessons_that_are_gone_cost_a_list_no_query_each(): void {
		global $wpdb;
		$programme = $this->programme( 'Harbour', 0, 20 );
		$sent      = [];
		// Of two lessons that are gone, then each of another one.
		foreach ( [ '900000 + ID % 2', '900000 + ID' ] as $lesson ) {
			$wpdb->query( "UPDATE {$wpdb->posts} SET post_parent = $lesson WHERE post_type = 'learning_log_entry'" );
			wp_cache_flush();
			wp_set_current_user( 0 );
			wp_set_current_user( $programme['reader'] );
			get_user_meta( $programme['reader'] );
			$sent[] = count( $this->queries( fn() => self::assertCount( 20, (array) $this->rest( 'GET', '/entries?scope=shared&per_page=20', [], $programme['reader'] )->get_data() ) ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}

	public function test_a_prompt_without_a_title_is_named_by_the_words_of_its_question(): void {
		$author = $this->factory->user();
		$reader = $this->factory->user();
		$this->factory->coach( $reader, $author );
		$lesson = $this->factory->lesson( [ [ 'noteId' => '1', 'prompt' => 'What did <em>R&amp;D</em> try?' ], [ 'noteId' => '2', 'prompt' => str_repeat( 'é', 81 ) ] ] );
		foreach ( [ '1', '2' ] as $prompt ) {
			$this->factory->entry( $author, $lesson, 'Something', $prompt, [ 'audience' => 'coach' ] );
		}
		$facets = (array) $this->rest( 'GET', '/entries/facets', [], $reader )->get_data();
		self::assertEquals( [ '1' => 'What did R&D try?', '2' => str_repeat( 'é', 80 ) . '…' ], array_column( $facets['prompts'], 'title', 'id' ) );
	}

	public function test_filters_name_those_who_share_and_nobody_else(): void {
		$harbour = $this->programme( 'Harbour', 0, 2 );
		$silent  = $this->factory->user( 'Silent' );
		$this->factory->member( $harbour['set'], $silent );
		$this->factory->entry( $silent, $harbour['lesson'], 'canary', '1' );
		$facets = (array) $this->rest( 'GET', '/entries/facets', [], $harbour['reader'] )->get_data();
		self::assertEqualsCanonicalizing( $harbour['members'], array_column( $facets['authors'], 'id' ) );
		self::assertSame( [ [ 'id' => $harbour['set'], 'name' => 'Harbour' ] ], $facets['sets'] );
		self::assertSame( [ [ 'id' => $harbour['lesson']->ID, 'title' => 'Lesson of Harbour' ] ], $facets['lessons'] );
		self::assertEqualsCanonicalizing( [ '1', '2' ], array_column( $facets['prompts'], 'id' ) );
		self::assertStringNotContainsString( 'Silent', (string) wp_json_encode( $facets ) );
	}

	public function test_answers_are_the_same_to_the_byte_whether_or_not_another_company_is_there(): void {
		$harbour = $this->programme( 'Harbour', 0, 3 );
		$ask     = function () use ( $harbour ): string {
			$told = '';
			foreach ( [ '/entries?scope=shared', '/entries?scope=shared&per_page=2&page=2&orderby=author', '/entries?scope=shared&search=quay', '/entries/facets', '/me' ] as $path ) {
				$answer = $this->rest( 'GET', $path, [], $harbour['reader'] );
				$told  .= wp_json_encode( [ $answer->get_status(), $answer->get_headers(), $answer->get_data() ] ) . "\n";
			}
			return $told;
		};
		$before = $ask();
		$this->programme( 'Quay', 0, 3 );
		self::assertSame( $before, $ask() );
		self::assertStringNotContainsString( 'Quay', $before );
	}

	public function test_what_is_no_longer_shared_is_gone_from_list_total_and_filters_at_once(): void {
		$harbour = $this->programme( 'Harbour', 0, 1 );
		$entry   = Entries\find( $this->ids( '', $harbour['reader'] )[0] );
		self::assertNotNull( $entry );
		Entries\save_entry( $entry, [ 'answers' => $entry->answers, 'audience' => 'me', 'base_revision' => 1 ] );
		$answer = $this->rest( 'GET', '/entries?scope=shared', [], $harbour['reader'] );
		self::assertSame( '1', (string) $answer->get_headers()['X-WP-Total'] );
		self::assertNotContains( $entry->id, array_column( (array) $answer->get_data(), 'id' ) );
		$facets = (array) $this->rest( 'GET', '/entries/facets' )->get_data();
		self::assertNotContains( $entry->author, array_column( $facets['authors'], 'id' ) );
	}

	public function test_an_entry_names_the_organisation_of_the_set_it_is_shared_with(): void {
		$harbour = $this->programme( 'Harbour', 0, 1 );
		$member  = $harbour['members'][0];
		$other   = $this->factory->set( 'Secret', [ $member => 'Another employer' ] );
		self::assertGreaterThan( 0, $other );
		$answer = (array) $this->rest( 'GET', "/entries?scope=shared&author=$member", [], $harbour['reader'] )->get_data();
		self::assertSame( [ 'Harbour Ltd' ], array_column( $answer, 'organisation' ) );
	}

	public function test_beyond_ten_thousand_a_list_says_more_and_still_reads_no_more_than_a_page(): void {
		global $wpdb;
		$few     = $this->programme( 'Quay', 0, 5 );
		$harbour = $this->programme( 'Harbour', 0, 5 );
		$authors = implode( ',', $harbour['members'] );
		$columns = 'post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, post_content, post_content_filtered, post_title, post_status, post_name, pinged, post_parent, post_type, post_mime_type, menu_order, post_excerpt, to_ping';
		for ( $doubled = 0; $doubled < 11; $doubled++ ) {
			$wpdb->query( "INSERT INTO {$wpdb->posts} ($columns) SELECT $columns FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' AND post_author IN ($authors)" );
		}
		$sent = [];
		foreach ( [ $few, $harbour ] as $position => $programme ) {
			$ask = fn() => $this->rest( 'GET', '/entries?scope=shared&per_page=5', [], $programme['reader'] );
			$ask();
			wp_cache_flush();
			$sent[ $position ] = $this->queries( $ask );
		}
		$answer = $this->rest( 'GET', '/entries?scope=shared', [], $harbour['reader'] );
		self::assertSame( '10001', (string) $answer->get_headers()['X-WP-Total'] );
		self::assertSame( '500', (string) $answer->get_headers()['X-WP-TotalPages'] );
		self::assertLessThanOrEqual( count( $sent[0] ), count( $sent[1] ), implode( "\n", $sent[1] ) );
		self::assertStringNotContainsString( 'COUNT(', implode( "\n", $sent[1] ), 'The large count is kept for a minute' );
		$deep = $this->rest( 'GET', '/entries?scope=shared&page=400' )->get_data();
		self::assertCount( 20, (array) $deep );
		self::assertNotContains( 'Quay', array_column( (array) $deep, 'title' ) );
	}
}
