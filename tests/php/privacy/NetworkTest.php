<?php
/**
 * Whoever leaves a site of a network reads nothing there any more, and no log goes with an account. WordPress's own steps are played here in
 * their order, since these tests run on a single site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Files;
use LearningLog\Privacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class NetworkTest extends TestCase {
	use Person;

	protected function setUp(): void {
		parent::setUp();
		$this->meet_person();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/** As remove_user_from_blog() does it. */
	private function leave_site( int $user, int $heir = 0 ): void {
		global $wpdb;
		do_action( 'remove_user_from_blog', $user, get_current_blog_id(), $heir );
		if ( $heir > 0 ) {
			$wpdb->update( $wpdb->posts, [ 'post_author' => $heir ], [ 'post_author' => $user ] );
		}
	}

	/** As wpmu_delete_user() does it: every row that bears the number goes, whatever its type. */
	private function leave_network( int $user ): void {
		global $wpdb;
		do_action( 'wpmu_delete_user', $user, get_userdata( $user ) );
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_author = %d", $user ) ) as $id ) {
			wp_delete_post( (int) $id );
		}
		wp_delete_user( $user );
	}

	public function test_who_is_taken_out_of_a_site_reads_nothing_that_is_shared_there(): void {
		$coached = $this->world->answer( '4', 'For my coach', 'coach' );
		foreach ( [ 'facilitator' => $this->note, 'peer' => $this->note, 'coach' => $coached ] as $actor => $entry ) {
			$path = "/entries/{$entry->id}";
			self::assertSame( 200, $this->world->as( $actor, 'GET', $path )->get_status(), $actor );
			$this->leave_site( $this->world->people[ $actor ] );
			self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( $actor, 'GET', $path ) );
			self::assertSame( [], $this->world->as( $actor, 'GET', '/entries?scope=shared' )->get_data() );
		}
		self::assertNotContains( $this->world->people['coach'], Sets\coaches_now( $this->author ) );
	}

	public function test_the_address_of_a_calendar_ends_with_leaving_and_with_erasing(): void {
		$peer = $this->world->people['peer'];
		foreach ( [ fn() => $this->leave_site( $peer ), fn() => self::assertTrue( Meetings\forget_person( $peer ) ) ] as $goes ) {
			self::assertNotSame( '', Meetings\begin_feed( $peer ) );
			$goes();
			self::assertNull( Meetings\feed_hash( $peer ) );
		}
		Meetings\begin_feed( $peer );
		$this->fail_queries( '/^DELETE FROM \S+usermeta/' );
		$this->leave_site( $peer );
		remove_all_filters( 'query', 2 );
		self::assertNotNull( Meetings\feed_hash( $peer ) );
		Privacy\action_take_back( $peer, 0 );
		self::assertNull( Meetings\feed_hash( $peer ), 'What the database did not take is done later' );
	}

	public function test_a_grant_that_the_database_keeps_is_ended_later(): void {
		$coach = $this->world->people['coach'];
		$this->fail_queries( '/^DELETE FROM \S+usermeta/' );
		$this->leave_site( $coach );
		remove_all_filters( 'query', 2 );
		self::assertTrue( Sets\is_coach( $coach, $this->author ) );
		self::assertNotFalse( wp_next_scheduled( Privacy\TAKE_BACK, [ $coach, 0 ] ) );
		Privacy\action_take_back( $coach, 0 );
		self::assertFalse( Sets\is_coach( $coach, $this->author ) );
	}

	public function test_a_log_that_went_to_another_with_other_content_comes_back_to_its_author(): void {
		$admin = $this->world->people['admin'];
		$said  = $this->world->as( 'author', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Said' ] )->get_data()['id'];
		$mine  = count( Entries\of_person( $this->author, 100 ) );
		$this->leave_site( $this->author, $admin );
		self::assertSame( [], Entries\of_person( $admin, 1 ), 'It is the other’s at no moment' );
		self::assertNotFalse( wp_next_scheduled( Privacy\TAKE_BACK, [ $this->author, $admin ] ) );
		Privacy\action_take_back( $this->author, $admin );
		self::assertCount( $mine, Entries\of_person( $this->author, 100 ) );
		self::assertSame( $this->author, Comments\find( $said )?->author );
		self::assertCount( 2, Meetings\actions_by( $this->author, 10 ), 'One of them from the trash' );
		self::assertSame( 200, $this->world->as( 'author', 'GET', "/files/{$this->file->id}" )->get_status() );
	}

	public function test_where_the_account_is_gone_by_then_it_comes_back_to_nobody(): void {
		global $wpdb;
		$admin = $this->world->people['admin'];
		$this->leave_site( $this->author, $admin );
		wp_delete_user( $this->author );
		Privacy\action_take_back( $this->author, $admin );
		self::assertSame( '0', (string) get_post( $this->note->id )?->post_author );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_author = %d AND post_name LIKE %s", $admin, $this->author . '-%' ) ) );
	}

	public function test_with_an_account_of_the_network_goes_no_log_and_no_word_in_the_logs_of_others(): void {
		$facilitator = $this->world->people['facilitator'];
		$said        = $this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Said' ] )->get_data()['id'];
		$this->leave_network( $facilitator );
		self::assertSame( [ 0, 'Said' ], [ Comments\find( $said )?->author, Comments\find( $said )?->text ] );
		$this->leave_network( $this->author );
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ), 'Kept' );
		self::assertSame( '0', (string) get_post( $this->note->id )?->post_author, 'For nobody' );
		self::assertFileExists( Files\path( $this->file->key ) );
	}
}
