<?php
/**
 * A deleted account: its log goes or stays, as was chosen, and is nobody else's either way.
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
use PHPUnit\Framework\Attributes\DataProvider;

final class DeletionTest extends TestCase {
	use Person;

	protected function setUp(): void {
		parent::setUp();
		$this->meet_person();
		wp_set_current_user( $this->world->people['admin'] );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	private function delete( string $choice ): void {
		$_POST = [
			'_wpnonce'      => wp_create_nonce( 'delete-users' ),
			Privacy\CHOICE => $choice,
		];
		wp_delete_user( $this->author, $this->world->people['admin'] );
	}

	private function form( int ...$users ): string {
		ob_start();
		do_action( 'delete_user_form', wp_get_current_user(), $users );
		return (string) ob_get_clean();
	}

	public function test_wordpress_asks_and_keeping_is_chosen_beforehand(): void {
		$form = $this->form( $this->author );
		self::assertMatchesRegularExpression( '/value="keep"[^>]*checked/', $form );
		self::assertStringContainsString( 'value="delete"', $form );
		self::assertDoesNotMatchRegularExpression( '/value="delete"[^>]*checked/', $form );
	}

	public function test_nothing_is_asked_about_people_who_wrote_nothing(): void {
		self::assertSame( '', $this->form( $this->world->people['editor'] ) );
	}

	public function test_it_is_said_that_what_was_said_in_meetings_goes_whatever_is_chosen_also_of_who_wrote_nothing_else(): void {
		self::assertStringContainsString( 'set meetings', $this->form( $this->author ) );
		$form = $this->form( $this->world->people['peer'] );
		self::assertStringContainsString( 'deleted for good with the account', $form );
		self::assertStringNotContainsString( Privacy\CHOICE, $form, 'There is no log to be asked about' );
	}

	public function test_a_log_that_is_kept_is_nobodys_also_not_of_whoever_gets_the_number_again(): void {
		$this->delete( 'keep' );
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ) );
		self::assertNull( Entries\find( $this->note->id ) );
		self::assertSame( [], Entries\of_person( $this->author, 1 ) );
		self::assertSame( [], Entries\of_person( $this->world->people['admin'], 1 ) );
		self::assertFileExists( Files\path( $this->file->key ) );
	}

	public function test_a_log_that_is_to_be_deleted_is_gone_with_files_and_history(): void {
		$this->delete( 'delete' );
		self::assertSame( [], self::rows_with( 'Kiebitz' ) );
		self::assertFileDoesNotExist( Files\path( $this->file->key ) );
	}

	public function test_a_long_log_goes_in_rounds_of_its_own(): void {
		$peer = $this->world->people['peer'];
		$this->author = $peer;
		$this->write_many( $peer, Privacy\FORGET_AT_ONCE + 5, 'Forget me' );
		$this->delete( 'delete' );
		self::assertNotFalse( wp_next_scheduled( Privacy\FORGET, [ $peer, $this->world->people['admin'], true ] ) );
		Privacy\action_forget( $peer, $this->world->people['admin'], true );
		self::assertSame( [], self::rows_with( 'Forget me' ) );
	}

	public function test_where_the_database_does_not_answer_the_rest_goes_later(): void {
		$this->fail_queries( '/^SELECT (ID|COUNT).* FROM \S+posts .*learning_log_entry/s' );
		$this->delete( 'delete' );
		self::assertNotFalse( wp_next_scheduled( Privacy\FORGET, [ $this->author, $this->world->people['admin'], true ] ) );
	}

	public function test_a_deletion_that_died_on_the_way_is_finished_all_the_same(): void {
		$admin = $this->world->people['admin'];
		$left  = [ $this->author, $admin, true ];
		remove_action( 'deleted_user', 'LearningLog\Privacy\action_settle' );
		$this->delete( 'delete' );
		add_action( 'deleted_user', 'LearningLog\Privacy\action_settle', 10, 2 );
		self::assertNotFalse( wp_next_scheduled( Privacy\FORGET, $left ) );
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ) );
		Privacy\action_forget( ...$left );
		self::assertSame( [], self::rows_with( 'Kiebitz' ) );
		self::assertFalse( wp_next_scheduled( Privacy\FORGET, $left ) );
	}

	public function test_once_all_is_done_nothing_is_left_to_do(): void {
		$this->delete( 'keep' );
		self::assertFalse( wp_next_scheduled( Privacy\FORGET, [ $this->author, $this->world->people['admin'], false ] ) );
	}

	/**
	 * @return array<string, array{string}>
	 */
	public static function refused_statements(): array {
		return [
			'the log of another is not given back'   => [ '/^UPDATE \S+posts SET post_author = [1-9]\d* WHERE .*ID IN/s' ],
			'the log is not left to nobody'          => [ '/^UPDATE \S+posts SET post_author = 0 WHERE .*ID IN/s' ],
			'its files are not'                      => [ "/^UPDATE \S+posts SET post_author = \d+ WHERE post_type = 'learning_log_file'/" ],
			'what was said is not left to nobody'    => [ "/^UPDATE \S+posts SET post_author = 0, post_name/" ],
			'what was taken back stays'              => [ "/^DELETE FROM \S+posts WHERE post_author IN/" ],
			'coaching goes on'                       => [ '/^DELETE FROM \S+usermeta/' ],
			'what was opened is remembered'          => [ '/^DELETE FROM \S+postmeta\S* WHERE `?meta_key/' ],
		];
	}

	#[DataProvider( 'refused_statements' )]
	public function test_what_the_database_did_not_take_is_done_later( string $refused ): void {
		global $wpdb;
		$admin = $this->world->people['admin'];
		// Somebody of whom there is something in every store.
		$this->world->as( 'manager', 'PUT', "/participants/{$this->world->people['peer']}/coaches/{$this->author}" );
		$this->world->as( 'author', 'PUT', "/entries/{$this->world->answer( '4', 'Of mine' )->id}/seen", [ 'comment' => 1 ] );
		$this->world->as( 'author', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Said' ] );
		$gone = $this->world->as( 'author', 'POST', "/entries/{$this->note->id}/comments", [ 'text' => 'Taken back' ] )->get_data();
		$this->world->as( 'author', 'DELETE', "/comments/{$gone['id']}" );
		wp_set_current_user( $admin );
		// From when the account is gone: WordPress itself deletes it.
		add_action( 'deleted_user', fn() => $this->fail_queries( $refused ), 1 );
		$this->delete( 'keep' );
		self::assertNotFalse( wp_next_scheduled( Privacy\FORGET, [ $this->author, $admin, false ] ), 'Nobody is told that it is done' );
		remove_all_filters( 'query', 2 );
		Privacy\action_forget( $this->author, $admin, false );
		self::assertSame( [], Sets\coachees( $this->author ) );
		self::assertSame( [], Entries\times_seen_by( $this->author ) );
		self::assertSame( '0', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type <> 'page' AND (post_author = %d OR (post_author = %d AND post_name LIKE %s))", $this->author, $admin, $this->author . '-%' ) ) );
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ), 'Kept' );
	}

	public function test_without_the_nonce_of_that_screen_nothing_is_deleted(): void {
		$_POST = [
			'_wpnonce'      => wp_create_nonce( 'something else' ),
			Privacy\CHOICE => 'delete',
		];
		wp_delete_user( $this->author );
		self::assertNotSame( [], self::rows_with( 'Kiebitz' ) );
	}

	public function test_the_work_that_forgets_leaves_people_alone_who_are_still_there(): void {
		Privacy\action_forget( $this->author );
		self::assertNotNull( Entries\find( $this->note->id ) );
	}

	public function test_what_a_deleted_person_said_stays_in_nobodys_name_and_never_in_that_of_whom_the_rest_went_to(): void {
		$this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/{$this->world->people['other_facilitator']}", [ 'role' => 'facilitator' ] );
		foreach ( [ 'other_facilitator' => 'keep', 'facilitator' => 'delete' ] as $actor => $choice ) {
			$said = $this->world->as( $actor, 'POST', "/entries/{$this->note->id}/comments", [ 'text' => "Said by $actor" ] )->get_data();
			$this->world->as( $actor, 'PUT', "/entries/{$this->note->id}/comments/draft", [ 'text' => "Begun by $actor" ] );
			$gone = $this->world->as( $actor, 'POST', "/entries/{$this->note->id}/comments", [ 'text' => "Taken back by $actor" ] )->get_data();
			self::assertSame( 200, $this->world->as( $actor, 'DELETE', "/comments/{$gone['id']}" )->get_status() );
			wp_set_current_user( $this->world->people['admin'] );
			$this->author = $this->world->people[ $actor ];
			$this->delete( $choice );
			self::assertSame( [], self::rows_with( "Begun by $actor" ), 'What nobody was to read goes' );
			self::assertSame( [], self::rows_with( "Taken back by $actor" ), 'So does what nobody was to read any more' );
			self::assertSame( [ 0, "Said by $actor" ], [ Comments\find( $said['id'] )?->author, Comments\find( $said['id'] )?->text ] );
			self::assertSame( '0', (string) get_post( $said['id'] )?->post_author, 'Nor in that of the number, should it be given out again' );
		}
		self::assertSame( [], Comments\of_person( $this->world->people['admin'], 1 ) );
	}

	public function test_what_a_deleted_person_said_in_meetings_and_set_out_to_do_is_gone_also_from_whom_the_rest_went_to(): void {
		global $wpdb;
		wp_set_current_user( $this->world->people['admin'] );
		wp_delete_user( $this->author, $this->world->people['admin'] );
		self::assertFalse( Meetings\is_known( $this->author ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_set_action'" ) );
		self::assertSame( [ 0 ], array_column( Meetings\find( $this->meeting )->slots ?? [], 'presenter' ) );
		self::assertCount( 1, Meetings\said_in( $this->meeting )['parts'], 'What others said stays' );
	}

	public function test_nothing_of_participants_goes_with_their_facilitator_or_coach(): void {
		foreach ( [ 'facilitator', 'coach' ] as $actor ) {
			$this->author = $this->world->people[ $actor ];
			$this->delete( 'delete' );
		}
		self::assertNotNull( Entries\find( $this->note->id ) );
		self::assertFileExists( Files\path( $this->file->key ) );
	}
}
