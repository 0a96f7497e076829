<?php
/**
 * Old tags become blocks: each its note with all that was known of it, everything around them byte for byte what it was, and all of it can be
 * taken back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Storage;
use LearningLog\Tests\TestCase;
use WP_Post;

final class ConvertTest extends TestCase {
	private const NOTE = '<!-- wp:learning-log/note {"noteId":"4","prompt":"What did you try?","placeholder":"Begin anywhere","rows":8,"allowAttachments":false,"audience":"coach","reply":"approve"} /-->';

	private const DEFINITION = [
		'max-notes' => 5,
		'notes'     => [
			4 => [
				'title'           => 'What did you try?',
				'placeholder'     => 'Begin anywhere',
				'select-type'     => 'approve',
				'checked-approve' => 'yes',
			],
		],
	];

	protected function setUp(): void {
		parent::setUp();
		// Authors of lessons may write any markup.
		kses_remove_filters();
		require_once dirname( __DIR__, 3 ) . '/php/legacy/importer.php';
	}

	/**
	 * A lesson that defines note 4.
	 *
	 * @param string               $content Its content.
	 * @param array<string, mixed> $post    Fields that differ.
	 */
	private function lesson( string $content, array $post = [] ): WP_Post {
		$lesson = $this->factory->page( $content, $post );
		update_post_meta( $lesson->ID, Prompts\DEFINITIONS, self::DEFINITION );
		return $lesson;
	}

	private static function content( WP_Post $lesson ): string {
		clean_post_cache( $lesson->ID );
		return (string) get_post( $lesson->ID )?->post_content;
	}

	/**
	 * Content with "@" for each tag, and for each block that is to take its place.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function surroundings(): iterable {
		yield 'alone' => [ '@', '@' ];
		yield 'between blocks' => [ "<!-- wp:heading -->\n<h2>A</h2>\n<!-- /wp:heading -->\n\n@\n\n<!-- wp:separator /-->", "<!-- wp:heading -->\n<h2>A</h2>\n<!-- /wp:heading -->\n\n@\n\n<!-- wp:separator /-->" ];
		yield 'shortcode block' => [ "<!-- wp:shortcode -->\n@\n<!-- /wp:shortcode -->", '@' ];
		yield 'two in a shortcode block' => [ "x<!-- wp:shortcode -->@ @<!-- /wp:shortcode -->y\n", "x@\n\n@y\n" ];
		yield 'with another tag in a shortcode block' => [ "<!-- wp:shortcode -->\n[gallery ids=\"1\"]\n@\n[quiz]\n<!-- /wp:shortcode -->", "<!-- wp:shortcode -->\n[gallery ids=\"1\"]\n<!-- /wp:shortcode -->\n\n@\n\n<!-- wp:shortcode -->\n[quiz]\n<!-- /wp:shortcode -->" ];
		yield 'paragraph block' => [ "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p class=\"has-text-align-center\"><strong>@</strong></p>\n<!-- /wp:paragraph -->", '@' ];
		yield 'paragraph with text' => [ "<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"x\">Be<em>fo</em>re <br>@ after &amp; “so”</p>\n<!-- /wp:paragraph -->", "<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"x\">Be<em>fo</em>re</p>\n<!-- /wp:paragraph -->\n\n@\n\n<!-- wp:paragraph {\"dropCap\":true} -->\n<p class=\"x\">after &amp; “so”</p>\n<!-- /wp:paragraph -->" ];
		yield 'in columns' => [ "<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column {\"width\":\"\"} -->\n<div class=\"wp-block-column\"><!-- wp:paragraph -->\n<p>@</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->", "<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column {\"width\":\"\"} -->\n<div class=\"wp-block-column\">@</div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->" ];
		yield 'custom HTML' => [ "<!-- wp:html -->\n<div a='1'>\t</div>\r\n@\n<hr/>\n<!-- /wp:html -->", "<!-- wp:html -->\n<div a='1'>\t</div>\r\n<!-- /wp:html -->\n\n@\n\n<!-- wp:html -->\n<hr/>\n<!-- /wp:html -->" ];
		yield 'finished classic content' => [ "<p>Before</p>\n@\n<p class='a'>After\u{A0}it \\ \\\\ \\\" \$1 \\1</p>\n", "<p>Before</p>\n@\n<p class='a'>After\u{A0}it \\ \\\\ \\\" \$1 \\1</p>\n" ];
		yield 'paragraph of classic content' => [ '<p>Before @</p><ul><li>x</li></ul>', "<p>Before</p>\n\n@<ul><li>x</li></ul>" ];
		yield 'bytes that others would change' => [ "<!-- wp:spacer   {\"height\":\"9px\"}   /-->\r\n<script>a<b && c</script> <iframe src=x></iframe>\0\xF0\x9F\x99\x82 [[progressally_note note_id='4']]\t\n\n\n@", "<!-- wp:spacer   {\"height\":\"9px\"}   /-->\r\n<script>a<b && c</script> <iframe src=x></iframe>\0\xF0\x9F\x99\x82 [[progressally_note note_id='4']]\t\n\n\n@" ];
	}

	/**
	 * @dataProvider surroundings
	 *
	 * @param string $before Content with "@" for each tag.
	 * @param string $after  The same with "@" for each block.
	 */
	public function test_a_tag_becomes_its_block_and_everything_around_it_stays_to_the_byte( string $before, string $after ): void {
		$note = static fn( array $attributes ): array => Prompts\old_note( Prompts\old_tag_meaning( $attributes ), Prompts\definition_in( self::DEFINITION, 4 ) );
		foreach ( [ "[progressally_note note_id='4']", '[progressally_note note_id=’4′]', "[ProgressAlly_Note\u{A0}note_id=\\\"4\\\"]" ] as $tag ) {
			$made = Legacy\convert( str_replace( '@', $tag, $before ), $note );
			self::assertSame( str_replace( '@', self::NOTE, $after ), $made['content'] );
			self::assertSame( [], $made['kept'] );
			self::assertSame( array_fill( 0, substr_count( $before, '@' ), '4' ), $made['done'] );
		}
	}

	/**
	 * The table that the editor's own transform is held to as well.
	 *
	 * @return iterable<string, array{array<string, mixed>|null, string, array<string, string>, string}>
	 */
	public static function notes(): iterable {
		foreach ( (array) json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/old-notes.json' ), true ) as $row ) {
			yield $row['name'] => [ $row['definition'], $row['tag'], $row['wording'], $row['block'] ];
		}
	}

	/**
	 * @dataProvider notes
	 *
	 * @param array<string, mixed>|null $definition As the old plugin stored it.
	 * @param string                    $tag        Tag.
	 * @param array<string, string>     $wording    What is known of the note.
	 * @param string                    $block      The block.
	 */
	public function test_what_was_known_of_a_note_is_in_its_block( ?array $definition, string $tag, array $wording, string $block ): void {
		$lesson = $this->factory->page( $tag );
		$definition && update_post_meta( $lesson->ID, Prompts\DEFINITIONS, wp_slash( [ 'notes' => [ 4 => $definition ] ] ) );
		self::assertSame( $wording, Prompts\definition( $lesson->ID, 4 ) );
		self::assertSame( $wording['audience'], Legacy\audience_of( $definition, 3, [] ), 'Who could read it is the same for the block and for what was written' );
		self::assertSame( 'converted', Legacy\convert_lesson( $lesson, false, null )['state'] );
		self::assertSame( $block, self::content( $lesson ) );
	}

	/**
	 * Where no block can stand, and why.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function places_without_a_block(): iterable {
		$tag = "[progressally_note note_id='4']";
		yield 'heading' => [ "<!-- wp:heading -->\n<h2>$tag</h2>\n<!-- /wp:heading -->", 'inside' ];
		yield 'attribute of a block' => [ '<!-- wp:acme/box {"text":"[progressally_note note_id=4]"} /-->', 'inside' ];
		yield 'attribute of an element' => [ "<!-- wp:html --><a title=\"$tag\">x</a><!-- /wp:html -->", 'inside' ];
		yield 'example' => [ "<!-- wp:html --><pre>$tag</pre><!-- /wp:html -->", 'inside' ];
		yield 'comment' => [ "<!-- wp:html --><b>x</b><!-- $tag --><!-- /wp:html -->", 'inside' ];
		yield 'link text' => [ "<!-- wp:paragraph --><p>a <a href='#'>b $tag c</a></p><!-- /wp:paragraph -->", 'inside' ];
		yield 'the only anchor of a paragraph' => [ "<!-- wp:paragraph --><p id=\"here\">a $tag b</p><!-- /wp:paragraph -->", 'inside' ];
		yield 'directly in a group' => [ "<!-- wp:group --><div>$tag<!-- wp:separator /--></div><!-- /wp:group -->", 'inside' ];
		yield 'a block that never ends' => [ "<!-- wp:group --><div>$tag", 'broken' ];
		yield 'text that WordPress puts into paragraphs' => [ "First.\n\n$tag\n\nLast.", 'classic' ];
		yield 'another page' => [ '[progressally_note note_id=4 post_id=99999]', 'other_page' ];
		yield 'another person' => [ '[progressally_note note_id=4 user_id=2]', 'user' ];
		yield 'no number' => [ '[progressally_note note_id=four]', 'number' ];
	}

	/**
	 * @dataProvider places_without_a_block
	 *
	 * @param string $content Content.
	 * @param string $why     Why it stays.
	 */
	public function test_where_no_block_can_stand_the_tag_stays_and_is_listed( string $content, string $why ): void {
		$lesson = $this->lesson( $content );
		$result = Legacy\convert_lesson( $lesson, false, null );
		self::assertSame( $content, self::content( $lesson ) );
		self::assertSame( [ 'unchanged', [ $why ], [] ], [ $result['state'], array_column( $result['kept'], 'why' ), $result['notes'] ] );
		self::assertSame( '', get_post_meta( $lesson->ID, Imports\CONVERTED, true ) );
	}

	public function test_a_block_of_the_old_plugin_becomes_its_note_and_its_other_blocks_stay(): void {
		$lesson = $this->lesson( '' );
		$other  = '<!-- wp:progressally-gutenberg/shortcode {"shortcode_type":"quiz","current_post_id":7} /-->';
		$block  = static fn( int $page ): string => '<!-- wp:progressally-gutenberg/shortcode {"shortcode_type":"note","current_post_id":' . $page . ',"param_note_id":"4"} /-->';
		wp_update_post(
			[
				'ID'           => $lesson->ID,
				'post_content' => wp_slash( "$other\n\n" . $block( $lesson->ID ) . "\n\n" . $block( 99999 ) ),
			]
		);
		$result = Legacy\convert_lesson( get_post( $lesson->ID ) ?? $lesson, false, null );
		self::assertSame( "$other\n\n" . str_replace( '"allowAttachments":false,', '', self::NOTE ) . "\n\n" . $block( 99999 ), self::content( $lesson ) );
		self::assertSame( [ 'other_page' ], array_column( $result['kept'], 'why' ) );
	}

	public function test_what_is_asked_and_answered_is_the_same_before_and_after(): void {
		$jonas  = $this->factory->user();
		$lesson = $this->lesson( "<!-- wp:shortcode -->\n[progressally_note note_id='4' size='12' allow_attachment='yes']\n<!-- /wp:shortcode -->\n\n<!-- wp:shortcode -->\n[progressally_note note_id='5']\n<!-- /wp:shortcode -->" );
		$entry  = $this->factory->entry( $jonas, $lesson, 'Written under the tag', '4' );
		$asked  = Prompts\for_lesson( $lesson );
		self::assertSame( 'converted', Legacy\convert_lesson( $lesson, false, null )['state'] );
		$now = get_post( $lesson->ID );
		self::assertInstanceOf( WP_Post::class, $now );
		self::assertStringNotContainsString( '[progressally', $now->post_content );
		self::assertEquals( $asked, Prompts\for_lesson( $now ) );
		self::assertSame( $entry->id, $this->rest( 'GET', "/lessons/{$lesson->ID}", [], $jonas )->get_data()['prompts'][0]['entry']['id'] );
	}

	public function test_the_editor_is_lent_the_definitions_of_its_lesson_and_nothing_of_theirs_ends_its_script(): void {
		$lesson          = $this->lesson( '' );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the editor's page does.
		update_post_meta( $lesson->ID, Prompts\DEFINITIONS, [ 'notes' => [ 4 => [ 'title' => 'Why?', 'placeholder' => '</script><script>alert(1)' ] ] ] );
		Legacy\action_lend_definitions();
		$lent = implode( '', array_map( 'strval', (array) wp_scripts()->get_data( 'wp-blocks', 'before' ) ) );
		self::assertStringContainsString( '"page":' . $lesson->ID, $lent );
		self::assertStringContainsString( '"question":"Why?"', $lent );
		self::assertStringNotContainsString( '</script', $lent );
	}

	public function test_one_version_keeps_what_was_there_and_undo_brings_back_each_byte(): void {
		$before = "<!-- wp:html -->\r\n<script>if ( a < b ) { c = \"\\\\\"; }</script>\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n<p>A [progressally_note note_id='4'] B</p>\n<!-- /wp:paragraph -->\n[progressally_note note_id=’5′]";
		$lesson = $this->lesson( $before );
		wp_delete_post_revision( (int) array_key_first( wp_get_post_revisions( $lesson->ID ) ) );
		// Nobody is logged in: WordPress would clean what is saved.
		wp_set_current_user( 0 );
		kses_init_filters();
		self::assertSame( 'converted', Legacy\convert_lesson( $lesson, false, null )['state'] );
		$after = self::content( $lesson );
		self::assertStringContainsString( '<script>if ( a < b )', $after );
		self::assertSame( [ $after, $before ], array_values( array_map( static fn( WP_Post $version ): string => $version->post_content, wp_get_post_revisions( $lesson->ID ) ) ) );

		$now = get_post( $lesson->ID );
		self::assertInstanceOf( WP_Post::class, $now );
		self::assertSame( 'restored', Legacy\restore_lesson( $now, false, null )['state'] );
		self::assertSame( $before, self::content( $lesson ) );
		self::assertSame( '', get_post_meta( $lesson->ID, Imports\CONVERTED, true ) );
		self::assertNotFalse( has_filter( 'content_save_pre', 'wp_filter_post_kses' ) );
	}

	public function test_what_was_edited_since_is_not_taken_back_and_says_so(): void {
		$lesson = $this->lesson( '[progressally_note note_id=4]' );
		Legacy\convert_lesson( $lesson, false, null );
		wp_update_post(
			[
				'ID'           => $lesson->ID,
				'post_content' => wp_slash( self::content( $lesson ) . '<!-- wp:separator /-->' ),
			]
		);
		$edited = self::content( $lesson );
		$result = Legacy\restore_lesson( get_post( $lesson->ID ) ?? $lesson, false, null );
		self::assertSame( [ 'unchanged', 'edited' ], [ $result['state'], $result['problem'] ] );
		self::assertSame( $edited, self::content( $lesson ) );
	}

	public function test_a_second_run_changes_nothing_and_a_later_tag_is_converted_and_taken_back_with_the_first(): void {
		$lesson = $this->lesson( "[progressally_note note_id=4]\n<!-- wp:separator /-->\n[progressally_note note_id=5 post_id=99999]" );
		Legacy\convert_lesson( $lesson, false, null );
		$first = self::content( $lesson );
		$again = Legacy\convert_lesson( get_post( $lesson->ID ) ?? $lesson, false, null );
		self::assertSame( [ 'unchanged', $first, [] ], [ $again['state'], self::content( $lesson ), $again['notes'] ] );
	}

	public function test_a_dry_run_writes_nothing(): void {
		$lesson = $this->lesson( '[progressally_note note_id=4]' );
		$result = null;
		$sent   = $this->queries(
			static function () use ( $lesson, &$result ): void {
				$result = Legacy\convert_lesson( $lesson, true, null );
			}
		);
		self::assertSame( [ 'planned', [ '4' ] ], [ $result['state'] ?? '', $result['notes'] ?? [] ] );
		self::assertSame( [], array_values( array_filter( $sent, static fn( string $sql ): bool => 1 !== preg_match( '/^\s*SELECT/i', $sql ) ) ) );
	}

	public function test_nobody_converts_what_they_may_not_edit_or_what_somebody_is_working_on(): void {
		$content = '[progressally_note note_id=4]';
		$lesson  = $this->lesson( $content );
		$refused = static fn( ?int $user ): string => Legacy\convert_lesson( get_post( $lesson->ID ) ?? $lesson, false, $user )['problem'];
		self::assertSame( 'not_allowed', $refused( $this->factory->user( '', 'author' ) ) );
		$editor = $this->factory->user( '', 'editor' );
		update_post_meta( $lesson->ID, '_edit_lock', time() . ':' . $editor );
		self::assertSame( 'at_work', $refused( $this->factory->user( '', 'administrator' ) ) );
		add_action( 'save_post', static fn() => self::assertSame( 'saving', $refused( $editor ) ) );
		do_action( 'save_post', $lesson->ID, $lesson, true );
		self::assertSame( $content, self::content( $lesson ) );
	}

	public function test_what_was_changed_meanwhile_or_is_changed_by_a_filter_stays_as_it_is(): void {
		$lesson = $this->lesson( '[progressally_note note_id=4]' );
		$stale  = clone $lesson;
		$stale->post_content = '[progressally_note note_id=4] ';
		self::assertSame( 'edited', Legacy\convert_lesson( $stale, false, null )['problem'] );
		add_filter( 'content_save_pre', static fn( string $content ): string => str_replace( 'What did', 'What ever did', $content ) );
		self::assertSame( 'filtered', Legacy\convert_lesson( $lesson, false, null )['problem'] );
		self::assertSame( '[progressally_note note_id=4]', self::content( $lesson ) );
		self::assertSame( '', get_post_meta( $lesson->ID, Imports\CONVERTED, true ) );
	}

	public function test_a_lesson_whose_way_back_is_not_stored_stays_as_it_is_in_both_directions(): void {
		$tag    = '[progressally_note note_id=4]';
		$lesson = $this->lesson( $tag );
		$this->fail_queries( '/^INSERT.*_learning_log_converted/s' );
		self::assertSame( 'storage', Legacy\convert_lesson( $lesson, false, null )['problem'] );
		self::assertSame( [ $tag, '' ], [ self::content( $lesson ), get_post_meta( $lesson->ID, Imports\CONVERTED, true ) ] );
		remove_all_filters( 'query', 2 );
		self::assertSame( 'converted', Legacy\convert_lesson( $lesson, false, null )['state'] );
		$block = self::content( $lesson );
		$this->fail_queries( '/^DELETE FROM \S*postmeta\S* WHERE meta_id/s' );
		$now = get_post( $lesson->ID );
		self::assertNotNull( $now );
		self::assertSame( 'storage', Legacy\restore_lesson( $now, false, null )['problem'] );
		self::assertSame( $block, self::content( $lesson ) );
		remove_all_filters( 'query', 2 );
		self::assertSame( 'restored', Legacy\restore_lesson( get_post( $lesson->ID ) ?? $lesson, false, null )['state'] );
		self::assertSame( $tag, self::content( $lesson ) );
	}

	public function test_of_a_pattern_each_page_is_asked_however_many_there_are(): void {
		global $wpdb;
		$pattern = $this->factory->page( '[progressally_note note_id=4][progressally_note note_id=5]', [ 'post_type' => 'wp_block' ] );
		$page    = [ 'post_type' => 'page', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' ] + Storage\times( true );
		self::assertTrue( Storage\insert_many( $wpdb->posts, array_fill( 0, 2050, $page + array_diff_key( Storage\UNUSED, $page ) ) ) );
		$result = [];
		$sent   = $this->queries( static function () use ( $pattern, &$result ): void {
			$result = Legacy\convert_lesson( $pattern, true, null );
		} );
		self::assertSame( 'planned', $result['state'] ?? '' );
		self::assertLessThan( 60, count( $sent ), 'Not one for each page' );
		update_post_meta( (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->posts} WHERE post_type = 'page'" ), Prompts\DEFINITIONS, self::DEFINITION );
		self::assertContains( 'pages_differ', array_column( Legacy\convert_lesson( $pattern, true, null )['kept'], 'why' ) );
	}

	public function test_a_synced_pattern_is_converted_once_where_all_its_pages_ask_the_same(): void {
		$tag     = '[progressally_note note_id=4]';
		$pattern = $this->factory->page( $tag, [ 'post_type' => 'wp_block' ] );
		$one     = $this->lesson( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' );
		$this->lesson( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' );
		$other = $this->factory->page( '<!-- wp:block {"ref":' . $pattern->ID . '} /-->' );
		self::assertSame( [ 'pages_differ' ], array_column( Legacy\convert_lesson( $pattern, false, null )['kept'], 'why' ) );
		self::assertSame( $tag, self::content( $pattern ) );
		wp_delete_post( $other->ID, true );
		self::assertSame( 'converted', Legacy\convert_lesson( get_post( $pattern->ID ) ?? $pattern, false, null )['state'] );
		self::assertSame( self::NOTE, self::content( $pattern ) );
		self::assertSame( [ '4' ], array_map( 'strval', array_keys( Prompts\for_lesson( $one ) ) ) );
	}

	public function test_what_a_page_builder_shows_is_left_to_its_own_editor(): void {
		$lesson = $this->lesson( '[progressally_note note_id=4]' );
		update_post_meta( $lesson->ID, '_elementor_edit_mode', 'builder' );
		self::assertSame( [ 'elementor' ], array_column( Legacy\convert_lesson( $lesson, false, null )['kept'], 'why' ) );
		self::assertSame( '[progressally_note note_id=4]', self::content( $lesson ) );
	}

	public function test_steps_go_through_all_lessons_each_once_and_back(): void {
		$lessons = [];
		for ( $i = 0; $i < 5; $i++ ) {
			$lessons[] = $this->lesson( '[progressally_note note_id=4]' )->ID;
		}
		$this->factory->page( 'No tag, though progressally is named' );
		foreach ( [ [ 'convert_next', 'converted' ], [ 'restore_next', 'restored' ] ] as [ $go, $state ] ) {
			$seen  = [];
			$after = 0;
			do {
				$step  = "LearningLog\\Legacy\\$go"( $after, 2, false, null );
				$seen  = [ ...$seen, ...$step['lessons'] ];
				$after = $step['next'];
			} while ( $after > 0 );
			self::assertSame( $lessons, array_column( $seen, 'id' ) );
			self::assertSame( [ $state ], array_unique( array_column( $seen, 'state' ) ) );
		}
		self::assertSame( '[progressally_note note_id=4]', get_post( $lessons[0] )?->post_content );
	}

	public function test_the_routes_go_step_by_step_for_administrators_and_say_why_in_words(): void {
		$admin  = $this->factory->user( '', 'administrator' );
		$lesson = $this->lesson( '[progressally_note note_id=4][progressally_note note_id=5 user_id=7]' );
		$lines  = $this->lesson( "Text\n\n[progressally_note note_id=4]" );
		self::assertFailure( 'learning_log_import_forbidden', 403, $this->rest( 'POST', '/progressally/lessons/convert', [], $this->factory->user( '', 'editor' ) ) );
		$dry = $this->rest( 'POST', '/progressally/lessons/convert', [ 'dry_run' => true ], $admin )->get_data();
		self::assertSame( [ [ $lesson->ID, $lines->ID ], 0 ], [ array_column( $dry['lessons'], 'id' ), $dry['next'] ] );
		self::assertStringContainsString( 'Convert to blocks', $dry['lessons'][1]['kept'][0]['says'] );
		self::assertStringContainsString( '[progressally_note note_id=4]', self::content( $lesson ) );
		$done = $this->rest( 'POST', '/progressally/lessons/convert', [ 'lesson' => $lines->ID ], $admin )->get_data();
		self::assertSame( [ 'unchanged' ], array_column( $done['lessons'], 'state' ) );
		self::assertFailure( 'learning_log_lesson_not_found', 404, $this->rest( 'POST', '/progressally/lessons/convert', [ 'lesson' => 999999 ], $admin ) );
	}
}
