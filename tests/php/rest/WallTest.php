<?php
/**
 * The wall between sets: whether there is another one makes no byte of difference.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Blocks;
use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Prompts;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class WallTest extends TestCase {
	use Uploads;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * What each person of Harbour, and their coach, is told by every list, count, search and calendar, and by each page.
	 *
	 * @param World                           $world The programme.
	 * @param array{meeting: int, entry: int} $ids   What was written in its set.
	 * @param array<string, string>           $feeds Addresses of calendars by person.
	 * @return array<string, string> Answer by person and route.
	 */
	private static function answers( World $world, array $ids, array $feeds ): array {
		$set     = $world->harbour;
		$meeting = $ids['meeting'];
		$routes  = [
			...[ 'GET /sets', 'GET /sets?search=a', "GET /sets/$set", "GET /sets/$set/members", "GET /sets/$set/agreement", "GET /sets/$set/coaching", "GET /sets/$set/meetings", "GET /sets/$set/actions", "GET /sets/$set/calendar", "GET /sets/$set/progress", "GET /sets/$set/attendance" ],
			...[ "GET /meetings/$meeting", "GET /meetings/$meeting/parts/issue", 'GET /actions', 'GET /actions?scope=shared', 'GET /people', 'GET /people?search=can', 'GET /people?without_set=1', 'POST /people/match', 'GET /me' ],
			...[ 'GET /entries', 'GET /entries?scope=shared', 'GET /entries?search=canary', 'GET /entries?scope=shared&search=canary', 'GET /entries/facets', 'GET /entries/facets?scope=mine', "GET /entries/{$ids['entry']}/comments", "GET /comments?entries={$ids['entry']}", 'POST /entries/export?scope=shared' ],
		];
		$told    = [];
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator', 'coach' ] as $actor ) {
			foreach ( $routes as $route ) {
				wp_cache_flush();
				[ $method, $path ] = explode( ' ', $route );
				$answer            = $world->as( $actor, $method, $path, '/people/match' === $path ? [ 'lines' => [ 'Canary One', 'Peer', 'nobody@canary.example' ] ] : [] );

				$told[ "$actor $route" ] = $answer->get_status() . wp_json_encode( [ $answer->get_data(), array_diff_key( $answer->get_headers(), [ 'ETag' => true ] ) ] );
			}
			wp_cache_flush();
			$user = $world->people[ $actor ];
			$open = Meetings\readable( $meeting, $user );

			$told[ "$actor feed" ]    = (string) Meetings\feed( $feeds[ $actor ] );
			$told[ "$actor roster" ]  = Blocks\render_set( 0, '' );
			$told[ "$actor meeting" ] = $open ? Blocks\meeting_html( $open ) : '';
			$told[ "$actor said" ]    = Blocks\log_meetings_html( new Blocks\Log_Query( [ 'log_meetings' => '1' ] ), $user ) . Blocks\said_file( $user );
			$told[ "$actor actions" ] = Blocks\log_actions_html( new Blocks\Log_Query( [ 'log_actions' => '1' ] ), $user );
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
	 * @return array{meeting: int, entry: int} Post ids.
	 */
	private static function fill( int $set, int $user, int $manager, string $word ): array {
		$planned = Meetings\plan( $set, $manager, [ 'starts' => '2026-12-01T09:00:00Z', 'place' => $word, 'mutation' => wp_generate_uuid4() ] );
		self::assertIsArray( $planned );
		$meeting = $planned['meetings'][0]->id;
		self::assertIsArray( Meetings\save_part( $meeting, $user, 'issue', [ 'title' => $word ], 0 ) );
		self::assertIsArray( Meetings\mark_attendance( $meeting, $user, $user, 'present' ) );
		self::assertIsArray( Meetings\add_action( $set, $user, [ 'what' => $word, 'coach' => true ], wp_generate_uuid4() ) );
		$asked = Prompts\find( self::lesson(), '1' );
		self::assertNotNull( $asked );
		$entry = Entries\save_answer( $user, $asked, [ 'answers' => [ 'text' => $word ], 'audience' => 'set', 'set' => $set, 'base_revision' => 0 ] );
		self::assertInstanceOf( Entries\Entry::class, $entry );
		$said = Comments\add( $entry->id, $user, $word, '' );
		self::assertIsArray( $said );
		self::assertInstanceOf( Files\File::class, Files\add( $said['comment'], self::temporary( $word ), "$word.txt", '' ) );
		return [
			'meeting' => $meeting,
			'entry'   => $entry->id,
		];
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

	public function test_every_list_count_search_calendar_and_page_is_byte_for_byte_the_same_whether_or_not_another_set_is_there(): void {
		$world = new World();
		$world->agree();
		$ids   = self::fill( $world->harbour, $world->people['author'], $world->people['manager'], 'Harbour' );
		$feeds = array_map( static fn( int $user ): string => $user > 0 ? (string) preg_replace( '/^.*=/', '', Meetings\begin_feed( $user ) ) : '', $world->people );
		$alone = self::answers( $world, $ids, $feeds );
		foreach ( [ "GET /sets/{$world->harbour}/actions", 'GET /sets?search=a', "GET /comments?entries={$ids['entry']}", 'roster', 'meeting' ] as $told ) {
			self::assertStringContainsString( 'Harbour', html_entity_decode( $alone[ "peer $told" ] ), "There is something to be told: $told" );
		}
		self::assertStringContainsString( 'Harbour.txt', $alone[ "peer GET /comments?entries={$ids['entry']}" ] );
		foreach ( [ 'feed', "GET /sets/{$world->harbour}/calendar" ] as $told ) {
			self::assertStringContainsString( 'BEGIN:VEVENT', $alone[ "peer $told" ] );
		}
		self::assertStringStartsWith( '200', $alone['facilitator POST /people/match'] );
		foreach ( [ "GET /sets/{$world->harbour}/progress", "GET /sets/{$world->harbour}/attendance", 'POST /entries/export?scope=shared' ] as $told ) {
			self::assertStringStartsWith( '200', $alone[ "facilitator $told" ] );
		}
		// A set with a name that comes first, of the same organisation, coached by a colleague of the coach.
		$others = [ $this->factory->user( 'Canary One' ), $this->factory->user( 'Canary Two' ) ];
		$set    = $this->factory->set( 'A canary set', array_fill_keys( $others, 'Northmill' ), [ $this->factory->user( 'Canary Facilitator', 'learning_log_facilitator' ) ] );
		$this->factory->coach( $world->people['former_coach'], $others[0] );
		foreach ( $others as $user ) {
			self::assertTrue( \LearningLog\Sets\agree( $set, $user, 1 ) );
		}
		self::fill( $set, $others[0], $world->people['manager'], 'canary' );
		self::assertSame( $alone, self::answers( $world, $ids, $feeds ) );
	}
}
