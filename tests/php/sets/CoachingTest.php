<?php
/**
 * "The facilitators coach these members": what one switch begins, and that it ends exactly that.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class CoachingTest extends TestCase {
	use InWorld;

	/**
	 * Turns the switch of Harbour.
	 *
	 * @param bool $on Whether the facilitator coaches.
	 * @return array{on: bool, missing: list<int>}
	 */
	private function turn( bool $on ): array {
		$answer = $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/coaching", [ 'on' => $on ] );
		self::assertSame( 200, $answer->get_status() );
		return $answer->get_data();
	}

	/**
	 * Who coaches one of the actors, sorted.
	 *
	 * @param string $actor Who.
	 * @return list<int>
	 */
	private function coaches( string $actor ): array {
		$coaches = Sets\coaches_now( $this->world->people[ $actor ] );
		sort( $coaches );
		return $coaches;
	}

	public function test_it_appoints_the_facilitators_and_ends_exactly_those(): void {
		$people = $this->world->people;
		$this->factory->coach( $people['facilitator'], $people['peer'] );
		self::assertSame( [ 'on' => true, 'missing' => [] ], $this->turn( true ) );
		self::assertSame( [ $people['facilitator'], $people['coach'] ], $this->coaches( 'author' ) );
		self::assertSame( [ $people['facilitator'] ], $this->coaches( 'other_company' ) );
		self::assertSame( [], $this->coaches( 'facilitator' ) );
		self::assertSame( [ 'on' => false, 'missing' => [] ], $this->turn( false ) );
		self::assertSame( [ $people['coach'] ], $this->coaches( 'author' ) );
		self::assertSame( [], $this->coaches( 'other_company' ) );
		self::assertSame( [ $people['facilitator'] ], $this->coaches( 'peer' ), 'Was so before' );
	}

	public function test_who_leaves_is_coached_no_more_and_a_facilitator_who_leaves_coaches_nobody(): void {
		$this->turn( true );
		$this->world->as( 'facilitator', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}" );
		self::assertSame( [], $this->coaches( 'peer' ) );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['facilitator']}" );
		self::assertSame( [ $this->world->people['coach'] ], $this->coaches( 'author' ) );
		self::assertSame( [], Sets\begun_by( $this->world->harbour ) );
	}

	public function test_whom_a_facilitator_places_waits_until_a_manager_says_so(): void {
		$this->turn( true );
		$new = $this->factory->user( 'Nora' );
		$this->factory->coach( $this->world->people['facilitator'], $new );
		Sets\store_coach( $new, $this->world->people['facilitator'], false );
		$org = $this->world->as( 'manager', 'POST', '/organisations', [ 'name' => 'Eastway' ] )->get_data()['id'];
		foreach ( [ $new, $this->world->people['facilitator'] ] as $user ) {
			$this->world->as( 'manager', 'PUT', "/people/$user", [ 'organisation' => $org, 'reports_to' => 0 ] );
		}
		$place = [ 'PUT', "/sets/{$this->world->harbour}/members/$new", [ 'role' => 'member' ] ];
		self::assertSame( 200, $this->world->as( 'facilitator', ...$place )->get_status() );
		self::assertSame( [], Sets\coaches_now( $new ), 'Nobody makes themselves a coach by giving a place' );
		self::assertSame( [ $new ], $this->world->as( 'facilitator', 'GET', "/sets/{$this->world->harbour}/coaching" )->get_data()['missing'] );
		self::assertSame( [], $this->turn( true )['missing'] );
		self::assertSame( [ $this->world->people['facilitator'] ], Sets\coaches_now( $new ) );
		$other = $this->factory->user( 'Ole' );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/$other", [ 'role' => 'member', 'confirmed' => true ] );
		self::assertSame( [ $this->world->people['facilitator'] ], Sets\coaches_now( $other ), 'A manager has said so' );
	}

	public function test_the_place_a_manager_gives_to_another_begins_no_coaching_of_whom_a_facilitator_placed(): void {
		$this->turn( true );
		$facilitator = $this->world->people['facilitator'];
		[ $new, $other, $second ] = [ $this->factory->user( 'Nora' ), $this->factory->user( 'Ole' ), $this->factory->user( 'Gita', 'learning_log_facilitator' ) ];
		self::assertInstanceOf( Sets\Member::class, Sets\place( new Sets\Member( $new, $this->world->harbour, 'member', 'Eastway' ), true, $facilitator ) );
		self::assertInstanceOf( Sets\Member::class, Sets\place( new Sets\Member( $other, $this->world->harbour, 'member', 'Westway' ), true, $this->world->people['manager'] ) );
		self::assertSame( [ $facilitator ], Sets\coaches_now( $other ) );
		self::assertSame( [], Sets\coaches_now( $new ), 'The manager spoke of another' );
		Sets\place( new Sets\Member( $second, $this->world->harbour, 'facilitator', '' ), true, $this->world->people['manager'] );
		self::assertSame( [ $second ], Sets\coaches_now( $new ), 'Of whom they placed they did speak' );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}" );
		self::assertSame( [], Sets\coaches_now( $new ) );
		$this->world->as( 'manager', 'POST', "/sets/{$this->world->harbour}/restore" );
		self::assertSame( [ $second ], Sets\coaches_now( $new ), 'Only what had begun comes back' );
		self::assertEqualsCanonicalizing( [ $facilitator, $second ], Sets\coaches_now( $other ) );
		self::assertSame( [], Sets\begun_by( $this->world->harbour, Sets\WAITS ) );
	}

	public function test_coaching_that_waits_in_the_trash_keeps_none_alive_that_came_with_another_set(): void {
		$facilitator = $this->world->people['facilitator'];
		foreach ( [ 'peer' => 'member', 'facilitator' => 'facilitator' ] as $actor => $role ) {
			Sets\place( new Sets\Member( $this->world->people[ $actor ], $this->world->quay, $role, '' ), true, $this->world->people['manager'] );
		}
		$this->turn( true );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/coaching", [ 'on' => true ] );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}" );
		self::assertContains( $facilitator, $this->coaches( 'peer' ), 'It goes on by the other' );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/coaching", [ 'on' => false ] );
		self::assertSame( [], $this->coaches( 'peer' ) );
	}

	public function test_a_set_in_the_trash_lets_go_and_brings_its_coaching_back_with_it(): void {
		$this->turn( true );
		self::assertSame( 200, $this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}" )->get_status() );
		self::assertSame( [], $this->coaches( 'peer' ) );
		self::assertSame( 404, $this->world->as( 'facilitator', 'GET', "/sets/{$this->world->harbour}" )->get_status() );
		self::assertSame( 200, $this->world->as( 'manager', 'POST', "/sets/{$this->world->harbour}/restore" )->get_status() );
		self::assertSame( [ $this->world->people['facilitator'] ], $this->coaches( 'peer' ) );
		self::assertTrue( Sets\is_member( $this->world->harbour, $this->world->people['peer'] ) );
		self::assertFailure( 'learning_log_set_not_found', 404, $this->world->as( 'manager', 'POST', "/sets/{$this->world->lesson}/restore" ) );
	}

	/**
	 * Gives Harbour another last day.
	 *
	 * @param string $ends "Y-m-d".
	 */
	private function end_on( string $ends ): void {
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		self::assertInstanceOf( Sets\Set::class, Sets\change( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, $set->capacity, '', $ends, $set->revision, $set->contract ) ) );
	}

	public function test_it_ends_with_the_set_in_the_night_after_its_last_day_and_no_other_coaching_does(): void {
		global $wpdb;
		$people = $this->world->people;
		$this->factory->coach( $people['facilitator'], $people['peer'] );
		$this->turn( true );
		$today = current_time( 'Y-m-d' );
		$this->end_on( $today );
		do_action( Entries\DAILY );
		self::assertSame( [ $people['facilitator'], $people['coach'] ], $this->coaches( 'author' ), 'It is the last day' );
		// As if a day had gone by: nobody changes the set.
		$wpdb->query( (string) $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_content_filtered = REPLACE(post_content_filtered, %s, '2026-01-31') WHERE ID = %d", $today, $this->world->harbour ) );
		clean_post_cache( $this->world->harbour );
		do_action( Entries\DAILY );
		self::assertSame( [ $people['coach'] ], $this->coaches( 'author' ) );
		self::assertSame( [ $people['facilitator'] ], $this->coaches( 'peer' ), 'Was so before' );
		self::assertSame( [], Sets\begun_by( $this->world->harbour ) );
	}

	public function test_a_set_that_is_ended_lets_go_at_once_and_one_that_goes_on_waits_for_a_manager(): void {
		$this->turn( true );
		$this->end_on( '2026-01-31' );
		self::assertSame( [], $this->coaches( 'peer' ) );
		$this->end_on( '' );
		self::assertSame( [], $this->coaches( 'peer' ), 'Who may say when it ends appoints nobody by it' );
		self::assertContains( $this->world->people['peer'], $this->world->as( 'manager', 'GET', "/sets/{$this->world->harbour}/coaching" )->get_data()['missing'] );
		$this->turn( true );
		self::assertSame( [ $this->world->people['facilitator'] ], $this->coaches( 'peer' ) );
	}

	public function test_what_two_sets_began_ends_with_the_second(): void {
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/members/{$this->world->people['peer']}", [ 'role' => 'member', 'confirmed' => true ] );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/members/{$this->world->people['facilitator']}", [ 'role' => 'facilitator', 'confirmed' => true ] );
		$this->turn( true );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/coaching", [ 'on' => true ] );
		$this->turn( false );
		self::assertContains( $this->world->people['facilitator'], $this->coaches( 'peer' ) );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->quay}/coaching", [ 'on' => false ] );
		self::assertSame( [], $this->coaches( 'peer' ) );
	}

	public function test_nothing_of_it_is_left_when_the_coach_is_erased(): void {
		$this->turn( true );
		self::assertTrue( Sets\erase_person( $this->world->people['facilitator'] ) );
		self::assertSame( [], Sets\begun_by( $this->world->harbour ) );
		self::assertSame( [ $this->world->people['coach'] ], $this->coaches( 'author' ) );
	}
}
