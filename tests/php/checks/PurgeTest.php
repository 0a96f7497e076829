<?php
/**
 * What is past its time goes now, whatever there is of it; nothing else does, and what waits for a shorter time is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Checks;

use LearningLog\Checks;
use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Settings;
use LearningLog\Storage;
use LearningLog\Tests\Privacy\Person;
use LearningLog\Tests\TestCase;

final class PurgeTest extends TestCase {
	use Person;

	protected function setUp(): void {
		parent::setUp();
		require_once \LearningLog\PLUGIN_DIR . '/php/checks/load.php';
		$this->meet_person();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * Makes rows older than they are.
	 *
	 * @param string $column Time that is set back.
	 * @param string $where  Condition.
	 * @param int    $days   By how much.
	 */
	private static function age( string $column, string $where, int $days ): void {
		global $wpdb;
		$wpdb->query( "UPDATE {$wpdb->posts} SET $column = '" . gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ) . "' WHERE $where" ); // phpcs:ignore WordPress.DB.PreparedSQL -- Constants.
		wp_cache_flush();
	}

	/**
	 * Rows of the posts table that nobody has had for long.
	 *
	 * @param string                    $type     Post type.
	 * @param string                    $status   Status.
	 * @param array<string, string|int> $columns  Others.
	 * @param int                       $days     How old.
	 */
	private static function plant( string $type, string $status, array $columns, int $days ): int {
		global $wpdb;
		self::assertSame( 1, $wpdb->insert( $wpdb->posts, $columns + [ 'post_type' => $type, 'post_status' => $status ] + Storage\times( true ) + Storage\UNUSED ) );
		$id = (int) $wpdb->insert_id;
		self::age( 'post_modified_gmt', "ID = $id", $days );
		return $id;
	}

	/**
	 * An Element that was removed.
	 *
	 * @param int $days How long ago.
	 * @return int Term id.
	 */
	private static function remove_element( int $days ): int {
		require_once \LearningLog\PLUGIN_DIR . '/php/elements/change.php';
		$added = Elements\add( "Removed $days days ago", 0, wp_generate_uuid4() );
		self::assertIsArray( $added );
		$id = $added['element']['id'];
		Elements\remove( $id );
		update_term_meta( $id, Elements\REMOVED_FACTS, (string) wp_json_encode( [ 'since' => time() - $days * DAY_IN_SECONDS ] ) );
		return $id;
	}

	/**
	 * All numbers of rows of ours.
	 *
	 * @return list<int>
	 */
	private static function there(): array {
		global $wpdb;
		return Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_type LIKE 'learning%' ORDER BY ID" );
	}

	/**
	 * Purges, and answers how many went of each kind.
	 *
	 * @return array<string, int>
	 */
	private static function purge(): array {
		$gone = [];
		foreach ( Checks\purge() as $kind => $many ) {
			$gone[ $kind ] = ( $gone[ $kind ] ?? 0 ) + $many;
		}
		return $gone;
	}

	public function test_nothing_goes_before_its_time(): void {
		self::age( 'post_excerpt', "post_status IN ('log_trash', 'log_action_trash')", 29 );
		self::plant( Notices\POST_TYPE, Notices\SENT, [], 29 );
		self::plant( Comments\POST_TYPE, Comments\TRASHED, [ 'post_author' => $this->author, 'post_parent' => $this->note->id, 'post_excerpt' => gmdate( 'Y-m-d H:i:s', time() - 29 * DAY_IN_SECONDS ), 'menu_order' => 1 ], 0 );
		self::remove_element( 29 );
		self::plant( Messages\POST_TYPE, Messages\STATUS, [ 'post_mime_type' => 'learning-log/opening' ], 900 );
		$before = self::there();
		self::assertSame( 0, array_sum( Checks\past() ) );
		self::assertSame( [], self::purge() );
		self::assertSame( $before, self::there() );
		self::assertCount( 1, Elements\stored() );
	}

	public function test_all_that_is_past_its_time_goes_and_counting_it_writes_nothing(): void {
		$old = [];
		for ( $number = 0; $number < 2 * Entries\PURGE_AT_ONCE + 5; $number++ ) {
			$old[] = self::plant( Entries\POST_TYPE, Entries\TRASHED, [ 'post_author' => $this->author, 'post_name' => "{$this->author}-7-$number", 'to_ping' => 'log_me', 'post_excerpt' => '2020-01-01 00:00:00', 'menu_order' => 1 ], 0 );
		}
		$old[] = self::plant( Notices\POST_TYPE, Notices\SENT, [], 31 );
		$old[] = self::plant( Messages\POST_TYPE, Messages\STATUS, [ 'post_mime_type' => 'learning-log/nudge' ], 31 );
		self::age( 'post_excerpt', "post_status = 'log_action_trash'", 31 );
		$old[]   = self::plant( Comments\POST_TYPE, Comments\TRASHED, [ 'post_author' => $this->author, 'post_parent' => $this->note->id, 'post_excerpt' => '2020-01-01 00:00:00', 'menu_order' => 1 ], 0 );
		$element = self::remove_element( 31 );
		$kept    = self::remove_element( 29 );
		global $wpdb;
		$removed = Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_status = 'log_action_trash'" );
		$key     = str_repeat( 'a', 32 );
		file_put_contents( self::$folder . "/$key", 'x' );
		touch( self::$folder . "/$key", time() - 2 * DAY_IN_SECONDS );
		$before = self::there();
		$writes = preg_grep( '/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $this->queries( static fn() => Checks\past() ) );
		self::assertSame( [], $writes );
		$past = [ 'entries' => count( $old ) - 3, 'comments' => 1, 'elements' => 1, 'actions' => 1, 'meetings' => 0, 'messages' => 1, 'notices' => 1, 'files' => 1 ];
		self::assertSame( $past, Checks\past() );
		self::assertSame( array_filter( $past ), self::purge() );
		self::assertSame( [], array_intersect( self::there(), [ ...$old, ...$removed ] ) );
		self::assertSame( [], array_diff( $before, self::there(), [ ...$old, ...$removed ] ), 'Nothing else went' );
		self::assertSame( [ $kept ], array_keys( Elements\stored() ), "The Element $element is gone, and no other" );
		self::assertNotContains( $key, $this->stored() );
		self::assertSame( [], self::purge() );
	}

	public function test_a_shorter_time_waits_seven_days_and_is_told_meanwhile(): void {
		global $wpdb;
		$facts = Storage\facts_of( get_post( $this->world->harbour )->post_content_filtered ?? '' );
		$wpdb->update( $wpdb->posts, [ 'post_content_filtered' => wp_json_encode( [ 'ends' => gmdate( 'Y-m-d', time() - 200 * DAY_IN_SECONDS ) ] + $facts ) ], [ 'ID' => $this->world->harbour ] );
		self::age( 'post_modified_gmt', "ID = {$this->world->harbour}", 190 );
		$said = static fn(): int => count( Meetings\said_in( (int) Storage\numbers( "SELECT MAX(ID) AS id FROM {$wpdb->posts} WHERE post_type = 'learning_set_meeting'", 'id' )[0] )['parts'] );
		update_option( Settings\OPTION, wp_json_encode( [ 'months' => 3, 'months_before' => 12, 'months_from' => time() + 60 ] ), true );
		self::assertSame( [ 0, 1 ], [ Meetings\many_past(), Meetings\many_waiting() ] );
		self::assertSame( [], self::purge() );
		self::assertSame( 2, $said() );
		update_option( Settings\OPTION, wp_json_encode( [ 'months' => 3, 'months_before' => 12, 'months_from' => time() - 60 ] ), true );
		self::assertSame( [ 1, 0 ], [ Meetings\many_past(), Meetings\many_waiting() ] );
		self::assertSame( [ 'meetings' => 1 ], self::purge() );
		self::assertSame( 0, $said() );
	}

	public function test_what_the_database_does_not_take_ends_the_work(): void {
		self::age( 'post_excerpt', "post_status = 'log_trash'", 31 );
		$this->fail_queries( '/^DELETE/' );
		self::assertSame( [], self::purge() );
		self::assertSame( 1, Checks\past()['entries'] );
	}
}
