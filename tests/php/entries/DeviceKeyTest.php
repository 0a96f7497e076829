<?php
/**
 * The key of the copies on a person's devices: one for each person, the same on all of them, and nobody else's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;

final class DeviceKeyTest extends TestCase {
	public function test_each_person_gets_one_key_and_keeps_it(): void {
		$one   = $this->factory->user();
		$other = $this->factory->user();
		$key   = Entries\device_key( $one );
		self::assertSame( 32, strlen( (string) base64_decode( $key, true ) ) );
		wp_cache_flush();
		self::assertSame( $key, Entries\device_key( $one ) );
		self::assertSame( [ 'key' => $key ], $this->rest( 'GET', '/me/key', [], $one )->get_data() );
		self::assertNotSame( $key, Entries\device_key( $other ) );
		self::assertCount( 1, get_user_meta( $one, Entries\DEVICE_KEY ) );
	}

	public function test_of_two_requests_that_find_none_both_get_the_first_ones_key(): void {
		$user = $this->factory->user();
		self::assertSame( '', get_user_meta( $user, Entries\DEVICE_KEY, true ) );
		self::assertSame( Entries\make_device_key( $user ), Entries\make_device_key( $user ) );
		self::assertCount( 1, get_user_meta( $user, Entries\DEVICE_KEY ) );
	}

	public function test_a_key_that_is_there_costs_no_query(): void {
		$user = $this->factory->user();
		Entries\device_key( $user );
		get_user_meta( $user );
		self::assertSame( [], $this->queries( static fn() => Entries\device_key( $user ) ) );
	}

	public function test_a_visitor_has_no_key(): void {
		global $wpdb;
		self::assertSame( '', Entries\device_key( 0 ) );
		self::assertSame( '0', $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->usermeta} WHERE user_id = 0" ) );
	}

	public function test_no_door_of_core_shows_a_key_to_another(): void {
		$world = new World();
		$key   = Entries\device_key( $world->people['author'] );
		foreach ( array_slice( World::ACTORS, 1 ) as $actor ) {
			wp_set_current_user( $world->people[ $actor ] );
			foreach ( [ 'view', 'edit' ] as $context ) {
				$answer = $this->rest( 'GET', "/wp/v2/users/{$world->people['author']}?context=$context" );
				self::assertStringNotContainsString( $key, (string) wp_json_encode( $answer->get_data(), JSON_UNESCAPED_SLASHES ), $actor );
			}
			'author' === $actor || self::assertNotSame( $key, ( (array) $world->as( $actor, 'GET', '/me/key' )->get_data() )['key'], $actor );
		}
	}
}
