<?php
/**
 * Bytes without a file go after a day; bytes of a file never.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Files;
use LearningLog\Tests\TestCase;

final class SweepTest extends TestCase {
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
	 * Puts bytes there that nobody knows.
	 *
	 * @param string $name Name.
	 * @param int    $age  Seconds.
	 */
	private function plant( string $name, int $age ): void {
		file_put_contents( self::$folder . '/' . $name, 'x' );
		touch( self::$folder . '/' . $name, time() - $age );
	}

	public function test_orphans_of_a_day_go_and_nothing_else(): void {
		$author = $this->factory->user();
		$entry  = $this->factory->entry( $author, $this->factory->lesson() );
		$this->upload( $author, $entry->id, 'photo.jpg', Samples::picture() );
		$this->upload( $author, $entry->id );
		$mine = $this->stored();
		self::assertCount( 3, $mine );
		foreach ( $mine as $name ) {
			touch( self::$folder . '/' . $name, time() - YEAR_IN_SECONDS );
		}
		$key   = str_repeat( 'a', 32 );
		$young = [ str_repeat( 'b', 32 ), str_repeat( 'c', 32 ) . Files\PART ];
		array_map( fn( string $name ) => $this->plant( $name, DAY_IN_SECONDS - 60 ), $young );
		$foreign = [ 'notes.txt', $key . '.jpg', $key . '-other', 'x' . $key ];
		array_map( fn( string $name ) => $this->plant( $name, YEAR_IN_SECONDS ), $foreign );
		$orphans = [ $key, $key . Files\THUMBNAIL, str_repeat( 'd', 32 ) . Files\PART, $key . Files\THUMBNAIL . Files\PART ];
		array_map( fn( string $name ) => $this->plant( $name, DAY_IN_SECONDS + 60 ), $orphans );

		self::assertSame( 4, Files\sweep() );
		self::assertEqualsCanonicalizing( [ ...$mine, ...$young, ...$foreign ], $this->stored() );
		self::assertSame( 0, Files\sweep() );
	}

	public function test_nothing_goes_while_the_database_does_not_answer(): void {
		Files\check();
		$this->plant( str_repeat( 'a', 32 ), YEAR_IN_SECONDS );
		$this->fail_queries( '/post_name IN/' );
		self::assertSame( 0, Files\sweep() );
		self::assertSame( [ str_repeat( 'a', 32 ) ], $this->stored() );
	}

	public function test_many_orphans_are_looked_up_in_few_queries(): void {
		Files\check();
		for ( $count = 0; $count < Files\SWEEP_CHUNK + 50; $count++ ) {
			$this->plant( md5( (string) $count ), 2 * DAY_IN_SECONDS );
		}
		self::assertCount( 2, $this->queries( static fn() => Files\sweep() ) );
		self::assertSame( [], $this->stored() );
	}

	public function test_a_site_without_files_has_nothing_to_sweep(): void {
		self::assertSame( 0, Files\sweep() );
	}

	public function test_pictures_that_a_dead_request_left_among_the_temporary_files_go_too(): void {
		$old   = Files\make_workspace();
		$young = Files\make_workspace();
		self::assertSame( 0700, fileperms( $old ) & 0777, 'Nobody else looks in' );
		file_put_contents( "$old/picture.jpg", 'x' );
		touch( $old, time() - 2 * DAY_IN_SECONDS );
		clearstatcache();
		Files\sweep_workspaces();
		self::assertSame( [ false, true ], [ is_dir( $old ), is_dir( $young ) ] );
		Files\remove_workspace( $young );
	}
}
