<?php
/**
 * What happens to entries when an account goes (trust.md T13, T21).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Sets;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class AccountTest extends TestCase {
	use Uploads;
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/user.php';
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	public function test_entries_and_files_of_a_deleted_person_go_to_nobody_also_where_their_content_is_given_to_another(): void {
		$entry = $this->world->answer( '1', 'For me alone' );
		$again = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Still for me alone' ], 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $again );
		$file = Files\add( $entry, self::temporary( 'Mine' ), 'mine.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$author = $this->world->people['author'];
		$page   = $this->factory->page( 'A page of theirs', [ 'post_author' => $author ] );

		wp_delete_user( $author, $this->world->people['admin'] );

		self::assertSame( $this->world->people['admin'], (int) get_post( $page->ID )?->post_author, 'Other content goes where it was sent' );
		self::assertSame( [], $this->world->as( 'admin', 'GET', '/entries' )->get_data() );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'admin', 'GET', "/entries/{$entry->id}" ) );
		self::assertFailure( 'learning_log_file_not_found', 404, $this->world->as( 'admin', 'GET', "/files/{$file->id}" ) );
		self::assertFileExists( Files\path( $file->key ), 'It stays' );
		global $wpdb;
		$rows = $wpdb->get_col( $wpdb->prepare( "SELECT post_author FROM {$wpdb->posts} WHERE ID = %d OR post_parent = %d", $entry->id, $entry->id ) );
		self::assertCount( 3, $rows, 'Entry, earlier version, file' );
		self::assertSame( [ '0' ], array_unique( $rows ), 'In nobody’s name' );
	}

	public function test_a_row_that_was_handed_to_another_is_nobodys_even_before_it_is_taken_back(): void {
		global $wpdb;
		$entry = $this->world->answer( '1', 'For me alone' );
		$wpdb->update( $wpdb->posts, [ 'post_author' => $this->world->people['admin'] ], [ 'ID' => $entry->id ] );
		self::assertSame( [], $this->world->as( 'admin', 'GET', '/entries' )->get_data() );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'admin', 'GET', "/entries/{$entry->id}" ) );
	}

	public function test_whoever_gets_the_number_of_a_deleted_coach_coaches_nobody(): void {
		$entry = $this->world->answer( '1', 'For my coach', 'coach' );
		$coach = $this->world->people['coach'];
		self::assertTrue( Entries\can_read( $entry, $coach ) );
		wp_delete_user( $coach );
		self::assertFalse( Entries\can_read( $entry, $coach ) );
		self::assertSame( [], Sets\coaches( $this->world->people['author'] ) );
		self::assertSame( [], Entries\shared_sources( $coach ) );
	}
}
