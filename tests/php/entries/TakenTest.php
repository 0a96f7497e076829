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

	/**
	 * The author's own copy of all that is kept of them.
	 */
	private function exported(): string {
		return (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people['author'] )->user_email ?? '', 1 ) );
	}

	public function test_who_takes_entries_is_on_record_once_and_gets_what_the_list_holds(): void {
		self::assertSame( [], $this->takers() );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertEquals( $this->world->as( 'facilitator', 'GET', '/entries?scope=shared' )->get_data(), $this->take( 'facilitator' )->get_data(), "Time $time" );
			self::assertSame( [ 'Facilitator' ], $this->takers() );
		}
	}

	public function test_each_time_is_on_record_but_a_request_that_is_repeated_is_one(): void {
		$peer = $this->world->people['peer'];
		foreach ( [ '2026-03-01 10:00:05', '2026-03-01 10:00:50', '2026-03-01 10:01:00', '2026-03-02 10:00:05' ] as $time ) {
			self::assertTrue( Entries\store_taken( [ $this->entry->id ], $peer, $time ) );
		}
		self::assertSame( [ '2026-03-01 10:00:50', '2026-03-01 10:01:00', '2026-03-02 10:00:05' ], array_column( Entries\takings( [ $this->entry->id ] )[ $this->entry->id ], 'at' ) );
		self::assertSame( [ 'Peer', 'Peer', 'Peer' ], $this->takers() );
		self::assertSame( 3, substr_count( $this->exported(), 'Peer, 2026-03-0' ) );
	}

	public function test_of_one_person_the_latest_times_are_kept_and_of_others_all_the_same(): void {
		$time = static fn( int $hour ): string => gmdate( 'Y-m-d H:i:s', 1772323200 + $hour * HOUR_IN_SECONDS );
		Entries\store_taken( [ $this->entry->id ], $this->world->people['facilitator'], $time( 0 ) );
		for ( $hour = 1; $hour <= Entries\TIMES_TAKEN + 2; $hour++ ) {
			Entries\store_taken( [ $this->entry->id ], $this->world->people['peer'], $time( $hour ) );
		}
		$kept = array_column( Entries\takings( [ $this->entry->id ] )[ $this->entry->id ], 'at' );
		self::assertSame( [ $time( 0 ), ...array_map( $time, range( 3, Entries\TIMES_TAKEN + 2 ) ) ], $kept );
	}

	public function test_chosen_entries_are_taken_and_no_others_and_none_that_is_not_shared(): void {
		$other   = $this->world->answer( '2', 'canary of another', 'set' );
		$private = $this->world->answer( '3', 'canary kept', 'me' );
		$chosen  = fn( string $actor ): array => array_column( (array) $this->world->as( $actor, 'POST', '/entries/export', [ 'scope' => 'shared', 'include' => [ $this->entry->id, $private->id, 999999 ] ] )->get_data(), 'id' );
		self::assertSame( [ $this->entry->id ], $chosen( 'facilitator' ) );
		self::assertSame( [], $chosen( 'stranger' ) );
		self::assertSame( [ $this->entry->id ], array_keys( Entries\takings( [ $this->entry->id, $other->id, $private->id ] ) ) );
	}

	public function test_an_export_asks_once_who_has_taken_its_entries(): void {
		$asked = function (): int {
			return count( preg_grep( '/_taken/', $this->queries( fn() => $this->exported() ) ) ?: [] );
		};
		$one   = $asked();
		foreach ( [ '2', '3', '4' ] as $prompt ) {
			$this->world->answer( $prompt, 'More', 'set' );
		}
		self::assertSame( $one, $asked() );
	}

	public function test_who_may_not_read_it_takes_nothing_and_is_not_on_record(): void {
		foreach ( [ 'stranger', 'former_peer', 'other_facilitator', 'coach', 'manager', 'admin' ] as $actor ) {
			self::assertSame( [], $this->take( $actor )->get_data(), $actor );
		}
		self::assertSame( [], $this->takers() );
	}

	public function test_taking_my_own_is_nobodys_business(): void {
		self::assertCount( 1, (array) $this->world->as( 'author', 'POST', '/entries/export' )->get_data() );
		self::assertSame( [], Entries\takings( [ $this->entry->id ] ) );
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
		self::assertStringContainsString( Entries\iso( Entries\takings( [ $this->entry->id ] )[ $this->entry->id ][0]['at'] ), (string) wp_json_encode( Privacy\told_facts( $peer ) ) );
		self::assertStringContainsString( 'Peer, ', $this->exported() );
		self::assertTrue( Privacy\erase_facts( $peer ) );
		self::assertSame( [ 'Someone who has left', 'Facilitator' ], $this->takers() );
		self::assertStringNotContainsString( 'Peer, ', $this->exported() );
		Entries\trash( $this->entry, null );
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( [], Entries\takings( [ $this->entry->id ] ) );
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
