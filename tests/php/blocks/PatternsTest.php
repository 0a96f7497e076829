<?php
/**
 * What authors put in from the list of patterns.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Block_Patterns_Registry;

final class PatternsTest extends TestCase {
	/**
	 * What a registered pattern puts in.
	 *
	 * @param string $name Its name.
	 */
	private static function content( string $name ): string {
		$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( "learning-log/$name" );
		self::assertIsArray( $pattern );
		self::assertIsString( $pattern['content'] );
		return $pattern['content'];
	}

	/**
	 * What participants are asked where a pattern stands in a lesson and the editor has given each block its id.
	 *
	 * @param string $name Its name.
	 * @return list<list<string>> The questions of each prompt.
	 */
	private function asked( string $name ): array {
		$id      = 0;
		$content = (string) preg_replace_callback(
			'~(<!-- wp:learning-log/\w+ \{)~',
			static function ( array $found ) use ( &$id ): string {
				return $found[1] . '"noteId":"' . ++$id . '",';
			},
			self::content( $name )
		);
		$prompts = Prompts\for_lesson( $this->factory->page( $content ) );
		return array_map( static fn( Prompts\Prompt $prompt ): array => array_column( $prompt->questions, 'label' ), array_values( $prompts ) );
	}

	public function test_each_pattern_asks_what_it_is_called_after(): void {
		self::assertSame( [ 3 ], array_map( 'count', $this->asked( 'end-of-lesson' ) ) );
		self::assertCount( 2, array_filter( $this->asked( 'after-meeting' ) ) );
		[ $log, $note ] = $this->asked( 'empowerment' );
		self::assertSame( 'Which decision did you hand over, and to whom?', $log[0] );
		self::assertSame( [ 3, 1 ], [ count( $log ), count( $note ) ] );
	}

	public function test_no_pattern_brings_an_id_which_two_lessons_would_share_and_none_shares_what_is_written(): void {
		foreach ( [ 'end-of-lesson', 'after-meeting', 'empowerment' ] as $name ) {
			self::assertStringNotContainsString( 'noteId', self::content( $name ) );
			self::assertStringNotContainsString( '"audience"', self::content( $name ) );
			self::assertSame( serialize_blocks( parse_blocks( self::content( $name ) ) ), self::content( $name ), 'The editor finds nothing to mend' );
		}
	}
}
