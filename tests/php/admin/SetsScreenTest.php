<?php
/**
 * The screen of sets, and where somebody belongs on WordPress's page of a user: who has them, and where they load what.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Admin;

use LearningLog\Admin;
use LearningLog\Blocks;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class SetsScreenTest extends TestCase {
	public function test_who_capability_to_form_sets_finds_the_screen_and_its_files_come_with_it_alone(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		foreach ( [ [ 'learning_log_manager', true ], [ 'administrator', true ], [ 'learning_log_facilitator', true ], [ 'editor', false ], [ 'subscriber', false ] ] as [ $role, $may ] ) {
			wp_set_current_user( $this->factory->user( '', $role ) );
			$GLOBALS['submenu'] = [];
			Admin\action_add_menu();
			$found = in_array( Admin\SETS_PAGE, array_column( $GLOBALS['submenu'][ Admin\PAGE ] ?? [], 2 ), true );
			self::assertSame( $may, $found, $role );
		}
		self::assertFalse( has_action( 'admin_enqueue_scripts', 'LearningLog\Admin\action_enqueue_screen' ) );
		wp_set_current_user( $this->factory->user( '', 'learning_log_manager' ) );
		Admin\action_add_menu();
		do_action( 'load-' . get_plugin_page_hookname( Admin\SETS_PAGE, Admin\PAGE ) );
		self::assertNotFalse( has_action( 'admin_enqueue_scripts', 'LearningLog\Admin\action_enqueue_screen' ) );
		add_filter( 'learning_log_set_retention_months', static fn(): int => 24 );
		$this->expectOutputRegex( '/ data-months="24"/' );
		Admin\print_screen();
	}

	public function test_a_meeting_has_an_address_where_the_site_has_a_log_and_none_elsewhere(): void {
		update_option( Blocks\LOG_PAGE, (string) $this->factory->page( '' )->ID );
		self::assertStringContainsString( 'page_id=', Notices\log_address() );
		update_option( Blocks\LOG_PAGE, '0' );
		self::assertSame( '', Notices\log_address() );
	}

	public function test_managers_alone_see_and_say_on_a_profile_where_somebody_belongs(): void {
		$person = $this->factory->user( 'Nina' );
		$boss   = $this->factory->user( 'Ole' );
		$id     = Sets\store_organisation( 0, 'North & Mill <1' );
		Sets\store_boss( $person, $boss );
		$shown = static function () use ( $person ): string {
			ob_start();
			Admin\action_show_standing( get_userdata( $person ) ?: new \WP_User() );
			return (string) ob_get_clean();
		};
		$_POST[ Admin\ORGANISATION_FIELD ] = (string) $id;
		foreach ( [ 'learning_log_facilitator', 'subscriber', 'editor' ] as $role ) {
			wp_set_current_user( $this->factory->user( '', $role ) );
			self::assertSame( '', $shown() );
			Admin\action_save_standing( $person );
			self::assertSame( [], Sets\organisations_of( [ $person ] ), $role );
		}
		wp_set_current_user( $this->factory->user( '', 'administrator' ) );
		Admin\action_save_standing( $person );
		self::assertSame( $id, Sets\standing( $person )['organisation'] );
		self::assertSame( $boss, Sets\standing( $person )['reports_to'], 'Stays' );
		self::assertStringContainsString( 'selected', $shown() );
		self::assertStringContainsString( 'Reports to Ole.', $shown() );
	}
}
