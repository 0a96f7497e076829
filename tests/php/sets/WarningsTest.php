<?php
/**
 * What is said before somebody gets a place, where people belong, and which organisations compete.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Privacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class WarningsTest extends TestCase {
	private int $manager;
	private int $nina;
	private int $ole;
	private int $set;

	protected function setUp(): void {
		parent::setUp();
		$this->manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$this->nina    = $this->factory->user( 'Nina' );
		$this->ole     = $this->factory->user( 'Ole' );
		$this->set     = $this->factory->set( 'Harbour', [ $this->nina => 'Northmill' ] );
	}

	/**
	 * An organisation.
	 *
	 * @param string $name Name.
	 */
	private function organisation( string $name ): int {
		return $this->rest( 'POST', '/organisations', [ 'name' => $name ], $this->manager )->get_data()['id'];
	}

	/**
	 * Says where somebody belongs.
	 *
	 * @param int $user         User id.
	 * @param int $boss         User id.
	 * @param int $organisation Term id.
	 */
	private function stand( int $user, int $boss, int $organisation = 0 ): WP_REST_Response {
		return $this->rest( 'PUT', "/people/$user", [ 'organisation' => $organisation, 'reports_to' => $boss ], $this->manager );
	}

	/**
	 * Places somebody.
	 *
	 * @param int                  $user User id.
	 * @param array<string, mixed> $more The rest of the request.
	 */
	private function place( int $user, array $more = [] ): WP_REST_Response {
		return $this->rest( 'PUT', "/sets/{$this->set}/members/$user", $more + [ 'role' => 'member' ], $this->manager );
	}

	/**
	 * Kinds of what is said against a place; the person has none then.
	 *
	 * @param WP_REST_Response $answer The answer.
	 * @param int              $user   User id.
	 * @return list<string>
	 */
	private function kinds( WP_REST_Response $answer, int $user ): array {
		self::assertFailure( 'learning_log_member_warning', 409, $answer );
		self::assertFalse( Sets\is_in( $this->set, $user ), 'Nobody gets a place before it was read' );
		return array_column( $answer->get_data()['data']['warnings'], 'kind' );
	}

	public function test_two_of_one_organisation_in_a_set_across_companies_are_confirmed(): void {
		$refused = $this->place( $this->ole, [ 'organisation' => 'NORTHMILL ' ] );
		self::assertSame( [ 'same_organisation' ], $this->kinds( $refused, $this->ole ) );
		self::assertStringContainsString( 'Ole and Nina are both from Northmill', $refused->get_data()['message'] );
		self::assertSame( 200, $this->place( $this->ole, [ 'organisation' => 'Northmill', 'confirmed' => true ] )->get_status() );
		self::assertSame( 200, $this->place( $this->ole, [ 'organisation' => 'Northmill' ] )->get_status(), 'It was confirmed' );
		self::assertSame( 200, $this->place( $this->factory->user(), [ 'organisation' => 'Southport' ] )->get_status() );
		self::assertSame( 200, $this->place( $this->factory->user(), [ 'role' => 'facilitator', 'organisation' => 'Northmill' ] )->get_status(), 'Facilitators may be of one of them' );
		$this->place( $this->factory->user(), [ 'role' => 'facilitator', 'organisation' => 'Eastway' ] );
		self::assertSame( 200, $this->place( $this->factory->user(), [ 'organisation' => 'Eastway' ] )->get_status(), 'Whoever came first' );
	}

	public function test_a_line_of_command_is_seen_through_any_number_of_people_and_not_told_who_is_above_whom(): void {
		$middle = $this->factory->user( 'Middle' );
		$this->stand( $this->nina, $middle );
		$this->stand( $middle, $this->ole );
		$up = $this->place( $this->ole, [ 'role' => 'facilitator' ] );
		self::assertSame( [ 'line_of_command' ], $this->kinds( $up, $this->ole ) );
		self::assertStringNotContainsString( 'Middle', (string) wp_json_encode( $up->get_data() ) );
		self::assertStringNotContainsString( 'report', (string) wp_json_encode( $up->get_data() ) );
		$beside = $this->factory->user( 'Beside' );
		$this->stand( $beside, $middle );
		self::assertSame( 200, $this->place( $beside )->get_status(), 'Colleagues of one manager are in no line' );
	}

	public function test_nobody_reports_to_themselves_through_others(): void {
		$this->stand( $this->nina, $this->ole );
		self::assertFailure( 'learning_log_reporting_not_possible', 400, $this->stand( $this->ole, $this->nina ) );
		self::assertFailure( 'learning_log_reporting_not_possible', 400, $this->stand( $this->ole, $this->ole ) );
		self::assertSame( [], Sets\bosses( [ $this->ole ] ) );
		Sets\store_boss( $this->ole, $this->nina );
		self::assertContains( $this->ole, Sets\superiors( [ $this->nina ] )[ $this->nina ], 'A circle made by hand ends' );
	}

	public function test_competitors_are_declared_once_and_hold_for_both(): void {
		$north = $this->organisation( 'Northmill' );
		$south = $this->organisation( 'Southport & Sons' );
		self::assertFailure( 'learning_log_organisation_twice', 409, $this->rest( 'POST', '/organisations', [ 'name' => ' northmill' ], $this->manager ) );
		$declared = $this->rest( 'PUT', "/organisations/$south", [ 'name' => 'Southport & Sons', 'competitors' => [ $north ] ], $this->manager );
		self::assertSame( [ 'Southport & Sons', [ $north ] ], [ $declared->get_data()['name'], $declared->get_data()['competitors'] ] );
		self::assertSame( [ $north => [ $south ], $south => [ $north ] ], array_column( $this->rest( 'GET', '/organisations', [], $this->manager )->get_data(), 'competitors', 'id' ) );
		$this->stand( $this->ole, 0, $south );
		self::assertSame( [ 'competitors' ], $this->kinds( $this->place( $this->ole ), $this->ole ) );
		$this->rest( 'PUT', "/organisations/$north", [ 'name' => 'Northmill', 'competitors' => [] ], $this->manager );
		self::assertSame( 200, $this->place( $this->ole )->get_status() );
		self::assertSame( 200, $this->rest( 'DELETE', "/organisations/$south", [], $this->manager )->get_status() );
		self::assertSame( [], Sets\organisations_of( [ $this->ole ] ) );
	}

	public function test_a_full_set_says_so_first(): void {
		$small = $this->rest( 'POST', '/sets', [ 'name' => 'Small', 'type' => 'cross_company', 'capacity' => 2 ], $this->manager )->get_data()['id'];
		foreach ( [ 'A', 'B' ] as $organisation ) {
			$this->rest( 'PUT', "/sets/$small/members/{$this->factory->user()}", [ 'role' => 'member', 'organisation' => $organisation ], $this->manager );
		}
		self::assertFailure( 'learning_log_set_full', 409, $this->rest( 'PUT', "/sets/$small/members/{$this->ole}", [ 'role' => 'member', 'organisation' => 'A' ], $this->manager ) );
	}

	public function test_where_somebody_belongs_is_told_to_them_and_gone_when_they_are(): void {
		$this->stand( $this->ole, $this->nina, $this->organisation( 'Northmill' ) );
		self::assertContains( [ 'My organisation' => 'Northmill' ], Privacy\told_standing( $this->ole ) );
		self::assertContains( [ 'I report to' => 'Nina' ], Privacy\told_standing( $this->ole ) );
		self::assertSame( [ [ 'Reports to me' => 'Ole' ] ], Privacy\told_standing( $this->nina ) );
		self::assertTrue( Sets\end_everything( $this->nina ) );
		self::assertSame( [], Sets\bosses( [ $this->ole ] ), 'Nobody is left to report to' );
		self::assertTrue( Privacy\has_facts( $this->ole ) );
		self::assertTrue( Privacy\erase_facts( $this->ole ) );
		self::assertSame( [], Sets\organisations_of( [ $this->ole ] ) );
	}
}
