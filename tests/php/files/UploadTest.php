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

final class UploadTest extends TestCase {
	use Uploads;

	private const MUTATION = '0b6f2a34-7a39-4d7f-9c11-2f0a3f3b9a01';

	private int $author = 0;
	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->prepare_files();
		$this->author = $this->factory->user( 'Anna' );
		$this->entry  = $this->factory->entry( $this->author, $this->factory->lesson() );
	}

	protected function tearDown(): void {
		$this->remove_files();
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
		self::assertSame( 'Some notes', file_get_contents( $this->folder . '/' . $this->stored()[0] ) );
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
}
