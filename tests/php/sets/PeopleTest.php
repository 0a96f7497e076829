<?php
/**
 * Whom somebody finds who forms sets, and whom they never learn of.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class PeopleTest extends TestCase {
	use InWorld;

	/**
	 * Names that somebody finds.
	 *
	 * @param string $actor Who asks.
	 * @param string $query Query of the address.
	 * @return list<string>
	 */
	private function found( string $actor, string $query = '' ): array {
		$answer = $this->world->as( $actor, 'GET', "/people?per_page=100$query" );
		self::assertSame( (string) count( $answer->get_data() ), (string) $answer->get_headers()['X-WP-Total'] );
		return array_column( $answer->get_data(), 'name' );
	}

	/**
	 * What becomes of pasted lines.
	 *
	 * @param string       $actor Who asks.
	 * @param list<string> $lines The lines.
	 * @return list<array{line: string, exact: bool, people: list<string>}>
	 */
	private function matched( string $actor, array $lines ): array {
		$answer = $this->world->as( $actor, 'POST', '/people/match', [ 'lines' => $lines ] );
		self::assertSame( 200, $answer->get_status() );
		return array_map( static fn( array $match ): array => [ 'people' => array_column( $match['people'], 'name' ) ] + $match, $answer->get_data() );
	}

	/**
	 * Puts people into an organisation.
	 *
	 * @param string $name   Name.
	 * @param int    ...$ids User ids.
	 */
	private function organisation( string $name, int ...$ids ): int {
		$made = $this->world->as( 'manager', 'POST', '/organisations', [ 'name' => $name ] )->get_data();
		foreach ( $ids as $id ) {
			self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/people/$id", [ 'organisation' => $made['id'], 'reports_to' => 0 ] )->get_status() );
		}
		return $made['id'];
	}

	public function test_managers_find_everybody_and_facilitators_only_colleagues_sets_and_whom_they_coach(): void {
		self::assertContains( 'Stranger', $this->found( 'manager' ) );
		self::assertSame( [ 'Author', 'Facilitator', 'Other_company', 'Peer' ], $this->found( 'facilitator' ) );
		self::assertSame( [], $this->found( 'former_facilitator' ) );
		$colleague = $this->factory->user( 'Nora Kamp' );
		$this->organisation( 'Northmill', $this->world->people['former_facilitator'], $colleague );
		$this->organisation( 'Southport', $this->world->people['editor'] );
		self::assertSame( [ 'Former_facilitator', 'Nora Kamp' ], $this->found( 'former_facilitator' ) );
		$this->factory->coach( $this->world->people['former_facilitator'], $this->world->people['stranger'] );
		self::assertSame( [ 'Former_facilitator', 'Nora Kamp', 'Stranger' ], $this->found( 'former_facilitator' ) );
		self::assertSame( [ 'Nora Kamp' ], $this->found( 'former_facilitator', '&search=kamp+NOR' ) );
		self::assertSame( [], $this->found( 'former_facilitator', '&search=test.example' ), 'Addresses are no names' );
		self::assertContains( 'Nora Kamp', $this->found( 'manager', '&search=@test.example' ) );
	}

	public function test_a_colleague_gets_a_place_and_somebody_elses_colleague_is_nobody(): void {
		$colleague = $this->factory->user( 'Nora Kamp' );
		$stranger  = $this->factory->user( 'Sven Holt' );
		$this->organisation( 'Northmill', $this->world->people['facilitator'], $colleague );
		$this->organisation( 'Southport', $stranger );
		$place = fn( int $user ) => $this->world->as( 'facilitator', 'PUT', "/sets/{$this->world->harbour}/members/$user", [ 'role' => 'facilitator' ] );
		self::assertFailure( 'learning_log_member_unknown', 404, $place( $stranger ) );
		self::assertEquals( $place( 999999 )->get_data(), $place( $stranger )->get_data() );
		self::assertSame( 'Northmill', $place( $colleague )->get_data()['organisation'], 'Their own, where none is sent' );
	}

	public function test_pasted_lines_are_matched_and_nobody_is_guessed(): void {
		$jose = $this->factory->user( 'José Álvarez' );
		$this->factory->user( 'Anna Berg' );
		$this->factory->user( 'Anna Berg' );
		$this->factory->user( 'Annabel Bergmann' );
		$email    = (string) get_userdata( $jose )?->user_email;
		$matches  = $this->matched( 'manager', [ 'jose alvarez', strtoupper( $email ), "Somebody Else <$email>", 'Anna Berg', 'Jose Alvares', 'Alv. José', 'Bergmann, Annabel', 'nobody@nowhere.example', 'José <nobody@nowhere.example>', '!?' ] );
		$expected = [
			[ true, [ 'José Álvarez' ] ],
			[ true, [ 'José Álvarez' ] ],
			[ true, [ 'José Álvarez' ] ],
			[ false, [ 'Anna Berg', 'Anna Berg' ] ],
			[ false, [ 'José Álvarez' ] ],
			[ false, [ 'José Álvarez' ] ],
			[ false, [ 'Annabel Bergmann' ] ],
			[ false, [] ],
			[ false, [ 'José Álvarez' ] ],
			[ false, [] ],
		];
		self::assertSame( $expected, array_map( static fn( array $match ): array => [ $match['exact'], $match['people'] ], $matches ) );
	}

	public function test_a_facilitator_does_not_learn_that_an_address_or_a_name_exists(): void {
		$address = (string) get_userdata( $this->world->people['stranger'] )?->user_email;
		foreach ( [ $address, 'Stranger', 'Strangers' ] as $line ) {
			self::assertSame( [ 'people' => [], 'line' => $line, 'exact' => false ], $this->matched( 'facilitator', [ $line ] )[0] );
		}
		self::assertTrue( $this->matched( 'manager', [ $address ] )[0]['exact'] );
		self::assertTrue( $this->matched( 'facilitator', [ 'peer@matrix.example' ] )[0]['exact'], 'Whom they know' );
	}

	public function test_who_is_in_no_set_is_found_and_sets_of_others_do_not_exist_for_a_facilitator(): void {
		$free = $this->factory->user( 'Nora Kamp' );
		$this->organisation( 'Northmill', $this->world->people['facilitator'], $free, $this->world->people['stranger'] );
		$names = $this->found( 'manager', '&without_set=true' );
		self::assertContains( 'Nora Kamp', $names );
		self::assertNotContains( 'Stranger', $names, 'In Quay' );
		$before = $this->world->as( 'facilitator', 'GET', '/people?without_set=true' )->get_data();
		self::assertSame( [ 'Nora Kamp', 'Stranger' ], array_column( $before, 'name' ) );
		self::assertSame( [ 0, 0 ], array_column( $before, 'sets' ) );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->quay}" );
		self::assertEquals( $before, $this->world->as( 'facilitator', 'GET', '/people?without_set=true' )->get_data() );
		self::assertContains( 'Stranger', $this->found( 'manager', '&without_set=true' ) );
	}

	public function test_a_facilitator_is_told_their_own_organisation_and_what_stands_on_the_roster_and_no_other(): void {
		$this->organisation( 'Northmill', $this->world->people['facilitator'], $this->world->people['peer'] );
		$this->organisation( 'Southport Holding', $this->world->people['other_company'] );
		$told = array_column( $this->world->as( 'facilitator', 'GET', '/people' )->get_data(), 'organisation', 'name' );
		self::assertSame( [ 'Northmill', 'Southport' ], [ $told['Peer'], $told['Other_company'] ] );
	}

	public function test_by_giving_a_place_a_facilitator_learns_of_nobody_where_they_are_registered(): void {
		[ $sven, $nora, $tom ] = array_map( fn( string $name ): int => $this->factory->user( $name ), [ 'Sven Holt', 'Nora Kamp', 'Tom Brook' ] );
		array_map( fn( int $user ) => $this->factory->coach( $this->world->people['facilitator'], $user ), [ $sven, $nora, $tom ] );
		$south = $this->organisation( 'Southport Holding', $sven );
		$north = $this->organisation( 'Northmill Works', $nora );
		$pier  = $this->world->as( 'facilitator', 'POST', '/sets', [ 'name' => 'Pier', 'type' => 'cross_company' ] )->get_data()['id'];
		$place = fn( int $user, string $as = '' ) => $this->world->as( 'facilitator', 'PUT', "/sets/$pier/members/$user", [ 'role' => 'member', 'organisation' => $as ] );
		self::assertSame( '', $place( $nora )->get_data()['organisation'] );
		self::assertSame( 200, $place( $sven, 'Northmill Works' )->get_status(), 'A guess is not told to be right' );
		Sets\take_out( $pier, $sven );
		$this->world->as( 'manager', 'PUT', "/organisations/$south", [ 'name' => 'Southport Holding', 'competitors' => [ $north ] ] );
		self::assertSame( 200, $place( $tom, 'Southport Holding' )->get_status(), 'Nor is one of who competes' );
		$warned = $place( $sven );
		$this->world->as( 'manager', 'PUT', "/people/$sven", [ 'organisation' => $north, 'reports_to' => 0 ] );
		foreach ( [ 'competitors' => $warned, 'same_organisation' => $place( $sven ) ] as $kind => $answer ) {
			self::assertFailure( 'learning_log_member_warning', 409, $answer );
			self::assertSame( [ [ $kind, $nora ] ], array_map( static fn( array $warning ): array => [ $warning['kind'], $warning['person'] ], $answer->get_data()['data']['warnings'] ) );
			self::assertDoesNotMatchRegularExpression( '/Southport|Northmill/', (string) wp_json_encode( $answer->get_data() ), 'It is said, and no name with it' );
		}
		self::assertStringContainsString( 'both from Southport Holding', $place( $sven, 'southport holding' )->get_data()['message'], 'What stands on the roster is' );
		$answer = $this->world->as( 'manager', 'PUT', "/sets/$pier/members/$sven", [ 'role' => 'member' ] );
		self::assertStringContainsString( 'Northmill Works', $answer->get_data()['message'], 'A manager knows' );
	}

	public function test_a_list_costs_the_same_however_many_are_on_it(): void {
		$ask    = fn( string $actor ) => $this->world->as( $actor, 'GET', '/people?per_page=100&without_set=true' );
		$people = array_map( fn(): int => $this->factory->user(), range( 1, 3 ) );
		$this->organisation( 'Northmill', $this->world->people['facilitator'], ...$people );
		foreach ( [ 'manager', 'facilitator' ] as $actor ) {
			$ask( $actor );
			wp_cache_flush();
			$few = count( $this->queries( fn() => $ask( $actor ) ) );
			array_map( fn( int $id ) => Sets\store_organisation_of( $id, Sets\organisations()[0]['id'] ), array_map( fn(): int => $this->factory->user(), range( 1, 20 ) ) );
			$ask( $actor );
			wp_cache_flush();
			$this->assertQueriesAtMost( $few, fn() => $ask( $actor ) );
		}
	}
}
