<?php
/**
 * An import that dies, and a database that does not take all of it, leave each thread whole or not here.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Imports;
use LearningLog\Tests\TestCase;

final class ImportFaultsTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

	public function test_a_run_that_dies_at_any_step_leaves_all_of_a_thread_or_nothing_and_the_next_one_ends_it(): void {
		for ( $number = 1; $number <= 3; $number++ ) {
			$user = $this->factory->user();
			self::thread( $user, $this->page->ID, 4, [ self::said( $user, "One $number", self::THEN ), self::replied( $this->admin, "Two $number", self::THEN + 60 ) ], [ 'status' => 1 ] );
		}
		for ( $die = 1; $die < 20; $die++ ) {
			if ( ! self::is_killed_at( $die, fn() => $this->import() ) ) {
				break;
			}
			self::assertSame( '{"entries":0,"waiting":0,"aside":0}', wp_json_encode( Imports\record_counts() ), "Died at write $die" );
			self::assertSame( 0, self::many( 'learning_log_entry' ) + self::many( 'learning_log_comment' ), "Died at write $die" );
		}
		self::assertGreaterThan( 5, $die );
		self::assertSame( [ 3, 3, 3 ], [ self::many( 'learning_log_entry' ), self::many( 'learning_log_comment' ), Imports\record_counts()['entries'] ] );
		self::assertSame( [ 'rows' => 3, 'unchanged' => 3 ], $this->import()['counts'] );
	}

	public function test_a_thread_that_the_database_does_not_take_keeps_no_other_out(): void {
		$people = array_map( fn(): int => $this->factory->user(), range( 1, 5 ) );
		foreach ( $people as $number => $user ) {
			self::thread( $user, $this->page->ID, 4, [ self::said( $user, 2 === $number ? 'Poison' : "Fine $number", self::THEN ) ] );
		}
		$this->fail_queries( '/^INSERT.*Poison/s' );
		$told = $this->import();
		self::assertSame( [ 'rows' => 5, 'imported' => 4, 'aside' => 1 ], $told['counts'] );
		self::assertSame( [ 'not_stored' ], array_column( $told['told'], 'what' ) );
		self::assertSame( [], self::entries( $people[2] ) );
		self::assertStringContainsString( 'Poison', implode( Imports\bytes_aside( $people[2] ) ) );
	}
}
