<?php
/**
 * The first steps of a new site: each is done when the database says so, and nobody learns by it of what others write.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Guide;

use LearningLog\Admin;
use LearningLog\Entries;
use LearningLog\Guide;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class GuideTest extends TestCase {
	private int $admin;

	protected function setUp(): void {
		parent::setUp();
		delete_option( Guide\OPTION );
		$this->admin = $this->factory->user( 'Ada', 'administrator' );
	}

	/**
	 * What somebody is told.
	 *
	 * @param int $user User id.
	 * @return array<string, mixed>
	 */
	private function guide( int $user ): array {
		$answer = $this->rest( 'GET', '/guide', [], $user );
		self::assertSame( 200, $answer->get_status() );
		return $answer->get_data();
	}

	public function test_each_step_is_done_when_the_database_says_so_and_undone_with_it(): void {
		$told = $this->guide( $this->admin );
		self::assertSame( [ false, 0, false, null, false ], [ $told['facilitated'], $told['set'], $told['peopled'], $told['lesson'], $told['written'] ] );
		$fay = $this->factory->user( 'Fay', 'learning_log_facilitator' );
		self::assertTrue( $this->guide( $this->admin )['facilitated'] );
		$set = $this->factory->set( 'Harbour', [], [ $fay ] );
		self::assertSame( [ $set, false ], [ $this->guide( $this->admin )['set'], $this->guide( $this->admin )['peopled'] ] );
		$this->factory->member( $set, $this->factory->user() );
		self::assertTrue( $this->guide( $this->admin )['peopled'] );
		Sets\remove( $set );
		self::assertFalse( $this->guide( $this->admin )['peopled'] );
		$this->factory->page( 'No note', [ 'post_title' => 'Plain' ] );
		self::assertNull( $this->guide( $this->admin )['lesson'] );
		$draft = $this->factory->lesson( [ [] ], [ 'post_status' => 'draft', 'post_title' => 'Mine & yours', 'post_author' => $this->admin ] );
		self::assertSame( [ $draft->ID, 'Mine & yours', false ], array_slice( array_values( $this->guide( $this->admin )['lesson'] ), 0, 3 ) );
		$lesson = $this->factory->lesson();
		self::assertSame( [ $lesson->ID, true ], [ $this->guide( $this->admin )['lesson']['id'], $this->guide( $this->admin )['lesson']['published'] ] );
		$this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/1", [ 'answers' => [ 'text' => 'One line' ] ], $this->admin );
		self::assertTrue( $this->guide( $this->admin )['written'] );
		wp_trash_post( $lesson->ID );
		self::assertSame( $draft->ID, $this->guide( $this->admin )['lesson']['id'] );
	}

	public function test_nobody_learns_that_somebody_else_has_written_or_of_a_draft_they_may_not_read(): void {
		$lesson  = $this->factory->lesson();
		$manager = $this->factory->user( 'Max', 'learning_log_manager' );
		$this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/1", [ 'answers' => [ 'text' => 'A private canary' ] ], $this->factory->user() );
		self::assertFalse( $this->guide( $this->admin )['written'] );
		wp_update_post( [ 'ID' => $lesson->ID, 'post_status' => 'draft', 'post_title' => 'A secret draft' ] );
		self::assertSame( [ null, false ], [ $this->guide( $manager )['lesson'], $this->guide( $manager )['can']['pages'] ] );
	}

	public function test_it_is_shown_on_a_new_site_until_it_is_put_away_and_not_on_one_that_is_in_use(): void {
		Guide\action_begin();
		self::assertTrue( Guide\is_shown() );
		self::assertTrue( $this->rest( 'PUT', '/guide', [ 'away' => true ], $this->admin )->get_data()['away'] );
		self::assertTrue( $this->rest( 'PUT', '/guide', [ 'away' => true ], $this->admin )->get_data()['away'], 'Said twice it is the same' );
		self::assertFalse( Guide\is_shown() );
		Guide\action_begin();
		self::assertFalse( Guide\is_shown(), 'Switched on anew it stays away' );
		delete_option( Guide\OPTION );
		$this->factory->set( 'Harbour' );
		Guide\action_begin();
		self::assertFalse( Guide\is_shown() );
		self::assertFalse( $this->rest( 'PUT', '/guide', [ 'away' => false ], $this->admin )->get_data()['away'], 'Who looks for it finds it' );
	}

	public function test_put_away_it_leaves_the_menu_and_help_still_leads_to_it(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		wp_set_current_user( $this->admin );
		foreach ( [ Guide\SHOWN => true, Guide\AWAY => false ] as $kept => $shown ) {
			update_option( Guide\OPTION, $kept, true );
			$GLOBALS['submenu'] = [];
			Admin\action_add_menu();
			Admin\action_hide_entries();
			self::assertSame( $shown, in_array( Admin\GUIDE_PAGE, array_column( $GLOBALS['submenu'][ Admin\PAGE ] ?? [], 2 ), true ), $kept );
			self::assertArrayHasKey( Admin\GUIDE_PAGE, Admin\screens() );
		}
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		set_current_screen( 'toplevel_page_learning-log' );
		Admin\action_add_guide_help();
		self::assertStringContainsString( 'page=' . Admin\GUIDE_PAGE, get_current_screen()?->get_help_tab( 'learning-log-guide' )['content'] ?? '' );
	}

	public function test_whether_it_is_shown_costs_a_page_no_query(): void {
		wp_load_alloptions();
		self::assertSame( [], $this->queries( static fn(): bool => Guide\is_shown() ) );
		self::assertFalse( Entries\has_any() );
	}
}
