<?php
/**
 * The list of sets, and the ground rules that new ones begin with.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Sets;

use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class OverviewTest extends TestCase {
	use InWorld;

	public function test_a_list_of_sets_says_who_is_in_each_and_who_has_not_agreed(): void {
		$this->world->as( 'peer', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		$mine = $this->world->as( 'facilitator', 'GET', '/sets' )->get_data();
		self::assertSame( [ 'Harbour' ], array_column( $mine, 'name' ) );
		self::assertEquals( [ 'facilitators' => [ 'Facilitator' ], 'members' => 3, 'missing' => [ 'Author', 'Other_company' ] ], $mine[0]['people'] );
		$found = $this->world->as( 'manager', 'GET', '/sets?search=uay' );
		self::assertSame( [ 'Quay' ], array_column( $found->get_data(), 'name' ) );
		self::assertSame( '1', (string) $found->get_headers()['X-WP-Total'] );
		self::assertSame( [], $this->world->as( 'facilitator', 'GET', '/sets?search=uay' )->get_data() );
	}

	public function test_a_list_of_many_sets_costs_what_one_of_few_does(): void {
		$ask = fn( string $actor ) => $this->world->as( $actor, 'GET', '/sets?per_page=100' );
		foreach ( [ 'manager', 'facilitator' ] as $actor ) {
			$ask( $actor );
			wp_cache_flush();
			$few = count( $this->queries( fn() => $ask( $actor ) ) );
			for ( $number = 1; $number <= 20; $number++ ) {
				$this->factory->set( "Set $number", [ $this->factory->user() => 'Northmill' ], [ $this->world->people['facilitator'] ] );
			}
			wp_cache_flush();
			$this->assertQueriesAtMost( $few, fn() => $ask( $actor ) );
			self::assertGreaterThan( 20, count( $ask( $actor )->get_data() ) );
		}
	}

	public function test_new_sets_begin_with_the_rules_of_the_site_and_those_there_keep_theirs(): void {
		$rules = "R&D <b>stays</b> 'here'\\\r\n\u{1F642}";
		$form  = fn(): array => $this->world->as( 'facilitator', 'POST', '/sets', [ 'name' => 'New', 'type' => 'in_house' ] )->get_data();
		self::assertSame( [ 'text' => Sets\shipped_rules(), 'revision' => 0, 'shipped' => true ], $this->world->as( 'facilitator', 'GET', '/ground-rules' )->get_data() );
		$put = fn( string $verb, int $base, array $more = [] ) => $this->world->as( 'manager', $verb, '/ground-rules', $more + [ 'base_revision' => $base ] );
		self::assertSame( $rules, $put( 'PUT', 0, [ 'text' => $rules ] )->get_data()['text'] );
		self::assertSame( $rules, $form()['contract'] );
		self::assertSame( Sets\shipped_rules(), Sets\find( $this->world->harbour )?->contract );
		$late = $put( 'PUT', 0, [ 'text' => 'Late' ] );
		self::assertFailure( 'learning_log_rules_conflict', 409, $late );
		self::assertSame( $rules, $late->get_data()['data']['rules']['text'] );
		self::assertSame( '', $put( 'PUT', 1, [ 'text' => '' ] )->get_data()['text'] );
		self::assertSame( '', $form()['contract'] );
		self::assertTrue( $put( 'DELETE', 2 )->get_data()['shipped'] );
		self::assertSame( Sets\shipped_rules(), $form()['contract'] );
	}
}
