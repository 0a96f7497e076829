<?php
/**
 * A list of many people's entries: whichever way its rows are found, it shows what the policy says, in the order asked for.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class ListOfManyTest extends TestCase {
	private const PEOPLE  = 40;
	private const ENTRIES = 150;

	private int $reader = 0;

	/**
	 * The sets; the reader facilitates the first three of five.
	 *
	 * @var int[]
	 */
	private array $sets = [];

	/**
	 * Everyone who writes.
	 *
	 * @var int[]
	 */
	private array $people = [];

	/**
	 * What has changed since the reader opened it, whoever may read it by now.
	 *
	 * @var int[]
	 */
	private array $changed = [];

	/**
	 * People in sets and with coaches by chance, and entries of theirs for every audience, lesson and prompt, some in the trash.
	 *
	 * @param int $seed What chance is.
	 */
	private function programme( int $seed ): void {
		mt_srand( $seed );
		$this->reader = $this->factory->user( '', 'learning_log_facilitator' );
		for ( $number = 0; $number < 5; $number++ ) {
			$this->sets[] = $this->factory->set( "Set $number", [], $number < 3 ? [ $this->reader ] : [] );
		}
		for ( $number = 0; $number < self::PEOPLE; $number++ ) {
			$person         = $this->factory->user();
			$this->people[] = $person;
			foreach ( $this->sets as $set ) {
				0 === mt_rand( 0, 2 ) && Sets\join( new Sets\Member( $person, $set, 'member', 'Northmill' ) );
			}
			0 === mt_rand( 0, 3 ) && Sets\store_coach( $person, $this->reader, true );
		}
		Sets\join( new Sets\Member( $this->reader, $this->sets[4], 'member', 'Northmill' ) );
		for ( $number = 0; $number < self::ENTRIES; $number++ ) {
			$this->insert_entry( [ ...$this->people, $this->reader ][ mt_rand( 0, self::PEOPLE ) ], $number );
		}
	}

	/**
	 * An entry of one person, otherwise by chance: also shared with sets its author is not in any more.
	 *
	 * @param int $author User id.
	 * @param int $number Number of the entry.
	 */
	private function insert_entry( int $author, int $number ): int {
		global $wpdb;
		$audience = [ 'me', 'coach', 'set', 'set', 'set' ][ mt_rand( 0, 4 ) ];
		$set      = 'set' === $audience ? $this->sets[ mt_rand( 0, 4 ) ] : 0;
		$stored   = Entries\insert( new Entries\Draft( 'note', $author, 100 + mt_rand( 0, 3 ), "p$number", 'Notes', [ 'text' => mt_rand( 0, 1 ) ? 'What I tried' : 'What I saw' ], $audience, $set, new Entries\Frame() ) );
		self::assertIsArray( $stored );
		$time = sprintf( '2026-01-%02d 10:00:00', mt_rand( 1, 28 ) );
		self::assertNotFalse( $wpdb->update( $wpdb->posts, [ 'post_modified' => $time ], [ 'ID' => $stored['id'] ] ) );
		$entry = Entries\find( $stored['id'] );
		self::assertNotNull( $entry );
		if ( 0 === $number % 3 ) {
			$is_later = 0 === $number % 2;
			self::assertTrue( Entries\store_seen( $entry->id, $this->reader, $is_later ? '2100-01-01 00:00:00' : '2020-01-01 00:00:00' ) );
			$is_later || $this->changed[] = $entry->id;
		} else {
			// Somebody else has opened it before it changed.
			self::assertTrue( Entries\store_seen( $entry->id, $this->people[0], '2020-01-01 00:00:00' ) );
		}
		0 === mt_rand( 0, 9 ) && self::assertTrue( Entries\move_to_trash( $entry ) );
		return $stored['id'];
	}

	/**
	 * What the policy lets the reader read, asked for one entry at a time.
	 *
	 * @return array<int, Entry>
	 */
	private function readable(): array {
		global $wpdb;
		$ids = array_map( 'intval', $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry'" ) );
		return array_filter( Entries\find_many( $ids ), fn( Entry $entry ): bool => $entry->author !== $this->reader && Entries\can_read( $entry, $this->reader ) );
	}

	/**
	 * Those of them that a list is to hold, in the order asked for.
	 *
	 * @param array<int, Entry>         $readable What may be read.
	 * @param array<string, int|string> $ask      Filters and order.
	 * @return int[]
	 */
	private function asked_for( array $readable, array $ask ): array {
		global $wpdb;
		$times = array_column( (array) $wpdb->get_results( "SELECT ID, post_modified FROM {$wpdb->posts}", ARRAY_A ), 'post_modified', 'ID' );
		$kept  = array_filter(
			$readable,
			fn( Entry $entry ): bool => ( $ask['author'] ?? $entry->author ) === $entry->author
				&& ( $ask['lesson'] ?? $entry->lesson ) === $entry->lesson
				&& ( $ask['prompt'] ?? $entry->prompt ) === $entry->prompt
				&& ( $ask['audience'] ?? $entry->audience ) === $entry->audience
				&& ( ! isset( $ask['set'] ) || ( 'set' === $entry->audience && $entry->set === $ask['set'] ) )
				&& ( ! isset( $ask['changed'] ) || in_array( $entry->id, $this->changed, true ) )
				&& str_contains( $entry->answers['text'], (string) ( $ask['search'] ?? '' ) )
		);
		$by    = static fn( Entry $entry ): mixed => match ( $ask['orderby'] ?? 'date' ) {
			'modified' => $times[ $entry->id ],
			'author'   => $entry->author,
			'lesson'   => $entry->lesson,
			default    => $entry->id,
		};
		usort( $kept, static fn( Entry $a, Entry $b ): int => [ $by( $a ), $a->id ] <=> [ $by( $b ), $b->id ] );
		$ids = array_column( $kept, 'id' );
		return 'asc' === ( $ask['order'] ?? 'desc' ) ? $ids : array_reverse( $ids );
	}

	public function test_a_list_holds_what_the_policy_allows_in_every_order_and_filter(): void {
		$this->programme( 1 );
		$sources = Entries\shared_sources( $this->reader );
		$filters = [ [], [ 'set' => $this->sets[0] ], [ 'set' => $this->sets[3] ], [ 'lesson' => 101 ], [ 'prompt' => 'p7' ], [ 'audience' => 'coach' ], [ 'audience' => 'me' ], [ 'search' => 'tried' ], [ 'author' => (int) array_key_first( $sources ) ], [ 'author' => $this->reader ], [ 'changed' => 1 ], [ 'changed' => 1, 'lesson' => 101, 'search' => 'tried' ], [ 'changed' => 1, 'set' => $this->sets[3] ] ];
		$readable = $this->readable();
		foreach ( $filters as $filter ) {
			foreach ( [ 'date', 'modified', 'author', 'lesson' ] as $orderby ) {
				foreach ( [ 'desc', 'asc' ] as $order ) {
					$ask = $filter + compact( 'orderby', 'order' );
					$this->assertPages( $this->asked_for( $readable, $ask ), $sources, $ask );
				}
			}
		}
	}

	/**
	 * Asserts that the pages of a list, put together, are what is to be there, each saying how many that are.
	 *
	 * @param int[]                                     $expected What is to be there.
	 * @param array<int, array<string, list<int>|null>> $sources  What may be seen.
	 * @param array<string, int|string>                 $ask      Filters and order.
	 */
	private function assertPages( array $expected, array $sources, array $ask ): void {
		foreach ( [ 7, 100 ] as $per_page ) {
			for ( $page = 1; $page <= intdiv( count( $expected ), $per_page ) + 1; $page++ ) {
				$found = Entries\list_entries( $sources, $ask + compact( 'page', 'per_page' ), $this->reader );
				$told  = (string) wp_json_encode( $ask + compact( 'page', 'per_page' ), 0 );
				self::assertSame( array_slice( $expected, ( $page - 1 ) * $per_page, $per_page ), array_keys( $found['entries'] ), $told );
				self::assertSame( count( $expected ), $found['total'], $told );
			}
		}
	}

	public function test_what_its_author_narrows_between_the_two_statements_is_not_shown(): void {
		$this->programme( 4 );
		foreach ( [ 'me' => 0, 'set' => $this->sets[3], 'trash' => 0 ] as $audience => $set ) {
			$allowed = $this->asked_for( $this->readable(), [] );
			$entry   = Entries\find( $allowed[1] );
			self::assertNotNull( $entry );
			$step    = static function ( string $query ) use ( $entry, $audience, $set, &$step ): string {
				if ( preg_match( '/^SELECT \*.* WHERE ID IN/', $query ) ) {
					remove_filter( 'query', $step, 1 );
					$done = 'trash' === $audience ? Entries\move_to_trash( $entry ) : Entries\update( $entry, new Entries\Draft( 'note', $entry->author, $entry->lesson, $entry->prompt, '', [ 'text' => 'canary9e' ], $audience, $set, $entry->frame ), false );
					self::assertTrue( $done );
				}
				return $query;
			};
			add_filter( 'query', $step, 1 );
			$answer = (array) $this->rest( 'GET', '/entries?scope=shared&per_page=5', [], $this->reader )->get_data();
			self::assertFalse( has_filter( 'query', $step ), 'It was narrowed' );
			self::assertSame( [ $allowed[0], ...array_slice( $allowed, 2, 3 ) ], array_column( $answer, 'id' ), $audience );
			self::assertStringNotContainsString( 'canary9e', (string) wp_json_encode( $answer ) );
			self::assertArrayNotHasKey( $entry->id, $this->readable() );
		}
	}
}
