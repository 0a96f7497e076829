<?php
/**
 * Mails come as often as each person wants them, by the clock where they are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class RhythmTest extends TestCase {
	use Due;

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
}
