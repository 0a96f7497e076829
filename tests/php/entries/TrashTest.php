<?php
/**
 * The trash: nobody but its author knows of it, and what is in it comes back as it was.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Schema;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class TrashTest extends TestCase {
	use Trash;

	public function test_removing_says_until_when_it_can_be_brought_back_and_can_be_repeated(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		$first = $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] );
		$again = $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] );
		self::assertSame( [ 200, $first->get_data() ], [ $again->get_status(), $again->get_data() ] );
		self::assertTrue( rest_validate_value_from_schema( $first->get_data(), Schema\load( 'removed' ), 'removed' ) );
		self::assertEqualsWithDelta( time() + 30 * DAY_IN_SECONDS, strtotime( $first->get_data()['trash_until'] ), 5 );
		self::assertSame( $first->get_data()['trash_until'], $this->world->as( 'author', 'GET', '/entries?scope=trash' )->get_data()[0]['trash_until'] );
	}

	public function test_what_was_changed_since_it_was_seen_is_not_removed(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		$this->save( 'Changed elsewhere', [ 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_entry_conflict', 409, $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] ) );
		// Nor when the other save comes between reading and removing.
		self::assertNull( Entries\move_to_trash( $entry ) );
		self::assertSame( [ 'Changed elsewhere' ], $this->texts( '' ) );
	}

	public function test_nobody_finds_it_while_it_is_in_the_trash(): void {
		$entry = $this->world->answer( '1', 'canary', 'set' );
		$coach = $this->world->answer( '2', 'canary', 'coach' );
		$file  = Files\add( $entry, self::temporary( 'canary' ), 'canary.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		foreach ( [ $entry, $coach ] as $each ) {
			$this->world->as( 'author', 'DELETE', "/entries/{$each->id}" );
		}
		foreach ( World::ACTORS as $actor ) {
			$status = 'visitor' === $actor ? 401 : 404;
			foreach ( [ "/entries/{$entry->id}", "/entries/{$entry->id}/revisions", "/files/{$file->id}" ] as $path ) {
				self::assertSame( $status, $this->world->as( $actor, 'GET', $path )->get_status(), "$actor $path" );
			}
			self::assertNull( Files\readable( $file->id, $this->world->people[ $actor ] ), $actor );
			$told = '';
			foreach ( [ '/entries', '/entries?scope=shared', '/entries?scope=shared&search=canary', '/entries/facets', "/lessons/{$this->world->lesson}", ...( 'author' === $actor ? [] : [ '/entries?scope=trash' ] ) ] as $path ) {
				$answer = $this->world->as( $actor, 'GET', $path );
				$told  .= wp_json_encode( $answer->get_data() );
				self::assertSame( '0', (string) ( $answer->get_headers()['X-WP-Total'] ?? '0' ), "$actor $path" );
			}
			self::assertStringNotContainsString( 'canary', $told, $actor );
			self::assertStringNotContainsString( '"author":{"id":' . $this->world->people['author'], $told, $actor );
		}
		self::assertSame( 404, $this->upload( $this->world->people['author'], $entry->id )->get_status() );
		self::assertSame( [ 'canary', 'canary' ], $this->texts( 'scope=trash' ) );
	}

	public function test_the_list_of_the_trash_can_be_searched_and_filtered_and_is_mine_alone(): void {
		$this->trashed( 'One', 'coach', '1' );
		$this->trashed( 'Two', 'set', '2' );
		self::assertSame( [ 'Two', 'One' ], $this->texts( 'scope=trash' ) );
		self::assertSame( [ 'Two' ], $this->texts( 'scope=trash&search=two' ) );
		self::assertSame( [ 'One' ], $this->texts( 'scope=trash&audience=coach' ) );
		self::assertSame( [ 'Two' ], $this->texts( "scope=trash&set={$this->world->harbour}" ) );
		self::assertSame( [ 'One' ], $this->texts( 'scope=trash&prompt=1' ) );
		self::assertSame( [], $this->texts( "scope=trash&author={$this->world->people['peer']}" ) );
		self::assertSame( [], $this->texts( 'scope=mine' ) );
	}

	public function test_the_queries_of_the_trash_do_not_grow_with_it(): void {
		$sent = [];
		foreach ( [ 1, 40 ] as $entries ) {
			$author = $this->factory->user();
			$lesson = $this->factory->lesson( array_fill( 0, $entries, [] ) );
			for ( $number = 1; $number <= $entries; $number++ ) {
				Entries\trash( $this->factory->entry( $author, $lesson, 'Text', (string) $number ), null );
			}
			wp_cache_flush();
			wp_set_current_user( $author );
			get_user_meta( $author );
			$sent[] = count( $this->queries( fn() => self::assertCount( $entries, (array) $this->rest( 'GET', '/entries?scope=trash&per_page=100' )->get_data() ) ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}

	public function test_it_comes_back_as_it_was_readers_history_and_files_included(): void {
		$entry = $this->world->answer( '1', "One\r\n\0", 'set' );
		Entries\save_entry( $entry, [ 'answers' => [ 'text' => "Two\r\n\0" ], 'base_revision' => 1 ] );
		$file = Files\add( $entry, self::temporary( 'Mine' ), 'mine.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$before = $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_data();
		$this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" );
		foreach ( [ 'first', 'repeated' ] as $ask ) {
			$answer = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
			self::assertSame( [ 200, $before ], [ $answer->get_status(), $answer->get_data() ], $ask );
		}
		self::assertSame( 200, $this->world->as( 'facilitator', 'GET', "/files/{$file->id}" )->get_status() );
		self::assertCount( 1, (array) $this->world->as( 'author', 'GET', "/entries/{$entry->id}/revisions" )->get_data() );
		self::assertSame( [], $this->texts( 'scope=trash' ) );
	}

	public function test_coming_back_opens_it_to_nobody_who_left_meanwhile(): void {
		$entry = $this->trashed( 'Mine', 'set' );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}" );
		$this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
		self::assertSame( 404, $this->world->as( 'peer', 'GET', "/entries/{$entry->id}" )->get_status() );
		self::assertSame( 200, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" )->get_status() );
	}
}
