<?php
/**
 * Files are taken only while it is proven that strangers cannot read them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Tests\TestCase;

final class HealthTest extends TestCase {
	use Uploads;

	private int $author = 0;
	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
		$this->author = $this->factory->user( 'Anna' );
		$this->entry  = $this->factory->entry( $this->author, $this->factory->lesson() );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * What the web server answers for the canary, and what follows.
	 *
	 * @return array<string, array{callable(string): int, string, string}>
	 */
	public static function servers(): array {
		$control = static fn( string $address ): bool => str_contains( $address, '/learning-log-check-' );
		return [
			'refuses'                           => [ static fn( string $address ): int => $control( $address ) ? 200 : 403, 'safe', 'refused' ],
			'knows of nothing'                  => [ static fn( string $address ): int => $control( $address ) ? 200 : 404, 'safe', 'refused' ],
			'hands out everything'              => [ static fn(): int => 200, 'readable', 'read' ],
			'hands out in another spelling'     => [ static fn( string $address ): int => $control( $address ) || str_contains( $address, 'LEARNING-LOG-TEST' ) ? 200 : 403, 'readable', 'read' ],
			'hands out behind two slashes'      => [ static fn( string $address ): int => $control( $address ) || preg_match( '~[^:]//~', $address ) ? 200 : 403, 'readable', 'read' ],
			'hands out behind an encoded sign'  => [ static fn( string $address ): int => $control( $address ) || str_contains( $address, '%6c' ) ? 200 : 403, 'readable', 'read' ],
			'does not answer'                   => [ static fn(): int => 0, 'unknown', 'unreached' ],
			'answers for the public file alone' => [ static fn( string $address ): int => $control( $address ) ? 200 : 0, 'unknown', 'unreached' ],
			'refuses everything'                => [ static fn(): int => 403, 'unknown', 'unreached' ],
			'is out of order'                   => [ static fn( string $address ): int => $control( $address ) ? 200 : 502, 'unknown', 'unreached' ],
		];
	}

	/**
	 * Only a canary that was asked for and refused lets files in.
	 *
	 * @dataProvider servers
	 *
	 * @param callable(string): int $answer What the web server answers.
	 * @param string                $state  What follows.
	 * @param string                $reason Why.
	 */
	public function test_only_a_canary_that_was_refused_lets_files_in( callable $answer, string $state, string $reason ): void {
		self::web_server( $answer );
		$check = Files\check();
		self::assertSame( [ $state, $reason ], [ $check['state'], $check['reason'] ] );
		$test = Files\test_privacy();
		self::assertSame( 'safe' === $state ? 'good' : 'critical', $test['status'] );
		self::assertSame( 'safe' !== $state, str_contains( $test['description'], 'location ^~ /' ) && str_contains( $test['description'], 'LEARNING_LOG_FILES_DIR' ) );

		$response = $this->upload( $this->author, $this->entry->id );
		$limits   = Files\limits();
		if ( 'safe' === $state ) {
			self::assertSame( 201, $response->get_status() );
			self::assertTrue( $limits['uploads'] );
		} else {
			self::assertFailure( 'learning_log_files_unsafe', 503, $response );
			self::assertSame( [ false, $response->get_data()['message'] ], [ $limits['uploads'], $limits['refusal'] ] );
			self::assertSame( [], $this->stored(), 'Nothing stored, and the canary is gone' );
		}
		self::assertSame( [], glob( wp_get_upload_dir()['basedir'] . '/learning-log-check-*' ) );
	}

	public function test_an_answer_without_the_canary_is_no_refusal(): void {
		self::web_server( static fn(): int => 200 );
		add_filter( 'pre_http_request', static fn( $answer, array $settings, string $address ) => is_array( $answer ) && ! str_contains( $address, '/learning-log-check-' ) ? [ 'body' => 'Welcome' ] + $answer : $answer, 20, 3 );
		self::assertSame( 'unknown', Files\check()['state'] );
	}

	public function test_what_could_not_be_checked_has_its_own_words(): void {
		$said = array_map( 'LearningLog\Files\explained', [ 'refused', 'outside', 'read', 'unwritable', 'never', 'unreached' ] );
		self::assertCount( 6, array_unique( $said ) );
	}

	public function test_a_directory_outside_of_what_is_served_is_safe_without_asking(): void {
		add_filter( 'learning_log_files_directory', static fn(): string => 'llmemory://elsewhere' );
		self::assertSame( [], Files\public_addresses() );
		$outside = dirname( untrailingslashit( ABSPATH ) ) . '/learning-log-outside';
		add_filter( 'learning_log_files_directory', static fn(): string => $outside );
		self::assertSame( [], Files\public_addresses() );
		$_SERVER['DOCUMENT_ROOT'] = dirname( untrailingslashit( ABSPATH ) );
		self::assertSame( [ home_url() . '/learning-log-outside' ], Files\public_addresses(), 'WordPress may have a folder of its own below the web root' );
		self::assertSame( [], self::$asked );
	}

	public function test_a_good_result_holds_and_a_bad_one_is_looked_at_again_soon(): void {
		self::web_server( static fn(): int => 0 );
		$this->upload( $this->author, $this->entry->id );
		$asked = count( self::$asked );
		self::assertGreaterThan( 0, $asked );
		$this->upload( $this->author, $this->entry->id );
		self::assertCount( $asked, self::$asked, 'Not asked again with each upload' );
		$this->age( Files\AGAIN_SECONDS + 1 );
		self::assertTrue( Files\limits()['uploads'], 'The next upload looks again' );
		self::web_server( static fn( string $address ): int => str_contains( $address, '/learning-log-check-' ) ? 200 : 404 );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id )->get_status() );

		self::web_server( static fn(): int => 200 );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id )->get_status() );
		$this->age( Files\GOOD_SECONDS + 1 );
		self::assertFailure( 'learning_log_files_unsafe', 503, $this->upload( $this->author, $this->entry->id ) );
	}

	public function test_only_one_request_asks_while_the_others_go_by_what_is_known(): void {
		self::assertTrue( Files\lock_check() );
		self::assertFailure( 'learning_log_files_unsafe', 503, $this->upload( $this->author, $this->entry->id ) );
		self::assertSame( [], self::$asked );
		\WP_Upgrader::release_lock( Files\CHECK_OPTION );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id )->get_status() );
		$this->age( Files\GOOD_SECONDS + 1 );
		self::assertTrue( Files\lock_check(), 'The one before has given it back' );
		self::assertSame( 201, $this->upload( $this->author, $this->entry->id )->get_status() );
	}

	public function test_a_page_is_told_without_a_query_also_before_the_first_check(): void {
		delete_option( Files\CHECK_OPTION );
		do_action( 'activate_' . plugin_basename( \LearningLog\PLUGIN_FILE ) );
		wp_load_alloptions( true );
		self::assertSame( [], $this->queries( static fn() => self::assertSame( 'never', Files\latest_check()['reason'] ) ) );
		self::assertTrue( Files\refuses_uploads() || Files\is_due( Files\latest_check() ) );
	}

	public function test_a_result_is_not_that_of_another_directory(): void {
		self::assertSame( 'safe', Files\check()['state'] );
		$folder = self::$folder . '-moved';
		add_filter( 'learning_log_files_directory', static fn(): string => $folder );
		self::assertSame( 'never', Files\latest_check()['reason'] );
	}

	public function test_the_directory_tells_apache_and_iis_to_keep_out(): void {
		Files\check();
		self::assertStringContainsString( 'Require all denied', (string) file_get_contents( self::$folder . '/.htaccess' ) );
		self::assertStringContainsString( 'accessType="Deny"', (string) file_get_contents( self::$folder . '/web.config' ) );
		self::assertNotFalse( simplexml_load_file( self::$folder . '/web.config' ) );
		self::assertFileExists( self::$folder . '/index.php' );
	}

	public function test_only_administrators_are_told_and_only_of_something_wrong(): void {
		self::web_server( static fn(): int => 200 );
		$notice = static function ( int $user ): string {
			wp_set_current_user( $user );
			ob_start();
			do_action( 'admin_notices' );
			return (string) ob_get_clean();
		};
		$admin = $this->factory->user( 'Ada', 'administrator' );
		self::assertStringNotContainsString( 'site-health.php', $notice( $admin ) );
		Files\check();
		self::assertStringContainsString( 'site-health.php', $notice( $admin ) );
		foreach ( [ 'editor', 'subscriber', 'learning_log_manager' ] as $role ) {
			self::assertStringNotContainsString( 'site-health.php', $notice( $this->factory->user( '', $role ) ) );
		}
		self::web_server( static fn( string $address ): int => str_contains( $address, '/learning-log-check-' ) ? 200 : 404 );
		Files\check();
		self::assertStringNotContainsString( 'site-health.php', $notice( $admin ) );
	}

	public function test_site_health_knows_the_test_and_the_daily_work_is_planned(): void {
		$tests = apply_filters( 'site_status_tests', [ 'direct' => [], 'async' => [] ] );
		self::assertIsArray( $tests );
		self::assertTrue( has_action( 'wp_ajax_health-check-' . $tests['async'][ Files\HEALTH_TEST ]['test'] ) );
		wp_clear_scheduled_hook( Files\DAILY );
		Files\action_plan_daily();
		self::assertSame( 'daily', wp_get_schedule( Files\DAILY ) );
		do_action( Files\DAILY );
		self::assertSame( 'safe', Files\latest_check()['state'] );
	}

	/**
	 * Makes the latest result older.
	 *
	 * @param int $seconds By how much.
	 */
	private function age( int $seconds ): void {
		$kept = get_option( Files\CHECK_OPTION );
		self::assertIsArray( $kept );
		update_option( Files\CHECK_OPTION, [ 'checked' => $kept['checked'] - $seconds ] + $kept );
	}
}
