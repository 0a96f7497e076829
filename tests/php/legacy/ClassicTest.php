<?php
/**
 * Pages of the classic editor become notes only when that is asked for, and only where the page then shows the same around them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Legacy;

use LearningLog\Imports;
use LearningLog\Legacy;
use LearningLog\Prompts;
use LearningLog\Tests\TestCase;
use WP_Post;
use WP_Query;

final class ClassicTest extends TestCase {
	private const TAG = "[progressally_note note_id='4' allow_attachment='yes']";

	protected function setUp(): void {
		parent::setUp();
		wp_set_current_user( $this->factory->user() );
		// Authors of lessons may write any markup.
		kses_remove_filters();
		require_once dirname( __DIR__, 3 ) . '/php/legacy/importer.php';
	}

	/**
	 * All that the pages of a post show around their notes, each as a visitor comes to it.
	 *
	 * @param int $id Post id.
	 * @return list<list<string>>
	 */
	private static function shown( int $id ): array {
		clean_post_cache( $id );
		$pages = [];
		$page  = 0;
		do {
			++$page;
			$query = new WP_Query( [ 'page_id' => $id, 'page' => $page ] );
			// phpcs:ignore WordPress.WP.GlobalVariablesOverride -- As the main query does.
			$GLOBALS['wp_query'] = $query;
			$query->the_post();
			ob_start();
			the_content();
			// Core numbers what it shows, as often as it shows it.
			$html    = preg_replace( '~(attachment[_-]7|audio-\d+|\?_=)[-\d]*~', '$1', (string) ob_get_clean() );
			$html    = preg_replace( '~<form class="learning-log-note.*?</form>~s', '@@', (string) $html );
			$pages[] = array_map( 'trim', explode( '@@', (string) preg_replace( '~<div[^>]*wp-block-learning-log-note[^>]*>\s*@@\s*</div>~', '@@', (string) $html ) ) );
		} while ( $page < $GLOBALS['numpages'] );
		return $pages;
	}

	private static function content( int $id ): string {
		clean_post_cache( $id );
		return (string) get_post( $id )?->post_content;
	}

	private static function convert( WP_Post $lesson ): mixed {
		return Legacy\convert_lesson( get_post( $lesson->ID ) ?? $lesson, false, null, true );
	}

	/**
	 * Pages whose tags stand on lines of their own, "@" for each.
	 *
	 * @return iterable<string, array{string}>
	 */
	public static function pages(): iterable {
		yield 'text' => [ "First “line”\nand 'second' -- \"third\" 9' by 5\"...\n\n\n@\n\nLast." ];
		yield 'line ends of Windows' => [ "First\r\nsecond\r\n\r\n@\r\n\r\nLast.\r\n" ];
		yield 'several tags' => [ "A\n\n@\n\n@\n\nB\n\n<hr>\n\n@" ];
		yield 'some paragraphs already' => [ "<p style=\"color:red\">A</p>\nB\n\n@\n\n<div>C\n\nD</div>\n<blockquote>E\n\nF</blockquote>" ];
		yield 'lists and tables' => [ "<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>\n@\n<table>\n<tr>\n<td>x\n\ny</td>\n</tr>\n</table>\n<h2>H</h2>\nText" ];
		yield 'preformatted' => [ "<pre>\n  a\n\n\tb <br>\n[x]\n</pre>\n@\n<pre class=\"c\">d\r\n\r\ne</pre>\n\nText" ];
		yield 'script, style and a form' => [ "<script>\nif ( a < b ) {\n\n}\n</script>\n\n<style>a {\n\n}</style>\n\n@\n\n<form action=\"x\"><select>\n<option>1</option>\n<option>2</option>\n</select></form>" ];
		yield 'comments' => [ "A\n\n<!-- hidden\n\nlines -->\n\n@\n\nB <!-- x --> C" ];
		yield 'more' => [ "Teaser.\n\n<!--more-->\n\n@\n\nRest." ];
		yield 'more within a paragraph' => [ "Teaser <!--more Go on--> rest\n\n@" ];
		yield 'pages' => [ "One.\n\n@\n\n<!--nextpage-->\n\nTwo\nlines.\n\n<!--nextpage-->Three.\n\n@\n<!--nextpage-->" ];
		yield 'shortcodes on lines of their own' => [ "[gallery ids=\"1,2\"]\n\n[classic_test a='b' /]\n\n@\n\n[classic_test]\nIn <b>it</b>\n\nand on\n[/classic_test]\n\nText [classic_test]in[/classic_test] text" ];
		yield 'caption' => [ "[caption id=\"attachment_7\" align=\"alignleft\" width=\"300\"]<img src=\"/x.jpg\" width=\"300\" height=\"200\" /> A \"caption\"[/caption]\n\n@\n\nText" ];
		yield 'addresses that are shown' => [ "https://www.youtube.com/watch?v=abc\n\n@\n\nhttps://example.org/unknown\n\n[embed]https://www.youtube.com/watch?v=abc[/embed]\n\nText https://example.org/text" ];
		yield 'sound' => [ "https://example.org/a.mp3\n\n@" ];
		yield 'sound as markup' => [ "Hear\n\n<audio controls>\n<source src=\"a.mp3\">\n</audio>\n\n@" ];
		yield 'pictures and faces' => [ "<a href='#'><img src=\"/a.png\" alt=\"a > b\"></a>\n\n@\n\n:-) Wordpress 3 x 4 &amp; &nbsp; \u{A0} <br><br>Z" ];
		yield 'backslashes and references' => [ "a \\ b \\\\ c \\\" \$1 \\1 &#8217; [[progressally_note note_id=9]] [\n\n@" ];
	}

	/**
	 * @dataProvider pages
	 *
	 * @param string $content Content.
	 */
	public function test_a_page_shows_the_same_around_its_notes_as_before_and_undo_brings_back_each_byte( string $content ): void {
		add_shortcode( 'classic_test', static fn( $a, $inner = '' ): string => '<aside data-got="' . esc_attr( (string) $inner ) . '"></aside>' );
		add_filter( 'pre_oembed_result', static fn( $no, string $url ): string|false => str_contains( $url, 'youtube' ) ? '<iframe src="https://www.youtube.com/embed/abc" title="&quot;a&quot;"></iframe>' : false, 10, 2 );
		$before = str_replace( '@', self::TAG, $content );
		$lesson = $this->factory->page( $before );
		$shown  = self::shown( $lesson->ID );
		self::assertSame( substr_count( $content, '@' ), array_sum( array_map( 'count', $shown ) ) - count( $shown ), 'Each tag is shown as a note' );

		$result = self::convert( $lesson );
		self::assertSame( [ 'converted', [], [ 'paragraphs' ] ], [ $result['state'], $result['kept'], $result['remarks'] ] );
		self::assertSame( substr_count( $content, '@' ), substr_count( self::content( $lesson->ID ), '<!-- wp:learning-log/note ' ) );
		self::assertSame( $shown, self::shown( $lesson->ID ) );

		self::assertSame( 'restored', Legacy\restore_lesson( get_post( $lesson->ID ) ?? $lesson, false, null )['state'] );
		self::assertSame( $before, self::content( $lesson->ID ) );
		self::assertSame( '', get_post_meta( $lesson->ID, Imports\CONVERTED, true ) );
	}

	public function test_a_tag_within_a_paragraph_stands_between_two_as_it_did_for_every_browser(): void {
		$lesson = $this->factory->page( "Why?\n" . self::TAG . "\nThink <em>first</em> " . self::TAG . ' then.' );
		$shown  = self::shown( $lesson->ID );
		self::assertSame( [ [ "<p>Why?<br />", "<br />\nThink <em>first</em>", 'then.</p>' ] ], $shown );
		self::assertSame( 'converted', self::convert( $lesson )['state'] );
		self::assertSame( [ [ '<p>Why?</p>', '<p>Think <em>first</em></p>', '<p>then.</p>' ] ], self::shown( $lesson->ID ) );
	}

	/**
	 * Pages that would not show the same, and why.
	 *
	 * @return iterable<string, array{string, string}>
	 */
	public static function pages_that_stay(): iterable {
		yield 'an embed that is no part of a paragraph' => [ "https://social.example/1\n\n@", 'differs' ];
		yield 'an address among lines' => [ "Look:\nhttps://video.example/1\nNow.\n\n@", 'differs' ];
		yield 'an address nobody was shown yet' => [ "https://new.example/1\n\n@", 'unseen' ];
		yield 'a mark that opens in one paragraph and closes in the next' => [ "5' \"and\n\nb 6\" c\n\n@", 'differs' ];
		yield 'between the tags of another shortcode' => [ "[tabs]\n\n@\n\n[/tabs]\n\nText", 'enclosed' ];
		yield 'markup that is not whole' => [ "<b>A\n\nB</b> <i>C\n\n@\n\nD</div>", 'inside' ];
		yield 'in a list' => [ "<ul>\n<li>@</li>\n</ul>\n\nText", 'inside' ];
		yield 'for another page' => [ "Text\n\n[progressally_note note_id=4 post_id=99999]", 'other_page' ];
	}

	/**
	 * @dataProvider pages_that_stay
	 *
	 * @param string $content Content.
	 * @param string $why     Why it stays.
	 */
	public function test_a_page_that_would_not_show_the_same_stays_as_it_is_and_says_why( string $content, string $why ): void {
		$content = str_replace( '@', self::TAG, $content );
		$lesson  = $this->factory->page( $content );
		$html    = [
			'https://social.example/1' => '<blockquote><p>A</p>&mdash; B</blockquote><script src="x.js"></script>',
			'https://video.example/1'  => '<iframe src="x"></iframe>',
		];
		foreach ( $html as $url => $seen ) {
			update_post_meta( $lesson->ID, '_oembed_' . md5( $url . serialize( wp_embed_defaults( $url ) ) ), $seen ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- As core names it.
		}
		add_filter( 'pre_http_request', static fn() => self::fail( 'Another site was asked' ) );
		$result = self::convert( $lesson );
		self::assertSame( [ 'unchanged', [ $why ] ], [ $result['state'], array_column( $result['kept'], 'why' ) ] );
		self::assertNotSame( Legacy\why_kept( '' ), Legacy\why_kept( $why ), 'There are words for it' );
		self::assertSame( $content, self::content( $lesson->ID ) );
		self::assertSame( '', get_post_meta( $lesson->ID, Imports\CONVERTED, true ) );
	}

	public function test_what_can_become_a_note_does_and_what_cannot_stays_a_tag_on_a_page_that_shows_the_same(): void {
		$lesson = $this->factory->page( "A\n\n" . self::TAG . "\n\n[progressally_note note_id='5' user_id='7']\n\n[tabs]\n\n[progressally_note note_id=’6′]\n\n[/tabs]\n\nB" );
		$result = self::convert( $lesson );
		self::assertSame( [ 'converted', [ '4' ] ], [ $result['state'], $result['notes'] ] );
		self::assertSame( [ 'enclosed' => '[progressally_note note_id=’6′]', 'user' => "[progressally_note note_id='5' user_id='7']" ], array_column( $result['kept'], 'tag', 'why' ) );
		self::assertSame( "<p>A</p>\n<!-- wp:learning-log/note {\"noteId\":\"4\",\"title\":\"Your note\",\"rows\":8} /-->\n<p>[progressally_note note_id='5' user_id='7']</p>\n<p>[tabs]</p>\n<p>[progressally_note note_id=’6′]</p>\n<p>[/tabs]</p>\n<p>B</p>\n", self::content( $lesson->ID ) );
	}

	public function test_where_another_plugin_makes_the_paragraphs_none_are_written(): void {
		$lesson = $this->factory->page( "A\n\n" . self::TAG );
		remove_filter( 'the_content', 'wpautop' );
		self::assertSame( [ 'no_paragraphs' ], array_column( self::convert( $lesson )['kept'], 'why' ) );
		add_filter( 'the_content', 'wpautop' );
		self::assertSame( "A\n\n" . self::TAG, self::content( $lesson->ID ) );
	}

	public function test_unless_it_is_asked_for_no_paragraph_is_written_and_a_dry_run_writes_nothing(): void {
		$admin   = $this->factory->user( '', 'administrator' );
		$content = "Text\n\n" . self::TAG;
		$lesson  = $this->factory->page( $content );
		$send    = fn( array $with ): array => $this->rest( 'POST', '/progressally/lessons/convert', $with, $admin )->get_data()['lessons'];
		self::assertSame( [ 'unchanged' ], array_column( $send( [] ), 'state' ) );
		self::assertSame( [ 'unchanged' ], array_column( $send( [ 'lesson' => $lesson->ID, 'classic' => false ] ), 'state' ) );
		self::assertSame( [ 'planned' ], array_column( $send( [ 'classic' => true, 'dry_run' => true ] ), 'state' ) );
		self::assertSame( $content, self::content( $lesson->ID ) );
		self::assertSame( [ 'converted' ], array_column( $send( [ 'classic' => true ] ), 'state' ) );
		self::assertSame( [ '4' ], array_map( 'strval', array_keys( Prompts\for_lesson( get_post( $lesson->ID ) ?? $lesson ) ) ) );
	}
}
