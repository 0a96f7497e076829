<?php
/**
 * How somebody has begun to change what they said is theirs alone until they save it; nobody loses a word by it, and nobody says one unseen.
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

final class ChangeTest extends TestCase {
	use InWorld;

	private const TYPED = "Half a <b>sentence</b> -- 5' \\ 🙂\n";

	private Entry $entry;
	private int $id;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
		$this->id    = $this->ask( 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => 'As I said' ] )->get_data()['id'];
	}

	/**
	 * The facilitator asks for something.
	 *
	 * @param string               $method Verb.
	 * @param string               $path   Path.
	 * @param array<string, mixed> $body   What is sent.
	 */
	private function ask( string $method, string $path, array $body = [] ): \WP_REST_Response {
		return $this->world->as( 'facilitator', $method, $path, $body );
	}

	/**
	 * Keeps how they have begun to change it.
	 *
	 * @param string                                    $text     What was typed.
	 * @param array{id: int, revision: int, ...<mixed>} $on       What it was typed upon.
	 * @param string                                    $mutation UUID of the change.
	 */
	private function keep( string $text, array $on = [ 'id' => 0, 'revision' => 1 ], string $mutation = '' ): \WP_REST_Response {
		return $this->ask( 'PUT', "/comments/{$this->id}/draft", [ 'text' => $text, 'draft' => $on['id'], 'base_revision' => $on['revision'] ] + ( $mutation ? compact( 'mutation' ) : [] ) );
	}

	/**
	 * Saves it.
	 *
	 * @param string                                    $text     What was typed.
	 * @param array{id: int, revision: int, ...<mixed>} $on       The draft.
	 * @param string                                    $mutation UUID of the request.
	 */
	private function save( string $text, array $on, string $mutation = '' ): \WP_REST_Response {
		return $this->ask( 'PUT', "/comments/{$this->id}", [ 'text' => $text, 'draft' => $on['id'], 'base_revision' => $on['revision'] ] + ( $mutation ? compact( 'mutation' ) : [] ) );
	}

	/**
	 * What there is of it for who said it: number, text and revision.
	 *
	 * @return array{int, string, int}
	 */
	private function begun(): array {
		$data = $this->ask( 'GET', "/comments/{$this->id}/draft" )->get_data();
		return [ $data['id'], $data['text'], $data['revision'] ];
	}

	private function said(): ?string {
		return Comments\find( $this->id )?->text;
	}

	private function grow_old(): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - Comments\CHANGE_SECONDS - 60 ) ], [ 'ID' => $this->id ] );
	}

	private function narrow(): void {
		self::assertInstanceOf( Entry::class, Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] ) );
	}

	private static function rows(): int {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_log_comment'" );
	}

	public function test_it_is_kept_as_it_is_typed_in_one_row_and_the_comment_says_what_it_said(): void {
		self::assertSame( [ 0, 'As I said', 1 ], $this->begun() );
		$first = $this->keep( 'Half' )->get_data();
		$again = $this->keep( self::TYPED, $first )->get_data();
		self::assertSame( [ $first['id'], 2, 3 ], [ $again['id'], $first['revision'], $again['revision'] ] );
		self::assertSame( [ $first['id'], self::TYPED, 3 ], $this->begun() );
		self::assertSame( [ 'As I said', 2 ], [ $this->said(), self::rows() ] );
		foreach ( [ 'author', 'peer' ] as $actor ) {
			self::assertFailure( 'learning_log_comment_forbidden', 403, $this->world->as( $actor, 'GET', "/comments/{$this->id}/draft" ) );
			self::assertSame( [ 'As I said' ], array_column( (array) $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments" )->get_data(), 'text' ), $actor );
		}
		self::assertSame( '', $this->ask( 'GET', "/entries/{$this->entry->id}/comments/draft" )->get_data()['text'], 'It is no comment that is yet to be said' );
	}

	public function test_saved_it_is_what_the_comment_says_once_and_nothing_is_begun_any_more(): void {
		$draft = $this->keep( self::TYPED )->get_data();
		$uuid  = wp_generate_uuid4();
		foreach ( [ 1, 2 ] as $time ) {
			$saved = $this->save( self::TYPED, $draft, $uuid );
			self::assertSame( [ 200, $this->id, 2, self::TYPED ], [ $saved->get_status(), $saved->get_data()['id'], $saved->get_data()['revision'], $saved->get_data()['text'] ], "Time $time" );
		}
		self::assertSame( [ 0, self::TYPED, 2 ], $this->begun() );
		self::assertSame( 1, self::rows() );
	}

	public function test_what_was_typed_after_the_draft_is_saved_with_it(): void {
		$draft = $this->keep( 'Half' )->get_data();
		self::assertSame( 200, $this->save( 'Half a word', $draft )->get_status() );
		self::assertSame( [ [ 0, 'Half a word', 2 ], 1 ], [ $this->begun(), self::rows() ] );
	}

	public function test_a_draft_that_was_written_on_elsewhere_is_neither_overwritten_nor_saved_nor_dropped(): void {
		$draft = $this->keep( 'Here' )->get_data();
		$this->keep( 'Here, and there', $draft );
		foreach ( [ $this->keep( 'Here, and here', $draft ), $this->keep( '', $draft ), $this->save( 'Here', $draft ), $this->keep( 'As if there were none' ), $this->keep( 'As I said' ) ] as $refused ) {
			self::assertFailure( 'learning_log_draft_conflict', 409, $refused );
			self::assertSame( [ 'Here, and there', 3 ], [ $refused->get_data()['data']['draft']['text'], $refused->get_data()['data']['draft']['revision'] ] );
		}
		self::assertSame( [ 'Here, and there', 'As I said' ], [ $this->begun()[1], $this->said() ] );
	}

	public function test_a_comment_that_was_changed_elsewhere_meanwhile_is_overwritten_only_by_who_has_seen_it(): void {
		$draft = $this->keep( 'Here' )->get_data();
		self::assertSame( 200, $this->save( 'Elsewhere', [ 'id' => 0, 'revision' => 1 ] )->get_status() );
		foreach ( [ $this->keep( 'Here too', $draft ), $this->save( 'Here', $draft ), $this->save( 'Here', [ 'id' => 0, 'revision' => 1 ] ) ] as $refused ) {
			self::assertFailure( 'learning_log_comment_conflict', 409, $refused );
			self::assertSame( 'Elsewhere', $refused->get_data()['data']['comment']['text'] );
		}
		self::assertSame( [ $draft['id'], 'Here', $draft['revision'] ], $this->begun(), 'What is told elsewhere is as it was written' );
		$next = $this->keep( 'Here', $draft )->get_data()['data']['draft'];
		self::assertSame( [ $draft['id'], 'Elsewhere', 3 ], [ $next['id'], $next['text'], $next['revision'] ] );
		$mine = $this->keep( 'Here after all', $next )->get_data();
		self::assertSame( [ $draft['id'], 4 ], [ $mine['id'], $mine['revision'] ] );
		self::assertSame( 200, $this->save( 'Here after all', $mine )->get_status() );
		self::assertSame( [ 0, 'Here after all', 3 ], $this->begun() );
	}

	public function test_who_has_seen_the_comment_but_not_the_draft_is_shown_the_draft_first(): void {
		$draft = $this->keep( 'One' )->get_data();
		$this->keep( 'One, two', $draft );
		$this->save( 'Elsewhere', [ 'id' => 0, 'revision' => 1 ] );
		$refused = $this->keep( 'One, three', $draft );
		self::assertFailure( 'learning_log_draft_conflict', 409, $refused );
		self::assertSame( 'One, two', $refused->get_data()['data']['draft']['text'] );
		self::assertFailure( 'learning_log_comment_conflict', 409, $this->keep( 'One, two, three', $refused->get_data()['data']['draft'] ) );
		self::assertSame( 'One, two', $this->begun()[1] );
	}

	public function test_what_was_typed_upon_a_draft_that_was_saved_or_dropped_elsewhere_is_put_beside_the_comment(): void {
		$draft = $this->keep( 'One' )->get_data();
		$this->save( 'One', $draft );
		foreach ( [ $this->keep( 'One, two', $draft ), $this->save( 'One, two', $draft ) ] as $refused ) {
			self::assertFailure( 'learning_log_comment_conflict', 409, $refused );
			self::assertSame( [ 0, 'One', 2 ], array_values( array_intersect_key( $refused->get_data()['data']['draft'], [ 'id' => 0, 'text' => 0, 'revision' => 0 ] ) ) );
		}
		self::assertSame( [ 'One', 1 ], [ $this->said(), self::rows() ] );
	}

	public function test_a_change_that_is_repeated_is_stored_once_however_late_it_comes(): void {
		$mutation = wp_generate_uuid4();
		$draft    = $this->keep( 'One', mutation: $mutation )->get_data();
		$this->keep( 'One, two', $draft );
		$again = $this->keep( 'One', mutation: strtoupper( $mutation ) );
		self::assertSame( [ 200, 'One, two', 3 ], [ $again->get_status(), $again->get_data()['text'], $again->get_data()['revision'] ] );
	}

	public function test_emptied_or_typed_back_to_what_the_comment_says_it_is_dropped(): void {
		foreach ( [ '', 'As I said' ] as $text ) {
			$draft = $this->keep( 'Never mind' )->get_data();
			foreach ( [ 1, 2 ] as $time ) {
				self::assertSame( [ 0, 1 ], [ $this->keep( $text, $draft )->get_data()['id'], self::rows() ], "Time $time" );
			}
		}
		$draft = $this->keep( 'Never mind' )->get_data();
		self::assertSame( 200, $this->save( 'As I said', $draft )->get_status() );
		self::assertSame( [ [ 0, 'As I said', 1 ], 1 ], [ $this->begun(), self::rows() ], 'Saved so, it is no change' );
	}

	public function test_after_the_quarter_of_an_hour_it_is_written_on_and_said_as_another_comment_and_changes_nothing_any_more(): void {
		$draft = $this->keep( 'Half' )->get_data();
		$this->grow_old();
		$more = $this->keep( 'Half a word', $draft )->get_data();
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->save( 'Half a word', $more ) );
		self::assertSame( [ 'Half a word', 'As I said' ], [ $this->begun()[1], $this->said() ] );
		self::assertSame( 0, $this->keep( '', $more )->get_data()['id'] );
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->keep( 'Begun too late' ) );
		self::assertSame( 1, self::rows() );
	}

	public function test_that_it_was_begun_is_told_to_its_writer_alone_until_it_is_saved_or_dropped(): void {
		$told = fn( string $actor ): array => array_column( (array) $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments" )->get_data(), 'begun', 'id' );
		$this->ask( 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => 'As well' ] );
		$draft = $this->keep( self::TYPED )->get_data();
		self::assertSame( [ true, false ], array_values( $told( 'facilitator' ) ) );
		self::assertTrue( $told( 'facilitator' )[ $this->id ] );
		foreach ( [ 'author', 'peer' ] as $actor ) {
			self::assertSame( [ false, false ], array_values( $told( $actor ) ), $actor );
		}
		self::assertSame( 200, $this->keep( '', $draft )->get_status() );
		self::assertSame( [ false, false ], array_values( $told( 'facilitator' ) ) );
	}

	public function test_who_may_not_read_the_entry_any_more_is_refused_and_keeps_their_words_to_read_and_to_drop(): void {
		$draft = $this->keep( 'Before' )->get_data();
		$this->narrow();
		foreach ( [ $this->keep( 'After', $draft ), $this->save( 'Before', $draft ) ] as $refused ) {
			self::assertFailure( 'learning_log_comment_not_open', 404, $refused );
		}
		self::assertSame( [ 'Before', 'As I said' ], [ $this->begun()[1], $this->said() ] );
		self::assertSame( [ 200, 1 ], [ $this->keep( '', $draft )->get_status(), self::rows() ] );
		self::assertFailure( 'learning_log_comment_not_found', 404, $this->ask( 'GET', "/comments/{$this->id}/draft" ) );
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->keep( '', $draft ) );
	}

	public function test_it_waits_while_its_comment_is_in_the_trash_and_goes_with_it_for_good(): void {
		$draft = $this->keep( 'Half' )->get_data();
		$this->ask( 'DELETE', "/comments/{$this->id}" );
		foreach ( [ $this->keep( 'Half a', $draft ), $this->save( 'Half', $draft ) ] as $refused ) {
			self::assertFailure( 'learning_log_comment_removed', 404, $refused );
		}
		self::assertSame( 'Half', $this->begun()[1] );
		$this->ask( 'POST', "/comments/{$this->id}/restore" );
		self::assertSame( 200, $this->keep( 'Half a', $draft )->get_status() );
		$this->ask( 'DELETE', "/comments/{$this->id}" );
		$other = $this->ask( 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => 'Another' ] )->get_data()['id'];
		self::assertIsArray( Comments\keep_change( $other, $this->world->people['facilitator'], 'Changed', 0, 1, '' ) );
		Comments\forget_trashed_before( gmdate( 'Y-m-d H:i:s', time() + 60 ) );
		self::assertSame( 2, self::rows(), 'Another comment and how it was begun to be changed' );
		self::assertFailure( 'learning_log_comment_not_found', 404, $this->ask( 'GET', "/comments/{$this->id}/draft" ) );
	}

	public function test_it_goes_with_its_entry_for_good(): void {
		$this->keep( 'Half' );
		$this->world->as( 'author', 'DELETE', "/entries/{$this->entry->id}" );
		self::assertSame( 'Half', $this->begun()[1] );
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( 0, self::rows() );
	}

	public function test_what_cannot_be_stored_leaves_draft_and_comment_as_they_were(): void {
		$draft = $this->keep( 'Half' )->get_data();
		self::assertFailure( 'learning_log_text_too_long', 413, $this->keep( str_repeat( 'x', Comments\MAX_BYTES + 1 ), $draft ) );
		self::assertFailure( 'learning_log_comment_empty', 400, $this->save( " \n", $draft ) );
		$this->fail_queries( '/^UPDATE \S+posts.*post_content/s', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->keep( 'Half a', $draft ) );
		$this->fail_queries( '/^DELETE FROM \S+posts/', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->save( 'Half', $draft ) );
		self::assertSame( [ 'Half', 'As I said' ], [ $this->begun()[1], $this->said() ] );
	}

	public function test_each_change_asks_the_database_the_same_however_long_the_thread(): void {
		$draft = $this->keep( 'Half' )->get_data();
		$few   = count( $this->queries( fn() => $this->keep( 'Half a', $draft ) ) );
		for ( $number = 0; $number < 20; $number++ ) {
			Comments\insert_locked( $this->entry->id, $this->world->people['author'], "Comment $number", wp_generate_uuid4(), 0, 0 );
		}
		$draft['revision'] = 3;
		self::assertSame( $few, count( $this->queries( fn() => $this->keep( 'Half a word', $draft ) ) ) );
	}
}
