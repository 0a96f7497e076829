<?php
/**
 * What was said about an answer, in its lesson: below it, for whoever wrote it, new once, and answered there without script.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use const LearningLog\PLUGIN_DIR;

final class LessonThreadTest extends TestCase {
	use InLesson;

	public function test_what_was_said_stands_below_the_answer_it_is_about_and_is_new_once(): void {
		$first  = $this->world->answer( '1', 'First', 'set' );
		$second = $this->world->answer( '2', 'Second', 'coach' );
		$this->say( $first, 'canary1a <b>x</b> [gallery]' );
		$this->say( $second, 'canary2b', 'coach' );
		$html = $this->page();
		self::assertMatchesRegularExpression( '~id="learning-log-note-1".*canary1a <b>x</b> \[gallery\].*id="learning-log-note-2".*canary2b~s', $html );
		self::assertSame( 2, substr_count( $html, '<mark>New</mark>' ) );
		self::assertSame( 2, substr_count( $html, '>Add comment<' ) );
		self::assertSame( 0, substr_count( $this->page(), '<mark>' ) );
		self::assertSame( 0, substr_count( Blocks\log_entry_html( $first->id, $first->author ), '<mark>' ), 'Seen in the lesson is seen in the log' );
	}

	public function test_nobody_else_is_shown_a_thread_and_no_page_that_goes_to_others(): void {
		$this->say( $this->world->answer( '1', 'Mine', 'set' ), 'canary7c1f' );
		foreach ( array_diff( \LearningLog\Tests\World::ACTORS, [ 'author' ] ) as $actor ) {
			$html = $this->page( $actor );
			self::assertStringNotContainsString( 'canary7c1f', $html, $actor );
			self::assertStringNotContainsString( Blocks\THREAD, $html, $actor );
		}
		$query = $this->ask( 'author' );
		$query->is_feed = true;
		self::assertStringNotContainsString( 'canary7c1f', $this->shown( $query ), 'A feed' );
	}

	public function test_what_others_have_begun_to_say_or_have_taken_back_is_not_shown(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'Said' );
		$gone = $this->say( $entry, 'canary1' );
		$this->world->as( 'facilitator', 'DELETE', "/comments/$gone" );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/comments/draft", [ 'text' => 'canary2' ] );
		$html = $this->page();
		self::assertStringContainsString( 'Said', $html );
		self::assertStringNotContainsString( 'canary', $html );
	}

	public function test_an_answer_that_nobody_said_anything_about_has_no_thread_and_asks_for_none(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		self::assertStringNotContainsString( Blocks\THREAD, $this->page() );
		$asked = static fn( array $queries ): int => count( array_filter( $queries, static fn( string $query ): bool => str_contains( $query, 'learning_log_comment' ) ) );
		self::assertSame( 0, $asked( $this->queries( fn() => $this->page() ) ) );
		$this->say( $entry, 'Said' );
		self::assertSame( 1, $asked( $this->queries( fn() => $this->page() ) ) );
	}

	public function test_the_queries_of_a_lesson_do_not_grow_with_its_threads(): void {
		$sent = [];
		foreach ( [ 1, 4 ] as $many ) {
			$this->world->lesson = $this->factory->lesson( array_fill( 0, $many, [] ) )->ID;
			for ( $number = 1; $number <= $many; $number++ ) {
				$entry = $this->world->answer( (string) $number, "Text $number", 'set' );
				$this->say( $entry, 'Said' );
				$this->say( $entry, 'Answered', 'author' );
			}
			$this->page();
			$sent[] = count( $this->queries( fn() => $this->page() ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}

	public function test_an_answer_from_the_lesson_is_stored_once_and_leads_back_to_where_it_stands_in_it(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'What then?' );
		foreach ( [ 1, 2 ] as $time ) {
			$this->ask( 'author' );
			$to   = (string) $this->send( $entry, 'Then I asked.' );
			$said = Comments\thread( $entry->id )[1]->id ?? 0;
			self::assertSame( get_permalink( $this->world->lesson ) . '#' . Blocks\thread_id( $entry->id, get_post( $this->world->lesson ) ) . "-$said", $to, "Time $time" );
			self::assertStringContainsString( 'id="' . explode( '#', $to )[1] . '"', $this->page() );
		}
		self::assertCount( 2, Comments\thread( $entry->id ) );
	}

	public function test_what_is_refused_in_the_lesson_is_not_stored_and_stays_in_its_field(): void {
		$other = $this->world->answer( '2', 'Mine too', 'set' );
		$this->say( $other, 'And here?' );
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'What then?' );
		$query = $this->ask( 'author' );
		self::assertNull( $this->send( $entry, 'Typed <&> "x"', [ 'nonce' => '' ] ) );
		$html = $this->shown( $query );
		self::assertSame( 1, preg_match( '~<textarea[^>]*id="' . Blocks\THREAD . "-$entry->id" . '-answer-text"[^>]*aria-invalid[^>]*>\nTyped <&> "x"</textarea>~s', $html ) );
		self::assertStringContainsString( 'Not sent: ', $html );
		self::assertCount( 1, Comments\thread( $entry->id ) );
	}

	public function test_what_has_no_place_in_the_lesson_any_more_is_handed_back(): void {
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page ): void {
				throw new \DomainException( $page );
			}
		);
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'What then?' );
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"9"} /-->' ] );
		$this->ask( 'author' );
		$this->expectException( \DomainException::class );
		$this->expectExceptionMessageMatches( '~Typed meanwhile~' );
		$this->send( $entry, 'Typed meanwhile', [ 'nonce' => '' ] );
	}

	public function test_one_s_own_is_taken_back_and_brought_back_in_the_lesson(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'What then?' );
		$mine = $this->say( $entry, 'canary9', 'author' );
		$this->ask( 'author' );
		self::assertNotNull( $this->send( $entry, '', [ 'comment' => (string) $mine, 'gone' => '1' ] ) );
		self::assertStringContainsString( 'You alone can bring it back', $this->page() );
		$this->ask( 'author' );
		self::assertNotNull( $this->send( $entry, '', [ 'comment' => (string) $mine, 'back' => '1' ] ) );
		self::assertSame( [ 'What then?', 'canary9' ], array_column( Comments\thread( $entry->id ), 'text' ) );
	}

	public function test_once_it_is_not_shared_what_was_said_is_still_its_authors_to_read_and_nobody_is_asked_to_answer(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $entry, 'canary7c1f' );
		Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		$html = $this->page();
		self::assertStringContainsString( 'canary7c1f', $html );
		self::assertStringNotContainsString( 'Add comment', $html );
	}

	public function test_where_comments_cannot_be_read_the_answer_is_shown_all_the_same(): void {
		$this->say( $this->world->answer( '1', 'What I tried', 'set' ), 'Said' );
		$this->fail_queries( '/^SELECT .*learning_log_comment/s', 1 );
		$html = $this->page();
		self::assertStringContainsString( 'What I tried', $html );
		self::assertStringContainsString( 'role="alert"', $html );
	}

	public function test_what_was_brought_from_elsewhere_stands_in_the_lesson_as_well(): void {
		require_once PLUGIN_DIR . '/php/legacy/importer.php';
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		self::assertIsArray( Comments\insert_imported( [ [ 'entry' => $entry->id, 'author' => $this->world->people['coach'], 'text' => 'canary-old', 'time' => 1700000000, 'source' => 'a-1' ] ] ) );
		self::assertStringContainsString( 'canary-old', $this->page() );
	}
}
