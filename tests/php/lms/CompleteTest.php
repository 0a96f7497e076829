<?php
/**
 * Approving completes a lesson of a learning management system.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Lms;

use LearningLog\Entries;
use LearningLog\Lms;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class CompleteTest extends TestCase {
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		$GLOBALS['learning_log_completed'] = [];
	}

	/**
	 * A lesson that asks for two approvals and a note, answered by the author.
	 *
	 * @param string $type Post type.
	 * @return list<int> Numbers of the entries.
	 */
	private function lesson( string $type = Lms\LESSON_TYPE ): array {
		register_post_type( Lms\LESSON_TYPE, [ 'public' => true ] );
		$notes               = [ [ 'reply' => 'approve' ], [ 'reply' => 'approve' ], [ 'reply' => 'reply' ] ];
		$this->world->lesson = $this->factory->lesson( $notes, [ 'post_type' => $type ] )->ID;
		return array_map( fn( string $prompt ): int => $this->world->answer( $prompt, 'Text', 'set' )->id, [ '1', '2', '3' ] );
	}

	/**
	 * The facilitator says how an entry stands.
	 *
	 * @param int    $entry Post id.
	 * @param string $state State.
	 */
	private function review( int $entry, string $state = 'approved' ): void {
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/entries/$entry/review", [ 'state' => $state ] )->get_status() );
	}

	public function test_where_no_such_system_is_active_approving_is_all_that_happens(): void {
		if ( class_exists( 'Sensei_Utils', false ) ) {
			self::markTestSkipped( 'The functions of others are there already.' );
		}
		array_map( fn( int $entry ) => $this->review( $entry ), $this->lesson() );
		self::assertSame( [], $GLOBALS['learning_log_completed'] );
	}

	public function test_a_lesson_is_completed_once_all_is_approved_that_it_asks_to_be_and_not_before(): void {
		require_once __DIR__ . '/foreign.php';
		[ $one, $other, $note ] = $this->lesson();
		$this->review( $note );
		$this->review( $one );
		$this->review( $other, 'closed' );
		self::assertSame( [], $GLOBALS['learning_log_completed'] );
		$this->review( $other );
		$author = $this->world->people['author'];
		self::assertSame( [ [ 'sensei', $this->world->lesson, $author, true ], [ 'lifterlms', $this->world->lesson, $author, 'lesson' ] ], $GLOBALS['learning_log_completed'] );
	}

	public function test_an_answer_that_was_taken_back_is_not_approved(): void {
		require_once __DIR__ . '/foreign.php';
		[ $one, $other ] = $this->lesson();
		$this->review( $one );
		$entry = Entries\find( $one );
		self::assertNotNull( $entry );
		Entries\save_entry( $entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		$this->review( $other );
		self::assertSame( [], $GLOBALS['learning_log_completed'] );
	}

	public function test_other_pages_and_a_site_that_says_so_complete_nothing(): void {
		require_once __DIR__ . '/foreign.php';
		array_map( fn( int $entry ) => $this->review( $entry ), $this->lesson( 'page' ) );
		add_filter( 'learning_log_approval_completes_lesson', '__return_false' );
		array_map( fn( int $entry ) => $this->review( $entry ), $this->lesson() );
		self::assertSame( [], $GLOBALS['learning_log_completed'] );
	}
}
