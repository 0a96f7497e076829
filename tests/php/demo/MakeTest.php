<?php
/**
 * A demo is made of what it made itself: nobody and nothing else is taken for its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Demo;

use LearningLog\Demo;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_Error;

final class MakeTest extends TestCase {
	protected static function prepare(): void {
		require_once \LearningLog\PLUGIN_DIR . '/php/demo/load.php';
	}

	/**
	 * Makes it; the error that it stopped at, which is its last step.
	 */
	private static function stopped_at(): ?WP_Error {
		$said = null;
		foreach ( Demo\make( '' ) as $done ) {
			self::assertNull( $said, 'it went on after an error' );
			$said = is_wp_error( $done ) ? $done : null;
		}
		return $said;
	}

	private static function registers( string $login, string $email ): int {
		$id = wp_insert_user(
			[
				'user_login' => $login,
				'user_pass'  => 'x',
				'user_email' => $email,
				'role'       => 'subscriber',
			]
		);
		self::assertIsInt( $id );
		return $id;
	}

	/**
	 * Whom a killed run left, and who came since.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function strangers(): iterable {
		yield 'called as one of the demo' => [ 'ben', 'ben@real.test' ];
		yield 'with their address too' => [ 'ben', 'ben@learning-log.example' ];
		yield 'with their address alone' => [ 'benedict', 'ben@learning-log.example' ];
	}

	/**
	 * @dataProvider strangers
	 */
	public function test_who_came_after_a_killed_run_is_not_taken_for_one_of_the_demo( string $login, string $email ): void {
		Demo\begin();
		$ben    = self::registers( $login, $email );
		$before = get_user_meta( $ben );

		self::assertFailure( 'learning_log_demo_names_taken', 409, Demo\problem( true ) );
		self::assertInstanceOf( WP_Error::class, self::stopped_at() );

		clean_user_cache( $ben );
		self::assertSame( $before, get_user_meta( $ben ) );
		self::assertSame( [], Sets\stored_memberships( $ben ) );
		self::assertNull( Demo\remembered()['made'] ?? null );
		self::assertArrayNotHasKey( $ben, Demo\remembered()['own']['people'] ?? [] );
	}

	public function test_a_run_goes_on_with_the_people_that_a_killed_one_made(): void {
		foreach ( Demo\make( '' ) as $done ) {
			break;
		}
		$own = Demo\remembered()['own']['people'] ?? [];

		self::assertCount( 1, $own );
		self::assertNull( Demo\problem( false ) );
		self::assertNull( self::stopped_at() );
		self::assertCount( count( Demo\people() ), Demo\remembered()['made']['people'] ?? [] );
		self::assertArrayHasKey( (int) array_key_first( $own ), Demo\remembered()['made']['people'] ?? [] );
	}

	/**
	 * Some of its people.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function logins(): iterable {
		yield 'the first' => [ 'mira' ];
		yield 'who writes the pages' => [ 'tessa' ];
	}

	/**
	 * @dataProvider logins
	 */
	public function test_it_stops_where_a_person_cannot_be_made( string $login ): void {
		add_filter( 'illegal_user_logins', static fn(): array => [ $login ] );

		self::assertInstanceOf( WP_Error::class, self::stopped_at() );
		self::assertNull( Demo\remembered()['made'] ?? null );
		self::assertSame( [], Sets\all_ids() );
	}
}
