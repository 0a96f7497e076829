<?php
/**
 * Mails go out once, in batches, whoever else sends and wherever a run is killed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\TestCase;
use RuntimeException;

final class SendingTest extends TestCase {
	use Due;

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
