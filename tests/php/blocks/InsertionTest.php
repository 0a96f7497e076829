<?php
/**
 * Notes go into the page after everything that rewrites pages.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Post;
use WP_Query;

/**
 * A page while WordPress holds it back in its output buffer, and after.
 */
final class InsertionTest extends TestCase {
	private const TEXT = "She said \"it's -- 3x4 [gallery] :)\" & <b>left</b>...\r\nNo\u{85}more";

	/**
	 * Begins a page as the template does.
	 *
	 * @param WP_Post $lesson The page.
	 * @param int     $user   Who asks.
	 */
	private function begin( WP_Post $lesson, int $user ): void {
		wp_set_current_user( $user );
		$query = new WP_Query( [ 'page_id' => $lesson->ID ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['post']         = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the loop does.
		Blocks\action_prepare_lesson();
		Blocks\action_begin_page();
	}

	public function tear_down(): void {
		Blocks\filter_insert_notes( '' );
		parent::tear_down();
	}

	public function test_no_filter_of_the_content_meets_a_word_of_a_participants(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson();
		$this->factory->entry( $user, $lesson, 'A canary between us' );
		$seen = '';
		add_filter(
			'the_content',
			static function ( string $html ) use ( &$seen ): string {
				$seen .= $html;
				return strtoupper( $html );
			},
			PHP_INT_MAX
		);
		$this->begin( $lesson, $user );
		$content = (string) apply_filters( 'the_content', $lesson->post_content ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
		self::assertStringContainsString( 'wp-block-learning-log-note', $seen );
		self::assertStringNotContainsString( 'canary', $seen );
		self::assertStringNotContainsString( 'CANARY', $content );
	}

	public function test_the_text_arrives_byte_for_byte_after_all_filters_of_the_page(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson();
		$this->factory->entry( $user, $lesson, self::TEXT );
		$this->begin( $lesson, $user );
		$content = (string) apply_filters( 'the_content', $lesson->post_content ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
		$page    = Blocks\filter_insert_notes( '<main>' . convert_smilies( wptexturize( $content ) ) . '</main>' );
		self::assertStringNotContainsString( '<!--learning-log', $page );
		self::assertSame( 1, preg_match( '~<textarea[^>]*>(.*?)</textarea>~s', $page, $found ) );
		self::assertSame( "\n" . self::TEXT, html_entity_decode( str_replace( '&#xd;', "\r", $found[1] ), ENT_QUOTES | ENT_HTML5 ) );
		self::assertStringNotContainsString( '<b>left', $page );
	}

	public function test_a_note_without_a_buffer_that_waits_for_the_page_stands_in_the_content_itself(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson();
		wp_set_current_user( $user );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the loop does.
		$content         = (string) apply_filters( 'the_content', $lesson->post_content ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
		self::assertStringContainsString( '<form class="learning-log-note', $content );
		self::assertStringNotContainsString( '<!--learning-log', $content );
	}

	public function test_a_mark_that_an_author_writes_brings_no_note(): void {
		$user   = $this->factory->user();
		$lesson = $this->factory->lesson();
		$this->begin( $lesson, $user );
		Blocks\render_note( array_values( Prompts\for_lesson( $lesson ) )[0], $lesson );
		self::assertSame( '<!--learning-log-0-->', Blocks\filter_insert_notes( '<!--learning-log-0-->' ) );
	}
}
