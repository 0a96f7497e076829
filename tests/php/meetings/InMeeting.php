<?php
/**
 * Tests that play in a meeting of World's set Harbour.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Tests\World;
use PHPUnit\Framework\Attributes\Before;
use WP_REST_Response;

/**
 * Everybody has agreed to the ground rules, and one meeting is planned.
 */
trait InMeeting {
	private static World $as_made;
	private static int $planned;
	private World $world;
	private int $meeting;

	/**
	 * Makes the programme and the meeting.
	 */
	protected static function prepare(): void {
		self::$as_made = new World();
		self::$as_made->agree();
		self::$planned = self::$as_made->meet( '2026-12-01T09:00:00Z' );
	}

	/**
	 * A world of the test's own.
	 */
	#[Before]
	protected function enter(): void {
		$this->world   = clone self::$as_made;
		$this->meeting = self::$planned;
	}

	/**
	 * Another meeting.
	 *
	 * @param string $starts When it begins.
	 */
	private function planned( string $starts ): int {
		return $this->world->meet( $starts );
	}

	/**
	 * Somebody says something.
	 *
	 * @param string                $actor   Who.
	 * @param string                $kind    Kind of part.
	 * @param array<string, string> $answers What.
	 * @param array<string, mixed>  $more    The rest of the save.
	 */
	private function say( string $actor, string $kind, array $answers, array $more = [] ): WP_REST_Response {
		return $this->world->as( $actor, 'PUT', "/meetings/{$this->meeting}/parts/$kind", $more + [ 'answers' => $answers, 'base_revision' => 0 ] );
	}

	/**
	 * Ends the meeting: from then on others see what was said without a name.
	 */
	private function end_meeting(): void {
		$revision = $this->meeting_as( 'facilitator' )['revision'];
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/meetings/{$this->meeting}", [ 'status' => 'ended', 'base_revision' => $revision ] )->get_status() );
	}

	/**
	 * The meeting as somebody sees it.
	 *
	 * @param string   $actor   Who.
	 * @param int|null $meeting Post id, null for the one.
	 * @return array<string, mixed>
	 */
	private function meeting_as( string $actor, ?int $meeting = null ): array {
		$answer = $this->world->as( $actor, 'GET', '/meetings/' . ( $meeting ?? $this->meeting ) );
		self::assertSame( 200, $answer->get_status() );
		return $answer->get_data();
	}

	/**
	 * A state of the clock.
	 *
	 * @param string $step Step of the meeting.
	 * @return array<string, int|string>
	 */
	private static function clock( string $step ): array {
		return [ 'step' => $step, 'slot' => 0, 'phase' => '', 'since' => 1, 'gone' => 0, 'timeout' => false ];
	}
}
