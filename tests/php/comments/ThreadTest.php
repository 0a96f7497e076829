<?php
/**
 * A thread is open to whom its entry is open to, at that moment, and to nobody else.
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

final class ThreadTest extends TestCase {
	use InWorld;

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->entry = $this->world->answer( '1', 'What I tried', 'set' );
	}

	/**
	 * Says something about the entry.
	 *
	 * @param string      $actor    Who.
	 * @param string      $text     What.
	 * @param string|null $mutation UUID of the request.
	 * @return \WP_REST_Response
	 */
	private function say( string $actor, string $text, ?string $mutation = null ): \WP_REST_Response {
		return $this->world->as( $actor, 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => $text ] + ( $mutation ? compact( 'mutation' ) : [] ) );
	}

	/**
	 * What stands in the thread, as one of the actors sees it.
	 *
	 * @param string $actor Who.
	 * @return list<string>
	 */
	private function read( string $actor ): array {
		return array_column( (array) $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments" )->get_data(), 'text' );
	}

	/**
	 * Rows of comments, whatever they are about.
	 */
	private static function rows(): int {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_log_comment'" );
	}

	/**
	 * Lets time pass since a comment was written.
	 *
	 * @param int $id      Comment.
	 * @param int $seconds How long.
	 */
	private static function pass( int $id, int $seconds ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - $seconds ) ], [ 'ID' => $id ] );
	}

	private function narrow(): void {
		self::assertInstanceOf( Entry::class, Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] ) );
	}

	public function test_who_accompanies_an_entry_and_its_author_talk_about_it_and_all_its_readers_read_it_in_order(): void {
		foreach ( [ [ 'facilitator', 'What surprised you?' ], [ 'author', 'How calm I was.' ], [ 'facilitator', 'I saw that too.' ] ] as [ $actor, $text ] ) {
			self::assertSame( 201, $this->say( $actor, $text )->get_status(), $actor );
		}
		foreach ( [ 'author', 'peer', 'other_company', 'facilitator' ] as $actor ) {
			self::assertSame( [ 'What surprised you?', 'How calm I was.', 'I saw that too.' ], $this->read( $actor ), $actor );
		}
		$pages = [];
		for ( $page = 1; $page <= 3; $page++ ) {
			$answer = $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}/comments?per_page=2&page=$page" );
			$pages  = [ ...$pages, ...array_column( (array) $answer->get_data(), 'text' ) ];
			self::assertSame( '3', $answer->get_headers()['X-WP-Total'] );
		}
		self::assertSame( $this->read( 'author' ), $pages );
	}

	public function test_members_of_the_set_read_the_thread_and_add_nothing(): void {
		$this->say( 'facilitator', 'What surprised you?' );
		self::assertFailure( 'learning_log_comment_for_reading', 403, $this->say( 'peer', 'I know better' ) );
		self::assertSame( [ 'What surprised you?' ], $this->read( 'peer' ) );
		self::assertSame( 1, self::rows() );
	}

	public function test_narrowing_an_entry_closes_its_thread_at_once_as_if_it_had_never_been_there(): void {
		$mine = $this->say( 'facilitator', 'Said before' )->get_data()['id'];
		$this->narrow();
		$gone    = $this->world->as( 'facilitator', 'GET', "/entries/{$this->entry->id}/comments" );
		$nothing = $this->world->as( 'facilitator', 'GET', '/entries/999999/comments' );
		self::assertFailure( 'learning_log_entry_not_found', 404, $gone );
		self::assertSame( $nothing->get_data(), $gone->get_data() );
		self::assertFailure( 'learning_log_comment_not_found', 404, $this->world->as( 'facilitator', 'DELETE', "/comments/$mine" ) );
		self::assertSame( [ 'Said before' ], $this->read( 'author' ) );
	}

	public function test_what_was_typed_on_an_entry_unshared_meanwhile_is_refused_in_words_that_tell_nothing_of_it(): void {
		$mine = $this->say( 'facilitator', 'Said before' )->get_data()['id'];
		$this->narrow();
		$refused = $this->say( 'facilitator', 'Typed meanwhile' );
		self::assertFailure( 'learning_log_comment_not_open', 404, $refused );
		self::assertSame( $this->world->as( 'facilitator', 'POST', '/entries/999999/comments', [ 'text' => 'To nobody' ] )->get_data(), $refused->get_data() );
		$changed = $this->world->as( 'facilitator', 'PUT', "/comments/$mine", [ 'text' => 'Mended meanwhile', 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_comment_not_open', 404, $changed );
		self::assertSame( $this->world->as( 'facilitator', 'PUT', '/comments/999999', [ 'text' => 'Of nobody', 'base_revision' => 1 ] )->get_data(), $changed->get_data() );
		self::assertSame( [ 'Said before' ], $this->read( 'author' ) );
	}

	public function test_an_entry_that_is_narrowed_while_a_comment_is_on_its_way_takes_it_no_more(): void {
		$step = function ( string $query ) use ( &$step ): string {
			if ( str_contains( $query, 'comment_count = comment_count' ) ) {
				remove_filter( 'query', $step, 1 );
				$this->narrow();
			}
			return $query;
		};
		add_filter( 'query', $step, 1 );
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->say( 'facilitator', 'Just too late' ) );
		self::assertSame( 0, self::rows() );
	}

	public function test_who_left_the_set_reads_nothing_more_of_the_thread_and_adds_nothing(): void {
		$this->say( 'facilitator', 'Said before' );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['facilitator']}" );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'facilitator', 'GET', "/entries/{$this->entry->id}/comments" ) );
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->say( 'facilitator', 'Said after' ) );
		self::assertSame( [ 'Said before' ], $this->read( 'author' ) );
	}

	public function test_a_request_that_is_repeated_says_it_once_and_another_text_under_its_uuid_is_not_dropped(): void {
		$mutation = wp_generate_uuid4();
		$first    = $this->say( 'facilitator', 'Once', $mutation );
		$again    = $this->say( 'facilitator', 'Once', strtoupper( $mutation ) );
		self::assertSame( [ 201, 200, $first->get_data()['id'] ], [ $first->get_status(), $again->get_status(), $again->get_data()['id'] ] );
		self::assertSame( 201, $this->say( 'facilitator', 'Once, and more', $mutation )->get_status() );
		self::assertSame( 201, $this->say( 'author', 'Once', $mutation )->get_status(), 'One UUID of two people is two comments' );
		self::assertSame( [ 'Once', 'Once, and more', 'Once' ], $this->read( 'author' ) );
	}

	public function test_a_comment_is_changed_and_removed_by_its_own_author_alone_for_a_while(): void {
		$id = $this->say( 'facilitator', 'Sadi' )->get_data()['id'];
		foreach ( [ 'author', 'peer' ] as $actor ) {
			self::assertFailure( 'learning_log_comment_forbidden', 403, $this->world->as( $actor, 'PUT', "/comments/$id", [ 'text' => 'Not mine', 'base_revision' => 1 ] ) );
			self::assertFailure( 'learning_log_comment_forbidden', 403, $this->world->as( $actor, 'DELETE', "/comments/$id" ) );
		}
		$changed = $this->world->as( 'facilitator', 'PUT', "/comments/$id", [ 'text' => 'Said', 'base_revision' => 1 ] )->get_data();
		self::assertSame( [ 'Said', 2, [ 'edit' => true, 'delete' => true ] ], [ $changed['text'], $changed['revision'], $changed['can'] ] );
		self::pass( $id, Comments\CHANGE_SECONDS + 1 );
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->world->as( 'facilitator', 'PUT', "/comments/$id", [ 'text' => 'Too late', 'base_revision' => 2 ] ) );
		self::assertFailure( 'learning_log_comment_too_late', 403, $this->world->as( 'facilitator', 'DELETE', "/comments/$id" ) );
		self::assertSame( [ 'Said' ], $this->read( 'author' ) );
		self::assertFalse( $this->world->as( 'facilitator', 'GET', "/entries/{$this->entry->id}/comments" )->get_data()[0]['can']['edit'] );
		self::pass( $id, 10 );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/comments/$id" )->get_status() );
		self::assertSame( [], $this->read( 'author' ) );
	}

	public function test_of_two_changes_of_one_revision_one_is_stored_and_the_other_is_shown_it(): void {
		$id       = $this->say( 'facilitator', 'One' )->get_data()['id'];
		$mutation = wp_generate_uuid4();
		$change   = fn( string $text, string $uuid ) => $this->world->as( 'facilitator', 'PUT', "/comments/$id", [ 'text' => $text, 'base_revision' => 1, 'mutation' => $uuid ] );
		self::assertSame( 200, $change( 'Two', $mutation )->get_status() );
		$second = $change( 'Three', wp_generate_uuid4() );
		self::assertFailure( 'learning_log_comment_conflict', 409, $second );
		self::assertSame( 'Two', $second->get_data()['data']['comment']['text'] );
		self::pass( $id, Comments\CHANGE_SECONDS + 1 );
		self::assertSame( [ 200, 2 ], [ ( $again = $change( 'Two', $mutation ) )->get_status(), $again->get_data()['revision'] ], 'A repeat is answered, also when it comes late' );
		self::assertSame( [ 'Two' ], $this->read( 'author' ) );
	}

	public function test_the_thread_goes_to_the_trash_with_its_entry_and_comes_back_with_it(): void {
		$id = $this->say( 'facilitator', 'Said' )->get_data()['id'];
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/{$this->entry->id}" )->get_status() );
		foreach ( [ 'author', 'facilitator' ] as $actor ) {
			self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( $actor, 'GET', "/entries/{$this->entry->id}/comments" ) );
			self::assertFailure( 'learning_log_comment_not_open', 404, $this->say( $actor, 'Into the trash' ) );
		}
		self::assertFailure( 'learning_log_comment_not_open', 404, $this->world->as( 'facilitator', 'PUT', "/comments/$id", [ 'text' => 'Changed', 'base_revision' => 1 ] ) );
		self::assertSame( 200, $this->world->as( 'author', 'POST', "/entries/{$this->entry->id}/restore" )->get_status() );
		self::assertSame( [ 'Said' ], $this->read( 'facilitator' ) );
	}

	public function test_an_entry_removed_for_good_takes_its_thread_with_it_and_no_other(): void {
		$other = $this->world->answer( '2', 'Another', 'set' );
		$this->say( 'facilitator', 'Said' );
		$this->world->as( 'facilitator', 'POST', "/entries/{$other->id}/comments", [ 'text' => 'Said there' ] );
		Entries\trash( $this->entry, null );
		self::assertTrue( Entries\remove_for_good( $this->entry->id, gmdate( 'Y-m-d H:i:s', time() + 60 ) ) );
		self::assertSame( [ 0, 1 ], [ Comments\count_in( $this->entry->id ), Comments\count_in( $other->id ) ] );
	}

	public function test_nothing_empty_too_long_unreadable_or_beyond_what_fits_is_stored(): void {
		foreach ( [ '', " \n\t " ] as $text ) {
			self::assertFailure( 'learning_log_comment_empty', 400, $this->say( 'facilitator', $text ) );
		}
		self::assertFailure( 'learning_log_text_too_long', 413, $this->say( 'facilitator', str_repeat( 'x', Comments\MAX_BYTES + 1 ) ) );
		self::assertFailure( 'learning_log_text_not_readable', 400, Comments\add( $this->entry->id, $this->world->people['facilitator'], "caf\xE9", '' ) );
		self::assertSame( 0, self::rows() );
		self::assertSame( 201, $this->say( 'facilitator', str_repeat( 'x', Comments\MAX_BYTES ) )->get_status() );
		for ( $number = self::rows(); $number < Comments\MOST; $number++ ) {
			self::assertIsArray( Comments\insert_locked( $this->entry->id, $this->world->people['facilitator'], "Comment $number", wp_generate_uuid4(), 0, 0 ) );
		}
		self::assertFailure( 'learning_log_quota_reached', 413, $this->say( 'author', 'One too many' ) );
		self::assertSame( Comments\MOST, self::rows() );
	}

	public function test_where_the_database_fails_nothing_is_called_said_and_nothing_is_called_gone(): void {
		$this->fail_queries( '/^INSERT INTO \S+posts/', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->say( 'facilitator', 'Lost' ) );
		self::assertSame( 0, self::rows() );
		$id = $this->say( 'facilitator', 'Said' )->get_data()['id'];
		$this->fail_queries( '/^SELECT \*.*learning_log_comment/s', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'author', 'GET', "/entries/{$this->entry->id}/comments" ) );
		$this->fail_queries( '/^UPDATE \S+posts/', 3 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'facilitator', 'PUT', "/comments/$id", [ 'text' => 'Changed', 'base_revision' => 1 ] ) );
		self::assertSame( [ 'Said' ], $this->read( 'author' ) );
	}

	public function test_a_text_that_the_database_changed_is_not_called_said(): void {
		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, 'INSERT' ) ? str_replace( 'Said', 'Sa', $query ) : $query, 2 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->say( 'facilitator', 'Said' ) );
		self::assertSame( 0, self::rows() );
	}

	public function test_no_list_of_entries_finds_a_comment(): void {
		$this->say( 'facilitator', 'canary7c1f' );
		foreach ( [ 'author' => 'mine', 'facilitator' => 'shared', 'peer' => 'mine' ] as $actor => $scope ) {
			self::assertSame( [], $this->world->as( $actor, 'GET', "/entries?scope=$scope&search=canary7c1f" )->get_data(), $actor );
		}
	}
}
