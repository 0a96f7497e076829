<?php
/**
 * Which Elements there are is for managers to say; none is lost by removing one, and no number tells what people keep to themselves.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Elements;

use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Schema;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class ElementsTest extends TestCase {
	use InWorld;

	private function ask( string $verb, string $path, mixed $body = [], string $actor = 'manager' ): WP_REST_Response {
		return $this->world->as( $actor, $verb, "/elements$path", (array) $body );
	}

	/**
	 * What adds one, as a request of its own.
	 *
	 * @param array<string, mixed> $element What it is to be.
	 * @return array<string, mixed>
	 */
	private static function sent( array $element ): array {
		return $element + [ 'mutation' => wp_generate_uuid4() ];
	}

	/**
	 * Has somebody else do something just before the next change can begin, as if this one had waited for it.
	 *
	 * @param callable(): mixed $does What.
	 */
	private function first( callable $does ): void {
		$waits = static function ( string $query ) use ( &$waits, $does ): string {
			if ( str_contains( $query, 'SET count = count' ) ) {
				remove_filter( 'query', $waits );
				$does();
			}
			return $query;
		};
		add_filter( 'query', $waits );
	}

	/**
	 * Adds one and answers its number.
	 */
	private function add( string $name, int $parent = 0 ): int {
		$answer = $this->ask( 'POST', '', self::sent( compact( 'name', 'parent' ) ) );
		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		return $answer->get_data()['id'];
	}

	/**
	 * All there are, by number.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	private function all(): array {
		$answer = $this->ask( 'GET', '' )->get_data();
		foreach ( $answer as $element ) {
			self::assertTrue( rest_validate_value_from_schema( $element, Schema\load( 'element' ), 'element' ) );
		}
		return array_column( $answer, null, 'id' );
	}

	/**
	 * Sends a change, based on what is seen.
	 *
	 * @param int                  $id     Which.
	 * @param array<string, mixed> $change What changes.
	 * @param array<string, mixed> $seen   What was seen, by default what is there.
	 */
	private function change( int $id, array $change, array $seen = [] ): WP_REST_Response {
		$seen += $this->all()[ $id ];
		return $this->ask( 'PUT', "/$id", $change + [ 'name' => $seen['name'], 'parent' => $seen['parent'], 'base_name' => $seen['name'], 'base_parent' => $seen['parent'] ] );
	}

	/**
	 * Ages what was removed.
	 */
	private function age( int $id, int $days ): void {
		$facts = (array) json_decode( (string) get_term_meta( $id, Elements\REMOVED_FACTS, true ), true );
		update_term_meta( $id, Elements\REMOVED_FACTS, (string) wp_json_encode( [ 'since' => time() - $days * DAY_IN_SECONDS ] + $facts ) );
	}

	public function test_names_stand_as_they_were_typed_and_no_two_are_the_same(): void {
		$id = $this->add( ' Jobs & “teams” \\ 100 % ' );
		self::assertSame( [ 'Jobs & “teams” \\ 100 %', 0, 0, '' ], array_values( array_diff_key( $this->all()[ $id ], [ 'id' => 0 ] ) ) );
		$again = $this->ask( 'POST', '', self::sent( [ 'name' => 'JOBS & “Teams” \\ 100 %' ] ) );
		self::assertFailure( 'learning_log_element_twice', 409, $again );
		self::assertSame( $id, $again->get_data()['data']['element']['id'] );
		foreach ( [ ' ', '<b>bold</b>', "two\nlines", str_repeat( '&', 150 ) ] as $name ) {
			self::assertFailure( 'learning_log_element_name_not_possible', 400, $this->ask( 'POST', '', self::sent( compact( 'name' ) ) ) );
		}
		self::assertCount( 1, $this->all() );
		$other = $this->add( 'Other' );
		self::assertFailure( 'learning_log_element_twice', 409, $this->change( $other, [ 'name' => 'jobs & “teams” \\ 100 %' ] ) );
		self::assertSame( 'OTHER', $this->change( $other, [ 'name' => 'OTHER' ] )->get_data()['name'], 'Its own name in capital letters is no other’s' );
	}

	public function test_one_is_a_part_of_another_and_never_of_itself_or_of_what_is_not_there(): void {
		$one   = $this->add( 'One' );
		$two   = $this->add( 'Two', $one );
		$three = $this->add( 'Three', $two );
		foreach ( [ $one, $two, $three, 999999, $this->factory->lesson()->ID ] as $parent ) {
			self::assertFailure( 'learning_log_element_parent_not_possible', 400, $this->change( $one, compact( 'parent' ) ) );
		}
		self::assertFailure( 'learning_log_element_parent_not_possible', 400, $this->ask( 'POST', '', self::sent( [ 'name' => 'Four', 'parent' => 999999 ] ) ) );
		self::assertSame( 0, $this->change( $three, [ 'parent' => 0 ] )->get_data()['parent'] );
		self::assertSame( $three, $this->change( $one, [ 'parent' => $three ] )->get_data()['parent'] );
	}

	public function test_of_two_who_add_one_at_once_the_second_is_shown_what_the_first_has_added(): void {
		$this->first( static fn() => self::assertIsInt( wp_insert_term( 'Leadership', Elements\TAXONOMY )['term_id'] ?? null ) );
		$late = $this->ask( 'POST', '', self::sent( [ 'name' => 'leadership' ] ) );
		self::assertFailure( 'learning_log_element_twice', 409, $late );
		self::assertSame( [ $late->get_data()['data']['element']['id'] ], array_keys( $this->all() ) );
		$this->first( fn() => $this->ask( 'DELETE', '/' . array_key_first( $this->all() ) ) );
		self::assertFailure( 'learning_log_element_parent_not_possible', 400, $this->ask( 'POST', '', self::sent( [ 'name' => 'A part of it', 'parent' => array_key_first( $this->all() ) ] ) ) );
		self::assertSame( [ 'Leadership' ], array_column( $this->all(), 'name' ) );
	}

	public function test_an_addition_that_is_sent_again_adds_nothing_and_is_answered_with_what_it_added(): void {
		$sent  = self::sent( [ 'name' => 'Leadership' ] );
		$first = $this->ask( 'POST', '', $sent );
		$again = $this->ask( 'POST', '', [ 'mutation' => strtoupper( $sent['mutation'] ) ] + $sent );
		self::assertSame( [ 201, 200, $first->get_data() ], [ $first->get_status(), $again->get_status(), $again->get_data() ] );
		$id = $first->get_data()['id'];
		$this->change( $id, [ 'name' => 'Leading' ] );
		self::assertSame( 'Leading', $this->ask( 'POST', '', $sent )->get_data()['name'], 'As it is by now' );
		$this->ask( 'DELETE', "/$id" );
		self::assertNotSame( '', $this->ask( 'POST', '', $sent )->get_data()['trash_until'], 'Removed since, it is not added anew' );
		self::assertSame( [ $id ], array_keys( $this->all() ) );
		self::assertFailure( 'rest_missing_callback_param', 400, $this->ask( 'POST', '', [ 'name' => 'Without a UUID' ] ) );
	}

	public function test_of_two_managers_who_change_one_at_once_neither_overwrites_the_other_unseen(): void {
		$id   = $this->add( 'One' );
		$seen = $this->all()[ $id ];
		self::assertSame( 'First', $this->change( $id, [ 'name' => 'First' ], $seen )->get_data()['name'] );
		$late = $this->change( $id, [ 'name' => 'Second' ], $seen );
		self::assertFailure( 'learning_log_element_conflict', 409, $late );
		self::assertSame( [ 'First', 'First' ], [ $late->get_data()['data']['element']['name'], $this->all()[ $id ]['name'] ] );
		self::assertSame( 200, $this->change( $id, [ 'name' => 'First' ], $seen )->get_status(), 'The same change again is none' );
		$this->ask( 'DELETE', "/$id" );
		self::assertFailure( 'learning_log_element_not_found', 404, $this->change( $id, [ 'name' => 'Third' ], $seen ) );
	}

	public function test_a_removed_one_is_on_nothing_and_found_nowhere_and_brought_back_on_all_that_bore_it(): void {
		$id      = $this->add( 'Leadership' );
		$lesson  = $this->world->lesson;
		$private = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Mine alone' ], 'elements' => [ $id ], 'mutation' => wp_generate_uuid4() ] )->get_data();
		wp_set_object_terms( $lesson, [ $id ], Elements\TAXONOMY );
		$of_entry  = fn(): array => array_column( $this->world->as( 'author', 'GET', "/entries/{$private['id']}" )->get_data()['elements'], 'id' );
		$of_lesson = static fn(): array => wp_list_pluck( (array) ( get_the_terms( $lesson, Elements\TAXONOMY ) ?: [] ), 'term_id' );
		self::assertSame( [ [ $id ], [ $id ], 1 ], [ $of_entry(), $of_lesson(), $this->all()[ $id ]['lessons'] ], 'An entry is not counted' );

		$removed = $this->ask( 'DELETE', "/$id" );
		self::assertSame( 200, $removed->get_status() );
		self::assertEqualsWithDelta( time() + 30 * DAY_IN_SECONDS, strtotime( $removed->get_data()['trash_until'] ), 5 );
		self::assertSame( $removed->get_data(), $this->ask( 'DELETE', "/$id" )->get_data(), 'Removing it again changes nothing' );
		self::assertSame( [ [], [], [] ], [ $of_entry(), $of_lesson(), Elements\all() ] );
		self::assertSame( [], $this->world->as( 'author', 'GET', "/entries?element=$id" )->get_data() );
		self::assertSame( [], $this->world->as( 'author', 'GET', '/entries/facets?scope=mine' )->get_data()['elements'] );
		self::assertSame( [], rest_do_request( new \WP_REST_Request( 'GET', '/wp/v2/learning_log_element' ) )->get_data() );
		self::assertSame( 404, rest_do_request( new \WP_REST_Request( 'GET', "/wp/v2/learning_log_element/$id" ) )->get_status() );
		$again = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'With what is gone' ], 'elements' => [ $id ], 'mutation' => wp_generate_uuid4() ] );
		self::assertFailure( 'learning_log_element_unknown', 400, $again );

		$back = $this->ask( 'POST', "/$id/restore" );
		self::assertSame( [ '', 1 ], [ $back->get_data()['trash_until'], $back->get_data()['lessons'] ] );
		self::assertSame( $back->get_data(), $this->ask( 'POST', "/$id/restore" )->get_data() );
		self::assertSame( [ [ $id ], [ $id ], [ 'Leadership' ] ], [ $of_entry(), $of_lesson(), array_column( Elements\all(), 'name' ) ] );
		self::assertSame( '', get_term_meta( $id, Elements\REMOVED_FACTS, true ) );
	}

	public function test_no_way_of_wordpress_removes_one_for_good_past_its_thirty_days(): void {
		$id = $this->add( 'Trust' );
		foreach ( [ 'manager', 'admin', 'editor' ] as $actor ) {
			wp_set_current_user( $this->world->people[ $actor ] );
			$asked = new \WP_REST_Request( 'DELETE', "/wp/v2/learning_log_element/$id" );
			$asked->set_param( 'force', true );
			self::assertSame( 403, rest_do_request( $asked )->get_status(), $actor );
			self::assertFalse( current_user_can( 'delete_term', $id ), "$actor, on WordPress's own screen" );
		}
		self::assertArrayHasKey( $id, $this->all() );
		self::assertSame( 200, $this->ask( 'DELETE', "/$id" )->get_status(), 'Ours removes it' );
	}

	public function test_what_was_a_part_of_a_removed_one_stays_and_is_put_back_where_nobody_has_put_it_elsewhere(): void {
		$top   = $this->add( 'Top' );
		$one   = $this->add( 'One', $top );
		$stays = $this->add( 'Stays', $one );
		$moved = $this->add( 'Moved', $one );
		$this->ask( 'DELETE', "/$one" );
		self::assertSame( [ $top, $top ], [ $this->all()[ $stays ]['parent'], $this->all()[ $moved ]['parent'] ] );
		self::assertFailure( 'learning_log_element_parent_not_possible', 400, $this->change( $moved, [ 'parent' => $one ] ) );
		$this->change( $moved, [ 'parent' => 0 ] );
		$this->ask( 'POST', "/$one/restore" );
		self::assertSame( [ $top, $one, 0 ], [ $this->all()[ $one ]['parent'], $this->all()[ $stays ]['parent'], $this->all()[ $moved ]['parent'] ] );
		// Where what it was a part of is gone, it is a part of nothing.
		$this->ask( 'DELETE', "/$one" );
		$this->ask( 'DELETE', "/$top" );
		self::assertSame( [ 0, 0 ], [ $this->ask( 'POST', "/$one/restore" )->get_data()['parent'], $this->all()[ $stays ]['parent'] ] );
	}

	public function test_one_whose_name_another_has_by_now_stays_removed_and_loses_nothing(): void {
		$old = $this->add( 'Leadership' );
		$this->ask( 'DELETE', "/$old" );
		$new = $this->add( 'Leadership' );
		self::assertFailure( 'learning_log_element_twice', 409, $this->ask( 'POST', "/$old/restore" ) );
		self::assertNotSame( '', $this->all()[ $old ]['trash_until'] );
		$this->change( $new, [ 'name' => 'Leading' ] );
		self::assertSame( '', $this->ask( 'POST', "/$old/restore" )->get_data()['trash_until'] );
	}

	public function test_after_thirty_days_a_removed_one_goes_for_good_with_what_said_who_bore_it_and_nothing_else_does(): void {
		global $wpdb;
		$kept  = $this->add( 'Kept' );
		$gone  = $this->add( 'Gone' );
		$later = $this->add( 'Later' );
		$entry = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Mine' ], 'elements' => [ $kept, $gone, $later ], 'mutation' => wp_generate_uuid4() ] )->get_data()['id'];
		$rows  = static fn(): int => count( (array) $wpdb->get_col( $wpdb->prepare( "SELECT term_taxonomy_id FROM {$wpdb->term_relationships} WHERE object_id = %d", $entry ) ) );
		$this->ask( 'DELETE', "/$gone" );
		$this->ask( 'DELETE', "/$later" );
		$this->age( $gone, 31 );
		$this->age( $later, 29 );
		self::assertSame( [ 1, 3 ], [ Elements\many_past(), $rows() ] );
		do_action( Entries\DAILY );
		self::assertSame( [ $kept, $later ], array_keys( $this->all() ) );
		self::assertSame( [ 0, 2, null ], [ Elements\many_past(), $rows(), $wpdb->get_var( $wpdb->prepare( "SELECT name FROM {$wpdb->terms} WHERE term_id = %d", $gone ) ) ] );
		self::assertFailure( 'learning_log_element_not_found', 404, $this->ask( 'POST', "/$gone/restore" ) );
	}

	public function test_one_that_is_brought_back_while_the_daily_work_begins_keeps_its_name_and_who_bears_it(): void {
		$id    = $this->add( 'Leadership' );
		$entry = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Mine' ], 'elements' => [ $id ], 'mutation' => wp_generate_uuid4() ] )->get_data()['id'];
		$this->ask( 'DELETE', "/$id" );
		$this->age( $id, 31 );
		$is_back = false;
		// The last moment before the purge has the rows to itself.
		add_filter(
			'query',
			static function ( string $query ) use ( $id, &$is_back ): string {
				if ( ! $is_back && str_starts_with( $query, 'START TRANSACTION' ) ) {
					$is_back = true;
					self::assertIsArray( Elements\restore( $id ) );
				}
				return $query;
			},
			1
		);
		Elements\action_purge();
		self::assertTrue( $is_back );
		self::assertSame( [ 'Leadership', '' ], [ $this->all()[ $id ]['name'], $this->all()[ $id ]['trash_until'] ] );
		self::assertSame( [ $id ], array_column( $this->world->as( 'author', 'GET', "/entries/$entry" )->get_data()['elements'], 'id' ) );
		// Nor does the store take the name of one that is there, whoever names it.
		self::assertTrue( Elements\forget( [ $id ] ) );
		self::assertSame( 'Leadership', $this->all()[ $id ]['name'] );
	}

	public function test_an_entry_that_ends_leaves_nothing_on_a_removed_one(): void {
		global $wpdb;
		$id    = $this->add( 'Leadership' );
		$entry = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Mine' ], 'elements' => [ $id ], 'mutation' => wp_generate_uuid4() ] )->get_data()['id'];
		$this->ask( 'DELETE', "/$id" );
		$rows = static fn(): int => count( (array) $wpdb->get_col( $wpdb->prepare( "SELECT term_taxonomy_id FROM {$wpdb->term_relationships} WHERE object_id = %d", $entry ) ) );
		foreach ( [ static fn(): bool => Elements\release( $entry ), static fn(): bool => Elements\release_many( [ $entry ] ) ] as $end ) {
			$this->ask( 'POST', "/$id/restore" );
			$this->world->as( 'author', 'PUT', "/entries/$entry", [ 'answers' => (object) [], 'elements' => [ $id ], 'base_revision' => $this->world->as( 'author', 'GET', "/entries/$entry" )->get_data()['revision'] ] );
			$this->ask( 'DELETE', "/$id" );
			self::assertSame( 1, $rows() );
			self::assertTrue( $end() );
			self::assertSame( 0, $rows() );
		}
	}

	public function test_what_the_database_does_not_take_leaves_all_as_it_was(): void {
		$one  = $this->add( 'One' );
		$part = $this->add( 'Part', $one );
		$this->fail_queries( '/^UPDATE .*`parent` = /' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->ask( 'DELETE', "/$one" ) );
		self::assertSame( [ '', $one ], [ $this->all()[ $one ]['trash_until'], $this->all()[ $part ]['parent'] ] );
	}

	public function test_what_is_half_stored_is_not_kept(): void {
		$one = $this->add( 'One' );
		$two = $this->add( 'Two' );
		// Its name is stored by then.
		$this->fail_queries( '/^(UPDATE|INSERT INTO) \S+term_taxonomy` (SET `term_id`|SET `parent`|\()/' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->change( $two, [ 'name' => 'Three', 'parent' => $one ] ) );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->ask( 'POST', '', self::sent( [ 'name' => 'Four' ] ) ) );
		self::assertSame( [ 'One', 'Two' ], array_column( $this->all(), 'name' ) );
	}

	public function test_a_database_that_takes_no_lock_is_not_one_without_elements(): void {
		$one = $this->add( 'One' );
		$this->fail_queries( '/SET count = count/' );
		foreach ( [ $this->change( $one, [ 'name' => 'Other' ] ), $this->ask( 'DELETE', "/$one" ), $this->ask( 'POST', '', self::sent( [ 'name' => 'Two' ] ) ) ] as $answer ) {
			self::assertFailure( 'learning_log_storage_failed', 503, $answer );
		}
		self::assertSame( [ 'One' ], array_column( $this->all(), 'name' ) );
	}

	public function test_the_list_costs_the_same_for_two_as_for_fifty(): void {
		$this->add( 'One' );
		$this->ask( 'DELETE', '/' . $this->add( 'Two' ) );
		$few = count( $this->queries( fn() => $this->all() ) );
		for ( $number = 0; $number < 50; $number++ ) {
			wp_insert_term( "Element $number", Elements\TAXONOMY );
		}
		self::assertCount( $few, $this->queries( fn() => $this->all() ) );
	}
}
