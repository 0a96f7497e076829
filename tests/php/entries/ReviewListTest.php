<?php
/**
 * Lists of what is shared, by how it stands and by what somebody has opened.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\TestCase;

final class ReviewListTest extends TestCase {
	/**
	 * A set of two companies, its facilitator, and what each member shares with it.
	 *
	 * @param int $each Entries of each member.
	 * @return array{reader: int, set: int, members: int[], entries: list<Entry>}
	 */
	private function programme( int $each = 1 ): array {
		$reader  = $this->factory->user( '', 'learning_log_facilitator' );
		$members = [ $this->factory->user(), $this->factory->user() ];
		$set     = $this->factory->set( 'Harbour', [ $members[0] => 'Northmill', $members[1] => 'Southport' ], [ $reader ] );
		$lesson  = $this->factory->lesson( array_fill( 0, $each, [ 'reply' => 'reply' ] ) );
		$entries = [];
		foreach ( $members as $member ) {
			for ( $prompt = 1; $prompt <= $each; $prompt++ ) {
				$entries[] = $this->factory->entry( $member, $lesson, 'Text', (string) $prompt, [ 'audience' => 'set' ] );
			}
		}
		return compact( 'reader', 'set', 'members', 'entries' );
	}

	/**
	 * Numbers of the entries a list answers with.
	 *
	 * @param string $query Query.
	 * @param int    $user  Who asks.
	 * @return int[]
	 */
	private function ids( string $query, int $user ): array {
		$answer = $this->rest( 'GET', "/entries?scope=shared&order=asc&$query", [], $user );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( (string) count( (array) $answer->get_data() ), (string) $answer->get_headers()['X-WP-Total'] );
		return array_column( (array) $answer->get_data(), 'id' );
	}

	/**
	 * The author goes on writing, some time after it was opened.
	 *
	 * @param Entry $entry The entry.
	 */
	private static function rewrite( Entry $entry ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() + 5 ) ], [ 'ID' => $entry->id ] );
	}

	public function test_what_was_opened_is_unseen_no_more_for_its_reader_and_still_for_others(): void {
		[ 'reader' => $reader, 'set' => $set, 'members' => $members, 'entries' => [ $one, $other ] ] = $this->programme();
		$second = $this->factory->user( '', 'learning_log_facilitator' );
		$this->factory->member( $set, $second, 'Programme', 'facilitator' );
		self::assertSame( [ $one->id, $other->id ], $this->ids( 'unseen=true', $reader ) );
		self::assertSame( 2, $this->rest( 'GET', '/me', [], $reader )->get_data()['unseen'] );
		$this->rest( 'PUT', "/entries/{$one->id}/seen", [], $reader );
		self::assertSame( [ $other->id ], $this->ids( 'unseen=true', $reader ) );
		self::assertSame( [ $one->id, $other->id ], $this->ids( 'unseen=true', $second ) );
		self::assertSame( [ $other->id ], $this->ids( 'unseen=true', $members[0] ), 'A member has not opened the other, and never opens their own' );
		self::assertSame( 1, $this->rest( 'GET', '/me', [], $reader )->get_data()['unseen'] );
		self::assertSame( [ false, true ], array_column( (array) $this->rest( 'GET', '/entries?scope=shared&order=asc', [], $reader )->get_data(), 'unseen' ) );
	}

	public function test_what_was_saved_after_it_was_opened_has_changed_until_it_is_opened_again(): void {
		[ 'reader' => $reader, 'entries' => [ $one, $other ] ] = $this->programme();
		$this->rest( 'PUT', "/entries/{$one->id}/seen", [], $reader );
		self::assertSame( [], $this->ids( 'changed=true', $reader ) );
		self::rewrite( $one );
		self::rewrite( $other );
		self::assertSame( [ $one->id ], $this->ids( 'changed=true', $reader ), 'What was never opened is unseen, not changed' );
		self::assertSame( [ true, false ], array_column( (array) $this->rest( 'GET', '/entries?scope=shared&order=asc', [], $reader )->get_data(), 'changed_since_seen' ) );
	}

	public function test_what_was_saved_in_the_second_in_which_it_was_opened_has_changed_and_no_comment_of_its_reader_takes_that_back(): void {
		[ 'reader' => $reader, 'members' => $members, 'entries' => [ $one ] ] = $this->programme();
		$notes = fn( array $shown ): array => (array) $this->rest( 'PUT', "/entries/{$one->id}/seen", $shown, $reader )->get_data();
		$first = $notes( [ 'revision' => 1 ] );
		self::assertFalse( $first['changed'] );
		self::assertSame( [], $this->ids( 'changed=true', $reader ) );
		$saved = $this->rest( 'PUT', "/entries/{$one->id}", [ 'answers' => [ 'text' => 'Other text' ], 'base_revision' => 1 ], $members[0] );
		self::assertSame( 2, $saved->get_data()['revision'] );
		$said = $this->rest( 'POST', "/entries/{$one->id}/comments", [ 'text' => 'To the text of before' ], $reader )->get_data()['id'];
		foreach ( [ [ 'comment' => $said ], [ 'revision' => 1 ], [ 'revision' => 1, 'comment' => $said ] ] as $shown ) {
			self::assertSame( [ 'seen' => $first['seen'], 'changed' => true ], $notes( $shown ) );
			self::assertSame( [ $one->id ], $this->ids( 'changed=true', $reader ) );
			self::assertTrue( $this->rest( 'GET', "/entries/{$one->id}", [], $reader )->get_data()['changed_since_seen'] );
		}
		self::assertSame( [ false, [] ], [ $notes( [ 'revision' => 2 ] )['changed'], $this->ids( 'changed=true', $reader ) ] );
	}

	public function test_who_opened_an_older_text_first_is_told_to_its_author_as_before_the_change(): void {
		[ 'reader' => $reader, 'members' => $members, 'entries' => [ $one ] ] = $this->programme();
		$this->rest( 'PUT', "/entries/{$one->id}", [ 'answers' => [ 'text' => 'Other text' ], 'base_revision' => 1 ], $members[0] );
		$late = (array) $this->rest( 'PUT', "/entries/{$one->id}/seen", [ 'revision' => 1 ], $reader )->get_data();
		$now  = $this->rest( 'GET', "/entries/{$one->id}", [], $reader )->get_data();
		self::assertSame( [ true, false, true ], [ $late['changed'], $now['unseen'], $now['changed_since_seen'] ] );
		self::assertLessThan( $now['modified'], $late['seen'] );
		self::assertContains( $late['seen'], array_column( $this->rest( 'GET', "/entries/{$one->id}/readers", [], $members[0] )->get_data()['people'], 'opened' ) );
	}

	public function test_nothing_of_ones_own_is_unseen_or_changed(): void {
		[ 'members' => $members, 'entries' => [ $one ] ] = $this->programme();
		self::rewrite( $one );
		foreach ( [ 'unseen', 'changed' ] as $filter ) {
			self::assertSame( [], $this->rest( 'GET', "/entries?$filter=true", [], $members[0] )->get_data() );
		}
		$own = (array) $this->rest( 'GET', '/entries', [], $members[0] )->get_data();
		self::assertSame( [ [ false ], [ false ] ], [ array_column( $own, 'unseen' ), array_column( $own, 'changed_since_seen' ) ] );
	}

	public function test_the_filter_by_state_keeps_what_the_entries_say(): void {
		[ 'reader' => $reader, 'members' => $members, 'entries' => [ $one, $other ] ] = $this->programme();
		$this->rest( 'PUT', "/entries/{$one->id}/review", [ 'state' => 'approved' ], $reader );
		self::assertSame( [ $one->id ], $this->ids( 'review=approved', $reader ) );
		self::assertSame( [ $other->id ], $this->ids( 'review=waiting', $reader ) );
		self::assertSame( [], $this->ids( 'review=none', $reader ) );
		// Taken back by its author, it is none to themselves too.
		$this->rest( 'PUT', "/entries/{$one->id}", [ 'answers' => (object) [], 'audience' => 'me', 'base_revision' => 1 ], $members[0] );
		self::assertSame( [], $this->ids( 'review=approved', $reader ) );
		self::assertSame( [], $this->rest( 'GET', '/entries?review=approved', [], $members[0] )->get_data() );
		self::assertSame( [ $one->id ], array_column( (array) $this->rest( 'GET', '/entries?review=none', [], $members[0] )->get_data(), 'id' ) );
	}

	public function test_the_filter_by_organisation_keeps_what_the_entries_say(): void {
		[ 'reader' => $reader, 'members' => $members, 'entries' => [ $one, $other ] ] = $this->programme();
		self::assertSame( [ $one->id ], $this->ids( 'organisation=Northmill', $reader ) );
		self::assertSame( [ $other->id ], $this->ids( 'organisation=Southport', $reader ) );
		self::assertSame( [], $this->ids( 'organisation=Nowhere', $reader ) );
		$coach = $this->factory->user();
		$this->factory->coach( $coach, $members[0] );
		$shared = $this->factory->entry( $members[0], $this->factory->lesson(), 'Text', '1', [ 'audience' => 'coach' ] );
		self::assertSame( [ $shared->id ], $this->ids( 'organisation=Northmill', $coach ) );
		self::assertSame( [], $this->ids( 'organisation=Southport', $coach ) );
	}

	public function test_facets_name_the_states_audiences_and_organisations_of_what_is_shared_and_no_others(): void {
		[ 'reader' => $reader, 'entries' => [ $one, $other ], 'members' => $members ] = $this->programme();
		$this->rest( 'PUT', "/entries/{$one->id}/review", [ 'state' => 'closed' ], $reader );
		$this->factory->entry( $members[0], $this->factory->lesson(), 'Alone', '1' );
		$facets = (array) $this->rest( 'GET', '/entries/facets', [], $reader )->get_data();
		self::assertEqualsCanonicalizing( [ 'closed', 'waiting' ], $facets['reviews'] );
		self::assertSame( [ 'set' ], $facets['audiences'] );
		self::assertEqualsCanonicalizing( [ 'Northmill', 'Southport' ], $facets['organisations'] );
		$nobody = (array) $this->rest( 'GET', '/entries/facets', [], $this->factory->user() )->get_data();
		self::assertSame( [ [], [], [], [] ], [ $nobody['reviews'], $nobody['audiences'], $nobody['organisations'], $nobody['elements'] ] );
	}

	public function test_the_queries_of_each_filter_do_not_grow_with_the_entries(): void {
		$few  = $this->programme( 2 );
		$many = $this->programme( 40 );
		foreach ( [ 'unseen=true', 'changed=true', 'review=waiting', 'organisation=Northmill', 'unseen=false' ] as $filter ) {
			$sent = [];
			foreach ( [ $few, $many ] as [ 'reader' => $reader, 'entries' => $entries ] ) {
				Entries\store_seen( $entries[0]->id, $reader, '2020-01-01 00:00:00' );
				wp_cache_flush();
				wp_set_current_user( $reader );
				get_user_meta( $reader );
				$sent[] = count( $this->queries( fn() => $this->rest( 'GET', "/entries?scope=shared&per_page=50&$filter" ) ) );
			}
			self::assertSame( $sent[0], $sent[1], $filter );
		}
	}

	public function test_the_count_beside_a_name_ends_where_it_says(): void {
		[ 'reader' => $reader ] = $this->programme( 3 );
		self::assertSame( [ 4, 6 ], [ Entries\count_unseen( $reader, 4 ), Entries\count_unseen( $reader, 100 ) ] );
		$lone = $this->factory->user();
		wp_set_current_user( $lone );
		self::assertSame( 0, Entries\count_unseen( $lone, 100 ) );
	}
}
