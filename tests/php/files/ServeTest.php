<?php
/**
 * What is sent, under which headers, and to whom; tests/servers sends it for real.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class ServeTest extends TestCase {
	use Uploads;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * Range, and which bytes of ten it means.
	 *
	 * @return array<string, array{string, int, int, int}>
	 */
	public static function ranges(): array {
		return [
			'none'                => [ '', 200, 0, 10 ],
			'the first byte'      => [ 'bytes=0-0', 206, 0, 1 ],
			'the middle'          => [ 'bytes=2-5', 206, 2, 4 ],
			'to the end'          => [ 'bytes=4-', 206, 4, 6 ],
			'the last byte'       => [ 'bytes=9-9', 206, 9, 1 ],
			'beyond the end'      => [ 'bytes=5-99', 206, 5, 5 ],
			'the last three'      => [ 'bytes=-3', 206, 7, 3 ],
			'more than there is'  => [ 'bytes=-99', 206, 0, 10 ],
			'behind the end'      => [ 'bytes=10-', 416, 0, 0 ],
			'far behind the end'  => [ 'bytes=999999999999999999-', 416, 0, 0 ],
			'the last none'       => [ 'bytes=-0', 416, 0, 0 ],
			'backwards'           => [ 'bytes=5-2', 200, 0, 10 ],
			'several'             => [ 'bytes=0-1,3-4', 200, 0, 10 ],
			'another unit'        => [ 'lines=1-2', 200, 0, 10 ],
			'nothing'             => [ 'bytes=-', 200, 0, 10 ],
			'no number'           => [ 'bytes=a-b', 200, 0, 10 ],
			'a number too long'   => [ 'bytes=99999999999999999999-', 200, 0, 10 ],
			'a line end'          => [ "bytes=0-1\n", 206, 0, 2 ],
		];
	}

	/**
	 * A range is one of the bytes that are there, or answered as if it had not been asked for.
	 *
	 * @dataProvider ranges
	 *
	 * @param string $range  Header.
	 * @param int    $status Status.
	 * @param int    $from   First byte.
	 * @param int    $bytes  How many.
	 */
	public function test_a_range_is_of_bytes_that_are_there( string $range, int $status, int $from, int $bytes ): void {
		self::assertSame( [ 'status' => $status, 'from' => $from, 'bytes' => $bytes ], Files\part_asked_for( $range, '', '"tag"', 10 ) );
	}

	public function test_a_range_of_other_bytes_gets_all_of_these(): void {
		self::assertSame( 206, Files\part_asked_for( 'bytes=1-2', '"tag"', '"tag"', 10 )['status'] );
		foreach ( [ '"other"', 'W/"tag"', 'Tue, 24 Nov 2026 10:00:00 GMT' ] as $validator ) {
			self::assertSame( 200, Files\part_asked_for( 'bytes=1-2', $validator, '"tag"', 10 )['status'] );
		}
	}

	public function test_every_file_is_a_download_that_nothing_may_keep_or_run(): void {
		$file    = new Files\File( 7, 1, 1, "a\"b\\c; ü שלום\r\n.txt", 'text/plain', 10, 'k', str_repeat( 'a', 64 ), false, '' );
		$always  = [
			'Content-Type'                 => 'text/plain',
			'X-Content-Type-Options'       => 'nosniff',
			'Content-Security-Policy'      => "default-src 'none'; sandbox",
			'Cross-Origin-Resource-Policy' => 'same-origin',
			'Cache-Control'                => 'private, no-store',
		];
		foreach ( [ null, Files\part_asked_for( '', '', '', 10 ), Files\part_asked_for( 'bytes=1-2', '', '', 10 ), Files\part_asked_for( 'bytes=99-', '', '', 10 ) ] as $part ) {
			$headers = Files\headers( $file, 10, $part, '"tag"' );
			self::assertSame( $always, array_intersect_key( $headers, $always ) );
			self::assertMatchesRegularExpression( '/^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8\'\'[A-Za-z0-9%._~-]+$/D', $headers['Content-Disposition'] );
			self::assertStringEndsWith( rawurlencode( $file->name ), $headers['Content-Disposition'] );
		}
		self::assertSame( 'bytes 1-2/10', Files\headers( $file, 10, Files\part_asked_for( 'bytes=1-2', '', '', 10 ), '' )['Content-Range'] );
		self::assertSame( 'bytes */10', Files\headers( $file, 10, Files\part_asked_for( 'bytes=99-', '', '', 10 ), '' )['Content-Range'] );
	}

	public function test_bytes_are_sent_in_pieces_from_any_point(): void {
		$content = random_bytes( 3 * Files\CHUNK_BYTES + 17 );
		foreach ( [ [ 0, strlen( $content ) ], [ 1, 5 ], [ Files\CHUNK_BYTES - 1, Files\CHUNK_BYTES + 2 ], [ strlen( $content ) - 1, 1 ], [ 5, 0 ] ] as [ $from, $bytes ] ) {
			$stream = fopen( self::temporary( $content ), 'rb' );
			self::assertIsResource( $stream );
			// What is sent is flushed piece by piece, so it is gathered as it leaves the buffer.
			$sent = '';
			ob_start(
				static function ( string $piece ) use ( &$sent ): string {
					$sent .= $piece;
					return '';
				}
			);
			Files\stream( $stream, $from, $bytes );
			ob_end_clean();
			self::assertSame( substr( $content, $from, $bytes ), $sent );
		}
	}

	public function test_a_large_file_takes_no_more_memory_than_a_small_one(): void {
		$path  = self::temporary( '' );
		$large = fopen( $path, 'w+b' );
		self::assertIsResource( $large );
		ftruncate( $large, 64 * MB_IN_BYTES );
		$before = memory_get_usage();
		$most   = 0;
		$sent   = 0;
		ob_start(
			static function ( string $piece ) use ( &$most, &$sent ): string {
				$most  = max( $most, memory_get_usage() );
				$sent += strlen( $piece );
				return '';
			},
			1
		);
		Files\stream( $large, 0, 64 * MB_IN_BYTES );
		ob_end_clean();
		self::assertSame( 64 * MB_IN_BYTES, $sent );
		self::assertLessThan( MB_IN_BYTES, $most - $before );
	}

	public function test_grants_are_looked_up_at_the_moment_of_the_request(): void {
		$world = new World();
		$entry = $world->answer( '1', 'Shared', 'set' );
		$file  = Files\add( $entry, self::temporary( 'Some notes' ), 'notes.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$may = static fn( string $actor ): bool => null !== Files\readable( $file->id, $world->people[ $actor ] );

		self::assertSame( [ 'author', 'peer', 'other_company', 'facilitator' ], array_values( array_filter( World::ACTORS, $may ) ) );
		$world->as( 'manager', 'DELETE', "/sets/{$world->harbour}/members/{$world->people['peer']}" );
		self::assertFalse( $may( 'peer' ), 'Who leaves the set reads nothing from that moment on' );
		$narrowed = Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'coach', 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $narrowed );
		self::assertSame( [ 'author', 'coach' ], array_values( array_filter( World::ACTORS, $may ) ), 'The file goes with its entry' );
		self::assertNull( Files\readable( 999999, $world->people['author'] ) );
		self::assertNull( Files\readable( $entry->id, $world->people['author'] ), 'An entry is no file' );
	}
}
