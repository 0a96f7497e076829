<?php
/**
 * What a site chooses about files and about how long things are kept, and who may do what.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Settings;

use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Schema;
use LearningLog\Sets;
use LearningLog\Settings;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_REST_Response;

final class SettingsTest extends TestCase {
	use InWorld;

	protected function tearDown(): void {
		parent::tearDown();
		// WordPress keeps them beside the database as well.
		wp_roles()->for_site();
	}

	/**
	 * Chooses something as the manager.
	 *
	 * @param array<string, mixed> $sent What.
	 * @param int                  $base Revision.
	 */
	private function put( array $sent, int $base ): WP_REST_Response {
		return $this->world->as( 'manager', 'PUT', '/settings', $sent + [ 'base_revision' => $base ] );
	}

	public function test_what_is_chosen_holds_for_uploads_and_what_is_left_out_stays(): void {
		$before = Files\limits();
		self::assertSame( 10, $before['max_files_per_entry'] );
		self::assertSame( 200, $this->put( [ 'per_entry' => 3, 'max_mb' => 1 ], 0 )->get_status() );
		self::assertSame( [ 3, MB_IN_BYTES ], [ Files\limits()['max_files_per_entry'], Files\max_bytes() ] );
		self::assertSame( 200, $this->put( [ 'kinds' => [ 'text' ] ], 1 )->get_status() );
		self::assertSame( [ 'txt', 'csv', 'md' ], Files\extensions() );
		self::assertSame( 3, Files\room()['max_files_per_entry'] );
		self::assertSame( 500 * MB_IN_BYTES, Files\room()['max_bytes_per_person'] );
	}

	public function test_code_of_the_site_has_the_last_word_and_the_screen_is_told(): void {
		add_filter( 'learning_log_files_per_entry', static fn(): int => 2 );
		$told = $this->put( [ 'per_entry' => 30 ], 0 )->get_data();
		self::assertSame( [ [ 'per_entry' ], 2 ], [ $told['decided'], Files\room()['max_files_per_entry'] ] );
	}

	public function test_what_is_out_of_bounds_is_refused_and_nothing_is_stored(): void {
		foreach ( [ [ 'max_mb' => 0 ], [ 'max_mb' => 1025 ], [ 'per_entry' => 51 ], [ 'months' => 0 ], [ 'months' => 121 ], [ 'kinds' => [] ], [ 'kinds' => [ 'svg' ] ], [ 'unknown' => 1 ] ] as $sent ) {
			self::assertFailure( 'rest_invalid_param', 400, $this->put( $sent, 0 ) );
		}
		self::assertFailure( 'learning_log_settings_not_possible', 400, $this->put( [ 'max_mb' => 600 ], 0 ) );
		self::assertSame( '', Settings\raw() );
		// Nor does what came into the database by another way.
		add_option( Settings\OPTION, '{"revision":4,"per_entry":9999,"months":-1,"kinds":"all"}', '', true );
		self::assertSame( [ 10, 12, Settings\USUAL_KINDS ], [ Settings\number( 'per_entry' ), Meetings\months_kept(), Settings\kinds() ] );
	}

	public function test_of_two_managers_the_second_is_shown_what_the_first_chose(): void {
		$this->put( [ 'per_entry' => 3 ], 0 );
		$late = $this->put( [ 'per_entry' => 4 ], 0 );
		self::assertFailure( 'learning_log_settings_conflict', 409, $late );
		self::assertSame( [ 3, 1 ], [ $late->get_data()['data']['settings']['per_entry'], $late->get_data()['data']['settings']['revision'] ] );
		self::assertSame( 3, Settings\number( 'per_entry' ) );
	}

	public function test_of_two_first_choices_the_second_is_shown_the_first(): void {
		global $wpdb;
		// This one has looked before the other wrote.
		self::assertSame( [ '', false ], [ Settings\raw(), get_option( Settings\OPTION ) ] );
		$theirs = '{"revision":1,"per_entry":3}';
		$wpdb->insert( $wpdb->options, [ 'option_name' => Settings\OPTION, 'option_value' => $theirs, 'autoload' => 'on' ] );
		$late = $this->put( [ 'per_entry' => 4 ], 0 );
		self::assertFailure( 'learning_log_settings_conflict', 409, $late );
		self::assertSame( [ 3, 1 ], [ $late->get_data()['data']['settings']['per_entry'], $late->get_data()['data']['settings']['revision'] ] );
		self::assertSame( $theirs, $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", Settings\OPTION ) ) );
	}

	public function test_what_the_database_does_not_take_is_not_called_saved(): void {
		$this->fail_queries( '/^INSERT IGNORE INTO \S+options/', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->put( [ 'per_entry' => 4 ], 0 ) );
		$this->fail_queries( '/^UPDATE \S+options/', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'admin', 'PUT', '/roles/editor', [ 'facilitates' => true ] ) );
		$author = $this->world->people['author'];
		$this->fail_queries( '/^UPDATE \S+usermeta/', 1 );
		self::assertFailure( 'learning_log_storage_failed', 503, $this->world->as( 'manager', 'PUT', "/participants/$author/roles/facilitator" ) );
		self::assertSame( [ '', false, false ], [ Settings\raw(), user_can( $this->world->people['editor'], Sets\FACILITATE ), user_can( $author, Sets\FACILITATE ) ] );
	}

	public function test_what_a_role_may_do_is_written_at_once_and_leaves_what_others_wrote_meanwhile(): void {
		global $wpdb;
		$roles = (array) get_option( wp_roles()->role_key );
		$roles['author']['capabilities']['theirs']     = true;
		$roles['editor']['capabilities'][ Sets\MANAGE ] = true;
		$wpdb->update( $wpdb->options, [ 'option_value' => serialize( $roles ) ], [ 'option_name' => wp_roles()->role_key ] );
		$sent = $this->queries( fn(): WP_REST_Response => $this->world->as( 'admin', 'PUT', '/roles/editor', [ 'facilitates' => true ] ) );
		self::assertCount( 1, preg_grep( '/^UPDATE/', $sent ) ?: [] );
		self::assertSame( [ true, true, true ], [ get_role( 'author' )?->has_cap( 'theirs' ), get_role( 'editor' )?->has_cap( Sets\FACILITATE ), get_role( 'editor' )?->has_cap( Sets\MANAGE ) ] );
	}

	public function test_a_shorter_time_waits_a_week_and_can_be_taken_back_a_longer_one_holds_at_once(): void {
		$told = $this->put( [ 'months' => 3 ], 0 )->get_data();
		self::assertSame( [ 3, 12, 12 ], [ $told['months'], $told['months_now'], Meetings\months_kept() ] );
		self::assertNotSame( '', $told['months_from'] );
		self::assertSame( 6, $this->put( [ 'months' => 6 ], 1 )->get_data()['months'] );
		self::assertSame( 12, Meetings\months_kept(), 'Chosen anew, it waits anew, from what held' );
		$back = $this->put( [ 'months' => 12 ], 2 )->get_data();
		self::assertSame( [ '', 12 ], [ $back['months_from'], Meetings\months_kept() ] );
		self::assertSame( 24, $this->put( [ 'months' => 24 ], 3 )->get_data()['months_now'] );
		$this->put( [ 'months' => 6 ], 4 );
		$facts = (array) json_decode( Settings\raw(), true );
		update_option( Settings\OPTION, (string) wp_json_encode( array_replace( $facts, [ 'months_from' => time() - 1 ] ) ) );
		self::assertSame( 6, Meetings\months_kept(), 'After the week it holds' );
	}

	public function test_the_screen_is_told_the_limits_that_the_route_and_the_site_hold_to(): void {
		$told  = $this->world->as( 'manager', 'GET', '/settings' )->get_data();
		$kinds = array_keys( $told['endings'] );
		foreach ( [ 'settings', 'settings-change' ] as $schema ) {
			$shape = Schema\load( $schema )['properties'];
			foreach ( Settings\NUMBERS as $name => [ , $least, $most ] ) {
				self::assertSame( [ 'least' => $least, 'most' => $most ], $told['limits'][ $name ] );
				self::assertSame( [ $least, $most ], [ $shape[ $name ]['minimum'], $shape[ $name ]['maximum'] ], "$schema $name" );
			}
			self::assertSame( $kinds, $shape['kinds']['items']['enum'] );
		}
		self::assertSame( array_keys( Files\KINDS ), array_merge( ...array_values( $told['endings'] ) ) );
		self::assertSame( $kinds, array_keys( Schema\load( 'settings' )['properties']['endings']['properties'] ) );
		$now  = time();
		$from = strtotime( $this->put( [ 'months' => 3 ], 0 )->get_data()['months_from'] ) - $told['grace_days'] * DAY_IN_SECONDS;
		self::assertSame( [ true, true ], [ $now <= $from, $from <= time() ] );
	}

	public function test_settings_cost_a_page_no_query(): void {
		wp_load_alloptions();
		self::assertSame( [], $this->queries( static fn(): array => [ Settings\number( 'max_mb' ), Settings\kinds(), Settings\months() ] ) );
	}

	public function test_a_role_is_given_beside_those_one_has_and_taken_without_leaving_the_site(): void {
		$author = $this->world->people['author'];
		$path   = "/participants/$author/roles/facilitator";
		self::assertTrue( $this->world->as( 'manager', 'PUT', $path )->get_data()['facilitator'] );
		self::assertTrue( $this->world->as( 'manager', 'PUT', $path )->get_data()['facilitator'], 'Said twice it is the same' );
		self::assertSame( [ true, [ 'subscriber', 'learning_log_facilitator' ] ], [ user_can( $author, Sets\FACILITATE ), array_values( get_userdata( $author )->roles ?? [] ) ] );
		self::assertFalse( $this->world->as( 'manager', 'DELETE', $path )->get_data()['facilitator'] );
		self::assertSame( [ false, [ 'subscriber' ] ], [ user_can( $author, Sets\FACILITATE ), array_values( get_userdata( $author )->roles ?? [] ) ] );
		$this->world->as( 'manager', 'DELETE', "/participants/{$this->world->people['facilitator']}/roles/facilitator" );
		self::assertSame( [ 'subscriber' ], array_values( get_userdata( $this->world->people['facilitator'] )->roles ?? [] ), 'Nobody is left without a role' );
		self::assertFailure( 'learning_log_user_not_found', 404, $this->world->as( 'manager', 'PUT', '/participants/999999/roles/facilitator' ) );
	}

	public function test_taking_a_role_makes_nobody_more_than_a_subscriber_and_gives_none_to_whom_nothing_was_taken_from(): void {
		update_option( 'default_role', 'editor' );
		$suspended = $this->factory->user( 'Suspended', '' );
		$only      = $this->factory->user( 'Only', 'learning_log_facilitator' );
		$author    = $this->factory->user( 'Author', 'author' );
		get_userdata( $author )->add_role( 'learning_log_facilitator' );
		foreach ( [ $suspended, $only, $author ] as $person ) {
			self::assertSame( 200, $this->world->as( 'manager', 'DELETE', "/participants/$person/roles/facilitator" )->get_status() );
			clean_user_cache( $person );
		}
		self::assertSame( [ [], [ 'subscriber' ], [ 'author' ] ], array_map( static fn( int $person ): array => array_values( get_userdata( $person )->roles ), [ $suspended, $only, $author ] ) );
	}

	public function test_nobody_locks_themselves_out(): void {
		$own = fn( string $actor ) => "/participants/{$this->world->people[ $actor ]}/roles/manager";
		$this->world->as( 'admin', 'PUT', $own( 'admin' ) );
		self::assertFailure( 'learning_log_role_not_possible', 400, $this->world->as( 'admin', 'DELETE', $own( 'admin' ) ) );
		self::assertFailure( 'learning_log_role_forbidden', 403, $this->world->as( 'manager', 'DELETE', $own( 'manager' ) ) );
		$none = [ 'facilitates' => false, 'manages' => false ];
		self::assertFailure( 'learning_log_role_not_possible', 400, $this->world->as( 'admin', 'PUT', '/roles/administrator', $none ) );
		self::assertFailure( 'learning_log_role_not_possible', 400, $this->world->as( 'admin', 'PUT', '/roles/learning_log_manager', $none ) );
		self::assertTrue( user_can( $this->world->people['admin'], Sets\MANAGE ) );
		self::assertTrue( user_can( $this->world->people['manager'], Sets\MANAGE ) );
	}

	public function test_what_a_role_may_do_holds_for_everybody_who_has_it_and_opens_no_entry(): void {
		$entry  = $this->world->answer( '1', 'Mine' );
		$editor = $this->world->people['editor'];
		self::assertSame( 200, $this->world->as( 'admin', 'PUT', '/roles/editor', [ 'facilitates' => true, 'manages' => true ] )->get_status() );
		self::assertSame( [ true, true ], [ user_can( $editor, Sets\FACILITATE ), user_can( $editor, Sets\MANAGE ) ] );
		self::assertFailure( 'learning_log_entry_not_found', 404, $this->world->as( 'editor', 'GET', "/entries/{$entry->id}" ) );
		$roles = array_column( $this->world->as( 'manager', 'GET', '/roles' )->get_data()['roles'], null, 'name' );
		self::assertSame( [ true, true, [] ], [ $roles['editor']['facilitates'], $roles['editor']['manages'], $roles['editor']['fixed'] ] );
		self::assertSame( [ 'manages' ], $roles['administrator']['fixed'] );
		$this->world->as( 'admin', 'PUT', '/roles/editor', [ 'facilitates' => false, 'manages' => false ] );
		self::assertSame( [ false, false ], [ user_can( $editor, Sets\FACILITATE ), user_can( $editor, Sets\MANAGE ) ] );
	}
}
