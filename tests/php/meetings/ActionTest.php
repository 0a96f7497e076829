<?php
/**
 * Actions: their owner's alone to write, read by those in the set and, where shared, by a coach; closed with what was learned.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Meetings;

use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class ActionTest extends TestCase {
	use InMeeting;

	/**
	 * Somebody takes an action in Harbour.
	 *
	 * @param string               $actor Who.
	 * @param array<string, mixed> $facts What differs.
	 */
	private function take( string $actor, array $facts = [] ): WP_REST_Response {
		return $this->world->as( $actor, 'POST', "/sets/{$this->world->harbour}/actions", $facts + [ 'what' => 'Ask three people', 'mutation' => wp_generate_uuid4() ] );
	}

	/**
	 * An action of the author's.
	 *
	 * @param array<string, mixed> $facts What differs.
	 */
	private function mine( array $facts = [] ): int {
		return (int) $this->take( 'author', $facts )->get_data()['id'];
	}

	/**
	 * A change of one.
	 *
	 * @param int                  $id     Its number.
	 * @param array<string, mixed> $change What is to be different.
	 * @param string               $actor  Who.
	 */
	private function change( int $id, array $change, string $actor = 'author' ): WP_REST_Response {
		return $this->world->as( $actor, 'PUT', "/actions/$id", $change + [ 'base_revision' => 1 ] );
	}

	public function test_what_was_typed_comes_back_byte_for_byte_and_in_the_published_shape(): void {
		$text  = "5' <b>x</b> &amp; \\' \r\n\0 [gallery] %s \u{1F642} \u{2028}";
		$taken = $this->take( 'author', [ 'what' => $text, 'first_step' => $text, 'due' => '2026-12-24', 'meeting' => $this->meeting ] );
		self::assertSame( 201, $taken->get_status() );
		$data = json_decode( (string) wp_json_encode( $taken->get_data() ), true );
		self::assertTrue( rest_validate_value_from_schema( $data, Schema\load( 'action' ), 'action' ) );
		$this->change( $data['id'], [ 'state' => 'done', 'outcome' => $text, 'learning' => $text ] );
		$data = $this->world->as( 'peer', 'GET', "/actions/{$data['id']}" )->get_data();
		self::assertSame( [ $text, $text, $text, $text, $this->meeting ], [ $data['what'], $data['first_step'], $data['outcome'], $data['learning'], $data['meeting'] ] );
		self::assertSame( Entries\hash_of( [ 'what' => $text, 'first_step' => $text, 'outcome' => $text, 'learning' => $text ] ), $data['hash'] );
	}

	public function test_it_is_closed_with_what_happened_and_what_was_learned(): void {
		$id = $this->mine();
		foreach ( [ [], [ 'outcome' => 'Done' ], [ 'outcome' => 'Done', 'learning' => " \n" ] ] as $short ) {
			self::assertFailure( 'learning_log_action_not_closed', 400, $this->change( $id, $short + [ 'state' => 'done' ] ) );
		}
		self::assertSame( [ 'open', 1 ], [ Meetings\find_action( $id )?->state, Meetings\find_action( $id )?->revision ] );
		$closed = $this->change( $id, [ 'state' => 'partly', 'outcome' => 'Two of three', 'learning' => 'Ask earlier' ] );
		self::assertSame( 200, $closed->get_status() );
		self::assertNotSame( '', $closed->get_data()['closed'] );
		$again = $this->change( $id, [ 'state' => 'open', 'base_revision' => 2 ] );
		self::assertSame( [ '', 'Two of three' ], [ $again->get_data()['closed'], $again->get_data()['outcome'] ], 'Opened again, nothing typed is lost' );
	}

	public function test_of_two_changes_the_second_is_shown_what_is_there_and_one_sent_twice_is_made_once(): void {
		$uuid  = [ 'mutation' => wp_generate_uuid4() ];
		$first = $this->take( 'author', $uuid );
		$again = $this->take( 'author', $uuid );
		self::assertSame( [ 201, 200, $first->get_data()['id'] ], [ $first->get_status(), $again->get_status(), $again->get_data()['id'] ] );
		$id     = (int) $first->get_data()['id'];
		$change = [ 'what' => 'Ask four people' ] + $uuid;
		self::assertSame( 2, $this->change( $id, $change )->get_data()['revision'] );
		self::assertSame( 2, $this->change( $id, $change )->get_data()['revision'] );
		$refused = $this->change( $id, [ 'what' => 'From another tab' ] );
		self::assertFailure( 'learning_log_action_conflict', 409, $refused );
		self::assertSame( 'Ask four people', $refused->get_data()['data']['action']['what'] );
		self::assertFailure( 'learning_log_action_conflict', 409, $this->change( $id, [ 'what' => 'x', 'base_revision' => 2, 'base_hash' => str_repeat( '0', 64 ) ] ) );
	}

	public function test_it_is_not_taken_before_everyone_has_agreed_nor_by_who_facilitates(): void {
		self::assertFailure( 'learning_log_action_forbidden', 403, $this->take( 'facilitator' ) );
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/{$this->world->people['stranger']}", [ 'role' => 'member' ] );
		self::assertFailure( 'learning_log_contract_not_agreed', 403, $this->take( 'author' ) );
		$this->world->as( 'stranger', 'PUT', "/sets/{$this->world->harbour}/agreement", [ 'version' => 1 ] );
		self::assertSame( 201, $this->take( 'author' )->get_status() );
	}

	public function test_whoever_leaves_the_set_shares_it_no_more_and_keeps_it(): void {
		$id = $this->mine();
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['author']}" );
		self::assertFailure( 'learning_log_action_not_found', 404, $this->world->as( 'peer', 'GET', "/actions/$id" ) );
		self::assertSame( [], $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/actions" )->get_data() );
		self::assertSame( [ $id ], array_column( $this->world->as( 'author', 'GET', '/actions' )->get_data(), 'id' ) );
		self::assertSame( 200, $this->change( $id, [ 'state' => 'done', 'outcome' => 'x', 'learning' => 'y' ] )->get_status() );
	}

	public function test_a_coach_reads_what_is_shared_with_them_and_nothing_else(): void {
		$shared = $this->mine( [ 'coach' => true ] );
		$own    = $this->mine();
		self::assertSame( [ $shared ], array_column( $this->world->as( 'coach', 'GET', '/actions?scope=shared' )->get_data(), 'id' ) );
		self::assertSame( 200, $this->world->as( 'coach', 'GET', "/actions/$shared" )->get_status() );
		foreach ( [ [ 'coach', $own ], [ 'former_coach', $shared ] ] as [ $actor, $id ] ) {
			self::assertFailure( 'learning_log_action_not_found', 404, $this->world->as( $actor, 'GET', "/actions/$id" ) );
		}
		self::assertSame( [], $this->world->as( 'former_coach', 'GET', '/actions?scope=shared' )->get_data() );
		$this->change( $shared, [ 'coach' => false ] );
		self::assertSame( [], $this->world->as( 'coach', 'GET', '/actions?scope=shared' )->get_data() );
	}

	public function test_in_the_trash_it_is_its_owners_alone_and_gone_after_thirty_days(): void {
		$id      = $this->mine();
		$removed = $this->world->as( 'author', 'DELETE', "/actions/$id" );
		self::assertSame( $removed->get_data(), $this->world->as( 'author', 'DELETE', "/actions/$id" )->get_data(), 'Asked twice' );
		self::assertFailure( 'learning_log_action_not_found', 404, $this->world->as( 'peer', 'POST', "/actions/$id/restore" ) );
		self::assertFailure( 'learning_log_action_not_found', 404, $this->change( $id, [ 'what' => 'x' ] ) );
		self::assertSame( [], $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/actions" )->get_data() );
		self::assertSame( [ $id ], array_column( $this->world->as( 'author', 'GET', '/actions?scope=trash' )->get_data(), 'id' ) );
		Meetings\action_purge();
		self::assertSame( 200, $this->world->as( 'author', 'POST', "/actions/$id/restore" )->get_status() );
		$this->world->as( 'author', 'DELETE', "/actions/$id" );
		Meetings\forget_actions_trashed_before( gmdate( 'Y-m-d H:i:s', time() + 60 ) );
		self::assertFailure( 'learning_log_action_not_found', 404, $this->world->as( 'author', 'POST', "/actions/$id/restore" ) );
	}

	public function test_the_next_check_in_hears_of_what_is_open_and_of_what_was_closed_since_the_one_before(): void {
		global $wpdb;
		$open   = $this->mine();
		$closed = $this->mine();
		$long   = $this->mine();
		foreach ( [ $closed, $long ] as $id ) {
			$this->change( $id, [ 'state' => 'done', 'outcome' => 'x', 'learning' => 'y' ] );
		}
		$earlier = $this->planned( gmdate( 'Y-m-d\TH:i:s\Z', time() - DAY_IN_SECONDS ) );
		$wpdb->update( $wpdb->posts, [ 'to_ping' => gmdate( 'Y-m-d H:i:s', time() - 2 * DAY_IN_SECONDS ) ], [ 'ID' => $long ] );
		self::assertSame( [ $open, $closed ], array_column( $this->meeting_as( 'peer' )['last'], 'id' ) );
		self::assertSame( [ $open ], array_column( $this->meeting_as( 'peer', $earlier )['last'], 'id' ), 'There is none before it' );
	}

	public function test_what_cannot_be_is_refused_and_nothing_is_stored(): void {
		self::assertFailure( 'learning_log_action_empty', 400, $this->take( 'author', [ 'what' => ' ' ] ) );
		self::assertFailure( 'learning_log_action_not_possible', 400, $this->take( 'author', [ 'due' => '2026-02-30' ] ) );
		self::assertFailure( 'learning_log_text_too_long', 413, $this->take( 'author', [ 'what' => str_repeat( 'x', 17000 ) ] ) );
		self::assertFailure( 'learning_log_meeting_not_found', 404, $this->take( 'author', [ 'meeting' => $this->world->lesson ] ) );
		self::assertSame( [], $this->world->as( 'author', 'GET', '/actions' )->get_data() );
	}

	public function test_a_list_asks_as_many_questions_for_one_as_for_twenty(): void {
		$this->mine();
		$list = fn() => count( $this->queries( fn() => $this->world->as( 'peer', 'GET', "/sets/{$this->world->harbour}/actions" ) ) );
		$one  = $list();
		for ( $times = 0; $times < 10; $times++ ) {
			$this->take( 0 === $times % 2 ? 'author' : 'peer' );
		}
		wp_cache_flush();
		$list();
		self::assertLessThanOrEqual( $one, $list() );
	}
}
