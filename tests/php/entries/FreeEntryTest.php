<?php
/**
 * Free entries are made once, however often they are sent, and only of what makes sense.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

final class FreeEntryTest extends TestCase {
	use FreeEntries;

	public function test_a_repeat_makes_no_second_entry_and_answers_with_the_first(): void {
		$made = $this->post();
		self::assertSame( 201, $made->get_status() );
		$repeat = $this->post();
		self::assertSame( 200, $repeat->get_status() );
		self::assertSame( $made->get_data(), $repeat->get_data() );
		self::assertSame( strtolower( self::$mutation ), $made->get_data()['prompt'] );
		self::assertSame( 1, $this->rows() );
	}

	public function test_a_repeat_after_many_changes_stores_nothing(): void {
		$id = $this->post()->get_data()['id'];
		for ( $change = 1; $change <= Entries\REMEMBERED_MUTATIONS + 2; $change++ ) {
			self::assertSame( 200, $this->put( $id, [ 'answers' => [ 'text' => "Change $change" ], 'mutation' => wp_generate_uuid4() ] )->get_status() );
		}
		$repeat = $this->post();
		self::assertSame( [ 200, $id, "Change " . ( $change - 1 ) ], [ $repeat->get_status(), $repeat->get_data()['id'], $repeat->get_data()['answers']['text'] ] );
		self::assertSame( 1, $this->rows() );
	}

	public function test_a_repeat_brings_nothing_back_from_the_trash(): void {
		$id = $this->post()->get_data()['id'];
		$this->world->as( 'author', 'DELETE', "/entries/$id" );
		$repeat = $this->post();
		self::assertSame( [ 200, $id ], [ $repeat->get_status(), $repeat->get_data()['id'] ] );
		self::assertNotSame( '', $repeat->get_data()['trash_until'] );
		self::assertSame( [], $this->world->as( 'author', 'GET', '/entries' )->get_data() );
		self::assertSame( 1, $this->rows() );
	}

	public function test_beyond_what_one_log_holds_nothing_is_stored_and_the_refusal_says_that_the_text_is_not_lost(): void {
		add_filter( 'learning_log_free_entries_per_person', static fn(): int => 2 );
		$id = $this->post()->get_data()['id'];
		$this->world->as( 'author', 'DELETE', "/entries/$id" );
		self::assertSame( 201, $this->post( [ 'mutation' => wp_generate_uuid4() ] )->get_status() );
		$this->world->answer( '1', 'An answer in a lesson does not count' );
		$refused = $this->post( [ 'mutation' => wp_generate_uuid4() ] );
		self::assertFailure( 'learning_log_quota_reached', 413, $refused );
		self::assertStringContainsString( 'Your text is still here', $refused->get_data()['message'] );
		self::assertSame( 3, $this->rows() );
		self::assertSame( 200, $this->post()->get_status(), 'What was stored is told again' );
		self::assertSame( 200, $this->world->as( 'author', 'POST', "/entries/$id/restore" )->get_status(), 'It comes back from the trash' );
		self::assertSame( 200, $this->put( $id, [ 'answers' => [ 'text' => 'Gone on with' ] ] )->get_status() );
		self::assertSame( 201, $this->world->as( 'peer', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Of the peer' ], 'mutation' => self::$mutation ] )->get_status() );
	}

	public function test_one_uuid_of_two_people_makes_two_entries(): void {
		$this->post();
		$other = $this->world->as( 'peer', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'Of the peer' ], 'mutation' => self::$mutation ] );
		self::assertSame( 201, $other->get_status() );
		self::assertSame( [ 'On the ferry home' ], array_column( array_column( (array) $this->world->as( 'author', 'GET', '/entries' )->get_data(), 'answers' ), 'text' ) );
	}

	public function test_of_two_that_arrive_together_one_is_made(): void {
		$twin = null;
		$step = function ( string $query ) use ( &$twin, &$step ): string {
			if ( str_contains( $query, 'user_status = user_status' ) ) {
				remove_filter( 'query', $step, 1 );
				$twin = $this->post();
			}
			return $query;
		};
		add_filter( 'query', $step, 1 );
		$made = $this->post();
		self::assertInstanceOf( WP_REST_Response::class, $twin );
		self::assertSame( [ 201, 200 ], [ $twin->get_status(), $made->get_status() ] );
		self::assertSame( $twin->get_data()['id'], $made->get_data()['id'] );
		self::assertSame( 1, $this->rows() );
	}

	public function test_a_free_entry_says_all_that_was_sent_and_only_me_unless_chosen(): void {
		$element = self::element( 'Jobs & teams' );
		$made    = $this->post(
			[
				'kind'       => 'log',
				'title'      => 'Über <b>Müll</b> & "co"',
				'event_date' => '2026-03-01',
				'event_kind' => 'coaching',
				'minutes'    => 45,
				'elements'   => [ $element, $element ],
			]
		)->get_data();
		$expected = [
			'kind'       => 'log',
			'lesson'     => 0,
			'lesson_url' => '',
			'template'   => '',
			'title'      => 'Über <b>Müll</b> & "co"',
			'questions'  => [],
			'event_date' => '2026-03-01',
			'event_kind' => 'coaching',
			'minutes'    => 45,
			'elements'   => [ [ 'id' => $element, 'name' => 'Jobs & teams' ] ],
			'audience'   => 'me',
		];
		self::assertSame( $expected, array_replace( $expected, array_intersect_key( $made, $expected ) ) );
		self::assertSame( $made, $this->world->as( 'author', 'GET', "/entries/{$made['id']}" )->get_data() );
		self::assertSame( [ $made ], $this->world->as( 'author', 'GET', '/entries' )->get_data() );
	}

	public function test_it_can_be_shared_at_once_and_then_the_set_reads_it(): void {
		$id = $this->post( [ 'audience' => 'set' ] )->get_data()['id'];
		self::assertSame( 200, $this->world->as( 'peer', 'GET', "/entries/$id" )->get_status() );
		self::assertSame( 404, $this->world->as( 'coach', 'GET', "/entries/$id" )->get_status() );
		self::assertFailure( 'learning_log_audience_not_offered', 400, $this->world->as( 'stranger', 'POST', '/entries', [ 'kind' => 'log', 'answers' => [ 'text' => 'x' ], 'audience' => 'set', 'set' => $this->world->harbour, 'mutation' => self::$mutation ] ) );
	}

	public function test_the_questions_of_its_template_are_frozen_with_it(): void {
		$made = $this->post( [ 'kind' => 'log', 'template' => 'what-so-what-now-what', 'answers' => [ 'now-what' => 'Ask first', 'so-what' => '' ] ] )->get_data();
		self::assertSame( 'what-so-what-now-what', $made['template'] );
		self::assertSame( [ 'what', 'so-what', 'now-what' ], array_column( $made['questions'], 'key' ) );
		// What was not answered then can be answered later, at its own address too.
		$changed = $this->put( $made['id'], [ 'answers' => [ 'what' => "Line one\nline two" ] ] )->get_data();
		self::assertSame( [ 'now-what' => 'Ask first', 'so-what' => '', 'what' => "Line one\nline two" ], array_replace( [ 'now-what' => '', 'so-what' => '', 'what' => '' ], $changed['answers'] ) );
		self::assertFailure( 'learning_log_question_unknown', 400, $this->put( $made['id'], [ 'answers' => [ 'other' => 'x' ] ] ) );
	}

	public function test_a_text_emptied_elsewhere_is_a_conflict_for_who_did_not_know(): void {
		$made    = $this->post( [ 'kind' => 'log', 'template' => 'quick', 'answers' => [ 'what' => 'One', 'taken' => 'Two' ] ] )->get_data();
		$emptied = $this->put( $made['id'], [ 'answers' => [ 'taken' => '' ] ] )->get_data();
		self::assertNotSame( $made['hash'], $emptied['hash'] );
		foreach ( [ [ 'base_revision' => 1 ], [ 'base_revision' => 0 ], [ 'base_revision' => 2, 'base_hash' => $made['hash'] ] ] as $base ) {
			self::assertFailure( 'learning_log_entry_conflict', 409, $this->put( $made['id'], $base + [ 'answers' => [ 'taken' => 'Two and three' ] ] ) );
		}
	}

	public function test_numbers_as_keys_are_kept_with_their_answers(): void {
		$lesson = $this->factory->page( '<!-- wp:learning-log/prompt {"noteId":"1","questions":[{"key":"0","label":"A"},{"key":"1","label":"B"},{"key":"12","label":"C"}]} /-->' );
		$author = $this->world->people['author'];
		$saved  = $this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/1", [ 'answers' => (object) [ '1' => 'b', '0' => 'a' ], 'base_revision' => 0 ], $author )->get_data();
		$json   = static fn( array $entry ): mixed => json_decode( (string) wp_json_encode( $entry['answers'] ), false );
		self::assertEquals( (object) [ '1' => 'b', '0' => 'a' ], $json( $saved ) );
		$saved = $this->rest( 'PUT', "/entries/{$saved['id']}", [ 'answers' => (object) [ '12' => 'c' ], 'base_revision' => 1, 'base_hash' => $saved['hash'] ], $author )->get_data();
		self::assertEquals( (object) [ '12' => 'c', '1' => 'b', '0' => 'a' ], $json( $saved ) );
	}

	/**
	 * What is refused, and as what.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function refusals(): array {
		$beyond = gmdate( 'Y-m-d', time() + 3 * DAY_IN_SECONDS );
		return [
			'no such template'      => [ [ 'template' => 'nobody_has_this' ], 'learning_log_template_unknown' ],
			'no such question'      => [ [ 'answers' => [ 'other' => 'x' ] ], 'learning_log_question_unknown' ],
			'no such Element'       => [ [ 'elements' => [ 999999 ] ], 'learning_log_element_unknown' ],
			'no real day'           => [ [ 'event_date' => '2026-02-30' ], 'learning_log_date_not_possible' ],
			'no day at all'         => [ [ 'event_date' => 'yesterday' ], 'learning_log_date_not_possible' ],
			'a time of day'         => [ [ 'event_date' => "2026-02-2\n" ], 'learning_log_date_not_possible' ],
			'beyond tomorrow'       => [ [ 'event_date' => $beyond ], 'learning_log_date_not_possible' ],
			'before 1970'           => [ [ 'event_date' => '1969-12-31' ], 'learning_log_date_not_possible' ],
			'another kind of event' => [ [ 'event_kind' => 'party' ], 'rest_invalid_param' ],
			'negative time'         => [ [ 'minutes' => -1 ], 'rest_invalid_param' ],
			'another kind'          => [ [ 'kind' => 'diary' ], 'rest_invalid_param' ],
			'the kind of other questions' => [ [ 'kind' => 'facilitator' ], 'learning_log_kind_not_possible' ],
			'no UUID'               => [ [ 'mutation' => '1-2' ], 'rest_invalid_param' ],
			'more than a UUID'      => [ [ 'mutation' => self::$mutation . "\n" ], 'rest_invalid_param' ],
			'a year of none'        => [ [ 'event_date' => '0000-00-00' ], 'learning_log_date_not_possible' ],
			'the end of time'       => [ [ 'event_date' => '9999-12-31' ], 'learning_log_date_not_possible' ],
			'too much time'         => [ [ 'minutes' => 60001 ], 'rest_invalid_param' ],
			'too many Elements'     => [ [ 'elements' => range( 1, 10000 ) ], 'rest_invalid_param' ],
			'somebody else’s'       => [ [ 'author' => 1 ], 'rest_invalid_param' ],
			'a lesson'              => [ [ 'lesson' => 1 ], 'rest_invalid_param' ],
		];
	}

	/**
	 * @param array<string, mixed> $sent What is sent.
	 * @param string               $code What it is refused as.
	 */
	#[DataProvider( 'refusals' )]
	public function test_what_makes_no_sense_is_refused_and_nothing_is_stored( array $sent, string $code ): void {
		self::assertFailure( $code, 400, $this->post( $sent ) );
		self::assertSame( 0, $this->rows() );
	}

	public function test_tomorrow_has_begun_somewhere(): void {
		$tomorrow = gmdate( 'Y-m-d', (int) strtotime( current_time( 'Y-m-d' ) . ' UTC' ) + DAY_IN_SECONDS );
		self::assertSame( $tomorrow, $this->post( [ 'event_date' => $tomorrow ] )->get_data()['event_date'] );
	}
}
