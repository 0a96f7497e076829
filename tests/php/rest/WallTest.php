<?php
/**
 * The wall between sets: whether there is another one makes no byte of difference.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class WallTest extends TestCase {
	/**
	 * What each person of Harbour, and their coach, is told by every list and count, and by the roster.
	 *
	 * @param World $world   The programme.
	 * @param int   $meeting Post id of its meeting.
	 * @return array<string, string> Answer by person and route.
	 */
	private static function answers( World $world, int $meeting ): array {
		$set    = $world->harbour;
		$routes = [ '/sets', "/sets/$set", "/sets/$set/members", "/sets/$set/agreement", "/sets/$set/meetings", "/sets/$set/actions", "/meetings/$meeting", "/meetings/$meeting/parts/issue", '/actions', '/actions?scope=shared', '/entries', '/entries?scope=shared', '/entries/facets', '/entries/facets?scope=mine', '/me' ];
		$told   = [];
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator', 'coach' ] as $actor ) {
			foreach ( $routes as $route ) {
				wp_cache_flush();
				$answer = $world->as( $actor, 'GET', $route );

				$told[ "$actor $route" ] = $answer->get_status() . wp_json_encode( [ $answer->get_data(), array_diff_key( $answer->get_headers(), [ 'ETag' => true ] ) ] );
			}
			$told[ "$actor roster" ] = Blocks\render_set( 0, '' );
		}
		return $told;
	}

	/**
	 * Somebody of a set writes something of every kind.
	 *
	 * @param int    $set     Post id.
	 * @param int    $user    User id of a member.
	 * @param int    $manager User id of who plans.
	 * @param string $word    What is in every text.
	 * @return int Post id of the meeting.
	 */
	private static function fill( int $set, int $user, int $manager, string $word ): int {
		$planned = Meetings\plan( $set, $manager, [ 'starts' => '2026-12-01T09:00:00Z', 'place' => $word, 'mutation' => wp_generate_uuid4() ] );
		self::assertIsArray( $planned );
		$meeting = $planned['meetings'][0]->id;
		self::assertIsArray( Meetings\save_part( $meeting, $user, 'issue', [ 'title' => $word ], 0 ) );
		self::assertIsArray( Meetings\mark_attendance( $meeting, $user, $user, 'present' ) );
		self::assertIsArray( Meetings\add_action( $set, $user, [ 'what' => $word, 'coach' => true ], wp_generate_uuid4() ) );
		$asked = Prompts\find( self::lesson(), '1' );
		self::assertNotNull( $asked );
		self::assertInstanceOf( Entries\Entry::class, Entries\save_answer( $user, $asked, [ 'answers' => [ 'text' => $word ], 'audience' => 'set', 'set' => $set, 'base_revision' => 0 ] ) );
		return $meeting;
	}

	/**
	 * One lesson for everybody.
	 */
	private static function lesson(): \WP_Post {
		static $id = 0;
		$id        = $id ? $id : World::lesson( [ '1' ] );
		$lesson    = get_post( $id );
		self::assertNotNull( $lesson );
		return $lesson;
	}

	public function test_every_list_count_and_roster_is_byte_for_byte_the_same_whether_or_not_another_set_is_there(): void {
		$world = new World();
		$world->agree();
		$meeting = self::fill( $world->harbour, $world->people['author'], $world->people['manager'], 'Harbour' );
		$alone   = self::answers( $world, $meeting );
		self::assertStringContainsString( 'Harbour', $alone[ "peer /sets/{$world->harbour}/actions" ], 'There is something to be told' );
		// A set with a name that comes first, of the same organisation, coached by a colleague of the coach.
		$others = [ $this->factory->user( 'Canary One' ), $this->factory->user( 'Canary Two' ) ];
		$set    = $this->factory->set( 'A canary set', array_fill_keys( $others, 'Northmill' ), [ $this->factory->user( 'Canary Facilitator', 'learning_log_facilitator' ) ] );
		$this->factory->coach( $world->people['former_coach'], $others[0] );
		foreach ( $others as $user ) {
			self::assertTrue( \LearningLog\Sets\agree( $set, $user, 1 ) );
		}
		self::fill( $set, $others[0], $world->people['manager'], 'canary' );
		self::assertSame( $alone, self::answers( $world, $meeting ) );
	}
}
