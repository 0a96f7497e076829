<?php
/**
 * Two versions of one text, and where they part.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use function LearningLog\Blocks\difference;

/**
 * One table holds the page and the view module to the same.
 */
final class DifferenceTest extends TestCase {
	/**
	 * The fixtures that src/lib/difference.test.ts reads too.
	 *
	 * @return array<array{string, string, string[]}>
	 */
	public static function pairs(): array {
		$table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/difference.json' ), true );
		self::assertIsArray( $table );
		return array_map( 'array_values', $table );
	}

	/**
	 * Parts as the table says.
	 *
	 * @param string   $mine   A text.
	 * @param string   $theirs Another one.
	 * @param string[] $parts  Beginning, mine, theirs, end.
	 */
	#[DataProvider( 'pairs' )]
	public function test_two_texts_part_where_the_table_says( string $mine, string $theirs, array $parts ): void {
		self::assertSame( $parts, array_values( difference( $mine, $theirs ) ) );
	}
}
