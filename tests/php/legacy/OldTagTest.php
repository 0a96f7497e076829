<?php
/**
 * The old tag: read in whatever state its quotes are, shown as the note it always was.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Post;

final class OldTagTest extends TestCase {
	/**
	 * The table that the TypeScript reader is held to as well.
	 *
	 * @return iterable<string, array{string, list<array{attributes: array<string, string>, meaning: array{note_id: int, post_id: int, size: int, allow_attachment: bool}}>}>
	 */
	public static function tags(): iterable {
		foreach ( (array) json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/old-tags.json' ), true ) as $row ) {
			yield $row['name'] => [ $row['content'], $row['tags'] ];
		}
	}

	/**
	 * Shows content as a page does.
	 *
	 * @param WP_Post $lesson The page.
	 * @param int     $user   Who looks.
	 */
	private static function shown( WP_Post $lesson, int $user ): string {
		wp_set_current_user( $user );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the loop does.
		return (string) apply_filters( 'the_content', $lesson->post_content ); // phpcs:ignore WordPress.NamingConventions -- Core's own filter.
	}

	/**
	 * @dataProvider tags
	 *
	 * @param string                                                         $content Content.
	 * @param list<array{attributes: array<string, string>, meaning: mixed}> $tags    What stands in it.
	 */
	public function test_a_tag_is_read_as_the_table_says( string $content, array $tags ): void {
		$found = array_map(
			static function ( array $tag ): array {
				$attributes = Prompts\old_tag_attributes( $tag['body'] );
				return [
					'attributes' => $attributes,
					'meaning'    => Prompts\old_tag_meaning( $attributes ),
				];
			},
			Prompts\old_tags_in( $content )
		);
		self::assertEquals( $tags, $found );
	}

	/**
	 * @dataProvider tags
	 *
	 * @param string                                                                          $content Content.
	 * @param list<array{attributes: array<string, string>, meaning: array<string, int|bool>}> $tags    What stands in it.
	 */
	public function test_every_tag_with_an_id_becomes_its_note_and_everything_else_stays_text( string $content, array $tags ): void {
		$lesson = $this->factory->page( "<p>Before.</p>\n\n$content\n\n<p>After.</p>" );
		$html   = self::shown( $lesson, $this->factory->user() );
		$ids    = array_column( array_column( $tags, 'meaning' ), 'note_id' );
		$here   = array_filter( $tags, static fn( array $tag ): bool => 0 !== $tag['meaning']['note_id'] && 0 === $tag['meaning']['post_id'] );
		self::assertSame( count( $here ), substr_count( $html, '<form class="learning-log-note' ) );
		foreach ( $here as $tag ) {
			self::assertStringContainsString( 'id="learning-log-note-' . $tag['meaning']['note_id'] . '"', $html );
		}
		if ( $tags && array_filter( $ids ) ) {
			self::assertStringNotContainsString( '[progressally', strtolower( $html ) );
		}
		self::assertStringContainsString( '<p>Before.</p>', $html );
		self::assertStringContainsString( '<p>After.</p>', $html );
	}

	public function test_the_tag_and_a_block_with_its_id_are_one_entry(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->factory->page( '[progressally_note note_id=’4′ allow_attachment=’yes’]' );
		$entry  = $this->factory->entry( $jonas, $lesson, 'Written under the old tag', '4' );
		wp_update_post(
			[
				'ID'           => $lesson->ID,
				'post_content' => wp_slash( '<!-- wp:learning-log/note {"noteId":"4","prompt":"What did you try?"} /-->' ),
			]
		);
		$listed = $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas )->get_data();
		self::assertSame( $entry->id, $listed['prompts'][0]['entry']['id'] );
		self::assertSame( 'Written under the old tag', $listed['prompts'][0]['entry']['answers']['text'] );
	}

	public function test_wordpress_puts_no_paragraphs_or_quotes_of_its_own_into_the_note(): void {
		$user   = $this->factory->user();
		$tag    = '[progressally_note note_id="4"]';
		$wanted = null;
		foreach ( [ $tag, "Text\n\n$tag\n\nText", "<!-- wp:shortcode -->\n$tag\n<!-- /wp:shortcode -->", "<!-- wp:paragraph -->\n<p>$tag</p>\n<!-- /wp:paragraph -->" ] as $content ) {
			$html = self::shown( $this->factory->page( $content ), $user );
			self::assertSame( 1, preg_match( '~<form class="learning-log-note.*?</form>~s', $html, $form ), $content );
			$bare   = (string) preg_replace( '~(lesson\]" value="|action="|href="|nonce\]" value="|context="&#x7b;&#x22;lesson&#x22;)[^"]*~', '$1', $form[0] );
			$wanted = $wanted ?? $bare;
			self::assertSame( $wanted, $bare, $content );
			self::assertStringNotContainsString( '<p><div', $html, $content );
		}
	}

	public function test_a_tag_within_a_paragraph_stands_between_two_and_leaves_no_empty_one(): void {
		$user = $this->factory->user();
		$tag  = '[progressally_note note_id=’4′]';
		$rows = [
			// Content without blocks first: core puts wpautop() back behind shortcode_unautop() once it has shown blocks.
			[ "<p>Before <em>it</em> $tag</p>", [ 'Before it' ] ],
			[ "<p>$tag</p>\n<p>After</p>", [ 'After' ] ],
			[ "<!-- wp:paragraph -->\n<p>Before $tag after</p>\n<!-- /wp:paragraph -->", [ 'Before', 'after' ] ],
			[ "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p class=\"has-text-align-center\">$tag</p>\n<!-- /wp:paragraph -->", [] ],
			[ "<!-- wp:paragraph -->\n<p><strong>$tag</strong></p>\n<!-- /wp:paragraph -->", [] ],
			[ "<!-- wp:paragraph -->\n<p>Before<br>$tag<br>&nbsp;</p>\n<!-- /wp:paragraph -->", [ 'Before' ] ],
		];
		foreach ( $rows as [ $content, $texts ] ) {
			$html    = self::shown( $this->factory->page( $content ), $user );
			$outside = (string) preg_replace( '~<form class="learning-log-note.*?</form>~s', '', $html, -1, $forms );
			self::assertSame( 1, $forms, $content );
			self::assertDoesNotMatchRegularExpression( '~<p(?=[\s>])[^>]*>(?:(?!</p>).)*<div~s', $html, $content );
			self::assertDoesNotMatchRegularExpression( '~<p[^>]*>\s*</p>|<br~', $outside, $content );
			preg_match_all( '~<p[^>]*>(.*?)</p>~s', $outside, $found );
			self::assertSame( $texts, array_map( static fn( string $text ): string => trim( wp_strip_all_tags( $text ) ), $found[1] ), $content );
		}
	}

	public function test_a_definition_of_the_old_plugin_gives_the_question_without_its_scripts(): void {
		$lesson = $this->factory->page( "[progressally_note note_id='4'][progressally_note note_id='5']" );
		update_post_meta(
			$lesson->ID,
			Prompts\DEFINITIONS,
			[
				'max-notes' => 5,
				'notes'     => [
					4 => [
						'title'           => 'What did you <em>try</em>?<script>alert(1)</script>',
						'placeholder'     => 'Click here',
						'select-type'     => 'approve',
						'checked-approve' => 'yes',
					],
				],
			]
		);
		[ $four, $five ] = $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $this->factory->user() )->get_data()['prompts'];
		self::assertSame( 'What did you <em>try</em>?alert(1)', $four['question'] );
		self::assertSame( 'Click here', $four['placeholder'] );
		self::assertSame( 'approve', $four['reply'] );
		self::assertFalse( $four['allow_attachments'] );
		self::assertSame( 'Your note', $five['title'] );
		self::assertSame( 'none', $five['reply'] );
	}

	public function test_a_note_of_another_page_belongs_to_that_page(): void {
		$jonas   = $this->factory->user();
		$home    = $this->factory->page( "[progressally_note note_id='4']" );
		$summary = $this->factory->page( "[progressally_note post_id='{$home->ID}' note_id='4']" );
		$save    = [ 'answers' => [ 'text' => 'Written on the summary page' ] ];
		self::assertSame( 201, $this->rest( 'PUT', "/lessons/{$summary->ID}/prompts/{$home->ID}:4", $save, $jonas )->get_status() );
		self::assertSame( 'Written on the summary page', $this->rest( 'GET', "/lessons/{$home->ID}", [], $jonas )->get_data()['prompts'][0]['entry']['answers']['text'] );
	}

	public function test_a_note_of_a_page_one_may_not_read_is_neither_shown_nor_answered(): void {
		$jonas   = $this->factory->user();
		$home    = $this->factory->page( "[progressally_note note_id='4']", [ 'post_status' => 'private' ] );
		$summary = $this->factory->page( "Text [progressally_note post_id='{$home->ID}' note_id='4']" );
		update_post_meta( $home->ID, Prompts\DEFINITIONS, [ 'notes' => [ 4 => [ 'title' => 'The secret question' ] ] ] );
		self::assertStringNotContainsString( 'secret question', self::shown( $summary, $jonas ) );
		self::assertSame( [], $this->rest( 'GET', "/lessons/{$summary->ID}", [], $jonas )->get_data()['prompts'] );
		self::assertFailure( 'learning_log_prompt_not_found', 404, $this->rest( 'PUT', "/lessons/{$summary->ID}/prompts/{$home->ID}:4", [ 'answers' => [ 'text' => 'x' ] ], $jonas ) );
		self::assertSame( [], $this->rest( 'GET', '/entries', [], $jonas )->get_data() );
	}

	public function test_a_tag_without_a_number_is_shown_to_editors_only(): void {
		$lesson = $this->factory->page( "[progressally_note note_id='four']" );
		self::assertSame( '', trim( wp_strip_all_tags( self::shown( $lesson, $this->factory->user() ) ) ) );
		self::assertSame( '', trim( wp_strip_all_tags( self::shown( $lesson, 0 ) ) ) );
		self::assertStringContainsString( 'no note_id', self::shown( $lesson, $this->factory->user( 'Tessa', 'editor' ) ) );
	}

	public function test_while_the_old_plugin_shows_the_tag_ours_keeps_out_of_its_way(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->factory->page( "[progressally_note note_id='4']" );
		add_shortcode( Legacy\TAG, static fn(): string => 'shown by the old plugin' );
		self::assertStringContainsString( 'shown by the old plugin', self::shown( $lesson, $jonas ) );
		self::assertSame( [], $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas )->get_data()['prompts'] );

		update_option( Legacy\TAKEN_OVER, 'yes' );
		self::assertStringNotContainsString( 'shown by the old plugin', self::shown( $lesson, $jonas ) );
		self::assertCount( 1, $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas )->get_data()['prompts'] );

		update_option( Legacy\TAKEN_OVER, 'no' );
		self::assertStringContainsString( 'shown by the old plugin', self::shown( $lesson, $jonas ) );
	}
}
