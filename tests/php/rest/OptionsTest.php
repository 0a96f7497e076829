<?php
/**
 * What WordPress looks up one by one is asked for in one query, before a route answers.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Rest;
use LearningLog\Tests\TestCase;

final class OptionsTest extends TestCase {
	protected function setUp(): void {
		parent::setUp();
		array_map( 'delete_option', Rest\LOOKED_UP );
		wp_cache_flush();
		wp_load_alloptions();
	}

	/**
	 * The queries of a request until WordPress has looked at all of these options.
	 *
	 * @return string[]
	 */
	private function looked_up(): array {
		return $this->queries(
			static function (): void {
				Rest\action_look_up_at_once();
				array_map( 'get_option', Rest\LOOKED_UP );
			}
		);
	}

	public function test_options_that_a_site_lacks_cost_a_route_of_ours_one_query(): void {
		self::assertCount( 1, $this->looked_up() );
		self::assertFalse( get_option( 'medium_crop' ) );
	}

	public function test_what_a_site_has_stored_is_what_it_gets(): void {
		update_option( 'medium_crop', '1', false );
		wp_cache_flush();
		Rest\action_look_up_at_once();
		self::assertSame( '1', get_option( 'medium_crop' ) );
	}
}
