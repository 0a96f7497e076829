<?php
/**
 * What WordPress looks up one by one is asked for in one query, before our routes alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Rest;
use LearningLog\Tests\TestCase;

final class OptionsTest extends TestCase {
	/**
	 * What the request was before.
	 *
	 * @var array<mixed>
	 */
	private array $server;

	protected function setUp(): void {
		parent::setUp();
		$this->server = $_SERVER;
		array_map( 'delete_option', Rest\LOOKED_UP );
		wp_cache_flush();
		wp_load_alloptions();
	}

	protected function tearDown(): void {
		$_SERVER = $this->server; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As it was.
		$_GET    = [];
		parent::tearDown();
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
		$_SERVER['REQUEST_URI'] = '/wp-json/learning-log/v1/lessons/1/prompts/1';
		self::assertCount( 1, $this->looked_up() );
		self::assertFalse( get_option( 'medium_crop' ) );
	}

	public function test_they_do_so_where_addresses_are_plain(): void {
		$_SERVER['REQUEST_URI'] = '/?rest_route=%2Flearning-log%2Fv1%2Fentries';
		$_GET['rest_route']     = '/learning-log/v1/entries';
		self::assertCount( 1, $this->looked_up() );
	}

	public function test_nothing_is_asked_before_any_other_page(): void {
		$_SERVER['REQUEST_URI'] = '/empowerment/';
		self::assertSame( [], $this->queries( static fn() => Rest\action_look_up_at_once() ) );
	}

	public function test_what_a_site_has_stored_is_what_it_gets(): void {
		update_option( 'medium_crop', '1', false );
		wp_cache_flush();
		$_SERVER['REQUEST_URI'] = '/wp-json/learning-log/v1/entries';
		Rest\action_look_up_at_once();
		self::assertSame( '1', get_option( 'medium_crop' ) );
	}
}
