<?php
/**
 * What a learning management system keeps closed asks nothing here.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Lms;

use LearningLog\Entries;
use LearningLog\Lms;
use LearningLog\Prompts;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class LessonAccessTest extends TestCase {
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		require_once __DIR__ . '/foreign.php';
		register_post_type( Lms\LESSON_TYPE, [ 'public' => true ] );
	}

	protected function tearDown(): void {
		unset( $GLOBALS['learning_log_not_enrolled'], $GLOBALS['learning_log_restricted'] );
		parent::tearDown();
	}

	/**
	 * A lesson with one note.
	 *
	 * @param string $type Post type.
	 */
	private function lesson( string $type = Lms\LESSON_TYPE ): int {
		$this->world->lesson = $this->factory->lesson( [ [] ], [ 'post_type' => $type ] )->ID;
		return $this->world->lesson;
	}

	/**
	 * Nobody but those who edit it reads or answers what the lesson asks.
	 */
	private function assertClosed(): void {
		$before = Entries\find_answers( $this->world->people['author'], [ $this->world->lesson ] );
		self::assertSame( 404, $this->world->as( 'author', 'GET', "/lessons/{$this->world->lesson}" )->get_status() );
		$save = [
			'answers'       => [ 'text' => 'Text' ],
			'base_revision' => 0,
		];
		self::assertSame( 404, $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", $save )->get_status() );
		self::assertEquals( $before, Entries\find_answers( $this->world->people['author'], [ $this->world->lesson ] ) );
		self::assertFalse( Prompts\can_read_lesson( $this->world->lesson, 0 ) );
		self::assertTrue( Prompts\can_read_lesson( $this->world->lesson, $this->world->people['admin'] ) );
	}

	public function test_who_is_not_enrolled_reads_and_answers_nothing_in_a_lesson(): void {
		$lesson = $this->lesson();
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/lessons/$lesson" )->get_status() );
		$GLOBALS['learning_log_not_enrolled'] = [ [ $this->world->people['author'], $lesson ] ];
		$this->assertClosed();
	}

	public function test_what_somebody_wrote_stays_theirs_when_they_are_not_enrolled_any_more(): void {
		$lesson                               = $this->lesson();
		$entry                                = $this->world->answer( '1', 'Text' )->id;
		$GLOBALS['learning_log_not_enrolled'] = [ [ $this->world->people['author'], $lesson ] ];
		$this->assertClosed();
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/entries/$entry" )->get_status() );
	}

	/**
	 * What keeps a lesson for later, and what LifterLMS answers then: its course, what comes before it, itself.
	 *
	 * @return array<string, array{string, int|array{id: int, type: string}}>
	 */
	public static function reasons(): array {
		return [
			'its course is not open yet, or over' => [ 'time_period', 5 ],
			'another lesson comes before it'      => [
				'prerequisite',
				[
					'id'   => 1,
					'type' => 'lesson',
				],
			],
			'it opens some days after another'    => [ 'drip_settings', 6 ],
		];
	}

	/**
	 * @dataProvider reasons
	 * @param string                           $rule   What LifterLMS calls it.
	 * @param int|array{id: int, type: string} $reason What it answers.
	 */
	public function test_a_lesson_that_is_kept_for_later_is_closed_to_those_who_are_enrolled_too( string $rule, int|array $reason ): void {
		$lesson                             = $this->lesson();
		$GLOBALS['learning_log_restricted'] = [ $rule => [ $lesson => $reason ] ];
		$this->assertClosed();
		$GLOBALS['learning_log_restricted'] = [ $rule => [ $lesson + 1 => $reason ] ];
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/lessons/$lesson" )->get_status(), 'Another lesson is none of its business' );
	}

	public function test_who_facilitates_is_enrolled_in_nothing_and_sees_how_far_a_set_is(): void {
		$lesson                               = $this->lesson();
		$GLOBALS['learning_log_not_enrolled'] = [ [ $this->world->people['facilitator'], $lesson ], [ $this->world->people['peer'], $lesson ] ];
		self::assertTrue( Prompts\can_read_lesson( $lesson, $this->world->people['facilitator'] ) );
		self::assertFalse( Prompts\can_read_lesson( $lesson, $this->world->people['peer'] ) );
	}

	public function test_a_lesson_that_sensei_asks_a_password_for_is_open_to_who_facilitates_alone(): void {
		$lesson = $this->lesson();
		$page   = $this->factory->lesson( [ [] ] )->ID;
		$locked = $this->factory->lesson(
			[ [] ],
			[
				'post_type'     => Lms\LESSON_TYPE,
				'post_password' => 'of its own',
			]
		)->ID;
		$shut   = static fn(): bool => true;
		add_filter( 'post_password_required', $shut );
		try {
			$read = fn( int $what, string $who ): bool => Prompts\can_read_lesson( $what, $this->world->people[ $who ] );
			self::assertSame( [ true, false, false ], [ $read( $lesson, 'facilitator' ), $read( $lesson, 'author' ), $read( $lesson, 'visitor' ) ] );
			self::assertSame( [ false, false ], [ $read( $page, 'facilitator' ), $read( $locked, 'facilitator' ) ] );
		} finally {
			remove_filter( 'post_password_required', $shut );
		}
	}

	public function test_a_free_lesson_is_open_to_all(): void {
		$lesson                               = $this->lesson();
		$GLOBALS['learning_log_not_enrolled'] = [ [ $this->world->people['author'], $lesson ] ];
		update_post_meta( $lesson, '_llms_free_lesson', 'yes' );
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/lessons/$lesson" )->get_status() );
		self::assertTrue( Prompts\can_read_lesson( $lesson, 0 ) );
	}

	/**
	 * How LifterLMS asks for a membership.
	 *
	 * @return array<string, array{string}>
	 */
	public static function memberships(): array {
		return [
			'of the page'     => [ 'membership' ],
			'of all the site' => [ 'sitewide_membership' ],
		];
	}

	/**
	 * @dataProvider memberships
	 * @param string $rule What LifterLMS calls it.
	 */
	public function test_a_page_for_members_is_closed_to_others( string $rule ): void {
		$page                                 = $this->lesson( 'page' );
		$GLOBALS['learning_log_restricted']   = [ $rule => [ $page => 77 ] ];
		$GLOBALS['learning_log_not_enrolled'] = [ [ $this->world->people['author'], 77 ] ];
		$this->assertClosed();
		self::assertTrue( Prompts\can_read_lesson( $page, $this->world->people['facilitator'] ) );
	}

	public function test_where_nothing_is_said_everybody_is_enrolled_and_nothing_is_closed(): void {
		foreach ( [ 'page', Lms\LESSON_TYPE ] as $type ) {
			$lesson = $this->lesson( $type );
			self::assertSame( 200, $this->world->as( 'author', 'GET', "/lessons/$lesson" )->get_status(), $type );
		}
	}
}
