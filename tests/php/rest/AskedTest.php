<?php
/**
 * Which requests go without pages and wp-admin: those for our routes, and none that merely looks like one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Rest;

use LearningLog\Rest;
use LearningLog\Schema;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;

final class AskedTest extends TestCase {
	/**
	 * The server's variables as they were.
	 *
	 * @var array<mixed>
	 */
	private array $server = [];

	protected function setUp(): void {
		parent::setUp();
		$this->server = $_SERVER;
	}

	protected function tearDown(): void {
		$_SERVER            = $this->server; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As it was.
		$_GET               = [];
		$GLOBALS['pagenow'] = 'index.php'; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As it was.
		parent::tearDown();
	}

	/**
	 * Requests: address, script, value of rest_route, the route of ours it is for.
	 *
	 * @return array<string, array{string, string, mixed, string}>
	 */
	public static function requests(): array {
		return [
			'a route'                              => [ '/wp-json/learning-log/v1/lessons/1/prompts/1', 'index.php', null, 'lessons/1/prompts/1' ],
			'a site in a folder'                   => [ '/academy/wp-json/learning-log/v1/entries?page=2', 'index.php', null, 'entries' ],
			'plain addresses'                      => [ '/?rest_route=%2Flearning-log%2Fv1%2Fentries', 'index.php', '/learning-log/v1/entries', 'entries' ],
			'a page'                               => [ '/empowerment/', 'index.php', null, '' ],
			'a page with a route after it'         => [ '/empowerment/?x=/wp-json/learning-log/v1/entries', 'index.php', null, '' ],
			'a page whose address ends like one'   => [ '/learning-log/v1/entries', 'index.php', null, '' ],
			'a route of another plugin'            => [ '/wp-json/wp/v2/pages?x=/learning-log/v1/', 'index.php', null, '' ],
			'another route, ours in the path'      => [ '/wp-json/learning-log/v1/entries?rest_route=/wp/v2/pages', 'index.php', '/wp/v2/pages', '' ],
			'several routes at once'               => [ '/wp-json/batch/v1', 'index.php', null, '' ],
			'what is no text'                      => [ '/wp-json/learning-log/v1/entries?rest_route[]=', 'index.php', [ '' ], '' ],
			'logging in, with a route in the link' => [ '/wp-login.php?rest_route=/learning-log/v1/entries', 'wp-login.php', '/learning-log/v1/entries', '' ],
			'cron'                                 => [ '/wp-cron.php?rest_route=/learning-log/v1/entries', 'wp-cron.php', '/learning-log/v1/entries', '' ],
		];
	}

	#[DataProvider( 'requests' )]
	public function test_only_a_request_for_a_route_of_ours_goes_without_pages( string $address, string $script, mixed $route, string $asked ): void {
		$_SERVER['REQUEST_URI'] = $address;
		$_GET                   = null === $route ? [] : [ 'rest_route' => $route ];
		$GLOBALS['pagenow']     = $script; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What is tested.
		self::assertSame( $asked, Rest\asked_for() );
	}

	public function test_a_save_meets_the_same_routes_of_lessons_as_any_other_request(): void {
		$lessons = static fn(): array => array_filter( array_keys( rest_get_server()->get_routes( Rest\NAME ) ), static fn( string $route ): bool => str_starts_with( $route, '/' . Rest\NAME . '/lessons' ) );
		$all     = $lessons();
		self::assertNotEmpty( $all );
		$GLOBALS['wp_rest_server'] = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A new one is made.
		$_SERVER['REQUEST_URI']    = '/wp-json/learning-log/v1/lessons/1/prompts/1';
		self::assertSame( $all, $lessons() );
		self::assertArrayNotHasKey( '/' . Rest\NAME . '/entries', rest_get_server()->get_routes( Rest\NAME ) );
		$GLOBALS['wp_rest_server'] = null; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- The next test makes its own.
	}

	#[TestWith( [ 'entries/1/review', true ] )]
	#[TestWith( [ 'lessons/1/prompts/1', false ] )]
	public function test_what_is_asked_within_a_request_of_ours_is_answered_as_anywhere( string $route, bool $whole ): void {
		$told = $this->told( $route );
		self::assertSame( $route, $told['asked'] );
		self::assertSame( $whole, $told['whole'], 'A save loads what it needs' );
		// Routes are called after "rest_api_init", which loads their files (RoomsTest), and "cli_init" by WP-CLI, for which plugin.php does.
		self::assertSame( [], preg_grep( '/^cli_init: |LearningLog\\\\Rest\\\\/', $told['missing'], PREG_GREP_INVERT ), 'Whatever another plugin sets off, what is called is there' );
		self::assertContains( 'learning-log', $told['exporters'], 'What leads further opens the rooms' );
		self::assertTrue( $told['closed'], 'Until something is rendered nothing of it is loaded' );
		self::assertNotFalse( $told['review'] );
		self::assertStringNotContainsString( '[progressally_note', $told['tag'] );
		self::assertTrue( $told['known'] );
	}

	#[TestWith( [ '1' ] )]
	#[TestWith( [ '10' ] )]
	#[TestWith( [ '20' ] )]
	public function test_whenever_something_is_rendered_the_blocks_are_registered_once( string $priority ): void {
		$told = $this->told( 'entries', $priority );
		self::assertTrue( $told['known'] );
		self::assertSame( [], $told['wrong'] );
	}

	/**
	 * What a request for a route tells.
	 *
	 * @param string ...$asked The route; the priority of "init" at which something is rendered already.
	 * @return array<string, mixed>
	 */
	private function told( string ...$asked ): array {
		$process = proc_open( [ PHP_BINARY, __DIR__ . '/asked-request.php', ...$asked ], [ 1 => [ 'pipe', 'w' ], 2 => [ 'pipe', 'w' ] ], $pipes, null, getenv() );
		self::assertIsResource( $process );
		$said = (string) stream_get_contents( $pipes[1] );
		$told = json_decode( $said, true );
		self::assertSame( 0, proc_close( $process ), $said );
		self::assertIsArray( $told, $said );
		return $told;
	}

	public function test_the_arguments_kept_of_a_schema_are_those_that_wordpress_makes_of_it(): void {
		/** The file of all schemas. @var array<string, array<string, mixed>> $schemas */
		$schemas = require dirname( ( new \ReflectionFunction( 'LearningLog\Schema\args' ) )->getFileName() ?: '' ) . '/compiled.php';
		self::assertNotEmpty( $schemas );
		foreach ( $schemas as $name => $schema ) {
			self::assertEquals( rest_get_endpoint_args_for_schema( $schema, 'POST' ), Schema\args( $name ), $name );
		}
	}
}
