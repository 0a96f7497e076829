<?php
/**
 * My Learning Log: what is shown, to whom, and at what cost.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use RuntimeException;

final class LogTest extends TestCase {
	/**
	 * The log of a person, as an address asks for it.
	 *
	 * @param int                   $user    User id.
	 * @param array<string, string> $address Parameters.
	 */
	private static function log( int $user, array $address = [] ): string {
		wp_set_current_user( $user );
		return Blocks\log_view( new Log_Query( $address ), $user );
	}

	public function test_a_log_holds_what_its_person_wrote_and_nothing_of_anybody_else(): void {
		$lesson = $this->factory->lesson( [ [], [] ] );
		$mine   = $this->factory->user();
		$other  = $this->factory->user();
		$this->factory->coach( $mine, $other );
		$this->factory->entry( $mine, $lesson, 'canarymine' );
		$this->factory->entry( $other, $lesson, 'canaryshared', '1', [ 'audience' => 'coach' ] );
		$this->factory->entry( $other, $lesson, 'canaryprivate', '2' );
		$log = self::log( $mine );
		self::assertStringContainsString( 'canarymine', $log );
		self::assertStringNotContainsString( 'canaryshared', $log );
		self::assertStringNotContainsString( 'canaryprivate', $log );
	}

	public function test_an_entry_without_a_name_is_called_by_its_beginning_which_is_not_said_twice(): void {
		$user = $this->factory->user();
		$says = function ( string $text ) use ( $user ): array {
			$entry = $this->factory->entry( $user, $this->factory->lesson( [ [ 'prompt' => '' ] ] ), $text );
			$item  = Blocks\log_items( [ $entry ], $user )[0];
			return [ $item->title(), $item->lines() ];
		};
		self::assertSame( [ 'Gloves', 'Gave up my < signature.' ], $says( "Gloves\r\n\r\nGave up my\n< signature." ) );
		self::assertSame( [ 'One line & no more.', '' ], $says( "\n One line & no more.\n" ) );
		$words = trim( str_repeat( 'Größe ', 11 ) );
		self::assertSame( [ "{$words}…", '…zählt' ], $says( "$words zählt" ) );
		$entry = $this->factory->entry( $user, $this->factory->lesson( [ [ 'prompt' => '' ] ] ), 'Said below anyway' );
		self::assertStringContainsString( '>Personal reflection note</h2>', html_entity_decode( self::log( $user, [ 'log_entry' => (string) $entry->id ] ) ) );
		self::assertSame( [ 71, 282 ], array_map( 'mb_strlen', $says( str_repeat( 'x', 400 ) ) ) );
	}

	public function test_what_a_prompt_asks_names_its_answer_in_list_and_page_and_its_title_only_where_it_asks_nothing_in_common(): void {
		$user = $this->factory->user();
		$page = fn( string $question ): string => '<!-- wp:learning-log/prompt ' . serialize_block_attributes(
			[
				'noteId'    => '1',
				'title'     => 'Learning Log Questions',
				'prompt'    => $question,
				'questions' => [
					[
						'key'   => 'whom',
						'label' => 'Whom does it serve?',
						'help'  => '',
					],
				],
			]
		) . ' /-->';
		foreach ( [ [ 'Choose <em>one</em> form.', 'Choose one form.' ], [ '', 'Learning Log Questions' ] ] as [ $question, $name ] ) {
			$entry = $this->factory->entry( $user, $this->factory->page( $page( $question ) ), '', '1', [ 'answers' => [ 'whom' => 'The auditors.' ] ] );
			$item  = Blocks\log_items( [ $entry ], $user )[0];
			self::assertSame( [ $name, $name, 'The auditors.' ], [ $item->title(), $item->heading(), $item->lines() ] );
		}
	}

	public function test_an_entry_of_somebody_else_is_answered_as_one_that_does_not_exist(): void {
		$lesson = $this->factory->lesson();
		$mine   = $this->factory->user();
		$other  = $this->factory->user();
		$this->factory->coach( $mine, $other );
		$shared = $this->factory->entry( $other, $lesson, 'canaryshared', '1', [ 'audience' => 'coach' ] );
		$theirs = self::log( $mine, [ 'log_entry' => (string) $shared->id ] );
		self::assertStringNotContainsString( 'canaryshared', $theirs );
		self::assertSame( self::log( $mine, [ 'log_entry' => '99999999' ] ), $theirs );
		self::assertSame( self::log( $mine, [ 'log_entry' => (string) $lesson->ID ] ), $theirs );
	}

	public function test_what_is_not_the_log_is_not_answered_as_if_it_were(): void {
		$statuses = [];
		$listen   = static function ( string $header, int $status ) use ( &$statuses ): string {
			$statuses[] = $status;
			return $header;
		};
		add_filter( 'status_header', $listen, 10, 2 );
		$user = $this->factory->user();
		self::log( $user, [ 'log_entry' => '99999999' ] );
		$this->fail_queries( '/^SELECT ID FROM \S+posts/', 1 );
		$failed = self::log( $user );
		self::log( $user );
		remove_filter( 'status_header', $listen );
		self::assertSame( [ 404, 503 ], $statuses );
		self::assertStringContainsString( 'could not be read just now', $failed );
		self::assertStringNotContainsString( 'This will be your own Learning Log', $failed );
	}

	public function test_the_number_of_queries_does_not_grow_with_the_entries(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson( array_fill( 0, 15, [] ) );
		$this->factory->entry( $user, $lesson );
		self::log( $user );
		$one = count( $this->queries( fn() => self::log( $user ) ) );
		foreach ( range( 2, 15 ) as $prompt ) {
			$this->factory->entry( $user, $lesson, "Entry $prompt", (string) $prompt );
		}
		self::log( $user );
		self::assertQueriesAtMost( $one, fn() => self::log( $user ) );
		self::assertLessThanOrEqual( 12, $one );
	}

	public function test_what_a_person_typed_is_never_markup(): void {
		$user    = $this->factory->user();
		$lesson  = $this->factory->lesson();
		$hostile = '<img src=x onerror=alert(1)> "quoted" [gallery] &amp; <script>';
		$entry   = $this->factory->entry( $user, $lesson, $hostile );
		foreach ( [ [], [ 'log_search' => '<img src=x onerror' ], [ 'log_entry' => (string) $entry->id ] ] as $address ) {
			$log = self::log( $user, $address );
			self::assertStringNotContainsString( '<img src=x', $log );
			self::assertStringNotContainsString( '<script>', $log );
			self::assertStringNotContainsString( '[gallery]', $log );
		}
	}

	public function test_each_view_of_the_log_has_the_style_that_draws_its_icons(): void {
		wp_set_current_user( $this->factory->user() );
		foreach ( [ [ 'log_search' => 'zebra' ], [ 'log_meetings' => '1' ], [ 'log_notices' => '1' ] ] as $address ) {
			$_GET = $address;
			wp_dequeue_style( 'learning-log-note-style' );
			Blocks\render_log( 'class="log"' );
			self::assertTrue( wp_style_is( 'learning-log-note-style' ), (string) key( $address ) );
		}
		$_GET = [];
	}

	public function test_a_moment_of_today_is_said_by_its_time_alone(): void {
		$time = get_option( 'time_format' );
		self::assertIsString( $time );
		$now = time();
		self::assertSame( wp_date( $time, $now ), Blocks\moment_of( gmdate( 'c', $now ) ) );
		self::assertSame( wp_date( get_option( 'date_format' ) . ' ' . $time, 1764000000 ), Blocks\moment_of( gmdate( 'c', 1764000000 ) ) );
	}

	public function test_filters_narrow_and_stand_in_every_link(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson( [ [], [] ] );
		$coach  = $this->factory->user();
		$this->factory->coach( $coach, $user );
		$this->factory->entry( $user, $lesson, 'canaryalone apples', '1' );
		$this->factory->entry( $user, $lesson, 'canaryshared apples', '2', [ 'audience' => 'coach' ] );
		$log = self::log( $user, [ 'log_audience' => 'coach', 'log_search' => 'apples' ] );
		self::assertStringContainsString( 'canaryshared', $log );
		self::assertStringNotContainsString( 'canaryalone', $log );
		self::assertStringContainsString( 'name="log_audience" value="coach"', $log );
	}

	public function test_what_makes_no_sense_in_an_address_is_as_if_it_were_not_there(): void {
		$nonsense = new Log_Query( [ 'log_after' => '2026-02-31', 'log_audience' => 'everyone', 'log_lesson' => '-4', 'log_search' => [ 'x' ], 'log_month' => '2026-13', 'log_template' => '../x', 'log_page' => '0' ] );
		self::assertSame( [], $nonsense->filters );
		self::assertSame( 1, $nonsense->page );
		self::assertSame( '', $nonsense->month );
	}

	public function test_a_new_coach_is_named_to_whom_they_coach_for_a_month_also_where_a_manager_made_themselves_one(): void {
		$person  = $this->factory->user( 'Priya' );
		$manager = $this->factory->user( 'Max <3', 'learning_log_manager' );
		$coach   = Sets\fact( Sets\COACH . $manager );
		$says    = static fn(): bool => str_contains( html_entity_decode( self::log( $person ) ), '<bdi>Max <3</bdi> has been your coach since' );
		self::assertFalse( $says() );
		self::assertSame( 200, $this->rest( 'PUT', "/participants/$person/coaches/$manager", [], $manager )->get_status() );
		self::assertTrue( $says() );
		self::assertStringNotContainsString( 'Max', self::log( $manager ) );
		update_user_meta( $person, $coach, wp_date( 'Y-m-d', time() - 40 * DAY_IN_SECONDS ) );
		self::assertFalse( $says() );
		// To say it again makes nobody new.
		self::assertSame( 200, $this->rest( 'PUT', "/participants/$person/coaches/$manager", [], $manager )->get_status() );
		self::assertFalse( $says() );
		self::assertSame( 200, $this->rest( 'DELETE', "/participants/$person/coaches/$manager", [], $manager )->get_status() );
		self::assertSame( 200, $this->rest( 'PUT', "/participants/$person/coaches/$manager", [], $manager )->get_status() );
		self::assertTrue( $says() );
	}

	public function test_two_first_requests_at_once_make_one_page(): void {
		for ( $there = Blocks\found_log_page(); $there; $there = Blocks\found_log_page() ) {
			wp_delete_post( $there->ID, true );
		}
		delete_option( Blocks\LOG_PAGE );
		$other = 0;
		add_filter(
			'wp_insert_post_data',
			static function ( array $data ) use ( &$other ): array {
				// Another request has looked for a page as this one did, before either made one.
				0 === $other++ && Blocks\action_make_log_page();
				return $data;
			}
		);
		Blocks\action_make_log_page();
		self::assertSame( 1, $other, 'One page was made' );
		self::assertGreaterThan( 0, Blocks\log_page_id() );
		self::assertFalse( get_option( Blocks\LOG_PAGE . '.lock' ) );
	}

	public function test_the_page_is_made_once_and_not_again_from_the_trash(): void {
		$pages = static fn(): array => get_posts( [ 'post_type' => 'page', 's' => '<!-- wp:learning-log/log', 'post_status' => 'any', 'numberposts' => -1, 'fields' => 'ids' ] );
		foreach ( $pages() as $page ) {
			wp_delete_post( $page, true );
		}
		delete_option( Blocks\LOG_PAGE );
		Blocks\action_make_log_page();
		Blocks\action_make_log_page();
		self::assertCount( 1, $pages() );
		$page = Blocks\log_page_id();
		self::assertStringContainsString( "page_id=$page", Blocks\log_url() );
		// A lost option finds the page again.
		delete_option( Blocks\LOG_PAGE );
		Blocks\action_make_log_page();
		self::assertSame( $page, Blocks\log_page_id() );
		wp_trash_post( $page );
		self::assertSame( '', Blocks\log_url(), 'nothing links to a page in the trash' );
		Blocks\action_make_log_page();
		self::assertSame( '', Blocks\log_url() );
		self::assertSame( [], $pages(), 'the trash is where somebody put it' );
		wp_untrash_post( $page );
		wp_publish_post( $page );
		self::assertSame( $page, Blocks\log_page_id() );
	}

	public function test_who_manages_the_programme_changes_no_page_that_they_may_not_edit(): void {
		$page  = $this->factory->page( '<!-- wp:html --><iframe src="https://example.org/"></iframe><!-- /wp:html -->' );
		$there = $this->factory->page( '<!-- wp:learning-log/log /-->' );
		wp_set_current_user( $this->factory->user( '', 'learning_log_manager' ) );
		$before = get_option( Blocks\LOG_PAGE );
		$choose = function ( int $id ): string {
			$_REQUEST['_wpnonce'] = wp_create_nonce( Blocks\LOG_PAGE_ACTION );
			$_POST['page']        = (string) $id;
			try {
				Blocks\action_choose_log_page();
			} catch ( RuntimeException $ended ) {
				return $ended->getMessage();
			}
			return '';
		};
		$end    = static fn( mixed $how ): callable => static fn( mixed $with ) => throw new RuntimeException( $how . ( is_string( $with ) ? $with : '' ) );
		add_filter( 'wp_die_handler', static fn(): callable => $end( 'Refused: ' ) );
		add_filter( 'wp_redirect', $end( 'Went to ' ) );
		self::assertStringContainsString( 'you cannot change it', $choose( $page->ID ) );
		self::assertSame( $before, get_option( Blocks\LOG_PAGE ) );
		self::assertSame( $page->post_content, get_post( $page->ID )?->post_content );
		self::assertStringContainsString( 'learning-log-page', $choose( $there->ID ) );
		self::assertSame( $there->ID, Blocks\log_page_id() );
	}

	public function test_nothing_of_a_log_goes_where_others_read_along(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson();
		$this->factory->entry( $user, $lesson, 'canarymine' );
		wp_set_current_user( $user );
		add_filter( 'the_content', static fn(): string => Blocks\render_log( '' ) );
		$page = $this->factory->page( '<!-- wp:learning-log/log /-->' );
		self::assertStringNotContainsString( 'canarymine', get_the_excerpt( $page ) );
		wp_set_current_user( 0 );
		$nobody = Blocks\render_log( '' );
		self::assertStringNotContainsString( 'canarymine', $nobody );
		self::assertStringContainsString( 'is-for-nobody', $nobody );
	}
}
