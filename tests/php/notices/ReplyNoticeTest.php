<?php
/**
 * An entry that waits for an answer is told to who may give it, each time it begins to wait.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;

final class ReplyNoticeTest extends TestCase {
	use Telling;

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
}
