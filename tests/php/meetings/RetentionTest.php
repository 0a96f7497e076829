<?php
/**
 * What is left of a set once it has been over for long.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class RetentionTest extends TestCase {
	use InMeeting;

	protected function setUp(): void {
		parent::setUp();
		$this->say( 'author', 'check_in', [ 'line' => 'Canary line' ] );
		$this->say( 'peer', 'evaluation', [ 'set' => 'Canary evaluation', 'unnamed' => 'yes' ] );
		foreach ( [ 'author' => 'present', 'peer' => 'present', 'other_company' => 'apologies' ] as $actor => $state ) {
			$this->world->as( 'facilitator', 'PUT', "/meetings/{$this->meeting}/attendance/{$this->world->people[ $actor ]}", [ 'state' => $state ] );
		}
		$slots = [ [ 'presenter' => $this->world->people['author'], 'minutes' => 45, 'preset' => 'classic_45', 'done' => true, 'spent' => 60 ] ];
		$this->world->as( 'facilitator', 'PUT', "/meetings/{$this->meeting}", [ 'place' => 'Canary room', 'slots' => $slots, 'base_revision' => 1 ] );
		self::assertIsArray( Meetings\add_action( $this->world->harbour, $this->world->people['author'], [ 'what' => 'My own' ], wp_generate_uuid4() ) );
	}

	/**
	 * Lets the set have ended, and nobody have changed it since.
	 *
	 * @param string $when What strtotime() takes.
	 */
	private function end_set( string $when ): void {
		global $wpdb;
		$this->say_last_day( $when );
		$wpdb->update( $wpdb->posts, [ 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', (int) strtotime( $when ) ) ], [ 'ID' => $this->world->harbour ] );
	}

	/**
	 * Somebody says today when the last day of the set is.
	 *
	 * @param string $when What strtotime() takes.
	 */
	private function say_last_day( string $when ): void {
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		$ends = (string) wp_date( 'Y-m-d', (int) strtotime( $when ) );
		self::assertInstanceOf( Sets\Set::class, Sets\change( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, $set->capacity, '', $ends, $set->revision, $set->contract ) ) );
	}

	/**
	 * Everything that is stored of the meeting.
	 */
	private function stored(): string {
		global $wpdb;
		$rows = $wpdb->get_results( "SELECT post_content, post_content_filtered FROM {$wpdb->posts} WHERE ID = {$this->meeting} UNION ALL SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = {$this->meeting}" ); // phpcs:ignore WordPress.DB.PreparedSQL -- An integer.
		return (string) wp_json_encode( $rows );
	}

	public function test_a_year_after_its_end_what_was_said_is_gone_and_when_it_met_and_how_many_came_is_not(): void {
		$this->end_set( '-13 months' );
		Meetings\action_forget_said();
		$left = $this->stored();
		self::assertStringNotContainsString( 'Canary', $left );
		self::assertStringNotContainsString( '_learning_log_attendance', $left );
		self::assertStringContainsString( '{\"present\":2,\"apologies\":1}', $this->counts() );
		$meeting = Meetings\find( $this->meeting );
		self::assertSame( '2026-12-01 09:00:00', $meeting?->starts );
		self::assertSame( [ 0 ], array_column( $meeting->slots, 'presenter' ) );
		self::assertSame( [ 'My own' ], array_column( Meetings\listed( 'mine', $this->world->people['author'], 1, 10 )[0], 'what' ), 'An action is its owner’s' );
		Meetings\action_forget_said();
		self::assertSame( $left, $this->stored(), 'Again, it changes nothing' );
	}

	/**
	 * How many came, as it is kept.
	 */
	private function counts(): string {
		return (string) wp_json_encode( get_post_meta( $this->meeting, Meetings\COUNTS, true ) );
	}

	public function test_before_that_and_while_a_set_goes_on_nothing_is_removed(): void {
		$before = $this->stored();
		Meetings\action_forget_said();
		self::assertSame( $before, $this->stored() );
		$this->end_set( '-11 months' );
		$before = $this->stored();
		Meetings\action_forget_said();
		self::assertSame( $before, $this->stored() );
		add_filter( 'learning_log_set_retention_months', static fn(): int => 2 );
		Meetings\action_forget_said();
		self::assertStringNotContainsString( 'Canary', $this->stored() );
	}

	public function test_a_last_day_that_was_mistyped_removes_nothing_in_the_next_night(): void {
		$before = $this->stored();
		$this->say_last_day( '-10 years' );
		Meetings\action_forget_said();
		self::assertStringContainsString( 'Canary line', $this->stored() );
		$this->say_last_day( '+1 month' );
		Meetings\action_forget_said();
		foreach ( [ 'Canary line', 'Canary evaluation', 'Canary room' ] as $said ) {
			self::assertStringContainsString( $said, $before );
			self::assertStringContainsString( $said, $this->stored() );
		}
	}

	public function test_a_set_that_is_deleted_for_good_leaves_nothing_that_was_said(): void {
		wp_delete_post( $this->world->quay, true );
		self::assertStringContainsString( 'Canary', $this->stored(), 'Another set is none of this one’s business' );
		wp_delete_post( $this->world->harbour, true );
		self::assertStringNotContainsString( 'Canary', $this->stored() );
	}

	public function test_what_is_said_at_the_end_without_a_name_has_none(): void {
		self::assertSame( [ 'check_in' ], array_column( $this->meeting_as( 'author' )['parts'], 'kind' ), 'Not while its writer can be watched' );
		$this->end_meeting();
		$parts = array_column( $this->meeting_as( 'author' )['parts'], null, 'kind' );
		self::assertSame( 0, $parts['evaluation']['user'] );
		self::assertSame( $this->world->people['author'], $parts['check_in']['user'] );
	}

	public function test_what_is_forgotten_is_not_touched_again_and_anything_that_is_left_is_found(): void {
		$left = fn(): array => Meetings\with_something_said( [ $this->world->harbour, $this->world->quay ] );
		self::assertSame( [ $this->meeting ], $left() );
		$this->end_set( '-13 months' );
		Meetings\action_forget_said();
		self::assertSame( [], $left() );
		$sent = $this->queries( Meetings\action_forget_said( ... ) );
		self::assertCount( 2, $sent, implode( "\n", $sent ) );
		self::assertSame( [], preg_grep( '/^SELECT/', $sent, PREG_GREP_INVERT ), 'Nothing is locked or written' );
		$bare = Meetings\find( $this->meeting );
		self::assertNotNull( $bare );
		$slot = [ 'presenter' => 7, 'minutes' => 45, 'preset' => 'classic_45', 'done' => true, 'spent' => 60 ];
		foreach ( [ Meetings\part_key( 'bid', 7 ), Meetings\ATTENDANCE . '7' ] as $key ) {
			Meetings\store_fact( $this->meeting, $key, 'present' );
			self::assertSame( [ $this->meeting ], $left(), $key );
			Meetings\store_fact( $this->meeting, $key, null );
			self::assertSame( [], $left(), $key );
		}
		foreach ( [ [ 'place' => 'Canary room' ], [ 'slots' => [ $slot ] ] ] as $facts ) {
			$now = Meetings\find( $this->meeting );
			self::assertNotNull( $now );
			Meetings\update( $now, Meetings\with( $bare, $facts ) );
			self::assertSame( [ $this->meeting ], $left(), (string) wp_json_encode( $facts ) );
		}
	}
}
