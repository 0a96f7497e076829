<?php
/**
 * Managers see how the sending of emails goes, and of whom and of what they are about nothing.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Admin;

use LearningLog\Admin;
use LearningLog\Notices;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\Notices\Mailbox;
use LearningLog\Tests\TestCase;

final class EmailsScreenTest extends TestCase {
	use InWorld;
	use Mailbox;

	/**
	 * What the screen says to somebody.
	 *
	 * @param string $actor Who.
	 */
	private function screen( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		ob_start();
		Admin\print_notices();
		return (string) ob_get_clean();
	}

	public function test_numbers_by_day_and_kind_are_all_it_says_and_to_managers_alone(): void {
		$this->open_mailbox();
		foreach ( [ 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		self::assertStringContainsString( 'Nothing has been sent yet.', $this->screen( 'manager' ) );
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->settle_and_send();
		$this->world->answer( '2', 'Kiebitz', 'set' );
		$this->accepts = false;
		for ( $try = 0; $try < 3; $try++ ) {
			$this->settle_and_send();
			$this->wait( 3 * HOUR_IN_SECONDS );
		}
		$html = $this->screen( 'manager' );
		self::assertMatchesRegularExpression( '~<td>Shared entries</td><td>2</td><td>Sent</td>~', $html );
		self::assertMatchesRegularExpression( '~<td>Shared entries</td><td>2</td><td>Not sent: the site’s mailer refused~', $html );
		foreach ( [ ...self::CANARIES, 'matrix', 'peer' ] as $secret ) {
			self::assertStringNotContainsString( $secret, wp_strip_all_tags( $html ) );
		}
		foreach ( [ 'facilitator', 'editor', 'author', 'visitor' ] as $actor ) {
			self::assertSame( '', $this->screen( $actor ), $actor );
		}
	}

	public function test_what_waits_for_too_long_is_said_with_what_to_do(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS + 60 );
		self::assertStringNotContainsString( 'notice-warning', $this->screen( 'manager' ) );
		$this->wait( 2 * HOUR_IN_SECONDS );
		self::assertStringContainsString( 'wp-cron.php', $this->screen( 'manager' ) );
	}

	public function test_it_costs_two_queries_whatever_there_is(): void {
		$this->screen( 'manager' );
		self::assertCount( 2, $this->queries( fn() => $this->screen( 'manager' ) ) );
	}
}
