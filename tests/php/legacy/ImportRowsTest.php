<?php
/**
 * Rows that are not as they should be: twins, damaged ones, numbers and people out of the ordinary, and answers that are here already.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries\Entry;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Privacy;
use LearningLog\Tests\TestCase;

final class ImportRowsTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

	public function test_rows_about_the_same_note_become_one_entry_in_the_order_of_time(): void {
		$one   = self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'Two', self::THEN + 20 ), self::replied( $this->admin, 'Four', self::THEN + 40 ) ], [ 'status' => 1 ] );
		$other = self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'One', self::THEN + 10 ), self::said( $this->anna, 'Three', self::THEN + 30 ), self::said( $this->anna, 'Three and a half, by a clock that was wrong', self::THEN + 5 ) ], [ 'status' => 0, 'updated' => '2020-02-02 09:00:00' ] );
		self::assertLessThan( $other, $one );
		self::assertSame( [ 'rows' => 2, 'imported' => 1, 'comments' => 4 ], $this->import()['counts'] );
		self::assertCount( 1, self::entries( $this->anna ) );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'One', 'waiting' ], [ $entry->answers['text'], $entry->review ] );
		self::assertSame( [ 'Two', 'Three', 'Three and a half, by a clock that was wrong', 'Four' ], array_column( self::thread_of( $entry ), 1 ) );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 1 ], $this->import()['counts'] );
	}

	public function test_a_row_that_cannot_be_read_keeps_its_twin_from_nothing_and_is_looked_at_again_when_it_changes(): void {
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'Whole', self::THEN ) ] );
		$broken = self::thread( $this->anna, $this->page->ID, 4, 'a:1:{' );
		self::assertSame( [ 'rows' => 2, 'imported' => 1, 'aside' => 1 ], $this->import()['counts'] );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 1 ], $this->import()['counts'] );
		self::go_on( $broken, [ self::said( $this->anna, 'Mended', self::THEN + 60 ) ] );
		self::assertSame( [ 'rows' => 2, 'comments' => 1, 'grown' => 1 ], $this->import()['counts'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'Whole', [ 'Mended' ], [] ], [ $entry->answers['text'], array_column( self::thread_of( $entry ), 1 ), Imports\bytes_aside( $this->anna ) ] );
	}

	public function test_what_could_not_be_kept_aside_is_not_told_as_kept_and_is_looked_at_again(): void {
		$ben = $this->factory->user();
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'Whole', self::THEN ) ] );
		$twin = self::thread( $this->anna, $this->page->ID, 4, 'a:1:{' );
		$row  = self::thread( $ben, $this->page->ID, 4, 'a:1:{i:0;' );
		$this->fail_queries( '/^INSERT.*log_import_aside/s' );
		$told = $this->import();
		self::assertSame( [ [ 'rows' => 3 ], [ 'not_stored' ] ], [ $told['counts'], array_values( array_unique( array_column( $told['told'], 'what' ) ) ) ] );
		self::assertSame( [ [], [], [] ], [ self::entries( $this->anna ), Imports\bytes_aside( $this->anna ), Imports\bytes_aside( $ben ) ] );
		remove_all_filters( 'query', 2 );
		self::assertSame( [ 'rows' => 3, 'imported' => 1, 'aside' => 2 ], $this->import()['counts'] );
		self::assertSame( [ [ $twin => 'a:1:{' ], [ $row => 'a:1:{i:0;' ] ], [ Imports\bytes_aside( $this->anna ), Imports\bytes_aside( $ben ) ] );

		global $wpdb;
		$wpdb->update( $wpdb->prefix . 'progress_notes', [ 'note_value' => 'a:2:{' ], [ 'id' => $twin ] );
		$this->fail_queries( '/^INSERT.*log_import_aside/s' );
		self::assertSame( [ 'damaged', 'not_stored' ], array_column( $this->import()['told'], 'what' ), 'Ben’s is kept as it was' );
		remove_all_filters( 'query', 2 );
		self::assertContains( [ 'row' => $twin, 'what' => 'damaged' ], $this->import()['told'], 'It is looked at again' );
		self::assertSame( [ $twin => 'a:2:{' ], Imports\bytes_aside( $this->anna ) );
	}

	public function test_an_answer_that_was_given_on_no_page_stays_and_the_old_ones_come_beside_it(): void {
		self::thread( $this->anna, 0, 4, [ self::said( $this->anna, 'On no page', self::THEN ) ] );
		$this->import();
		self::thread( $this->anna, -3, 4, [ self::said( $this->anna, 'On a page below', self::THEN ) ] );
		$last = self::thread( $this->anna, -4, 4, [ self::said( $this->anna, 'And on another', self::THEN ) ] );
		self::assertSame( [ 'rows' => 3, 'imported' => 2, 'unchanged' => 1 ], $this->import()['counts'] );
		$here = array_map( static fn( Entry $entry ): array => [ $entry->lesson, $entry->prompt, $entry->answers['text'] ], self::entries( $this->anna ) );
		self::assertSame( [ [ 0, '4', 'On no page' ], [ 0, '4-progressally', 'On a page below' ], [ 0, "4-progressally-$last", 'And on another' ] ], $here );
	}

	public function test_numbers_beyond_32_bits_pages_and_people_that_are_gone(): void {
		self::thread( $this->anna, 987654321098, 123456789012, [ self::said( $this->anna, 'On a page that is gone', self::THEN ) ], [ 'id' => 5000000000 ] );
		self::thread( 876543210987, $this->page->ID, 4, [ self::said( 876543210987, 'By somebody who left', self::THEN ) ], [ 'id' => 5000000001 ] );
		$told = $this->import();
		self::assertSame( [ 'rows' => 2, 'imported' => 1, 'people_gone' => 1 ], $told['counts'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 987654321098, '123456789012', '', 'On a page that is gone' ], [ $entry->lesson, $entry->prompt, $entry->frame->lesson_title, $entry->answers['text'] ] );
		self::assertSame( [], self::entries( 876543210987 ) );
	}

	public function test_an_answer_that_was_given_here_already_stays_and_the_old_one_comes_beside_it(): void {
		$here = $this->factory->entry( $this->anna, $this->page, 'Written here', '4' );
		$this->conversation();
		$this->import();
		$entries = self::entries( $this->anna );
		self::assertSame( [ [ '4', 'Written here' ], [ '4-progressally', 'First' ] ], array_map( static fn( Entry $entry ): array => [ $entry->prompt, $entry->answers['text'] ], $entries ) );
		self::assertSame( [ 'Written here', 1, 'me' ], [ $entries[0]->answers['text'], $entries[0]->revision, $entries[0]->audience ] );
		self::assertSame( $here->id, $entries[0]->id );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );
	}

	public function test_what_cannot_be_read_lies_aside_byte_for_byte_until_it_can(): void {
		$bytes = "a:1:{i:0;\xFF\x00" . str_repeat( 'x', 300 );
		$row   = self::thread( $this->anna, $this->page->ID, 4, 'a:1:{' );
		global $wpdb;
		$broken = (string) $wpdb->get_var( "SELECT note_value FROM {$wpdb->prefix}progress_notes WHERE id = $row" );
		self::assertSame( [ [ 'row' => $row, 'what' => 'damaged' ] ], $this->import()['told'] );
		$this->import();
		self::assertSame( [ $row => $broken ], Imports\bytes_aside( $this->anna ) );
		self::assertSame( [ $broken, null ], [ Imports\bytes_of_row( $row ), Imports\bytes_of_row( $row + 1 ) ] );
		self::assertSame( [ 'many' => 1, 'first' => [ [ 'row' => $row, 'user' => $this->anna, 'why' => 'damaged' ] ] ], Legacy\scan()['brought']['aside'] );
		self::assertTrue( Imports\set_aside( $this->anna, 77, $bytes, 'damaged' ) );
		self::assertSame( $bytes, Imports\bytes_aside( $this->anna )[77] );
		require_once dirname( __DIR__, 3 ) . '/php/privacy/whole.php';
		self::assertSame( [ [ $row, $broken ], [ 77, $bytes ] ], array_map( static fn( array $one ): array => [ $one['row'], base64_decode( $one['base64'] ) ], [ ...Privacy\shown_unread( $this->anna ) ] ), 'So does the export have it' );
		self::assertSame( [], [ ...Privacy\shown_unread( $this->admin ) ] );
		self::assertSame( [], self::entries( $this->anna ) );
		self::go_on( $row, [ self::said( $this->anna, 'Mended', self::THEN ) ] );
		$this->import();
		self::assertSame( [ 77 ], array_keys( Imports\bytes_aside( $this->anna ) ) );
		self::assertSame( 'Mended', self::entries( $this->anna )[0]->answers['text'] );
	}
}
