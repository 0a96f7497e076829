<?php
/**
 * Whom a nudge reaches, once, and when it is too late to take it back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Messages;

use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Tests\TestCase;

final class NudgeTest extends TestCase {
	use Writing;

	public function test_a_nudge_goes_to_those_chosen_who_share_nothing_and_to_nobody_else(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->settle_and_send();
		$this->mails = [];
		$answer      = $this->write( 'nudge', [ 'author', 'peer', 'former_peer', 'stranger', 'facilitator' ] );
		$people      = $this->world->people;
		self::assertSame( [ $people['author'] => 'shared', $people['former_peer'] => 'gone', $people['stranger'] => 'gone', $people['facilitator'] => 'gone' ], self::left_out( $answer ) );
		self::assertSame( [ 'peer' ], $this->settle_and_send() );
		self::assertStringContainsString( "Facilitator, who facilitates your set, writes to you:\n\n  > Would a walk help?\n  > <b>5 < 6</b> & \\ 🙂\n", $this->mails[0]['message'] );
		self::assertStringContainsString( '#learning-log-note-1', $this->mails[0]['message'] );
		self::assertStringNotContainsString( 'Kiebitz', $this->mails[0]['message'] );
		self::assertSame( [], $this->settle_and_send() );
	}

	public function test_a_repeated_request_sends_nothing_more(): void {
		$same  = [ 'mutation' => wp_generate_uuid4() ];
		$first = $this->write( 'nudge', [ 'author', 'peer' ], $same );
		$again = $this->write( 'nudge', [ 'author', 'peer' ], $same );
		self::assertSame( self::ids( $first ), self::ids( $again ) );
		self::assertSame( [ 'author', 'peer' ], $this->settle_and_send() );
		$this->write( 'nudge', [ 'author', 'peer' ], $same );
		self::assertSame( [], $this->settle_and_send() );
		self::assertCount( 2, $this->told() );
	}

	public function test_nobody_is_nudged_twice_about_one_thing_in_a_few_days_whoever_facilitates(): void {
		$this->join_other_facilitator();
		$peer = $this->world->people['peer'];
		$this->write( 'nudge', [ 'peer' ] );
		self::assertSame( [ $peer => 'nudged' ], self::left_out( $this->write( 'nudge', [ 'peer' ], [], 'former_facilitator' ) ) );
		self::assertSame( [], self::left_out( $this->write( 'nudge', [ 'peer' ], [ 'prompt' => '2' ] ) ), 'Of another prompt they are' );
		self::assertSame( [], self::left_out( $this->write( 'nudge', [ 'peer' ], [ 'lesson' => 0, 'prompt' => '' ] ) ), 'And of the set as a whole' );
		self::assertSame( [ $peer => 'nudged' ], self::left_out( $this->write( 'nudge', [ 'peer' ], [ 'lesson' => 0, 'prompt' => '' ] ) ) );
		$this->age( Messages\NUDGE_SECONDS + 1 );
		self::assertSame( [], self::left_out( $this->write( 'nudge', [ 'peer' ] ) ) );
	}

	public function test_a_nudge_of_the_set_is_for_who_shares_nothing_with_it_at_all(): void {
		$this->world->answer( '3', 'Kiebitz', 'set' );
		$answer = $this->write( 'nudge', [ 'author', 'peer' ], [ 'lesson' => 0, 'prompt' => '' ] );
		self::assertSame( [ $this->world->people['author'] => 'shared' ], self::left_out( $answer ) );
	}

	public function test_what_somebody_shares_with_the_facilitator_as_their_coach_is_not_shared_with_the_set(): void {
		$this->factory->coach( $this->world->people['facilitator'], $this->world->people['author'] );
		$this->world->answer( '3', 'Kiebitz', 'coach' );
		self::assertSame( [], self::left_out( $this->write( 'nudge', [ 'author' ], [ 'lesson' => 0, 'prompt' => '' ] ) ) );
		self::assertSame( [ $this->world->people['author'] => 'shared' ], self::left_out( $this->write( 'nudge', [ 'author' ], [ 'prompt' => '3' ] ) ), 'Of that prompt they share something' );
		self::assertContains( 'author', $this->settle_and_send() );
	}

	public function test_whoever_shares_before_the_mail_goes_or_wants_none_gets_none(): void {
		$this->choose( 'peer', 'message', 'off' );
		$this->write( 'nudge', [ 'author', 'peer' ] );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		self::assertSame( [], array_diff( $this->settle_and_send(), [ 'facilitator' ] ) );
		self::assertStringNotContainsString( 'walk', (string) wp_json_encode( $this->mails ) );
	}

	public function test_what_somebody_wrote_who_facilitates_no_more_is_not_mailed(): void {
		$this->write( 'nudge', [ 'author' ] );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['facilitator']}" );
		$this->settle_and_send();
		self::assertStringNotContainsString( 'walk', (string) wp_json_encode( $this->mails ) );
	}

	public function test_a_nudge_is_taken_back_before_its_mail_and_not_after(): void {
		[ $first, $second ] = self::ids( $this->write( 'nudge', [ 'author', 'peer' ] ) );
		foreach ( [ 1, 2 ] as $time ) {
			$answer = $this->world->as( 'facilitator', 'DELETE', "/messages/$first" );
			self::assertSame( 200, $answer->get_status(), "Time $time" );
			self::assertSame( self::WORDS, $answer->get_data()['text'] );
		}
		self::assertSame( [ 'peer' ], $this->settle_and_send() );
		$this->age( Notices\SETTLE_SECONDS );
		$late = $this->world->as( 'facilitator', 'DELETE', "/messages/$second" );
		self::assertFailure( 'learning_log_message_too_late', 409, $late );
		self::assertStringContainsString( sprintf( 'first %d minutes', Notices\SETTLE_SECONDS / MINUTE_IN_SECONDS ), $late->get_data()['message'] );
		self::assertSame( [ $second ], array_column( $this->told(), 'id' ) );
	}

	public function test_nudges_go_after_a_while_and_openings_stay(): void {
		$this->write( 'nudge', [ 'author' ] );
		$this->write( 'opening', [ 'author' ] );
		$this->age( Messages\KEEP_SECONDS + 1 );
		Messages\action_purge();
		self::assertSame( [ 'opening' ], array_column( $this->told(), 'kind' ) );
	}
}
