<?php
/**
 * What every test inside WordPress stands on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests;

use WP_Error;
use WP_Hook;
use WP_REST_Request;
use WP_REST_Response;

/**
 * Each test runs in a transaction that is rolled back, with the hooks, globals and the person it found. What all tests of a
 * class stand on is made once, in prepare(): a savepoint within the transaction of the class takes back what a test did to it.
 *
 * `node tools/test.mjs --only=phpunit-sqlite [filter]` runs them, `--only=phpunit-mariadb` the same on MariaDB; or with a
 * site of your own: `LEARNING_LOG_WP_DIR=/path/to/site vendor/bin/phpunit --filter SaveTest`.
 *
 * - `$this->factory`: people, lessons, sets, entries (see Factory).
 * - `$this->rest( 'PUT', '/lessons/7/prompts/1', [ 'answers' => … ], $user )`: a request through WordPress's REST server.
 * - `self::assertFailure( 'learning_log_entry_not_found', 404, $answer )`: for a REST answer or a WP_Error.
 * - `$this->queries( fn() => … )`: the SQL a piece of code sends.
 *
 * The plugin's own START TRANSACTION, COMMIT and ROLLBACK become a savepoint inside the test's transaction. A test must not
 * send what commits by itself on MariaDB (CREATE, ALTER, TRUNCATE), nor write files outside the upload directory.
 */
abstract class TestCase extends \PHPUnit\Framework\TestCase {
	private const SAVEPOINT      = 'learning_log_inner';
	private const TEST_SAVEPOINT = 'learning_log_test';

	protected Factory $factory;

	/**
	 * Hooks and other globals before the class.
	 *
	 * @var array{hooks: array<string, WP_Hook>, globals: array<string, mixed>}
	 */
	private static array $before_class;

	/**
	 * Hooks and other globals before the test.
	 *
	 * @var array{hooks: array<string, WP_Hook>, globals: array<string, mixed>}
	 */
	private array $before_test;

