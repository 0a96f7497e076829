<?php
/**
 * A programme in which nobody has been told of anything yet. In World, with a mailbox.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Notices;

use LearningLog\Notices;
use LearningLog\Tests\InWorld;

trait Telling {
	use InWorld;
	use Mailbox;

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		update_option( 'learning_log_page', $this->world->lesson );
		foreach ( [ 'facilitator', 'coach', 'peer', 'other_company' ] as $actor ) {
			$this->choose( $actor, 'entry', 'now' );
		}
		// Of the ground rules, which the sets of World wait for, another test tells.
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * Somebody says something about an entry.
	 *
	 * @param string $actor Who.
	 * @param int    $entry Post id.
	 */
	private function comment( string $actor, int $entry ): int {
		$said = $this->world->as( $actor, 'POST', "/entries/$entry/comments", [ 'text' => 'Kiebitz says', 'mutation' => wp_generate_uuid4() ] );
		self::assertSame( 201, $said->get_status() );
		return (int) $said->get_data()['id'];
	}
}
