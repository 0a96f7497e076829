<?php
/**
 * Files of comments are as open as their comment is, and go and stay with it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Comments;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Files\File;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_REST_Response;

final class FilesOfCommentsTest extends TestCase {
	use InWorld;
	use Uploads;

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	private function say( string $text, string $actor = 'facilitator' ): int {
		return (int) $this->world->as( $actor, 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => $text ] )->get_data()['id'];
	}

	private function begin( string $text, string $actor = 'facilitator', int $draft = 0, int $base = 0 ): WP_REST_Response {
		return $this->world->as( $actor, 'PUT', "/entries/{$this->entry->id}/comments/draft", [ 'text' => $text, 'draft' => $draft, 'base_revision' => $base ] );
	}

	private function send( int $comment, string $actor = 'facilitator', string $mutation = '' ): WP_REST_Response {
		$path = self::temporary( 'Some notes' );
		return $this->world->as( $actor, 'POST', "/comments/$comment/files", '' === $mutation ? [] : [ 'mutation' => $mutation ], [ 'file' => [ 'name' => 'notes.txt', 'tmp_name' => $path, 'error' => UPLOAD_ERR_OK, 'size' => 10, 'type' => 'text/plain' ] ] );
	}

	/**
	 * A file of a comment.
	 *
	 * @param int    $comment Post id.
	 * @param string $actor   Who adds it.
	 */
	private function added( int $comment, string $actor = 'facilitator' ): File {
		$sent = $this->send( $comment, $actor );
		self::assertSame( 201, $sent->get_status(), (string) wp_json_encode( $sent->get_data() ) );
		$file = Files\find( $sent->get_data()['id'] );
		self::assertNotNull( $file );
		return $file;
	}

	/**
	 * Who can read a file.
	 *
	 * @param File $file The file.
	 * @return list<string>
	 */
	private function readers( File $file ): array {
		return array_values( array_filter( World::ACTORS, fn( string $actor ): bool => 200 === $this->world->as( $actor, 'GET', "/files/{$file->id}" )->get_status() ) );
	}

	private static function are_bytes_there( File $file ): bool {
		return is_file( Files\path( $file->key ) );
	}

	/**
	 * Files of comments as a reader of the thread is told of them.
	 *
	 * @param string $actor Who.
	 * @return list<list<string>>
	 */
	private function told( string $actor ): array {
		return array_map( static fn( array $comment ): array => array_column( $comment['files'], 'name' ), $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments" )->get_data() );
	}

	public function test_who_reads_the_comment_reads_its_file_and_nobody_else_and_nobody_once_the_entry_is_not_shared(): void {
		$file = $this->added( $this->say( 'See this' ) );
		self::assertSame( [ 'author', 'peer', 'other_company', 'facilitator' ], $this->readers( $file ) );
		self::assertSame( [ [ 'notes.txt' ] ], $this->told( 'peer' ) );
		self::assertSame( [], $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}" )->get_data()['files'], 'It is none of the entry’s' );
		Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertSame( [ 'author' ], $this->readers( $file ) );
	}

	public function test_only_its_writer_adds_files_and_for_as_long_as_the_comment_can_be_changed(): void {
		global $wpdb;
		$comment = $this->say( 'See this' );
		foreach ( [ 'author' => 403, 'peer' => 403, 'stranger' => 404, 'admin' => 404, 'visitor' => 401 ] as $actor => $status ) {
			self::assertSame( $status, $this->send( $comment, $actor )->get_status(), $actor );
		}
		self::assertSame( [], Files\find_for( [ $comment ] ) );
		$file = $this->added( $comment );
		self::assertSame( 403, $this->world->as( 'author', 'DELETE', "/files/{$file->id}" )->get_status() );
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - Comments\CHANGE_SECONDS - 1 ) ], [ 'ID' => $comment ] );
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->send( $comment ) );
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->world->as( 'facilitator', 'DELETE', "/files/{$file->id}" ) );
		self::assertTrue( self::are_bytes_there( $file ) );
	}

	public function test_what_is_not_said_yet_has_files_for_its_writer_alone_and_everybody_reads_them_once_it_is(): void {
		$begun = $this->begin( 'Half a word' )->get_data();
		$file  = $this->added( $begun['id'] );
		self::assertSame( [ 'facilitator' ], $this->readers( $file ) );
		self::assertSame( 404, $this->send( $begun['id'], 'author' )->get_status(), 'Nobody adds to it' );
		self::assertSame( [ 'notes.txt' ], array_column( $this->world->as( 'facilitator', 'GET', "/entries/{$this->entry->id}/comments/draft" )->get_data()['files'], 'name' ) );
		$said = $this->world->as( 'facilitator', 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => 'A word', 'draft' => $begun['id'], 'base_revision' => 1 ] )->get_data();
		self::assertSame( [ $file->id ], array_column( $said['files'], 'id' ) );
		self::assertSame( [ 'author', 'peer', 'other_company', 'facilitator' ], $this->readers( $file ) );
	}

	public function test_a_file_that_arrives_after_its_draft_was_sent_belongs_to_the_comment_and_after_it_was_dropped_to_nothing(): void {
		$begun = Comments\draft_of( $this->entry->id, $this->begin( 'Half' )->get_status() ? $this->world->people['facilitator'] : 0 );
		self::assertNotNull( $begun );
		$said = $this->world->as( 'facilitator', 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => 'A word', 'draft' => $begun->id, 'base_revision' => 1 ] )->get_data();
		$path = self::temporary( 'late' );
		$file = Files\add( $begun, $path, 'a.txt', '' );
		self::assertInstanceOf( File::class, $file );
		self::assertSame( $said['id'], $file->parent );
		$other = Comments\draft_of( $this->entry->id, $this->begin( 'Another' )->get_status() ? $this->world->people['facilitator'] : 0 );
		self::assertNotNull( $other );
		$this->begin( '', 'facilitator', $other->id, 1 );
		self::assertInstanceOf( \WP_Error::class, Files\add( $other, $path, 'b.txt', '' ) );
		self::assertSame( [], Files\find_for( [ $other->id ] ) );
		self::assertCount( 1, (array) glob( self::$folder . '/' . str_repeat( '[0-9a-f]', 32 ) ) );
	}

	public function test_emptying_a_draft_that_has_files_drops_neither(): void {
		$begun = $this->begin( 'Half a word' )->get_data();
		$file  = $this->added( $begun['id'] );
		$empty = $this->begin( '', 'facilitator', $begun['id'], 1 )->get_data();
		self::assertSame( [ $begun['id'], '', [ $file->id ] ], [ $empty['id'], $empty['text'], array_column( $empty['files'], 'id' ) ] );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/files/{$file->id}" )->get_status() );
		self::assertSame( 0, $this->begin( '', 'facilitator', $begun['id'], 2 )->get_data()['id'] );
		self::assertFalse( self::are_bytes_there( $file ) );
	}

	public function test_once_one_may_not_say_it_any_more_nothing_is_added_and_what_is_there_can_be_read_and_taken_back(): void {
		$begun = $this->begin( 'Half a word' )->get_data();
		$file  = $this->added( $begun['id'] );
		Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->send( $begun['id'] ) );
		self::assertSame( [ 'facilitator' ], $this->readers( $file ) );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/files/{$file->id}" )->get_status() );
	}

	public function test_in_the_trash_it_is_closed_and_comes_back_and_goes_for_good_with_its_comment(): void {
		global $wpdb;
		$comment = $this->say( 'See this' );
		$file    = $this->added( $comment );
		$this->world->as( 'facilitator', 'DELETE', "/comments/$comment" );
		self::assertSame( [], $this->readers( $file ) );
		self::assertTrue( self::are_bytes_there( $file ) );
		$this->world->as( 'facilitator', 'POST', "/comments/$comment/restore" );
		self::assertContains( 'peer', $this->readers( $file ) );
		$this->world->as( 'facilitator', 'DELETE', "/comments/$comment" );
		$wpdb->update( $wpdb->posts, [ 'post_excerpt' => '2001-01-01 00:00:00' ], [ 'ID' => $comment ] );
		Comments\action_purge();
		self::assertNull( Files\find( $file->id ) );
		self::assertFalse( self::are_bytes_there( $file ) );
	}

	public function test_it_goes_for_good_with_the_entry(): void {
		$said  = $this->added( $this->say( 'See this' ) );
		$begun = $this->added( $this->begin( 'Half' )->get_data()['id'] );
		self::assertTrue( Entries\erase( $this->entry->author, $this->entry->id ) );
		foreach ( [ $said, $begun ] as $file ) {
			self::assertNull( Files\find( $file->id ) );
			self::assertFalse( self::are_bytes_there( $file ) );
		}
	}

	public function test_with_its_writer_it_goes_while_the_words_stay(): void {
		$file  = $this->added( $this->say( 'See this' ) );
		$begun = $this->added( $this->begin( 'Half' )->get_data()['id'] );
		$mine  = $this->added( $this->say( 'And mine', 'author' ), 'author' );
		self::assertTrue( Comments\leave_to_nobody( $this->world->people['facilitator'] ) );
		self::assertSame( [ 'See this', 'And mine' ], array_column( Comments\thread( $this->entry->id ), 'text' ) );
		self::assertSame( [ [], [ 'notes.txt' ] ], $this->told( 'author' ) );
		self::assertFalse( self::are_bytes_there( $file ) || self::are_bytes_there( $begun ) );
		self::assertTrue( self::are_bytes_there( $mine ) );
	}

	public function test_the_same_upload_again_is_stored_once_and_limits_hold(): void {
		$comment  = $this->say( 'See this' );
		$mutation = '0f1c2d3e-4a5b-4c6d-8e7f-0a1b2c3d4e5f';
		self::assertSame( 201, $this->send( $comment, 'facilitator', $mutation )->get_status() );
		self::assertSame( 200, $this->send( $comment, 'facilitator', $mutation )->get_status() );
		self::assertCount( 1, Files\find_for( [ $comment ] ) );
		add_filter( 'learning_log_files_per_entry', static fn(): int => 1 );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->send( $comment ) );
		self::assertCount( 1, (array) glob( self::$folder . '/' . str_repeat( '[0-9a-f]', 32 ) ) );
	}

	public function test_a_thread_with_files_costs_no_query_for_each(): void {
		$sent = [];
		foreach ( [ 1, 4 ] as $many ) {
			for ( $number = 0; $number < $many; $number++ ) {
				$this->added( $this->say( "Said $number" ) );
			}
			$this->told( 'author' );
			$sent[] = count( $this->queries( fn() => $this->told( 'author' ) ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}
}
