<?php
/**
 * What a site holds of the old plugin's notes is found in every form and place, once, and nothing is written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;

final class FindTest extends TestCase {
	protected function setUp(): void {
		parent::setUp();
		kses_remove_filters();
		require_once dirname( __DIR__, 3 ) . '/php/legacy/importer.php';
	}

	/**
	 * What the report says of a lesson.
	 *
	 * @param int $lesson Post id.
	 * @return array{array<string, int>, array<string, int>}|null Notes and others.
	 */
	private static function told( int $lesson ): ?array {
		$found = Legacy\found_lessons()[ $lesson ] ?? null;
		return $found ? [ $found['notes'], $found['others'] ] : null;
	}

	/**
	 * Content of a lesson, and what is found in it.
	 *
	 * @return iterable<string, array{string, array<string, int>, array<string, int>}>
	 */
	public static function contents(): iterable {
		yield 'tags, curly ones too' => [ "[progressally_note note_id='4'] [progressally_note note_id=’5′]", [ 'shortcode' => 2 ], [] ];
		yield 'JSON-escaped' => [ '<!-- wp:acme/box {"html":"[progressally_note note_id=\"4\"]"} /-->', [ 'escaped' => 1 ], [] ];
		yield 'block' => [ '<!-- wp:progressally-gutenberg/shortcode {"shortcode_type":"note","param_note_id":"4"} /-->', [ 'block' => 1 ], [] ];
		yield 'others' => [ '[progressally_quiz][progressally_objective_completion id=1]x[/progressally_objective_completion][progressally_quiz] <!-- wp:progressally-gutenberg/shortcode {"shortcode_type":"quiz"} /-->', [], [ 'progressally_quiz' => 2, 'progressally_objective_completion' => 1, 'block quiz' => 1 ] ];
	}

	/**
	 * @dataProvider contents
	 *
	 * @param string             $content Content.
	 * @param array<string, int> $notes   Notes by form.
	 * @param array<string, int> $others  Other tags by name.
	 */
	public function test_each_form_is_found_whatever_holds_it( string $content, array $notes, array $others ): void {
		foreach ( [ [ 'post_type' => 'page' ], [ 'post_type' => 'wp_block' ], [ 'post_type' => 'wp_template' ], [ 'post_type' => 'wp_template_part' ], [ 'post_status' => 'draft' ], [ 'post_status' => 'trash' ] ] as $post ) {
			self::assertSame( [ $notes, $others ], self::told( $this->factory->page( $content, $post )->ID ), (string) wp_json_encode( $post ) );
		}
	}

	public function test_the_name_alone_a_look_alike_and_old_versions_are_nothing(): void {
		$page = $this->factory->page( 'We left ProgressAlly. [progressally_notes] [[progressally_note note_id="4"]]' );
		self::assertSame( [ [], [ 'progressally_notes' => 1 ] ], self::told( $page->ID ) );
		$page = $this->factory->page( '[progressally_note note_id="4"]' );
		wp_update_post( [ 'ID' => $page->ID, 'post_content' => 'Nothing any more' ] );
		self::assertNotSame( [], wp_get_post_revisions( $page->ID ) );
		self::assertNull( self::told( $page->ID ) );
	}

	public function test_what_people_write_is_neither_searched_nor_told_nor_changed(): void {
		$lesson = $this->factory->lesson();
		$entry  = $this->factory->entry( $this->factory->user(), $lesson, 'My secret [progressally_note note_id="4"]' );
		self::assertSame( [], Legacy\found_lessons() );
		self::assertSame( [], Legacy\convert_next( 0, 10, true, null )['lessons'] );
		$post = get_post( $entry->id );
		self::assertNotNull( $post );
		self::assertSame( 'unchanged', Legacy\convert_lesson( $post, false, null )['state'] );
		self::assertSame( 'My secret [progressally_note note_id="4"]', get_post( $entry->id )?->post_content );
	}

	public function test_elements_of_page_builders_are_found_with_their_texts(): void {
		$page     = $this->factory->page( '' );
		$elements = [
			[
				'elType'   => 'section',
				'elements' => [
					[
						'widgetType' => 'progressally-elementor-widget',
						'settings'   => [
							'progressally_element_type' => 'note',
							'progressally_input_note_id' => '4',
						],
					],
					[
						'widgetType' => 'progressally-elementor-widget',
						'settings'   => [ 'progressally_element_type' => 'objectives' ],
					],
					[
						'widgetType' => 'text-editor',
						'settings'   => [ 'editor' => '<p>[progressally_note note_id="5"] [progressally_quiz]</p>' ],
					],
				],
			],
		];
		update_post_meta( $page->ID, '_elementor_data', wp_slash( (string) wp_json_encode( $elements ) ) );
		self::assertSame( [ [ 'elementor' => 1, 'elementor_text' => 1 ], [ 'elementor objectives' => 1, 'progressally_quiz' => 1 ] ], self::told( $page->ID ) );

		$page = $this->factory->page( '' );
		$node = (object) [
			'node'     => 'a1',
			'settings' => (object) [
				'type'                        => 'ProgressAllyBeaverBuilderModule',
				'progressally_shortcode_type' => 'note',
				'progressally_additional_input_note_id' => 7,
			],
		];
		update_post_meta( $page->ID, '_fl_builder_data', [ 'a1' => $node ] );
		self::assertSame( [ [ 'beaver' => 1 ], [] ], self::told( $page->ID ) );
		self::assertSame( [ $page->ID . ':7' ], Legacy\found_lessons()[ $page->ID ]['shown'] );

		$page = $this->factory->page( '' );
		update_post_meta( $page->ID, 'panels_data', wp_slash( '{"text":"[progressally_note note_id=\"4\"]"}' ) );
		self::assertSame( [ [ 'escaped' => 1 ], [] ], self::told( $page->ID ) );
	}

	public function test_no_object_is_made_of_what_a_builder_stored(): void {
		$found = Legacy\found_in_meta( '_fl_builder_data', 'a:1:{i:0;O:8:"WP_Error":1:{s:27:"progressally_shortcode_type";s:4:"note";}}' );
		self::assertSame( [ 'beaver' ], array_column( $found['notes'], 'form' ) );
	}

	public function test_what_a_builder_stored_and_something_has_damaged_is_searched_as_text_and_says_nothing(): void {
		$found = Legacy\found_in_meta( '_fl_builder_data', 'a:2:{i:0;s:31:"[progressally_note note_id="4"]";i:1;O:8:"stdCl' );
		self::assertSame( [ 'beaver' ], array_column( $found['notes'], 'form' ) );
	}

	public function test_widgets_are_found(): void {
		update_option( 'widget_text', [ 2 => [ 'text' => '[progressally_note note_id="4"]' ], '_multiwidget' => 1 ] );
		update_option( 'widget_block', [ 3 => [ 'content' => '<!-- wp:progressally-gutenberg/shortcode {"shortcode_type":"note","param_note_id":"4"} /-->' ] ] );
		$report = Legacy\lessons_report( Legacy\scan_definitions()['found'] );
		$one    = static fn( string $name ): array => [ [ 'name' => $name, 'many' => 1 ] ];
		self::assertSame( [ [ 'kind' => 'widget_text', 'notes' => $one( 'shortcode' ), 'others' => [] ], [ 'kind' => 'widget_block', 'notes' => $one( 'block' ), 'others' => [] ] ], $report['widgets'] );
		self::assertSame( [ ...$one( 'shortcode' ), ...$one( 'block' ) ], $report['forms'] );
	}

	public function test_definitions_that_nothing_shows_and_tags_of_copies_are_told(): void {
		$define  = static fn( int $page, int ...$notes ): mixed => update_post_meta( $page, Prompts\DEFINITIONS, [ 'notes' => array_fill_keys( $notes, [ 'name' => 'Reflection', 'title' => 'What?' ] ) ] );
		$lesson  = $this->factory->page( '[progressally_note note_id=4]' );
		$summary = $this->factory->page( "[progressally_note note_id=5 post_id={$lesson->ID}]" );
		$copy    = $this->factory->page( '[progressally_note note_id=4]' );
		$define( $lesson->ID, 4, 5, 6 );
		$report = Legacy\lessons_report( Legacy\scan_definitions()['found'] );
		self::assertSame( [ 'many' => 1, 'first' => [ [ 'page' => $lesson->ID, 'title' => 'Empowerment', 'note' => 6, 'name' => 'What?' ] ] ], $report['unshown'] );
		self::assertSame( [ 'many' => 1, 'first' => [ [ 'page' => $copy->ID, 'title' => 'Empowerment', 'note' => 4, 'name' => '' ] ] ], $report['undefined'] );
		self::assertNotSame( $summary->ID, $copy->ID );
	}

	public function test_looking_writes_nothing_and_asks_no_more_for_more_lessons(): void {
		$count = fn(): int => count( $this->queries( static fn(): array => Legacy\lessons_report( Legacy\scan_definitions()['found'] ) ) );
		$this->factory->page( '[progressally_note note_id=4]' );
		Legacy\lessons_report( Legacy\scan_definitions()['found'] );
		$few = $count();
		for ( $i = 0; $i < 20; $i++ ) {
			$this->factory->page( '[progressally_note note_id=4]' );
		}
		self::assertSame( $few, $count() );
		$sent = $this->queries( static fn(): array => Legacy\lessons_report( Legacy\scan_definitions()['found'] ) );
		self::assertSame( [], array_values( array_filter( $sent, static fn( string $sql ): bool => 1 !== preg_match( '/^\s*SELECT/i', $sql ) ) ) );
	}
}
