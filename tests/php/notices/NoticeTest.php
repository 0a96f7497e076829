<?php
/**
 * Of what people are told by mail, and of what not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Entries;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class NoticeTest extends TestCase {
	use InWorld;
	use Mailbox;

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		update_option( 'learning_log_page', $this->world->lesson );
		foreach ( [ 'facilitator', 'coach', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		// Of the ground rules, which the sets of World wait for, another test tells.
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * Somebody says something about an entry.
	 *
	 * @param string $actor Who.
	 * @param int    $entry Post id.
	 */
	private function comment( string $actor, int $entry ): int {
		$said = $this->world->as( $actor, 'POST', "/entries/$entry/comments", [ 'text' => 'Kiebitz says', 'mutation' => wp_generate_uuid4() ] );
		self::assertSame( 201, $said->get_status() );
		return (int) $said->get_data()['id'];
	}

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

	public function test_an_entry_that_waits_is_told_to_who_may_answer_once_for_each_time_it_waits(): void {
		foreach ( [ 'facilitator', 'peer', 'other_company', 'author' ] as $actor ) {
			$this->choose( $actor, 'reply', 'now' );
			$this->choose( $actor, 'comment', 'off' );
		}
		$save  = fn( ?Entries\Entry $before, string $text, string $audience ): Entries\Entry => $this->reply_expected( $before, $text, $audience );
		$entry = $save( null, 'Kiebitz', 'set' );
		self::assertSame( 'waiting', $entry->review );
		self::assertSame( [ 'facilitator', 'other_company', 'peer' ], $this->settle_and_send() );
		$facilitator = array_values( array_filter( $this->mails, static fn( array $mail ): bool => str_starts_with( $mail['to'], 'facilitator@' ) ) )[0];
		self::assertStringContainsString( '1 entry waits for your answer.', $facilitator['message'] );
		self::assertStringNotContainsString( 'was shared', $facilitator['message'], 'Not a second time' );
		self::assertSame( [ 'reply sent' ], $this->states( 'facilitator' ) );
		self::assertSame( [ 'entry sent' ], $this->states( 'peer' ) );
		$entry = $save( $entry, 'Kiebitz goes on', 'set' );
		self::assertSame( [], $this->settle_and_send(), 'It waits still' );
		$this->comment( 'facilitator', $entry->id );
		self::assertSame( [], $this->settle_and_send(), 'It was answered' );
		$this->comment( 'author', $entry->id );
		self::assertSame( [ 'facilitator' ], $this->settle_and_send(), 'It waits again' );
		$this->assertNothingInMails();
	}

	public function test_an_entry_that_waits_again_without_a_save_is_told_to_who_may_answer(): void {
		$this->choose( 'facilitator', 'reply', 'now' );
		foreach ( [ 'facilitator', 'peer', 'other_company', 'author' ] as $actor ) {
			$this->choose( $actor, 'comment', 'off' );
			$this->choose( $actor, 'entry', 'off' );
		}
		$review = fn( Entries\Entry $entry, string $state ): int => $this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => $state ] )->get_status();
		$begins = function (): Entries\Entry {
			$entry = $this->reply_expected( null, 'Kiebitz', 'set' );
			self::assertSame( [ 'facilitator' ], $this->settle_and_send() );
			return $entry;
		};

		$entry = $begins();
		self::assertSame( [ 200, 200 ], [ $review( $entry, 'closed' ), $review( $entry, 'waiting' ) ] );
		self::assertSame( [ 'facilitator' ], $this->settle_and_send(), 'Opened again' );
		self::assertSame( [ 200, [] ], [ $review( $entry, 'waiting' ), $this->settle_and_send() ], 'It waited before' );

		$entry  = $begins();
		$answer = $this->comment( 'facilitator', $entry->id );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/comments/$answer" )->get_status() );
		self::assertSame( [ 'facilitator' ], $this->settle_and_send(), 'The only answer taken back' );

		$entry = $begins();
		$said  = $this->comment( 'author', $entry->id );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/comments/$said" )->get_status() );
		$this->comment( 'facilitator', $entry->id );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( 200, $this->world->as( 'author', 'POST', "/comments/$said/restore" )->get_status() );
		self::assertSame( [ 'facilitator' ], $this->settle_and_send(), 'What its author had said brought back' );
	}

	public function test_what_was_answered_or_unshared_before_the_mail_waits_for_nobody(): void {
		$this->choose( 'facilitator', 'reply', 'now' );
		foreach ( [ 'peer', 'other_company', 'facilitator' ] as $actor ) {
			$this->choose( $actor, 'entry', 'off' );
		}
		$entry = $this->reply_expected( null, 'Kiebitz', 'set' );
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'closed' ] )->get_status() );
		self::assertSame( [], $this->settle_and_send() );
	}

	/**
	 * The author answers a prompt that expects a reply.
	 *
	 * @param Entries\Entry|null $before   Their answer until now.
	 * @param string             $text     What they type.
	 * @param string             $audience For whom.
	 */
	private function reply_expected( ?Entries\Entry $before, string $text, string $audience ): Entries\Entry {
		static $lesson = null;
		if ( ! $before ) {
			$lesson = $this->factory->lesson( [ [ 'reply' => 'reply' ] ] );
		}
		$saved = $this->world->as( 'author', 'PUT', "/lessons/{$lesson->ID}/prompts/1", [ 'answers' => [ 'text' => $text ], 'audience' => $audience, 'base_revision' => $before->revision ?? 0 ] );
		self::assertLessThan( 300, $saved->get_status() );
		$entry = Entries\find( (int) $saved->get_data()['id'] );
		self::assertNotNull( $entry );
		return $entry;
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

	public function test_ground_rules_are_told_to_each_member_who_has_not_agreed_once_for_each_version(): void {
		$set = "/sets/{$this->world->harbour}";
		$this->world->as( 'peer', 'PUT', "$set/agreement", [ 'version' => 1 ] );
		self::assertSame( [ 'author', 'other_company' ], $this->settle_and_send() );
		$this->world->as( 'author', 'PUT', "$set/agreement", [ 'version' => 1 ] );
		self::assertSame( [], $this->settle_and_send() );
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', $set, [ 'name' => 'Harbour', 'type' => 'cross_company', 'contract' => 'Kiebitz stays here', 'base_revision' => 1 ] )->get_status() );
		self::assertSame( [ 'author', 'other_company', 'peer' ], $this->settle_and_send() );
		$this->assertNothingInMails();
	}

	public function test_a_mail_about_ground_rules_leads_to_where_its_reader_agrees_to_them(): void {
		$this->world->as( 'author', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		self::assertContains( 'peer', $this->settle_and_send() );
		self::assertStringContainsString( 'page_id=' . $this->world->lesson . '&log_rules=1', $this->mails[0]['message'] );
		$page = function ( string $actor ): string {
			wp_set_current_user( $this->world->people[ $actor ] );
			return Blocks\log_view( new Log_Query( [ 'log_rules' => '1' ] ), $this->world->people[ $actor ] );
		};
		$peer = $page( 'peer' );
		self::assertStringContainsString( 'Harbour', $peer );
		self::assertStringContainsString( '<form method="post"', $peer );
		self::assertStringContainsString( 'name="learning_log_agree[version]" value="1"', $peer );
		foreach ( [ 'author', 'facilitator', 'stranger', 'former_peer', 'manager' ] as $actor ) {
			self::assertStringNotContainsString( 'Harbour', $page( $actor ), $actor );
		}
		self::assertSame( 200, $this->world->as( 'peer', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] )->get_status() );
		self::assertStringNotContainsString( '<form', $page( 'peer' ) );
	}

	public function test_what_waits_to_be_agreed_to_costs_the_same_number_of_queries_however_many_sets(): void {
		$peer  = $this->world->people['peer'];
		$sets  = [ $this->world->harbour ];
		$costs = [];
		foreach ( [ 0, 3 ] as $more ) {
			for ( $number = 0; $number < $more; $number++ ) {
				$sets[] = $this->factory->set( "Set $number" );
				$this->factory->member( (int) end( $sets ), $peer );
			}
			$costs[] = count( $this->queries( static fn() => Notices\contracts_for( $peer, $sets ) ) );
		}
		self::assertSame( [ 1, 1 ], $costs );
	}

	public function test_who_agrees_before_the_mail_is_not_told(): void {
		$this->world->as( 'peer', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		$this->wait( Notices\SETTLE_SECONDS );
		foreach ( Notices\events_due( gmdate( 'Y-m-d H:i:s' ), 100 ) as $event ) {
			Notices\spread( $event );
		}
		$this->world->as( 'author', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		self::assertSame( [ 'other_company' ], $this->send() );
	}

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
