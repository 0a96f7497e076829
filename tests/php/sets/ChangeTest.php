<?php
/**
 * Forming sets, joining them, appointing coaches.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class ChangeTest extends TestCase {
	public function test_a_set_keeps_its_name_as_it_was_typed_whoever_forms_or_changes_it(): void {
		$facilitator = $this->factory->user( 'Fay', 'learning_log_facilitator' );
		$name        = 'R&D <3 "5\' \\ 🙂';
		$body        = [ 'name' => $name, 'type' => 'in_house' ];
		wp_set_current_user( $facilitator );
		kses_init();
		$formed = $this->rest( 'POST', '/sets', $body, $facilitator );
		self::assertSame( 201, $formed->get_status() );
		self::assertSame( $name, $formed->get_data()['name'] );
		$id = $formed->get_data()['id'];
		self::assertSame( $name, $this->rest( 'PUT', "/sets/$id", $body + [ 'base_revision' => 1 ], $facilitator )->get_data()['name'] );
		wp_cache_flush();
		self::assertSame( $name, Sets\name( $id ) );
	}

	public function test_a_set_comes_back_from_the_trash_as_it_was_typed_and_no_work_of_cores_deletes_it(): void {
		$manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$words   = [ 'name' => 'R&D <3', 'contract' => "We say <what> we mean & mean it.\r\n \\ <3" ];
		wp_set_current_user( $manager );
		kses_init();
		$id = $this->rest( 'POST', '/sets', $words + [ 'type' => 'in_house' ], $manager )->get_data()['id'];
		self::assertSame( 200, $this->rest( 'DELETE', "/sets/$id", [], $manager )->get_status() );
		self::assertNull( Sets\find( $id ) );
		self::assertSame( [ 'trash', '' ], [ get_post_status( $id ), get_post_meta( $id, '_wp_trash_meta_time', true ) ] );
		self::assertFalse( Sets\trash( $id ), 'It is there already' );
		$back = $this->rest( 'POST', "/sets/$id/restore", [], $manager )->get_data();
		self::assertSame( $words, [ 'name' => $back['name'], 'contract' => $back['contract'] ] );
	}

	public function test_the_name_of_a_person_is_said_as_they_typed_it(): void {
		$person = $this->factory->user( 'Tom' );
		wp_update_user( [ 'ID' => $person, 'display_name' => 'Tom & Ann <3' ] );
		self::assertSame( 'Tom &amp; Ann &lt;3', get_userdata( $person )?->display_name, 'As WordPress keeps it' );
		self::assertSame( 'Tom & Ann <3', Sets\person_name( $person ) );
	}

	public function test_a_change_upon_what_somebody_else_changed_is_refused_with_what_stands_there_and_stores_nothing(): void {
		$manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$id      = $this->rest( 'POST', '/sets', [ 'name' => 'Harbour', 'type' => 'in_house', 'capacity' => 7 ], $manager )->get_data()['id'];
		$change  = fn( string $name, array $more ) => $this->rest( 'PUT', "/sets/$id", [ 'name' => $name, 'type' => 'in_house', 'capacity' => 7 ] + $more );
		self::assertSame( 2, $change( 'Quay', [ 'base_revision' => 1 ] )->get_data()['revision'] );
		$refused = $change( 'Pier', [ 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_set_conflict', 409, $refused );
		self::assertSame( [ 'Quay', 7, 2 ], array_map( static fn( string $fact ): mixed => $refused->get_data()['data']['set'][ $fact ], [ 'name', 'capacity', 'revision' ] ) );
		self::assertFailure( 'rest_missing_callback_param', 400, $change( 'Pier', [] ) );
		wp_cache_flush();
		self::assertSame( 'Quay', Sets\name( $id ) );
		self::assertSame( 3, $change( 'Pier', [ 'base_revision' => 2 ] )->get_data()['revision'] );
	}

	public function test_who_forms_a_set_without_managing_facilitates_it(): void {
		$facilitator = $this->factory->user( 'Fay', 'learning_log_facilitator' );
		$manager     = $this->factory->user( 'Max', 'learning_log_manager' );
		foreach ( [ [ $facilitator, 'facilitator' ], [ $manager, null ] ] as [ $user, $role ] ) {
			$id = $this->rest( 'POST', '/sets', [ 'name' => 'Harbour', 'type' => 'in_house' ], $user )->get_data()['id'];
			self::assertSame( $role, Sets\membership( $id, $user )?->role );
		}
	}

	public function test_a_full_set_takes_nobody_and_keeps_who_is_in_it(): void {
		$manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$people  = [ $this->factory->user(), $this->factory->user(), $this->factory->user() ];
		$id      = $this->rest( 'POST', '/sets', [ 'name' => 'Harbour', 'type' => 'in_house', 'capacity' => 2 ], $manager )->get_data()['id'];
		$statuses = array_map( fn( int $user ): int => $this->rest( 'PUT', "/sets/$id/members/$user", [ 'role' => 'member' ], $manager )->get_status(), $people );
		self::assertSame( [ 200, 200, 409 ], $statuses );
		self::assertSame( [ $people[0], $people[1] ], array_keys( Sets\members( [ $id ] )[ $id ] ) );
		self::assertSame( 200, $this->rest( 'PUT', "/sets/$id/members/{$people[1]}", [ 'role' => 'member', 'organisation' => 'Northmill' ], $manager )->get_status() );
		self::assertSame( 200, $this->rest( 'PUT', "/sets/$id/members/{$people[2]}", [ 'role' => 'facilitator' ], $manager )->get_status() );
	}

	public function test_nobody_coaches_themselves(): void {
		$manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$person  = $this->factory->user();
		self::assertFailure( 'learning_log_coach_not_possible', 400, $this->rest( 'PUT', "/participants/$person/coaches/$person", [], $manager ) );
		self::assertSame( [], Sets\coaches( $person ) );
	}

	public function test_a_new_name_is_shown_beside_a_text_and_other_changes_of_a_profile_cost_nobody_anything(): void {
		$coach  = $this->factory->user( 'Vera' );
		$person = $this->factory->user();
		$this->factory->coach( $coach, $person );
		self::assertSame( [ 'Vera' ], array_column( Sets\circle( $person )['coaches'], 'name' ) );
		$epoch = get_option( Sets\EPOCH );
		wp_update_user( [ 'ID' => $coach, 'description' => 'Likes tea' ] );
		self::assertSame( $epoch, get_option( Sets\EPOCH ) );
		wp_update_user( [ 'ID' => $coach, 'display_name' => 'Vera Stone' ] );
		self::assertSame( [ 'Vera Stone' ], array_column( Sets\circle( $person )['coaches'], 'name' ) );
	}
}
