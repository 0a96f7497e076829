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
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_Query;
use const LearningLog\PLUGIN_DIR;

final class LessonThreadTest extends TestCase {
	use InWorld;
	use Uploads;

	/**
	 * Forms that were sent: numbers come again in the next test, and a refusal is kept for as long as the request lasts.
	 *
	 * @var list<array{int, int}>
	 */
	private array $sent = [];

	protected function tearDown(): void {
		wp_set_current_user( $this->world->people['author'] );
		$nothing = [
			'text'     => null,
			'trouble'  => '',
			'failure'  => new \WP_Error(),
			'mutation' => '',
		];
		foreach ( $this->sent as [ $entry, $comment ] ) {
			Blocks\refused_comment( $entry, 0, $nothing );
			Blocks\refused_comment( $entry, $comment, $nothing );
		}
		parent::tearDown();
	}

	/**
	 * A request of somebody's for the lesson, with nothing left in memory from before.
	 *
	 * @param string $actor Who.
	 */
	private function ask( string $actor ): WP_Query {
		wp_cache_flush();
		wp_set_current_user( 0 );
		wp_set_current_user( $this->world->people[ $actor ] );
		$query                   = new WP_Query( [ 'page_id' => $this->world->lesson ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		return $query;
	}

	private function page( string $actor = 'author' ): string {
		$query = $this->ask( $actor );
		remove_action( 'template_redirect', 'redirect_canonical' );
		do_action( 'template_redirect' );
		return $this->shown( $query );
	}

	private function shown( WP_Query $query ): string {
		$query->the_post();
		return html_entity_decode( (string) apply_filters( 'the_content', get_the_content() ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	private function say( Entry $entry, string $text, string $actor = 'facilitator' ): int {
		$said = $this->world->as( $actor, 'POST', "/entries/{$entry->id}/comments", [ 'text' => $text ] );
		self::assertSame( 201, $said->get_status() );
		return (int) $said->get_data()['id'];
	}

	/**
	 * Sends the form from the lesson.
	 *
	 * @param Entry                 $entry About which.
	 * @param string                $text  What was typed.
	 * @param array<string, string> $more  Fields that differ.
	 * @return string|null Where to go then.
	 */
	private function send( Entry $entry, string $text, array $more = [] ): ?string {
		$this->sent[] = [ $entry->id, (int) ( $more['comment'] ?? 0 ) ];
		return Blocks\receive_comment_form(
			$more + [
				'answers' => [ 'text' => $text ],
				'lesson'  => (string) $this->world->lesson,
				'prompt'  => '0f1c2d3e-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
				'about'   => (string) $entry->id,
				'user'    => (string) $this->world->people['author'],
				'nonce'   => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}

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

	public function test_a_long_thread_shows_its_newest_and_whatever_is_new_and_folds_the_others(): void {
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		foreach ( range( 1, 9 ) as $number ) {
			$this->say( $entry, "Said $number." );
		}
		self::assertStringNotContainsString( 'earlier comment', $this->page(), 'All of it is new' );
		$html = $this->page();
		self::assertMatchesRegularExpression( '~<details class="is-earlier"><summary>5 earlier comments<.*Said 5\..*</ol></details><ol>.*Said 6\..*Said 9\.~s', $html );
		self::assertSame( 9, substr_count( $html, 'Said ' ) );
		self::assertStringNotContainsString( 'earlier comment', Blocks\log_entry_html( $entry->id, $entry->author ), 'Its own page shows all of it' );
	}

	/**
	 * Comments on an entry, as many as an import may bring.
	 *
	 * @param Entry  $entry About which.
	 * @param string $text  What each says, with a number behind it.
	 * @param int    $many  How many.
	 */
	private function fill( Entry $entry, string $text, int $many ): void {
		global $wpdb;
		$row = (array) $wpdb->get_row( (string) $wpdb->prepare( "SELECT * FROM {$wpdb->posts} WHERE ID = %d", $this->say( $entry, $text . '1.' ) ), ARRAY_A );
		unset( $row['ID'] );
		foreach ( array_chunk( range( 2, $many ), 100 ) as $numbers ) {
			$values = array_map( static fn( int $number ): string => '(' . implode( ', ', array_map( static fn( string $value ): string => "'" . esc_sql( $value ) . "'", array_replace( $row, [ 'post_content' => "$text$number." ] ) ) ) . ')', $numbers );
			self::assertSame( count( $numbers ), $wpdb->query( "INSERT INTO {$wpdb->posts} (" . implode( ', ', array_keys( $row ) ) . ') VALUES ' . implode( ', ', $values ) ) );
		}
	}

	public function test_of_threads_too_long_for_a_page_each_has_its_share_and_a_way_to_the_rest(): void {
		update_option( Blocks\LOG_PAGE, $this->factory->page( '<!-- wp:learning-log/log /-->' )->ID );
		$short = $this->world->answer( '2', 'Also mine', 'set' );
		$long  = $this->world->answer( '1', 'Mine', 'set' );
		$this->say( $short, 'Short 1.' );
		$this->world->as( 'author', 'PUT', "/entries/{$long->id}/comments/draft", [ 'text' => 'Begun long ago' ] );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$long->id}/comments/draft", [ 'text' => 'canary' ] );
		$this->fill( $long, 'Long ', Comments\TALK_ROWS + 60 );
		$share = intdiv( Comments\TALK_ROWS, 2 );
		$said  = static fn( string $html ): array => preg_match_all( '/Long (\d+)\./', html_entity_decode( $html ), $found ) ? array_map( 'intval', $found[1] ) : [];
		$html  = $this->page();
		self::assertStringContainsString( 'Short 1.', $html );
		self::assertStringContainsString( 'Begun long ago', $html );
		self::assertStringNotContainsString( 'canary', $html );
		self::assertSame( range( Comments\TALK_ROWS + 61 - $share, Comments\TALK_ROWS + 60 ), $said( $html ) );
		self::assertSame( 1, preg_match_all( '~<a href="[^"]*log_entry=' . $long->id . '#' . Blocks\THREAD . '">Earlier comments</a>~', $html ) );
		self::assertSame( [ $short->id => 1 ], array_map( static fn( int $id ): int => $id > 0 ? 1 : 0, Entries\seen_by( $long->author, [ $short->id, $long->id ] ) ), 'What is left out stays new' );
		$log = Blocks\log_entry_html( $long->id, $long->author );
		self::assertSame( range( 61, Comments\TALK_ROWS + 60 ), $said( $log ) );
		self::assertSame( 1, preg_match( '~log_said=(\d+)#' . Blocks\THREAD . '">Earlier comments~', $log, $before ) );
		$rest = Blocks\log_entry_html( $long->id, $long->author, (int) ( $before[1] ?? 0 ) );
		self::assertSame( range( 1, 60 ), $said( $rest ) );
		self::assertStringContainsString( 'Later comments</a>', $rest );
		self::assertStringNotContainsString( 'Earlier comments', $rest );
		self::assertStringNotContainsString( 'canary', $log . $rest );
		self::assertGreaterThan( 0, Entries\seen_by( $long->author, [ $long->id ] )[ $long->id ], 'Once the log has shown it, it is no longer new' );
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

	/**
	 * Files that a browser sends along with a form.
	 *
	 * @param array<string, string> $files Content by name.
	 */
	private static function attach( array $files ): void {
		$_FILES['learning_log_files'] = [
			'name'     => array_keys( $files ),
			'tmp_name' => array_map( self::temporary( ... ), array_values( $files ) ),
			'error'    => array_fill( 0, count( $files ), UPLOAD_ERR_OK ),
		];
	}

	public function test_files_go_along_without_script_and_one_that_is_refused_leaves_words_and_the_others_alone(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->say( $entry, 'What then?' );
			$query = $this->ask( 'author' );
			self::attach( [ 'good.txt' => 'Some notes', 'bad.exe' => 'MZ' ] );
			self::assertNull( $this->send( $entry, 'See these' ) );
			$said = Comments\thread( $entry->id )[1];
			self::assertSame( [ 'good.txt' ], array_column( Files\find_for( [ $said->id ] ), 'name' ) );
			self::assertStringContainsString( 'bad.exe was not added', $this->shown( $query ) );
			$html = $this->page();
			self::assertSame( 1, substr_count( $html, '>good.txt<' ) - substr_count( $html, '> <bdi class="is-name">good.txt<' ) );
			$_FILES = [];
			$this->ask( 'author' );
			$file = Files\find_for( [ $said->id ] )[0];
			self::assertNotNull( $this->send( $entry, 'See these, and', [ 'comment' => (string) $said->id, 'revision' => '1', 'remove' => (string) $file->id ] ) );
			self::assertSame( [], Files\find_for( [ $said->id ] ) );
			self::assertSame( 'See these', Comments\find( $said->id )?->text, 'Nothing is said by it' );
			self::assertSame( 'See these, and', Comments\begun_change( $said->id, $entry->author )?->text, 'And nothing that was typed is lost' );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_a_form_that_is_sent_twice_says_it_once_and_keeps_its_files_once(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->ask( 'author' );
			foreach ( [ 'first', 'again' ] as $time ) {
				self::attach( [ 'notes.txt' => 'Some notes', 'more.txt' => 'Some notes' ] );
				self::assertNotNull( $this->send( $entry, 'See these' ), $time );
			}
			$thread = Comments\thread( $entry->id );
			self::assertCount( 1, $thread );
			self::assertSame( [ 'notes.txt', 'more.txt' ], array_column( Files\find_for( [ $thread[0]->id ] ), 'name' ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_a_file_stays_where_what_was_typed_could_not_be_kept(): void {
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$this->ask( 'author' );
			self::attach( [ 'notes.txt' => 'Some notes' ] );
			$this->send( $entry, 'See these' );
			$_FILES = [];
			$said   = Comments\thread( $entry->id )[0];
			$file   = Files\find_for( [ $said->id ] )[0];
			self::assertNull( $this->send( $entry, str_repeat( 'x', Entries\MAX_TEXT_BYTES + 1 ), [ 'comment' => (string) $said->id, 'revision' => '1', 'remove' => (string) $file->id ] ) );
			self::assertNotNull( Files\find( $file->id ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	/**
	 * Forms that name a comment to which their sender may add nothing: another's, and one's own of long ago.
	 *
	 * @return iterable<string, array{string, array<string, string>}>
	 */
	public static function forms_with_files(): iterable {
		yield 'of another, taken as it is' => [ 'facilitator', [ 'keep' => 'theirs' ] ];
		yield 'of another, to be changed' => [ 'facilitator', [ 'revision' => '1' ] ];
		yield 'own, taken as it is' => [ 'author', [ 'keep' => 'theirs' ] ];
		yield 'own, brought back' => [ 'author', [ 'back' => '1' ] ];
	}

	/**
	 * A file is no way around the rules of the text.
	 *
	 * @dataProvider forms_with_files
	 *
	 * @param string                $by   Whose comment it is.
	 * @param array<string, string> $more What the form says.
	 */
	public function test_nobody_adds_a_file_by_a_form_to_a_comment_whose_text_they_could_not_change( string $by, array $more ): void {
		global $wpdb;
		self::prepare_files();
		try {
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$id    = $this->say( $entry, 'Said', $by );
			$wpdb->query( "UPDATE {$wpdb->posts} SET post_date_gmt = '2020-01-01 00:00:00' WHERE ID = $id" );
			$this->ask( 'author' );
			self::attach( [ 'late.txt' => 'Some notes' ] );
			$this->send( $entry, 'Said', $more + [ 'comment' => (string) $id ] );
			self::assertSame( [], Files\find_for( [ $id ] ) );
		} finally {
			$_FILES = [];
			self::remove_files();
		}
	}

	public function test_nobody_takes_anothers_file_away_by_a_form(): void {
		self::prepare_files();
		try {
			$this->world->answer( '2', 'Mine too', 'set' );
			$entry = $this->world->answer( '1', 'Mine', 'set' );
			$id    = $this->say( $entry, 'What then?' );
			$said  = Comments\find( $id );
			self::assertNotNull( $said );
			$file = Files\add( $said, self::temporary( 'x' ), 'theirs.txt', '' );
			self::assertInstanceOf( Files\File::class, $file );
			self::assertStringContainsString( 'theirs.txt', $this->page() );
			self::assertStringNotContainsString( 'value="' . $file->id . '"', $this->page() );
			$this->ask( 'author' );
			self::assertNull( $this->send( $entry, '', [ 'remove' => (string) $file->id ] ) );
			self::assertNotNull( Files\find( $file->id ) );
		} finally {
			self::remove_files();
		}
	}

	public function test_what_was_brought_from_elsewhere_stands_in_the_lesson_as_well(): void {
		require_once PLUGIN_DIR . '/php/legacy/importer.php';
		$entry = $this->world->answer( '1', 'Mine', 'set' );
		self::assertIsArray( Comments\insert_imported( [ [ 'entry' => $entry->id, 'author' => $this->world->people['coach'], 'text' => 'canary-old', 'time' => 1700000000, 'source' => 'a-1' ] ] ) );
		self::assertStringContainsString( 'canary-old', $this->page() );
	}
}
