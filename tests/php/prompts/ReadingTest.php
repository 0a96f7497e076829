<?php
/**
 * What a lesson asks, wherever WordPress shows it from.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Prompts;

use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Post;

final class ReadingTest extends TestCase {
	/**
	 * A note block.
	 *
	 * @param string $id       Its id.
	 * @param string $question What it asks.
	 */
	private static function note( string $id, string $question = 'What did you try?' ): string {
		return '<!-- wp:learning-log/note ' . serialize_block_attributes(
			[
				'noteId' => $id,
				'prompt' => $question,
			]
		) . ' /-->';
	}

	/**
	 * Ids of what a lesson asks, read anew.
	 *
	 * @param WP_Post $lesson The lesson.
	 * @return list<string>
	 */
	private static function asked( WP_Post $lesson ): array {
		$found = get_post( $lesson->ID );
		self::assertInstanceOf( WP_Post::class, $found );
		return array_map( 'strval', array_keys( Prompts\for_lesson( $found ) ) );
	}

	/**
	 * A template of the theme that somebody has edited.
	 *
	 * @param string $slug    Which.
	 * @param string $content Its blocks.
	 * @param string $type    wp_template or wp_template_part.
	 */
	private function template( string $slug, string $content, string $type = 'wp_template' ): int {
		$post = $this->factory->page(
			$content,
			[
				'post_type' => $type,
				'post_name' => $slug,
			]
		);
		wp_set_object_terms( $post->ID, get_stylesheet(), 'wp_theme' );
		Prompts\action_forget_readings();
		return $post->ID;
	}

	/**
	 * Names that objects of the view module already have something under, or that nothing may be stored under.
	 */
	public function test_a_question_has_no_key_that_a_script_would_take_for_something_else(): void {
		$questions = array_map( static fn( string $key ): array => [ 'key' => $key, 'label' => 'Asked' ], [ '__proto__', 'constructor', '@title', "what\n", 'What', '', 'good', '0' ] );
		$lesson    = $this->factory->page( '<!-- wp:learning-log/prompt ' . serialize_block_attributes( [ 'noteId' => '1', 'questions' => $questions ] ) . ' /-->' );
		self::assertSame( [ 'what', 'good', '0' ], array_column( Prompts\find( $lesson, '1' )->questions ?? [], 'key' ) );
	}

	public function test_a_template_that_no_template_can_be_called_is_none(): void {
		$lesson = $this->factory->page( '<!-- wp:learning-log/prompt ' . serialize_block_attributes( [ 'noteId' => '1', 'template' => '" onclick="alert(1)' ] ) . ' /-->' );
		self::assertSame( '', Prompts\find( $lesson, '1' )?->template );
	}

	public function test_nested_blocks_patterns_tags_and_paragraphs_are_read_in_the_order_of_the_page(): void {
		$inner  = $this->factory->page( self::note( '3' ), [ 'post_type' => 'wp_block' ] );
		$outer  = $this->factory->page( self::note( '2' ) . '<!-- wp:block {"ref":' . $inner->ID . '} /-->', [ 'post_type' => 'wp_block' ] );
		$lesson = $this->factory->page(
			'<!-- wp:group --><div class="wp-block-group">' . self::note( '1' ) . '<!-- wp:block {"ref":' . $outer->ID . '} /--></div><!-- /wp:group -->'
			. '<!-- wp:shortcode -->[progressally_note note_id=’4′]<!-- /wp:shortcode --><!-- wp:paragraph --><p>Here: [progressally_note note_id=5]</p><!-- /wp:paragraph -->' . self::note( '6' )
		);
		self::assertSame( [ '1', '2', '3', '4', '5', '6' ], self::asked( $lesson ) );
	}

	public function test_of_two_with_one_id_the_first_counts(): void {
		$lesson = $this->factory->page( self::note( '4', 'First?' ) . self::note( '4', 'Second?' ) . '[progressally_note note_id=4]' );
		self::assertSame( [ '4' ], self::asked( $lesson ) );
		self::assertSame( 'First?', Prompts\find( $lesson, '4' )?->question );
	}

	public function test_a_pattern_that_holds_itself_ends(): void {
		$pattern = $this->factory->page( self::note( '1' ), [ 'post_type' => 'wp_block' ] );
		wp_update_post(
			[
				'ID'           => $pattern->ID,
				'post_content' => wp_slash( self::note( '1' ) . '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' ),
			]
		);
		self::assertSame( [ '1' ], self::asked( $this->factory->page( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' ) ) );
	}

	public function test_a_pattern_that_wordpress_does_not_show_asks_nothing(): void {
		foreach ( [ [ 'post_status' => 'draft' ], [ 'post_status' => 'trash' ], [ 'post_password' => 'x' ], [ 'post_type' => 'page' ] ] as $fields ) {
			$pattern = $this->factory->page( self::note( '1' ), $fields + [ 'post_type' => 'wp_block' ] );
			self::assertSame( [], self::asked( $this->factory->page( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' ) ), (string) wp_json_encode( $fields ) );
		}
	}

	public function test_a_change_of_lesson_or_pattern_is_read_at_once(): void {
		$pattern = $this->factory->page( self::note( '1' ), [ 'post_type' => 'wp_block' ] );
		$lesson  = $this->factory->page( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' );
		self::assertSame( [ '1' ], self::asked( $lesson ) );
		wp_update_post(
			[
				'ID'           => $pattern->ID,
				'post_content' => wp_slash( self::note( '2' ) ),
			]
		);
		self::assertSame( [ '2' ], self::asked( $lesson ) );
		wp_update_post(
			[
				'ID'           => $lesson->ID,
				'post_content' => wp_slash( self::note( '3' ) ),
			]
		);
		self::assertSame( [ '3' ], self::asked( $lesson ) );
		wp_update_post(
			[
				'ID'           => $lesson->ID,
				'post_content' => '<p>Nothing asked any more.</p>',
			]
		);
		self::assertSame( [], self::asked( $lesson ) );
	}

	public function test_the_template_asks_on_the_pages_it_shows_and_on_no_other(): void {
		$page = $this->factory->page( self::note( '1' ) );
		$post = $this->factory->page( self::note( '1' ), [ 'post_type' => 'post' ] );
		$this->template( 'page', '<!-- wp:post-content /-->' . self::note( 'shared-page' ) );
		self::assertSame( [ '1', 'shared-page' ], self::asked( $page ) );
		self::assertSame( [ '1' ], self::asked( $post ) );
		$this->template( 'page-' . $page->post_name, '<!-- wp:post-content /-->' . self::note( 'shared-own' ) );
		self::assertSame( [ '1', 'shared-own' ], self::asked( $page ) );
		$this->template( 'workbook', '<!-- wp:post-content /-->' . self::note( 'shared-workbook' ) );
		update_post_meta( $page->ID, '_wp_page_template', 'workbook' );
		self::assertSame( [ '1', 'shared-workbook' ], self::asked( $page ) );
	}

	public function test_a_template_part_asks_where_its_template_is_shown_until_it_stops(): void {
		$lesson = $this->factory->page( '<p>Text.</p>' );
		$this->template( 'page', '<!-- wp:post-content /--><!-- wp:template-part {"slug":"reflection"} /-->' );
		$part = $this->template( 'reflection', self::note( 'shared-part' ), 'wp_template_part' );
		self::assertSame( [ 'shared-part' ], self::asked( $lesson ) );
		wp_update_post(
			[
				'ID'           => $part,
				'post_content' => '<!-- wp:paragraph --><p>No question.</p><!-- /wp:paragraph -->',
			]
		);
		self::assertSame( [], self::asked( $lesson ) );
	}

	public function test_an_answer_to_a_template_belongs_to_the_page_it_was_shown_on(): void {
		$jonas = $this->factory->user();
		$this->template( 'page', '<!-- wp:post-content /-->' . self::note( 'shared-page' ) );
		[ $one, $other ] = [ $this->factory->page( '<p>One.</p>' ), $this->factory->page( '<p>Other.</p>' ) ];
		self::assertSame( 201, $this->rest( 'PUT', "/lessons/{$one->ID}/prompts/shared-page", [ 'answers' => [ 'text' => 'On page one' ] ], $jonas )->get_status() );
		self::assertSame( 'On page one', $this->rest( 'GET', "/lessons/{$one->ID}", [], $jonas )->get_data()['prompts'][0]['entry']['answers']['text'] );
		self::assertNull( $this->rest( 'GET', "/lessons/{$other->ID}", [], $jonas )->get_data()['prompts'][0]['entry'] );
	}

	public function test_another_theme_asks_what_its_own_templates_ask(): void {
		$lesson = $this->factory->page( self::note( '1' ) );
		$this->template( 'page', '<!-- wp:post-content /-->' . self::note( 'shared-page' ) );
		self::assertSame( [ '1', 'shared-page' ], self::asked( $lesson ) );
		$other = static fn(): string => 'twentytwentyfour';
		add_filter( 'stylesheet', $other );
		add_filter( 'template', $other );
		self::assertSame( [ '1' ], self::asked( $lesson ) );
		remove_filter( 'stylesheet', $other );
		remove_filter( 'template', $other );
		self::assertSame( [ '1', 'shared-page' ], self::asked( $lesson ) );
	}

	public function test_a_changed_definition_of_the_old_plugin_is_read_at_once(): void {
		$lesson = $this->factory->page( '[progressally_note note_id=4]' );
		self::assertSame( 'Your note', Prompts\find( $lesson, '4' )?->title );
		update_post_meta( $lesson->ID, Prompts\DEFINITIONS, [ 'notes' => [ 4 => [ 'title' => 'What <b onclick="x()">now</b>?' ] ] ] );
		self::assertStringNotContainsString( 'onclick', (string) Prompts\find( $lesson, '4' )?->question );
		self::assertStringContainsString( 'now', (string) Prompts\find( $lesson, '4' )?->question );
	}

	public function test_what_another_plugin_left_in_the_definition_breaks_nothing(): void {
		$lesson = $this->factory->page( '[progressally_note note_id=4]' );
		foreach ( [ 'a text', [ 'notes' => 'text' ], [ 'notes' => [ 4 => 'text' ] ], [ 'notes' => [ 4 => [ 'title' => [ 'x' ] ] ] ], [ 'notes' => [ 4 => new \stdClass() ] ] ] as $meta ) {
			update_post_meta( $lesson->ID, Prompts\DEFINITIONS, $meta );
			self::assertSame( 'Your note', Prompts\find( $lesson, '4' )?->title );
		}
	}

	public function test_reading_costs_no_query_whatever_the_number_of_prompts(): void {
		foreach ( [ 1, 10, 50 ] as $count ) {
			$blocks = implode( '', array_map( static fn( int $id ): string => self::note( (string) $id ), range( 1, $count ) ) );
			$tags   = implode( '', array_map( static fn( int $id ): string => "[progressally_note note_id=$id]", range( 1, $count ) ) );
			foreach ( [ $blocks, $tags ] as $content ) {
				$lesson = $this->factory->page( $content );
				self::assertCount( $count, Prompts\for_lesson( $lesson ) );
				update_meta_cache( 'post', [ $lesson->ID ] );
				self::assertSame( [], $this->queries( static fn() => Prompts\for_lesson( $lesson ) ), "$count" );
			}
		}
	}

	public function test_a_lesson_that_includes_nothing_is_not_read_anew_when_what_others_share_changes(): void {
		$lesson = $this->factory->page( self::note( '1' ) );
		Prompts\action_forget_readings();
		self::assertSame( [], self::asked( $this->factory->page( 'Whoever is asked next reads the templates.' ) ) );
		update_meta_cache( 'post', [ $lesson->ID ] );
		self::assertSame( [], $this->queries( static fn() => self::assertSame( [ '1' ], self::asked( $lesson ) ) ) );
	}

	public function test_a_draft_beside_a_lesson_leaves_what_was_read_of_it(): void {
		$lesson = $this->factory->page( self::note( '1' ) );
		$kept   = get_post_meta( $lesson->ID, Prompts\KEPT, true );
		self::assertIsArray( $kept );
		self::assertIsInt( _wp_put_post_revision( [ 'post_content' => self::note( '2' ) ] + $lesson->to_array(), true ) );
		self::assertSame( $kept, get_post_meta( $lesson->ID, Prompts\KEPT, true ) );
	}

	public function test_notes_of_many_other_pages_cost_as_much_as_those_of_one(): void {
		$costs = [];
		foreach ( [ 1, 10 ] as $count ) {
			$tags = '';
			$ids  = [];
			for ( $i = 0; $i < $count; $i++ ) {
				$home  = $this->factory->page( '[progressally_note note_id=4]' );
				$ids[] = $home->ID;
				$tags .= "[progressally_note post_id={$home->ID} note_id=4]";
			}
			$summary = $this->factory->page( $tags );
			self::assertCount( $count, Prompts\for_lesson( $summary ) );
			foreach ( $ids as $id ) {
				clean_post_cache( $id );
				wp_cache_delete( $id, 'post_meta' );
			}
			$costs[] = count( $this->queries( static fn() => Prompts\asked_of( $summary, 0 ) ) );
		}
		self::assertSame( $costs[0], $costs[1] );
	}

	public function test_a_page_that_asks_nothing_costs_no_query_and_keeps_nothing(): void {
		$this->template( 'page', '<!-- wp:post-content /-->' );
		$page = $this->factory->page( '<!-- wp:paragraph --><p>Text [gallery]</p><!-- /wp:paragraph -->' );
		Prompts\for_lesson( $page );
		self::assertSame( [], $this->queries( static fn() => Prompts\for_lesson( $page ) ) );
		self::assertSame( '', get_post_meta( $page->ID, Prompts\KEPT, true ) );
	}

	public function test_a_lesson_says_what_a_list_calls_each_of_its_prompts(): void {
		$lesson  = $this->factory->page( '<!-- wp:learning-log/note {"noteId":"1","title":"Plans","prompt":"What now?"} /-->' . self::note( '2', str_repeat( 'é', 81 ) ) );
		$prompts = $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $this->factory->user() )->get_data()['prompts'];
		self::assertSame( [ 'Plans', str_repeat( 'é', 80 ) . '…' ], array_column( $prompts, 'name' ) );
	}

	public function test_a_lesson_one_may_not_read_is_neither_seen_nor_answered(): void {
		$jonas = $this->factory->user();
		foreach ( [ [ 'post_status' => 'draft' ], [ 'post_status' => 'private' ], [ 'post_status' => 'future', 'post_date' => '2999-01-01 00:00:00' ], [ 'post_status' => 'trash' ], [ 'post_password' => 'sesame' ], [] ] as $fields ) {
			// Nobody's own page: its author may read it.
			wp_set_current_user( 0 );
			$lesson = $this->factory->page( '[progressally_note note_id=4]' . self::note( '1', 'The secret question' ), $fields );
			$shut   = static fn( bool $readable, WP_Post $post ): bool => $readable && $post->ID !== $lesson->ID;
			if ( ! $fields ) {
				add_filter( 'learning_log_can_read_lesson', $shut, 10, 2 );
			}
			$said = (string) wp_json_encode( $fields );
			self::assertFailure( 'learning_log_lesson_not_found', 404, $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas ) );
			foreach ( [ '1', '4' ] as $prompt ) {
				self::assertSame( 404, $this->rest( 'PUT', "/lessons/{$lesson->ID}/prompts/$prompt", [ 'answers' => [ 'text' => 'x' ] ], $jonas )->get_status(), $said );
			}
			$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the loop does.
			self::assertStringNotContainsString( 'learning-log-note', do_shortcode( do_blocks( $lesson->post_content ) ), $said );
			self::assertSame( [], $this->rest( 'GET', '/entries', [], $jonas )->get_data(), $said );
		}
	}
}
