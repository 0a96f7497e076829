<?php
/**
 * What is said about an entry besides its text: kind, Elements, set and lesson, and the lists that ask for them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Tests\TestCase;
use WP_Query;

final class AboutEntryTest extends TestCase {
	use FreeEntries;

	public function test_a_set_that_its_author_left_is_named_to_them_no_more(): void {
		$id = $this->post( [ 'audience' => 'set' ] )->get_data()['id'];
		self::assertSame( [ 'Harbour' ], array_column( $this->world->as( 'author', 'GET', '/entries/facets?scope=mine' )->get_data()['sets'], 'name' ) );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['author']}" );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}", [ 'name' => 'New name', 'type' => 'in_house', 'base_revision' => 1 ] );
		self::assertSame( [], $this->world->as( 'author', 'GET', '/entries/facets?scope=mine' )->get_data()['sets'] );
		foreach ( [ "/entries/$id", '/entries', "/entries/$id/readers" ] as $route ) {
			self::assertStringNotContainsString( 'New name', (string) wp_json_encode( $this->world->as( 'author', 'GET', $route )->get_data() ) );
		}
		self::assertSame( [], $this->world->as( 'peer', 'GET', '/entries?scope=shared' )->get_data() );
	}

	public function test_filters_ask_only_among_what_may_be_seen(): void {
		$element = self::element( 'Leadership' );
		$id      = $this->post( [ 'kind' => 'log', 'template' => 'quick', 'answers' => [ 'what' => 'canarytext' ], 'title' => 'canarytitle', 'elements' => [ $element ], 'event_kind' => 'coaching', 'event_date' => '2026-03-01' ] )->get_data()['id'];
		$author  = $this->world->people['author'];
		$ways    = [ "author=$author", 'search=canary', "element=$element", 'template=quick', 'event_kind=coaching', 'before=2026-03-02&before_id=999999999', 'audience=me', 'kind=log', 'prompt=' . strtolower( self::$mutation ), "set={$this->world->harbour}" ];
		foreach ( [ 'peer', 'other_company', 'coach', 'facilitator', 'manager', 'admin' ] as $actor ) {
			foreach ( [ 'mine', 'shared', 'trash' ] as $scope ) {
				foreach ( $ways as $way ) {
					$list = $this->world->as( $actor, 'GET', "/entries?scope=$scope&$way" );
					self::assertSame( [ [], '0' ], [ $list->get_data(), (string) $list->get_headers()['X-WP-Total'] ], "$actor $scope $way" );
				}
			}
			foreach ( [ 'mine', 'shared' ] as $scope ) {
				self::assertSame( [], array_filter( (array) $this->world->as( $actor, 'GET', "/entries/facets?scope=$scope" )->get_data() ), $actor );
			}
			self::assertSame( 404, $this->world->as( $actor, 'PUT', "/entries/$id", [ 'answers' => [], 'base_revision' => 1, 'kind' => 'log', 'title' => 'Mine now', 'elements' => [], 'event_date' => '2026-01-01' ] )->get_status() );
		}
	}

	public function test_what_answers_the_questions_for_facilitators_is_their_log_and_stays_it(): void {
		$entry = $this->post( [ 'kind' => 'log', 'template' => 'facilitator', 'answers' => [ 'intent' => 'To say less' ] ] )->get_data();
		self::assertSame( 'facilitator', $entry['kind'] );
		self::assertFailure( 'learning_log_kind_not_possible', 400, $this->put( $entry['id'], [ 'answers' => [ 'intent' => 'To say nothing' ], 'kind' => 'log' ] ) );
		$changed = $this->put( $entry['id'], [ 'answers' => [ 'intent' => 'To ask' ], 'kind' => 'facilitator' ] )->get_data();
		self::assertSame( [ 'facilitator', 'To ask' ], [ $changed['kind'], $changed['answers']['intent'] ] );
		$this->post( [ 'mutation' => wp_generate_uuid4() ] );
		self::assertSame( [ $entry['id'] ], array_column( $this->world->as( 'author', 'GET', '/entries?kind=facilitator' )->get_data(), 'id' ) );
		self::assertSame( [ 'note', 'facilitator' ], $this->world->as( 'author', 'GET', '/entries/facets?scope=mine' )->get_data()['kinds'] );
	}

	public function test_a_note_becomes_a_log_entry_and_never_a_note_again(): void {
		$id = $this->post()->get_data()['id'];
		self::assertSame( 'note', $this->put( $id, [ 'kind' => 'note' ] )->get_data()['kind'] );
		self::assertSame( 'log', $this->put( $id, [ 'kind' => 'log' ] )->get_data()['kind'] );
		self::assertFailure( 'learning_log_kind_not_possible', 400, $this->put( $id, [ 'kind' => 'note' ] ) );
		self::assertSame( 'log', $this->put( $id, [ 'answers' => [ 'text' => 'More' ] ] )->get_data()['kind'] );
	}

	public function test_a_lesson_does_not_make_a_note_of_what_its_author_moved_to_the_log(): void {
		$entry = $this->world->answer( '1', 'First' );
		self::assertSame( 'log', $this->put( $entry->id, [ 'kind' => 'log' ] )->get_data()['kind'] );
		$saved = $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => 'Second' ], 'base_revision' => 2 ] );
		self::assertSame( [ 200, 'log' ], [ $saved->get_status(), $saved->get_data()['kind'] ] );
		self::assertFailure( 'learning_log_title_not_yours', 400, $this->put( $entry->id, [ 'title' => 'Mine' ] ) );
	}

	public function test_what_is_left_out_stays_and_what_is_emptied_goes(): void {
		$element = self::element( 'Leadership' );
		$made    = $this->post( [ 'title' => 'Ferry', 'event_date' => '2026-03-01', 'event_kind' => 'module', 'minutes' => 20, 'elements' => [ $element ] ] )->get_data();
		$same    = [ 'title', 'event_date', 'event_kind', 'minutes', 'elements' ];
		$kept    = $this->put( $made['id'], [ 'answers' => [ 'text' => 'Other text' ] ] )->get_data();
		self::assertSame( array_intersect_key( $made, array_flip( $same ) ), array_intersect_key( $kept, array_flip( $same ) ) );
		$emptied = $this->put( $made['id'], [ 'title' => '', 'event_date' => '', 'event_kind' => '', 'minutes' => 0, 'elements' => [] ] )->get_data();
		self::assertSame( [ '', '', '', 0, [], 'Other text' ], [ $emptied['title'], $emptied['event_date'], $emptied['event_kind'], $emptied['minutes'], $emptied['elements'], $emptied['answers']['text'] ] );
	}

	public function test_the_address_of_a_lesson_is_told_to_whom_it_is_open(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$url   = fn( string $actor ): string => $this->world->as( $actor, 'GET', "/entries/{$entry->id}" )->get_data()['lesson_url'];
		self::assertSame( get_permalink( $this->world->lesson ), $url( 'peer' ) );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_status' => 'draft' ] );
		self::assertSame( [ '', '' ], [ $url( 'peer' ), $url( 'author' ) ] );
	}

	public function test_an_answer_begins_with_the_elements_of_its_lesson_and_keeps_its_own(): void {
		$first = self::element( 'First' );
		$other = self::element( 'Second' );
		wp_set_object_terms( $this->world->lesson, [ $first ], 'learning_log_element' );
		$entry = $this->world->answer( '1', 'Text' );
		$read  = fn(): array => array_column( $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_data()['elements'], 'id' );
		self::assertSame( [ $first ], $read() );
		self::assertSame( 200, $this->put( $entry->id, [ 'elements' => [ $other ] ] )->get_status() );
		wp_set_object_terms( $this->world->lesson, [], 'learning_log_element' );
		$this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", [ 'answers' => [ 'text' => 'More' ], 'base_revision' => 2 ] );
		self::assertSame( [ $other ], $read() );
		wp_delete_term( $other, 'learning_log_element' );
		self::assertSame( [], $read() );
	}

	public function test_an_answer_begins_with_the_elements_of_its_prompt_and_where_they_are_gone_with_those_of_its_lesson(): void {
		[ $of_lesson, $of_prompt, $gone ] = [ self::element( 'First' ), self::element( 'Second' ), self::element( 'Third' ) ];
		foreach ( [ [ [ $of_prompt, $gone ], [ $of_prompt ] ], [ [ $gone ], [ $of_lesson ] ] ] as [ $named, $borne ] ) {
			$lesson = $this->factory->page( '<!-- wp:learning-log/prompt ' . serialize_block_attributes( [ 'noteId' => '1', 'template' => 'quick', 'elements' => $named ] ) . ' /-->' );
			wp_set_object_terms( $lesson->ID, [ $of_lesson ], 'learning_log_element' );
			wp_delete_term( $gone, 'learning_log_element' );
			$made = $this->world->as( 'author', 'PUT', "/lessons/{$lesson->ID}/prompts/1", [ 'answers' => [ 'what' => 'Text' ], 'base_revision' => 0 ] );
			self::assertSame( [ 201, $borne ], [ $made->get_status(), array_column( $made->get_data()['elements'] ?? [], 'id' ) ] );
		}
	}

	public function test_core_tells_nobody_which_elements_an_entry_bears(): void {
		$element = self::element( 'Leadership' );
		$id      = $this->post( [ 'elements' => [ $element ], 'audience' => 'set' ] )->get_data()['id'];
		foreach ( [ 'visitor', 'author', 'peer', 'editor', 'admin' ] as $actor ) {
			wp_set_current_user( $this->world->people[ $actor ] );
			self::assertGreaterThanOrEqual( 400, $this->rest( 'GET', "/wp/v2/learning_log_element?post=$id" )->get_status(), $actor );
			self::assertSame( 0, $this->rest( 'GET', "/wp/v2/learning_log_element/$element" )->get_data()['count'] ?? 0, $actor );
			foreach ( [ 'posts', 'pages', 'search' ] as $route ) {
				self::assertNotContains( $id, array_column( (array) $this->rest( 'GET', "/wp/v2/$route?learning_log_element=$element" )->get_data(), 'id' ), "$actor: $route" );
			}
		}
		$this->go_to_front( $element );
	}

	/**
	 * No page of the site lists entries of an Element.
	 *
	 * @param int $element Term id.
	 */
	private function go_to_front( int $element ): void {
		$found = new WP_Query( [ 'post_type' => 'any', 'tax_query' => [ [ 'taxonomy' => 'learning_log_element', 'terms' => $element ] ] ] );
		self::assertSame( [], $found->posts );
		self::assertFalse( is_taxonomy_viewable( 'learning_log_element' ) );
	}
}
