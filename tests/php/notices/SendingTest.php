<?php
/**
 * Mails go out once, in batches, whoever else sends and wherever a run is killed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use RuntimeException;

final class SendingTest extends TestCase {
	use InWorld;
	use Mailbox;

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		foreach ( [ 'facilitator', 'coach', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * Three people are due one notice each.
	 */
	private function make_due(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\spread_due( time(), microtime( true ) + 10 );
	}

	/**
	 * The next time the mailer is asked, the run is killed before it can note what came of it: before it has sent anything, or after.
	 *
	 * @param bool $sent Whether it had sent.
	 */
	private function kill_mailer_once( bool $sent ): void {
		$killed = false;
		add_filter(
			'query',
			function ( string $query ) use ( &$killed, $sent ): string {
				if ( ! $killed && str_contains( $query, "SET post_status = 'log_notice_sent'" ) ) {
					$killed = true;
					$sent || array_pop( $this->mails );
					throw new RuntimeException( 'Killed by the test' );
				}
				return $query;
			},
			3
		);
	}

	/**
	 * A run that dies.
	 *
	 * @param callable(): mixed $run The run.
	 */
	private function die_in( callable $run ): void {
		try {
			$run();
			self::fail( 'It lives' );
		} catch ( RuntimeException $killed ) {
			self::assertSame( 'Killed by the test', $killed->getMessage() );
		}
	}

	public function test_all_that_is_due_to_a_person_comes_in_one_mail(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', time() + 20 * HOUR_IN_SECONDS ) );
		Notices\action_look_ahead();
		self::assertSame( [ 'author', 'facilitator', 'other_company', 'peer' ], $this->settle_and_send() );
		$mine = array_values( array_filter( $this->mails, static fn( array $mail ): bool => str_starts_with( $mail['to'], 'peer@' ) ) );
		self::assertCount( 1, $mine );
		self::assertStringContainsString( '2 entries were shared with you.', $mine[0]['message'] );
		self::assertStringContainsString( 'One of your sets meets:', $mine[0]['message'] );
		self::assertSame( '[Site & more] Something for you in the Learning Log', $mine[0]['subject'] );
		$this->assertNothingInMails();
	}

	public function test_a_digest_waits_for_its_morning_and_is_one_mail(): void {
		$this->choose( 'peer', 'entry', 'daily' );
		$this->choose( 'other_company', 'entry', 'weekly' );
		$this->choose( 'facilitator', 'entry', 'off' );
		foreach ( [ '1', '2', '3' ] as $prompt ) {
			$this->world->answer( $prompt, 'Kiebitz', 'set' );
		}
		self::assertSame( [], $this->settle_and_send() );
		$due = Notices\of_person( $this->world->people['peer'] );
		self::assertSame( [ '07:00' ], array_values( array_unique( array_map( static fn( Notices\Notice $notice ): string => (string) wp_date( 'H:i', Notices\seconds( $notice->due ) ), $due ) ) ) );
		self::assertSame( [ '1 07:00' ], array_values( array_unique( array_map( static fn( Notices\Notice $notice ): string => (string) wp_date( 'w H:i', Notices\seconds( $notice->due ) ), Notices\of_person( $this->world->people['other_company'] ) ) ) ) );
		$this->wait( Notices\seconds( $due[0]->due ) - time() );
		self::assertContains( 'peer', $this->send() );
		$this->wait( 7 * DAY_IN_SECONDS );
		$this->send();
		self::assertCount( 2, $this->mails );
		self::assertSame( [], $this->states( 'facilitator' ) );
	}

	public function test_a_digest_waits_for_the_morning_of_its_person_and_moves_with_them(): void {
		$peer = $this->world->people['peer'];
		$zone = fn( string $name ): int => $this->world->as( 'peer', 'PUT', '/me', [ 'zone' => $name ] )->get_status();
		$due  = static fn( string $name ): array => array_map( static fn( Notices\Notice $notice ): string => (string) wp_date( 'H:i', Notices\seconds( $notice->due ), new \DateTimeZone( $name ) ), Notices\of_person( $peer ) );
		$this->choose( 'peer', 'entry', 'daily' );
		self::assertSame( 200, $zone( 'Pacific/Auckland' ) );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		self::assertNotContains( 'peer', $this->settle_and_send() );
		self::assertSame( [ '07:00' ], $due( 'Pacific/Auckland' ) );
		self::assertSame( 200, $zone( 'America/St_Johns' ) );
		self::assertSame( [ '07:00' ], $due( 'America/St_Johns' ) );
		$this->wait( Notices\seconds( Notices\of_person( $peer )[0]->due ) - time() );
		self::assertContains( 'peer', $this->send() );
		self::assertSame( 200, $zone( 'Asia/Tokyo' ) );
		$this->wait( 2 * DAY_IN_SECONDS );
		self::assertNotContains( 'peer', $this->send(), 'What was sent is not sent again somewhere else' );
	}

	public function test_a_time_in_a_mail_is_that_of_its_person_on_both_sides_of_a_change_of_clocks(): void {
		update_option( 'timezone_string', 'Europe/London' );
		$this->world->as( 'peer', 'PUT', '/me', [ 'zone' => 'America/New_York' ] );
		$meeting = static fn( string $starts ): array => [ [ 'notice' => new Notices\Notice( 0, 0, 'meeting', 1, (string) strtotime( $starts ) ) ] + Notices\place( 'meeting', 1 ) ];
		$told    = fn( string $actor, string $starts ): string => Notices\compose( $this->world->people[ $actor ], $meeting( $starts ) )['text'];
		// New York changes on 8 March 2026, London on the 29th.
		foreach ( [ '2026-03-07 14:00 UTC' => [ '9:00 am', '2:00 pm' ], '2026-03-09 14:00 UTC' => [ '10:00 am', '2:00 pm' ], '2026-03-30 13:00 UTC' => [ '9:00 am', '2:00 pm' ] ] as $starts => $clocks ) {
			self::assertStringContainsString( "$clocks[0] (America/New_York)", $told( 'peer', $starts ) );
			self::assertStringContainsString( "$clocks[1] (Europe/London)", $told( 'author', $starts ) );
		}
		self::assertStringContainsString( 'Sunday, March 8, 2026, 9:30 pm (America/New_York)', $told( 'peer', '2026-03-09 01:30 UTC' ) );
		self::assertSame( '2026-03-08 07:00 EDT', ( new \DateTimeImmutable( '@' . Notices\morning_after( (int) strtotime( '2026-03-07 12:00 UTC' ), 'daily', Notices\zone( $this->world->people['peer'] ) ) ) )->setTimezone( new \DateTimeZone( 'America/New_York' ) )->format( 'Y-m-d H:i T' ) );
	}

	public function test_who_changes_their_mind_is_told_of_what_waits_as_they_want_it_now(): void {
		$this->choose( 'peer', 'entry', 'weekly' );
		$this->choose( 'other_company', 'entry', 'weekly' );
		$this->make_due();
		self::assertSame( [ 'facilitator' ], $this->send() );
		$this->choose( 'peer', 'entry', 'now' );
		self::assertSame( [ 'peer' ], $this->send() );
		$this->choose( 'other_company', 'entry', 'off' );
		$this->wait( 8 * DAY_IN_SECONDS );
		self::assertSame( [], $this->send() );
		self::assertSame( [], $this->states( 'other_company' ) );
	}

	public function test_entries_are_told_to_who_is_entrusted_with_them_once_a_day_and_to_others_only_if_they_ask_for_it(): void {
		foreach ( [ 'facilitator', 'peer' ] as $actor ) {
			delete_user_meta( $this->world->people[ $actor ], Notices\CHOICE . 'entry' );
		}
		self::assertSame( 'daily', Notices\rhythm( $this->world->people['facilitator'], 'entry' ) );
		self::assertSame( 'off', Notices\rhythm( $this->world->people['peer'], 'entry' ) );
		$this->make_due();
		self::assertSame( [ 'other_company' ], $this->send() );
	}

	public function test_a_run_killed_while_a_mail_was_handed_over_tells_nobody_twice_and_all_others(): void {
		foreach ( [ true, false ] as $number => $sent ) {
			$this->mails = [];
			$this->world->answer( (string) ( $number + 1 ), 'Kiebitz', 'set' );
			$this->wait( Notices\SETTLE_SECONDS );
			$this->kill_mailer_once( $sent );
			$this->die_in( fn() => $this->send() );
			self::assertNotFalse( wp_next_scheduled( Notices\SEND ), 'Another run goes on' );
			$this->send();
			$this->wait( Notices\LEASE_SECONDS + 1 );
			$this->send();
			self::assertCount( $sent ? 3 : 2, $this->mails );
			self::assertCount( count( $this->mails ), array_unique( array_column( $this->mails, 'to' ) ) );
		}
		$failed = array_filter( array_merge( ...array_map( $this->states( ... ), [ 'facilitator', 'peer', 'other_company' ] ) ), static fn( string $state ): bool => 'entry failed' === $state );
		self::assertCount( 2, $failed, 'What may have gone out is on the record' );
	}

	public function test_a_run_killed_before_it_handed_a_mail_over_has_lost_nothing(): void {
		$this->make_due();
		$kill = static function ( string $query ): string {
			if ( str_contains( $query, 'log_notice_mailing' ) && str_contains( $query, 'SET post_status' ) && ! str_contains( $query, 'interrupted' ) ) {
				throw new RuntimeException( 'Killed by the test' );
			}
			return $query;
		};
		add_filter( 'query', $kill, 3 );
		$this->die_in( fn() => $this->send() );
		remove_filter( 'query', $kill, 3 );
		self::assertCount( 2, $this->send(), 'Those it had not taken' );
		$this->wait( Notices\LEASE_SECONDS + 1 );
		self::assertCount( 1, $this->send() );
		self::assertCount( 3, array_unique( array_column( $this->mails, 'to' ) ) );
	}

	public function test_a_run_killed_while_it_looked_up_whom_it_concerns_has_lost_nothing(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		$killed = false;
		add_filter(
			'query',
			static function ( string $query ) use ( &$killed ): string {
				if ( ! $killed && str_starts_with( $query, 'DELETE' ) && str_contains( $query, 'learning_log_notice' ) ) {
					$killed = true;
					global $wpdb;
					$wpdb->query( 'ROLLBACK' );
					throw new RuntimeException( 'Killed by the test' );
				}
				return $query;
			},
			3
		);
		$this->die_in( fn() => $this->send() );
		self::assertSame( [], $this->states( 'peer' ) );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
	}

	public function test_of_two_runs_at_once_each_notice_belongs_to_one(): void {
		$this->make_due();
		$inside = false;
		add_filter(
			'pre_wp_mail',
			static function ( $before ) use ( &$inside ) {
				if ( ! $inside ) {
					$inside = true;
					Notices\send_batch( 10 );
				}
				return $before;
			},
			19
		);
		$this->send();
		self::assertCount( 3, $this->mails );
		self::assertCount( 3, array_unique( array_column( $this->mails, 'to' ) ) );
		$peer = $this->world->people['peer'];
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\spread_due( time(), microtime( true ) + 10 );
		self::assertCount( 1, Notices\take( $peer, 'one', time() ) );
		self::assertSame( [], Notices\take( $peer, 'two', time() ) );
	}

	public function test_a_run_that_was_away_too_long_hands_over_nothing_that_another_has_taken(): void {
		$this->make_due();
		$peer  = $this->world->people['peer'];
		$taken = Notices\take( $peer, 'slow', time() );
		$this->wait( Notices\LEASE_SECONDS + 1 );
		Notices\free_abandoned( time() );
		self::assertCount( 1, Notices\take( $peer, 'other', time() ) );
		self::assertFalse( Notices\move_on( $taken, 'slow', Notices\TAKEN, Notices\MAILING ) );
	}

	public function test_a_batch_stops_at_its_limit_and_the_next_goes_on(): void {
		$this->make_due();
		self::assertSame( 2, Notices\send_batch( 10, 2 )['sent'] );
		self::assertSame( 0, Notices\send_batch( 0 )['sent'] );
		Notices\plan_next();
		self::assertLessThanOrEqual( time(), wp_next_scheduled( Notices\SEND ) );
		self::assertSame( 1, Notices\send_batch( 10 )['sent'] );
		Notices\plan_next();
		self::assertFalse( wp_next_scheduled( Notices\SEND ), 'Nothing is due' );
	}

	public function test_what_the_mailer_refuses_is_tried_twice_more_and_then_given_up(): void {
		$this->make_due();
		$this->accepts = false;
		$this->send();
		self::assertSame( [ 'entry due' ], $this->states( 'peer' ) );
		self::assertSame( [], $this->send() );
		$this->wait( 10 * MINUTE_IN_SECONDS );
		$this->send();
		$this->wait( 2 * HOUR_IN_SECONDS );
		$this->accepts = true;
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
		$this->accepts = false;
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		for ( $try = 0; $try < 3; $try++ ) {
			$this->send();
			$this->wait( 3 * HOUR_IN_SECONDS );
		}
		$this->accepts = true;
		self::assertSame( [], $this->send() );
		self::assertSame( [ 'entry sent', 'entry failed' ], $this->states( 'peer' ) );
	}

	public function test_a_mailer_that_throws_has_refused_and_the_others_get_their_mail(): void {
		$this->make_due();
		$thrown = false;
		add_filter(
			'pre_wp_mail',
			static function ( $before ) use ( &$thrown ) {
				if ( ! $thrown ) {
					$thrown = true;
					throw new \TypeError( 'A plugin of the mailer' );
				}
				return $before;
			},
			19
		);
		self::assertCount( 2, $this->send() );
		$this->wait( 10 * MINUTE_IN_SECONDS );
		self::assertCount( 1, $this->send(), 'Tried again' );
		self::assertCount( 3, array_unique( array_column( $this->mails, 'to' ) ) );
	}

	public function test_what_a_mailer_sent_before_something_threw_is_not_sent_again(): void {
		$this->make_due();
		add_filter(
			'pre_wp_mail',
			static function (): void {
				do_action( 'wp_mail_succeeded', [] );
				throw new \TypeError( 'A plugin that notes what was sent' );
			},
			21
		);
		self::assertCount( 3, $this->send() );
		$this->wait( 3 * HOUR_IN_SECONDS );
		self::assertSame( [], $this->send() );
		self::assertSame( [ 'entry sent' ], $this->states( 'peer' ) );
	}

	public function test_a_notice_has_its_own_tries_though_it_shares_a_mail_with_one_that_has_none_left(): void {
		$this->make_due();
		$this->accepts = false;
		$this->send();
		$this->wait( 10 * MINUTE_IN_SECONDS );
		$this->send();
		$this->wait( 2 * HOUR_IN_SECONDS );
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		$this->send();
		$states = $this->states( 'peer' );
		sort( $states );
		self::assertSame( [ 'entry due', 'entry failed' ], $states );
		$this->accepts = true;
		$this->wait( 10 * MINUTE_IN_SECONDS );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
	}

	public function test_a_mailer_out_of_order_costs_three_tries_and_no_more(): void {
		for ( $number = 0; $number < 3; $number++ ) {
			$id = $this->factory->user();
			$this->factory->member( $this->world->harbour, $id );
			update_user_meta( $id, Notices\CHOICE . 'entry', 'now' );
		}
		$this->make_due();
		$this->accepts = false;
		$asked         = 0;
		add_filter(
			'pre_wp_mail',
			static function ( $before ) use ( &$asked ) {
				++$asked;
				return $before;
			},
			19
		);
		$this->send();
		self::assertSame( 3, $asked );
		self::assertGreaterThan( time() + 5 * MINUTE_IN_SECONDS, wp_next_scheduled( Notices\SEND ), 'And some time to recover' );
	}

	public function test_a_database_that_does_not_answer_is_no_reason_to_drop_anything(): void {
		$this->make_due();
		$this->fail_queries( '/SELECT post_id, meta_value FROM \S+ WHERE post_id IN/', 1 );
		$this->send();
		self::assertSame( [], $this->mails );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->send() );
		$failed = false;
		try {
			$this->fail_queries( '/post_author FROM/', 1 );
			Notices\send_batch( 10 );
		} catch ( Errors\Not_Read ) {
			$failed = true;
		}
		self::assertTrue( $failed );
	}

	/**
	 * Sends while the database does not answer one question, and then again.
	 *
	 * @param string $pattern The question.
	 * @param int    $times   How often it is not answered.
	 * @return array{list<string>, list<string>} To whom each time.
	 */
	private function send_with_failure( string $pattern, int $times = 1 ): array {
		wp_cache_flush();
		$hooks = clone $GLOBALS['wp_filter']['query'];
		$this->fail_queries( $pattern, $times );
		$first = $this->send();
		$GLOBALS['wp_filter']['query'] = $hooks; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- It answers again.
		return [ $first, $this->send() ];
	}

	public function test_who_wants_no_mail_gets_none_while_the_database_does_not_say_so(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->world->as( 'facilitator', 'POST', "/entries/{$entry->id}/comments", [ 'text' => 'Kiebitz', 'mutation' => wp_generate_uuid4() ] );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\spread_due( time(), microtime( true ) + 10 );
		self::assertSame( [ 'comment due' ], $this->states( 'author' ) );
		update_user_meta( $this->world->people['author'], Notices\CHOICE . 'comment', 'off' );
		list( $first, $then ) = $this->send_with_failure( '/SELECT user_id, meta_key, meta_value FROM/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $then );
		self::assertSame( [], $this->states( 'author' ) );
	}

	public function test_a_person_or_a_set_that_the_database_does_not_tell_of_is_not_taken_for_gone(): void {
		$this->make_due();
		list( $first, $then ) = $this->send_with_failure( '/SELECT \* FROM \S+users WHERE ID|SELECT \S*users\.\* FROM|SELECT ID FROM \S+users WHERE ID/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $then );
		Notices\happened( 'contract', $this->world->harbour );
		$this->wait( Notices\SETTLE_SECONDS );
		list( $first, $then ) = $this->send_with_failure( '/FROM \S+posts WHERE ID = \d+ LIMIT 1/', PHP_INT_MAX );
		self::assertSame( [], $first );
		self::assertSame( [ 'author', 'other_company', 'peer' ], $then );
		$this->world->as( 'facilitator', 'PUT', "/sets/{$this->world->harbour}", [ 'name' => 'Harbour', 'type' => 'cross_company', 'contract' => 'Kiebitz stays here', 'ends' => (string) wp_date( 'Y-m-d', time() + 10 * DAY_IN_SECONDS ), 'base_revision' => 1 ] );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\look_for_last_days();
		Notices\spread_due( time(), microtime( true ) + 10 );
		list( $first, $then ) = $this->send_with_failure( '/SELECT \S+posts\.\* FROM|FROM \S+posts WHERE ID = \d+ LIMIT 1/', PHP_INT_MAX );
		self::assertSame( [ [ 'author', 'facilitator', 'other_company', 'peer' ], [] ], [ $first, $then ], 'No answer of a cache is asked for' );
		self::assertSame( 3, substr_count( implode( ' ', $this->states( 'peer' ) ), 'contract sent' ) + substr_count( implode( ' ', $this->states( 'peer' ) ), 'closing sent' ) );
	}

	public function test_a_row_that_wordpress_gave_to_another_is_never_sent_to_them(): void {
		global $wpdb;
		$this->make_due();
		$wpdb->update( $wpdb->posts, [ 'post_author' => $this->world->people['editor'] ], [ 'post_author' => $this->world->people['peer'], 'post_type' => 'learning_log_notice' ] );
		self::assertSame( [ 'facilitator', 'other_company' ], $this->send() );
	}

	public function test_what_one_more_notice_and_one_more_person_cost_is_known(): void {
		$cost = function ( string ...$prompts ): int {
			foreach ( $prompts as $prompt ) {
				$this->world->answer( $prompt, 'Kiebitz', 'set' );
			}
			$this->wait( Notices\SETTLE_SECONDS );
			Notices\spread_due( time(), microtime( true ) + 10 );
			$sent = $this->queries( static fn() => Notices\send_batch( 10 ) );
			return count( $sent );
		};
		$one = $cost( '1' );
		self::assertLessThanOrEqual( 3 + 3 * 14, $one, 'Three people' );
		self::assertSame( $one, $cost( '2', '3', '4' ), 'Three people, three notices each' );
	}

	public function test_a_mail_is_in_the_language_of_who_gets_it(): void {
		global $wp_locale_switcher;
		$before = $wp_locale_switcher;
		add_filter( 'gettext_learning-log', static fn( string $text ): string => 'de_DE' === get_locale() ? "DE $text" : $text );
		add_filter( 'get_available_languages', static fn(): array => [ 'de_DE' ] );
		$wp_locale_switcher = new \WP_Locale_Switcher(); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- One that knows the language.
		$wp_locale_switcher->init();
		update_user_meta( $this->world->people['peer'], 'locale', 'de_DE' );
		$this->make_due();
		$this->send();
		$now = get_locale();
		$wp_locale_switcher = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What the test found.
		self::assertSame( 'en_US', $now );
		foreach ( $this->mails as $mail ) {
			self::assertSame( str_starts_with( $mail['to'], 'peer@' ), str_contains( $mail['message'], 'DE Hello' ), $mail['to'] );
		}
	}

	public function test_the_headers_are_those_of_a_mail_nobody_wrote(): void {
		add_filter( 'home_url', static fn( string $url ): string => str_replace( 'http://', 'https://', $url ) );
		$this->make_due();
		$this->send();
		$headers = implode( "\n", $this->mails[0]['headers'] );
		self::assertStringContainsString( 'Content-Type: text/plain; charset=UTF-8', $headers );
		self::assertStringContainsString( 'Auto-Submitted: auto-generated', $headers );
		self::assertMatchesRegularExpression( '/^List-Unsubscribe: <https:[^>]+>$/m', $headers );
		self::assertStringContainsString( "\nList-Unsubscribe-Post: List-Unsubscribe=One-Click", $headers );
		self::assertStringNotContainsString( 'From:', $headers );
	}

	public function test_no_page_of_wp_admin_pays_for_it(): void {
		Notices\action_plan_hourly();
		self::assertSame( [], $this->queries( static fn() => Notices\action_plan_hourly() ) );
		self::assertSame( HOUR_IN_SECONDS, wp_get_scheduled_event( Notices\HOURLY )->interval );
		Notices\wake( time() );
		Notices\action_unplan();
		self::assertFalse( wp_next_scheduled( Notices\HOURLY ) );
		self::assertFalse( wp_next_scheduled( Notices\SEND ) );
	}

	public function test_what_is_done_with_goes_after_thirty_days_and_what_waits_stays(): void {
		$this->make_due();
		$this->choose( 'other_company', 'entry', 'weekly' );
		$this->send();
		$this->wait( 29 * DAY_IN_SECONDS );
		Notices\action_forget_done();
		self::assertSame( [ 'entry sent' ], $this->states( 'peer' ) );
		$this->wait( 2 * DAY_IN_SECONDS );
		Notices\action_forget_done();
		self::assertSame( [], $this->states( 'peer' ) );
		self::assertSame( [ 'entry due' ], $this->states( 'other_company' ) );
	}

	public function test_with_their_account_goes_what_a_person_is_to_be_told_and_nobody_inherits_it(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$this->make_due();
		$peer = $this->world->people['peer'];
		wp_delete_user( $peer, $this->world->people['editor'] );
		self::assertSame( [], Notices\of_person( $peer ) );
		self::assertSame( [ 'facilitator', 'other_company' ], $this->send() );
		self::assertSame( [], Notices\of_person( $this->world->people['editor'] ) );
	}
}
