<?php
/**
 * Of what is shared and said people are told by mail, and of what not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Entries;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class NoticeTest extends TestCase {
	use Telling;

	public function test_who_can_read_a_shared_entry_is_told_once_and_nobody_else_is(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		self::assertSame( [], $this->send(), 'It has not settled' );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->settle_and_send() );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( [], $this->send() );
		$this->assertNothingInMails();
	}

	public function test_an_entry_for_the_coach_is_told_to_the_coach_of_today_alone(): void {
		$this->world->answer( '1', 'Kiebitz', 'coach' );
		self::assertSame( [ 'coach' ], $this->settle_and_send() );
	}

	public function test_what_its_author_keeps_to_themselves_is_told_to_nobody(): void {
		$this->world->answer( '1', 'Kiebitz' );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( '', Notices\next_due() );
	}

	public function test_a_save_for_each_key_is_one_event_and_none_of_its_queries_is_for_notices(): void {
		$entry = $this->world->answer( '1', 'K', 'coach' );
		foreach ( [ 'Ki', 'Kie', 'Kieb' ] as $text ) {
			$before = $entry;
			$sent   = $this->queries(
				static function () use ( &$entry, $before, $text ): void {
					$entry = Entries\save_entry( $before, [ 'answers' => [ 'text' => $text ], 'base_revision' => $before->revision ] );
				}
			);
			self::assertSame( [], preg_grep( '/learning_log_notice|cron/', $sent ) );
		}
		self::assertCount( 1, Notices\events_due( '2099-01-01 00:00:00', 100 ) );
		self::assertSame( [ 'coach' ], $this->settle_and_send() );
		Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Kiebitz' ], 'base_revision' => $entry->revision ] );
		self::assertSame( [], $this->settle_and_send() );
	}

	public function test_what_was_unshared_before_the_mail_is_told_to_nobody_and_once_it_is_shared_again_it_is(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		foreach ( Notices\events_due( gmdate( 'Y-m-d H:i:s' ), 100 ) as $event ) {
			Notices\spread( $event );
		}
		self::assertSame( [ 'entry due' ], $this->states( 'peer' ) );
		$own = Entries\save_entry( $entry, [ 'answers' => $entry->answers, 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $own );
		self::assertSame( [], $this->send() );
		self::assertSame( [], $this->states( 'peer' ) );
		Entries\save_entry( $own, [ 'answers' => $entry->answers, 'audience' => 'set', 'base_revision' => 2 ] );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->settle_and_send() );
	}

	public function test_to_and_fro_between_readers_tells_none_of_them_twice(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'coach' );
		self::assertSame( [ 'coach' ], $this->settle_and_send() );
		foreach ( [ [ 'set', [ 'facilitator', 'other_company', 'peer' ] ], [ 'coach', [] ], [ 'set', [] ] ] as list( $audience, $told ) ) {
			$entry = Entries\save_entry( $entry, [ 'answers' => $entry->answers, 'audience' => $audience, 'base_revision' => $entry->revision ] );
			self::assertInstanceOf( Entries\Entry::class, $entry );
			self::assertSame( $told, $this->settle_and_send() );
		}
	}

	public function test_whoever_changes_the_readers_again_and_again_fills_no_queue(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'coach' );
		foreach ( [ 'set', 'coach', 'set', 'coach', 'set' ] as $audience ) {
			$entry = Entries\save_entry( $entry, [ 'answers' => $entry->answers, 'audience' => $audience, 'base_revision' => $entry->revision ] );
			self::assertInstanceOf( Entries\Entry::class, $entry );
		}
		self::assertCount( 1, Notices\events_due( '2099-01-01 00:00:00', 100 ) );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->settle_and_send() );
		Entries\save_entry( $entry, [ 'answers' => $entry->answers, 'audience' => 'coach', 'base_revision' => $entry->revision ] );
		self::assertSame( [ 'coach' ], $this->settle_and_send(), 'What comes after it was looked into is noted anew' );
	}

	public function test_who_has_left_the_set_or_has_opened_it_before_the_mail_is_not_told(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		foreach ( Notices\events_due( gmdate( 'Y-m-d H:i:s' ), 100 ) as $event ) {
			Notices\spread( $event );
		}
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['other_company']}" );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/seen" );
		self::assertSame( [ 'peer' ], $this->send() );
	}

	public function test_an_entry_in_the_trash_and_a_set_that_is_over_are_told_to_nobody(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" );
		$this->world->answer( '2', 'Kiebitz', 'set' );
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}", [ 'name' => 'Harbour', 'type' => 'cross_company', 'ends' => '2020-01-01', 'base_revision' => 1 ] )->get_status() );
		self::assertSame( [], $this->settle_and_send() );
	}

	public function test_a_comment_is_told_to_the_author_and_to_who_took_part_before_and_not_to_its_writer(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		foreach ( [ 'facilitator', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'off' );
		}
		$this->comment( 'facilitator', $entry->id );
		self::assertSame( [ 'author' ], $this->settle_and_send() );
		$this->comment( 'author', $entry->id );
		self::assertSame( [ 'facilitator' ], $this->settle_and_send() );
		$this->assertNothingInMails();
		self::assertStringContainsString( 'log_entry=' . $entry->id, $this->mails[0]['message'] );
		self::assertStringContainsString( 'page=learning-log&entry=' . $entry->id, $this->mails[1]['message'] );
	}

	public function test_nobody_is_led_to_a_desk_that_does_not_open_to_them(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$place = fn( string $role ): int => $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}", [ 'role' => $role, 'organisation' => 'Northmill', 'confirmed' => true ] )->get_status();
		foreach ( [ 'facilitator', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'off' );
			$this->choose( $actor, 'contract', 'off' );
		}
		$this->choose( 'author', 'contract', 'off' );
		$peer = new \WP_User( $this->world->people['peer'] );
		$peer->set_role( 'learning_log_facilitator' );
		self::assertSame( 200, $place( 'facilitator' ) );
		$this->comment( 'peer', $entry->id );
		$peer->set_role( 'subscriber' );
		self::assertSame( 200, $place( 'member' ) );
		$this->comment( 'facilitator', $entry->id );
		self::assertSame( [ 'author', 'peer' ], $this->settle_and_send() );
		self::assertFalse( user_can( $this->world->people['peer'], Sets\REVIEW ) );
		foreach ( $this->mails as $mail ) {
			self::assertStringNotContainsString( 'wp-admin', $mail['message'], $mail['to'] );
		}
	}

	public function test_a_comment_taken_back_or_read_before_the_mail_is_not_told_nor_is_a_draft(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'coach' );
		$this->choose( 'coach', 'entry', 'off' );
		$this->world->as( 'coach', 'PUT', "/entries/{$entry->id}/comments/draft", [ 'text' => 'Kiebitz begun', 'base_revision' => 0 ] );
		self::assertSame( [], $this->settle_and_send() );
		$back = $this->comment( 'coach', $entry->id );
		self::assertSame( 200, $this->world->as( 'coach', 'DELETE', "/comments/$back" )->get_status() );
		self::assertSame( [], $this->settle_and_send() );
		$read = $this->comment( 'coach', $entry->id );
		self::assertIsString( Entries\see( $entry, $this->world->people['author'], $read ) );
		self::assertSame( [], $this->settle_and_send() );
	}

	public function test_another_set_and_another_company_get_nothing_and_learn_nothing(): void {
		$entry = $this->world->answer( '1', 'Kiebitz', 'set' );
		$this->comment( 'facilitator', $entry->id );
		$this->world->meet( gmdate( 'Y-m-d\TH:i:s\Z', time() + 20 * HOUR_IN_SECONDS ) );
		Notices\action_look_ahead();
		$this->settle_and_send();
		foreach ( [ 'stranger', 'other_facilitator', 'former_peer', 'former_facilitator', 'former_coach', 'editor', 'manager', 'admin' ] as $actor ) {
			self::assertSame( [], $this->states( $actor ), $actor );
		}
	}
}
