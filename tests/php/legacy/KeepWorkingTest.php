<?php
/**
 * Lessons that nobody has converted go on working: every form of a note is shown and can be saved, with the words, classes and anchors it had, and
 * what somebody else wrote is shown to who may read it alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Entries;
use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Post;

final class KeepWorkingTest extends TestCase {
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

	public function test_the_block_of_the_old_plugin_is_shown_as_the_note_and_saved(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->factory->page( "<!-- wp:paragraph -->\n<p>Text</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:progressally-gutenberg/shortcode {\"shortcode_type\":\"note\",\"param_note_id\":\"4\"} /-->\n\n<!-- wp:progressally-gutenberg/shortcode {\"shortcode_type\":\"quiz\"} /-->" );
		self::assertSame( 1, substr_count( self::shown( $lesson, $jonas ), '<form class="learning-log-note' ) );
		self::assertSame( 201, $this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/4", [ 'answers' => [ 'text' => 'Saved' ] ], $jonas )->get_status() );
		self::assertStringContainsString( 'Saved', self::shown( $lesson, $jonas ) );

		add_shortcode( Legacy\TAG, static fn(): string => '' );
		self::assertStringNotContainsString( '<form', self::shown( $lesson, $jonas ) );
		self::assertSame( [], $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas )->get_data()['prompts'] );
	}

	public function test_the_words_of_a_tag_are_on_its_buttons_in_whatever_form_it_is_written(): void {
		$words = [
			'save_text'           => 'Don’t lose & "save"',
			'cancel_text'         => 'Leave',
			'button_text'         => 'Write on',
			'add_attachment_text' => 'Bring a file',
		];
		$jonas = $this->factory->user();
		$tags  = [
			"[progressally_note note_id='4' allow_attachment='yes' save_text='Don’t lose &amp; &quot;save&quot;' cancel_text='Leave' button_text='Write on' add_attachment_text='Bring a file']",
			'[progressally_note note_id=’4′ allow_attachment=’yes’ save_text=’Don’t lose &amp; &quot;save&quot;’ cancel_text=’Leave’ button_text=’Write on’ add_attachment_text=’Bring a file’]',
		];
		foreach ( $tags as $tag ) {
			$lesson = $this->factory->page( "<p>Text</p>\n$tag" );
			foreach ( [ 'planned', 'converted' ] as $state ) {
				$html = self::shown( $lesson, $jonas );
				foreach ( $words as $word ) {
					$word = str_replace( '’', "'", $word );
					self::assertMatchesRegularExpression( '~>' . preg_quote( $word, '~' ) . '<~', str_replace( '’', "'", html_entity_decode( $html, ENT_QUOTES | ENT_HTML5 ) ), $tag );
				}
				self::assertStringNotContainsString( '>Save<', $html );
				// As a block it keeps them.
				$done = Legacy\convert_lesson( $lesson, 'planned' === $state, null );
				self::assertSame( [ 'planned' === $state ? 'planned' : 'converted', [] ], [ $done['state'], $done['remarks'] ] );
			}
			$lesson = get_post( $lesson->ID );
			self::assertInstanceOf( WP_Post::class, $lesson );
			self::assertStringContainsString( '<!-- wp:learning-log/note', $lesson->post_content );
			$html = str_replace( '’', "'", html_entity_decode( self::shown( $lesson, $jonas ), ENT_QUOTES | ENT_HTML5 ) );
			foreach ( $words as $word ) {
				self::assertStringContainsString( '>' . str_replace( '’', "'", $word ) . '<', $html );
			}
		}
	}

	public function test_classes_that_themes_style_and_anchors_of_old_links_are_there_and_what_people_wrote_is_not_touched(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->factory->page( "[progressally_note note_id='4' prefix='acme-' size='12']" );
		$text   = 'class="learning-log-note__text" and <b class="learning-log-note__save wp">Save</b>';
		$this->factory->entry( $jonas, $lesson, $text, '4' );
		$html = self::shown( $lesson, $jonas );
		self::assertStringContainsString( '<div class="wp-block-learning-log-note progressally-note-block acme-progressally-note-block" id="progressally-private-note-4">', $html );
		foreach ( [ 'update-label acme-progressally-notes-update-label', 'display-user acme-progressally-notes-display', 'update-textarea', 'save-button', 'cancel-button', 'update-button' ] as $class ) {
			self::assertStringContainsString( "progressally-notes-$class", $html );
		}
		self::assertStringContainsString( 'rows="12"', $html );
		self::assertStringContainsString( 'class="learning-log-note__field progressally-notes-update-textarea"', $html );
		self::assertSame( 2, substr_count( html_entity_decode( $html, ENT_QUOTES | ENT_HTML5 ), $text ) );

		$block = $this->factory->lesson( [ [ 'noteId' => '4' ], [ 'noteId' => 'own' ] ] );
		self::assertStringNotContainsString( 'progressally', self::shown( $block, $jonas ) );
		update_post_meta( $block->ID, Prompts\DEFINITIONS, [ 'notes' => [] ] );
		self::assertSame( 1, substr_count( self::shown( $block, $jonas ), 'id="progressally-private-note-' ) );
	}

	public function test_what_somebody_else_wrote_is_shown_to_who_may_read_it_alone_and_only_to_be_read(): void {
		$jonas = $this->factory->user( 'Jonas' );
		$amira = $this->factory->user( 'Amira' );
		$admin = $this->factory->user( '', 'administrator' );
		$this->factory->coach( $amira, $jonas );
		$lesson  = $this->factory->page( "[progressally_note note_id='4']" );
		$summary = $this->factory->page( "Before [progressally_note note_id='4' post_id='{$lesson->ID}' user_id='$jonas']" );
		$entry   = $this->factory->entry( $jonas, $lesson, 'What only some may read', '4' );
		foreach ( [ $amira, $admin, 0 ] as $reader ) {
			self::assertSame( 'Before', trim( wp_strip_all_tags( self::shown( $summary, $reader ) ) ) );
		}
		self::assertSame( 200, $this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/4", [ 'answers' => [ 'text' => 'What only some may read' ], 'audience' => 'coach', 'base_revision' => 1 ], $jonas )->get_status() );
		$html = html_entity_decode( self::shown( $summary, $amira ), ENT_QUOTES | ENT_HTML5 );
		self::assertStringContainsString( 'What only some may read', $html );
		self::assertStringContainsString( 'Jonas', $html );
		self::assertStringNotContainsString( '<form', $html );
		self::assertArrayHasKey( $amira, Entries\seen_times( $entry->id ) );
		foreach ( [ $admin, 0 ] as $reader ) {
			self::assertSame( 'Before', trim( wp_strip_all_tags( self::shown( $summary, $reader ) ) ) );
		}
		self::assertStringContainsString( '<form', self::shown( $summary, $jonas ) );
	}

	public function test_a_tag_outside_the_lesson_shows_no_form_that_could_not_be_saved(): void {
		$lesson = $this->factory->page( '<p>Text</p>' );
		self::shown( $lesson, $this->factory->user() );
		self::assertSame( '', do_shortcode( '[progressally_note note_id="4"]' ) );
		wp_set_current_user( $this->factory->user( '', 'editor' ) );
		self::assertStringContainsString( 'outside the content', do_shortcode( '[progressally_note note_id="4"]' ) );
	}

	public function test_a_page_without_old_tags_pays_nothing_for_them(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->factory->lesson();
		self::shown( $lesson, $jonas );
		$with = count( $this->queries( static fn(): string => self::shown( $lesson, $jonas ) ) );
		remove_all_filters( 'render_block_' . Prompts\OLD_BLOCK );
		remove_filter( 'the_content', 'LearningLog\Legacy\filter_the_content', 8 );
		self::assertSame( $with, count( $this->queries( static fn(): string => self::shown( $lesson, $jonas ) ) ) );
	}
}
