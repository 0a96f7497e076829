<?php
/**
 * What facilitators write to members of their set: to whom it goes, who reads it, and what it does not betray.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Messages;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Privacy;
use LearningLog\Tests\Entries\RandomText;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\Notices\Mailbox;
use LearningLog\Tests\TestCase;
use WP_Query;
use WP_REST_Response;

final class MessageTest extends TestCase {
	use InWorld;
	use Mailbox;

	private const WORDS = "Would a walk help?\n<b>5 < 6</b> & \\ 🙂";

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * The facilitator writes to members.
	 *
	 * @param string               $kind   Nudge or opening.
	 * @param list<string>         $actors To whom.
	 * @param array<string, mixed> $more   What is otherwise.
	 * @param string               $by     Who does.
	 */
	private function write( string $kind, array $actors, array $more = [], string $by = 'facilitator' ): WP_REST_Response {
		$body = [ 'kind' => $kind, 'lesson' => $this->world->lesson, 'prompt' => '1', 'people' => array_map( fn( string $actor ): int => $this->world->people[ $actor ], $actors ), 'text' => self::WORDS, 'mutation' => wp_generate_uuid4() ];
		return $this->world->as( $by, 'POST', "/sets/{$this->world->harbour}/messages", $more + $body );
	}

	/**
	 * Numbers of what was sent.
	 *
	 * @param WP_REST_Response $answer The answer.
	 * @return list<int>
	 */
	private static function ids( WP_REST_Response $answer ): array {
		return array_column( $answer->get_data()['sent'], 'id' );
	}

	/**
	 * Who was left out and why, by user.
	 *
	 * @param WP_REST_Response $answer The answer.
	 * @return array<int, string>
	 */
	private static function left_out( WP_REST_Response $answer ): array {
		return array_column( $answer->get_data()['left_out'], 'why', 'person' );
	}

	/**
	 * What the facilitators are told of all messages.
	 *
	 * @param string $actor Who asks.
	 * @return list<array<string, mixed>>
	 */
	private function told( string $actor = 'facilitator' ): array {
		return $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/messages" )->get_data();
	}

	/**
	 * As if all messages had been sent so much earlier.
	 *
	 * @param int $seconds How much.
	 */
	private function age( int $seconds ): void {
		global $wpdb;
		$then = gmdate( 'Y-m-d H:i:s', time() - $seconds );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_date_gmt = %s, post_modified_gmt = %s WHERE post_type = 'learning_log_message'", $then, $then ) );
	}

	/**
	 * The lesson as somebody sees it.
	 *
	 * @param string $actor Who.
	 */
	private function lesson( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		$query                   = new WP_Query( [ 'page_id' => $this->world->lesson ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		Blocks\action_forget_answers();
		$query->the_post();
		return html_entity_decode( (string) apply_filters( 'the_content', get_the_content() ) );
	}

	/**
	 * A second facilitator.
	 */
	private function join_other_facilitator(): void {
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/{$this->world->people['former_facilitator']}", [ 'role' => 'facilitator', 'organisation' => 'Programme', 'confirmed' => true ] )->get_status() );
		// Of the ground rules another test tells.
		$this->settle_and_send();
		$this->mails = [];
	}

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

	public function test_whether_somebody_has_written_and_kept_it_changes_nothing_that_the_facilitator_is_told(): void {
		$this->world->answer( '1', 'Kiebitz', 'me' );
		$this->world->answer( '2', 'Kiebitz', 'coach' );
		foreach ( [ '1', '2' ] as $prompt ) {
			foreach ( [ 'nudge', 'opening' ] as $kind ) {
				$answer = $this->write( $kind, [ 'author', 'peer' ], [ 'prompt' => $prompt ] );
				self::assertSame( [], self::left_out( $answer ) );
				[ $one, $other ] = array_map( static fn( array $message ): array => array_diff_key( $message, [ 'id' => 0, 'person' => 0, 'sent' => 0 ] ), $answer->get_data()['sent'] );
				self::assertSame( $one, $other );
			}
		}
		self::assertSame( [ 'author', 'peer' ], $this->settle_and_send() );
		$this->age( Notices\SETTLE_SECONDS );
		foreach ( $this->told() as $message ) {
			self::assertSame( 'opening' === $message['kind'], $message['can']['take_back'], (string) wp_json_encode( $message ) );
		}
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

	public function test_an_opening_is_read_in_the_lesson_and_the_log_by_who_was_asked_alone(): void {
		$this->join_other_facilitator();
		self::assertSame( 201, $this->write( 'opening', [ 'author' ] )->get_status() );
		$shown = '<b>5 < 6</b> & \\ 🙂';
		self::assertStringContainsString( $shown, $this->lesson( 'author' ) );
		self::assertSame( 1, substr_count( $this->lesson( 'author' ), 'asks you:' ), 'At one prompt' );
		wp_set_current_user( $this->world->people['author'] );
		self::assertStringContainsString( $shown, html_entity_decode( Blocks\log_openings_html( $this->world->people['author'] ) ) );
		foreach ( [ 'peer', 'facilitator', 'former_facilitator', 'coach', 'admin', 'visitor' ] as $actor ) {
			self::assertStringNotContainsString( 'walk', $this->lesson( $actor ), $actor );
		}
		self::assertSame( [ self::WORDS ], array_column( $this->told(), 'text' ) );
		self::assertSame( [ '' ], array_column( $this->told( 'former_facilitator' ), 'text' ), 'Who facilitates with them learns that somebody was asked' );
		self::assertSame( [ 'author' ], $this->settle_and_send() );
		$this->assertNothingInMails();
		self::assertStringNotContainsString( 'walk', $this->mails[0]['message'] );
	}

	/**
	 * The form of a page that puts an opening away, or brings it back.
	 *
	 * @param string $actor Who sends it.
	 * @param int    $id    Which.
	 * @param string $away  "1" or "0".
	 */
	private function put_away( string $actor, int $id, string $away = '1' ): mixed {
		wp_set_current_user( $this->world->people[ $actor ] ?? 0 );
		return Blocks\put_away_by_form( [ 'message' => (string) $id, 'away' => $away, 'user' => (string) get_current_user_id(), 'nonce' => wp_create_nonce( Blocks\AWAY_FORM ) ] );
	}

	/**
	 * The page of the log, as far as it says what was asked.
	 *
	 * @param string $actor Who reads it.
	 */
	private function asked_in_log( string $actor ): string {
		$user = $this->world->people[ $actor ];
		wp_set_current_user( $user );
		wp_cache_delete( "openings-$user", Blocks\MEMORY );
		return html_entity_decode( Blocks\log_openings_html( $user ) );
	}

	public function test_an_unanswered_question_is_put_away_and_brought_back_by_who_was_asked_as_often_as_they_like(): void {
		$id = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		self::assertStringContainsString( 'Put this question away', $this->lesson( 'author' ) );
		self::assertStringContainsString( 'Put this question away', $this->asked_in_log( 'author' ) );
		self::assertSame( 2, preg_match_all( '/(?:form|id)="learning-log-away-' . $id . '"/', $this->lesson( 'author' ) ), 'A button in the note, its form behind it' );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertTrue( $this->put_away( 'author', $id ), "Time $time" );
			foreach ( [ $this->lesson( 'author' ), $this->asked_in_log( 'author' ) ] as $page ) {
				self::assertStringNotContainsString( 'walk', $page );
				self::assertStringContainsString( 'Bring it back', $page );
			}
		}
		self::assertStringNotContainsString( '<h2', $this->asked_in_log( 'author' ) );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertTrue( $this->put_away( 'author', $id, '0' ), "Time $time" );
			self::assertStringContainsString( 'walk', $this->lesson( 'author' ) );
			self::assertStringContainsString( 'walk', $this->asked_in_log( 'author' ) );
		}
		$this->put_away( 'author', $id );
		$this->world->answer( '1', 'Kiebitz' );
		self::assertStringContainsString( 'walk', $this->lesson( 'author' ), 'With an answer it is what was answered' );
		self::assertStringNotContainsString( 'learning-log-away', $this->lesson( 'author' ) );
		self::assertSame( '', $this->asked_in_log( 'author' ) );
	}

	public function test_nobody_but_who_was_asked_puts_a_question_away(): void {
		$id    = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		$nudge = self::ids( $this->write( 'nudge', [ 'author' ], [ 'prompt' => '2' ] ) )[0];
		foreach ( [ 'peer', 'facilitator', 'coach', 'admin' ] as $actor ) {
			self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( $actor, $id ) );
		}
		self::assertFailure( 'learning_log_login_required', 401, $this->put_away( 'visitor', $id ) );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $nudge ) );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $this->world->lesson ) );
		$form = [ 'message' => (string) $id, 'away' => '1', 'user' => (string) $this->world->people['author'], 'nonce' => 'x' ];
		wp_set_current_user( $this->world->people['author'] );
		self::assertFailure( 'learning_log_form_expired', 403, Blocks\put_away_by_form( $form ) );
		$this->fail_queries( '/^UPDATE \S*posts/' );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->put_away( 'author', $id ) );
		self::assertFalse( Messages\of_ids( [ $id ] )[ $id ]->put_away );
	}

	public function test_whether_a_question_was_put_away_changes_nothing_that_anybody_else_is_told(): void {
		$this->join_other_facilitator();
		$id   = self::ids( $this->write( 'opening', [ 'author' ] ) )[0];
		$told = function () use ( $id ): string {
			$all = [];
			foreach ( [ 'facilitator', 'former_facilitator' ] as $actor ) {
				$all[] = $this->told( $actor );
				$all[] = $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/messages", [ 'person' => $this->world->people['author'], 'lesson' => $this->world->lesson, 'prompt' => '1' ] )->get_data();
				$all[] = $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/progress" )->get_data();
				$all[] = self::left_out( $this->write( 'opening', [ 'author' ], [], $actor ) );
				$all[] = (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people[ $actor ] )->user_email ?? '', 1 ) );
			}
			return (string) wp_json_encode( $all );
		};
		$before = $told();
		self::assertTrue( $this->put_away( 'author', $id ) );
		self::assertSame( $before, $told() );
		self::assertStringContainsString( 'Put away', (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people['author'] )->user_email ?? '', 1 ) ), 'But in their own data' );
		self::assertSame( [ 'author' ], $this->settle_and_send(), 'The mail comes as it would have' );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/messages/$id" )->get_status() );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->put_away( 'author', $id, '0' ) );
		self::assertStringNotContainsString( 'Bring it back', $this->lesson( 'author' ) );
	}

	public function test_what_is_answered_is_its_authors_alone_until_they_share_it(): void {
		$this->write( 'opening', [ 'author' ] );
		self::assertNull( Entries\find_answer( $this->world->people['author'], $this->world->lesson, '1' ), 'No entry is made for anybody' );
		$entry = $this->world->answer( '1', 'Kiebitz' );
		self::assertSame( 'me', $entry->audience );
		self::assertSame( 404, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" )->get_status() );
		self::assertSame( '', Blocks\log_openings_html( $this->world->people['author'] ), 'It waits no more' );
		self::assertStringContainsString( 'asks you:', $this->lesson( 'author' ), 'And stands with the answer' );
		wp_set_current_user( $this->world->people['author'] );
		self::assertStringContainsString( 'asks you:', Blocks\log_entry_html( $entry->id, $this->world->people['author'] ) );
	}

	public function test_an_opening_is_taken_back_as_long_as_no_answer_is_shared_and_an_answer_that_is_kept_does_not_show(): void {
		[ $author, $peer ] = self::ids( $this->write( 'opening', [ 'author', 'peer' ] ) );
		$entry             = $this->world->answer( '1', 'Kiebitz' );
		self::assertSame( [ true, true ], array_column( array_column( $this->told(), 'can' ), 'take_back' ) );
		Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'set', 'set' => $this->world->harbour, 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_message_too_late', 409, $this->world->as( 'facilitator', 'DELETE', "/messages/$author" ) );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/messages/$peer" )->get_status() );
		self::assertStringNotContainsString( 'walk', $this->lesson( 'peer' ) );
		self::assertStringContainsString( 'walk', $this->lesson( 'author' ) );
	}

	public function test_what_was_written_to_one_person_about_one_prompt_is_found_by_who_wrote_it(): void {
		$this->join_other_facilitator();
		[ $id ] = self::ids( $this->write( 'opening', [ 'author', 'peer' ] ) );
		$this->write( 'opening', [ 'author' ], [ 'prompt' => '2' ] );
		$asked = fn( string $actor, int $set ): array => (array) $this->world->as( $actor, 'GET', "/sets/$set/messages?person={$this->world->people['author']}&lesson={$this->world->lesson}&prompt=1" )->get_data();
		self::assertSame( [ [ $id, self::WORDS ] ], array_map( static fn( array $message ): array => [ $message['id'], $message['text'] ], $asked( 'facilitator', $this->world->harbour ) ) );
		self::assertSame( [ '' ], array_column( $asked( 'former_facilitator', $this->world->harbour ), 'text' ) );
		self::assertSame( [], $asked( 'other_facilitator', $this->world->quay ), 'Through another set nothing of it is told' );
	}

	public function test_one_person_is_asked_one_thing_at_a_prompt(): void {
		$this->join_other_facilitator();
		$this->write( 'opening', [ 'peer' ] );
		self::assertSame( [ $this->world->people['peer'] => 'asked' ], self::left_out( $this->write( 'opening', [ 'peer' ], [], 'former_facilitator' ) ) );
	}

	public function test_what_was_written_through_one_set_is_not_told_through_another_nor_is_that_it_was(): void {
		$people = $this->world->people;
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/members/{$people['peer']}", [ 'role' => 'member', 'organisation' => 'North', 'confirmed' => true ] )->get_status() );
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/members/{$people['facilitator']}", [ 'role' => 'facilitator', 'organisation' => 'North', 'confirmed' => true ] )->get_status() );
		foreach ( [ 'nudge', 'opening' ] as $kind ) {
			$body = [ 'kind' => $kind, 'lesson' => $this->world->lesson, 'prompt' => '1', 'people' => [ $people['peer'] ], 'text' => self::WORDS, 'mutation' => wp_generate_uuid4() ];
			$this->write( $kind, [ 'peer' ], $body );
			$others = $this->world->as( 'other_facilitator', 'POST', "/sets/{$this->world->quay}/messages", [ 'mutation' => wp_generate_uuid4() ] + $body );
			self::assertSame( [ [], [ $this->world->quay ] ], [ $others->get_data()['left_out'], array_column( $others->get_data()['sent'], 'set' ) ] );
			// The same request, sent to another set: what the first has is none of its business.
			$mine = $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->quay}/messages", $body );
			self::assertNotContains( $this->world->harbour, array_column( $mine->get_data()['sent'], 'set' ) );
		}
	}

	public function test_a_facilitator_reads_no_title_of_a_lesson_that_is_closed_to_them(): void {
		$this->join_other_facilitator();
		get_userdata( $this->world->people['facilitator'] )->add_cap( 'read_private_pages' );
		$closed = $this->factory->lesson( [ [ 'title' => 'Closed question' ] ], [ 'post_status' => 'private', 'post_title' => 'Restructuring in May' ] );
		self::assertSame( 201, $this->write( 'opening', [ 'peer' ], [ 'lesson' => $closed->ID ] )->get_status() );
		self::assertSame( [ [ 'Closed question', 'Private: Restructuring in May' ] ], array_map( static fn( array $one ): array => [ $one['title'], $one['lesson_title'] ], $this->told() ) );
		$told = $this->told( 'former_facilitator' );
		self::assertCount( 1, $told, 'That somebody was written to they learn' );
		self::assertStringNotContainsString( 'Restructuring', (string) wp_json_encode( $told ) );
		self::assertStringNotContainsString( 'Closed', (string) wp_json_encode( $told ) );
	}

	public function test_only_who_wrote_a_message_and_still_facilitates_takes_it_back(): void {
		$this->join_other_facilitator();
		[ $id ] = self::ids( $this->write( 'opening', [ 'author' ] ) );
		foreach ( [ 'author', 'peer', 'former_facilitator', 'other_facilitator', 'manager', 'admin' ] as $actor ) {
			self::assertFailure( 'learning_log_message_not_found', 404, $this->world->as( $actor, 'DELETE', "/messages/$id" ) );
		}
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['facilitator']}" );
		self::assertFailure( 'learning_log_message_not_found', 404, $this->world->as( 'facilitator', 'DELETE', "/messages/$id" ) );
		self::assertStringContainsString( 'walk', $this->lesson( 'author' ) );
	}

	public function test_what_cannot_be_sent_is_refused_and_nothing_is_stored(): void {
		self::assertFailure( 'learning_log_message_empty', 400, $this->write( 'nudge', [ 'peer' ], [ 'text' => " \n" ] ) );
		self::assertFailure( 'learning_log_text_too_long', 413, $this->write( 'nudge', [ 'peer' ], [ 'text' => str_repeat( 'a', Messages\MAX_BYTES + 1 ) ] ) );
		self::assertFailure( 'learning_log_prompt_not_found', 404, $this->write( 'nudge', [ 'peer' ], [ 'prompt' => '9' ] ) );
		self::assertFailure( 'learning_log_prompt_not_found', 404, $this->write( 'opening', [ 'peer' ], [ 'lesson' => 0, 'prompt' => '' ] ) );
		self::assertFailure( 'learning_log_prompt_not_found', 404, $this->write( 'opening', [ 'peer' ], [ 'lesson' => \LearningLog\Tests\World::lesson( [ '1' ], 'draft' ) ] ) );
		$this->fail_queries( '/^\s*INSERT INTO \S+posts.*learning_log_message/s', \LearningLog\Storage\ATTEMPTS );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->write( 'nudge', [ 'peer' ] ) );
		self::assertSame( [], $this->told() );
		self::assertSame( '', Notices\next_due() );
	}

	public function test_every_text_comes_back_byte_for_byte(): void {
		mt_srand( 7 );
		for ( $number = 0; $number < 100; $number++ ) {
			$text = 'a' . RandomText::any( mt_rand( 1, 300 ) );
			$sent = $this->write( 'nudge', [ 'peer' ], [ 'text' => $text ] );
			self::assertSame( [ $text ], array_column( $sent->get_data()['sent'], 'text' ), "Text $number" );
			self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', '/messages/' . self::ids( $sent )[0] )->get_status() );
		}
	}

	public function test_the_preview_is_the_mail_but_for_the_link_that_is_its_readers(): void {
		$preview = $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/messages/preview", [ 'kind' => 'nudge', 'lesson' => $this->world->lesson, 'prompt' => '1', 'people' => [ $this->world->people['peer'] ], 'text' => self::WORDS ] )->get_data();
		self::assertSame( [], $this->told() );
		self::assertStringNotContainsString( Notices\LINK, $preview['text'] );
		$this->write( 'nudge', [ 'peer' ] );
		$this->settle_and_send();
		self::assertSame( $this->mails[0]['subject'], $preview['subject'] );
		$lines = static fn( string $text ): array => preg_grep( '/^No more emails/', explode( "\n", $text ), PREG_GREP_INVERT ) ?: [];
		self::assertSame( $lines( $this->mails[0]['message'] ), $lines( $preview['text'] ) );
		self::assertFailure( 'learning_log_member_not_found', 404, $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/messages/preview", [ 'kind' => 'nudge', 'people' => [ $this->world->people['stranger'] ], 'text' => 'x' ] ) );
	}

	public function test_it_is_handed_out_to_both_goes_with_who_it_was_written_to_and_loses_the_name_of_who_wrote_it(): void {
		$this->write( 'opening', [ 'author', 'peer' ] );
		$this->write( 'nudge', [ 'author' ], [ 'prompt' => '2', 'text' => 'A nudge' ] );
		$exported = fn( string $actor ): string => (string) wp_json_encode( Privacy\export_with_texts( get_userdata( $this->world->people[ $actor ] )->user_email ?? '', 1 ) );
		foreach ( [ 'author' => 2, 'peer' => 1, 'facilitator' => 3, 'other_company' => 0 ] as $actor => $many ) {
			self::assertSame( $many, substr_count( $exported( $actor ), '"group_id":"learning-log-messages"' ), $actor );
		}
		self::assertStringNotContainsString( 'Author', $exported( 'facilitator' ) );
		self::assertStringNotContainsString( 'walk', (string) wp_json_encode( Privacy\export( get_userdata( $this->world->people['author'] )->user_email ?? '', 1 ) ) );
		self::assertTrue( Privacy\erase_facts( $this->world->people['facilitator'] ) );
		self::assertStringContainsString( 'Someone who has left</bdi> asks you:', $this->lesson( 'author' ) );
		self::assertSame( [], Messages\of_person( $this->world->people['facilitator'], 10 ) );
		self::assertCount( 1, Messages\of_person( $this->world->people['author'], 10 ), 'The nudge is gone' );
		self::assertTrue( Privacy\erase_facts( $this->world->people['author'] ) );
		self::assertStringNotContainsString( 'walk', $this->lesson( 'author' ) );
		self::assertStringContainsString( 'walk', $this->lesson( 'peer' ) );
	}

	public function test_whoever_is_given_the_content_of_a_deleted_account_has_written_none_of_it(): void {
		global $wpdb;
		$this->write( 'opening', [ 'author' ] );
		$fay = $this->world->people['facilitator'];
		$gus = $this->world->people['other_facilitator'];
		$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $gus WHERE post_author = $fay" );
		self::assertSame( [], Messages\of_person( $gus, 10 ) );
		self::assertStringContainsString( 'Someone who has left</bdi> asks you:', $this->lesson( 'author' ) );
		self::assertTrue( Messages\take_back_from( $fay, $gus ) );
		self::assertSame( [ self::WORDS ], array_column( $this->told(), 'text' ) );
		$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $gus WHERE post_author = $fay" );
		self::assertTrue( Messages\forget_person( $fay, $gus ) );
		self::assertStringContainsString( 'Someone who has left</bdi> asks you:', $this->lesson( 'author' ) );
	}

	public function test_nudges_go_after_a_while_and_openings_stay(): void {
		$this->write( 'nudge', [ 'author' ] );
		$this->write( 'opening', [ 'author' ] );
		$this->age( Messages\KEEP_SECONDS + 1 );
		Messages\action_purge();
		self::assertSame( [ 'opening' ], array_column( $this->told(), 'kind' ) );
	}

	public function test_a_list_costs_the_queries_of_one(): void {
		$count = fn(): int => count( $this->queries( fn() => $this->told() ) );
		$this->write( 'nudge', [ 'author' ] );
		$this->told();
		$one = $count();
		$this->write( 'nudge', [ 'peer', 'other_company' ] );
		$this->write( 'opening', [ 'author', 'peer', 'other_company' ], [ 'prompt' => '2' ] );
		$this->told();
		self::assertSame( $one, $count() );
	}

	public function test_a_lesson_asks_for_openings_once_and_of_whom_nobody_asked_anything_never(): void {
		$asked = fn( string $actor ): int => count( preg_grep( '/learning_log_message/', $this->queries( fn() => $this->lesson( $actor ) ) ) ?: [] );
		$this->write( 'opening', [ 'author' ] );
		$this->write( 'opening', [ 'author' ], [ 'prompt' => '2' ] );
		self::assertSame( [ 1, 0 ], [ $asked( 'author' ), $asked( 'peer' ) ] );
	}
}
