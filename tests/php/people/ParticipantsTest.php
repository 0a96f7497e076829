<?php
/**
 * The list of people: who stands on it for whom, and what a row tells of nobody's private writing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\People;

use LearningLog\Sets;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class ParticipantsTest extends TestCase {
	use InWorld;

	/**
	 * Rows that somebody gets.
	 *
	 * @param string $actor Who asks.
	 * @param string $query Query of the address.
	 * @return array<string, array<string, mixed>> By name.
	 */
	private function rows( string $actor, string $query = '' ): array {
		$answer = $this->world->as( $actor, 'GET', "/participants?per_page=100$query" );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( (string) count( $answer->get_data() ), (string) $answer->get_headers()['X-WP-Total'] );
		return array_column( $answer->get_data(), null, 'name' );
	}

	/**
	 * The day that somebody is told as somebody's last.
	 *
	 * @param string $actor Who asks.
	 * @param string $whose Whose.
	 */
	private function last( string $actor, string $whose ): string {
		return $this->rows( $actor )[ $whose ]['last'];
	}

	/**
	 * Dates what somebody has written.
	 *
	 * @param int    $post Post id.
	 * @param string $time UTC.
	 */
	private function dated( int $post, string $time ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_modified_gmt' => $time, 'post_date_gmt' => $time ], [ 'ID' => $post ] );
	}

	public function test_managers_see_everybody_and_facilitators_the_people_of_the_sets_they_facilitate_and_nobody_else(): void {
		self::assertSame( [ 'Author', 'Other_company', 'Peer' ], array_keys( $this->rows( 'facilitator' ) ) );
		self::assertSame( [ 'Stranger' ], array_keys( $this->rows( 'other_facilitator' ) ) );
		self::assertSame( [], $this->rows( 'former_facilitator' ) );
		self::assertContains( 'Stranger', array_keys( $this->rows( 'manager' ) ) );
		// Who is a member of a set and may facilitate others does not see its people.
		$this->factory->member( $this->world->quay, $this->world->people['facilitator'], '', 'member' );
		$this->factory->coach( $this->world->people['facilitator'], $this->world->people['editor'] );
		self::assertSame( [ 'Author', 'Other_company', 'Peer' ], array_keys( $this->rows( 'facilitator' ) ) );
		self::assertSame( [], $this->rows( 'facilitator', '&search=Stranger' ) );
		self::assertSame( [], $this->rows( 'facilitator', "&set={$this->world->quay}" ) );
		self::assertSame( [], $this->rows( 'facilitator', '&search=matrix.example' ), 'Addresses are no names' );
		self::assertContains( 'Stranger', array_keys( $this->rows( 'manager', '&search=matrix.example' ) ) );
	}

	public function test_a_row_names_sets_coaches_and_organisation_as_far_as_who_asks_may_know_them(): void {
		$author   = $this->world->people['author'];
		$north    = Sets\store_organisation( 0, 'Northmill Holding' );
		Sets\store_organisation_of( $author, $north );
		$this->factory->member( $this->world->quay, $author );
		$managers = $this->rows( 'manager' )['Author'];
		self::assertSame( [ 'Harbour', 'Quay' ], array_column( $managers['sets'], 'name' ) );
		self::assertSame( [ 'Coach' ], array_column( $managers['coaches'], 'name' ) );
		self::assertSame( [ 'Northmill Holding', true ], [ $managers['organisation'], $managers['can']['change'] ] );
		$told = $this->rows( 'facilitator' )['Author'];
		self::assertSame( [ 'Harbour' ], array_column( $told['sets'], 'name' ), 'Sets of others do not exist for them' );
		self::assertSame( [ [], 'Northmill', [ 'review' => true, 'change' => false ] ], [ $told['coaches'], $told['organisation'], $told['can'] ] );
		$this->factory->coach( $this->world->people['facilitator'], $author );
		self::assertSame( [ 'Facilitator' ], array_column( $this->rows( 'facilitator' )['Author']['coaches'], 'name' ) );
	}

	public function test_a_list_is_narrowed_to_a_set_an_organisation_or_a_coach_by_what_stands_in_its_rows(): void {
		$world = $this->world;
		$south = Sets\store_organisation( 0, 'Southport' );
		Sets\store_organisation_of( $world->people['stranger'], $south );
		self::assertSame( [ 'Author', 'Facilitator', 'Other_company', 'Peer' ], array_keys( $this->rows( 'manager', "&set={$world->harbour}" ) ) );
		self::assertSame( [ 'Other_company', 'Stranger' ], array_keys( $this->rows( 'manager', '&organisation=Southport' ) ) );
		self::assertSame( [ 'Other_company' ], array_keys( $this->rows( 'facilitator', '&organisation=Southport' ) ) );
		self::assertSame( [ 'Author' ], array_keys( $this->rows( 'manager', "&coach={$world->people['coach']}" ) ) );
		self::assertSame( [], $this->rows( 'facilitator', "&coach={$world->people['coach']}" ), 'Who coaches whom is no facilitator’s to find out' );
		self::assertSame( [ 'Author' ], array_keys( $this->rows( 'manager', "&set={$world->harbour}&coach={$world->people['coach']}&organisation=Northmill" ) ) );
		self::assertSame( [], $this->rows( 'manager', "&set={$world->quay}&organisation=Northmill&coach={$world->people['coach']}" ) );
		$free = array_keys( $this->rows( 'manager', '&set=none' ) );
		self::assertContains( 'Editor', $free );
		self::assertNotContains( 'Author', $free );
		self::assertSame( [], $this->rows( 'manager', '&set=999999' ) );
	}

	public function test_the_filters_name_nothing_that_stands_in_no_row(): void {
		Sets\store_organisation_of( $this->world->people['editor'], Sets\store_organisation( 0, 'Westgate' ) );
		Sets\store_organisation( 0, 'Empty' );
		$filters = $this->world->as( 'facilitator', 'GET', '/participants/filters' )->get_data();
		self::assertSame( [ [ 'Harbour' ], [ 'Northmill', 'Southport' ], [] ], [ array_column( $filters['sets'], 'name' ), $filters['organisations'], $filters['coaches'] ] );
		$filters = $this->world->as( 'manager', 'GET', '/participants/filters' )->get_data();
		self::assertSame( [ 'Harbour', 'Quay' ], array_column( $filters['sets'], 'name' ) );
		self::assertSame( [ 'Northmill', 'Programme', 'Southport', 'Westgate' ], $filters['organisations'] );
		self::assertSame( [ 'Coach' ], array_column( $filters['coaches'], 'name' ) );
		self::assertSame( [ 'sets' => [], 'organisations' => [], 'coaches' => [] ], $this->world->as( 'former_facilitator', 'GET', '/participants/filters' )->get_data() );
	}

	public function test_the_last_day_moves_with_what_is_shared_and_with_nothing_that_is_for_its_author_alone(): void {
		$this->world->answer( '1', 'A private canary' );
		foreach ( [ 'manager', 'admin', 'facilitator' ] as $actor ) {
			self::assertSame( '', $this->last( $actor, 'Author' ), $actor );
		}
		$shared = $this->world->answer( '2', 'Shared', 'set' );
		$this->dated( $shared->id, '2026-03-04 12:00:00' );
		foreach ( [ 'manager', 'facilitator' ] as $actor ) {
			self::assertSame( '2026-03-04', $this->last( $actor, 'Author' ), $actor );
		}
		$this->world->answer( '3', 'Another private canary' );
		self::assertSame( '2026-03-04', $this->last( 'manager', 'Author' ) );
		// What is for the coach is nothing to the facilitator, nor is what is said about it.
		$coach = $this->world->answer( '4', 'For the coach', 'coach' );
		$this->dated( $coach->id, '2026-05-06 12:00:00' );
		self::assertSame( [ '2026-05-06', '2026-03-04' ], [ $this->last( 'manager', 'Author' ), $this->last( 'facilitator', 'Author' ) ] );
		$said = $this->world->as( 'author', 'POST', "/entries/{$coach->id}/comments", [ 'text' => 'Said' ] )->get_data();
		$this->dated( $said['id'], '2026-06-07 12:00:00' );
		self::assertSame( [ '2026-06-07', '2026-03-04' ], [ $this->last( 'manager', 'Author' ), $this->last( 'facilitator', 'Author' ) ] );
		$said = $this->world->as( 'author', 'POST', "/entries/{$shared->id}/comments", [ 'text' => 'Said' ] )->get_data();
		$this->dated( $said['id'], '2026-04-05 12:00:00' );
		self::assertSame( '2026-04-05', $this->last( 'facilitator', 'Author' ) );
		// Kept to oneself again, both are as if they had never been.
		$this->world->as( 'author', 'PUT', "/entries/{$shared->id}", [ 'answers' => (object) [], 'audience' => 'me', 'base_revision' => $shared->revision ] );
		self::assertSame( '', $this->last( 'facilitator', 'Author' ) );
		self::assertSame( '2026-06-07', $this->last( 'manager', 'Author' ) );
	}

	public function test_a_draft_of_a_comment_and_what_lies_in_the_trash_are_no_activity(): void {
		$shared = $this->world->answer( '2', 'Shared', 'set' );
		$this->dated( $shared->id, '2026-03-04 12:00:00' );
		$this->world->as( 'author', 'PUT', "/entries/{$shared->id}/comments/draft", [ 'text' => 'Begun' ] );
		self::assertSame( '2026-03-04', $this->last( 'facilitator', 'Author' ) );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/{$shared->id}" )->get_status() );
		self::assertSame( [ '', '' ], [ $this->last( 'facilitator', 'Author' ), $this->last( 'manager', 'Author' ) ] );
	}

	public function test_a_list_is_ordered_by_what_its_rows_tell_and_by_name_where_that_is_the_same(): void {
		$world = $this->world;
		$names = fn( string $actor, string $orderby, string $order = 'asc' ): array => array_values( array_intersect( array_keys( $this->rows( $actor, "&orderby=$orderby&order=$order" ) ), [ 'Author', 'Editor', 'Other_company', 'Peer' ] ) );
		self::assertSame( [ 'Peer', 'Other_company', 'Editor', 'Author' ], $names( 'manager', 'name', 'desc' ) );

		// Northmill, Northmill, Southport; the editor has none, and stands behind whichever way.
		self::assertSame( [ 'Author', 'Peer', 'Other_company', 'Editor' ], $names( 'manager', 'organisation' ) );
		self::assertSame( [ 'Other_company', 'Author', 'Peer', 'Editor' ], $names( 'manager', 'organisation', 'desc' ) );
		$this->factory->coach( $world->people['editor'], $world->people['peer'] );
		$this->factory->coach( $world->people['coach'], $world->people['peer'] );
		self::assertSame( [ 'Peer', 'Author', 'Editor', 'Other_company' ], $names( 'manager', 'coaches', 'desc' ) );
		self::assertSame( [ 'Editor', 'Other_company', 'Author', 'Peer' ], $names( 'manager', 'coaches' ) );

		// A page of it is a page of the whole order.
		$second = $world->as( 'facilitator', 'GET', '/participants?per_page=1&page=2&orderby=organisation' );
		self::assertSame( [ [ 'Peer' ], '3' ], [ array_column( $second->get_data(), 'name' ), (string) $second->get_headers()['X-WP-Total'] ] );
	}

	public function test_no_order_tells_what_no_row_does(): void {
		$names = fn( string $actor, string $orderby ): array => array_values( array_intersect( array_keys( $this->rows( $actor, "&orderby=$orderby&order=desc" ) ), [ 'Author', 'Other_company', 'Peer' ] ) );
		$entry = fn( string $actor, string $prompt, string $audience, string $day ) => $this->dated( $this->world->as( $actor, 'PUT', "/lessons/{$this->world->lesson}/prompts/$prompt", [ 'answers' => [ 'text' => 'Canary' ], 'base_revision' => 0, 'audience' => $audience ] + ( 'set' === $audience ? [ 'set' => $this->world->harbour ] : [] ) )->get_data()['id'], "$day 12:00:00" );
		$entry( 'author', '1', 'set', '2026-03-01' );
		$entry( 'peer', '1', 'set', '2026-03-02' );
		$before = [ $names( 'manager', 'last' ), $names( 'facilitator', 'last' ) ];
		self::assertSame( [ 'Peer', 'Author', 'Other_company' ], $before[0] );
		self::assertSame( $before[0], $before[1] );
		// What is kept to oneself moves nobody, and what is for the coach alone nobody before a facilitator.
		$entry( 'author', '2', 'me', '2026-05-01' );
		$entry( 'other_company', '2', 'me', '2026-05-02' );
		self::assertSame( $before, [ $names( 'manager', 'last' ), $names( 'facilitator', 'last' ) ] );
		$entry( 'author', '3', 'coach', '2026-05-03' );
		self::assertSame( [ [ 'Author', 'Peer', 'Other_company' ], $before[1] ], [ $names( 'manager', 'last' ), $names( 'facilitator', 'last' ) ] );
		// Who coaches whom is no facilitator's to find out, nor by whom somebody is employed where it is told to managers alone.
		$this->factory->coach( $this->world->people['editor'], $this->world->people['peer'] );
		self::assertSame( [ 'Author', 'Other_company', 'Peer' ], $names( 'facilitator', 'coaches' ) );
		Sets\store_organisation_of( $this->world->people['author'], Sets\store_organisation( 0, 'Zenith' ) );
		self::assertSame( [ 'Author', 'Other_company', 'Peer' ], $names( 'manager', 'organisation' ) );
		self::assertSame( [ 'Other_company', 'Author', 'Peer' ], $names( 'facilitator', 'organisation' ) );
		// By the hour two rows of one day are the same.
		$entry( 'other_company', '1', 'set', '2026-03-02' );
		self::assertSame( [ 'Other_company', 'Peer', 'Author' ], $names( 'facilitator', 'last' ) );
	}

	public function test_a_page_costs_the_same_among_ten_thousand_people_as_among_fifteen(): void {
		global $wpdb;
		Sets\store_organisation_of( $this->world->people['peer'], Sets\store_organisation( 0, 'Northmill' ) );
		$asks = [];
		foreach ( [ '', '&search=er', "&set={$this->world->harbour}", '&set=none', '&organisation=Northmill', "&coach={$this->world->people['coach']}" ] as $query ) {
			foreach ( [ 'manager', 'facilitator' ] as $actor ) {
				$asks[ "$actor $query" ] = fn() => $this->world->as( $actor, 'GET', "/participants?per_page=100$query" );
			}
		}
		foreach ( [ 'name&order=desc', 'organisation', 'coaches', 'last', 'last&order=desc' ] as $orderby ) {
			foreach ( [ 'manager', 'facilitator' ] as $actor ) {
				$asks[ "$actor $orderby" ] = fn() => $this->world->as( $actor, 'GET', "/participants?per_page=100&orderby=$orderby" );
			}
		}
		$asks['filters'] = fn() => $this->world->as( 'manager', 'GET', '/participants/filters' );
		$few             = [];
		foreach ( $asks as $name => $ask ) {
			wp_cache_flush();
			$few[ $name ] = count( $this->queries( $ask ) );
		}
		foreach ( [ 'manager', 'facilitator' ] as $actor ) {
			foreach ( [ 'organisation', 'coaches', 'last' ] as $orderby ) {
				self::assertLessThanOrEqual( $few[ "$actor " ], $few[ "$actor $orderby" ], "No order costs more than by name: $actor, $orderby" );
			}
		}
		$first = 1 + (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->users}" );
		$seat  = (string) wp_json_encode( [ 'role' => 'member', 'organisation' => 'Northmill' ] );
		foreach ( array_chunk( range( $first, $first + 9999 ), 500 ) as $ids ) {
			$wpdb->query( "INSERT INTO {$wpdb->users} (ID, user_login, user_nicename, user_email, display_name, user_registered) VALUES " . implode( ',', array_map( static fn( int $id ): string => "($id, 'p$id', 'p$id', 'p$id@test.example', 'Person $id', '2026-01-01 00:00:00')", $ids ) ) );
		}
		$placed = range( $first, $first + 149 );
		$wpdb->query( "INSERT INTO {$wpdb->usermeta} (user_id, meta_key, meta_value) VALUES " . implode( ',', array_map( fn( int $id ): string => "($id, 'learning_log_set_{$this->world->harbour}', '$seat'), ($id, 'learning_log_coach_{$this->world->people['coach']}', '2026-01-01')", $placed ) ) );
		foreach ( $asks as $name => $ask ) {
			wp_cache_flush();
			self::assertLessThanOrEqual( $few[ $name ], count( $this->queries( $ask ) ), $name );
		}
		$last = $this->world->as( 'manager', 'GET', '/participants?per_page=100&page=101' );
		self::assertCount( (int) $last->get_headers()['X-WP-Total'] - 10000, $last->get_data() );
		$mine = $this->world->as( 'facilitator', 'GET', '/participants?per_page=100&page=2' );
		self::assertSame( [ 53, '153' ], [ count( $mine->get_data() ), (string) $mine->get_headers()['X-WP-Total'] ] );
	}
}
