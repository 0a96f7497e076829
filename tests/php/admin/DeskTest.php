<?php
/**
 * The desk: who sees it, and what it costs others.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Admin;

use LearningLog\Admin;
use LearningLog\Entries;
use LearningLog\Guide;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use const LearningLog\PLUGIN_FILE;

final class DeskTest extends TestCase {
	public function test_the_menu_is_for_those_something_can_be_shared_with_as_coach_or_facilitator(): void {
		$member      = $this->factory->user();
		$coach       = $this->factory->user();
		$former      = $this->factory->user();
		$facilitates = $this->factory->user();
		$this->factory->coach( $coach, $member );
		$this->factory->coach( $former, $member );
		Sets\store_coach( $member, $former, false );
		$this->factory->set( 'Harbour', [ $member => 'Northmill' ], [ $facilitates ] );
		$expected = [
			[ $coach, true ],
			[ $facilitates, true ],
			[ $this->factory->user( '', 'learning_log_facilitator' ), true ],
			[ $this->factory->user( '', 'learning_log_manager' ), true ],
			[ $this->factory->user( '', 'administrator' ), true ],
			[ $member, false ],
			[ $former, false ],
			[ $this->factory->user( '', 'editor' ), false ],
			[ 0, false ],
		];
		foreach ( $expected as $number => [ $user, $may ] ) {
			self::assertSame( $may, user_can( $user, Sets\REVIEW ), "Person $number" );
		}
	}

	public function test_the_row_on_the_screen_of_plugins_leads_on_whoever_may_go_there_and_to_the_first_steps_while_they_are_shown(): void {
		$links = static fn(): array => array_map( 'wp_strip_all_tags', (array) apply_filters( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), [ 'Deactivate' ] ) );
		wp_set_current_user( $this->factory->user( '', 'learning_log_manager' ) );
		update_option( Guide\OPTION, Guide\SHOWN );
		self::assertSame( [ 'First steps', 'Settings', 'Deactivate' ], $links() );
		update_option( Guide\OPTION, Guide\AWAY );
		self::assertSame( [ 'Settings', 'Deactivate' ], $links() );
		wp_set_current_user( $this->factory->user( '', 'learning_log_facilitator' ) );
		self::assertSame( [ 'Deactivate' ], $links() );
	}

	public function test_whoever_coaches_someone_else_still_keeps_the_desk_when_one_coaching_ends(): void {
		$coach = $this->factory->user();
		$one   = $this->factory->user();
		$other = $this->factory->user();
		$this->factory->coach( $coach, $one );
		$this->factory->coach( $coach, $other );
		Sets\store_coach( $one, $coach, false );
		self::assertTrue( user_can( $coach, Sets\REVIEW ) );
		Sets\store_coach( $other, $coach, false );
		self::assertFalse( user_can( $coach, Sets\REVIEW ) );
	}

	public function test_other_admin_pages_gain_no_query(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$coach  = $this->factory->user();
		$member = $this->factory->user();
		$this->factory->coach( $coach, $member );
		$this->factory->set( 'Harbour', [ $member => 'Northmill' ], [ $coach ] );
		foreach ( [ $coach, $member, $this->factory->user( '', 'administrator' ) ] as $user ) {
			wp_set_current_user( $user );
			// WordPress reads the person's meta for their role before it draws any admin page.
			get_user_meta( $user );
			self::assertSame( [], $this->queries( static fn() => Admin\action_add_menu() ) );
		}
	}

	public function test_who_may_word_the_elements_finds_them_in_the_menu_and_nobody_else_does(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		foreach ( [ [ 'learning_log_manager', true ], [ 'administrator', true ], [ 'editor', false ], [ 'learning_log_facilitator', false ] ] as [ $role, $may ] ) {
			wp_set_current_user( $this->factory->user( '', $role ) );
			$GLOBALS['submenu'] = [];
			Admin\action_add_menu();
			$found = in_array( Admin\ELEMENTS_PAGE, array_column( $GLOBALS['submenu'][ Admin\PAGE ] ?? [], 2 ), true );
			self::assertSame( [ $may, $may ], [ $found, current_user_can( Sets\MANAGE ) ], $role );
		}
	}

	public function test_help_speaks_of_the_screens_that_somebody_has(): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		foreach ( [ 'learning_log_facilitator' => false, 'learning_log_manager' => true ] as $role => $manages ) {
			wp_set_current_user( $this->factory->user( '', $role ) );
			set_current_screen( "a-$role" );
			Admin\action_add_help();
			$tabs = array_keys( (array) get_current_screen()?->get_help_tabs() );
			foreach ( [ 'elements', 'words', 'emails', 'settings' ] as $tab ) {
				self::assertSame( $manages, in_array( "learning-log-$tab", $tabs, true ), "$role, $tab" );
			}
			self::assertContains( 'learning-log-people', $tabs, $role );
		}
		unset( $GLOBALS['current_screen'] );
	}

	public function test_the_screens_of_wordpress_for_elements_lead_to_the_desk_and_those_for_other_terms_stay(): void {
		$went = [];
		add_filter(
			'wp_redirect',
			static function ( string $address ) use ( &$went ): bool {
				$went[] = $address;
				return false;
			}
		);
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		foreach ( [ 'edit-tags', 'term' ] as $screen ) {
			foreach ( [ 'category', 'learning_log_element' ] as $taxonomy ) {
				set_current_screen( $screen );
				get_current_screen()->taxonomy = $taxonomy;
				do_action( "load-$screen.php" );
			}
		}
		unset( $GLOBALS['current_screen'] );
		self::assertSame( array_fill( 0, 2, admin_url( 'admin.php?page=' . Admin\ELEMENTS_PAGE ) ), $went );
	}

	public function test_the_script_is_told_of_the_screens_that_somebody_has_in_the_menu_and_of_no_other(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$coach = $this->factory->user();
		$this->factory->coach( $coach, $this->factory->user() );
		$people = [
			$coach,
			$this->factory->user( '', 'learning_log_facilitator' ),
			$this->factory->user( '', 'learning_log_manager' ),
			$this->factory->user( '', 'administrator' ),
			$this->factory->user( '', 'editor' ),
			$this->factory->user(),
		];
		$had    = [];
		foreach ( $people as $number => $person ) {
			wp_set_current_user( $person );
			$GLOBALS['menu']    = [];
			$GLOBALS['submenu'] = [];
			Admin\action_add_menu();
			$menu  = array_filter( array_merge( $GLOBALS['menu'], $GLOBALS['submenu'][ Admin\PAGE ] ?? [] ), static fn( array $entry ): bool => current_user_can( $entry[1] ) );
			$has   = array_values( array_unique( array_column( $menu, 2 ) ) );
			$told  = array_keys( Admin\screens() );
			$had[] = count( $told );
			self::assertSame( $has, $told, "Person $number" );
		}
		self::assertSame( [ 2, 4, 10, 11, 0, 0 ], $had );
	}

	public function test_each_screen_is_called_by_its_page_and_asks_for_what_its_own_shows(): void {
		$asked = static fn( string $page, array $address ): array => array_map( static fn( string $path ): string => strtok( substr( $path, strlen( '/learning-log/v1/' ) ), '?' ) ?: '', ( Admin\entries()[ $page ]['first'] ?? static fn(): array => [] )( $address ) );
		foreach ( [
			[ Admin\PAGE, [], [ 'entries', 'entries/facets' ] ],
			[ Admin\GUIDE_PAGE, [], [ 'guide' ] ],
			[ Admin\ACTIONS_PAGE, [], [ 'actions' ] ],
			[ Admin\SETS_PAGE, [], [ 'sets' ] ],
			[ Admin\SETS_PAGE, [ 'set' => '7' ], [] ],
			[ Admin\PEOPLE_PAGE, [], [ 'participants', 'participants/filters' ] ],
			[ Admin\TEMPLATES_PAGE, [], [ 'templates' ] ],
			[ Admin\ELEMENTS_PAGE, [], [ 'elements' ] ],
			[ Admin\WORDS_PAGE, [], [ 'words' ] ],
			[ Admin\NOTICES_PAGE, [], [ 'notices' ] ],
			[ Admin\SETTINGS_PAGE, [], [ 'settings' ] ],
			[ Admin\SETTINGS_PAGE, [ 'tab' => 'roles' ], [ 'roles' ] ],
			[ Admin\MOVING_PAGE, [], [] ],
		] as [ $page, $address, $paths ] ) {
			self::assertSame( $paths, $asked( $page, $address ), $page );
			$GLOBALS['plugin_page'] = $page;
			ob_start();
			Admin\print_screen();
			self::assertStringContainsString( ' data-screen="' . $page . '"', (string) ob_get_clean() );
		}
	}

	public function test_assets_come_with_the_desk_alone(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		wp_set_current_user( $this->factory->user( '', 'administrator' ) );
		Admin\action_add_menu();
		$adds = static fn(): bool => false !== has_action( 'admin_enqueue_scripts', 'LearningLog\Admin\action_enqueue_screen' );
		foreach ( [ 'index.php', 'edit.php', 'users.php' ] as $page ) {
			do_action( "load-$page" );
			self::assertFalse( $adds(), $page );
		}
		foreach ( array_keys( Admin\screens() ) as $page ) {
			remove_all_actions( 'admin_enqueue_scripts' );
			do_action( 'load-' . get_plugin_page_hookname( $page, Admin\PAGE === $page ? '' : Admin\PAGE ) );
			self::assertTrue( $adds(), $page );
		}
	}

	public function test_the_forms_of_comments_are_lent_to_the_desk_alone_with_the_key_of_who_sits_at_it(): void {
		$coach = $this->factory->user();
		$this->factory->coach( $coach, $this->factory->user() );
		wp_set_current_user( $coach );
		$print = 'LearningLog\Blocks\action_print_lent_forms';
		self::assertFalse( has_action( 'admin_footer', $print ) );
		Admin\enqueue_desk( [] );
		self::assertNotFalse( has_action( 'admin_footer', $print ) );
		remove_action( 'admin_footer', $print );
		ob_start();
		$print();
		$printed = (string) ob_get_clean();
		self::assertSame( 2, substr_count( $printed, '<template class="learning-log-lent' ) );
		self::assertStringContainsString( Entries\device_key( $coach ), $printed );
		self::assertStringNotContainsString( Entries\device_key( $this->factory->user() ), $printed );
		self::assertMatchesRegularExpression( '/"user":' . $coach . '[,}]/', $printed );
	}

	public function test_the_desk_asks_first_what_its_address_says(): void {
		$address = [
			'page'    => 'learning-log',
			'paged'   => '3',
			'lesson'  => '7',
			'prompt'  => '4',
			'review'  => 'waiting',
			'search'  => 'night shift & "x"',
			'scope'   => 'mine',
			'set'     => [ '1' ],
			'entry'   => '12',
			'unknown' => 'x',
		];
		self::assertSame(
			[
				'/learning-log/v1/entries?scope=shared&page=3&per_page=20&orderby=date&order=desc&search=night%20shift%20%26%20%22x%22&lesson=7&prompt=4&review=waiting&unseen=true',
				'/learning-log/v1/entries/facets',
				'/learning-log/v1/entries/12',
			],
			Admin\first_requests( $address )
		);
	}

	public function test_an_address_that_says_nothing_means_the_set_that_was_looked_at_last(): void {
		$reader = $this->factory->user();
		wp_set_current_user( $reader );
		$asked = static fn( array $address ): string => Admin\first_requests( $address )[0];
		self::assertStringNotContainsString( 'set=', $asked( [ 'page' => 'learning-log' ] ) );
		update_user_option( $reader, 'persisted_preferences', [ 'learning-log' => [ 'deskSet' => 7 ] ] );
		self::assertStringEndsWith( '&set=7&unseen=true', $asked( [ 'page' => 'learning-log' ] ) );
		self::assertStringEndsWith( '&order=desc', $asked( [ 'page' => 'learning-log', 'opened' => 'all' ] ) );
		self::assertStringEndsWith( '&order=desc&changed=true', $asked( [ 'page' => 'learning-log', 'opened' => 'changed' ] ) );
	}

	public function test_text_on_the_page_cannot_end_its_script(): void {
		$author = $this->factory->user();
		$coach  = $this->factory->user();
		$this->factory->coach( $coach, $author );
		$hostile = '</script><!--<script>alert(1)//';
		$this->factory->entry( $author, $this->factory->lesson(), $hostile, '1', [ 'audience' => 'coach' ] );
		wp_set_current_user( $coach );
		Admin\preload( Admin\first_requests( [] ) );
		$printed = implode( '', (array) wp_scripts()->get_data( 'wp-api-fetch', 'after' ) );
		self::assertStringContainsString( 'alert(1)', $printed );
		self::assertStringNotContainsString( '<', $printed );
	}

	public function test_a_refusal_is_not_put_on_the_page(): void {
		$author = $this->factory->user();
		$other  = $this->factory->user();
		$entry  = $this->factory->entry( $author, $this->factory->lesson(), 'canary' );
		wp_set_current_user( $other );
		Admin\preload( Admin\first_requests( [ 'entry' => (string) $entry->id ] ) );
		$printed = implode( '', (array) wp_scripts()->get_data( 'wp-api-fetch', 'after' ) );
		self::assertStringContainsString( '/entries?scope=shared', $printed );
		self::assertStringNotContainsString( "/entries/{$entry->id}", $printed );
		self::assertStringNotContainsString( 'canary', $printed );
	}
}
