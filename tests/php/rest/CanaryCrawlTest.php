<?php
/**
 * Nothing leaks through core's own doors (trust.md T1).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_Query;
use WP_REST_Request;

final class CanaryCrawlTest extends TestCase {
	use Uploads;

	private const CANARY = 'canary7c1f';

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * A programme in which the author wrote a canary for each audience, changed it once, so that the history has it too,
	 * added a file of that name, said something about it, took something back and began to say more; another one is in the trash. Their set
	 * meets, where they said one and took an action of that name.
	 *
	 * @return array{World, int[]}
	 */
	private static function planted(): array {
		$world = new World();
		$ids   = [];
		foreach ( [ 'me', 'coach', 'set' ] as $position => $audience ) {
			$entry = $world->answer( (string) ( $position + 1 ), self::CANARY . ' first', $audience );
			$again = Entries\save_entry( $entry, [ 'answers' => [ 'text' => self::CANARY . ' second' ], 'base_revision' => 1 ] );
			self::assertInstanceOf( Entries\Entry::class, $again );
			$ids[] = $entry->id;
			$file  = Files\add( $entry, self::temporary( self::CANARY ), self::CANARY . '.txt' );
			self::assertInstanceOf( Files\File::class, $file );
			$ids[] = $file->id;
			$said  = Comments\add( $entry->id, $world->people['author'], self::CANARY . ' said', '' );
			self::assertIsArray( $said );
			$ids[] = $said['comment']->id;
			$other = Comments\keep_change( $said['comment']->id, $world->people['author'], self::CANARY . ' begun to be changed', 0, 1, '' );
			self::assertIsArray( $other );
			$ids[] = $other['draft']->id ?? 0;
			$gone  = Comments\add( $entry->id, $world->people['author'], self::CANARY . ' taken back', '' );
			self::assertIsArray( $gone );
			self::assertInstanceOf( Comments\Comment::class, Comments\trash( $gone['comment'], $world->people['author'] ) );
			$ids[] = $gone['comment']->id;
			$begun = Comments\keep_draft( $entry->id, $world->people['author'], self::CANARY . ' begun', 0, 0, '' );
			self::assertIsArray( $begun );
			$ids[] = $begun['draft']->id ?? 0;
		}
		$trashed = $world->answer( '4', self::CANARY . ' first', 'set' );
		$again   = Entries\save_entry( $trashed, [ 'answers' => [ 'text' => self::CANARY . ' second' ], 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $again );
		self::assertInstanceOf( Entries\Entry::class, Entries\trash( $again, null ) );
		$ids[] = $trashed->id;
		$term  = wp_insert_term( 'Leadership', 'learning_log_element' );
		$free  = $world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'title' => self::CANARY, 'template' => 'what-so-what-now-what', 'answers' => [ 'so-what' => self::CANARY ], 'elements' => is_array( $term ) ? [ $term['term_id'] ] : [], 'audience' => 'set', 'mutation' => wp_generate_uuid4() ] );
		self::assertSame( 201, $free->get_status() );
		self::assertSame( 200, $world->as( 'peer', 'PUT', "/entries/{$free->get_data()['id']}/seen" )->get_status() );
		$ids[] = $free->get_data()['id'];
		self::belong( $world );
		$world->agree();
		$meeting = $world->meet( '2026-12-01T09:00:00Z' );
		self::assertIsArray( Meetings\save_part( $meeting, $world->people['author'], 'issue', [ 'title' => self::CANARY ], 0 ) );
		self::assertSame( 200, $world->as( 'facilitator', 'PUT', "/meetings/$meeting", [ 'place' => self::CANARY, 'base_revision' => 1 ] )->get_status() );
		$taken = Meetings\add_action( $world->harbour, $world->people['author'], [ 'what' => self::CANARY ], wp_generate_uuid4() );
		self::assertIsArray( $taken );
		array_push( $ids, $meeting, $taken['action']->id );
		foreach ( [ 'nudge', 'opening' ] as $kind ) {
			$written = $world->as( 'facilitator', 'POST', "/sets/{$world->harbour}/messages", [ 'kind' => $kind, 'lesson' => $world->lesson, 'prompt' => '1', 'people' => [ $world->people['peer'] ], 'text' => self::CANARY, 'mutation' => wp_generate_uuid4() ] );
			self::assertSame( 201, $written->get_status() );
			$ids[] = $written->get_data()['sent'][0]['id'];
		}
		Imports\load();
		self::assertTrue( Imports\set_aside( $world->people['author'], 7, self::CANARY, self::CANARY ) );
		$ids[] = (int) $GLOBALS['wpdb']->insert_id;
		return [ $world, $ids ];
	}

	/**
	 * An organisation of that name, to which the author belongs, and ground rules that say it.
	 *
	 * @param World $world The programme.
	 */
	private static function belong( World $world ): void {
		$made  = $world->as( 'manager', 'POST', '/organisations', [ 'name' => self::CANARY ] )->get_data();
		$place = [ 'organisation' => $made['id'], 'reports_to' => $world->people['facilitator'] ];
		self::assertSame( 200, $world->as( 'manager', 'PUT', "/people/{$world->people['author']}", $place )->get_status() );
		self::assertSame( 200, $world->as( 'manager', 'PUT', '/ground-rules', [ 'text' => self::CANARY, 'base_revision' => 0 ] )->get_status() );
	}

	/**
	 * Core's own routes complain when all of them are asked: the sizes of Site Health call a deprecated function of core, and the
	 * font collections cannot be fetched, as tests ask no network. Any other complaint fails the test.
	 */
	private static function expect_of_core(): void {
		$deprecated = '';
		add_action(
			'deprecated_function_run',
			static function ( string $name ) use ( &$deprecated ): void {
				$deprecated = $name;
			}
		);
		// It is not told which function; the action just before it is.
		add_filter(
			'deprecated_function_trigger_error',
			static function () use ( &$deprecated ): bool {
				return 'WP_Debug_Data::get_sizes' !== $deprecated;
			}
		);
		add_filter( 'doing_it_wrong_trigger_error', static fn( bool $trigger, string $name ): bool => $trigger && 'WP_Font_Collection::load_from_json' !== $name, 10, 2 );
	}

	public function test_no_core_route_shows_an_entry_to_anyone(): void {
		global $wpdb;
		[ $world, $ids ] = self::planted();
		$revisions       = array_map( 'intval', $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_type = 'revision' AND post_mime_type LIKE 'learning-log%'" ) );
		self::assertNotEmpty( $revisions );
		$routes = [];
		foreach ( array_keys( rest_get_server()->get_routes() ) as $route ) {
			if ( str_starts_with( $route, '/learning-log/' ) || preg_match( '~/(batch|block-renderer|navigation-fallback|url-details|abilities|wp-block-editor)~', $route ) ) {
				continue;
			}
			foreach ( str_contains( $route, '(?P' ) ? array_merge( $ids, $revisions ) : [ 0 ] as $id ) {
				$routes[] = (string) preg_replace( '~\(\?P<(?:id|parent)>[^)]*\)+~', (string) $id, $route );
			}
		}
		self::expect_of_core();
		$asked = 0;
		foreach ( [ 'visitor', 'stranger', 'editor', 'admin', 'manager' ] as $actor ) {
			foreach ( $routes as $route ) {
				if ( str_contains( $route, '(?P' ) ) {
					continue;
				}
				wp_set_current_user( $world->people[ $actor ] );
				$request = new WP_REST_Request( 'GET', $route );
				$request->set_query_params( [ 'search' => self::CANARY, 'per_page' => 100, 'context' => 'edit', 'status' => 'any' ] );
				foreach ( [ $request, new WP_REST_Request( 'GET', $route ) ] as $each ) {
					++$asked;
					self::assertStringNotContainsString( self::CANARY, str_replace( 'search=' . self::CANARY, '', (string) wp_json_encode( rest_do_request( $each )->get_data() ) ), "$actor GET $route" );
				}
			}
		}
		self::assertGreaterThan( 500, $asked, 'The crawl has to reach core’s routes' );
	}

	public function test_no_query_of_core_finds_an_entry(): void {
		[ $world, $ids ] = self::planted();
		foreach ( [ 'visitor', 'stranger', 'editor', 'admin' ] as $actor ) {
			wp_set_current_user( $world->people[ $actor ] );
			foreach ( [ [ 's' => self::CANARY ], [ 'p' => $ids[0] ], [ 'post_type' => 'any', 'post_status' => 'any', 's' => self::CANARY ], [ 'author' => $world->people['author'] ], [ 'feed' => 'rss2' ], [ 'name' => get_post( $ids[0] )?->post_name ] ] as $query ) {
				foreach ( ( new WP_Query( $query ) )->posts as $post ) {
					self::assertNotContains( is_object( $post ) ? $post->ID : $post, $ids, $actor . wp_json_encode( $query ) );
				}
			}
		}
	}

	public function test_the_export_file_holds_no_entry(): void {
		[ $world ] = self::planted();
		wp_set_current_user( $world->people['admin'] );
		require_once ABSPATH . 'wp-admin/includes/export.php';
		// Once only: the export declares functions of its own each time it runs.
		ob_start();
		// It sends headers of a download; the command line has none to send.
		@export_wp( [ 'content' => 'all' ] ); // phpcs:ignore WordPress.PHP.NoSilencedErrors
		$export = (string) ob_get_clean();
		self::assertStringContainsString( 'Empowerment', $export );
		self::assertStringNotContainsString( self::CANARY, $export );
	}

	public function test_no_sitemap_names_an_entry(): void {
		self::planted();
		$types = array_keys( ( new \WP_Sitemaps_Posts() )->get_object_subtypes() );
		self::assertContains( 'page', $types );
		self::assertNotContains( 'learning_log_entry', $types );
		self::assertNotContains( 'learning_log_file', $types );
		self::assertNotContains( 'learning_log_comment', $types );
		self::assertNotContains( 'learning_set_meeting', $types );
		self::assertNotContains( 'learning_set_action', $types );
	}

	public function test_no_list_feed_or_count_of_cores_comments_holds_what_was_said(): void {
		[ $world, $ids ] = self::planted();
		wp_set_current_user( $world->people['admin'] );
		self::assertSame( [], get_comments( [ 'search' => self::CANARY, 'status' => 'all' ] ) );
		foreach ( $ids as $id ) {
			self::assertSame( [ [], 0 ], [ get_comments( [ 'post_id' => $id ] ), (int) get_comments_number( $id ) ] );
		}
	}

	public function test_core_lets_nobody_edit_read_or_delete_an_entry_or_its_history(): void {
		global $wpdb;
		[ $world, $ids ] = self::planted();
		$revision        = (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->posts} WHERE post_type = 'revision' AND post_mime_type LIKE 'learning-log%'" );
		foreach ( array_slice( World::ACTORS, 1 ) as $actor ) {
			foreach ( [ 'edit_post', 'read_post', 'delete_post' ] as $capability ) {
				foreach ( $ids as $id ) {
					self::assertFalse( user_can( $world->people[ $actor ], $capability, $id ), "$actor $capability" );
				}
				self::assertFalse( user_can( $world->people[ $actor ], $capability, $revision ), "$actor $capability of the history" );
			}
		}
	}
}
