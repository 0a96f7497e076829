<?php
/**
 * A facilitator who writes to members of their set, and what comes of it. In World, with a mailbox.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Messages;

use LearningLog\Blocks;
use LearningLog\Notices;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\Notices\Mailbox;
use WP_Query;
use WP_REST_Response;

trait Writing {
	use InWorld;
	use Mailbox;

	private const WORDS = "Would a walk help?\n<b>5 < 6</b> & \\ 🙂";

	protected function setUp(): void {
		parent::setUp();
		$this->open_mailbox();
		foreach ( Notices\events_due( '2099-01-01 00:00:00', 100 ) as $event ) {
			Notices\remove( [ $event->id ] );
		}
	}

	/**
	 * The facilitator writes to members.
	 *
	 * @param string               $kind   Nudge or opening.
	 * @param list<string>         $actors To whom.
	 * @param array<string, mixed> $more   What is otherwise.
	 * @param string               $by     Who does.
	 */
	private function write( string $kind, array $actors, array $more = [], string $by = 'facilitator' ): WP_REST_Response {
		$body = [ 'kind' => $kind, 'lesson' => $this->world->lesson, 'prompt' => '1', 'people' => array_map( fn( string $actor ): int => $this->world->people[ $actor ], $actors ), 'text' => self::WORDS, 'mutation' => wp_generate_uuid4() ];
		return $this->world->as( $by, 'POST', "/sets/{$this->world->harbour}/messages", $more + $body );
	}

	/**
	 * Numbers of what was sent.
	 *
	 * @param WP_REST_Response $answer The answer.
	 * @return list<int>
	 */
	private static function ids( WP_REST_Response $answer ): array {
		return array_column( $answer->get_data()['sent'], 'id' );
	}

	/**
	 * Who was left out and why, by user.
	 *
	 * @param WP_REST_Response $answer The answer.
	 * @return array<int, string>
	 */
	private static function left_out( WP_REST_Response $answer ): array {
		return array_column( $answer->get_data()['left_out'], 'why', 'person' );
	}

	/**
	 * What the facilitators are told of all messages.
	 *
	 * @param string $actor Who asks.
	 * @return list<array<string, mixed>>
	 */
	private function told( string $actor = 'facilitator' ): array {
		return $this->world->as( $actor, 'GET', "/sets/{$this->world->harbour}/messages" )->get_data();
	}

	/**
	 * As if all messages had been sent so much earlier.
	 *
	 * @param int $seconds How much.
	 */
	private function age( int $seconds ): void {
		global $wpdb;
		$then = gmdate( 'Y-m-d H:i:s', time() - $seconds );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_date_gmt = %s, post_modified_gmt = %s WHERE post_type = 'learning_log_message'", $then, $then ) );
	}

	/**
	 * The lesson as somebody sees it.
	 *
	 * @param string $actor Who.
	 */
	private function lesson( string $actor ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		$query                   = new WP_Query( [ 'page_id' => $this->world->lesson ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		Blocks\action_forget_answers();
		$query->the_post();
		return html_entity_decode( (string) apply_filters( 'the_content', get_the_content() ) );
	}

	/**
	 * A second facilitator.
	 */
	private function join_other_facilitator(): void {
		self::assertSame( 200, $this->world->as( 'manager', 'PUT', "/sets/{$this->world->harbour}/members/{$this->world->people['former_facilitator']}", [ 'role' => 'facilitator', 'organisation' => 'Programme', 'confirmed' => true ] )->get_status() );
		// Of the ground rules another test tells.
		$this->settle_and_send();
		$this->mails = [];
	}
}
