<?php
/**
 * A screen asks every two seconds whether anything has changed: that costs one question, and no change goes unnoticed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Meetings;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_REST_Request;
use WP_REST_Response;

final class PollTest extends TestCase {
	use InMeeting;

	/**
	 * Somebody's screen asks.
	 *
	 * @param string $actor Who.
	 * @param string $etag  What it shows.
	 */
	private function poll( string $actor, string $etag ): WP_REST_Response {
		wp_set_current_user( $this->world->people[ $actor ] );
		$request = new WP_REST_Request( 'GET', "/learning-log/v1/meetings/{$this->meeting}" );
		$request->set_header( 'If-None-Match', $etag );
		// As it is sent: core asks for every verb of the route whether it is allowed.
		$sent = apply_filters( 'rest_post_dispatch', rest_do_request( $request ), rest_get_server(), $request );
		self::assertInstanceOf( WP_REST_Response::class, $sent );
		return $sent;
	}

	/**
	 * What somebody's screen shows.
	 *
	 * @param string $actor Who.
	 */
	private function shown( string $actor ): string {
		return (string) ( $this->world->as( $actor, 'GET', "/meetings/{$this->meeting}" )->get_headers()['ETag'] ?? '' );
	}

	public function test_nothing_new_is_one_question_that_touches_no_post(): void {
		$etag = $this->shown( 'author' );
		$this->poll( 'author', $etag );
		$sent = $this->queries( fn() => self::assertSame( 304, $this->poll( 'author', $etag )->get_status() ) );
		self::assertCount( 1, $sent, implode( "\n", $sent ) );
		self::assertStringNotContainsString( 'wp_posts', $sent[0] );
		self::assertNull( $this->poll( 'author', "W/$etag" )->get_data(), 'A proxy may call it weak' );
	}

	public function test_every_change_that_a_screen_shows_is_told(): void {
		$people  = $this->world->people;
		$set     = $this->world->harbour;
		$taken   = Meetings\add_action( $set, $people['author'], [ 'what' => 'Ask' ], wp_generate_uuid4() );
		$id      = is_array( $taken ) ? $taken['action']->id : 0;
		$found   = Sets\find( $set );
		self::assertNotNull( $found );
		$changes = [
			'its clock'      => fn() => Meetings\change( $this->meeting, $people['facilitator'], [ 'run' => self::clock( 'check_in' ) ], 1, '' ),
			'a part'         => fn() => $this->say( 'peer', 'check_in', [ 'line' => 'Here' ] ),
			'attendance'     => fn() => Meetings\mark_attendance( $this->meeting, $people['peer'], $people['peer'], 'present' ),
			'a new action'   => fn() => Meetings\add_action( $set, $people['peer'], [ 'what' => 'Ask' ], wp_generate_uuid4() ),
			'a closed one'   => fn() => Meetings\change_action( $id, $people['author'], [ 'state' => 'done', 'outcome' => 'x', 'learning' => 'y' ], 1 ),
			'one removed'    => fn() => Meetings\remove_action( $id, $people['author'] ),
			'another date'   => fn() => $this->planned( '2026-11-30T09:00:00Z' ),
			'a member'       => fn() => Sets\join( new Sets\Member( $people['stranger'], $set, 'member', 'Northmill' ) ),
			'one less'       => fn() => Sets\remove_member( $set, $people['stranger'] ),
			'the rules'      => fn() => Sets\store( new Sets\Set( $set, 'Harbour', 'cross_company', 'facilitated', 6, '', '', $found->revision, 'Others', 2 ) ),
			'an agreement'   => fn() => Sets\store_agreement( $set, $people['peer'], 2 ),
			'who has left'   => fn() => Sets\end_everything( $people['peer'] ),
		];
		foreach ( $changes as $what => $change ) {
			$etag = $this->shown( 'author' );
			$change();
			self::assertSame( 200, $this->poll( 'author', $etag )->get_status(), $what );
		}
	}

	public function test_what_one_shows_is_no_pass_for_another_nor_for_who_has_left(): void {
		$etag = $this->shown( 'author' );
		foreach ( [ 'stranger' => 404, 'manager' => 404, 'former_peer' => 404, 'facilitator' => 200 ] as $actor => $status ) {
			self::assertSame( $status, $this->poll( $actor, $etag )->get_status(), $actor );
		}
		self::assertSame( 401, $this->poll( 'visitor', $etag )->get_status() );
		delete_user_meta( $this->world->people['author'], Sets\fact( Sets\MEMBERSHIP . $this->world->harbour ) );
		self::assertSame( 404, $this->poll( 'author', $etag )->get_status(), 'Whoever took them out' );
	}

	public function test_a_set_taken_away_or_over_is_not_unchanged(): void {
		global $wpdb;
		$set = Sets\find( $this->world->harbour );
		self::assertNotNull( $set );
		Sets\store( new Sets\Set( $set->id, $set->name, $set->type, $set->mode, 6, '', current_time( 'Y-m-d' ), $set->revision, $set->contract, 1 ) );
		$etag = $this->shown( 'author' );
		self::assertSame( 304, $this->poll( 'author', $etag )->get_status(), 'On its last day' );
		// A day later, and what the screen shows is of that day.
		$yesterday = gmdate( 'Ymd', time() - DAY_IN_SECONDS );
		$wpdb->query( "UPDATE {$wpdb->postmeta} SET meta_value = REPLACE(meta_value, '-" . current_time( 'Ymd' ) . "-', '-$yesterday-') WHERE meta_key = '_learning_log_version'" );
		$late = (string) preg_replace( '/-' . current_time( 'Ymd' ) . '-/', "-$yesterday-", $etag, 1 );
		self::assertSame( 200, $this->poll( 'author', $late )->get_status(), 'It is asked for with all the rules' );
		$etag = $this->shown( 'author' );
		Sets\trash( $set->id );
		self::assertSame( 404, $this->poll( 'author', $etag )->get_status() );
	}

	public function test_the_whole_meeting_asks_as_many_questions_whatever_was_said(): void {
		$ask = fn() => count( $this->queries( fn() => $this->shown( 'author' ) ) );
		$ask();
		$one = $ask();
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator' ] as $actor ) {
			$this->say( $actor, 'check_in', [ 'line' => 'Here' ] );
			Meetings\add_action( $this->world->harbour, $this->world->people[ $actor ], [ 'what' => 'Ask' ], wp_generate_uuid4() );
		}
		$this->planned( '2026-10-01T09:00:00Z' );
		$ask();
		self::assertSame( $one, $ask() );
		self::assertLessThanOrEqual( 10, $one );
	}

	public function test_a_screen_of_who_lost_the_facilitators_role_is_told_anew(): void {
		$etag = $this->shown( 'facilitator' );
		self::assertSame( 304, $this->poll( 'facilitator', $etag )->get_status() );
		get_userdata( $this->world->people['facilitator'] )?->set_role( 'subscriber' );
		$now = $this->poll( 'facilitator', $etag );
		self::assertSame( [ 200, false ], [ $now->get_status(), $now->get_data()['can']['run'] ] );
	}

	public function test_an_agreement_and_the_end_of_a_place_are_stored_whole_with_what_tells_screens_of_them(): void {
		$changes = [
			'an agreement' => fn() => Sets\store_agreement( $this->world->harbour, $this->world->people['peer'], 2 ),
			'a place'      => fn() => Sets\remove_member( $this->world->harbour, $this->world->people['peer'] ),
		];
		foreach ( $changes as $what => $change ) {
			$sent  = $this->queries( fn() => self::assertTrue( $change() ) );
			$order = array_map( static fn( string $pattern ): int => array_key_last( (array) preg_grep( $pattern, $sent ) ) ?? -1, [ '/^START TRANSACTION/', '/^(INSERT|UPDATE|DELETE).*usermeta/s', '/^UPDATE .*postmeta/s', '/^COMMIT/' ] );
			$right = $order;
			sort( $right );
			self::assertSame( $right, $order, "$what: " . implode( "\n", $sent ) );
			self::assertNotContains( -1, $order, $what );
		}
	}
}
