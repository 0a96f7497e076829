<?php
/**
 * Who can read an entry and who has opened it.
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

final class ReadersTest extends TestCase {
	use InWorld;

	/**
	 * What the author is told of an entry's readers.
	 *
	 * @param Entry $entry The entry.
	 * @return array{audience: string, people: list<array{id: int, name: string, through: string, opened: string}>}
	 */
	private function told( Entry $entry ): array {
		/** @var array{audience: string, people: list<array{id: int, name: string, through: string, opened: string}>} $told */
		$told = $this->world->as( 'author', 'GET', "/entries/{$entry->id}/readers" )->get_data();
		return $told;
	}

	/**
	 * Rows that say somebody opened an entry.
	 *
	 * @param Entry $entry The entry.
	 */
	private static function rows( Entry $entry ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->postmeta} WHERE post_id = %d", $entry->id ) );
	}

	public function test_the_readers_named_are_exactly_those_who_can_read(): void {
		foreach ( [ 'me' => '1', 'coach' => '2', 'set' => '3' ] as $audience => $prompt ) {
			$entry = $this->world->answer( $prompt, 'Text', $audience );
			$able  = array_filter( $this->world->people, fn( int $id ): bool => $id !== $this->world->people['author'] && Entries\can_read( $entry, $id ) );
			self::assertEqualsCanonicalizing( array_values( $able ), array_column( $this->told( $entry )['people'], 'id' ), $audience );
			self::assertSame( $audience, $this->told( $entry )['audience'] );
		}
	}

	public function test_they_are_named_with_what_opens_it_to_them(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		self::assertSame( [ 'Peer' => 'member', 'Other_company' => 'member', 'Facilitator' => 'facilitator' ], array_column( $this->told( $entry )['people'], 'through', 'name' ) );
		self::assertSame( [ 'Coach' => 'coach' ], array_column( $this->told( $this->world->answer( '2', 'Text', 'coach' ) )['people'], 'through', 'name' ) );
	}

	public function test_a_reader_is_noted_once_with_the_latest_time(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		self::assertSame( [ '', '', '' ], array_column( $this->told( $entry )['people'], 'opened' ) );
		for ( $time = 0; $time < 3; $time++ ) {
			$seen = $this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" )->get_data()['seen'];
		}
		self::assertSame( 1, self::rows( $entry ) );
		self::assertSame( [ 'Peer' => $seen, 'Other_company' => '', 'Facilitator' => '' ], array_column( $this->told( $entry )['people'], 'opened', 'name' ) );
		self::assertSame( 1, $this->told( $entry ) ? Entries\find( $entry->id )?->revision : 0, 'Opening changes no entry' );
	}

	public function test_of_two_requests_of_one_reader_one_row_is_left(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$twin  = false;
		$step  = function ( string $query ) use ( $entry, &$twin, &$step ): string {
			if ( str_contains( $query, 'user_status = user_status' ) ) {
				remove_filter( 'query', $step, 1 );
				$twin = Entries\store_seen( $entry->id, $this->world->people['peer'], '2026-01-01 00:00:00' );
			}
			return $query;
		};
		add_filter( 'query', $step, 1 );
		self::assertSame( 200, $this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" )->get_status() );
		self::assertTrue( $twin );
		self::assertSame( 1, self::rows( $entry ) );
	}

	public function test_who_lost_access_is_named_no_more_and_notes_nothing_more(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}" );
		self::assertNotContains( 'Peer', array_column( $this->told( $entry )['people'], 'name' ) );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" ) );
		// An author who left the set shares nothing with it, and learns no names of it any more.
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['author']}" );
		self::assertSame( [], $this->told( $entry )['people'] );
	}

	public function test_narrowing_empties_the_readers_at_once(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" );
		Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertSame( [ 'audience' => 'me', 'people' => [], 'taken' => [] ], $this->told( $entry ) );
	}

	public function test_what_was_opened_goes_with_the_entry_and_with_the_reader(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$other = $this->world->answer( '2', 'Text', 'set' );
		foreach ( [ 'peer', 'facilitator' ] as $actor ) {
			$this->world->as( $actor, 'PUT', "/entries/{$entry->id}/seen" );
			$this->world->as( $actor, 'PUT', "/entries/{$other->id}/seen" );
		}
		self::assertCount( 2, Entries\times_seen_by( $this->world->people['peer'] ) );
		do_action( 'deleted_user', $this->world->people['peer'], null, get_userdata( $this->world->people['peer'] ) );
		self::assertSame( [ 1, 1 ], [ self::rows( $entry ), self::rows( $other ) ] );
		Entries\trash( $entry, null );
		self::assertTrue( Entries\remove_for_good( $entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( [ 0, 1 ], [ self::rows( $entry ), self::rows( $other ) ] );
	}

	public function test_what_a_person_opened_is_told_to_them_and_erased_on_their_wish(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$peer  = $this->world->people['peer'];
		$seen  = $this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/seen" )->get_data()['seen'];
		$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/seen" );
		self::assertStringContainsString( $seen, (string) wp_json_encode( Privacy\told_facts( $peer ) ) );
		self::assertTrue( Privacy\erase_facts( $peer ) );
		self::assertSame( [ [], 1 ], [ Entries\times_seen_by( $peer ), self::rows( $entry ) ] );
	}
}
