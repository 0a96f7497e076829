<?php
/**
 * Coaching that came with an import, once somebody has decided about it by hand: what they decide holds.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Legacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_REST_Request;

final class ImportCoachingTest extends TestCase {
	use Source;

	private int $anna;
	private int $vera;
	private int $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->anna    = $this->factory->user( 'Anna' );
		$this->vera    = $this->factory->user( 'Vera', 'learning_log_facilitator' );
		$this->manager = $this->factory->user( 'Mia', 'learning_log_manager' );
	}

	/**
	 * Brings another question of Anna's, with Vera named as who answers.
	 *
	 * @return list<string> What it told.
	 */
	private function bring_a_question(): array {
		$page = $this->factory->page( "[progressally_note note_id='4']" )->ID;
		self::define_notes( $page, [ 4 => [ 'select-type' => 'qa' ] ] );
		self::thread( $this->anna, $page, 4, [ self::said( $this->anna, 'Text', 1580461200 ) ], [ 'status' => 0 ] );
		$before = $this->coaches();
		$told   = fn( bool $pretend ): array => array_column( Legacy\import_step( 'texts', 0, [ 'audiences' => [], 'coaches' => [ $this->vera ] ], $pretend, 60.0 )['told'], 'what' );
		$dry    = $told( true );
		self::assertSame( $before, $this->coaches() );
		$done = $told( false );
		self::assertSame( $done, $dry, 'Pretending tells the same' );
		return $done;
	}

	/**
	 * What a manager asks for.
	 *
	 * @param string               $method The verb.
	 * @param string               $path   The path.
	 * @param array<string, mixed> $body   The body.
	 */
	private function manager( string $method, string $path, array $body = [] ): void {
		wp_set_current_user( $this->manager );
		$request = new WP_REST_Request( $method, "/learning-log/v1$path" );
		$request->set_body_params( $body );
		self::assertSame( 200, rest_do_request( $request )->get_status() );
	}

	private function coaches(): bool {
		return Sets\is_coach( $this->vera, $this->anna );
	}

	public function test_coaching_of_a_set_ends_with_it_where_an_import_had_begun_it_before_and_a_manager_ended_that(): void {
		$this->bring_a_question();
		self::assertTrue( $this->coaches() );
		$this->manager( 'DELETE', "/participants/{$this->anna}/coaches/{$this->vera}" );
		self::assertFalse( $this->coaches() );
		$set = $this->factory->set( 'Harbour', [ $this->anna => 'North' ], [ $this->vera ] );
		$this->manager( 'PUT', "/sets/$set/coaching", [ 'on' => true ] );
		self::assertTrue( $this->coaches() );
		$this->manager( 'PUT', "/sets/$set/coaching", [ 'on' => false ] );
		self::assertFalse( $this->coaches() );
	}

	public function test_whom_a_manager_appoints_by_hand_an_undo_leaves(): void {
		$this->bring_a_question();
		$this->manager( 'DELETE', "/participants/{$this->anna}/coaches/{$this->vera}" );
		$this->manager( 'PUT', "/participants/{$this->anna}/coaches/{$this->vera}" );
		Legacy\undo_step( 0, false, 60.0 );
		self::assertTrue( $this->coaches() );
	}

	public function test_whom_a_manager_took_away_no_later_run_brings_back_and_it_is_told(): void {
		self::assertSame( [], $this->bring_a_question() );
		$this->manager( 'DELETE', "/participants/{$this->anna}/coaches/{$this->vera}" );
		self::assertSame( [ 'coaching_ended: Vera' ], $this->bring_a_question() );
		self::assertFalse( $this->coaches() );
		$this->manager( 'PUT', "/participants/{$this->anna}/coaches/{$this->vera}" );
		self::assertTrue( $this->coaches(), 'By hand it begins again' );
	}

	public function test_coaching_that_was_there_before_an_import_and_was_ended_does_not_begin_with_the_next_one(): void {
		$this->factory->coach( $this->vera, $this->anna );
		$this->bring_a_question();
		$this->manager( 'DELETE', "/participants/{$this->anna}/coaches/{$this->vera}" );
		$this->bring_a_question();
		self::assertFalse( $this->coaches() );
	}
}
