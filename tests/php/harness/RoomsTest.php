<?php
/**
 * A save loads few files (php/rooms.php): all that it calls is in them, and what leads further opens the others first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Harness;

use LearningLog\Tests\TestCase;
use const LearningLog\LEAD_FURTHER;

final class RoomsTest extends TestCase {
	/**
	 * What a save loads beside php/rooms.php.
	 */
	private const BESIDE = [ 'namespace.php', 'opening.php', 'rest/asked.php', 'rest/options.php', 'rest/namespace.php', 'rest/faults.php', 'rest/calendar.php', 'rest/class-lessons-controller.php' ];

	/**
	 * What opens the others, the table of which a save loads one controller, and what core calls for our tag once "pre_do_shortcode_tag" has.
	 */
	private const ENDS = [ 'LearningLog\open_rooms', 'LearningLog\open_doors', 'LearningLog\Rest\CONTROLLERS', 'LearningLog\Legacy\RENDERER' ];

	/**
	 * Path of php/.
	 */
	private static function folder(): string {
		return dirname( __DIR__, 3 ) . '/php';
	}

	/**
	 * Files that a list of files names.
	 *
	 * @param string $path The list, below php/.
	 * @return string[]
	 */
	private static function listed( string $path ): array {
		preg_match_all( "#^require_once __DIR__ \. '/([^']+)'#m", (string) file_get_contents( self::folder() . "/$path" ), $found );
		return $found[1];
	}

	/**
	 * What WordPress calls at a hook, by the hook: as php/namespace.php adds it within a function.
	 *
	 * @param string $name Name of the function.
	 * @return list<array{string, string}> Hook, callback.
	 */
	private static function hooks( string $name ): array {
		$code = explode( "\n}\n", explode( "function $name(", (string) file_get_contents( self::folder() . '/namespace.php' ) )[1] )[0];
		preg_match_all( "/add_(?:action|filter)\( ('[^']*')?(?: \. )?(\\\$?\w+\\\\\w+|\\\$\w+)?, (?:__NAMESPACE__ \. )?'(?:LearningLog)?([^']+)'/", $code, $found, PREG_SET_ORDER );
		self::assertCount( preg_match_all( '/add_(action|filter)\(/', $code ), $found, 'All are understood' );
		return array_map( static fn( array $hook ): array => [ trim( $hook[1], "'" ) . ( str_contains( $hook[2], '\\' ) ? constant( 'LearningLog\\' . $hook[2] ) : '' ), "LearningLog$hook[3]" ], $found );
	}

	public function test_all_that_a_save_calls_is_loaded_with_it(): void {
		$calls  = new Calls( self::folder() );
		$loaded = [ ...self::listed( 'rooms.php' ), ...self::BESIDE ];
		$beyond = static fn( array $roots ): array => array_values( array_filter( $calls->reached( $roots, self::ENDS ), static fn( string $name ): bool => ! in_array( $calls->files[ $name ], $loaded, true ) ) );
		$names  = array_filter( $calls->mentioned( 'LearningLog\connect_rooms' ), static fn( string $name ): bool => 1 === preg_match( '/\\\\[A-Z_]+$/', $name ) );
		$begun  = [ 'LearningLog\LEAD_FURTHER', 'LearningLog\action_load_routes', 'LearningLog\Rest\is_save', 'LearningLog\Rest\action_look_up_at_once', 'LearningLog\Rest\Lessons_Controller' ];
		self::assertSame( [], $beyond( [ ...$begun, ...$names, ...array_column( self::hooks( 'connect_routes' ), 1 ) ] ) );
		$further = [];
		foreach ( self::hooks( 'connect_rooms' ) as [ $hook, $callback ] ) {
			self::assertArrayHasKey( $callback, $calls->files );
			if ( in_array( $hook, LEAD_FURTHER, true ) ) {
				$further[ $hook ] = ( $further[ $hook ] ?? false ) || $beyond( [ $callback ] );
			} else {
				self::assertSame( [], $beyond( [ $callback ] ), "$hook has to open the rooms first" );
			}
		}
		self::assertEqualsCanonicalizing( LEAD_FURTHER, array_keys( array_filter( $further ) ), 'No hook opens them without need' );
	}

	public function test_every_file_of_the_rooms_is_loaded_once(): void {
		$lists = [ ...self::listed( 'rooms.php' ), ...self::listed( 'rooms-later.php' ), ...self::listed( 'doors.php' ) ];
		self::assertSame( array_unique( $lists ), $lists );
		foreach ( $lists as $file ) {
			self::assertFileExists( self::folder() . "/$file" );
		}
	}
}
