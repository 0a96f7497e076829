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

	/**
	 * A lesson with a paragraph before its notes.
	 *
	 * @param array<array<string, mixed>> $notes Block attributes.
	 */
	private function lesson( array $notes ): WP_Post {
		$lesson               = $this->factory->lesson( $notes );
		$lesson->post_content = "<!-- wp:paragraph -->\n<p>Read this \"first\".</p>\n<!-- /wp:paragraph -->\n\n" . $lesson->post_content;
		return $lesson;
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
		$html   = apply_filters( 'the_content', $lesson->post_content );
		self::assertIsString( $html );
		return [
			'html'  => Blocks\filter_insert_notes( $html ),
			'asked' => did_filter( 'render_block' ) - $before,
		];
	}

	public function test_it_is_to_the_byte_what_wordpress_would_have_made_of_it(): void {
		$user   = $this->factory->user();
		$lesson = $this->lesson( self::PLAIN );
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
		$lesson = $this->lesson( self::PLAIN );
		$hide   = static fn( string $html, array $block ): string => 'For some' === ( $block['attrs']['title'] ?? '' ) ? '' : $html;
		self::assertStringContainsString( 'For some', $this->show( $lesson, $user )['html'] );
		add_filter( 'render_block', $hide, 10, 2 );
		self::assertStringNotContainsString( 'For some', $this->show( $lesson, $user )['html'] );
		remove_filter( 'render_block', $hide );
		add_filter( 'render_block_learning-log/note', $hide, 10, 2 );
		self::assertStringNotContainsString( 'For some', $this->show( $lesson, $user )['html'] );
	}

	public function test_a_plugin_that_puts_a_block_beside_notes_finds_them(): void {
		$user   = $this->factory->user();
		$lesson = $this->lesson( self::PLAIN );
		register_block_type( 'learning-log-test/beside', [ 'block_hooks' => [ Blocks\NOTE_BLOCK => 'after' ], 'render_callback' => static fn(): string => '<hr class="beside">' ] );
		try {
			self::assertSame( count( self::PLAIN ), substr_count( $this->show( $lesson, $user )['html'], '<hr class="beside">' ) );
		} finally {
			unregister_block_type( 'learning-log-test/beside' );
		}
		$hook = static fn( array $types, string $position, ?string $anchor ): array => Blocks\NOTE_BLOCK === $anchor && 'before' === $position ? [ 'core/separator' ] : $types;
		self::assertStringNotContainsString( 'wp-block-separator', $this->show( $lesson, $user )['html'] );
		add_filter( 'hooked_block_types', $hook, 10, 3 );
		$before = did_filter( 'hooked_block' );
		$this->show( $lesson, $user );
		self::assertSame( count( self::PLAIN ), did_filter( 'hooked_block' ) - $before );
	}

	/**
	 * What may stand in content, written by the editor or by hand.
	 */
	public function test_whatever_stands_in_a_lesson_comes_out_as_wordpress_would_have_it(): void {
		$user     = $this->factory->user();
		$note     = '<!-- wp:learning-log/note {"noteId":"1"} /-->';
		$group    = static fn( string $inside ): string => '<!-- wp:group {"layout":{"type":"constrained"}} --><div class="wp-block-group">' . $inside . '</div><!-- /wp:group -->';
		$contents = [
			'notes alone'              => "$note\n\n$note",
			'notes in classic text'    => "First.\n\nSecond.\n\n$note\n\nThird.",
			'no space between'         => "$note$note",
			'in a group, and after it' => $group( $note . $group( 'Inner' ) . $note ) . $note,
			'a group never ended'      => '<!-- wp:group --><div class="wp-block-group">' . $note,
			'a group ended twice'      => $group( '' ) . '<!-- /wp:group -->' . $note,
			'a comment that ends so'   => '<!-- more /-->' . $group( $note ) . $note,
			'without an id'            => '<!-- wp:learning-log/note /-->',
			'with a beginning and end' => '<!-- wp:learning-log/note {"noteId":"2"} --><!-- /wp:learning-log/note -->' . $note,
			'begun twice'              => '<!-- wp:learning-log/note {"noteId":"2"} -->' . $note . '<!-- /wp:learning-log/note -->',
			'braces and marks'         => '<!-- wp:learning-log/note {"noteId":"3","prompt":"<em>a</em> } \u003e /-- {"} /-->',
			'what is no JSON'          => '<!-- wp:learning-log/note {"noteId":} /-->' . $note,
			'a number for the id'      => '<!-- wp:learning-log/note {"noteId":4,"rows":"x"} /-->',
			'another name'             => '<!-- wp:learning-log/notes {"noteId":"5"} /-->' . $note,
			'more spaces'              => "<!--  wp:group  --><div class=\"wp-block-group\">$note</div><!--\n/wp:group -->$note",
		];
		foreach ( $contents as $name => $content ) {
			$lesson = $this->factory->page( "<!-- wp:paragraph -->\n<p>Read this.</p>\n<!-- /wp:paragraph -->\n\n$content" );
			if ( str_starts_with( $name, 'notes' ) ) {
				$lesson->post_content = $content;
			}
			$direct = $this->show( $lesson, $user );
			$filter = static fn( string $html ): string => $html;
			add_filter( 'render_block', $filter );
			self::assertSame( $this->show( $lesson, $user )['html'], $direct['html'], $name );
			remove_filter( 'render_block', $filter );
		}
	}

	public function test_a_note_in_a_loop_belongs_to_the_post_that_the_loop_shows(): void {
		$user   = $this->factory->user();
		$other  = $this->factory->page( 'Other', [ 'post_type' => 'post' ] );
		foreach ( [ '<!-- wp:', '<!--  wp:' ] as $begin ) {
			$lesson                = $this->lesson( [ [] ] );
			$lesson->post_content .= $begin . 'query {"query":{"perPage":5,"postType":"post","include":[' . $other->ID . ']}} --><div class="wp-block-query">' . $begin . 'post-template --><!-- wp:learning-log/note {"noteId":"7"} /--><!-- /wp:post-template --></div><!-- /wp:query -->';
			$html                  = $this->show( $lesson, $user )['html'];
			self::assertStringContainsString( 'id="learning-log-note-1"', $html );
			self::assertStringContainsString( "id=\"learning-log-note-7-in-$other->ID\"", $html );
			self::assertStringNotContainsString( 'id="learning-log-note-7"', $html );
		}
	}

	public function test_a_note_whose_author_changed_its_looks_or_put_it_into_another_block_goes_the_usual_way(): void {
		$user    = $this->factory->user();
		$lesson  = $this->lesson( [ [ 'backgroundColor' => 'accent-1', 'className' => 'mine' ] ] );
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
		$lesson = $this->lesson( self::PLAIN );
		$this->show( $lesson, $user );
		$before = did_filter( 'render_block' );
		$html   = (string) apply_filters( 'the_content', $lesson->post_content );
		self::assertGreaterThanOrEqual( count( self::PLAIN ), did_filter( 'render_block' ) - $before );
		self::assertStringNotContainsString( '<!--learning-log', $html );
	}
}
