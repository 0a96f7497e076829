<?php
/**
 * What ProgressAlly has becomes entries and comments: all of it, as it was, once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;

final class ImportTest extends TestCase {
	use Importing;
	use Source;

	private const THEN = 1580461200;

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
}
