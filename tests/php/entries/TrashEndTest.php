<?php
/**
 * The trash ends: nothing in it is lost before its time, nothing of it stays after, and it fills no disk.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Notices;
use LearningLog\Storage;
use LearningLog\Tests\Files\Samples;
use LearningLog\Tests\TestCase;

final class TrashEndTest extends TestCase {
	use Trash;

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
		$young = $this->trashed( 'Young', 'me', '3' );
		Notices\spread_due( time() + HOUR_IN_SECONDS, microtime( true ) + 5 );
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

		// What was to be told of it by email was dropped, or said, within minutes; the record of that ends with the same month.
		Notices\spread_due( time() + HOUR_IN_SECONDS, microtime( true ) + 5 );
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
