<?php
/**
 * An import can be taken back: what nobody has changed since goes, all else stays and is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Sets;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;

final class UndoTest extends TestCase {
	use Source;
	use Uploads;

	private int $coach;
	private int $page;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->coach = $this->factory->user( 'Vera' );
		$this->page  = $this->factory->page( "[progressally_note note_id='4']" )->ID;
		self::define_notes( $this->page, [ 4 => [ 'select-type' => 'approve' ] ] );
	}

	protected function tearDown(): void {
		self::remove_files();
		self::remove_attachments();
		parent::tearDown();
	}

	/**
	 * Imports everything.
	 */
	private function import(): void {
		$all = Legacy\no_step();
		do {
			$all = Legacy\import_step( $all['phase'], $all['after'], [ 'audiences' => [], 'coaches' => [ $this->coach ] ], false, 60.0 );
		} while ( ! $all['done'] );
	}

	/**
	 * A person with a thread, a file with each turn.
	 */
	private function person(): int {
		$user = $this->factory->user();
		$file = static fn( string $name, string $bytes ): array => [ 1 => [ 'name' => $name, 'path' => self::attachment( "$user-$name", $bytes ), 'type' => 'local' ] ];
		self::thread( $user, $this->page, 4, [ self::said( $user, 'First', 1580461200, $file( 'one.txt', 'One' ) ), self::replied( $this->coach, 'And?', 1580461260, 'text', $file( 'two.txt', 'Two' ) ), self::said( $user, 'More', 1580461320, $file( 'three.svg', '<svg/>' ) ) ], [ 'status' => 0 ] );
		return $user;
	}

	/**
	 * Everything the database holds of entries and people.
	 */
	private static function all_rows(): string {
		global $wpdb;
		return (string) wp_json_encode( array_map( static fn( string $table ): mixed => $wpdb->get_results( "SELECT * FROM $table ORDER BY 1" ), [ $wpdb->posts, $wpdb->postmeta, $wpdb->usermeta, $wpdb->term_relationships ] ) );
	}

	public function test_an_import_that_nobody_touched_leaves_nothing_behind_and_can_be_repeated(): void {
		$this->person();
		$other = $this->factory->user();
		self::thread( $other, $this->page, 4, 'a:1:{' );
		$rows   = self::all_rows();
		$source = self::source_as_it_is();
		Prompts\keep_brought( $this->page, [ 9 => [ 'title' => 'From a file' ] ] );
		$this->import();
		$made = count( $this->stored() );
		self::assertSame( 3, $made );
		$brought = self::all_rows();
		$dry     = Legacy\undo_step( 0, true, 60.0 )['counts'];
		self::assertSame( [ 1, 0, $brought ], [ $dry['removed'], $dry['left'], self::all_rows() ], 'Pretending writes nothing' );
		$done = Legacy\undo_step( 0, false, 60.0 )['counts'];
		self::assertSame( [ 1, 0 ], [ $done['removed'], $done['left'] ] );
		self::assertSame( $rows, self::all_rows() );
		self::assertSame( [], $this->stored() );
		self::assertSame( $source, self::source_as_it_is() );
		$this->import();
		self::assertSame( [ 1, 3 ], [ Imports\record_counts()['entries'], count( $this->stored() ) ] );
	}

	public function test_what_somebody_has_changed_stays_with_all_that_belongs_to_it(): void {
		$people = array_map( fn(): int => $this->person(), array_fill_keys( [ 'untouched', 'changed', 'shared', 'reviewed', 'answered', 'drafted', 'mended', 'added', 'took', 'trashed', 'erased' ], null ) );
		$this->import();
		$entry = static fn( string $who ): Entry => Entries\of_person( $people[ $who ], 1 )[0];
		$saved = [
			Entries\save_entry( $entry( 'changed' ), [ 'answers' => [ 'text' => 'Changed' ], 'base_revision' => 1 ] ),
			Entries\save_entry( $entry( 'shared' ), [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] ),
			Entries\review( $entry( 'reviewed' )->id, $this->coach, [ 'state' => 'approved' ] ),
			Comments\add( $entry( 'answered' )->id, $people['answered'], 'One more', '' ),
			Comments\keep_draft( $entry( 'drafted' )->id, $this->coach, 'I have begun', 0, 0, '' ),
			Files\add( $entry( 'added' ), self::temporary( 'Mine' ), 'mine.txt' ),
		];
		foreach ( $saved as $one ) {
			self::assertNotInstanceOf( \WP_Error::class, $one );
		}
		$said = Comments\thread( $entry( 'mended' )->id )[1];
		self::assertTrue( Comments\update( $said, 'Mended', '' ) );
		Files\delete( Files\find_for( [ $entry( 'took' )->id ] )[0] );
		Entries\trash( $entry( 'trashed' ), 1 );
		Entries\erase( $people['erased'], $entry( 'erased' )->id );
		$before = array_map( static fn( int $user ): mixed => Entries\of_person( $user, 9 ), array_diff_key( $people, [ 'untouched' => true ] ) );
		$done   = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ 1, 10, 9 ], [ $done['counts']['removed'], $done['counts']['left'], $done['counts']['coaching_left'] ] );
		self::assertSame( [ 'changed_here', 'changed_here', 'reviewed_here', 'answered_here', 'answered_here', 'answered_here', 'files_here', 'files_here', 'removed_here', 'removed_here' ], array_column( $done['told'], 'what' ) );
		self::assertSame( [], Entries\of_person( $people['untouched'], 9 ) );
		self::assertEquals( $before, array_map( static fn( int $user ): mixed => Entries\of_person( $user, 9 ), array_diff_key( $people, [ 'untouched' => true ] ) ) );
		self::assertCount( 2, Comments\thread( $entry( 'changed' )->id ) );
		self::assertSame( [ [ $this->coach ], [] ], [ Sets\coaches_now( $people['changed'] ), Sets\coaches_now( $people['untouched'] ) ] );
		self::assertSame( [], Sets\coaches_now( $people['erased'] ) );
	}

	public function test_what_is_not_in_the_old_plugin_any_more_is_not_taken_away(): void {
		global $wpdb;
		$people = array_map( fn(): int => $this->person(), array_fill_keys( [ 'there', 'row', 'text', 'file' ], null ) );
		[ $lost, $there, $other ] = array_map( fn( string $bytes ): int => self::thread( $this->factory->user(), $this->page, 4, $bytes ), [ 'a:1:{', 'a:2:{', 'a:3:{' ] );
		$this->import();
		$wpdb->delete( $wpdb->prefix . 'progress_notes', [ 'user_id' => $people['row'] ] );
		$wpdb->update( $wpdb->prefix . 'progress_notes', [ 'note_value' => serialize( [] ) ], [ 'user_id' => $people['text'] ] );
		unlink( self::$attachments . "/20200131_7_8_9_{$people['file']}-two.txt" );
		$wpdb->delete( $wpdb->prefix . 'progress_notes', [ 'id' => $lost ] );
		$wpdb->update( $wpdb->prefix . 'progress_notes', [ 'note_value' => 'a:4:{' ], [ 'id' => $other ] );
		$dry  = Legacy\undo_step( 0, true, 60.0 );
		$done = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ true, 1, 5, array_fill( 0, 5, 'source_gone' ) ], [ $done['done'], $done['counts']['removed'], $done['counts']['left'], array_column( $done['told'], 'what' ) ] );
		self::assertSame( [ 1, 3 ], [ $dry['counts']['removed'], $dry['counts']['left'] ] );
		self::assertSame( [ 'there' => 0, 'row' => 1, 'text' => 1, 'file' => 1 ], array_map( static fn( int $user ): int => count( Entries\of_person( $user, 9 ) ), $people ) );
		self::assertSame( [ $lost, $other ], array_column( Imports\aside( 9 ), 'row' ) );
		self::assertSame( [ 'a:1:{', null ], [ Imports\bytes_of_row( $lost ), Imports\bytes_of_row( $there ) ] );

		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, 'SHOW TABLES' ) ? str_replace( 'progress', 'gone', $query ) : $query );
		self::assertFalse( Imports\source_is_there() );
		$done = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ true, 0, 5 ], [ $done['done'], $done['counts']['removed'], $done['counts']['left'] ] );
	}

	public function test_what_was_taken_back_in_progressally_after_it_was_brought_stays_also_once_a_run_knows_of_that(): void {
		global $wpdb;
		$user  = $this->person();
		$other = $this->person();
		$this->import();
		$rows  = array_map( 'intval', array_column( (array) $wpdb->get_results( "SELECT id, user_id FROM {$wpdb->prefix}progress_notes", ARRAY_A ), 'id', 'user_id' ) );
		self::go_on( $rows[ $user ], [ self::said( $user, 'First', 1580461200 ), self::replied( $this->coach, ' ', 1580461260 ), self::said( $user, 'More', 1580461320 ) ] );
		self::go_on( $rows[ $other ], [ self::said( $other, 'First', 1580461200 ) ] );
		$this->import();
		self::assertSame( [ 'source_gone', 'source_gone' ], array_column( Legacy\undo_step( 0, false, 60.0 )['told'], 'what' ) );
		foreach ( [ $user, $other ] as $person ) {
			self::assertSame( [ 'And?', 'More' ], array_column( Comments\thread( Entries\of_person( $person, 9 )[0]->id ), 'text' ) );
		}
	}

	public function test_coaching_of_before_goes_on_and_what_was_removed_does_not_come_back(): void {
		$user = $this->person();
		$this->factory->coach( $this->coach, $user );
		$this->import();
		Entries\erase( $user, Entries\of_person( $user, 1 )[0]->id );
		Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ $this->coach ], Sets\coaches_now( $user ) );
		$this->import();
		self::assertSame( [], Entries\of_person( $user, 9 ) );
	}

	public function test_all_that_belongs_to_an_entry_goes_with_it_and_coaching_that_a_set_began_too_goes_on(): void {
		$element = (array) wp_insert_term( 'Listening', 'learning_log_element' );
		wp_set_object_terms( $this->page, [ (int) ( $element['term_id'] ?? 0 ) ], 'learning_log_element' );
		[ $alone, $member ] = [ $this->person(), $this->person() ];
		$before             = self::all_rows();
		$this->import();
		self::assertNotSame( [], wp_get_object_terms( Entries\of_person( $alone, 1 )[0]->id, 'learning_log_element' ) );
		self::assertTrue( Sets\store_begun( 77, $member, $this->coach ) );
		self::assertTrue( Legacy\undo_step( 0, false, 60.0 )['done'] );
		self::assertSame( [ [], [ $this->coach ] ], [ Sets\coaches_now( $alone ), Sets\coaches_now( $member ) ] );
		self::assertTrue( Sets\forget_begun( 77, $member, $this->coach ) && Sets\store_coach( $member, $this->coach, false ) );
		self::assertSame( $before, self::all_rows() );
	}

	/**
	 * What comes along with threads, and the statement that takes it away.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function what_comes_along(): iterable {
		yield 'what lies aside'        => [ '/^DELETE.*log_import_aside/s' ];
		yield 'definitions from files' => [ '/^DELETE FROM \S*postmeta\S* WHERE meta_id/s' ];
		yield 'coaching'               => [ '/^DELETE.*usermeta/s' ];
	}

	/**
	 * One of them stays.
	 *
	 * @dataProvider what_comes_along
	 *
	 * @param string $statement What the database does not take.
	 */
	public function test_an_undo_is_done_once_nothing_is_left_of_what_came_along( string $statement ): void {
		$this->person();
		$other = $this->factory->user();
		self::thread( $other, $this->page, 4, 'a:1:{' );
		$rows = self::all_rows();
		$this->import();
		Prompts\keep_brought( $this->page, [ 9 => [ 'title' => 'From a file' ] ] );
		$this->fail_queries( $statement );
		$step = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ false, 1, [ [ 'row' => 0, 'what' => 'not_removed' ] ] ], [ $step['done'], $step['counts']['removed'], $step['told'] ] );
		remove_all_filters( 'query', 2 );
		$step = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ true, [], $rows ], [ $step['done'], $step['told'], self::all_rows() ] );
	}

	public function test_many_threads_are_taken_back_together_and_one_the_database_does_not_take_keeps_no_other_here(): void {
		$people = array_map( fn(): int => $this->person(), range( 1, 3 ) );
		$this->import();
		$sent = fn( callable $does ): int => count( array_filter( $this->queries( $does ), static fn( string $sql ): bool => 1 !== preg_match( '/^\s*(SAVEPOINT|RELEASE)/', $sql ) ) );
		$few  = $sent( static fn() => Legacy\undo_step( 0, true, 60.0 ) );
		array_map( fn(): int => $this->person(), range( 1, 12 ) );
		$this->import();
		self::assertSame( $few, $sent( static fn() => Legacy\undo_step( 0, true, 60.0 ) ), 'Looked at together' );

		$stays = Entries\of_person( $people[1], 1 )[0]->id;
		$this->fail_queries( '/^DELETE FROM \S+ WHERE ID IN \((\d+,)*' . $stays . '[,)]/' );
		$step = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ true, 14, 1, 'not_removed' ], [ $step['done'], $step['counts']['removed'], $step['counts']['left'], $step['told'][0]['what'] ] );
		self::assertSame( [ 0, 1, 0 ], array_map( static fn( int $user ): int => count( Entries\of_person( $user, 9 ) ), $people ) );
		self::assertCount( 2, Comments\thread( $stays ) );
		remove_all_filters( 'query', 2 );
		$step = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ true, 1, [] ], [ $step['done'], $step['counts']['removed'], $this->stored() ] );

		array_map( fn(): int => $this->person(), range( 1, 2 ) );
		$this->import();
		$few = $sent( static fn() => Legacy\undo_step( 0, false, 60.0 ) );
		array_map( fn(): int => $this->person(), range( 1, 9 ) );
		$this->import();
		self::assertLessThanOrEqual( $few + 4, $sent( static fn() => Legacy\undo_step( 0, false, 60.0 ) ), 'Removed together, with the coaching of all' );
	}

	public function test_an_undo_that_dies_leaves_each_thread_whole_or_gone(): void {
		$people = [ $this->person(), $this->person() ];
		$this->import();
		for ( $die = 1; $die < 60; $die++ ) {
			if ( ! self::is_killed_at( $die, static fn() => Legacy\undo_step( 0, false, 60.0 ) ) ) {
				break;
			}
			foreach ( $people as $user ) {
				$entries = Entries\of_person( $user, 9 );
				self::assertSame( $entries ? [ 1, 2 ] : [ 0, 0 ], [ count( Imports\records_of( $user ) ), $entries ? count( Comments\thread( $entries[0]->id ) ) : 0 ], "Died at write $die" );
			}
		}
		self::assertGreaterThan( 8, $die );
		self::assertSame( [ [], [], 0 ], [ Entries\of_person( $people[0], 9 ), Entries\of_person( $people[1], 9 ), Imports\record_counts()['entries'] ] );
	}
}
