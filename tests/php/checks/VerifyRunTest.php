<?php
/**
 * Looking after the stored data reads all of it, in steps, writes nothing, and never takes for whole what it could not read.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Checks;

use LearningLog\Checks;
use LearningLog\Storage;
use LearningLog\Tests\TestCase;

final class VerifyRunTest extends TestCase {
	use Verifying;

	public function test_a_programme_breaks_nothing_and_nothing_is_written(): void {
		self::assertSame( [], self::found() );
		$writes = preg_grep( '/^\s*(INSERT|UPDATE|DELETE|REPLACE|START|CREATE|ALTER|DROP)/i', $this->queries( static fn() => self::found() ) );
		self::assertSame( [], $writes );
	}

	public function test_a_larger_site_is_gone_through_a_thousand_numbers_at_a_time(): void {
		global $wpdb;
		$row   = self::row( 'posts', 'ID = ' . $this->note->id );
		$far   = Storage\last_number( 'posts' ) + 3 * Checks\AT_ONCE;
		$steps = function ( int $id ): array {
			self::assertSame( [ "entry_revision $id " ], self::found() );
			return $this->queries( static fn() => self::found() );
		};
		$wpdb->insert( $wpdb->posts, [ 'ID' => $far, 'post_name' => $row['post_name'] . '-far', 'menu_order' => 0 ] + $row );
		$asked = $steps( $far );
		self::assertGreaterThan( 3, count( preg_grep( '/DISTINCT post_type/', $asked ) ?: [] ) );
		$wpdb->update( $wpdb->posts, [ 'ID' => $far + 2 * Checks\AT_ONCE ], [ 'ID' => $far ] );
		self::assertCount( count( $asked ) + 2, $steps( $far + 2 * Checks\AT_ONCE ), 'Numbers that nothing of ours has cost one query a thousand' );
	}

	public function test_what_the_database_does_not_answer_is_not_taken_for_whole(): void {
		$this->fail_queries( '/FROM \S+users|MAX\(meta_id\)|LEFT JOIN \S+users/' );
		$this->expectException( \LearningLog\Errors\Not_Read::class );
		self::found();
	}
}
