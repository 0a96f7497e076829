<?php
/**
 * What stands beside a roster: one question to the database for all sets of a person.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Meetings;
use LearningLog\Tests\TestCase;

final class AgendaTest extends TestCase {
	use InMeeting;

	/**
	 * A time some hours from now, as REST says it.
	 *
	 * @param float $hours How many.
	 */
	private static function in_hours( float $hours ): string {
		return gmdate( 'Y-m-d\TH:i:s\Z', time() + (int) ( $hours * HOUR_IN_SECONDS ) );
	}

	public function test_the_next_meeting_is_the_first_that_is_not_over_or_cancelled(): void {
		$next = fn(): ?int => Meetings\agenda( $this->world->people['author'], [ $this->world->harbour ] )[ $this->world->harbour ]['next']?->id;
		Meetings\cancel( $this->meeting, $this->world->people['facilitator'] );
		$this->planned( self::in_hours( -4 ) );
		self::assertNull( $next(), 'Three hours from then are over' );
		$ahead = $this->planned( self::in_hours( 20 ) );
		self::assertSame( $ahead, $next() );
		$now = $this->planned( self::in_hours( -1 ) );
		self::assertSame( $now, $next() );
		Meetings\cancel( $now, $this->world->people['facilitator'] );
		self::assertSame( $ahead, $next() );
		$running = $this->planned( self::in_hours( -5 ) );
		Meetings\change( $running, $this->world->people['facilitator'], [ 'status' => 'running' ], 1, '' );
		self::assertSame( $running, $next(), 'It takes longer' );
		Meetings\change( $running, $this->world->people['facilitator'], [ 'status' => 'ended' ], 2, '' );
		self::assertSame( $ahead, $next() );
	}

	public function test_it_holds_ones_own_open_actions_and_costs_one_question_however_many_sets(): void {
		foreach ( [ 'author', 'author', 'peer' ] as $actor ) {
			Meetings\add_action( $this->world->harbour, $this->world->people[ $actor ], [ 'what' => "Of $actor" ], wp_generate_uuid4() );
		}
		$agenda = Meetings\agenda( $this->world->people['author'], [ $this->world->harbour, $this->world->quay ] );
		self::assertSame( [ 'Of author', 'Of author' ], array_column( $agenda[ $this->world->harbour ]['actions'], 'what' ) );
		self::assertSame( [ 'next' => null, 'past' => [], 'actions' => [], 'latest' => 0, 'presented' => [], 'attendance' => [], 'planned' => 0 ], $agenda[ $this->world->quay ] );
		$this->assertQueriesAtMost( 1, fn() => Meetings\agenda( $this->world->people['author'], [ $this->world->harbour, $this->world->quay ] ) );
		$this->assertQueriesAtMost( 0, fn() => Meetings\agenda( $this->world->people['author'], [] ) );
	}

	public function test_who_has_not_presented_comes_first_then_whose_time_is_longest_ago(): void {
		self::assertSame( [ 7, 9, 5, 3 ], Meetings\in_turn( [ 3, 5, 7, 9 ], [ 3 => '2026-11-01', 5 => '2026-10-01' ] ) );
	}
}
