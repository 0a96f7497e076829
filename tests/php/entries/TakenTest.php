<?php
/**
 * What readers take off the site in a file is on a record that its author sees.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Privacy;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class TakenTest extends TestCase {
	use InWorld;

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'canary of a file', 'set' );
	}

	/**
	 * Somebody takes what others share with them.
	 *
	 * @param string $actor Who.
	 */
	private function take( string $actor ): WP_REST_Response {
		return $this->world->as( $actor, 'POST', '/entries/export', [ 'scope' => 'shared' ] );
	}

	/**
	 * Who the author is told has taken the entry.
	 *
	 * @return list<string> Names.
	 */
	private function takers(): array {
		/** @var array{taken: list<array{id: int, name: string, at: string}>} $readers */
		$readers = $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}/readers" )->get_data();
		return array_column( $readers['taken'], 'name' );
	}

	public function test_who_takes_entries_is_on_record_once_and_gets_what_the_list_holds(): void {
		self::assertSame( [], $this->takers() );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertEquals( $this->world->as( 'facilitator', 'GET', '/entries?scope=shared' )->get_data(), $this->take( 'facilitator' )->get_data(), "Time $time" );
			self::assertSame( [ 'Facilitator' ], $this->takers() );
		}
	}

	public function test_who_may_not_read_it_takes_nothing_and_is_not_on_record(): void {
		foreach ( [ 'stranger', 'former_peer', 'other_facilitator', 'coach', 'manager', 'admin' ] as $actor ) {
			self::assertSame( [], $this->take( $actor )->get_data(), $actor );
		}
		self::assertSame( [], $this->takers() );
	}

	public function test_taking_my_own_is_nobodys_business(): void {
		self::assertCount( 1, (array) $this->world->as( 'author', 'POST', '/entries/export' )->get_data() );
		self::assertSame( [], Entries\taken_times( $this->entry->id ) );
	}

	public function test_nothing_is_handed_out_that_could_not_be_put_on_record(): void {
		$this->fail_queries( '/^\s*INSERT INTO \S+postmeta.*_taken_/s' );
		$answer = $this->take( 'peer' );
		self::assertFailure( 'learning_log_storage_failed', 503, $answer );
		self::assertStringNotContainsString( 'canary', (string) wp_json_encode( $answer->get_data() ) );
	}

	public function test_whoever_has_it_stays_named_when_they_can_read_it_no_more(): void {
		$this->take( 'peer' );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}" );
		self::assertSame( [ 'Peer' ], $this->takers() );
		Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertSame( [ 'Peer' ], $this->takers() );
	}

	public function test_the_record_loses_the_name_of_who_is_erased_goes_with_the_entry_and_is_told_to_both(): void {
		$peer = $this->world->people['peer'];
		$this->take( 'peer' );
		$this->take( 'facilitator' );
		self::assertStringContainsString( Entries\iso( Entries\taken_times( $this->entry->id )[ $peer ] ), (string) wp_json_encode( Privacy\told_facts( $peer ) ) );
		self::assertStringContainsString( 'Peer, ', (string) wp_json_encode( Privacy\entry_item( $this->entry, $this->world->people['author'] ) ) );
		self::assertTrue( Privacy\erase_facts( $peer ) );
		self::assertSame( [ 'Someone who has left', 'Facilitator' ], $this->takers() );
		self::assertStringNotContainsString( 'Peer, ', (string) wp_json_encode( Privacy\entry_item( $this->entry, $this->world->people['author'] ) ) );
		Entries\trash( $this->entry, null );
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( [], Entries\taken_times( $this->entry->id ) );
	}

	public function test_taking_a_full_page_costs_the_queries_of_one(): void {
		$count = function (): int {
			$this->world->as( 'facilitator', 'GET', '/entries?scope=shared' );
			return count( $this->queries( fn() => $this->take( 'facilitator' ) ) );
		};
		$one   = $count();
		foreach ( [ '2', '3', '4' ] as $prompt ) {
			$this->world->answer( $prompt, 'More', 'set' );
		}
		self::assertSame( $one, $count() );
	}
}
