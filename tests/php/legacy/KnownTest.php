<?php
/**
 * The way to moving stands in the menu where there is something to move, and is found elsewhere all the same.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Admin;
use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Tests\TestCase;

final class KnownTest extends TestCase {
	use Source;

	/**
	 * Whether it stands in the menu.
	 */
	private function stands(): bool {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		wp_set_current_user( $this->factory->user( '', 'administrator' ) );
		$GLOBALS['submenu'] = [];
		Admin\action_add_menu();
		Admin\action_hide_entries();
		self::assertArrayHasKey( Admin\MOVING_PAGE, Admin\screens(), 'Its address opens it either way' );
		return in_array( Admin\MOVING_PAGE, array_column( $GLOBALS['submenu'][ Admin\PAGE ] ?? [], 2 ), true );
	}

	public function test_moving_stands_in_the_menu_where_there_is_something_of_progressally(): void {
		self::assertFalse( $this->stands() );
		update_option( Imports\VERSION, '1.4.4' );
		self::assertTrue( $this->stands(), 'Its settings' );
		delete_option( Imports\VERSION );
		self::assertFalse( $this->stands() );
		update_option( 'active_plugins', [ ...array_map( 'strval', (array) get_option( 'active_plugins' ) ), 'progressally/progressally.php' ] );
		self::assertTrue( $this->stands(), 'The plugin' );
	}

	public function test_its_table_is_found_when_the_plugin_is_switched_on_and_what_was_brought_keeps_it_there(): void {
		Imports\action_look_for_source();
		self::assertTrue( $this->stands() );
		delete_option( Imports\FOUND );
		require_once dirname( __DIR__, 3 ) . '/php/legacy/importer.php';
		$step = [ 'texts', 0, [ 'audiences' => [], 'coaches' => [] ] ];
		Legacy\scan();
		Legacy\import_step( ...[ ...$step, true, 0.0 ] );
		self::assertFalse( $this->stands(), 'What only looks writes nothing' );
		Legacy\import_step( ...[ ...$step, false, 0.0 ] );
		self::assertTrue( $this->stands() );
	}

	public function test_where_no_table_is_nothing_is_remembered(): void {
		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, 'SHOW TABLES' ) ? str_replace( [ 'progress', 'pa' ], 'gone', $query ) : $query );
		Imports\action_look_for_source();
		self::assertFalse( $this->stands() );
	}

	public function test_whether_it_stands_there_costs_a_page_no_query_and_help_leads_to_it(): void {
		wp_load_alloptions();
		self::assertSame( [], $this->queries( static fn(): bool => Imports\is_source_known() ) );
		foreach ( [ 'administrator' => true, 'editor' => false ] as $role => $leads ) {
			wp_set_current_user( $this->factory->user( '', $role ) );
			require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
			require_once ABSPATH . 'wp-admin/includes/screen.php';
			set_current_screen( "toplevel_page_$role" );
			Admin\action_add_guide_help();
			self::assertSame( $leads, str_contains( (string) wp_json_encode( get_current_screen()?->get_help_tabs() ), Admin\MOVING_PAGE ) );
		}
	}
}
