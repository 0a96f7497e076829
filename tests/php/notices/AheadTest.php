<?php
/**
 * Meetings, actions and the last day of a set are told before they come.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class AheadTest extends TestCase {
	use Telling;

	public function test_a_meeting_is_told_a_day_before_to_everybody_in_its_set_today_and_again_once_it_has_moved(): void {
		$starts  = time() + 20 * HOUR_IN_SECONDS;
		$meeting = $this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', $starts ) );
		$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', $starts + 2 * DAY_IN_SECONDS ) );
		$this->world->as( 'facilitator', 'PUT', "/meetings/$meeting", [ 'place' => 'Kiebitz Inn', 'base_revision' => 1 ] );
		Notices\action_look_ahead();
		self::assertSame( [ 'author', 'facilitator', 'other_company', 'peer' ], $this->send() );
		self::assertStringContainsString( 'log_meeting=' . $meeting, $this->mails[0]['message'] );
		self::assertStringContainsString( (string) wp_date( 'l', $starts ), $this->mails[0]['message'] );
		$this->assertNothingInMails();
		Notices\action_look_ahead();
		self::assertSame( [], $this->send() );
		$this->world->as( 'facilitator', 'PUT', "/meetings/$meeting", [ 'starts' => gmdate( 'Y-m-d\TH:i:s\Z', $starts + HOUR_IN_SECONDS ), 'base_revision' => 2 ] );
		Notices\action_look_ahead();
		self::assertSame( [ 'author', 'facilitator', 'other_company', 'peer' ], $this->send() );
	}

	public function test_a_meeting_that_is_moved_and_moved_back_is_told_so(): void {
		$starts  = time() + 20 * HOUR_IN_SECONDS;
		$meeting = $this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', $starts ) );
		$told    = [];
		foreach ( [ 0, 1, 0, 1 ] as $revision => $hours ) {
			$revision > 0 && self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/meetings/$meeting", [ 'starts' => gmdate( 'Y-m-d\TH:i:s\Z', $starts + $hours * HOUR_IN_SECONDS ), 'base_revision' => $revision ] )->get_status() );
			Notices\action_look_ahead();
			self::assertSame( [ 'author', 'facilitator', 'other_company', 'peer' ], $this->send() );
			self::assertStringContainsString( Notices\moment_said( $starts + $hours * HOUR_IN_SECONDS, wp_timezone() ), end( $this->mails )['message'] );
			Notices\action_look_ahead();
			self::assertSame( [], $this->send(), 'Once' );
			$told[] = 'meeting sent';
			self::assertSame( $told, $this->states( 'peer' ), 'What was told is on the record' );
		}
	}

	public function test_a_meeting_of_a_set_that_is_over_or_for_who_wants_no_mail_is_not_queued_again_and_again(): void {
		$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', time() + 20 * HOUR_IN_SECONDS ) );
		$this->world->agree();
		$this->choose( 'peer', 'meeting', 'off' );
		Notices\action_look_ahead();
		self::assertSame( [], $this->states( 'peer' ) );
		self::assertSame( [ 'meeting due' ], $this->states( 'author' ) );
		self::assertSame( 200, $this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}" )->get_status() );
		self::assertSame( [], $this->send() );
		$sent = $this->queries( static fn() => Notices\look_for_meetings() );
		self::assertSame( [], preg_grep( '/INSERT/', $sent ) );
		self::assertSame( [], $this->states( 'author' ) );
	}

	public function test_a_meeting_cancelled_or_moved_after_it_was_queued_is_not_told(): void {
		$starts = time() + 20 * HOUR_IN_SECONDS;
		$off    = $this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', $starts ) );
		$moved  = $this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', $starts ) );
		Notices\action_look_ahead();
		self::assertSame( [ 'meeting due', 'meeting due' ], $this->states( 'peer' ) );
		$this->world->as( 'facilitator', 'DELETE', "/meetings/$off" );
		$this->world->as( 'facilitator', 'PUT', "/meetings/$moved", [ 'starts' => gmdate( 'Y-m-d\TH:i:s\Z', $starts + 40 * DAY_IN_SECONDS ), 'base_revision' => 1 ] );
		self::assertSame( [], $this->send() );
		self::assertSame( [], $this->states( 'peer' ) );
	}

	public function test_who_leaves_the_set_before_the_mail_is_told_of_none_of_what_is_ahead_in_it(): void {
		$this->world->agree();
		$set = "/sets/{$this->world->harbour}";
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', $set, [ 'name' => 'Harbour', 'type' => 'cross_company', 'ends' => (string) wp_date( 'Y-m-d', time() + 10 * DAY_IN_SECONDS ), 'base_revision' => 1 ] )->get_status() );
		$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', time() + 20 * HOUR_IN_SECONDS ) );
		$this->world->as( 'peer', 'POST', "$set/actions", [ 'what' => 'Kiebitz ask', 'due' => (string) wp_date( 'Y-m-d', time() + 5 * DAY_IN_SECONDS ), 'mutation' => wp_generate_uuid4() ] );
		Notices\action_look_ahead();
		self::assertSame( [ 'action due', 'closing due', 'meeting due' ], $this->sorted( 'peer' ) );
		$this->world->as( 'manager', 'DELETE', "$set/members/{$this->world->people['peer']}" );
		global $wpdb;
		$wpdb->query( "UPDATE {$wpdb->posts} SET post_date = '2020-01-01 00:00:00' WHERE post_type = 'learning_log_notice'" );
		self::assertSame( [ 'author', 'facilitator', 'other_company' ], $this->send() );
		self::assertSame( [], $this->states( 'peer' ) );
	}

	/**
	 * The states of all notices for a person, by kind.
	 *
	 * @param string $actor Who.
	 * @return list<string>
	 */
	private function sorted( string $actor ): array {
		$states = $this->states( $actor );
		sort( $states );
		return $states;
	}

	public function test_looking_ahead_again_costs_the_same_number_of_queries_however_many_meetings(): void {
		$times = [];
		foreach ( [ 1, 6 ] as $many ) {
			for ( $number = 0; $number < $many; $number++ ) {
				$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', time() + ( 30 + $number ) * HOUR_IN_SECONDS ) );
			}
			Notices\look_for_meetings();
			$times[] = count( $this->queries( static fn() => Notices\look_for_meetings() ) );
		}
		self::assertSame( $times[0], $times[1] );
	}

	public function test_an_action_is_told_to_its_owner_the_day_before_as_long_as_it_is_open_and_due_then(): void {
		$this->world->agree();
		$this->send();
		$this->mails = [];
		$day         = static fn( int $days ): string => (string) wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS );
		$take        = fn( int $days ): int => (int) $this->world->as( 'author', 'POST', "/sets/{$this->world->harbour}/actions", [ 'what' => 'Kiebitz ask', 'due' => $day( $days ), 'mutation' => wp_generate_uuid4() ] )->get_data()['id'];
		$take( 10 );
		$done  = $take( 10 );
		$later = $take( 10 );
		$this->world->as( 'author', 'PUT', "/actions/$done", [ 'state' => 'done', 'outcome' => 'Kiebitz', 'learning' => 'Kiebitz', 'base_revision' => 1 ] );
		$this->world->as( 'author', 'PUT', "/actions/$later", [ 'due' => $day( 40 ), 'base_revision' => 1 ] );
		self::assertSame( [], $this->send() );
		$sent = $this->queries( fn() => $this->world->as( 'author', 'PUT', "/actions/$later", [ 'what' => 'Kiebitz ask again', 'base_revision' => 2 ] ) );
		self::assertSame( [], preg_grep( '/learning_log_notice|cron/', $sent ), 'A save for each key costs nothing' );
		$this->wait( 10 * DAY_IN_SECONDS );
		self::assertSame( [ 'author' ], $this->send() );
		self::assertStringContainsString( '1 action of yours is due', $this->mails[0]['message'] );
		self::assertSame( [ 'action sent', 'action due' ], $this->states( 'author' ) );
		$this->assertNothingInMails();
	}

	public function test_the_last_day_of_a_set_is_told_two_weeks_before_to_everybody_in_it_once(): void {
		$end = fn( int $days, int $base ): int => $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}", [ 'name' => 'Harbour', 'type' => 'cross_company', 'ends' => (string) wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS ), 'base_revision' => $base ] )->get_status();
		$this->world->agree();
		self::assertSame( 200, $end( 20, 1 ) );
		Notices\action_look_ahead();
		self::assertSame( [], $this->send() );
		self::assertSame( 200, $end( 10, 2 ) );
		Notices\action_look_ahead();
		self::assertSame( [ 'author', 'facilitator', 'other_company', 'peer' ], $this->send() );
		Notices\action_look_ahead();
		self::assertSame( [], $this->send() );
		$this->assertNothingInMails();
	}
}
