<?php
/**
 * What somebody has begun to say is theirs alone until they send it, and then it is said once.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Comments;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class DraftTest extends TestCase {
	use InWorld;

	private const TYPED = "Half a <b>sentence</b> -- 5' \\ 🙂\n";

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
	}

	/**
	 * Asks for something of the thread.
	 *
	 * @param string               $actor  Who.
	 * @param string               $method Verb.
	 * @param string               $place  Behind the thread's address.
	 * @param array<string, mixed> $body   What is sent.
	 */
	private function ask( string $actor, string $method, string $place = '', array $body = [] ): \WP_REST_Response {
		return $this->world->as( $actor, $method, "/entries/{$this->entry->id}/comments$place", $body );
	}

	/**
	 * Keeps what the facilitator has typed.
	 *
	 * @param string                          $text     What.
	 * @param array{id: int, revision: int, ...<mixed>} $on The draft it was typed upon.
	 * @param string                          $mutation UUID of the change.
	 */
	private function keep( string $text, array $on = [ 'id' => 0, 'revision' => 0 ], string $mutation = '' ): \WP_REST_Response {
		return $this->ask( 'facilitator', 'PUT', '/draft', [ 'text' => $text, 'draft' => $on['id'], 'base_revision' => $on['revision'] ] + ( $mutation ? compact( 'mutation' ) : [] ) );
	}

	/**
	 * Sends it.
	 *
	 * @param string                                    $text What.
	 * @param array{id: int, revision: int, ...<mixed>} $on   The draft.
	 */
	private function send( string $text, array $on ): \WP_REST_Response {
		return $this->ask( 'facilitator', 'POST', '', [ 'text' => $text, 'draft' => $on['id'], 'base_revision' => $on['revision'], 'mutation' => wp_generate_uuid4() ] );
	}

	private function draft(): string {
		return $this->ask( 'facilitator', 'GET', '/draft' )->get_data()['text'];
	}

	/**
	 * What stands in the thread.
	 *
	 * @return list<string>
	 */
	private function said(): array {
		return array_column( (array) $this->ask( 'author', 'GET' )->get_data(), 'text' );
	}

	private static function rows(): int {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_log_comment'" );
	}

	private function narrow(): void {
		self::assertInstanceOf( Entry::class, Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] ) );
	}

	public function test_it_is_kept_as_it_is_typed_in_one_row_and_only_its_author_can_ask_for_it(): void {
		self::assertSame( [ 0, '', 0, '', [] ], array_values( array_diff_key( $this->ask( 'facilitator', 'GET', '/draft' )->get_data(), [ 'entry' => 0 ] ) ) );
		$first = $this->keep( 'Half' )->get_data();
		$again = $this->keep( self::TYPED, $first )->get_data();
		self::assertSame( [ $first['id'], 1, 2, self::TYPED ], [ $again['id'], $first['revision'], $again['revision'], $this->draft() ] );
		foreach ( [ 'author', 'peer', 'other_company' ] as $actor ) {
			self::assertSame( '', $this->ask( $actor, 'GET', '/draft' )->get_data()['text'], $actor );
		}
		self::assertSame( 1, self::rows() );
	}

	public function test_no_thread_count_list_search_or_notice_of_anybody_knows_of_it(): void {
		$id = $this->keep( 'canary7c1f' )->get_data()['id'];
		foreach ( [ 'author', 'peer', 'facilitator', 'admin' ] as $actor ) {
			$scope = 'author' === $actor ? 'mine' : 'shared';
			self::assertSame( [], $this->world->as( $actor, 'GET', "/entries?scope=$scope&search=canary7c1f" )->get_data(), $actor );
			foreach ( [ "/entries/{$this->entry->id}/comments", "/entries/{$this->entry->id}", "/entries?scope=$scope", "/entries/{$this->entry->id}/revisions" ] as $path ) {
				$told = $this->world->as( $actor, 'GET', $path );
				self::assertStringNotContainsString( 'canary7c1f', (string) wp_json_encode( $told->get_data() ), "$actor $path" );
				self::assertSame( 0, (int) ( $told->get_data()['comments'] ?? $told->get_data()[0]['comments'] ?? 0 ), "$actor $path" );
			}
			self::assertFailure( 'learning_log_comment_not_open', 404, $this->world->as( $actor, 'PUT', "/comments/$id", [ 'text' => 'Mine now', 'base_revision' => 1 ] ) );
			self::assertFailure( 'learning_log_comment_not_found', 404, $this->world->as( $actor, 'DELETE', "/comments/$id" ) );
		}
		self::assertSame( [ [], 'canary7c1f' ], [ $this->said(), $this->draft() ] );
	}

	public function test_sent_it_is_that_comment_now_after_all_that_was_said_meanwhile_and_the_place_is_free(): void {
		$draft = $this->keep( 'What then?' )->get_data();
		$this->ask( 'author', 'POST', '', [ 'text' => 'Meanwhile' ] );
		Entries\see( $this->entry, $this->world->people['author'], PHP_INT_MAX );
		$sent = $this->send( 'What then? Tell me.', $draft );
		self::assertSame( [ 201, 1 ], [ $sent->get_status(), $sent->get_data()['revision'] ] );
		self::assertSame( [ 'Meanwhile', 'What then? Tell me.' ], $this->said() );
		self::assertSame( [ '', 2 ], [ $this->draft(), self::rows() ] );
		self::assertGreaterThan( $draft['id'], $sent->get_data()['id'], 'Else it would be new to nobody' );
	}

	public function test_two_tabs_that_send_one_draft_say_it_once_and_what_one_of_them_added_is_said_too(): void {
		$draft = $this->keep( 'Once' )->get_data();
		$first = $this->send( 'Once', $draft );
		$again = $this->send( 'Once', $draft );
		self::assertSame( [ 201, 200, $first->get_data()['id'] ], [ $first->get_status(), $again->get_status(), $again->get_data()['id'] ] );
		self::assertSame( 201, $this->send( 'Once, and more', $draft )->get_status() );
		$next = $this->keep( 'Once' )->get_data();
		self::assertSame( 201, $this->send( 'Once', $next )->get_status(), 'The same words of another draft are another comment' );
		self::assertSame( [ 'Once', 'Once, and more', 'Once' ], $this->said() );
	}

	public function test_a_request_that_is_repeated_says_it_once_and_leaves_no_draft_of_it_whatever_became_of_the_first(): void {
		$send = fn( array $on, string $mutation ) => $this->ask( 'facilitator', 'POST', '', [ 'text' => 'Once', 'draft' => $on['id'], 'base_revision' => $on['revision'], 'mutation' => $mutation ] );
		$uuid = wp_generate_uuid4();
		self::assertSame( 201, $send( $this->keep( 'Once' )->get_data(), $uuid )->get_status() );
		// A page that was killed before it heard of either is brought back by two tabs, and both begin anew.
		self::assertSame( 200, $send( $this->keep( 'Once' )->get_data(), $uuid )->get_status() );
		self::assertSame( [ [ 'Once' ], '', 1 ], [ $this->said(), $this->draft(), self::rows() ] );
	}

	public function test_a_draft_that_was_written_on_elsewhere_is_neither_overwritten_nor_sent_nor_dropped(): void {
		$draft = $this->keep( 'Here' )->get_data();
		$this->keep( 'Here, and there', $draft );
		foreach ( [ $this->keep( 'Here, and here', $draft ), $this->keep( '', $draft ), $this->send( 'Here', $draft ), $this->keep( 'As if there were none' ) ] as $refused ) {
			self::assertFailure( 'learning_log_draft_conflict', 409, $refused );
			self::assertSame( [ 'Here, and there', 2 ], [ $refused->get_data()['data']['draft']['text'], $refused->get_data()['data']['draft']['revision'] ] );
		}
		self::assertSame( [ 'Here, and there', [] ], [ $this->draft(), $this->said() ] );
	}

	public function test_a_change_that_is_repeated_is_stored_once_however_late_it_comes(): void {
		$mutation = wp_generate_uuid4();
		$draft    = $this->keep( 'One', mutation: $mutation )->get_data();
		$this->keep( 'One, two', $draft );
		$again = $this->keep( 'One', mutation: strtoupper( $mutation ) );
		self::assertSame( [ 200, 'One, two', 2 ], [ $again->get_status(), $again->get_data()['text'], $again->get_data()['revision'] ] );
	}

	public function test_emptying_it_drops_it_again_and_again_and_never_what_was_begun_since(): void {
		$draft = $this->keep( 'Never mind' )->get_data();
		foreach ( [ 1, 2 ] as $time ) {
			self::assertSame( [ 0, 0 ], [ $this->keep( '', $draft )->get_data()['id'], self::rows() ], "Time $time" );
		}
		$this->keep( 'Begun since' );
		self::assertSame( 'Begun since', $this->keep( '', $draft )->get_data()['text'] );
		self::assertSame( 'Begun since', $this->draft() );
	}

	public function test_what_was_typed_upon_a_draft_that_was_sent_or_dropped_is_a_draft_of_its_own(): void {
		$draft = $this->keep( 'One' )->get_data();
		$this->send( 'One', $draft );
		$more = $this->keep( 'One, two', $draft )->get_data();
		self::assertSame( [ 'One, two', 1 ], [ $more['text'], $more['revision'] ] );
		self::assertFailure( 'learning_log_draft_conflict', 409, $this->keep( 'One, three', $draft ) );
		self::assertSame( [ 'One' ], $this->said() );
	}

	public function test_who_may_not_comment_any_more_is_refused_and_keeps_their_words_to_themselves(): void {
		$draft = $this->keep( 'Before' )->get_data();
		$this->narrow();
		foreach ( [ $this->keep( 'After', $draft ), $this->send( 'Before', $draft ) ] as $refused ) {
			self::assertFailure( 'learning_log_comment_not_open', 404, $refused );
			self::assertStringContainsString( 'Your text is still here', $refused->get_data()['message'] );
		}
		self::assertSame( [ 'Before', [] ], [ $this->draft(), $this->said() ] );
		self::assertSame( '', $this->ask( 'author', 'GET', '/draft' )->get_data()['text'] );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->ask( 'peer', 'GET', '/draft' ) );
		self::assertSame( [ 200, 0 ], [ $this->keep( '', $draft )->get_status(), self::rows() ], 'What is theirs they can drop' );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->ask( 'facilitator', 'GET', '/draft' ) );
	}

	public function test_members_of_the_set_begin_nothing(): void {
		self::assertFailure( 'learning_log_comment_for_reading', 403, $this->ask( 'peer', 'PUT', '/draft', [ 'text' => 'I know better' ] ) );
		self::assertSame( 0, self::rows() );
	}

	public function test_it_goes_to_the_trash_with_its_entry_comes_back_with_it_and_goes_with_it_for_good(): void {
		$draft = $this->keep( 'Half' )->get_data();
		$trash = fn() => self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/{$this->entry->id}" )->get_status() );
		$trash();
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->keep( 'Half a', $draft ) );
		$this->world->as( 'author', 'POST', "/entries/{$this->entry->id}/restore" );
		self::assertSame( 200, $this->keep( 'Half a', $draft )->get_status() );
		$trash();
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( 0, self::rows() );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->ask( 'facilitator', 'GET', '/draft' ) );
	}

	public function test_what_cannot_be_stored_or_said_leaves_the_draft_as_it_was(): void {
		$draft = $this->keep( 'Half' )->get_data();
		self::assertFailure( 'learning_log_text_too_long', 413, $this->keep( str_repeat( 'x', Comments\MAX_BYTES + 1 ), $draft ) );
		self::assertFailure( 'learning_log_comment_empty', 400, $this->send( " \n", $draft ) );
		$this->fail_queries( '/^UPDATE \S+posts.*post_content/s', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->keep( 'Half a', $draft ) );
		$this->fail_queries( '/^DELETE FROM \S+posts/', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->send( 'Half', $draft ) );
		self::assertSame( [ 'Half', [] ], [ $this->draft(), $this->said() ] );
		self::assertSame( 200, $this->keep( '  ', $draft )->get_status(), 'Blanks are typed too' );
	}

	public function test_a_draft_that_the_database_changed_is_not_called_kept(): void {
		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, 'INSERT' ) ? str_replace( 'Half', 'Ha', $query ) : $query, 2 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->keep( 'Half' ) );
		self::assertSame( 0, self::rows() );
	}

	public function test_whom_wordpress_hands_the_rows_of_an_account_to_reads_no_draft_of_it(): void {
		global $wpdb;
		$this->keep( 'Half' );
		$wpdb->update( $wpdb->posts, [ 'post_author' => $this->world->people['author'] ], [ 'post_type' => 'learning_log_comment' ] );
		self::assertSame( '', $this->ask( 'author', 'GET', '/draft' )->get_data()['text'] );
		self::assertSame( '', $this->ask( 'facilitator', 'GET', '/draft' )->get_data()['text'] );
	}

	public function test_each_change_asks_the_database_the_same_however_long_the_thread(): void {
		$draft = $this->keep( 'Half' )->get_data();
		$few   = count( $this->queries( fn() => $this->keep( 'Half a', $draft ) ) );
		for ( $number = 0; $number < 20; $number++ ) {
			Comments\insert_locked( $this->entry->id, $this->world->people['author'], "Comment $number", wp_generate_uuid4(), 0, 0 );
		}
		$draft['revision'] = 2;
		self::assertSame( $few, count( $this->queries( fn() => $this->keep( 'Half a word', $draft ) ) ) );
	}
}
