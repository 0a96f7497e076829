<?php
/**
 * The way of an upload, and its limits.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Tests\TestCase;
use WP_REST_Request;

final class UploadTest extends TestCase {
	use Uploads;

	private const MUTATION = '0b6f2a34-7a39-4d7f-9c11-2f0a3f3b9a01';

	private int $author = 0;
	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->author = $this->factory->user( 'Anna' );
		$this->entry  = $this->factory->entry( $this->author, $this->factory->lesson() );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	public function test_a_file_is_stored_and_answered_in_the_published_shape(): void {
		$response = $this->upload( $this->author, $this->entry->id, 'notes.txt', 'Some notes' );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$file = $response->get_data();
		self::assertTrue( rest_validate_value_from_schema( $file, \LearningLog\Schema\load( 'file' ), 'file' ) );
		self::assertSame( [ 'notes.txt', 'text/plain', 10, '' ], [ $file['name'], $file['type'], $file['size'], $file['thumbnail'] ] );
		$entry = $this->rest( 'GET', "/entries/{$this->entry->id}" )->get_data();
		self::assertSame( [ $file ], $entry['files'] );
		self::assertSame( $file, $this->rest( 'GET', "/files/{$file['id']}" )->get_data() );
		self::assertCount( 1, $this->stored() );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{32}$/', $this->stored()[0] );
		self::assertSame( 'Some notes', file_get_contents( self::$folder . '/' . $this->stored()[0] ) );
	}

	public function test_a_prompt_that_asks_for_no_files_gets_none(): void {
		$lesson = $this->factory->lesson( [ [ 'allowAttachments' => false ] ] );
		$entry  = $this->factory->entry( $this->author, $lesson );
		self::assertFailure( 'learning_log_files_not_offered', 403, $this->upload( $this->author, $entry->id, 'notes.txt', 'Some notes' ) );
		self::assertSame( [], $this->stored() );
		wp_delete_post( $lesson->ID, true );
		self::assertSame( 201, $this->upload( $this->author, $entry->id, 'notes.txt', 'Some notes' )->get_status(), 'In the log of its author an entry takes files' );
	}

	public function test_a_repeated_upload_stores_nothing_twice(): void {
		$first = $this->upload( $this->author, $this->entry->id, 'notes.txt', 'Some notes', [ 'mutation' => self::MUTATION ] );
		$again = $this->upload( $this->author, $this->entry->id, 'notes.txt', 'Some notes', [ 'mutation' => strtoupper( self::MUTATION ) ] );
		self::assertSame( [ 201, 200 ], [ $first->get_status(), $again->get_status() ] );
		self::assertSame( $first->get_data(), $again->get_data() );
		self::assertCount( 1, $this->stored() );
	}

	public function test_two_uploads_at_once_with_one_mutation_leave_one_file(): void {
		$first = Files\add( $this->entry, self::temporary( 'Some notes' ), 'notes.txt', self::MUTATION );
		$twin  = Files\add( $this->entry, self::temporary( 'Some notes' ), 'notes.txt', self::MUTATION );
		self::assertEquals( $first, $twin );
		self::assertCount( 1, $this->stored() );
	}

	public function test_no_limit_is_passed_by_a_byte_and_none_is_missed_by_one(): void {
		add_filter( 'learning_log_file_max_bytes', static fn(): int => 100 );
		self::assertSame( 100, Files\limits()['max_bytes'] );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id, 'a.txt', str_repeat( 'x', 100 ) )->get_status() );
		$response = $this->upload( $this->author, $this->entry->id, 'b.txt', str_repeat( 'x', 101 ) );
		self::assertFailure( 'learning_log_file_too_large', 413, $response );
		self::assertSame( 100, $response->get_data()['data']['limit'] );
		self::assertCount( 1, $this->stored() );
	}

	public function test_a_person_reaches_the_quota_to_the_byte_and_over_all_entries(): void {
		add_filter( 'learning_log_file_bytes_per_person', static fn(): int => 100 );
		$other = $this->factory->entry( $this->author, $this->factory->lesson() );
		self::assertSame( 201, $this->upload( $this->author, $other->id, 'a.txt', str_repeat( 'x', 60 ) )->get_status() );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->upload( $this->author, $this->entry->id, 'b.txt', str_repeat( 'x', 41 ) ) );
		self::assertCount( 1, $this->stored(), 'What was refused leaves no bytes' );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id, 'c.txt', str_repeat( 'x', 40 ) )->get_status() );
		self::assertSame( 100, Files\bytes_of( $this->author ) );

		$someone = $this->factory->user( 'Ben' );
		$theirs  = $this->factory->entry( $someone, $this->factory->lesson() );
		self::assertSame( 201, $this->upload( $someone, $theirs->id, 'd.txt', str_repeat( 'x', 100 ) )->get_status(), 'Everyone has their own' );
	}

	public function test_an_entry_has_so_many_files_and_room_again_once_one_is_gone(): void {
		add_filter( 'learning_log_files_per_entry', static fn(): int => 2 );
		$first = $this->upload( $this->author, $this->entry->id )->get_data()['id'];
		$this->upload( $this->author, $this->entry->id );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->upload( $this->author, $this->entry->id ) );
		self::assertCount( 2, $this->stored() );
		self::assertSame( 200, $this->rest( 'DELETE', "/files/$first" )->get_status() );
		self::assertCount( 1, $this->stored() );
		self::assertFailure( 'learning_log_file_not_found', 404, $this->rest( 'GET', "/files/$first" ) );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id )->get_status() );
	}

	public function test_a_removed_picture_takes_its_small_one_along(): void {
		$id = $this->upload( $this->author, $this->entry->id, 'photo.jpg', Samples::picture() )->get_data()['id'];
		self::assertCount( 2, $this->stored() );
		$this->rest( 'DELETE', "/files/$id" );
		self::assertSame( [], $this->stored() );
	}

	/**
	 * PHP's own words for an upload that failed, and ours.
	 *
	 * @return array<string, array{int, string, int}>
	 */
	public static function broken(): array {
		return [
			'larger than PHP takes'    => [ UPLOAD_ERR_INI_SIZE, 'learning_log_file_too_large', 413 ],
			'larger than the form'     => [ UPLOAD_ERR_FORM_SIZE, 'learning_log_file_too_large', 413 ],
			'broke off'                => [ UPLOAD_ERR_PARTIAL, 'learning_log_file_incomplete', 400 ],
			'none chosen'              => [ UPLOAD_ERR_NO_FILE, 'learning_log_file_missing', 400 ],
			'no temporary folder'      => [ UPLOAD_ERR_NO_TMP_DIR, 'learning_log_file_not_stored', 507 ],
			'disk full'                => [ UPLOAD_ERR_CANT_WRITE, 'learning_log_file_not_stored', 507 ],
			'stopped by an extension'  => [ UPLOAD_ERR_EXTENSION, 'learning_log_file_not_stored', 507 ],
		];
	}

	/**
	 * Each says what happened.
	 *
	 * @dataProvider broken
	 *
	 * @param int    $error  PHP's code.
	 * @param string $code   Ours.
	 * @param int    $status HTTP status.
	 */
	public function test_an_upload_that_failed_says_why( int $error, string $code, int $status ): void {
		self::assertFailure( $code, $status, $this->upload( $this->author, $this->entry->id, 'notes.txt', 'x', [], $error ) );
		self::assertSame( [], $this->stored() );
	}

	public function test_a_body_that_php_threw_away_is_called_too_large(): void {
		wp_set_current_user( $this->author );
		$send = fn() => rest_do_request( new WP_REST_Request( 'POST', "/learning-log/v1/entries/{$this->entry->id}/files" ) );
		$_SERVER['CONTENT_LENGTH'] = (string) ( wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) ) + 1 );
		$response                  = $send();
		self::assertFailure( 'learning_log_file_too_large', 413, $response );
		self::assertSame( Files\max_bytes(), $response->get_data()['data']['limit'] );
		unset( $_SERVER['CONTENT_LENGTH'] );
		self::assertFailure( 'learning_log_file_missing', 400, $send() );
	}

	public function test_an_empty_file_and_a_field_of_several_are_refused(): void {
		self::assertFailure( 'learning_log_file_incomplete', 400, $this->upload( $this->author, $this->entry->id, 'notes.txt', '' ) );
		$request = new WP_REST_Request( 'POST', "/learning-log/v1/entries/{$this->entry->id}/files" );
		$request->set_file_params( [ 'file' => [ 'name' => [ 'a.txt' ], 'tmp_name' => [ self::temporary( 'x' ) ], 'error' => [ UPLOAD_ERR_OK ], 'size' => [ 1 ], 'type' => [ '' ] ] ] );
		self::assertFailure( 'learning_log_file_missing', 400, rest_do_request( $request ) );
		self::assertSame( [], $this->stored() );
	}

	public function test_a_body_names_no_other_entry_than_the_address(): void {
		$other = $this->factory->entry( $this->factory->user( 'Ben' ), $this->factory->lesson() );
		foreach ( [ 'author', 'post_parent', 'entry' ] as $field ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->upload( $this->author, $this->entry->id, 'notes.txt', 'x', [ $field => $other->id ] ) );
		}
		self::assertSame( [], $this->stored() );
		$file = $this->upload( $this->author, $this->entry->id, 'notes.txt', 'x', [ 'id' => $other->id ] )->get_data();
		self::assertSame( $this->entry->id, Files\find( $file['id'] )?->parent );
		self::assertSame( $this->author, Files\find( $file['id'] )?->author );
	}

	public function test_a_directory_that_cannot_be_written_refuses_files_and_nothing_else(): void {
		Files\check();
		$file = self::temporary( 'A file stands where the directory should be' );
		add_filter( 'learning_log_files_directory', static fn(): string => $file . '/below' );
		self::assertFailure( 'learning_log_files_unsafe', 503, $this->upload( $this->author, $this->entry->id ) );
		self::assertSame( 200, $this->rest( 'PUT', "/entries/{$this->entry->id}", [ 'answers' => [ 'text' => 'Text goes on' ], 'base_revision' => 1 ] )->get_status() );
	}

	public function test_a_disk_that_fills_up_leaves_neither_row_nor_bytes(): void {
		Files\check();
		$folder = self::$folder;
		// The bytes cannot get there any more, though the check went well.
		foreach ( array_keys( Files\GUARDS ) as $guard ) {
			unlink( "$folder/$guard" );
		}
		rmdir( $folder );
		file_put_contents( $folder, 'full' );
		try {
			self::assertFailure( 'learning_log_file_not_stored', 507, $this->upload( $this->author, $this->entry->id ) );
			self::assertSame( [], Files\find_for( [ $this->entry->id ] ) );
		} finally {
			unlink( $folder );
		}
	}

	public function test_a_database_that_fails_answers_no_success_and_leaves_its_bytes_to_the_sweep(): void {
		global $wpdb;
		Files\check();
		$this->fail_queries( '/^INSERT INTO `' . $wpdb->posts . '/' );
		self::assertFailure( 'learning_log_file_not_stored', 507, $this->upload( $this->author, $this->entry->id ) );
		self::assertSame( [], Files\find_for( [ $this->entry->id ] ) );
		self::assertCount( 1, $this->stored() );
	}

	public function test_files_of_many_entries_are_one_query_and_of_none_no_query(): void {
		$ids = [];
		for ( $count = 0; $count < 5; $count++ ) {
			$entry = $this->factory->entry( $this->author, $this->factory->lesson() );
			$ids[] = $entry->id;
			$this->upload( $this->author, $entry->id );
			$this->upload( $this->author, $entry->id );
		}
		self::assertCount( 1, $this->queries( static fn() => self::assertCount( 10, array_merge( ...Files\for_entries( $ids ) ) ) ) );
		self::assertCount( 0, $this->queries( static fn() => self::assertSame( [], Files\for_entries( [] ) ) ) );
		// Pages with more behind them: a list that ends with its page counts itself. What is kept of a count is looked up once.
		$this->rest( 'GET', '/entries?per_page=1' );
		$few  = count( $this->queries( fn() => $this->rest( 'GET', '/entries?per_page=2' ) ) );
		$many = count( $this->queries( fn() => $this->rest( 'GET', '/entries?per_page=4' ) ) );
		self::assertSame( $few, $many );
	}

	public function test_the_page_learns_the_limits_of_this_php(): void {
		Files\check();
		$limits = Files\limits();
		self::assertSame( [ 'max_bytes', 'max_files_per_entry', 'accept', 'uploads', 'refusal' ], array_keys( $limits ) );
		self::assertLessThanOrEqual( wp_convert_hr_to_bytes( (string) ini_get( 'upload_max_filesize' ) ), $limits['max_bytes'] );
		self::assertLessThan( wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) ), $limits['max_bytes'] );
		self::assertSame( [ true, '' ], [ $limits['uploads'], $limits['refusal'] ] );
		self::assertContains( 'jpg', $limits['accept'] );
		self::assertNotContains( 'svg', $limits['accept'] );
		wp_load_alloptions();
		self::assertCount( 0, $this->queries( static fn() => Files\limits() ), 'Asking costs a page no query' );
	}

	public function test_a_directory_of_a_stream_wrapper_works(): void {
		stream_wrapper_register( 'llmemory', MemoryDisk::class );
		try {
			add_filter( 'learning_log_files_directory', static fn(): string => 'llmemory://bucket' );
			$file = $this->upload( $this->author, $this->entry->id, 'photo.jpg', Samples::picture() );
			self::assertSame( 201, $file->get_status(), (string) wp_json_encode( $file->get_data() ) );
			self::assertSame( 'outside', Files\latest_check()['reason'] );
			self::assertCount( 2, preg_grep( '/[0-9a-f]{32}/', array_keys( MemoryDisk::$files ) ) ?: [] );
			MemoryDisk::$files[ 'llmemory://bucket/' . str_repeat( 'a', 32 ) ] = [ 'orphan', time() - 2 * DAY_IN_SECONDS ];
			self::assertSame( 1, Files\sweep() );
			$this->rest( 'DELETE', '/files/' . $file->get_data()['id'] );
			self::assertSame( [], preg_grep( '/[0-9a-f]{32}/', array_keys( MemoryDisk::$files ) ) );
		} finally {
			stream_wrapper_unregister( 'llmemory' );
		}
	}
}
