<?php
/**
 * A person's text is on the page they read, and in nothing that others or other sites make of a lesson.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

final class PrivatePageTest extends TestCase {
	private const CANARY = 'canary3b8e';

	/**
	 * A lesson with an answer of the person who is logged in.
	 *
	 * @param string $content Content of the lesson, with a note of id 1.
	 */
	private function answered( string $content ): WP_Post {
		$lesson = $this->factory->page( $content );
		$person = $this->factory->user( '', 'editor' );
		$this->factory->entry( $person, $lesson, self::CANARY );
		wp_set_current_user( $person );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- The page being shown.
		return $lesson;
	}

	/**
	 * A note, as blocks and tags write it.
	 *
	 * @return array<string, array{string}>
	 */
	public static function contents(): array {
		return [
			'block'                   => [ '<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?"} /-->' ],
			'tag'                     => [ '[progressally_note note_id="1"]' ],
			'tag core does not read'  => [ "[progressally_note\u{00A0}note_id=\u{201C}1\u{201D}]" ],
		];
	}

	/**
	 * @param string $content Content of the lesson.
	 */
	#[DataProvider( 'contents' )]
	public function test_what_is_made_in_the_admin_area_or_of_an_excerpt_holds_no_text_of_whoever_makes_it( string $content ): void {
		$lesson = $this->answered( $content );
		self::assertStringContainsString( self::CANARY, (string) apply_filters( 'the_content', $lesson->post_content ), 'On the page it is shown' );

		self::assertStringNotContainsString( self::CANARY, get_the_excerpt( $lesson ) );
		// What is_admin() asks.
		$GLOBALS['current_screen'] = new class() { // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Taken away below.
			public function in_admin(): bool {
				return true;
			}
		};
		try {
			$made = (string) apply_filters( 'the_content', $lesson->post_content );
			self::assertStringNotContainsString( self::CANARY, $made );
			self::assertStringNotContainsString( '<form', $made );
		} finally {
			unset( $GLOBALS['current_screen'] );
		}
	}

	public function test_a_form_another_site_made_opens_a_note_to_nobody_and_stores_nothing(): void {
		$lesson = $this->answered( '<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?"} /-->' );
		$person = get_current_user_id();
		$set    = $this->factory->set( 'Harbour', [ $person => 'Northmill' ] );
		$forged = [ 'answers' => [ 'text' => 'Forged' ], 'lesson' => (string) $lesson->ID, 'prompt' => '1', 'revision' => '1', 'user' => (string) $person, 'nonce' => 'guess', 'audience' => "set:$set" ];

		self::assertNull( Blocks\receive_form( $forged ) );

		$html = (string) apply_filters( 'the_content', $lesson->post_content );
		self::assertMatchesRegularExpression( '/value="me"[^>]*checked/', $html );
		self::assertDoesNotMatchRegularExpression( '/value="set[^"]*"[^>]*checked/', $html );
		$entry = (array) ( (array) $this->rest( 'GET', '/entries' )->get_data() )[0];
		self::assertSame( [ 'text' => self::CANARY ], $entry['answers'] );
		self::assertSame( 'me', $entry['audience'] );
	}

	public function test_what_the_editor_hides_is_neither_told_nor_asked(): void {
		$hidden = '{"metadata":{"blockVisibility":false},"noteId":"1","prompt":"' . self::CANARY . '"}';
		$lesson = $this->factory->page( "<!-- wp:learning-log/note $hidden /-->\n\n<!-- wp:group {\"metadata\":{\"blockVisibility\":false}} -->\n<div class=\"wp-block-group\"><!-- wp:learning-log/note {\"noteId\":\"2\",\"prompt\":\"" . self::CANARY . "\"} /--></div>\n<!-- /wp:group -->" );
		$person = $this->factory->user();
		self::assertStringNotContainsString( self::CANARY, (string) wp_json_encode( $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $person )->get_data() ) );
		foreach ( [ '1', '2' ] as $id ) {
			self::assertFailure( 'learning_log_prompt_not_found', 404, $this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/$id", [ 'answers' => [ 'text' => 'Found it' ], 'base_revision' => 0 ], $person ) );
		}
		self::assertSame( [], $this->rest( 'GET', '/entries', [], $person )->get_data() );
	}

	public function test_an_id_that_is_no_id_is_shown_without_a_field_and_never_in_an_address(): void {
		wp_set_current_user( $this->factory->user() );
		foreach ( [ 'x/../../../../wp/v2/users/1?roles=administrator', '..', 'A', 'a b', '', str_repeat( 'a', 65 ), "1\n" ] as $id ) {
			$lesson = $this->factory->page( '<!-- wp:learning-log/note ' . serialize_block_attributes( [ 'noteId' => $id, 'prompt' => 'What did you try?' ] ) . ' /-->' );
			$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- The page being shown.
			$html            = (string) apply_filters( 'the_content', $lesson->post_content );
			self::assertStringContainsString( 'What did you try?', $html );
			self::assertStringNotContainsString( '<form', $html, $id );
			self::assertStringNotContainsString( 'data-wp-context', $html, $id );
		}
	}
}
