<?php
/**
 * Everything a meeting can say has its word, on the page, for its script and in what is told of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Tests\TestCase;

final class MeetingWordsTest extends TestCase {
	/**
	 * What a property of a schema may be.
	 *
	 * @param string          $schema Its name.
	 * @param list<string>    $path   Where the property stands.
	 * @return list<string>
	 */
	private static function values( string $schema, array $path ): array {
		$found = Schema\load( $schema );
		foreach ( [ ...$path, 'enum' ] as $key ) {
			$found = is_array( $found ) ? $found[ $key ] ?? null : null;
		}
		self::assertIsArray( $found, implode( '.', $path ) );
		self::assertNotSame( [], $found );
		return array_values( array_filter( $found, 'is_string' ) );
	}

	/**
	 * Phases of a slot, as the script has them.
	 *
	 * @return list<string>
	 */
	private static function phases(): array {
		$source = (string) file_get_contents( dirname( __DIR__, 3 ) . '/src/lib/meeting/phases.ts' );
		self::assertSame( 1, preg_match( '/const PHASES = \[(.+?)\] as const/s', $source, $list ) );
		preg_match_all( "/'([a-z_]+)'/", $list[1], $names );
		self::assertGreaterThan( 1, count( $names[1] ) );
		return $names[1];
	}

	public function test_each_preset_state_step_and_phase_has_its_word(): void {
		$words  = Blocks\meeting_strings();
		// Before the first step and between them stand other words; a slot is known by its phases.
		$steps  = [ ...array_diff( self::values( 'meeting', [ 'properties', 'run', 'properties', 'step' ] ), [ 'none', 'slot' ] ), ...self::phases() ];
		$wanted = [
			'preset'     => self::values( 'meeting', [ 'properties', 'preset' ] ),
			'attendance' => self::values( 'meeting', [ 'properties', 'attendance', 'items', 'properties', 'state' ] ),
			'action'     => self::values( 'meeting', [ 'properties', 'last', 'items', 'properties', 'state' ] ),
			'step'       => $steps,
			'rule'       => $steps,
			'urgency'    => Meetings\CHOICES['urgency'],
		];
		foreach ( $wanted as $kind => $names ) {
			foreach ( $names as $name ) {
				self::assertNotSame( '', $words[ "$kind-$name" ] ?? '', "$kind-$name" );
			}
		}
		self::assertSame( [], array_diff( array_keys( Blocks\meeting_steps() ), $steps ), 'No word for what there is not' );
	}

	public function test_each_kind_of_part_has_its_name(): void {
		self::assertEqualsCanonicalizing( array_keys( Meetings\KEYS ), array_keys( Meetings\part_names() ) );
	}
}
