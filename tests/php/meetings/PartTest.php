<?php
/**
 * What is said in a meeting: each for themselves, read by the set, and only once everyone has agreed to the ground rules.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class PartTest extends TestCase {
	use InMeeting;

	private const TEXT = "5' <b>x</b> &amp; \\' \r\n\n\0 [gallery] %s \u{1F642} e\u{301} \u{2028} null";

	public function test_what_was_typed_comes_back_byte_for_byte_and_under_its_hash(): void {
		$saved = $this->say( 'author', 'issue', [ 'title' => self::TEXT, 'want' => '' ] );
		self::assertSame( [ 201, 1 ], [ $saved->get_status(), $saved->get_data()['revision'] ] );
		$data = $this->world->as( 'author', 'GET', "/meetings/{$this->meeting}/parts/issue" )->get_data();
		self::assertSame( [ self::TEXT, '' ], array_values( (array) $data['answers'] ) );
		self::assertSame( Entries\hash_of( [ 'title' => self::TEXT ] ), $data['hash'] );
		self::assertSame( self::TEXT, $this->meeting_as( 'peer' )['parts'][0]['answers']->title );
	}

	public function test_two_who_write_at_once_never_conflict_and_one_in_two_tabs_is_shown_both(): void {
		self::assertSame( 201, $this->say( 'author', 'check_in', [ 'line' => 'Mine' ] )->get_status() );
		self::assertSame( 201, $this->say( 'peer', 'check_in', [ 'line' => 'Theirs' ] )->get_status() );
		self::assertSame( 201, $this->say( 'facilitator', 'check_in', [ 'line' => 'Hello' ] )->get_status() );
		$refused = $this->say( 'author', 'check_in', [ 'line' => 'From another tab' ] );
		self::assertFailure( 'learning_log_part_conflict', 409, $refused );
		self::assertSame( 'Mine', $refused->get_data()['data']['part']['answers']->line );
		self::assertFailure( 'learning_log_part_conflict', 409, $this->say( 'author', 'check_in', [ 'line' => 'x' ], [ 'base_revision' => 1, 'base_hash' => str_repeat( '0', 64 ) ] ) );
		self::assertEqualsCanonicalizing( [ 'Mine', 'Theirs', 'Hello' ], array_map( static fn( array $part ): string => $part['answers']->line, $this->meeting_as( 'author' )['parts'] ) );
	}

	public function test_a_save_sent_twice_is_stored_once_and_what_is_left_out_stays(): void {
		$first = [ 'mutation' => wp_generate_uuid4() ];
		$this->say( 'author', 'check_in', [ 'mood' => 'calm' ], $first );
		$this->say( 'author', 'check_in', [ 'line' => 'Done' ], [ 'base_revision' => 1 ] );
		$again = $this->say( 'author', 'check_in', [ 'mood' => 'calm' ], $first );
		self::assertSame( [ 200, 2, [ 'line' => 'Done', 'mood' => 'calm' ] ], [ $again->get_status(), $again->get_data()['revision'], (array) $again->get_data()['answers'] ] );
	}

	public function test_nothing_is_said_before_everyone_has_agreed_and_it_is_told_who_is_waited_for(): void {
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		$this->world->as( 'facilitator', 'PUT', "/sets/{$set->id}", [ 'name' => $set->name, 'type' => $set->type, 'contract' => 'Other rules', 'base_revision' => $set->revision ] );
		$this->world->as( 'author', 'PUT', "/sets/{$set->id}/agreement", [ 'version' => 2 ] );
		$waited = [ $this->world->people['peer'], $this->world->people['other_company'] ];
		self::assertEqualsCanonicalizing( $waited, $this->meeting_as( 'author' )['missing'] );
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			$refused = $this->say( $actor, 'check_in', [ 'line' => 'Too early' ] );
			self::assertFailure( 'learning_log_contract_not_agreed', 403, $refused );
			self::assertEqualsCanonicalizing( $waited, $refused->get_data()['data']['missing'] );
			self::assertStringContainsString( 'Other_company and Peer', $refused->get_data()['message'] );
		}
		self::assertSame( [], $this->meeting_as( 'author' )['parts'] );
		foreach ( [ 'peer', 'other_company' ] as $actor ) {
			$this->world->as( $actor, 'PUT', "/sets/{$set->id}/agreement", [ 'version' => 2 ] );
		}
		self::assertSame( 201, $this->say( 'author', 'check_in', [ 'line' => 'Now' ] )->get_status() );
	}

	public function test_an_unnamed_review_is_nobodys_but_to_its_author(): void {
		$this->say( 'author', 'review', [ 'keep' => 'Questions', 'unnamed' => 'yes' ] );
		$this->say( 'peer', 'review', [ 'keep' => 'Pauses', 'unnamed' => '' ] );
		$this->say( 'other_company', 'review', [ 'keep' => 'Time' ] );
		self::assertSame( [ 'Pauses' ], array_map( static fn( array $part ): string => $part['answers']->keep, $this->meeting_as( 'facilitator' )['parts'] ), 'What grows while one person types has a name' );
		$this->end_meeting();
		$shown = array_column( $this->meeting_as( 'facilitator' )['parts'], null, 'user' );
		self::assertSame( [ 0, '', 'Time' ], [ $shown[0]['revision'], $shown[0]['modified'], $shown[0]['answers']->keep ], 'Nor has who did not choose' );
		self::assertStringContainsString( 'Questions', (string) wp_json_encode( $this->meeting_as( 'facilitator' ) ) );
		self::assertArrayNotHasKey( $this->world->people['other_company'], $shown );
		self::assertArrayNotHasKey( $this->world->people['author'], $shown );
		self::assertArrayHasKey( $this->world->people['peer'], $shown );
		self::assertArrayHasKey( $this->world->people['author'], array_column( $this->meeting_as( 'author' )['parts'], null, 'user' ) );
	}

	public function test_a_facilitator_brings_no_issue_and_nobody_says_what_a_strangers_issue_taught(): void {
		foreach ( [ 'bid', 'issue' ] as $kind ) {
			self::assertFailure( 'learning_log_part_forbidden', 403, $this->say( 'facilitator', $kind, [] ) );
		}
		$line = [ 'line' => 'Ask first' ];
		self::assertSame( 201, $this->say( 'facilitator', 'learning-' . $this->world->people['author'], $line )->get_status() );
		foreach ( [ 'stranger', 'admin' ] as $actor ) {
			self::assertFailure( 'learning_log_part_not_found', 404, $this->say( 'author', 'learning-' . $this->world->people[ $actor ], $line ) );
		}
		foreach ( [ 'learning-999999', 'learning', 'learning-0', 'check_in-3', 'anything' ] as $kind ) {
			self::assertFailure( 'learning_log_part_not_found', 404, $this->say( 'author', $kind, $line ) );
		}
	}

	public function test_what_fits_nowhere_is_refused_and_nothing_is_stored(): void {
		self::assertFailure( 'learning_log_question_unknown', 400, $this->say( 'author', 'bid', [ 'text' => 'x' ] ) );
		self::assertFailure( 'learning_log_part_not_possible', 400, $this->say( 'author', 'bid', [ 'urgency' => 'soonest' ] ) );
		self::assertFailure( 'learning_log_text_too_long', 413, $this->say( 'author', 'bid', [ 'line' => str_repeat( 'é', 5000 ) ] ) );
		self::assertSame( [], $this->meeting_as( 'author' )['parts'] );
	}

	public function test_one_says_ones_own_attendance_and_a_facilitator_everybodys(): void {
		$put = fn( string $actor, string $whose, string $state ) => $this->world->as( $actor, 'PUT', "/meetings/{$this->meeting}/attendance/{$this->world->people[ $whose ]}", [ 'state' => $state ] );
		self::assertSame( [ [ 'user' => $this->world->people['author'], 'state' => 'apologies' ] ], $put( 'author', 'author', 'apologies' )->get_data() );
		self::assertSame( [], $put( 'author', 'author', 'none' )->get_data() );
		self::assertFailure( 'learning_log_attendance_forbidden', 403, $put( 'author', 'author', 'absent' ) );
		foreach ( [ 'peer', 'stranger' ] as $other ) {
			self::assertFailure( 'learning_log_attendance_forbidden', 403, $put( 'author', $other, 'present' ) );
		}
		self::assertSame( 200, $put( 'facilitator', 'peer', 'absent' )->get_status() );
		self::assertFailure( 'learning_log_member_not_found', 404, $put( 'facilitator', 'stranger', 'present' ) );
		self::assertSame( [ [ 'user' => $this->world->people['peer'], 'state' => 'absent' ] ], $this->meeting_as( 'author' )['attendance'] );
	}
}
