<?php
/**
 * Taking the demo away takes nothing of anybody else's, and a removal that was killed is gone on with.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Demo;

use LearningLog\Comments;
use LearningLog\Demo;
use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;

final class RemoveTest extends TestCase {
	private static int $element;
	private static int $page;

	protected static function prepare(): void {
		require_once \LearningLog\PLUGIN_DIR . '/php/demo/load.php';
		require_once \LearningLog\PLUGIN_DIR . '/php/elements/change.php';
		self::$page = wp_insert_post(
			[
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'A page of nobody’s',
				'post_author' => 0,
			]
		);
		Demo\begin();
		// A run was killed here, and a manager went on with the site.
		$added         = Elements\add( 'Our own Element', 0, wp_generate_uuid4() );
		self::$element = is_array( $added ) ? $added['element']['id'] : 0;
		Sets\store_organisation( 0, 'Our own company' );
		foreach ( Demo\make( '' ) as $done ) {
			self::assertTrue( $done );
		}
	}

	protected function setUp(): void {
		parent::setUp();
		// As with WP-CLI.
		register_taxonomy_for_object_type( Elements\TAXONOMY, 'page' );
	}

	/**
	 * What was made, by number.
	 *
	 * @return array<int, string>
	 */
	private static function made( string $kind ): array {
		return Demo\remembered()['made'][ $kind ] ?? [];
	}

	/**
	 * Takes it away.
	 *
	 * @param callable(): mixed|null $between What happens once it is planned.
	 */
	private static function remove( ?callable $between = null ): void {
		$demo = Demo\remembered();
		self::assertNotNull( $demo );
		$plan = Demo\plan( $demo['made'] ?? [], $demo['going'] );
		null === $between || $between();
		foreach ( Demo\remove( $demo, $plan ) as $ignored ) {
			continue;
		}
	}

	/**
	 * What would stay.
	 *
	 * @return list<array{what: string, id: int, why: string}>
	 */
	private static function stays(): array {
		return Demo\plan( Demo\remembered()['made'] ?? [] )['stays'];
	}

	private static function person( string $login ): int {
		$user = get_user_by( 'login', $login );
		self::assertInstanceOf( \WP_User::class, $user );
		return $user->ID;
	}

	/**
	 * An entry of the demo that a coach reads, and such a coach of the site itself.
	 *
	 * @return array{int, int} Post id, user id.
	 */
	private function shared_with_a_coach(): array {
		$coach = $this->factory->user();
		$jonas = self::person( 'jonas' );
		Sets\store_coach( $jonas, $coach, true );
		foreach ( Entries\of_person( $jonas, 50 ) as $entry ) {
			if ( 'coach' === $entry->audience ) {
				return [ $entry->id, $coach ];
			}
		}
		self::fail( 'Jonas shares nothing with his coach.' );
	}

	private static function is_kept( string $text ): bool {
		global $wpdb;
		return '1' === $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_content = %s", $text ) );
	}

	public function test_all_of_it_goes_and_nothing_of_the_site(): void {
		$made = Demo\remembered()['made'] ?? [];
		self::remove();

		self::assertNull( Demo\remembered() );
		self::assertSame( [], Sets\all_ids() );
		self::assertSame( [ self::$element ], array_keys( Elements\stored() ) );
		self::assertSame( [ 'Our own company' ], array_column( Sets\organisations(), 'name' ) );
		self::assertNotNull( get_post( self::$page ) );
		self::assertArrayNotHasKey( self::$page, $made['pages'] );
		foreach ( [ ...array_keys( $made['pages'] ), ...array_keys( $made['entries'] ) ] as $id ) {
			self::assertNull( get_post( $id ) );
		}
		foreach ( array_keys( $made['people'] ) as $id ) {
			self::assertFalse( get_userdata( $id ) );
		}
	}

	public function test_an_element_or_organisation_that_was_renamed_or_has_parts_of_the_sites_stays(): void {
		global $wpdb;
		$made                     = self::made( 'elements' );
		[ $renamed, $whole, $as ] = array_keys( $made );
		$company                  = (int) array_key_first( self::made( 'organisations' ) );
		self::assertIsArray( Elements\change( $renamed, 'What we made of it', 0, $made[ $renamed ], 0 ) );
		self::assertIsArray( Elements\add( 'A part of ours', $whole, wp_generate_uuid4() ) );
		Sets\store_organisation( $company, 'Their company' );
		// The lessons and people that bore them are gone.
		$wpdb->query( "DELETE FROM {$wpdb->term_relationships}" );
		Demo\remove_terms( Demo\remembered()['made'] ?? [] );

		self::assertSame( 'What we made of it', Elements\stored()[ $renamed ]['name'] ?? '' );
		self::assertSame( $made[ $whole ], Elements\stored()[ $whole ]['name'] ?? '' );
		self::assertArrayNotHasKey( $as, Elements\stored() );
		self::assertEqualsCanonicalizing( [ 'Their company', 'Our own company' ], array_column( Sets\organisations(), 'name' ) );
	}

	public function test_an_entry_stays_about_which_somebody_has_begun_to_write(): void {
		[ $entry, $coach ] = $this->shared_with_a_coach();
		self::assertIsArray( Comments\write_draft( $entry, $coach, 'Words that I have not sent yet', 0, 0, wp_generate_uuid4() ) );

		self::assertContains( [ 'what' => 'entries', 'id' => $entry, 'why' => 'changed' ], self::stays() );
		self::assertContains( [ 'what' => 'people', 'id' => self::person( 'jonas' ), 'why' => 'needed' ], self::stays() );
	}

	public function test_what_somebody_says_or_changes_once_the_removal_has_begun_stays(): void {
		[ $entry, $coach ] = $this->shared_with_a_coach();
		$set               = (int) array_key_first( self::made( 'sets' ) );
		$page              = (int) array_key_last( self::made( 'pages' ) );
		self::remove(
			function () use ( $entry, $coach, $set, $page ): void {
				self::assertIsArray( Comments\write_draft( $entry, $coach, 'Said just now', 0, 0, wp_generate_uuid4() ) );
				self::assertTrue( Sets\store_member( new Sets\Member( $coach, $set, 'member', '' ) ) );
				wp_update_post( [ 'ID' => $page, 'post_content' => 'Written just now' ] );
			}
		);

		self::assertTrue( self::is_kept( 'Said just now' ) );
		self::assertNotNull( Sets\find( $set ) );
		self::assertArrayHasKey( $set, Sets\stored_memberships( $coach ) );
		self::assertSame( 'Written just now', get_post_field( 'post_content', $page ) );
		self::assertSame( [ $entry ], array_keys( self::made( 'entries' ) ) );
		self::assertSame( [ $set ], array_keys( self::made( 'sets' ) ) );
		self::assertContains( $page, array_keys( self::made( 'pages' ) ) );
	}

	public function test_a_removal_that_fails_within_a_set_leaves_it_whole(): void {
		$set    = (int) array_key_first( self::made( 'sets' ) );
		$before = Demo\set_print( $set );
		$break  = static function ( string $query ) use ( $set ): string {
			global $wpdb;
			if ( preg_match( "/^DELETE FROM .?{$wpdb->posts}.? WHERE .?ID.? = $set$/", $query ) ) {
				throw new Errors\Not_Read();
			}
			return $query;
		};
		add_filter( 'query', $break );
		self::remove();
		remove_filter( 'query', $break );
		clean_post_cache( $set );

		self::assertSame( $before, Demo\set_print( $set ) );
		self::assertSame( [ $set => $before ], self::made( 'sets' ) );
		self::remove();
		self::assertNull( Sets\find( $set ) );
		self::assertNull( Demo\remembered() );
	}

	public function test_a_removal_that_was_killed_within_a_person_is_gone_on_with(): void {
		$mira = self::person( 'mira' );
		$demo = Demo\remembered();
		self::assertNotNull( $demo );
		foreach ( Demo\remove( $demo, Demo\plan( $demo['made'] ?? [] ) ) as $kind => $ignored ) {
			if ( 'people' === $kind ) {
				break;
			}
		}
		// WordPress takes what it knows of somebody first, then themselves.
		$last = (int) array_key_last( self::made( 'people' ) );
		foreach ( array_keys( (array) get_user_meta( $last ) ) as $key ) {
			delete_user_meta( $last, (string) $key );
		}
		clean_user_cache( $last );
		self::assertInstanceOf( \WP_User::class, get_userdata( $last ) );
		self::remove();

		self::assertFalse( get_userdata( $last ) );
		self::assertFalse( get_userdata( $mira ) );
		self::assertNull( Demo\remembered() );
	}

	public function test_a_person_whose_role_somebody_took_before_any_removal_stays(): void {
		$mira = self::person( 'mira' );
		get_userdata( $mira )->set_role( '' );

		self::assertContains( [ 'what' => 'people', 'id' => $mira, 'why' => 'changed' ], self::stays() );
	}
}
