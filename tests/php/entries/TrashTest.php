<?php
/**
 * The trash: nobody but its author knows of it, nothing in it is lost before its time, and nothing of it stays after.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Schema;
use LearningLog\Storage;
use LearningLog\Tests\Files\Samples;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_REST_Response;

final class TrashTest extends TestCase {
	use Uploads;
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * An answer of the author's that was moved to the trash.
	 *
	 * @param string $text     What was typed.
	 * @param string $audience Audience.
	 * @param string $prompt   Prompt id.
	 */
	private function trashed( string $text = 'Mine', string $audience = 'me', string $prompt = '1' ): Entry {
		$entry = $this->world->answer( $prompt, $text, $audience );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" )->get_status() );
		return $entry;
	}

	/**
	 * Saves the author's note 1.
	 *
	 * @param string               $text What is typed.
	 * @param array<string, mixed> $more The rest of the save.
	 */
	private function save( string $text, array $more ): WP_REST_Response {
		return $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", $more + [ 'answers' => [ 'text' => $text ] ] );
	}

	/**
	 * Texts of a list of the author's.
	 *
	 * @param string $query Query.
	 * @return string[]
	 */
	private function texts( string $query ): array {
		return array_column( array_column( (array) $this->world->as( 'author', 'GET', "/entries?$query" )->get_data(), 'answers' ), 'text' );
	}

	/**
	 * Lets an entry have been in the trash for so long.
	 *
	 * @param int $id      Post id.
	 * @param int $seconds How long.
	 */
	private function age( int $id, int $seconds ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_excerpt' => gmdate( 'Y-m-d H:i:s', time() - $seconds ) ], [ 'ID' => $id ] );
	}

	public function test_removing_says_until_when_it_can_be_brought_back_and_can_be_repeated(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		$first = $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] );
		$again = $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] );
		self::assertSame( [ 200, $first->get_data() ], [ $again->get_status(), $again->get_data() ] );
		self::assertTrue( rest_validate_value_from_schema( $first->get_data(), Schema\load( 'removed' ), 'removed' ) );
		self::assertEqualsWithDelta( time() + 30 * DAY_IN_SECONDS, strtotime( $first->get_data()['trash_until'] ), 5 );
		self::assertSame( $first->get_data()['trash_until'], $this->world->as( 'author', 'GET', '/entries?scope=trash' )->get_data()[0]['trash_until'] );
	}

	public function test_what_was_changed_since_it_was_seen_is_not_removed(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		$this->save( 'Changed elsewhere', [ 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_entry_conflict', 409, $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}", [ 'base_revision' => 1 ] ) );
		// Nor when the other save comes between reading and removing.
		self::assertNull( Entries\move_to_trash( $entry ) );
		self::assertSame( [ 'Changed elsewhere' ], $this->texts( '' ) );
	}

	public function test_nobody_finds_it_while_it_is_in_the_trash(): void {
		$entry = $this->world->answer( '1', 'canary', 'set' );
		$coach = $this->world->answer( '2', 'canary', 'coach' );
		$file  = Files\add( $entry, self::temporary( 'canary' ), 'canary.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		foreach ( [ $entry, $coach ] as $each ) {
			$this->world->as( 'author', 'DELETE', "/entries/{$each->id}" );
		}
		foreach ( World::ACTORS as $actor ) {
			$status = 'visitor' === $actor ? 401 : 404;
			foreach ( [ "/entries/{$entry->id}", "/entries/{$entry->id}/revisions", "/files/{$file->id}" ] as $path ) {
				self::assertSame( $status, $this->world->as( $actor, 'GET', $path )->get_status(), "$actor $path" );
			}
			self::assertNull( Files\readable( $file->id, $this->world->people[ $actor ] ), $actor );
			$told = '';
			foreach ( [ '/entries', '/entries?scope=shared', '/entries?scope=shared&search=canary', '/entries/facets', "/lessons/{$this->world->lesson}", ...( 'author' === $actor ? [] : [ '/entries?scope=trash' ] ) ] as $path ) {
				$answer = $this->world->as( $actor, 'GET', $path );
				$told  .= wp_json_encode( $answer->get_data() );
				self::assertSame( '0', (string) ( $answer->get_headers()['X-WP-Total'] ?? '0' ), "$actor $path" );
			}
			self::assertStringNotContainsString( 'canary', $told, $actor );
			self::assertStringNotContainsString( '"author":{"id":' . $this->world->people['author'], $told, $actor );
		}
		self::assertSame( 404, $this->upload( $this->world->people['author'], $entry->id )->get_status() );
		self::assertSame( [ 'canary', 'canary' ], $this->texts( 'scope=trash' ) );
	}

	public function test_the_list_of_the_trash_can_be_searched_and_filtered_and_is_mine_alone(): void {
		$this->trashed( 'One', 'coach', '1' );
		$this->trashed( 'Two', 'set', '2' );
		self::assertSame( [ 'Two', 'One' ], $this->texts( 'scope=trash' ) );
		self::assertSame( [ 'Two' ], $this->texts( 'scope=trash&search=two' ) );
		self::assertSame( [ 'One' ], $this->texts( 'scope=trash&audience=coach' ) );
		self::assertSame( [ 'Two' ], $this->texts( "scope=trash&set={$this->world->harbour}" ) );
		self::assertSame( [ 'One' ], $this->texts( 'scope=trash&prompt=1' ) );
		self::assertSame( [], $this->texts( "scope=trash&author={$this->world->people['peer']}" ) );
		self::assertSame( [], $this->texts( 'scope=mine' ) );
	}

	public function test_the_queries_of_the_trash_do_not_grow_with_it(): void {
		$sent = [];
		foreach ( [ 1, 40 ] as $entries ) {
			$author = $this->factory->user();
			$lesson = $this->factory->lesson( array_fill( 0, $entries, [] ) );
			for ( $number = 1; $number <= $entries; $number++ ) {
				Entries\trash( $this->factory->entry( $author, $lesson, 'Text', (string) $number ), null );
			}
			wp_cache_flush();
			wp_set_current_user( $author );
			get_user_meta( $author );
			$sent[] = count( $this->queries( fn() => self::assertCount( $entries, (array) $this->rest( 'GET', '/entries?scope=trash&per_page=100' )->get_data() ) ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}

	public function test_it_comes_back_as_it_was_readers_history_and_files_included(): void {
		$entry = $this->world->answer( '1', "One\r\n\0", 'set' );
		Entries\save_entry( $entry, [ 'answers' => [ 'text' => "Two\r\n\0" ], 'base_revision' => 1 ] );
		$file = Files\add( $entry, self::temporary( 'Mine' ), 'mine.txt' );
		self::assertInstanceOf( Files\File::class, $file );
		$before = $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_data();
		$this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" );
		foreach ( [ 'first', 'repeated' ] as $ask ) {
			$answer = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
			self::assertSame( [ 200, $before ], [ $answer->get_status(), $answer->get_data() ], $ask );
		}
		self::assertSame( 200, $this->world->as( 'facilitator', 'GET', "/files/{$file->id}" )->get_status() );
		self::assertCount( 1, (array) $this->world->as( 'author', 'GET', "/entries/{$entry->id}/revisions" )->get_data() );
		self::assertSame( [], $this->texts( 'scope=trash' ) );
	}

	public function test_coming_back_opens_it_to_nobody_who_left_meanwhile(): void {
		$entry = $this->trashed( 'Mine', 'set' );
		$this->world->as( 'manager', 'DELETE', "/sets/{$this->world->harbour}/members/{$this->world->people['peer']}" );
		$this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
		self::assertSame( 404, $this->world->as( 'peer', 'GET', "/entries/{$entry->id}" )->get_status() );
		self::assertSame( 200, $this->world->as( 'facilitator', 'GET', "/entries/{$entry->id}" )->get_status() );
	}

	public function test_where_a_new_answer_was_written_both_stay_and_both_are_told(): void {
		$entry = $this->trashed( 'Old one' );
		$new   = $this->save( 'New one', [ 'base_revision' => 0 ] );
		self::assertContains( $new->get_status(), [ 200, 201 ] );
		self::assertNotSame( $entry->id, $new->get_data()['id'] );
		$refused = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
		self::assertFailure( 'learning_log_entry_conflict', 409, $refused );
		$data = $refused->get_data()['data'];
		self::assertSame( [ 'New one', 'Old one' ], [ $data['entry']['answers']['text'], $data['restored']['answers']['text'] ] );
		self::assertSame( [ [ 'New one' ], [ 'Old one' ] ], [ $this->texts( '' ), $this->texts( 'scope=trash' ) ] );
	}

	/**
	 * A save on a removed entry (trust.md F10): what is written wins, and is shared with nobody who was not chosen for it.
	 */
	public function test_a_save_on_a_removed_entry_makes_a_new_one_for_its_author_alone(): void {
		wp_update_post( [ 'ID' => $this->world->lesson, 'post_content' => '<!-- wp:learning-log/note {"noteId":"1","audience":"set"} /-->' ] );
		foreach ( [ "/lessons/{$this->world->lesson}/prompts/1", '/entries/{id}' ] as $path ) {
			$entry = $this->trashed( 'Removed', 'coach' );
			$saved = $this->world->as( 'author', 'PUT', str_replace( '{id}', (string) $entry->id, $path ), [ 'answers' => [ 'text' => 'Written on' ], 'base_revision' => 1 ] );
			self::assertLessThan( 300, $saved->get_status(), $path );
			self::assertNotSame( $entry->id, $saved->get_data()['id'] );
			self::assertSame( [ 'Written on', 'me' ], [ $saved->get_data()['answers']['text'], $saved->get_data()['audience'] ], $path );
			self::assertContains( 'Removed', $this->texts( 'scope=trash' ) );
			$this->world->as( 'author', 'DELETE', "/entries/{$saved->get_data()['id']}" );
		}
	}

	public function test_a_save_that_meets_the_removal_on_its_way_makes_a_new_one(): void {
		$entry = $this->trashed( 'Removed', 'set' );
		$saved = Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Written on' ], 'base_revision' => 1 ] );
		self::assertInstanceOf( Entry::class, $saved );
		self::assertSame( [ 'Written on', 'me' ], [ $saved->answers['text'], $saved->audience ] );
		self::assertSame( [ 'Removed' ], $this->texts( 'scope=trash' ) );
	}

	public function test_what_a_page_holds_of_a_removed_entry_never_overwrites_the_new_one(): void {
		$entry = $this->trashed( 'Removed' );
		$first = $this->save( 'New', [ 'base_revision' => 0 ] )->get_data();
		foreach ( [ '/entries/' . $entry->id, "/lessons/{$this->world->lesson}/prompts/1" ] as $path ) {
			self::assertFailure( 'learning_log_entry_conflict', 409, $this->world->as( 'author', 'PUT', $path, [ 'answers' => [ 'text' => 'From the old page' ], 'base_revision' => 1 ] ) );
		}
		$this->world->as( 'author', 'DELETE', "/entries/{$first['id']}" );
		$back = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" )->get_data();
		self::assertSame( 'Removed', $back['answers']['text'] );
		$this->save( 'Back again', [ 'base_revision' => $back['revision'] ] );
		self::assertFailure( 'learning_log_entry_conflict', 409, $this->save( 'From the page of the new one', [ 'base_revision' => $first['revision'] ] ) );
		self::assertSame( [ 'Back again' ], $this->texts( '' ) );
	}

	public function test_core_empties_its_own_trash_and_not_this_one(): void {
		global $wpdb;
		$entry = $this->trashed( 'Mine' );
		$this->age( $entry->id, 29 * DAY_IN_SECONDS );
		$page = $this->factory->page( 'Gone' );
		wp_trash_post( $page->ID );
		foreach ( [ $page->ID, $entry->id ] as $id ) {
			update_post_meta( $id, '_wp_trash_meta_time', time() - YEAR_IN_SECONDS );
		}
		wp_scheduled_delete();
		wp_delete_auto_drafts();
		clean_post_cache( $page->ID );
		self::assertNull( get_post( $page->ID ) );
		self::assertSame( [ 'Mine' ], $this->texts( 'scope=trash' ) );
		self::assertSame( '1', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE ID = {$entry->id}" ) );
	}

	public function test_after_thirty_days_nothing_of_it_is_left_and_everything_else_is(): void {
		global $wpdb;
		$kept = $this->world->answer( '2', 'Kept', 'set' );
		Entries\save_entry( $kept, [ 'answers' => [ 'text' => 'Kept on' ], 'base_revision' => 1 ] );
		Files\add( $kept, self::temporary( 'Kept' ), 'kept.txt' );
		$young  = $this->trashed( 'Young', 'me', '3' );
		$before = (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts}" );
		$bytes  = $this->stored();
		$entry  = $this->world->answer( '1', 'canary', 'set' );
		Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'canary on' ], 'base_revision' => 1 ] );
		$file = Files\add( $entry, self::temporary( Samples::picture() ), 'photo.jpg' );
		self::assertInstanceOf( Files\File::class, $file );
		$this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" );

		$this->age( $entry->id, Entries\TRASH_SECONDS - 60 );
		do_action( Entries\DAILY );
		self::assertSame( [ 'canary on', 'Young' ], $this->texts( 'scope=trash' ) );

		$this->age( $entry->id, Entries\TRASH_SECONDS + 60 );
		$this->age( $young->id, Entries\TRASH_SECONDS - 60 );
		do_action( Entries\DAILY );
		self::assertSame( $before, (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts}" ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_content LIKE '%canary%'" ) );
		self::assertSame( $bytes, $this->stored() );
		self::assertSame( [ 'Young' ], $this->texts( 'scope=trash' ) );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" ) );
	}

	public function test_what_was_brought_back_at_the_last_moment_is_not_removed(): void {
		$entry = $this->trashed( 'Mine' );
		$this->age( $entry->id, Entries\TRASH_SECONDS + 60 );
		$before = gmdate( 'Y-m-d H:i:s', time() - Entries\TRASH_SECONDS );
		self::assertSame( [ $entry->id ], Entries\ids_trashed_before( $before, 10 ) );
		$this->world->as( 'author', 'POST', "/entries/{$entry->id}/restore" );
		self::assertFalse( Entries\remove_for_good( $entry->id, $before ) );
		self::assertSame( [ 'Mine' ], $this->texts( '' ) );
	}

	public function test_a_removal_that_fails_half_way_leaves_all_and_the_next_run_takes_it(): void {
		$entry = $this->world->answer( '1', 'Mine' );
		Entries\save_entry( $entry, [ 'answers' => [ 'text' => 'Mine again' ], 'base_revision' => 1 ] );
		Files\add( $entry, self::temporary( 'Mine' ), 'mine.txt' );
		$this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" );
		$this->age( $entry->id, Entries\TRASH_SECONDS + 60 );
		$this->fail_queries( '/^SELECT post_name/', Storage\ATTEMPTS );
		do_action( Entries\DAILY );
		$left = $this->world->as( 'author', 'GET', '/entries?scope=trash' )->get_data()[0];
		self::assertSame( [ 'Mine again', 1 ], [ $left['answers']['text'], count( $left['files'] ) ] );
		self::assertCount( 1, $this->stored() );
		do_action( Entries\DAILY );
		self::assertSame( [ [], [] ], [ $this->texts( 'scope=trash' ), $this->stored() ] );
	}

	public function test_many_are_removed_in_several_runs(): void {
		global $wpdb;
		$lesson = $this->factory->lesson();
		for ( $number = 0; $number < Entries\PURGE_AT_ONCE + 5; $number++ ) {
			$entry = $this->factory->entry( $this->factory->user(), $lesson );
			Entries\trash( $entry, null );
		}
		$wpdb->update( $wpdb->posts, [ 'post_excerpt' => '2020-01-01 00:00:00' ], [ 'post_status' => Entries\TRASHED ] );
		wp_clear_scheduled_hook( Entries\DAILY );
		do_action( Entries\DAILY );
		self::assertSame( '5', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_status = 'log_trash'" ) );
		self::assertEqualsWithDelta( time() + MINUTE_IN_SECONDS, wp_next_scheduled( Entries\DAILY ), 5 );
		wp_clear_scheduled_hook( Entries\DAILY );
		do_action( Entries\DAILY );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_status = 'log_trash'" ) );
		self::assertFalse( wp_next_scheduled( Entries\DAILY ) );
	}

	public function test_removing_and_writing_anew_without_end_fills_no_disk(): void {
		for ( $number = 0; $number < Entries\TRASH_PER_PROMPT; $number++ ) {
			$this->trashed( "Text $number" );
		}
		$last = $this->world->answer( '1', 'One too many' );
		self::assertFailure( 'learning_log_quota_reached', 413, $this->world->as( 'author', 'DELETE', "/entries/{$last->id}" ) );
		self::assertSame( [ 'One too many' ], $this->texts( '' ) );
		self::assertCount( Entries\TRASH_PER_PROMPT, $this->texts( 'scope=trash&per_page=100' ) );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', '/entries/' . $this->world->answer( '2', 'Another' )->id )->get_status() );
	}

	public function test_the_daily_work_is_planned_once(): void {
		wp_clear_scheduled_hook( Entries\DAILY );
		Entries\action_plan_daily();
		$first = wp_next_scheduled( Entries\DAILY );
		Entries\action_plan_daily();
		self::assertNotFalse( $first );
		self::assertSame( $first, wp_next_scheduled( Entries\DAILY ) );
		Entries\action_unplan_daily();
		self::assertFalse( wp_next_scheduled( Entries\DAILY ) );
	}

	public function test_what_a_deleted_person_had_in_the_trash_goes_to_nobody(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$entry = $this->trashed( 'Mine' );
		wp_delete_user( $this->world->people['author'], $this->world->people['admin'] );
		self::assertSame( [], $this->world->as( 'admin', 'GET', '/entries?scope=trash' )->get_data() );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'admin', 'POST', "/entries/{$entry->id}/restore" ) );
		self::assertNull( Entries\find_trashed( $entry->id ), 'Nor has anybody who gets their number' );
	}
}
