<?php
/**
 * The ground the other tests stand on holds.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Harness;

use LearningLog\Tests\TestCase;

final class TestCaseTest extends TestCase {
	private static int $page = 0;

	/**
	 * How many pages have an id.
	 *
	 * @param int $id Post id.
	 */
	private static function rows( int $id ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE ID = %d", $id ) );
	}

	public function test_a_commit_of_the_plugin_stays_inside_the_test(): void {
		global $wpdb;
		$wpdb->query( 'START TRANSACTION' );
		self::$page = $this->factory->page( 'Kept by the inner commit' )->ID;
		self::assertNotFalse( $wpdb->query( 'COMMIT' ) );
		self::assertSame( 1, self::rows( self::$page ) );
		add_filter( 'the_title', '__return_empty_string' );
	}

	/**
	 * What the test before did is gone.
	 *
	 * @depends test_a_commit_of_the_plugin_stays_inside_the_test
	 */
	public function test_nothing_of_a_test_is_left_for_the_next(): void {
		self::assertSame( 0, self::rows( self::$page ) );
		self::assertFalse( has_filter( 'the_title', '__return_empty_string' ) );
	}

	public function test_a_rollback_of_the_plugin_takes_back_only_its_own_part(): void {
		global $wpdb;
		$before = $this->factory->page( 'Before' )->ID;
		$wpdb->query( 'START TRANSACTION' );
		$inside = $this->factory->page( 'Inside' )->ID;
		$wpdb->query( 'ROLLBACK' );
		self::assertSame( [ 1, 0 ], [ self::rows( $before ), self::rows( $inside ) ] );
	}
}
