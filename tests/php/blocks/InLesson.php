<?php
/**
 * A lesson asked for by somebody, and the form of comments that stands in it. In World.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use WP_Query;

trait InLesson {
	use InWorld;

	/**
	 * Forms that were sent: numbers come again in the next test, and a refusal is kept for as long as the request lasts.
	 *
	 * @var list<array{int, int}>
	 */
	private array $sent = [];

	protected function tearDown(): void {
		wp_set_current_user( $this->world->people['author'] );
		$nothing = [
			'text'     => null,
			'trouble'  => '',
			'failure'  => new \WP_Error(),
			'mutation' => '',
		];
		foreach ( $this->sent as [ $entry, $comment ] ) {
			Blocks\refused_comment( $entry, 0, $nothing );
			Blocks\refused_comment( $entry, $comment, $nothing );
		}
		parent::tearDown();
	}

	/**
	 * A request of somebody's for the lesson, with nothing left in memory from before.
	 *
	 * @param string $actor Who.
	 */
	private function ask( string $actor ): WP_Query {
		wp_cache_flush();
		wp_set_current_user( 0 );
		wp_set_current_user( $this->world->people[ $actor ] );
		$query                   = new WP_Query( [ 'page_id' => $this->world->lesson ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		return $query;
	}

	private function page( string $actor = 'author' ): string {
		$query = $this->ask( $actor );
		remove_action( 'template_redirect', 'redirect_canonical' );
		do_action( 'template_redirect' );
		return $this->shown( $query );
	}

	private function shown( WP_Query $query ): string {
		$query->the_post();
		return html_entity_decode( (string) apply_filters( 'the_content', get_the_content() ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	private function say( Entry $entry, string $text, string $actor = 'facilitator' ): int {
		$said = $this->world->as( $actor, 'POST', "/entries/{$entry->id}/comments", [ 'text' => $text ] );
		self::assertSame( 201, $said->get_status() );
		return (int) $said->get_data()['id'];
	}

	/**
	 * Sends the form from the lesson.
	 *
	 * @param Entry                 $entry About which.
	 * @param string                $text  What was typed.
	 * @param array<string, string> $more  Fields that differ.
	 * @return string|null Where to go then.
	 */
	private function send( Entry $entry, string $text, array $more = [] ): ?string {
		$this->sent[] = [ $entry->id, (int) ( $more['comment'] ?? 0 ) ];
		return Blocks\receive_comment_form(
			$more + [
				'answers' => [ 'text' => $text ],
				'lesson'  => (string) $this->world->lesson,
				'prompt'  => '0f1c2d3e-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
				'about'   => (string) $entry->id,
				'user'    => (string) $this->world->people['author'],
				'nonce'   => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}
}
