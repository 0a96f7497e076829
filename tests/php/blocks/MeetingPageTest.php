<?php
/**
 * The page of a meeting: for those in its set, with forms that need no script and lose no word.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Tests\Meetings\InMeeting;
use LearningLog\Tests\TestCase;
use WP_Query;

final class MeetingPageTest extends TestCase {
	use InMeeting;

	private const TYPED = "Typed <&> \"x\" [gallery] 3x4 'q'\n\\two";

	protected function setUp(): void {
		parent::setUp();
		$page                    = $this->factory->page( '<!-- wp:learning-log/set /-->' );
		$GLOBALS['wp_query']     = new WP_Query( [ 'page_id' => $page->ID ] ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$GLOBALS['wp_the_query'] = $GLOBALS['wp_query']; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$_GET                    = [ Blocks\MEETING => (string) $this->meeting ];
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page, string $title, array $settings ): void {
				throw new \DomainException( $page, $settings['response'] );
			}
		);
	}

	/**
	 * What somebody sees where the meeting is asked for; "" for nothing of it.
	 *
	 * @param string $actor Who.
	 */
	private function shown_to( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		$meeting = Blocks\opened_meeting( 0 );
		return $meeting ? Blocks\meeting_html( $meeting ) : '';
	}

	/**
	 * Sends one of its forms.
	 *
	 * @param string                $actor Who.
	 * @param array<string, string> $form  Fields that differ.
	 */
	private function send( string $actor, array $form ): ?string {
		$user = $this->world->people[ $actor ];
		wp_set_current_user( $user );
		return Blocks\receive_own_form(
			$form + [
				'answers'  => [ 'line' => self::TYPED ],
				'lesson'   => '0',
				'revision' => '0',
				'user'     => (string) $user,
				'nonce'    => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}

	/**
	 * What somebody has stored of a kind.
	 *
	 * @param string $actor Who.
	 * @param string $kind  Kind of part.
	 */
	private function stored( string $actor, string $kind ): string {
		return Meetings\find_part( $this->meeting, $this->world->people[ $actor ], $kind )->answers['line'] ?? '';
	}

	public function test_only_those_in_the_set_see_anything_of_its_meetings(): void {
		$this->say( 'author', 'check_in', [ 'line' => 'Canary line' ] );
		$this->say( 'author', 'bid', [ 'line' => 'Canary bid' ] );
		foreach ( [ 'visitor', 'stranger', 'former_peer', 'former_facilitator', 'other_facilitator', 'coach', 'editor', 'manager', 'admin' ] as $actor ) {
			self::assertSame( '', $this->shown_to( $actor ), $actor );
		}
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator' ] as $actor ) {
			self::assertStringContainsString( 'Canary line', $this->shown_to( $actor ), $actor );
		}
		$_GET = [ Blocks\MEETING => '1e9' ];
		self::assertSame( '', $this->shown_to( 'author' ), 'Digits alone are a number' );
	}

	public function test_a_block_for_another_set_does_not_open_it(): void {
		wp_set_current_user( $this->world->people['author'] );
		self::assertNull( Blocks\opened_meeting( $this->world->quay ) );
		self::assertNotNull( Blocks\opened_meeting( $this->world->harbour ) );
	}

	public function test_until_everyone_has_agreed_there_is_nothing_to_write_in_and_who_is_missing_is_named(): void {
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		Sets\change( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, $set->capacity, $set->starts, $set->ends, $set->revision, 'New rules' ) );
		$shown = $this->shown_to( 'author' );
		self::assertStringNotContainsString( '<textarea', $shown );
		self::assertStringContainsString( 'Peer', $shown );
		try {
			$this->send( 'author', [ 'meeting' => (string) $this->meeting, 'prompt' => 'bid' ] );
			self::fail( 'There is no field to show it in' );
		} catch ( \DomainException $page ) {
			self::assertStringContainsString( self::TYPED, html_entity_decode( $page->getMessage(), ENT_QUOTES | ENT_HTML5 ) );
		}
		self::assertSame( '', $this->stored( 'author', 'bid' ) );
	}

	public function test_who_writes_without_their_name_is_not_named_to_others(): void {
		$this->say( 'author', 'review', [ 'keep' => 'Canary review', 'unnamed' => 'yes' ] );
		self::assertStringNotContainsString( 'Canary', $this->shown_to( 'peer' ), 'Not while they can be watched' );
		self::assertStringContainsString( 'Canary', $this->shown_to( 'author' ) );
		$this->end_meeting();
		$shown = $this->shown_to( 'peer' );
		self::assertMatchesRegularExpression( '~Someone in the set</bdi></strong></p><div[^>]*><p dir="auto">Canary review~', html_entity_decode( $shown ) );
		self::assertSame( 1, substr_count( $shown, 'Canary' ) );
	}

	public function test_a_plain_form_stores_byte_for_byte_and_under_nobody_else(): void {
		$to = $this->send( 'author', [ 'meeting' => (string) $this->meeting, 'prompt' => 'check_in' ] );
		self::assertStringEndsWith( '#learning-log-part-check_in', (string) $to );
		self::assertSame( self::TYPED, $this->stored( 'author', 'check_in' ) );
		self::assertSame( '', $this->stored( 'peer', 'check_in' ) );
	}

	public function test_a_form_made_upon_an_older_text_shows_both_and_stores_neither_over_the_other(): void {
		$this->say( 'peer', 'bid', [ 'line' => 'Saved elsewhere' ] );
		self::assertNull( $this->send( 'peer', [ 'meeting' => (string) $this->meeting, 'prompt' => 'bid' ] ) );
		self::assertSame( 'Saved elsewhere', $this->stored( 'peer', 'bid' ) );
		$shown = html_entity_decode( $this->shown_to( 'peer' ), ENT_QUOTES | ENT_HTML5 );
		self::assertStringContainsString( self::TYPED . '</textarea>', $shown );
		self::assertMatchesRegularExpression( '~is-conflict|Two versions~', $shown );
		$this->send( 'peer', [ 'meeting' => (string) $this->meeting, 'prompt' => 'bid', 'revision' => '1', 'keep' => 'both' ] );
		self::assertSame( "Saved elsewhere\n\n" . self::TYPED, $this->stored( 'peer', 'bid' ) );
	}

	public function test_what_was_typed_is_given_back_where_the_page_has_no_field_for_it(): void {
		try {
			$this->send( 'former_peer', [ 'meeting' => (string) $this->meeting, 'prompt' => 'check_in' ] );
			self::fail( 'The page has no field for it' );
		} catch ( \DomainException $page ) {
			self::assertStringContainsString( self::TYPED, html_entity_decode( $page->getMessage(), ENT_QUOTES | ENT_HTML5 ) );
		}
		self::assertSame( '', $this->stored( 'former_peer', 'check_in' ) );
		$of_meeting = [ 'meeting' => (string) $this->meeting ];
		$of_set     = [ 'set' => (string) $this->world->harbour, 'id' => '0', 'answers' => [ 'what' => self::TYPED ] ];
		wp_set_current_user( $this->world->people['author'] );
		$next  = 'action-' . Blocks\uuid_of_next( $this->world->harbour, 0 );
		$lost  = [
			[ 'facilitator', [ 'prompt' => 'learning-99' ] + $of_meeting ],
			[ 'facilitator', [ 'prompt' => 'nothing' ] + $of_meeting ],
			[ 'facilitator', [ 'prompt' => 'bid' ] + $of_meeting ],
			[ 'facilitator', [ 'prompt' => 'evaluation', 'nonce' => 'old' ] + $of_meeting ],
			[ 'author', [ 'prompt' => 'issue', 'user' => (string) $this->world->people['peer'] ] + $of_meeting ],
			[ 'author', [ 'prompt' => 'action-' . wp_generate_uuid4(), 'nonce' => 'old' ] + $of_set ],
			[ 'author', [ 'prompt' => $next, 'id' => '999999' ] + $of_set ],
		];
		foreach ( $lost as [ $actor, $form ] ) {
			try {
				$this->send( $actor, $form );
				self::fail( 'The page has no field for it: ' . $form['prompt'] );
			} catch ( \DomainException $page ) {
				self::assertStringContainsString( self::TYPED, html_entity_decode( $page->getMessage(), ENT_QUOTES | ENT_HTML5 ) );
			}
		}
		self::assertSame( '', $this->stored( 'author', 'issue' ) . $this->stored( 'peer', 'issue' ), 'A form made for somebody else is nobody’s' );
		self::assertNull( $this->send( 'author', [ 'prompt' => $next, 'nonce' => 'old' ] + $of_set ), 'It has one' );
	}

	public function test_an_action_is_taken_and_closed_without_script_and_not_closed_without_what_was_learned(): void {
		$uuid = wp_generate_uuid4();
		$form = [ 'set' => (string) $this->world->harbour, 'of' => '0', 'id' => '0', 'prompt' => 'action-' . $uuid, 'answers' => [ 'what' => self::TYPED, 'first_step' => '' ] ];
		self::assertNotNull( $this->send( 'author', $form ) );
		self::assertNotNull( $this->send( 'author', $form ), 'Sent twice it is one' );
		try {
			$this->send( 'author', [ 'answers' => [ 'what' => 'Canary', 'first_step' => '' ] ] + $form );
			self::fail( 'Other words are another action, and not thrown away' );
		} catch ( \DomainException $page ) {
			self::assertStringContainsString( 'Canary', $page->getMessage() );
		}
		$agenda = Meetings\agenda( $this->world->people['author'], [ $this->world->harbour ] )[ $this->world->harbour ];
		self::assertSame( [ self::TYPED ], array_column( $agenda['actions'], 'what' ) );
		$action = $agenda['actions'][0];
		self::assertSame( $uuid, $action->uuid );
		$change                          = [ 'id' => (string) $action->id, 'revision' => '1', 'answers' => $action->texts() ] + $form;
		$_POST['learning_log']['details'] = [ 'state' => 'done' ];
		self::assertNull( $this->send( 'author', $change ) );
		self::assertSame( 'open', Meetings\find_action( $action->id )?->state );
		$change['answers']['outcome']  = 'It went well';
		$change['answers']['learning'] = 'To ask';
		self::assertNotNull( $this->send( 'author', $change ) );
		self::assertSame( 'done', Meetings\find_action( $action->id )?->state );
		$_POST = [];
	}

	public function test_the_next_action_has_one_name_until_it_is_stored(): void {
		wp_set_current_user( $this->world->people['author'] );
		$first = Blocks\uuid_of_next( $this->world->harbour, 0 );
		self::assertTrue( wp_is_uuid( $first, 4 ) );
		self::assertSame( $first, Blocks\uuid_of_next( $this->world->harbour, 0 ) );
		$others = [ Blocks\uuid_of_next( $this->world->harbour, 7 ), Blocks\uuid_of_next( $this->world->quay, 0 ) ];
		wp_set_current_user( $this->world->people['peer'] );
		$others[] = Blocks\uuid_of_next( $this->world->harbour, 0 );
		self::assertNotContains( $first, $others );
	}

	public function test_the_log_shows_my_actions_of_all_sets_and_nobody_elses_in_a_number_of_queries_that_does_not_grow(): void {
		$count = function ( int $more ): int {
			for ( $number = 0; $number < $more; $number++ ) {
				self::assertIsArray( Meetings\add_action( $this->world->harbour, $this->world->people['author'], [ 'what' => 'Mine ' . $number ], wp_generate_uuid4() ) );
			}
			wp_cache_flush();
			$user = $this->world->people['author'];
			wp_set_current_user( $user );
			get_userdata( $user );
			$before = get_num_queries();
			$shown  = Blocks\log_actions_html( new Blocks\Log_Query( [ 'log_actions' => '1' ] ), $user );
			self::assertStringContainsString( 'Mine', $shown );
			self::assertStringContainsString( 'Each is read by the members of its set', $shown );
			self::assertStringNotContainsString( 'Canary', $shown );
			return get_num_queries() - $before;
		};
		self::assertIsArray( Meetings\add_action( $this->world->harbour, $this->world->people['peer'], [ 'what' => 'Canary' ], wp_generate_uuid4() ) );
		$count( 1 );
		self::assertSame( $count( 1 ), $count( 12 ) );
	}

	/**
	 * The page of the log with what somebody said in meetings.
	 *
	 * @param string $actor Who.
	 */
	private function log_of_meetings( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		return html_entity_decode( Blocks\log_meetings_html( new Blocks\Log_Query( [ 'log_meetings' => '1' ] ), $this->world->people[ $actor ] ) );
	}

	public function test_the_log_shows_what_i_said_in_meetings_and_hands_it_out_and_never_what_another_said(): void {
		$this->say( 'author', 'issue', [ 'title' => 'My <b>rota</b>', 'want' => '' ] );
		$this->say( 'author', 'review', [ 'keep' => '=SUM("pauses")', 'unnamed' => 'yes' ] );
		$this->say( 'author', "learning-{$this->world->people['peer']}", [ 'line' => "To ask\nfirst" ] );
		$this->say( 'peer', 'issue', [ 'title' => 'Canary issue' ] );
		$this->say( 'peer', "learning-{$this->world->people['author']}", [ 'line' => 'Canary learning' ] );
		Meetings\add_action( $this->world->harbour, $this->world->people['author'], [ 'what' => 'Draw it up' ], wp_generate_uuid4() );
		Meetings\add_action( $this->world->harbour, $this->world->people['peer'], [ 'what' => 'Canary action' ], wp_generate_uuid4() );
		$mine  = function (): void {
			$shown = $this->log_of_meetings( 'author' );
			$file  = Blocks\said_file( $this->world->people['author'] );
			self::assertMatchesRegularExpression( '/12 months after its last day.*My issue.*My <b>rota.*What an issue taught me.*To ask.*Looking back.*What helped us today.*=SUM/s', $shown );
			self::assertStringContainsString( ',My issue,,My <b>rota</b>' . "\r\n", $file );
			self::assertStringContainsString( ',What an issue taught me,,"To ask' . "\nfirst\"\r\n", $file );
			self::assertStringContainsString( ',Looking back,What helped us today,"\'=SUM(""pauses"")"' . "\r\n", $file, 'No formula' );
			self::assertStringContainsString( ',My action,What I will do,Draw it up' . "\r\n", $file );
			self::assertStringNotContainsString( 'Canary', $shown . $file );
		};
		$mine();
		self::assertStringNotContainsString( '<b>', Blocks\log_meetings_html( new Blocks\Log_Query( [ 'log_meetings' => '1' ] ), $this->world->people['author'] ), 'Escaped' );
		self::assertTrue( Sets\remove_member( $this->world->harbour, $this->world->people['author'] ) );
		$mine();
		self::assertStringContainsString( 'A set you were in', $this->log_of_meetings( 'author' ) );
		self::assertStringNotContainsString( Blocks\MEETING, $this->log_of_meetings( 'author' ), 'No way to where they are not any more' );
		Meetings\forget_said_in( [ $this->world->harbour ] );
		self::assertStringNotContainsString( 'rota', $this->log_of_meetings( 'author' ) . Blocks\said_file( $this->world->people['author'] ) );
		self::assertStringContainsString( 'Draw it up', Blocks\said_file( $this->world->people['author'] ), 'Actions stay' );
		foreach ( [ 'facilitator', 'manager', 'admin', 'stranger' ] as $actor ) {
			self::assertStringNotContainsString( 'Canary', $this->log_of_meetings( $actor ) . Blocks\said_file( $this->world->people[ $actor ] ), $actor );
		}
	}

	public function test_what_i_said_in_meetings_costs_as_much_however_much_it_is(): void {
		$count = fn(): int => count( $this->queries( fn() => $this->log_of_meetings( 'author' ) ) );
		$this->say( 'author', 'issue', [ 'title' => 'Mine' ] );
		$count();
		$few = $count();
		foreach ( [ 1, 2, 3 ] as $month ) {
			$id = $this->planned( "2026-0$month-05T09:00:00Z" );
			$this->world->as( 'author', 'PUT', "/meetings/$id/parts/check_in", [ 'answers' => [ 'mood' => 'Curious' ], 'base_revision' => 0 ] );
		}
		self::assertSame( $few, $count() );
		self::assertSame( 3, substr_count( $this->log_of_meetings( 'author' ), 'Curious' ) );
	}

	public function test_whoever_has_left_a_set_finds_their_actions_and_not_what_it_is_called_now(): void {
		$user = $this->world->people['author'];
		self::assertIsArray( Meetings\add_action( $this->world->harbour, $user, [ 'what' => 'Mine' ], wp_generate_uuid4() ) );
		$shown = function () use ( $user ): string {
			wp_set_current_user( $user );
			return html_entity_decode( Blocks\log_actions_html( new Blocks\Log_Query( [ 'log_actions' => '1' ] ), $user ) );
		};
		self::assertStringContainsString( '<bdi>Harbour</bdi>', $shown() );
		self::assertTrue( Sets\remove_member( $this->world->harbour, $user ) );
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		Sets\store( new Sets\Set( $set->id, 'Canary', $set->type, $set->mode, $set->capacity, '', '', $set->revision, $set->contract, $set->contract_version ) );
		self::assertStringContainsString( 'Mine', $shown() );
		self::assertStringContainsString( '<bdi>A set you were in</bdi>', $shown() );
		self::assertStringNotContainsString( 'Canary', $shown() );
	}

	public function test_what_was_said_in_a_meeting_that_is_cancelled_stays_its_writers_to_read(): void {
		$this->say( 'author', 'check_in', [ 'line' => 'Canary line' ] );
		$this->world->as( 'facilitator', 'DELETE', "/meetings/{$this->meeting}" );
		self::assertStringContainsString( 'Canary line', $this->shown_to( 'author' ) );
		self::assertStringNotContainsString( 'Canary', $this->shown_to( 'peer' ) );
	}

	public function test_who_may_plan_says_the_next_date_by_the_plain_form_and_nobody_else(): void {
		$form = static fn( int $user ): array => [ 'set' => '', 'starts' => '2027-02-03T09:30', 'place' => 'Room <2>', 'mutation' => wp_generate_uuid4(), 'user' => (string) $user, 'nonce' => wp_create_nonce( Blocks\PLAN ) ];
		update_option( 'timezone_string', 'Pacific/Auckland' );
		foreach ( [ 'author', 'stranger', 'former_facilitator', 'facilitator' ] as $actor ) {
			$user = $this->world->people[ $actor ];
			wp_set_current_user( $user );
			$done = Blocks\plan_by_form( [ 'set' => (string) $this->world->harbour ] + $form( $user ) );
			self::assertSame( 'facilitator' === $actor, null === $done, $actor );
		}
		$planned = array_column( Meetings\of_sets( [ $this->world->harbour ] ), 'place', 'starts' );
		self::assertSame( 'Room <2>', $planned['2027-02-02 20:30:00'] ?? null, 'The hour is the site’s' );
		self::assertCount( 2, $planned );
		self::assertSame( 'February 3, 2027', Blocks\day_in_words( '2027-02-03' ), 'A day is nowhere another' );
	}

	public function test_what_lies_unsent_on_a_device_has_a_form_in_the_log_also_where_no_page_has_one(): void {
		$log = function ( string $actor, string $unsent ): string {
			$_GET = [ Blocks\MEETING => (string) $this->meeting, 'log_unsent' => $unsent ];
			wp_set_current_user( $this->world->people[ $actor ] );
			return Blocks\log_view( Blocks\Log_Query::here(), $this->world->people[ $actor ] );
		};
		$this->say( 'author', 'check_in', [ 'line' => 'Canary' ] );
		$left = $log( 'former_peer', 'check_in' );
		self::assertSame( 2, substr_count( $left, '<textarea' ) );
		self::assertStringNotContainsString( 'Canary', $left );
		self::assertSame( 1, substr_count( $log( 'peer', 'check_in' ), 'id="learning-log-part-check_in"' ), 'The page has one' );
		self::assertStringNotContainsString( '<textarea', $log( 'former_peer', 'anything' ) );
		$uuid = wp_generate_uuid4();
		$_GET = [ 'log_actions' => '1', 'log_set' => (string) $this->world->harbour, 'log_unsent' => 'action-' . $uuid ];
		self::assertStringContainsString( 'id="learning-log-action-' . $uuid . '"', Blocks\log_view( Blocks\Log_Query::here(), $this->world->people['former_peer'] ) );
	}
}
