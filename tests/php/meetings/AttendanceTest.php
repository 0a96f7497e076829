<?php
/**
 * Who was there over the life of a set: by name for those in it, as numbers for who manages it, never a ranking.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Blocks;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class AttendanceTest extends TestCase {
	use InMeeting;

	/**
	 * A meeting that was held, with who was there.
	 *
	 * @param string                $starts When it began.
	 * @param array<string, string> $states State by actor.
	 */
	private function held( string $starts, array $states ): int {
		$id = $this->planned( $starts );
		foreach ( $states as $actor => $state ) {
			self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/meetings/$id/attendance/{$this->world->people[ $actor ]}", [ 'state' => $state ] )->get_status() );
		}
		return $id;
	}

	/**
	 * What somebody is told of it.
	 *
	 * @param string $actor Who.
	 * @return array<string, mixed>
	 */
	private function told( string $actor ): array {
		$answer = $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/attendance" );
		self::assertSame( 200, $answer->get_status() );
		return $answer->get_data();
	}

	/**
	 * The roster as somebody sees it.
	 *
	 * @param string $actor Who.
	 */
	private function roster( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		return html_entity_decode( wp_strip_all_tags( str_replace( [ '<li>', '<br>' ], "\n", Blocks\render_set( $this->world->harbour, '' ) ) ) );
	}

	public function test_those_in_a_set_see_who_was_there_and_each_how_often_in_the_order_of_names(): void {
		$this->held( '2026-03-02T09:00:00Z', [ 'author' => 'absent', 'peer' => 'present', 'other_company' => 'left', 'facilitator' => 'present' ] );
		$this->held( '2026-04-06T09:00:00Z', [ 'author' => 'present', 'peer' => 'present', 'other_company' => 'apologies' ] );
		// Apologies alone do not say who came.
		$this->held( '2026-05-04T09:00:00Z', [ 'author' => 'apologies' ] );
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			$told = $this->told( $actor );
			self::assertTrue( rest_validate_value_from_schema( json_decode( (string) wp_json_encode( $told ), true ), Schema\load( 'set-attendance' ), 'told' ) );
			self::assertCount( 3, $told['meetings'], 'One is ahead' );
			self::assertSame( [ 'present' => 2, 'apologies' => 0, 'absent' => 1, 'left' => 1 ], $told['meetings'][0]['counts'] );
			self::assertSame( 'absent', array_column( $told['meetings'][0]['attendance'], 'state', 'user' )[ $this->world->people['author'] ] );
			$names = array_column( $told['people'], 'name' );
			self::assertSame( [ 'Facilitator', 'Author', 'Other_company', 'Peer' ], $names, 'Whoever came more often' );
			self::assertSame( [ 1, 1, 1, 2 ], array_column( $told['people'], 'there' ) );
			self::assertSame( [ 2, 2, 2, 2 ], array_column( $told['people'], 'of' ) );
		}
		$roster = $this->roster( 'peer' );
		self::assertMatchesRegularExpression( '/There: Facilitator and Peer · Left early: Other_company · Not there: Author/', $roster );
		self::assertMatchesRegularExpression( '/Was there:\s+Facilitator: 1 of 2 meetings\s+Author: 1 of 2 meetings\s+Other_company: 1 of 2 meetings\s+Peer: 2 of 2 meetings/', $roster );
	}

	public function test_a_manager_outside_the_set_sees_numbers_alone_and_all_others_nothing(): void {
		$this->held( '2026-03-02T09:00:00Z', [ 'author' => 'absent', 'peer' => 'present' ] );
		foreach ( [ 'manager', 'admin' ] as $actor ) {
			$told = $this->told( $actor );
			self::assertSame( [ 'present' => 1, 'apologies' => 0, 'absent' => 1, 'left' => 0 ], $told['meetings'][0]['counts'] );
			self::assertSame( [ [], [] ], [ $told['meetings'][0]['attendance'], $told['people'] ] );
			self::assertSame( '', $this->roster( $actor ) );
		}
		foreach ( [ 'former_peer', 'former_facilitator', 'stranger', 'coach', 'editor' ] as $actor ) {
			self::assertFailure( 'learning_log_set_not_found', 404, $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/attendance" ) );
			self::assertSame( '', $this->roster( $actor ) );
		}
	}

	public function test_who_came_later_is_counted_from_their_first_day_and_who_has_left_has_no_name(): void {
		$this->held( '2026-03-02T09:00:00Z', [ 'author' => 'present', 'peer' => 'present' ] );
		$this->held( '2026-04-06T09:00:00Z', [ 'author' => 'present', 'peer' => 'absent' ] );
		Sets\join( new Sets\Member( $this->world->people['author'], $this->world->harbour, 'member', 'Northmill', '2026-04-01' ) );
		$told = array_column( $this->told( 'facilitator' )['people'], null, 'name' );
		self::assertSame( [ [ 1, 1 ], [ 1, 2 ] ], [ [ $told['Author']['there'], $told['Author']['of'] ], [ $told['Peer']['there'], $told['Peer']['of'] ] ] );
		self::assertTrue( Sets\remove_member( $this->world->harbour, $this->world->people['peer'] ) );
		self::assertStringContainsString( 'There: Author and Somebody who has left', $this->roster( 'author' ) );
		self::assertStringNotContainsString( 'Peer', $this->roster( 'author' ) );
	}

	public function test_members_are_told_before_a_set_ends_and_where_they_find_what_they_said(): void {
		$set  = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		$ends = function ( int $days ) use ( $set ): string {
			Sets\store( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, 6, '', gmdate( 'Y-m-d', time() + $days * DAY_IN_SECONDS ), Sets\find( $set->id )->revision ?? 0, $set->contract, $set->contract_version ) );
			wp_set_current_user( $this->world->people['author'] );
			return Blocks\render_set( $set->id, '' );
		};
		self::assertStringNotContainsString( 'This set ends on', $ends( 90 ) );
		self::assertMatchesRegularExpression( '~This set ends on .*After 12 months.*<a href="[^"]*log_meetings=1"~', $ends( 30 ) );
	}

	public function test_once_names_are_removed_the_numbers_stay(): void {
		$this->held( '2026-03-02T09:00:00Z', [ 'author' => 'absent', 'peer' => 'present' ] );
		Meetings\forget_said_in( [ $this->world->harbour ] );
		$told = $this->told( 'author' )['meetings'][0];
		self::assertSame( [ [ 'present' => 1, 'apologies' => 0, 'absent' => 1, 'left' => 0 ], [] ], [ $told['counts'], $told['attendance'] ] );
	}

	public function test_it_costs_the_same_however_many_met_how_often(): void {
		$ask = fn() => count( $this->queries( fn() => $this->told( 'author' ) ) );
		$this->held( '2026-03-02T09:00:00Z', [ 'author' => 'present' ] );
		$this->roster( 'author' );
		$ask();
		$few = $ask();
		for ( $month = 1; $month < 6; $month++ ) {
			$this->held( "2026-0$month-05T09:00:00Z", [ 'author' => 'present', 'peer' => 'absent', 'other_company' => 'left' ] );
		}
		self::assertSame( $few, $ask() );
		$this->assertQueriesAtMost( 2, fn() => self::assertStringContainsString( 'Was there:', $this->roster( 'author' ) ) );
	}

	/**
	 * The form by which somebody plans, filled in.
	 *
	 * @param string $starts When the meeting is to begin.
	 * @param string $page   The page that was shown.
	 * @return array<string, string>
	 */
	private static function filled( string $starts, string $page ): array {
		preg_match_all( '/name="learning_log_plan\[(\w+)\]" value="([^"]*)"/', $page, $fields );
		return [ 'starts' => $starts ] + array_combine( $fields[1], $fields[2] );
	}

	public function test_members_who_facilitate_themselves_plan_on_the_roster_where_nothing_is_ahead_and_everyone_has_agreed(): void {
		$set    = $this->world->harbour;
		$page   = function ( string $actor ) use ( $set ): string {
			wp_set_current_user( $this->world->people[ $actor ] );
			return Blocks\render_set( $set, '' );
		};
		$offers = fn( string $actor ): bool => str_contains( $page( $actor ), 'Plan the next meeting' );
		self::assertFalse( $offers( 'facilitator' ), 'One is ahead' );
		Meetings\cancel( $this->meeting, $this->world->people['facilitator'] );
		self::assertSame( [ true, false ], [ $offers( 'facilitator' ), $offers( 'author' ) ], 'Somebody facilitates' );
		$found = Sets\find( $set );
		self::assertNotNull( $found );
		Sets\store( new Sets\Set( $set, 'Harbour', 'cross_company', 'self_facilitated', 6, '', '', $found->revision, 'Others', 2 ) );
		self::assertFalse( $offers( 'author' ), 'Nobody has agreed to these' );
		foreach ( [ 'author', 'peer', 'other_company' ] as $actor ) {
			Sets\store_agreement( $set, $this->world->people[ $actor ], 2 );
		}
		$this->assertQueriesAtMost( 2, fn() => self::assertTrue( $offers( 'author' ) ) );
		$mine   = self::filled( '2027-02-03T09:30', $page( 'author' ) );
		$theirs = self::filled( '2027-02-10T09:30', $page( 'peer' ) );
		$press  = function ( string $actor, array $form ): ?\WP_Error {
			wp_set_current_user( $this->world->people[ $actor ] );
			return Blocks\plan_by_form( $form );
		};
		self::assertSame( [ null, null ], [ $press( 'author', $mine ), $press( 'author', $mine ) ], 'Pressed twice' );
		// Who presses what they had before them is told, and nothing of theirs is stored unless they press again.
		$told = $press( 'peer', $theirs );
		self::assertFailure( 'learning_log_meeting_conflict', 409, $told );
		self::assertStringContainsString( 'February 3, 2027', $told->get_error_message() );
		self::assertSame( [ '2027-02-03 09:30:00' ], array_column( Meetings\held_or_planned( $set ), 'starts' ) );
		self::assertFalse( $offers( 'author' ) );
	}
}
