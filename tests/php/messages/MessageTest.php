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
use LearningLog\Tests\TestCase;

final class MessageTest extends TestCase {
	use Writing;

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

	public function test_an_opening_is_read_in_the_lesson_and_the_log_by_who_was_asked_alone(): void {
		$this->join_other_facilitator();
		self::assertSame( 201, $this->write( 'opening', [ 'author' ] )->get_status() );
		$shown = '<b>5 < 6</b> & \\ 🙂';
		self::assertStringContainsString( $shown, $this->lesson( 'author' ) );
		self::assertSame( 1, substr_count( $this->lesson( 'author' ), 'asks you:' ), 'At one prompt' );
		wp_set_current_user( $this->world->people['author'] );
		$log = html_entity_decode( Blocks\log_openings_html( $this->world->people['author'] ) );
		self::assertStringContainsString( $shown, $log );
		self::assertStringContainsString( '#learning-log-note-1">Answer it in “Empowerment”</a>', $log );
		foreach ( [ 'peer', 'facilitator', 'former_facilitator', 'coach', 'admin', 'visitor' ] as $actor ) {
			self::assertStringNotContainsString( 'walk', $this->lesson( $actor ), $actor );
		}
		self::assertSame( [ self::WORDS ], array_column( $this->told(), 'text' ) );
		self::assertSame( [ '' ], array_column( $this->told( 'former_facilitator' ), 'text' ), 'Who facilitates with them learns that somebody was asked' );
		self::assertSame( [ 'author' ], $this->settle_and_send() );
		$this->assertNothingInMails();
		self::assertStringNotContainsString( 'walk', $this->mails[0]['message'] );
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