	/**
	 * Opens the transaction of the class and makes what its tests stand on.
	 */
	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		self::$before_class = self::remember();
		self::forget();
		self::send( 'START TRANSACTION' );
		add_filter( 'query', [ self::class, 'filter_query_nest_transactions' ], PHP_INT_MAX );
		// Nobody logs in with these passwords; hashing them well would take most of the suite's time.
		add_filter( 'wp_hash_password_options', static fn(): array => [ 'cost' => 4 ] );
		// Nothing leaves the machine and nobody gets mail.
		add_filter( 'pre_wp_mail', '__return_true' );
		static::prepare();
	}

	/**
	 * What all tests of the class stand on; nothing unless a class says so.
	 */
	protected static function prepare(): void {}

	/**
	 * Remembers what a test may change.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->before_test = self::remember();
		self::forget();
		self::send( 'SAVEPOINT ' . self::TEST_SAVEPOINT );
		$this->factory = new Factory();
	}

	/**
	 * Takes back what the test did.
	 */
	protected function tearDown(): void {
		self::send( 'ROLLBACK TO SAVEPOINT ' . self::TEST_SAVEPOINT );
		self::restore( $this->before_test );
		self::forget();
		parent::tearDown();
	}

	/**
	 * Takes everything back.
	 */
	public static function tearDownAfterClass(): void {
		remove_filter( 'query', [ self::class, 'filter_query_nest_transactions' ], PHP_INT_MAX );
		self::send( 'ROLLBACK' );
		self::restore( self::$before_class );
		self::forget();
		parent::tearDownAfterClass();
	}

	/**
	 * Keeps the plugin's transactions inside the test's.
	 *
	 * @param string $query SQL.
	 */
	public static function filter_query_nest_transactions( string $query ): string {
		return match ( strtoupper( rtrim( trim( $query ), ';' ) ) ) {
			'START TRANSACTION', 'BEGIN' => 'SAVEPOINT ' . self::SAVEPOINT,
			'COMMIT'                     => 'RELEASE SAVEPOINT ' . self::SAVEPOINT,
			'ROLLBACK'                   => 'ROLLBACK TO SAVEPOINT ' . self::SAVEPOINT,
			default                      => $query,
		};
	}

	/**
	 * A REST request to the plugin's own routes.
	 *
	 * @param string               $method Verb.
	 * @param string               $path   Route after the namespace, query string included; a full route when it starts with /wp/ or /learning-log/.
	 * @param array<string, mixed> $body   JSON body; none when empty.
	 * @param int|null             $user   Who asks; null for whoever is logged in.
	 */
	protected function rest( string $method, string $path, array $body = [], ?int $user = null ): WP_REST_Response {
		if ( null !== $user ) {
			wp_set_current_user( $user );
		}
		$parts   = explode( '?', $path, 2 );
		$route   = preg_match( '~^/(wp|learning-log)/~', $parts[0] ) ? $parts[0] : '/learning-log/v1' . $parts[0];
		$request = new WP_REST_Request( $method, $route );
		parse_str( $parts[1] ?? '', $query );
		$request->set_query_params( $query );
		if ( $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		return rest_do_request( $request );
	}

	/**
	 * Asserts that something was refused, with this code and this status.
	 *
	 * @param string $code     Error code.
	 * @param int    $status   HTTP status.
	 * @param mixed  $response A REST answer or a WP_Error.
	 */
	protected static function assertFailure( string $code, int $status, mixed $response ): void {
		$error = $response instanceof WP_REST_Response ? $response->as_error() : $response;
		self::assertInstanceOf( WP_Error::class, $error, 'Expected ' . $code . ', got ' . wp_json_encode( $response instanceof WP_REST_Response ? $response->get_data() : $response ) );
		self::assertSame( $code, $error->get_error_code() );
		$data = $error->get_error_data();
		self::assertSame( $status, $response instanceof WP_REST_Response ? $response->get_status() : ( is_array( $data ) ? $data['status'] ?? null : null ) );
		self::assertNotSame( '', $error->get_error_message(), 'A refusal says why' );
	}

	/**
	 * The SQL that a piece of code sends, in order.
	 *
	 * @param callable(): mixed $code What to watch.
	 * @return string[]
	 */
	protected function queries( callable $code ): array {
		$sent  = [];
		$watch = static function ( string $query ) use ( &$sent ): string {
			$sent[] = $query;
			return $query;
		};
		add_filter( 'query', $watch, 1 );
		try {
			$code();
		} finally {
			remove_filter( 'query', $watch, 1 );
		}
		return $sent;
	}

	/**
	 * Lets queries fail as if the database had: they never reach it, so that what the test stands on stays.
	 *
	 * @param string $pattern Which ones.
	 * @param int    $times   How often; then they work again.
	 * @param string $error   What the database says.
	 */
	protected function fail_queries( string $pattern, int $times = PHP_INT_MAX, string $error = 'Failed by the test' ): void {
		add_filter(
			'query',
			static function ( string $query ) use ( $pattern, &$times, $error ): string {
				global $wpdb, $EZSQL_ERROR; // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- Core's name.
				if ( $times < 1 || ! preg_match( $pattern, $query ) ) {
					return $query;
				}
				--$times;
				$wpdb->flush();
				$wpdb->last_error = $error;
				$EZSQL_ERROR[]    = [ 'query' => $query, 'error_str' => $error ]; // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- As wpdb keeps it.
				return '';
			},
			2
		);
	}

	/**
	 * Asserts how many queries a piece of code sends at most.
	 *
	 * @param int               $most How many.
	 * @param callable(): mixed $code What to watch.
	 */
	protected function assertQueriesAtMost( int $most, callable $code ): void {
		$sent = $this->queries( $code );
		self::assertLessThanOrEqual( $most, count( $sent ), implode( "\n", $sent ) );
	}

	/**
	 * Sends SQL as it is, past the translation above.
	 *
	 * @param string $query SQL.
	 */
	private static function send( string $query ): void {
		global $wpdb;
		self::assertNotFalse( $wpdb->query( $query ), $query . ': ' . $wpdb->last_error ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Constants of this file.
	}

	/**
	 * Copies hooks and globals.
	 *
	 * @return array{hooks: array<string, WP_Hook>, globals: array<string, mixed>}
	 */
	private static function remember(): array {
		global $wp_filter;
		$hooks   = [];
		$globals = [];
		foreach ( is_array( $wp_filter ) ? $wp_filter : [] as $name => $hook ) {
			if ( $hook instanceof WP_Hook ) {
				$hooks[ (string) $name ] = clone $hook;
			}
		}
		foreach ( [ '_GET', '_POST', '_REQUEST', '_FILES', '_COOKIE', '_SERVER', 'wp_actions', 'wp_filters', 'wp_current_filter', 'shortcode_tags', 'wp_post_statuses', 'wp_post_types', 'wp_taxonomies', 'post', 'wp_query', 'wp_the_query', 'EZSQL_ERROR', 'pagenow', 'plugin_page', 'menu', 'submenu', 'current_screen' ] as $name ) {
			$globals[ $name ] = $GLOBALS[ $name ] ?? null;
		}
		return [ 'hooks' => $hooks, 'globals' => $globals ];
	}

	/**
	 * Puts hooks and globals back, and drops what WordPress rebuilds by itself.
	 *
	 * @param array{hooks: array<string, WP_Hook>, globals: array<string, mixed>} $before What was remembered.
	 */
	private static function restore( array $before ): void {
		$GLOBALS['wp_filter'] = $before['hooks']; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What the test found.
		foreach ( $before['globals'] as $name => $value ) {
			$GLOBALS[ $name ] = $value;
		}
		$GLOBALS['wp_rest_server'] = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Routes are registered anew.
		$GLOBALS['wp_roles']       = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Read from the options again.
		$GLOBALS['wp_scripts']     = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Nothing enqueued.
		$GLOBALS['wp_styles']      = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Nothing enqueued.
	}

	/**
	 * What WordPress has in memory of the database and of who asks.
	 */
	private static function forget(): void {
		wp_cache_flush();
		wp_set_current_user( 0 );
	}
}
