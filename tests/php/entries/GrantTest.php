<?php
/**
 * A grant that is gone opens nothing, whatever was remembered of it (trust.md T5, T6, F19).
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
use LearningLog\Tests\World;
use PHPUnit\Framework\Attributes\DataProvider;

final class GrantTest extends TestCase {
	use Uploads;
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * What another request takes away while the object cache of this one still has it, and whom that concerns.
	 *
	 * @return array<string, array{string, string, callable(World): mixed}>
	 */
	public static function taken_away(): array {
		global $wpdb;
		return [
			'the coach was dismissed' => [ 'coach', 'coach', static fn( World $world ): mixed => $wpdb->delete( $wpdb->usermeta, [ 'user_id' => $world->people['author'], 'meta_key' => Sets\COACH . $world->people['coach'] ] ) ],
			'the reader left the set' => [ 'set', 'peer', static fn( World $world ): mixed => $wpdb->delete( $wpdb->usermeta, [ 'user_id' => $world->people['peer'], 'meta_key' => Sets\MEMBERSHIP . $world->harbour ] ) ],
			'the author left the set' => [ 'set', 'facilitator', static fn( World $world ): mixed => $wpdb->delete( $wpdb->usermeta, [ 'user_id' => $world->people['author'], 'meta_key' => Sets\MEMBERSHIP . $world->harbour ] ) ],
			'the set was trashed'     => [ 'set', 'other_company', static fn( World $world ): mixed => $wpdb->update( $wpdb->posts, [ 'post_status' => 'trash' ], [ 'ID' => $world->harbour ] ) ],
		];
	}

	/**
	 * @param string                 $audience Audience of the entry.
	 * @param string                 $reader   Who could read it.
	 * @param callable(World): mixed $take     What another request does.
	 */
	#[DataProvider( 'taken_away' )]
	public function test_a_cache_that_is_behind_opens_nothing( string $audience, string $reader, callable $take ): void {
		$entry = $this->world->answer( '1', 'canary5d', $audience );
		$file  = Files\add( $entry, self::temporary( 'Notes' ), 'notes.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$paths = [ "/entries/{$entry->id}", "/files/{$file->id}" ];
		foreach ( $paths as $path ) {
			self::assertSame( 200, $this->world->as( $reader, 'GET', $path )->get_status() );
		}
		array_map( static fn( int $person ): mixed => get_user_meta( $person ), $this->world->people );
		self::assertNotNull( Sets\find( $this->world->harbour ) );

		self::assertSame( 1, $take( $this->world ) );

		foreach ( $paths as $path ) {
			self::assertSame( 404, $this->world->as( $reader, 'GET', $path )->get_status(), $path );
		}
		foreach ( [ '/entries?scope=shared', '/entries/facets' ] as $path ) {
			self::assertStringNotContainsString( 'uthor"', str_replace( '"authors":[]', '', (string) wp_json_encode( $this->world->as( $reader, 'GET', $path )->get_data() ) ), $path );
		}
		self::assertSame( '0', (string) $this->world->as( $reader, 'GET', '/entries?scope=shared' )->get_headers()['X-WP-Total'] );
	}

	public function test_what_is_written_after_the_audience_was_narrowed_is_in_no_answer_that_was_under_way(): void {
		foreach ( [ '/entries?scope=shared' => 1, '/entries/%d' => 2, '/entries/facets' => 1 ] as $path => $readings ) {
			for ( $nth = 1; $nth <= $readings; $nth++ ) {
				$entry = $this->world->answer( '1', 'Shared', 'coach' );
				$seen  = $this->narrowed_before( $entry, $nth, sprintf( $path, $entry->id ) );
				self::assertStringNotContainsString( 'canary9e', $seen, "$path, before query $nth" );
				$GLOBALS['wpdb']->delete( $GLOBALS['wpdb']->posts, [ 'ID' => $entry->id ] );
			}
		}
	}

	/**
	 * An answer to the coach, while the author withdraws the entry and writes on just before the entry's row is read.
	 *
	 * @param Entries\Entry $entry The entry.
	 * @param int           $nth   Before which reading.
	 * @param string        $path  What the coach asks for.
	 */
	private function narrowed_before( Entries\Entry $entry, int $nth, string $path ): string {
		$count = 0;
		$step  = static function ( string $sent ) use ( $entry, $nth, &$count ): string {
			if ( preg_match( '/^SELECT (?:ID,|\*) .*WHERE ID IN/', $sent ) && ++$count === $nth ) {
				$saved = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'canary9e' ], 'audience' => 'me', 'base_revision' => $entry->revision ] );
				self::assertInstanceOf( Entries\Entry::class, $saved );
			}
			return $sent;
		};
		add_filter( 'query', $step, 1 );
		$answer = $this->world->as( 'coach', 'GET', $path );
		remove_filter( 'query', $step, 1 );
		self::assertGreaterThanOrEqual( $nth, $count, "$path: it was read so often" );
		return (string) wp_json_encode( $answer->get_data() );
	}
}
