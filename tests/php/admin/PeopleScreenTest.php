<?php
/**
 * The screen of people: what the page asks for before its script does.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Admin;

use LearningLog\Admin;
use LearningLog\Tests\TestCase;

final class PeopleScreenTest extends TestCase {
	public function test_the_page_asks_for_what_the_script_reads_in_its_address(): void {
		foreach ( (array) json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/people-addresses.json' ), true ) as [ 'query' => $query, 'asks' => $asks ] ) {
			wp_parse_str( $query, $said );
			self::assertSame( $asks, Admin\people_asked( $said ), $query );
		}
		self::assertSame( [ 'page' => '1', 'per_page' => '20' ], Admin\people_asked( [ 'search' => [ 'x' ], 'set' => [] ] ) );
	}
}
