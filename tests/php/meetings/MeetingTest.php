<?php
/**
 * Meetings of a set: who plans them, who runs them, and that two who change one at once lose nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class MeetingTest extends TestCase {
	use InMeeting;

	/**
	 * A change of the meeting.
	 *
	 * @param string               $actor  Who.
	 * @param array<string, mixed> $change What is to be different.
	 * @param int|null             $base   Revision it is based on, null for that of now.
	 */
	private function change( string $actor, array $change, ?int $base = null ): WP_REST_Response {
		return $this->world->as( $actor, 'PUT', "/meetings/{$this->meeting}", $change + [ 'base_revision' => $base ?? Meetings\find( $this->meeting )->revision ?? 0 ] );
	}

	public function test_a_series_keeps_its_local_hour_when_the_clocks_change(): void {
		update_option( 'timezone_string', 'Europe/Brussels' );
		$plan   = [ 'starts' => '2026-09-21T07:00:00Z', 'count' => 6, 'days' => 35, 'mutation' => wp_generate_uuid4() ];
		$answer = $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/meetings", $plan );
		self::assertSame( 201, $answer->get_status() );
		self::assertSame( [ '2026-09-21T07:00:00Z', '2026-10-26T08:00:00Z', '2026-11-30T08:00:00Z', '2027-01-04T08:00:00Z', '2027-02-08T08:00:00Z', '2027-03-15T08:00:00Z' ], array_column( $answer->get_data(), 'starts' ) );
		$before = count( Meetings\of_sets( [ $this->world->harbour ] ) );
		$again  = $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/meetings", $plan );
		self::assertSame( [ 200, $answer->get_data() ], [ $again->get_status(), $again->get_data() ] );
		self::assertCount( $before, Meetings\of_sets( [ $this->world->harbour ] ) );
	}

	public function test_a_time_that_is_none_is_refused(): void {
		$body = [ 'starts' => '2026-02-30T09:00:00Z', 'mutation' => wp_generate_uuid4() ];
		self::assertFailure( 'learning_log_meeting_not_possible', 400, $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/meetings", $body ) );
		self::assertFailure( 'learning_log_meeting_not_possible', 400, $this->change( 'facilitator', [ 'starts' => '2026-13-01T09:00:00Z' ] ) );
	}

	public function test_it_has_the_published_shape_and_says_what_was_typed_byte_for_byte(): void {
		$place = "R&D <b>room</b> \\ 'two' https://call.example/?a=1&b=2 \u{1F642}";
		self::assertSame( 200, $this->change( 'facilitator', [ 'place' => $place ] )->get_status() );
		$this->say( 'author', 'check_in', [ 'mood' => 'sunny' ] );
		$data = json_decode( (string) wp_json_encode( $this->meeting_as( 'peer' ) ), true );
		self::assertTrue( rest_validate_value_from_schema( $data, Schema\load( 'meeting' ), 'meeting' ) );
		self::assertSame( $place, $data['place'] );
	}

	public function test_of_two_changes_of_one_revision_the_second_is_shown_what_is_there(): void {
		$base = Meetings\find( $this->meeting )->revision ?? 0;
		self::assertSame( 200, $this->change( 'facilitator', [ 'run' => self::clock( 'check_in' ), 'status' => 'running' ], $base )->get_status() );
		$refused = $this->change( 'facilitator', [ 'place' => 'Elsewhere' ], $base );
		self::assertFailure( 'learning_log_meeting_conflict', 409, $refused );
		self::assertSame( 'check_in', $refused->get_data()['data']['meeting']['run']['step'] );
		self::assertSame( '', Meetings\find( $this->meeting )?->place );
	}

	public function test_a_change_sent_twice_is_made_once(): void {
		$change = [ 'place' => 'Room 2', 'mutation' => wp_generate_uuid4() ];
		$first  = $this->change( 'facilitator', $change, 1 )->get_data();
		$again  = $this->change( 'facilitator', $change, 1 );
		self::assertSame( [ 200, $first['revision'] ], [ $again->get_status(), $again->get_data()['revision'] ] );
	}

	public function test_members_run_it_only_where_nobody_facilitates(): void {
		self::assertFailure( 'learning_log_meeting_forbidden', 403, $this->change( 'author', [ 'run' => self::clock( 'check_in' ) ] ) );
		self::assertFalse( $this->meeting_as( 'author' )['can']['run'] );
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		$this->world->as( 'manager', 'PUT', "/sets/{$set->id}", [ 'name' => $set->name, 'type' => $set->type, 'mode' => 'self_facilitated', 'base_revision' => $set->revision ] );
		self::assertSame( 200, $this->change( 'author', [ 'run' => self::clock( 'check_in' ) ] )->get_status() );
		self::assertTrue( $this->meeting_as( 'author' )['can']['run'] );
	}

	public function test_a_manager_outside_the_set_moves_a_meeting_and_sees_its_date_alone(): void {
		$this->say( 'author', 'issue', [ 'title' => 'canary' ] );
		self::assertFailure( 'learning_log_meeting_not_found', 404, $this->world->as( 'manager', 'GET', "/meetings/{$this->meeting}" ) );
		$path  = "/sets/{$this->world->harbour}/meetings/{$this->meeting}";
		$moved = $this->world->as( 'manager', 'PUT', $path, [ 'starts' => '2026-12-02T09:00:00Z', 'base_revision' => 1 ] );
		self::assertSame( [ 200, '2026-12-02T09:00:00Z' ], [ $moved->get_status(), $moved->get_data()['starts'] ] );
		$refused = $this->world->as( 'manager', 'PUT', $path, [ 'status' => 'cancelled', 'base_revision' => 1 ] );
		self::assertSame( 'wial', $this->world->as( 'manager', 'PUT', $path, [ 'preset' => 'wial', 'base_revision' => 2 ] )->get_data()['preset'] );
		self::assertFailure( 'rest_invalid_param', 400, $this->world->as( 'manager', 'PUT', $path, [ 'preset' => 'anything', 'base_revision' => 3 ] ) );
		self::assertFailure( 'learning_log_meeting_conflict', 409, $refused );
		foreach ( [ $moved->get_data(), $refused->get_data()['data']['meeting'], $this->world->as( 'manager', 'GET', "/sets/{$this->world->harbour}/meetings" )->get_data()[0] ] as $shown ) {
			self::assertSame( [ 'id', 'set', 'revision', 'starts', 'minutes', 'place', 'status', 'quorum', 'preset' ], array_keys( $shown ) );
		}
		self::assertFailure( 'rest_invalid_param', 400, $this->world->as( 'manager', 'PUT', $path, [ 'run' => self::clock( 'close' ), 'base_revision' => 2 ] ) );
		self::assertFailure( 'learning_log_meeting_not_found', 404, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/meetings/{$this->meeting}", [ 'minutes' => 60, 'base_revision' => 2 ] ) );
	}

	public function test_a_slot_is_given_to_nobody_outside_the_set(): void {
		$slot = fn( string $actor ): array => [ 'presenter' => $this->world->people[ $actor ], 'minutes' => 45, 'preset' => 'classic_45', 'done' => false, 'spent' => 0 ];
		self::assertFailure( 'learning_log_meeting_not_possible', 400, $this->change( 'facilitator', [ 'slots' => [ $slot( 'stranger' ) ] ] ) );
		self::assertSame( 200, $this->change( 'facilitator', [ 'slots' => [ $slot( 'author' ), $slot( 'peer' ) ] ] )->get_status() );
	}

	public function test_cancelling_keeps_what_was_said_and_it_can_take_place_after_all(): void {
		$this->say( 'author', 'issue', [ 'title' => 'Mine' ] );
		foreach ( [ 1, 2 ] as $times ) {
			$cancelled = $this->world->as( 'facilitator', 'DELETE', "/meetings/{$this->meeting}" );
			self::assertSame( [ 200, 'cancelled' ], [ $cancelled->get_status(), $cancelled->get_data()['status'] ], "Asked $times times" );
		}
		self::assertSame( 'scheduled', $this->change( 'facilitator', [ 'status' => 'scheduled' ] )->get_data()['status'] );
		self::assertCount( 1, $this->meeting_as( 'peer' )['parts'] );
	}

	public function test_who_presented_when_is_told_of_earlier_meetings_alone(): void {
		$done = [ [ 'presenter' => $this->world->people['author'], 'minutes' => 45, 'preset' => 'classic_45', 'done' => true, 'spent' => 2700 ], [ 'presenter' => $this->world->people['peer'], 'minutes' => 45, 'preset' => 'classic_45', 'done' => false, 'spent' => 0 ] ];
		$this->change( 'facilitator', [ 'slots' => $done ] );
		$later = $this->planned( '2027-01-12T09:00:00Z' );
		$this->planned( '2027-03-12T09:00:00Z' );
		self::assertSame( [], $this->meeting_as( 'author' )['presented'] );
		self::assertSame( [ [ 'user' => $this->world->people['author'], 'day' => '2026-12-01' ] ], $this->meeting_as( 'author', $later )['presented'] );
	}

	public function test_one_set_whose_last_day_is_past_grants_nothing_from_the_next_request(): void {
		$set  = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		$ends = fn( string $day ): WP_REST_Response => $this->world->as( 'manager', 'PUT', "/sets/{$set->id}", [ 'name' => $set->name, 'type' => $set->type, 'ends' => $day, 'base_revision' => Sets\find( $set->id )->revision ?? 0 ] );
		$ends( current_time( 'Y-m-d' ) );
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/meetings/{$this->meeting}" )->get_status(), 'On its last day' );
		$ends( gmdate( 'Y-m-d', time() - 2 * DAY_IN_SECONDS ) );
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			self::assertFailure( 'learning_log_meeting_not_found', 404, $this->world->as( $actor, 'GET', "/meetings/{$this->meeting}" ) );
			self::assertFailure( 'learning_log_set_not_found', 404, $this->world->as( $actor, 'GET', "/sets/{$set->id}" ) );
			self::assertSame( [], $this->world->as( $actor, 'GET', '/sets' )->get_data() );
			self::assertSame( [], Sets\rosters( $this->world->people[ $actor ] ) );
		}
		self::assertSame( 200, $this->world->as( 'manager', 'GET', "/sets/{$set->id}" )->get_status(), 'A manager can let it go on' );
	}

	public function test_who_loses_the_facilitators_role_runs_and_plans_nothing_from_the_next_request_though_they_keep_their_place(): void {
		$user = get_userdata( $this->world->people['facilitator'] );
		self::assertNotFalse( $user );
		self::assertSame( [ 'run' => true, 'change' => true ], $this->meeting_as( 'facilitator' )['can'] );
		$user->set_role( 'subscriber' );
		foreach ( [ [ 'status' => 'running' ], [ 'run' => self::clock( 'check_in' ) ], [ 'place' => 'Canary room' ] ] as $change ) {
			self::assertFailure( 'learning_log_meeting_forbidden', 403, $this->change( 'facilitator', $change ) );
		}
		$plan = [ 'starts' => '2026-12-08T09:00:00Z', 'mutation' => wp_generate_uuid4() ];
		self::assertFailure( 'learning_log_meeting_forbidden', 403, $this->world->as( 'facilitator', 'POST', "/sets/{$this->world->harbour}/meetings", $plan ) );
		self::assertFailure( 'learning_log_attendance_forbidden', 403, $this->world->as( 'facilitator', 'PUT', "/meetings/{$this->meeting}/attendance/{$this->world->people['peer']}", [ 'state' => 'absent' ] ) );
		self::assertSame( [ 'run' => false, 'change' => false ], $this->meeting_as( 'facilitator' )['can'] );
		self::assertCount( 1, Meetings\of_sets( [ $this->world->harbour ] ) );
		self::assertSame( 1, Meetings\find( $this->meeting )?->revision );
		$user->set_role( 'administrator' );
		self::assertSame( 200, $this->change( 'facilitator', [ 'status' => 'running' ] )->get_status(), 'Whoever manages is trusted with it too' );
	}

	public function test_a_set_that_too_few_can_come_to_is_told_how_many_can(): void {
		$few = fn(): ?int => Meetings\too_few( Meetings\present_meeting( Meetings\find( $this->meeting ) ?? self::fail(), $this->world->people['peer'] ) );
		$say = fn( string $actor, string $state ) => Meetings\mark_attendance( $this->meeting, $this->world->people['facilitator'], $this->world->people[ $actor ], $state );
		self::assertSame( 3, $few(), 'Three members, and four are needed' );
		$this->change( 'facilitator', [ 'quorum' => 2 ] );
		$say( 'facilitator', 'apologies' );
		$say( 'author', 'apologies' );
		self::assertNull( $few(), 'Two can come; a facilitator is not counted' );
		$say( 'peer', 'absent' );
		self::assertSame( 1, $few() );
		$say( 'author', 'left' );
		self::assertNull( $few(), 'Who left early was there' );
		$say( 'author', 'absent' );
		$this->change( 'facilitator', [ 'status' => 'ended' ] );
		self::assertNull( $few(), 'It is over' );
	}
}
