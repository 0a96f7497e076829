<?php
/**
 * A note rendered without WordPress's machinery for blocks is the one that comes out of it, and whoever looks at blocks still sees it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Tests\TestCase;
use WP_Post;
use WP_Query;

final class DirectTest extends TestCase {
	/**
	 * Attributes of notes that are rendered directly.
	 */
	private const PLAIN = [ [], [ 'title' => 'For some' ], [ 'allowAttachments' => true ], [ 'rows' => 9 ] ];

	public function tear_down(): void {
		remove_filter( 'pre_render_block', 'LearningLog\Blocks\filter_render_directly', PHP_INT_MAX );
		Blocks\filter_insert_notes( '' );
		parent::tear_down();
	}

	/**
	 * Shows a lesson as a page of the site, and counts the blocks that WordPress asked its filters about.
	 *
	 * @param WP_Post $lesson The lesson.
	 * @param int     $user   Who asks.
	 * @return array{html: string, asked: int}
	 */
	private function show( WP_Post $lesson, int $user ): array {
		wp_set_current_user( $user );
		Blocks\action_forget_answers();
		$query                   = new WP_Query( [ 'page_id' => $lesson->ID ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['post']         = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the loop does.
		Blocks\action_prepare_lesson();
		Blocks\action_begin_page();
		$before = did_filter( 'render_block' );
		$html   = do_blocks( $lesson->post_content );
		return [
			'html'  => Blocks\filter_insert_notes( $html ),
			'asked' => did_filter( 'render_block' ) - $before,
		];
	}

	public function test_it_is_to_the_byte_what_wordpress_would_have_made_of_it(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson( self::PLAIN );
		$this->factory->entry( $user, $lesson, 'What I tried' );
		$direct = $this->show( $lesson, $user );
		self::assertLessThan( count( self::PLAIN ), $direct['asked'] );
		self::assertSame( count( self::PLAIN ), substr_count( $direct['html'], '<form class="learning-log-note' ) );
		add_filter( 'render_block', static fn( string $html ): string => $html );
		$usual = $this->show( $lesson, $user );
		self::assertGreaterThanOrEqual( count( self::PLAIN ), $usual['asked'] );
		self::assertSame( $usual['html'], $direct['html'] );
	}

	public function test_a_plugin_that_hides_a_block_hides_a_note_from_the_moment_it_looks(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson( self::PLAIN );
		$hide   = static fn( string $html, array $block ): string => 'For some' === ( $block['attrs']['title'] ?? '' ) ? '' : $html;
		self::assertStringContainsString( 'For some', $this->show( $lesson, $user )['html'] );
		add_filter( 'render_block', $hide, 10, 2 );
		self::assertStringNotContainsString( 'For some', $this->show( $lesson, $user )['html'] );
		remove_filter( 'render_block', $hide );
		add_filter( 'render_block_learning-log/note', $hide, 10, 2 );
		self::assertStringNotContainsString( 'For some', $this->show( $lesson, $user )['html'] );
	}

	public function test_a_note_whose_author_changed_its_looks_or_put_it_into_another_block_goes_the_usual_way(): void {
		$user    = $this->factory->user();
		$lesson  = $this->factory->lesson( [ [ 'backgroundColor' => 'accent-1', 'className' => 'mine' ] ] );
		$colours = $this->show( $lesson, $user )['html'];
		self::assertStringContainsString( 'has-accent-1-background-color', $colours );
		self::assertStringContainsString( 'mine', $colours );
		$lesson->post_content = '<!-- wp:group {"layout":{"type":"constrained"}} --><div class="wp-block-group"><!-- wp:learning-log/note {"noteId":"in"} /--></div><!-- /wp:group -->';
		$nested               = $this->show( $lesson, $user );
		self::assertSame( 2, $nested['asked'] );
		self::assertStringContainsString( 'learning-log-note-in', $nested['html'] );
	}

	public function test_nothing_is_rendered_directly_for_others_than_a_page(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson( self::PLAIN );
		$this->show( $lesson, $user );
		$before = did_filter( 'render_block' );
		$html   = do_blocks( $lesson->post_content );
		self::assertGreaterThanOrEqual( count( self::PLAIN ), did_filter( 'render_block' ) - $before );
		self::assertStringNotContainsString( '<!--learning-log', $html );
	}
}
