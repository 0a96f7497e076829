<?php
/**
 * A later run brings what is new there, and leaves what somebody did here.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\TestCase;

final class ImportAgainTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

	public function test_a_second_run_changes_nothing_and_a_later_one_brings_what_is_new(): void {
		$row = $this->conversation();
		$this->import();
		$rows = self::all_rows();
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );
		self::assertSame( $rows, self::all_rows() );
		self::go_on( $row, [ self::said( $this->anna, 'First', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ), self::replied( $this->admin, 'Good.', self::THEN + 180 ) ], [ 'status' => 1, 'approve_status' => 2 ] );
		self::thread( $this->anna, $this->page->ID, 5, [ self::said( $this->anna, 'Mine', self::THEN ) ] );
		self::assertSame( [ 'rows' => 2, 'imported' => 1, 'comments' => 1, 'grown' => 1 ], $this->import()['counts'] );
		[ $entry, $mine ] = self::entries( $this->anna );
		self::assertSame( [ 'approved', 'First', 1 ], [ $entry->review, $entry->answers['text'], $entry->revision ] );
		self::assertSame( [ 'And?', 'More', 'Good.' ], array_column( self::thread_of( $entry ), 1 ) );
		self::assertSame( [ 'Mine', 'me' ], [ $mine->answers['text'], $mine->audience ] );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 2 ], $this->import()['counts'] );
	}

	public function test_a_text_that_was_changed_there_is_changed_here_unless_somebody_changed_it_here(): void {
		$row   = $this->conversation();
		$turns = static fn( int $anna, int $admin, string $first, string $last ): array => [ self::said( $anna, $first, self::THEN ), self::replied( $admin, 'And?', self::THEN + 60 ), self::said( $anna, $last, self::THEN + 120 ) ];
		$this->import();
		self::go_on( $row, $turns( $this->anna, $this->admin, 'First, better', 'More, better' ) );
		self::assertSame( [ 'rows' => 1, 'grown' => 1 ], $this->import()['counts'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'First, better', 2 ], [ $entry->answers['text'], $entry->revision ] );
		self::assertSame( [ 'And?', 'More, better' ], array_column( self::thread_of( $entry ), 1 ) );
		self::assertSame( [ 'First' ], array_map( static fn( Entry $version ): string => $version->answers['text'], Entries\all_versions( $entry ) ) );

		$here = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Changed here' ], 'base_revision' => 2 ] );
		self::assertInstanceOf( Entry::class, $here );
		self::go_on( $row, [ ...$turns( $this->anna, $this->admin, 'Changed there', 'More, better' ), self::replied( $this->admin, 'New', self::THEN + 180 ) ] );
		$told = $this->import();
		self::assertContains( [ 'row' => $row, 'what' => 'changed_in_both' ], $told['told'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'Changed here', 3 ], [ $entry->answers['text'], $entry->revision ] );
		self::assertSame( [ 'And?', 'More, better', 'New', 'Changed there' ], array_column( self::thread_of( $entry ), 1 ), 'Both are there' );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );
	}

	public function test_what_was_removed_there_stays_here_and_what_was_removed_here_does_not_come_back(): void {
		$row = $this->conversation();
		$this->import();
		self::go_on( $row, [ self::said( $this->anna, '', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ) ] );
		self::assertSame( [ [ 'row' => $row, 'what' => 'removed_there' ] ], $this->import()['told'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'First', [ 'And?', 'More' ] ], [ $entry->answers['text'], array_column( self::thread_of( $entry ), 1 ) ] );
		Entries\erase( $this->anna, $entry->id );
		self::go_on( $row, [ self::said( $this->anna, 'Again', self::THEN ) ] );
		self::assertSame( [ 'rows' => 1, 'gone_here' => 1 ], $this->import()['counts'] );
		self::assertSame( [], self::entries( $this->anna ) );
	}

	public function test_a_state_that_somebody_gave_it_here_holds(): void {
		$row = $this->conversation();
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		self::assertInstanceOf( Entry::class, Entries\review( $entry->id, $this->coach, [ 'state' => 'closed' ] ) );
		self::go_on( $row, [ self::said( $this->anna, 'First', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ) ], [ 'status' => 1, 'approve_status' => 2 ] );
		$this->import();
		self::assertSame( 'closed', Entries\find( $entry->id )?->review );
	}
}
