<?php
/**
 * The ground rules of a set: each member agrees to a version, and is asked again when it changes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Blocks;
use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class ContractTest extends TestCase {
	use InWorld;

	private const RULES = "R&D stays <b>here</b>: 'always'.\r\n\r\n  \u{1F642} \\ and \"quoted\"";

	/**
	 * A change of the set by its facilitator, upon what it is now.
	 *
	 * @param array<string, mixed> $change What is to be different.
	 */
	private function change( array $change ): WP_REST_Response {
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		return $this->world->as( 'facilitator', 'PUT', "/sets/{$set->id}", $change + [ 'name' => $set->name, 'type' => $set->type, 'base_revision' => $set->revision ] );
	}

	/**
	 * Somebody agrees.
	 *
	 * @param string $actor   Who.
	 * @param int    $version To which version.
	 */
	private function agree( string $actor, int $version ): WP_REST_Response {
		return $this->world->as( $actor, 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => $version ] );
	}

	/**
	 * Who has not agreed yet, as one of them is told.
	 *
	 * @return list<int>
	 */
	private function missing(): array {
		return $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/agreement" )->get_data()['missing'];
	}

	public function test_a_set_begins_with_the_proposed_rules_and_keeps_its_own_byte_for_byte(): void {
		$set = $this->world->as( 'facilitator', 'GET', "/sets/{$this->world->harbour}" )->get_data();
		self::assertSame( [ Sets\ground_rules(), 1 ], [ $set['contract'], $set['contract_version'] ] );
		self::assertSame( 200, $this->change( [ 'contract' => self::RULES ] )->get_status() );
		$set = $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}" )->get_data();
		self::assertSame( [ self::RULES, 2 ], [ $set['contract'], $set['contract_version'] ] );
	}

	public function test_everything_else_can_change_without_asking_anybody_again(): void {
		$this->agree( 'author', 1 );
		self::assertSame( 200, $this->change( [ 'name' => 'Renamed', 'capacity' => 8 ] )->get_status() );
		self::assertSame( 200, $this->change( [ 'contract' => Sets\ground_rules() ] )->get_status() );
		self::assertNotContains( $this->world->people['author'], $this->missing() );
		self::assertSame( 1, Sets\find( $this->world->harbour )?->contract_version );
	}

	public function test_a_change_of_the_rules_asks_everyone_again(): void {
		$members = [ $this->world->people['author'], $this->world->people['peer'], $this->world->people['other_company'] ];
		self::assertEqualsCanonicalizing( $members, $this->missing() );
		foreach ( [ 'author', 'peer', 'other_company' ] as $actor ) {
			self::assertSame( 200, $this->agree( $actor, 1 )->get_status() );
		}
		self::assertSame( [], $this->missing() );
		$this->change( [ 'contract' => self::RULES ] );
		self::assertEqualsCanonicalizing( $members, $this->missing() );
	}

	public function test_rules_that_changed_while_they_were_read_are_not_agreed_to(): void {
		$this->change( [ 'contract' => self::RULES ] );
		foreach ( [ 1, 3 ] as $version ) {
			$refused = $this->agree( 'author', $version );
			self::assertFailure( 'learning_log_contract_changed', 409, $refused );
			self::assertSame( self::RULES, $refused->get_data()['data']['set']['contract'], 'What stands there is shown' );
		}
		self::assertContains( $this->world->people['author'], $this->missing() );
	}

	public function test_rules_that_were_there_are_not_taken_away_and_blanks_are_none(): void {
		foreach ( [ '', ' ', "\r\n\t", "\u{A0}\u{200B}" ] as $blank ) {
			self::assertFailure( 'learning_log_contract_empty', 400, $this->change( [ 'contract' => $blank ] ) );
		}
		$set = Sets\find( $this->world->harbour );
		self::assertSame( [ Sets\ground_rules(), 1 ], [ $set?->contract, $set?->contract_version ] );
		self::assertNotSame( [], $this->missing(), 'Everybody is still waited for' );
	}

	public function test_a_set_may_begin_without_rules_and_nobody_is_waited_for(): void {
		$body = [ 'name' => 'Bare', 'type' => 'in_house' ];
		self::assertFailure( 'learning_log_contract_empty', 400, $this->world->as( 'manager', 'POST', '/sets', $body + [ 'contract' => " \n" ] ) );
		self::assertFailure( 'learning_log_contract_empty', 400, $this->world->as( 'manager', 'PUT', '/ground-rules', [ 'text' => ' ', 'base_revision' => 0 ] ) );
		self::assertSame( [], $this->world->as( 'manager', 'GET', '/sets?search=Bare' )->get_data() );
		$id     = $this->world->as( 'manager', 'POST', '/sets', $body + [ 'contract' => '' ] )->get_data()['id'];
		$change = fn( string $rules, int $base ): WP_REST_Response => $this->world->as( 'manager', 'PUT', "/sets/$id", $body + [ 'contract' => $rules, 'base_revision' => $base ] );
		$this->factory->member( $id, $this->world->people['author'] );
		self::assertSame( [], $this->world->as( 'author', 'GET', "/sets/$id/agreement" )->get_data()['missing'] );
		self::assertFailure( 'learning_log_contract_changed', 409, $this->world->as( 'author', 'PUT', "/sets/$id/agreement", [ 'version' => 1 ] ) );
		self::assertSame( 200, $change( '', 1 )->get_status(), 'It goes on without' );
		self::assertFailure( 'learning_log_contract_empty', 400, $change( ' ', 2 ) );
		self::assertSame( 200, $change( self::RULES, 2 )->get_status() );
		self::assertFailure( 'learning_log_contract_empty', 400, $change( '', 3 ) );
		self::assertSame( [ $this->world->people['author'] ], $this->world->as( 'author', 'GET', "/sets/$id/agreement" )->get_data()['missing'] );
	}

	public function test_who_agrees_twice_has_agreed_the_first_time(): void {
		$row = fn(): ?string => Sets\fact_now( $this->world->people['author'], Sets\AGREED . $this->world->harbour );
		$this->agree( 'author', 1 );
		$early = (string) wp_json_encode( [ 'version' => 1, 'at' => '2026-01-01 10:00:00' ] );
		update_user_meta( $this->world->people['author'], Sets\fact( Sets\AGREED . $this->world->harbour ), $early );
		self::assertSame( 200, $this->agree( 'author', 1 )->get_status() );
		self::assertSame( $early, $row() );
	}

	public function test_whoever_comes_back_is_asked_again(): void {
		$this->agree( 'author', 1 );
		$place = "/sets/{$this->world->harbour}/members/{$this->world->people['author']}";
		self::assertSame( 200, $this->world->as( 'manager', 'DELETE', $place )->get_status() );
		self::assertNull( Sets\fact_now( $this->world->people['author'], Sets\AGREED . $this->world->harbour ) );
		self::assertSame( 404, $this->agree( 'author', 1 )->get_status() );
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', $place, [ 'role' => 'member', 'organisation' => 'Northmill', 'confirmed' => true ] )->get_status() );
		self::assertContains( $this->world->people['author'], $this->missing() );
	}

	public function test_what_was_agreed_to_before_can_still_be_read_byte_for_byte_by_those_in_the_set(): void {
		$this->agree( 'author', 1 );
		$this->change( [ 'contract' => self::RULES ] );
		$this->change( [ 'contract' => 'Others once more' ] );
		$path  = "/sets/{$this->world->harbour}/agreement";
		$first = $this->world->as( 'peer', 'GET', "$path?version=1" )->get_data();
		self::assertSame( [ Sets\ground_rules(), 1, [ $this->world->people['author'] ] ], [ $first['contract'], $first['version'], $first['agreed'] ] );
		self::assertSame( self::RULES, $this->world->as( 'peer', 'GET', "$path?version=2" )->get_data()['contract'] );
		self::assertSame( 'Others once more', $this->world->as( 'peer', 'GET', "$path?version=3" )->get_data()['contract'] );
		self::assertFailure( 'learning_log_version_not_found', 404, $this->world->as( 'peer', 'GET', "$path?version=4" ) );
		self::assertFailure( 'learning_log_set_not_found', 404, $this->world->as( 'stranger', 'GET', "$path?version=1" ) );
	}

	public function test_nothing_is_left_of_whom_was_erased(): void {
		$this->agree( 'author', 1 );
		self::assertTrue( Sets\erase_person( $this->world->people['author'] ) );
		self::assertNull( Sets\fact_now( $this->world->people['author'], Sets\AGREED . $this->world->harbour ) );
	}

	public function test_rules_of_blanks_alone_are_none_and_nothing_waits_for_anybody(): void {
		$meeting = $this->world->meet( '2026-12-01T09:00:00Z' );
		foreach ( [ " \r\n\t", "\u{00A0}\u{3000}\u{200B}\u{FEFF}" ] as $blanks ) {
			$set = Sets\find( $this->world->harbour );
			self::assertNotNull( $set );
			// From before they were refused.
			Sets\store( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, $set->capacity, '', '', $set->revision, $blanks, 2 ) );
			self::assertSame( [], $this->missing() );
			self::assertFailure( 'learning_log_contract_changed', 409, $this->agree( 'author', Sets\find( $this->world->harbour )->contract_version ?? 0 ) );
			self::assertSame( [], $this->world->as( 'facilitator', 'GET', '/sets' )->get_data()[0]['people']['missing'] );
			self::assertSame( [], $this->world->as( 'peer', 'GET', "/meetings/$meeting" )->get_data()['missing'] );
			self::assertNull( Meetings\problem_with_contract( $this->world->harbour ) );
			self::assertStringNotContainsString( 'Ground rules', Blocks\render_set( 0, '' ) );
		}
		$this->change( [ 'contract' => "\u{1F642}" ] );
		self::assertCount( 3, $this->missing() );
		self::assertStringContainsString( 'Ground rules', Blocks\render_set( 0, '' ) );
	}
}
