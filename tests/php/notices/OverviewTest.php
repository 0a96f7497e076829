<?php
/**
 * Managers see how the sending of emails goes, and of whom and of what they are about nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Schema;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class OverviewTest extends TestCase {
	use InWorld;
	use Mailbox;

	/**
	 * What a manager is told.
	 *
	 * @return array<string, mixed>
	 */
	private function told(): array {
		$answer = $this->world->as( 'manager', 'GET', '/notices' );
		self::assertSame( 200, $answer->get_status() );
		self::assertTrue( rest_validate_value_from_schema( $answer->get_data(), Schema\load( 'notices' ), 'notices' ) );
		return $answer->get_data();
	}

	public function test_numbers_by_day_and_kind_are_all_it_says_and_to_managers_alone(): void {
		$this->open_mailbox();
		foreach ( [ 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		self::assertSame( [], $this->told()['done'] );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->settle_and_send();
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->accepts = false;
		for ( $try = 0; $try < 3; $try++ ) {
			$this->settle_and_send();
			$this->wait( 3 * HOUR_IN_SECONDS );
		}
		$told = $this->told();
		$rows = array_map( static fn( array $row ): array => array_diff_key( $row, [ 'day' => '' ] ), $told['done'] );
		self::assertContains( [ 'about' => 'Shared entries', 'many' => 2, 'outcome' => 'sent' ], $rows );
		self::assertContains( [ 'about' => 'Shared entries', 'many' => 2, 'outcome' => 'refused' ], $rows );
		foreach ( [ ...self::CANARIES, 'matrix', 'peer' ] as $secret ) {
			self::assertStringNotContainsString( $secret, (string) wp_json_encode( $told, JSON_UNESCAPED_UNICODE ) );
		}
		foreach ( [ 'facilitator', 'editor', 'author' ] as $actor ) {
			self::assertFailure( 'learning_log_notices_forbidden', 403, $this->world->as( $actor, 'GET', '/notices' ) );
		}
		self::assertSame( 401, $this->world->as( 'visitor', 'GET', '/notices' )->get_status() );
	}

	public function test_what_waits_is_counted_and_said_to_be_late_after_an_hour(): void {
		$none = [ 'many' => 0, 'since' => '', 'late' => false ];
		self::assertSame( $none, $this->told()['waiting'] );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		self::assertSame( $none, $this->told()['waiting'], 'It is not due yet' );
		$this->wait( Notices\SETTLE_SECONDS + 60 );
		$waiting = $this->told()['waiting'];
		self::assertSame( [ true, false ], [ $waiting['many'] > 0, $waiting['late'] ] );
		self::assertSame( gmdate( 'Y-m-d' ), gmdate( 'Y-m-d', (int) strtotime( $waiting['since'] ) ) );
		$this->wait( 2 * HOUR_IN_SECONDS );
		self::assertTrue( $this->told()['waiting']['late'] );
	}

	public function test_it_costs_two_queries_whatever_there_is(): void {
		require_once \LearningLog\PLUGIN_DIR . '/php/notices/log.php';
		self::assertCount( 2, $this->queries( static fn() => Notices\present_log( time() ) ) );
		foreach ( [ '1', '2', '3' ] as $prompt ) {
			$this->world->answer( $prompt, 'Kiebitz', 'set' );
		}
		$this->wait( Notices\SETTLE_SECONDS + 60 );
		self::assertCount( 2, $this->queries( static fn() => Notices\present_log( time() ) ) );
	}
}
