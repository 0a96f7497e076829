<?php
/**
 * Three people who are due one notice each. In World, with a mailbox.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\InWorld;

trait Due {
	use InWorld;
	use Mailbox;

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		foreach ( [ 'facilitator', 'coach', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * Three people are due one notice each.
	 */
	private function make_due(): void {
		$this->world->answer( '1', 'Kiebitz', 'set' );
		$this->wait( Notices\SETTLE_SECONDS );
		Notices\spread_due( time(), microtime( true ) + 10 );
	}
}
