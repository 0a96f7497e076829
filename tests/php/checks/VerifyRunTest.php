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
		$row  = self::row( 'posts', 'ID = ' . $this->note->id );
		$last = Storage\last_number( 'posts' );
		$wpdb->insert( $wpdb->posts, [ 'ID' => $last + 3 * Checks\AT_ONCE, 'post_name' => $row['post_name'] . '-far', 'menu_order' => 0 ] + $row );
		self::assertSame( [ 'entry_revision ' . ( $last + 3 * Checks\AT_ONCE ) . ' ' ], self::found() );
		$steps = $this->queries( static fn() => self::found() );
		self::assertGreaterThan( 3, count( preg_grep( '/DISTINCT post_type/', $steps ) ?: [] ) );
		self::assertLessThan( 130, count( $steps ), 'Numbers that nothing of ours has cost one query a thousand' );
	}

	public function test_what_the_database_does_not_answer_is_not_taken_for_whole(): void {
		$this->fail_queries( '/FROM \S+users|MAX\(meta_id\)|LEFT JOIN \S+users/' );
		$this->expectException( \LearningLog\Errors\Not_Read::class );
		self::found();
	}
}
