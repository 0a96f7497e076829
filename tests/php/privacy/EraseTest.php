<?php
/**
 * What is erased is gone from every table and from the disk; what others wrote stays.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Privacy;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class EraseTest extends TestCase {
	use Person;

	protected function setUp(): void {
		parent::setUp();
		$this->meet_person();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * All steps of WordPress's erasing of ours.
	 *
	 * @param int $user User id.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool} The last step.
	 */
	private function erased( int $user ): array {
		$erasers  = apply_filters( 'wp_privacy_personal_data_erasers', [] );
		$callback = is_array( $erasers ) ? $erasers['learning-log']['callback'] ?? null : null;
		self::assertIsCallable( $callback );
		for ( $page = 1; $page < 50; $page++ ) {
			$step = $callback( $this->email( $user ), $page );
			if ( $step['done'] ) {
				return $step;
			}
		}
		self::fail( 'It does not end' );
	}

	public function test_nothing_of_ours_about_the_person_is_left_in_any_table_or_on_the_disk(): void {
		global $wpdb;
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ), 'It is looked for where it was' );
		self::assertTrue( $this->erased( $this->author )['items_removed'] );
		self::assertSame( [], self::rows_with( 'Kiebitz' ) );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_author = %d AND post_type <> 'page'", $this->author ) ) );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key LIKE %s", $this->author, '%learning\_log%' ) ) );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->usermeta} WHERE meta_key LIKE %s", '%learning\_log\_coach%\_' . $this->author ) ), 'Nor among what is kept about others' );
		self::assertFileDoesNotExist( Files\path( $this->file->key ) );
		self::assertFalse( Meetings\is_known( $this->author ) );
		self::assertSame( [ 0, true ], [ Meetings\find( $this->meeting )->slots[0]['presenter'] ?? null, Meetings\find( $this->meeting )->slots[0]['done'] ?? null ], 'That there was a turn stays' );
		self::assertSame( 'Mine, says the peer', Meetings\said_in( $this->meeting )['parts'][0]->answers['title'] ?? '' );
	}

	public function test_other_settings_of_the_person_stay(): void {
		$this->erased( $this->author );
		self::assertSame( [ 'core' => [ 'kept' => 'back\\slash' ] ], get_user_option( 'persisted_preferences', $this->author ) );
	}

	public function test_what_others_wrote_and_the_set_stay_and_the_administrator_is_told_so(): void {
		$theirs = $this->factory->entry( $this->world->people['peer'], $this->factory->lesson(), 'Mine, says the peer' );
		$answer = $this->erased( $this->author );
		self::assertSame( 'Mine, says the peer', Entries\find( $theirs->id )?->answers['text'] );
		self::assertNotNull( Sets\find( $this->world->harbour ) );
		self::assertTrue( Sets\is_member( $this->world->harbour, $this->world->people['peer'] ) );
		self::assertFalse( Sets\is_member( $this->world->harbour, $this->author ) );
		self::assertStringContainsString( 'Harbour', implode( ' ', $answer['messages'] ) );
		self::assertFalse( $answer['items_retained'] );
	}

	public function test_erasing_a_coach_or_facilitator_takes_no_word_of_those_they_support(): void {
		$this->erased( $this->world->people['coach'] );
		$this->erased( $this->world->people['facilitator'] );
		self::assertSame( self::CANARY . ' now', Entries\find( $this->note->id )?->answers['text'] );
		self::assertSame( [], Sets\coaches( $this->author ) );
		self::assertNotNull( Sets\find( $this->world->harbour ) );
	}

	public function test_erasing_a_commenter_takes_their_name_and_leaves_the_writers_entry_and_the_conversation(): void {
		$leaver = $this->world->people['other_facilitator'];
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/$leaver", [ 'role' => 'facilitator' ] );
		$this->world->as( 'other_facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Said by who leaves' ] );
		$id     = $this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Said by another' ] )->get_data()['id'];
		$answer = $this->erased( $leaver );
		self::assertTrue( $answer['items_removed'] );
		self::assertStringContainsString( 'without their name', implode( ' ', $answer['messages'] ) );
		self::assertSame( self::CANARY . ' now', Entries\find( $this->note->id )?->answers['text'] );
		$thread = (array) $this->world->as( 'author', 'GET', "/entries/{$this->note->id}/comments" )->get_data();
		self::assertSame( [ [ 0, 'Someone who has left' ], [ $this->world->people['facilitator'], 'Facilitator' ] ], array_map( 'array_values', array_column( $thread, 'author' ) ) );
		self::assertSame( [ 'Said by who leaves', 'Said by another' ], array_column( $thread, 'text' ) );
		self::assertSame( [], Comments\of_person( $leaver, 1 ) );
		self::assertFailure( 'learning_log_comment_not_found', 404, $this->world->as( 'other_facilitator', 'DELETE', "/comments/{$thread[0]['id']}" ) );
		self::assertSame( 200, $this->world->as( 'facilitator', 'DELETE', "/comments/$id" )->get_status() );
	}

	public function test_erasing_a_commenter_takes_what_they_have_begun_and_taken_back_and_nobody_elses(): void {
		foreach ( [ 'facilitator', 'author' ] as $actor ) {
			$this->world->as( $actor, 'PUT', "/entries/{$this->note->id}/comments/draft", [ 'text' => "Lapwing begun by $actor" ] );
			$said = $this->world->as( $actor, 'POST', "/entries/{$this->note->id}/comments", [ 'text' => "Lapwing taken back by $actor" ] )->get_data();
			self::assertSame( 200, $this->world->as( $actor, 'DELETE', "/comments/{$said['id']}" )->get_status() );
		}
		$answer = $this->erased( $this->world->people['facilitator'] );
		self::assertStringNotContainsString( 'without their name', implode( ' ', $answer['messages'] ) );
		self::assertSame( [], self::rows_with( 'begun by facilitator' ) );
		self::assertSame( [], self::rows_with( 'taken back by facilitator' ) );
		self::assertNotSame( [], self::rows_with( 'begun by author' ) );
		self::assertNotSame( [], self::rows_with( 'taken back by author' ) );
	}

	public function test_erasing_the_writer_takes_the_thread_with_the_entry(): void {
		$this->world->as( 'facilitator', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Lapwing said' ] );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$this->note->id}/comments/draft", [ 'text' => 'Lapwing begun' ] );
		self::assertNotSame( [], self::rows_with( 'Lapwing' ) );
		$this->erased( $this->author );
		self::assertSame( [], self::rows_with( 'Lapwing' ) );
	}

	public function test_a_long_log_goes_in_steps(): void {
		$peer = $this->world->people['peer'];
		$this->write_many( $peer, 55, 'Erase me' );
		self::assertFalse( Privacy\erase( $this->email( $peer ) )['done'] );
		self::assertTrue( $this->erased( $peer )['done'] );
		self::assertSame( [], Entries\of_person( $peer, 1 ) );
	}

	public function test_where_the_database_fails_the_rest_is_said_to_be_there_still(): void {
		$this->fail_queries( '/^DELETE/' );
		$answer = Privacy\erase( $this->email( $this->author ) );
		self::assertTrue( $answer['items_retained'] );
		self::assertNotSame( [], $answer['messages'] );
		self::assertNotNull( Entries\find( $this->note->id ) );
	}

	public function test_where_the_database_does_not_answer_it_is_not_called_erased(): void {
		$this->fail_queries( '/^SELECT ID.* FROM \S+posts .*learning_log_entry/s' );
		$answer = Privacy\erase( $this->email( $this->author ) );
		self::assertTrue( $answer['items_retained'] );
		self::assertNotSame( [], $answer['messages'] );
	}

	public function test_a_grant_that_the_database_keeps_is_not_called_erased(): void {
		Privacy\erase( $this->email( $this->author ) );
		foreach ( [ '/^DELETE FROM \S+usermeta/', '/^DELETE FROM \S+postmeta\S* WHERE `?meta_key/', "/^UPDATE \S+posts SET post_author = 0, post_name/" ] as $refused ) {
			$coach = $this->world->people['coach'];
			$this->world->as( 'manager', 'PUT', "/participants/{$this->world->people['peer']}/coaches/$coach" );
			$theirs = $this->factory->entry( $this->world->people['peer'], $this->factory->lesson(), 'For my coach', '1', [ 'audience' => 'coach' ] );
			self::assertSame( 201, $this->world->as( 'coach', 'POST', "/entries/{$theirs->id}/comments", [ 'text' => 'Said' ] )->get_status() );
			self::assertSame( 200, $this->world->as( 'coach', 'PUT', "/entries/{$theirs->id}/seen" )->get_status() );
			$this->fail_queries( $refused );
			$answer = Privacy\erase( $this->email( $coach ) );
			remove_all_filters( 'query', 2 );
			self::assertTrue( $answer['items_retained'], $refused );
			self::assertNotSame( [], $answer['messages'] );
			self::assertFalse( Privacy\erase( $this->email( $coach ) )['items_retained'] );
		}
	}

	public function test_an_address_that_is_nobodys_erases_nothing(): void {
		self::assertFalse( Privacy\erase( 'nobody@test.example' )['items_removed'] );
		self::assertNotNull( Entries\find( $this->note->id ) );
	}
}
