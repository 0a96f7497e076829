<?php
/**
 * What ProgressAlly has becomes entries and comments: all of it, as it was, once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_Post;

final class ImportTest extends TestCase {
	use Source;

	private const THEN = 1580461200;

	private int $anna;
	private int $admin;
	private int $coach;
	private WP_Post $page;

	protected function setUp(): void {
		parent::setUp();
		$this->anna  = $this->factory->user( 'Anna' );
		$this->admin = $this->factory->user( 'Admin', 'administrator' );
		$this->coach = $this->factory->user( 'Vera' );
		$this->page  = $this->factory->page( "[progressally_note note_id='4'][progressally_note note_id='5']", [ 'post_title' => 'Empowerment' ] );
		self::define_notes( $this->page->ID, [ 4 => [ 'title' => 'What <em>next</em>?', 'select-type' => 'approve', 'checked-approve' => 'yes' ], 5 => [], 6 => [ 'select-type' => 'admin' ] ] );
	}

	/**
	 * Imports everything.
	 *
	 * @param array<string, string> $audiences As the owner chose.
	 * @param list<int>|null        $coaches   Whom they named.
	 * @param bool                  $pretend   Whether nothing is to be written.
	 * @return array{counts: array<string, int>, told: list<array{row: int, what: string}>}
	 */
	private function import( array $audiences = [], ?array $coaches = null, bool $pretend = false ): array {
		$choice = [ 'audiences' => $audiences, 'coaches' => $coaches ?? [ $this->coach ] ];
		$all    = Legacy\no_step();
		for ( $step = Legacy\no_step(); ! $step['done']; ) {
			$step = Legacy\import_rows( $step['after'], $choice, Imports\source_twins(), $pretend );
			$all  = Legacy\add_steps( $all, $step );
		}
		return [ 'counts' => array_filter( $all['counts'] ), 'told' => $all['told'] ];
	}

	/**
	 * All entries of a person's.
	 *
	 * @param int $user User id.
	 * @return list<Entry>
	 */
	private static function entries( int $user ): array {
		return Entries\of_person( $user, 100 );
	}

	/**
	 * What was said about an entry.
	 *
	 * @param Entry $entry The entry.
	 * @return list<array{int, string, string}> Author, text, time.
	 */
	private static function thread_of( Entry $entry ): array {
		return array_map( static fn( Comment $comment ): array => [ $comment->author, $comment->text, $comment->created ], Comments\thread( $entry->id ) );
	}

	/**
	 * A thread of several turns, waiting for approval.
	 *
	 * @param string $text What Anna wrote first.
	 */
	private function conversation( string $text = 'First' ): int {
		return self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, $text, self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ) ], [ 'status' => 0, 'approve_status' => 1, 'updated' => '2020-01-31 09:02:00' ] );
	}

	public function test_a_thread_arrives_whole_with_its_authors_times_and_state(): void {
		$before = self::source_as_it_is();
		$text   = "a < b & \"c\" -- 5' \\n \\ 🙂 [gallery] %s {$this->anna}\r\n\tend ";
		$this->conversation( $text );
		$source = self::source_as_it_is();
		self::assertNotSame( $before, $source );
		self::assertSame( [ 'rows' => 1, 'imported' => 1, 'comments' => 2 ], $this->import()['counts'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ $text, $this->page->ID, '4', 'note', 'coach', 'waiting', 1 ], [ $entry->answers['text'], $entry->lesson, $entry->prompt, $entry->kind, $entry->audience, $entry->review, $entry->revision ] );
		self::assertSame( [ 'What <em>next</em>?', 'Empowerment', 'approve' ], [ $entry->frame->question, $entry->frame->lesson_title, $entry->frame->reply ] );
		self::assertSame( [ '2020-01-31 09:00:00', '2020-01-31 09:00:00' ], [ $entry->created, $entry->modified ] );
		self::assertSame( [ [ $this->admin, 'And?', '2020-01-31 09:01:00' ], [ $this->anna, 'More', '2020-01-31 09:02:00' ] ], self::thread_of( $entry ) );
		self::assertSame( $entry->id, Entries\find_answer( $this->anna, $this->page->ID, '4' )?->id, 'The tag in the lesson shows it' );
		self::assertSame( $source, self::source_as_it_is(), 'Nothing of it was touched' );
	}

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

	public function test_pretending_counts_the_same_and_writes_nothing(): void {
		$this->conversation();
		self::thread( $this->anna, $this->page->ID, 5, 'a:1:{' );
		$rows    = self::all_rows();
		$pretend = $this->import( [], null, true );
		self::assertSame( $rows, self::all_rows() );
		self::assertSame( $pretend, $this->import() );
		self::assertSame( [ 'rows' => 2, 'imported' => 1, 'comments' => 2, 'aside' => 1 ], $pretend['counts'] );
	}

	public function test_nobody_is_told_and_no_lesson_is_completed(): void {
		$this->conversation();
		$told = [];
		foreach ( [ 'learning_log_entry_saved', 'learning_log_comment_said', 'learning_log_entry_waits', 'learning_log_entry_approved', 'pre_wp_mail' ] as $hook ) {
			add_filter( $hook, static function ( $value ) use ( &$told, $hook ) {
				$told[] = $hook;
				return $value;
			} );
		}
		self::thread( $this->anna, $this->page->ID, 5, [ self::said( $this->anna, 'Approved', self::THEN ) ], [ 'approve_status' => 2 ] );
		$this->import();
		self::assertSame( [], $told );
		self::assertSame( [], get_posts( [ 'post_type' => 'learning_log_notice', 'post_status' => 'any', 'numberposts' => -1 ] ) );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( 0, Entries\find_extras( [ $entry->id ], $this->anna )[ $entry->id ]->comments['new'], 'What was said years ago is not news' );
	}

	public function test_who_reads_is_who_the_owner_names_and_nobody_where_they_name_nobody(): void {
		$peer = $this->factory->user();
		$this->conversation();
		self::thread( $this->anna, $this->page->ID, 5, [ self::said( $this->anna, 'Mine', self::THEN ) ] );
		self::thread( $this->coach, $this->page->ID, 4, [ self::said( $this->coach, 'My own', self::THEN ) ], [ 'status' => 0 ] );
		self::thread( $peer, $this->page->ID, 4, [ self::said( $peer, 'Asked', self::THEN ) ], [ 'status' => 0 ] );
		$this->import();
		[ $shared, $mine ] = self::entries( $this->anna );
		$reads             = fn( Entry $entry ): array => array_map( static fn( int $user ): bool => Entries\can_read( $entry, $user ), [ $this->coach, $this->admin, $peer ] );
		self::assertSame( [ true, false, false ], $reads( $shared ) );
		self::assertSame( [ false, false, false ], $reads( $mine ) );
		self::assertSame( 'me', self::entries( $this->coach )[0]->audience, 'Nobody coaches themselves' );
		self::assertSame( [ $this->coach ], Sets\coaches_now( $peer ) );
		self::assertSame( [], Sets\coaches_now( $this->coach ) );
	}

	public function test_without_a_coach_all_stays_with_its_author_and_the_owner_chooses_by_kind(): void {
		$this->conversation();
		$this->import( [], [] );
		self::assertSame( [ 'me', 'waiting' ], [ self::entries( $this->anna )[0]->audience, self::entries( $this->anna )[0]->review ] );
		self::assertSame( [], Sets\coaches_now( $this->anna ) );
		$ben = $this->factory->user();
		self::thread( $ben, $this->page->ID, 5, [ self::said( $ben, 'Mine', self::THEN ) ] );
		self::thread( $ben, $this->page->ID, 4, [ self::said( $ben, 'Asked', self::THEN ) ] );
		$this->import( [ 'note' => 'coach', 'approve' => 'me' ] );
		self::assertSame( [ 'coach', 'me' ], array_column( self::entries( $ben ), 'audience' ) );
	}

	/**
	 * How threads stand there and here.
	 *
	 * @return iterable<string, array{int, int, string}>
	 */
	public static function states(): iterable {
		yield 'needs reply'             => [ 0, 0, 'waiting' ];
		yield 'needs reply and approval' => [ 0, 1, 'waiting' ];
		yield 'replied'                 => [ 1, 0, 'answered' ];
		yield 'replied, not approved'   => [ 1, 1, 'answered' ];
		yield 'closed'                  => [ 2, 0, 'closed' ];
		yield 'course note'             => [ 3, 0, 'none' ];
		yield 'begun by administrators' => [ 4, 0, 'none' ];
		yield 'approved'                => [ 1, 2, 'approved' ];
		yield 'approved and closed'     => [ 2, 2, 'approved' ];
	}

	/**
	 * One of them.
	 *
	 * @dataProvider states
	 *
	 * @param int    $status   How it stands there.
	 * @param int    $approval Whether it is approved there.
	 * @param string $review   How it stands here.
	 */
	public function test_a_thread_stands_as_it_did( int $status, int $approval, string $review ): void {
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'First', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ) ], [ 'status' => $status, 'approve_status' => $approval ] );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( $review, $entry->review );
		$verdict = Entries\verdict_on( $entry->id );
		$known   = [ 'answered' => [ $this->admin, '2020-01-31 09:01:00' ], 'closed' => [ 0, '2020-02-01 09:00:00' ], 'approved' => [ 0, '2020-02-01 09:00:00' ] ][ $review ] ?? null;
		self::assertSame( $known, $verdict ? [ $verdict->by, $verdict->at ] : null, 'Who answered is known, who approved is not' );
	}

	public function test_a_conversation_that_others_began_stands_below_an_empty_answer_in_its_order(): void {
		self::thread( $this->anna, $this->page->ID, 6, [ self::replied( $this->admin, 'How are you?', self::THEN ), self::said( $this->anna, 'Fine', self::THEN + 60 ), self::replied( $this->coach, 'Good', self::THEN + 120 ) ], [ 'status' => 4 ] );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ '', 'coach', 'none' ], [ $entry->answers['text'], $entry->audience, $entry->review ] );
		self::assertSame( [ [ $this->admin, 'How are you?', '2020-01-31 09:00:00' ], [ $this->anna, 'Fine', '2020-01-31 09:01:00' ], [ $this->coach, 'Good', '2020-01-31 09:02:00' ] ], self::thread_of( $entry ) );
	}

	public function test_html_becomes_the_words_it_shows_and_its_shortcodes_do_not_run(): void {
		add_shortcode( 'canary', static fn(): string => 'It ran' );
		$html = "<p>Dear <b>Anna</b>,<br>well\ndone &amp; <a href=\"https://x.example\">see</a>.</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script>[canary id=1]";
		$row  = self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, '<b>[canary]</b>', self::THEN ), self::replied( $this->admin, $html, self::THEN + 60, 'html' ) ] );
		$told = $this->import()['told'];
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( '<b>[canary]</b>', $entry->answers['text'] );
		$shown = self::thread_of( $entry )[0][1];
		self::assertStringStartsWith( "Dear Anna,\nwell done & see (https://x.example).\n\n- one\n- two", $shown );
		self::assertStringEndsWith( '[canary id=1]', $shown );
		self::assertStringNotContainsString( '<', $shown );
		self::assertSame( [ [ 'row' => $row, 'what' => 'shortcode' ] ], $told );
	}

	public function test_what_was_taken_back_brings_nothing_and_dates_that_do_not_exist_are_made_good(): void {
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, '', 0 ), self::said( $this->anna, 'Second', 0 ), self::replied( 0, 'By nobody', -5 ), self::replied( 987654, 'By somebody who left', 99999999999 ) ], [ 'created' => '2020-02-30 09:00:00', 'updated' => '2020-02-01 10:00:00' ] );
		self::thread( $this->anna, $this->page->ID, 5, [ self::said( $this->anna, ' ', self::THEN ) ] );
		self::thread( $this->anna, $this->page->ID, 6, [] );
		self::assertSame( [ 'rows' => 3, 'imported' => 1, 'comments' => 2, 'empty' => 2 ], $this->import()['counts'] );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'Second', '2020-02-01 10:00:00' ], [ $entry->answers['text'], $entry->created ] );
		self::assertSame( [ [ 0, 'By nobody', '2020-02-01 10:00:00' ], [ 0, 'By somebody who left', '2020-02-01 10:00:00' ] ], self::thread_of( $entry ) );
	}

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
		self::assertSame( [], self::entries( $this->anna ) );
		self::go_on( $row, [ self::said( $this->anna, 'Mended', self::THEN ) ] );
		$this->import();
		self::assertSame( [ 77 ], array_keys( Imports\bytes_aside( $this->anna ) ) );
		self::assertSame( 'Mended', self::entries( $this->anna )[0]->answers['text'] );
	}

	public function test_a_run_that_dies_at_any_step_leaves_all_of_a_thread_or_nothing_and_the_next_one_ends_it(): void {
		for ( $number = 1; $number <= 3; $number++ ) {
			$user = $this->factory->user();
			self::thread( $user, $this->page->ID, 4, [ self::said( $user, "One $number", self::THEN ), self::replied( $this->admin, "Two $number", self::THEN + 60 ) ], [ 'status' => 1 ] );
		}
		for ( $die = 1; $die < 20; $die++ ) {
			$left   = $die;
			$killer = static function ( string $query ) use ( &$left ): string {
				if ( preg_match( '/^\s*(INSERT|UPDATE|DELETE|COMMIT|RELEASE)/i', $query ) && 0 === --$left ) {
					throw new \RuntimeException( 'Killed' );
				}
				return $query;
			};
			add_filter( 'query', $killer, 1 );
			try {
				$this->import();
				$died = false;
			} catch ( \RuntimeException ) {
				$died = true;
				global $wpdb;
				$wpdb->query( 'ROLLBACK' );
			} finally {
				remove_filter( 'query', $killer, 1 );
			}
			if ( ! $died ) {
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

	public function test_what_comes_to_an_entry_that_its_author_shared_wider_comes_beside_it_for_them_alone(): void {
		$ben   = $this->factory->user( 'Ben' );
		$set   = $this->factory->set( 'Harbour', [ $this->anna => 'North', $ben => 'South' ], [ $this->factory->user( 'Fay', 'learning_log_facilitator' ) ] );
		$turns = [ self::said( $this->anna, 'A plan', self::THEN ) ];
		$row   = self::thread( $this->anna, $this->page->ID, 5, $turns );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		$shared    = Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] );
		self::assertInstanceOf( Entry::class, $shared );
		$shared = Entries\find( $entry->id );

		array_push( $turns, self::replied( $this->admin, 'How is it with Ben?', self::THEN + 60 ), self::said( $this->anna, 'Ben bullies me', self::THEN + 120 ) );
		self::go_on( $row, $turns, [ 'status' => 1 ] );
		self::assertContains( [ 'row' => $row, 'what' => 'shared_here' ], $this->import( [], null, true )['told'] );
		self::assertCount( 1, self::entries( $this->anna ), 'Pretending writes nothing' );
		self::assertContains( [ 'row' => $row, 'what' => 'shared_here' ], $this->import()['told'] );
		[ $entry, $beside ] = self::entries( $this->anna );
		self::assertEquals( [ $shared, [] ], [ Entries\find( $entry->id ), self::thread_of( $entry ) ], 'What is shared is as it was' );
		self::assertSame( [ 'me', 0, '5-progressally-2', '', [ 'How is it with Ben?', 'Ben bullies me' ], 'answered' ], [ $beside->audience, $beside->set, $beside->prompt, $beside->answers['text'], array_column( self::thread_of( $beside ), 1 ), $beside->review ] );
		self::assertSame( [ true, false ], [ Entries\can_read( $entry, $ben ), Entries\can_read( $beside, $ben ) ] );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );

		// It goes on there, the text of before is changed, and what is shared with more people now is left alone again.
		$turns[0] = self::said( $this->anna, 'A plan against Ben', self::THEN );
		$turns[]  = self::said( $this->anna, 'He does not stop', self::THEN + 180 );
		self::go_on( $row, $turns );
		$this->import();
		self::assertSame( [ 'How is it with Ben?', 'Ben bullies me', 'He does not stop', 'A plan against Ben' ], array_column( self::thread_of( $beside ), 1 ) );
		self::assertEquals( [ $shared, [] ], [ Entries\find( $entry->id ), self::thread_of( $entry ) ] );
		self::assertInstanceOf( Entry::class, Entries\save_entry( $beside, [ 'answers' => [], 'audience' => 'set', 'set' => $set, 'base_revision' => 1 ] ) );
		$turns[] = self::said( $this->anna, 'To nobody else', self::THEN + 240 );
		self::go_on( $row, $turns );
		$this->import();
		[ , , $third ] = self::entries( $this->anna );
		self::assertSame( [ '5-progressally-3', 'me', 'To nobody else' ], [ $third->prompt, $third->audience, $third->answers['text'] ] );
		self::assertSame( [ 'rows' => 1, 'unchanged' => 1 ], $this->import()['counts'] );

		$undone = Legacy\undo_step( 0, false, 60.0 );
		self::assertSame( [ 1, [ 'changed_here', 'changed_here' ] ], [ $undone['counts']['removed'], array_column( $undone['told'], 'what' ) ] );
		self::assertCount( 2, self::entries( $this->anna ) );
		$this->import();
		self::assertSame( [ 'To nobody else', 'me' ], [ self::entries( $this->anna )[2]->answers['text'] ?? '', self::entries( $this->anna )[2]->audience ?? '' ], 'It can be brought again' );
		self::assertCount( 3, self::entries( $this->anna ) );
	}

	public function test_what_its_readers_were_to_read_comes_to_the_entry_also_where_its_author_changed_it(): void {
		$row = $this->conversation();
		$this->import();
		self::assertInstanceOf( Entry::class, Entries\save_entry( self::entries( $this->anna )[0], [ 'answers' => [ 'text' => 'Mine' ], 'base_revision' => 1 ] ) );
		self::go_on( $row, [ self::said( $this->anna, 'First', self::THEN ), self::replied( $this->admin, 'And?', self::THEN + 60 ), self::said( $this->anna, 'More', self::THEN + 120 ), self::said( $this->anna, 'And more', self::THEN + 180 ) ] );
		$this->import();
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'Mine', 'coach', [ 'And?', 'More', 'And more' ] ], [ $entry->answers['text'], $entry->audience, array_column( self::thread_of( $entry ), 1 ) ] );
		self::assertCount( 1, self::entries( $this->anna ) );
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

	public function test_many_threads_take_no_more_queries_than_few(): void {
		$make = function ( int $many ): int {
			for ( $number = 0; $number < $many; $number++ ) {
				$user = $this->factory->user();
				self::thread( $user, $this->page->ID, 4, [ self::said( $user, "Text $number", self::THEN ), self::replied( $this->admin, "Reply $number", self::THEN ) ], [ 'status' => 1 ] );
			}
			return count( $this->queries( fn() => $this->import() ) );
		};
		self::assertLessThanOrEqual( $make( 3 ) + 1, $make( 12 ) );
	}

	public function test_an_administrator_moves_step_by_step_and_a_coach_who_is_not_there_stops_all_of_it(): void {
		$this->conversation();
		$defined = (string) wp_json_encode( [ 'note_meta' => [ 'notes' => [ 9 => [ 'title' => 'From the file' ] ] ] ] );
		self::assertFailure( 'learning_log_import_coach_unknown', 400, $this->rest( 'POST', '/progressally/import', [ 'coaches' => [ $this->coach, 987654 ], 'definitions' => $defined, 'page' => $this->page->ID ], $this->admin ) );
		self::assertSame( [ [], '' ], [ self::entries( $this->anna ), get_post_meta( $this->page->ID, \LearningLog\Prompts\BROUGHT, true ) ] );
		$dry = $this->rest( 'POST', '/progressally/import', [ 'coaches' => [ $this->coach ], 'dry_run' => true ], $this->admin )->get_data();
		self::assertSame( [ 1, [] ], [ $dry['counts']->imported, self::entries( $this->anna ) ] );
		$step = $this->rest( 'POST', '/progressally/import', [ 'coaches' => [ $this->coach ], 'audiences' => [ 'qa' => 'me' ] ], $this->admin )->get_data();
		self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $step ), true ), \LearningLog\Schema\load( 'progressally-progress' ), 'step' ) );
		self::assertSame( [ true, 1, 1 ], [ $step['done'], $step['total'], $step['counts']->imported ] );
		self::assertSame( 1, $this->rest( 'POST', '/progressally/import', [ 'coaches' => [ $this->coach ] ], $this->admin )->get_data()['counts']->unchanged );
	}

	public function test_a_file_of_definitions_words_the_notes_that_their_page_does_not_define(): void {
		$file = (string) wp_json_encode( [ 'progress_meta' => [], 'note_meta' => [ 'max-notes' => 9, 'notes' => [ 4 => [ 'title' => 'Not this' ], 9 => [ 'title' => 'From \\ the file', 'select-type' => 'qa' ] ] ] ] );
		self::assertFailure( 'learning_log_import_definitions_unreadable', 400, $this->rest( 'POST', '/progressally/import', [ 'definitions' => '{"note_meta":7}', 'page' => $this->page->ID ], $this->admin ) );
		self::assertFailure( 'learning_log_import_definitions_unreadable', 400, $this->rest( 'POST', '/progressally/import', [ 'definitions' => $file, 'page' => 987654 ], $this->admin ) );
		self::thread( $this->anna, $this->page->ID, 9, [ self::said( $this->anna, 'Asked', self::THEN ) ], [ 'status' => 0 ] );
		self::assertSame( 200, $this->rest( 'POST', '/progressally/import', [ 'definitions' => $file, 'page' => $this->page->ID, 'coaches' => [ $this->coach ] ], $this->admin )->get_status() );
		[ $entry ] = self::entries( $this->anna );
		self::assertSame( [ 'From \\ the file', 'reply', 'coach' ], [ $entry->frame->question, $entry->frame->reply, $entry->audience ] );
		self::assertSame( [ 'From \\ the file', 'What <em>next</em>?' ], array_map( fn( int $note ): string => \LearningLog\Prompts\definition( $this->page->ID, $note )['question'], [ 9, 4 ] ) );
	}

	public function test_what_is_remembered_of_a_person_is_handed_out_and_erased_and_does_not_come_back(): void {
		$this->conversation();
		$row = self::thread( $this->anna, $this->page->ID, 5, 'a:1:{i:0;s:6:"canary' );
		$this->import();
		$email = (string) get_userdata( $this->anna )?->user_email;
		self::assertStringContainsString( 'canary', (string) wp_json_encode( \LearningLog\Privacy\export_with_texts( $email, 1 ) ) );
		self::assertStringNotContainsString( 'canary', (string) wp_json_encode( \LearningLog\Privacy\export( $email, 1 ) ) );
		self::assertSame( [ $row ], array_keys( Imports\bytes_aside( $this->anna ) ) );
		do {
			$erased = \LearningLog\Privacy\erase( $email );
		} while ( ! $erased['done'] );
		self::assertFalse( $erased['items_retained'] );
		self::assertSame( [ [], false, [] ], [ self::entries( $this->anna ), Imports\is_known( $this->anna ), Imports\bytes_aside( $this->anna ) ] );
		self::assertSame( [ 'rows' => 2, 'unchanged' => 1, 'gone_here' => 1 ], $this->import()['counts'] );
		self::assertSame( [ [], [] ], [ self::entries( $this->anna ), Imports\bytes_aside( $this->anna ) ], 'Nothing comes back' );
	}

	public function test_who_was_erased_stays_away_with_all_that_is_theirs_there(): void {
		global $wpdb;
		$ben = $this->factory->user( 'Ben' );
		$row = self::thread( $this->anna, $this->page->ID, 5, 'a:1:{' );
		self::thread( $ben, $this->page->ID, 5, [ self::said( $ben, 'Mine', self::THEN ) ] );
		$this->import();
		$erase = static function ( int $user ): void {
			do {
				$erased = \LearningLog\Privacy\erase( (string) get_userdata( $user )?->user_email );
			} while ( ! $erased['done'] );
			self::assertSame( [ false, false ], [ $erased['items_retained'], Imports\is_known( $user ) ] );
		};
		$erase( $this->anna );
		$erase( $this->anna );
		self::go_on( $row, [ self::said( $this->anna, 'Erased', self::THEN ) ] );
		$more = self::thread( $this->anna, $this->page->ID, 6, [ self::said( $this->anna, 'Another', self::THEN ) ] );
		$told = [ 'counts' => [ 'rows' => 3, 'unchanged' => 1, 'gone_here' => 2 ], 'told' => [ [ 'row' => $row, 'what' => 'erased_here' ], [ 'row' => $more, 'what' => 'erased_here' ] ] ];
		foreach ( [ true, false, false ] as $pretend ) {
			self::assertSame( $told, $this->import( [], null, $pretend ) );
		}
		self::assertSame( [ [], [], 1 ], [ self::entries( $this->anna ), Sets\coaches_now( $this->anna ), count( self::entries( $ben ) ) ] );
		self::assertStringNotContainsString( 'Erased', (string) wp_json_encode( $wpdb->get_results( "SELECT post_content, post_content_filtered FROM {$wpdb->posts}" ) ) );
		Legacy\undo_step( 0, false, 60.0 );
		$this->import();
		self::assertSame( [ [], 1 ], [ self::entries( $this->anna ), count( self::entries( $ben ) ) ], 'Nor after an undo' );
	}

	public function test_of_who_was_erased_before_anything_was_brought_nothing_is_brought_and_no_name_stands_beside_what_they_said(): void {
		global $wpdb;
		$ben  = $this->factory->user( 'Ben' );
		$cleo = $this->factory->user( 'Cleo' );
		self::thread( $this->anna, $this->page->ID, 4, [ self::said( $this->anna, 'Erased', self::THEN ) ] );
		self::thread( $ben, $this->page->ID, 4, [ self::said( $ben, 'Mine', self::THEN ), [ 'a' => (string) $this->coach ] + self::replied( $this->coach, 'And?', self::THEN + 60 ) ] );
		$source = self::source_as_it_is();
		$erased = [];
		foreach ( [ $this->anna, $this->coach, $cleo ] as $user ) {
			$erased[ $user ] = \LearningLog\Privacy\erase( (string) get_userdata( $user )?->user_email );
			self::assertSame( [ true, false ], [ $erased[ $user ]['done'], $erased[ $user ]['items_retained'] ] );
		}
		self::assertSame( [ 1, 1, 0 ], array_map( static fn( array $answer ): int => substr_count( implode( ' ', $answer['messages'] ), 'own table' ), array_values( $erased ) ) );
		self::assertSame( [ "{$this->anna}-erased", "{$this->coach}-erased" ], $wpdb->get_col( "SELECT post_name FROM {$wpdb->posts} WHERE post_type = 'learning_log_import' ORDER BY ID" ), 'Numbers alone, and of nobody else' );
		$this->import();
		self::assertSame( [ [], 1 ], [ self::entries( $this->anna ), count( self::entries( $ben ) ) ] );
		self::assertSame( [ [ 0, 'And?' ] ], array_map( static fn( Comments\Comment $comment ): array => [ $comment->author, $comment->text ], Comments\thread( self::entries( $ben )[0]->id ) ) );
		self::assertStringNotContainsString( 'Erased', (string) wp_json_encode( $wpdb->get_results( "SELECT post_content, post_content_filtered FROM {$wpdb->posts}" ) ) );
		self::assertSame( $source, self::source_as_it_is() );
	}

	/**
	 * How many rows of a type there are.
	 *
	 * @param string $type Post type.
	 */
	private static function many( string $type ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = %s", $type ) );
	}

	/**
	 * Everything the database holds that an import could write.
	 */
	private static function all_rows(): string {
		global $wpdb;
		return (string) wp_json_encode( array_map( static fn( string $table ): mixed => $wpdb->get_results( "SELECT * FROM $table ORDER BY 1" ), [ $wpdb->posts, $wpdb->postmeta, $wpdb->usermeta, $wpdb->term_relationships ] ) );
	}
}
