<?php
/**
 * A comment that was taken back is gone for everybody at once, and its writer alone can bring it back for thirty days.
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

final class CommentTrashTest extends TestCase {
	use InWorld;

	private const SAID = "Said <b>once</b> -- 5' \\ 🙂\r\n";

	private Entry $entry;
	private int $id;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
		$this->id    = $this->say( self::SAID );
	}

	private function say( string $text ): int {
		return $this->world->as( 'facilitator', 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => $text, 'mutation' => wp_generate_uuid4() ] )->get_data()['id'];
	}

	private function remove( string $actor = 'facilitator' ): \WP_REST_Response {
		return $this->world->as( $actor, 'DELETE', "/comments/{$this->id}" );
	}

	private function bring_back( string $actor = 'facilitator' ): \WP_REST_Response {
		return $this->world->as( $actor, 'POST', "/comments/{$this->id}/restore" );
	}

	/**
	 * What somebody is shown.
	 *
	 * @param string $actor Who.
	 * @param string $scope Of what.
	 * @return list<string>
	 */
	private function texts( string $actor, string $scope = 'thread' ): array {
		return array_column( (array) $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments?scope=$scope" )->get_data(), 'text' );
	}

	/**
	 * Many rows at once.
	 *
	 * @param int    $many   How many.
	 * @param string $actor  Whose.
	 * @param string $status Where.
	 */
	private function fill( int $many, string $actor, string $status ): void {
		global $wpdb;
		$user = $this->world->people[ $actor ];
		$rows = array_map( fn( int $number ): string => (string) $wpdb->prepare( '(%s, %s, %d, %d, %s, 1, %s, %s, %s, %s, %s)', Comments\POST_TYPE, $status, $user, $this->entry->id, "$user-$number", "Comment $number", '{}', current_time( 'mysql', true ), '', '' ), range( 1, $many ) );
		self::assertSame( $many, $wpdb->query( "INSERT INTO {$wpdb->posts} (post_type, post_status, post_author, post_parent, post_name, menu_order, post_content, post_content_filtered, post_excerpt, to_ping, pinged) VALUES " . implode( ',', $rows ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- Prepared above.
	}

	private function narrow(): void {
		self::assertInstanceOf( Entry::class, Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] ) );
	}

	/**
	 * Lets time pass since it was removed.
	 *
	 * @param int $seconds How long.
	 */
	private function pass( int $seconds ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_excerpt' => gmdate( 'Y-m-d H:i:s', time() - $seconds ) ], [ 'ID' => $this->id ] );
	}

	public function test_what_is_removed_is_gone_for_all_at_once_and_comes_back_as_it_was_whenever_its_writer_asks(): void {
		$before = $this->world->as( 'peer', 'GET', "/entries/{$this->entry->id}/comments" )->get_data();
		foreach ( [ 1, 2 ] as $time ) {
			$answer = $this->remove();
			self::assertSame( [ 200, $this->id, gmdate( 'Y-m-d\TH:i', time() + 30 * DAY_IN_SECONDS ) ], [ $answer->get_status(), $answer->get_data()['id'], substr( $answer->get_data()['trash_until'], 0, 16 ) ], "Time $time" );
		}
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator' ] as $actor ) {
			self::assertSame( [], $this->texts( $actor ), $actor );
		}
		$shown = $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}" )->get_data();
		self::assertSame( [ 0, 0 ], [ $shown['comments'], $shown['comments_new'] ] );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
		foreach ( [ 1, 2 ] as $time ) {
			$back = $this->bring_back();
			self::assertSame( [ 200, self::SAID, '' ], [ $back->get_status(), $back->get_data()['text'], $back->get_data()['trash_until'] ], "Time $time" );
		}
		self::assertSame( $before, $this->world->as( 'peer', 'GET', "/entries/{$this->entry->id}/comments" )->get_data() );
		self::assertSame( [], $this->texts( 'facilitator', 'trash' ) );
	}

	public function test_nobody_else_learns_of_it_or_changes_anything_of_it(): void {
		$this->remove();
		foreach ( [ 'author', 'peer', 'other_company', 'admin', 'stranger' ] as $actor ) {
			self::assertFailure( 'learning_log_comment_not_found', 404, $this->bring_back( $actor ) );
			self::assertFailure( 'learning_log_comment_not_found', 404, $this->remove( $actor ) );
			self::assertFailure( 'learning_log_comment_not_open', 404, $this->world->as( $actor, 'PUT', "/comments/{$this->id}", [ 'text' => 'Not mine', 'base_revision' => 1 ] ) );
			self::assertNotContains( self::SAID, $this->texts( $actor, 'trash' ), $actor );
		}
		self::assertSame( $this->world->as( 'stranger', 'GET', '/entries/999999/comments?scope=trash' )->get_data(), $this->world->as( 'stranger', 'GET', "/entries/{$this->entry->id}/comments?scope=trash" )->get_data() );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
	}

	public function test_what_was_typed_to_change_it_meanwhile_is_refused_to_its_writer_in_words_that_say_why(): void {
		$this->remove();
		self::assertFailure( 'learning_log_comment_removed', 404, $this->world->as( 'facilitator', 'PUT', "/comments/{$this->id}", [ 'text' => 'Mended', 'base_revision' => 1 ] ) );
		$read = Comments\find_trashed( $this->id );
		self::assertNotNull( $read );
		self::assertNull( Comments\update( $read, 'Mended', '' ), 'A change that was on its way changes nothing in the trash' );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
		$this->bring_back();
		self::assertSame( 200, $this->world->as( 'facilitator', 'PUT', "/comments/{$this->id}", [ 'text' => 'Mended', 'base_revision' => 1 ] )->get_status() );
	}

	public function test_it_is_brought_back_long_after_it_could_be_changed_but_not_once_the_entry_is_shared_no_more(): void {
		global $wpdb;
		$this->remove();
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - WEEK_IN_SECONDS ) ], [ 'ID' => $this->id ] );
		self::assertSame( 200, $this->bring_back()->get_status() );
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s' ) ], [ 'ID' => $this->id ] );
		$this->remove();
		$this->narrow();
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->bring_back() );
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->world->as( 'facilitator', 'PUT', "/comments/{$this->id}", [ 'text' => 'Mended', 'base_revision' => 1 ] ) );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ), 'The words stay theirs' );
		self::assertSame( [], $this->texts( 'author' ) );
	}

	public function test_one_that_comes_back_finds_room_or_stays_where_it_is(): void {
		$this->remove();
		$this->fill( Comments\MOST, 'author', Comments\STATUS );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->bring_back() );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
	}

	public function test_the_trash_of_one_person_and_entry_ends_and_what_no_longer_fits_stays_said(): void {
		$this->remove();
		$this->fill( Comments\MOST_TRASHED - 1, 'facilitator', Comments\TRASHED );
		$this->id = $this->say( 'One too many' );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->remove() );
		self::assertSame( [ 'One too many' ], $this->texts( 'author' ) );
		$answer = $this->world->as( 'facilitator', 'GET', "/entries/{$this->entry->id}/comments?scope=trash&per_page=20&page=3" );
		self::assertSame( [ 10, (string) Comments\MOST_TRASHED ], [ count( (array) $answer->get_data() ), $answer->get_headers()['X-WP-Total'] ] );
	}

	public function test_after_thirty_days_the_daily_work_removes_it_for_good_and_nothing_else(): void {
		$others = $this->say( 'Still said' );
		$this->remove();
		$this->pass( Entries\TRASH_SECONDS - 60 );
		do_action( Entries\DAILY );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
		$this->pass( Entries\TRASH_SECONDS + 60 );
		do_action( Entries\DAILY );
		self::assertNull( get_post( $this->id ) );
		self::assertSame( $others, Comments\thread( $this->entry->id )[0]->id ?? 0 );
		self::assertFailure( 'learning_log_comment_not_found', 404, $this->bring_back() );
	}

	public function test_it_goes_for_good_with_its_entry(): void {
		$this->remove();
		Entries\trash( $this->entry, null );
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertNull( get_post( $this->id ) );
	}

	public function test_where_the_database_fails_it_is_neither_called_removed_nor_back(): void {
		$this->fail_queries( '/^UPDATE \S+posts.*log_comment_trash/s', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->remove() );
		self::assertSame( [ self::SAID ], $this->texts( 'author' ) );
		$this->remove();
		$this->fail_queries( '/^UPDATE \S+posts.*post_excerpt/s', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->bring_back() );
		self::assertSame( [ self::SAID ], $this->texts( 'facilitator', 'trash' ) );
	}
}
