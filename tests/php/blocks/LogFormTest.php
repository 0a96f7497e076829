<?php
/**
 * The log page without script: what its address and its form can be made to do, and what not.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Blocks\Log_Text;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Query;

final class LogFormTest extends TestCase {
	use InWorld;

	private const DRAFT = '0f1c2d3e-4a5b-4c6d-8e7f-0a1b2c3d4e5f';

	protected function setUp(): void {
		parent::setUp();
		$page                         = $this->factory->page( '<!-- wp:learning-log/log /-->' );
		$GLOBALS['wp_query']          = new WP_Query( [ 'page_id' => $page->ID ] ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$GLOBALS['wp_the_query']      = $GLOBALS['wp_query']; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page, string $title, array $settings ): void {
				throw new \DomainException( $page, $settings['response'] );
			}
		);
	}

	/**
	 * Sends a form of the log.
	 *
	 * @param string               $actor   Who.
	 * @param array<string, mixed> $more    Fields that differ from those of a new entry.
	 * @param array<string, mixed> $details What it says besides its text.
	 * @return string|null Where to go then.
	 */
	private function send( string $actor, array $more = [], array $details = [] ): ?string {
		wp_set_current_user( $this->world->people[ $actor ] );
		$form = $more + [
			'lesson'   => '0',
			'prompt'   => self::DRAFT,
			'entry'    => '0',
			'answers'  => [ 'text' => 'Typed' ],
			'audience' => 'me',
			'user'     => (string) $this->world->people[ $actor ],
			'nonce'    => wp_create_nonce( Blocks\NONCE ),
		];
		$_POST['learning_log'] = wp_slash( $form + [ 'details' => $details ] );
		return Blocks\receive_log_form( $form );
	}

	/**
	 * Rows of everybody's entries.
	 */
	private static function rows(): int {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry'" );
	}

	/**
	 * The log of a person, as an address asks for it, without what is new on each page.
	 *
	 * @param string                $actor   Who.
	 * @param array<string, string> $address Parameters.
	 */
	private function log( string $actor, array $address ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		return Blocks\log_view( new Log_Query( $address ), $this->world->people[ $actor ] );
	}

	/**
	 * What a form may not say beside its text: it has no schema before it as REST has.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public static function impossible(): array {
		return [
			'the kind of others'   => [ [ 'kind' => 'facilitator' ] ],
			'no kind at all'       => [ [ 'kind' => 'x"><b>' ] ],
			'no event'             => [ [ 'event_kind' => '"><script>' ] ],
			'too much time'        => [ [ 'minutes' => '9000000000000000000' ] ],
			'a book for a title'   => [ [ 'title' => str_repeat( 'ü', 201 ) ] ],
			'too many Elements'    => [ [ 'elements' => array_map( 'strval', range( 1, 10000 ) ) ] ],
			'a day that was never' => [ [ 'event_date' => '0000-00-00' ] ],
			'a day far off'        => [ [ 'event_date' => '9999-12-31' ] ],
			'no Element'           => [ [ 'elements' => [ '-1' ] ] ],
		];
	}

	/**
	 * @param array<string, mixed> $details What is sent.
	 */
	#[DataProvider( 'impossible' )]
	public function test_what_rest_refuses_the_form_refuses_and_keeps_the_text_on_the_page( array $details ): void {
		self::assertNull( $this->send( 'author', [], $details ) );
		self::assertSame( 0, self::rows() );
		$page = $this->log( 'author', [ 'log_write' => self::DRAFT ] );
		self::assertStringContainsString( '>&#xa;Typed</textarea>', $page );
		self::assertStringNotContainsString( '<script>', $page );
	}

	public function test_the_facilitators_log_is_offered_to_those_who_facilitate_or_coach_and_to_nobody_else(): void {
		foreach ( [
			'author'      => false,
			'peer'        => false,
			'facilitator' => true,
			'coach'       => true,
		] as $actor => $offered ) {
			$page = $this->log( $actor, [ 'log_write' => self::DRAFT ] );
			self::assertSame( $offered, str_contains( $page, 'log_template=facilitator' ), $actor );
			self::assertStringContainsString( 'log_template=quick', $page, $actor );
		}
	}

	/**
	 * Forms that do not come from whoever is logged in.
	 *
	 * @return array<string, array{array<string, string>}>
	 */
	public static function forged(): array {
		return [
			'no nonce'           => [ [ 'nonce' => '' ] ],
			'another’s nonce'    => [ [ 'nonce' => 'abcdef1234' ] ],
			'another user named' => [ [ 'user' => '1' ] ],
			'no user named'      => [ [ 'user' => '' ] ],
		];
	}

	/**
	 * @param array<string, string> $fields What is forged.
	 */
	#[DataProvider( 'forged' )]
	public function test_a_forged_form_stores_nothing_and_opens_nothing_to_anybody( array $fields ): void {
		self::assertNull( $this->send( 'author', $fields + [ 'audience' => 'set' ] ) );
		self::assertSame( 0, self::rows() );
		$entry = $this->world->answer( '1', 'As it was' );
		$this->send( 'author', $fields + [ 'entry' => (string) $entry->id, 'revision' => (string) $entry->revision, 'audience' => 'set' ] );
		self::assertEquals( $entry->answers, Entries\find( $entry->id )?->answers );
		self::assertSame( 'me', Entries\find( $entry->id )->audience );
	}

	public function test_a_form_for_an_entry_of_somebody_else_is_answered_as_for_none_and_gives_the_text_back(): void {
		$shared = $this->world->answer( '1', 'canaryshared', 'set' );
		$answer = function ( string $actor, string $entry ): string {
			try {
				$this->send( $actor, [ 'entry' => $entry, 'revision' => '1', 'answers' => [ 'text' => 'Typed <b>' ] ] );
			} catch ( \DomainException $end ) {
				return $end->getCode() . $end->getMessage();
			}
			self::fail( "$actor was let in" );
		};
		foreach ( [ 'peer', 'facilitator', 'admin', 'visitor' ] as $actor ) {
			$theirs = $answer( $actor, (string) $shared->id );
			self::assertSame( $answer( $actor, '99999999' ), $theirs, $actor );
			self::assertStringNotContainsString( 'canaryshared', $theirs );
			self::assertStringContainsString( 'Typed <b>', html_entity_decode( $theirs ) );
		}
		self::assertSame( 'canaryshared', Entries\find( $shared->id )?->answers['text'] );
	}

	public function test_the_name_of_anothers_draft_opens_an_empty_one_of_ones_own(): void {
		$this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'note', 'answers' => [ 'text' => 'canaryfree' ], 'audience' => 'set', 'mutation' => self::DRAFT ] );
		foreach ( [ 'peer', 'facilitator', 'admin' ] as $actor ) {
			self::assertStringNotContainsString( 'canaryfree', $this->log( $actor, [ 'log_write' => self::DRAFT ] ), $actor );
		}
		$this->send( 'peer' );
		self::assertSame( 2, self::rows() );
		self::assertSame( 'canaryfree', Entries\find_free( $this->world->people['author'], self::DRAFT )?->answers['text'] );
	}

	public function test_a_visitor_sees_the_same_whoever_wrote_what_the_address_names(): void {
		$entry = $this->world->answer( '1', 'canaryshared', 'set' );
		wp_set_current_user( 0 );
		$seen = static function ( string $id ): string {
			$_GET = [ 'log_entry' => $id, 'log_x"><script>' => '1' ];
			return (string) preg_replace( '/[0-9a-f]{16}|\d+/', '', Blocks\render_log( '' ) );
		};
		self::assertSame( $seen( '99999999' ), $seen( (string) $entry->id ) );
		self::assertStringNotContainsString( '<script>', $seen( '1' ) );
	}

	public function test_no_month_of_an_address_breaks_the_page(): void {
		foreach ( [ '0001-01', '9999-12', '0000-00', '1969-13' ] as $month ) {
			self::assertStringContainsString( 'learning-log', $this->log( 'author', [ 'log_month' => $month, 'log_after' => "$month-01", 'log_page' => '99999999999' ] ) );
		}
	}

	public function test_nothing_that_authors_of_lessons_or_people_write_ends_a_field_or_an_attribute(): void {
		$evil   = '"><script>x</script></textarea><b onmouseover=x> \' [gallery] ' . "\u{202E}\0";
		$block  = [ 'noteId' => '1', 'title' => $evil, 'prompt' => $evil, 'placeholder' => $evil, 'template' => '" accesskey="x" onclick="alert(1)' ];
		$lesson = $this->factory->page( '<!-- wp:learning-log/prompt ' . serialize_block_attributes( $block + [ 'questions' => [ [ 'key' => 'what', 'label' => $evil, 'help' => $evil ], [ 'key' => 'next', 'label' => $evil ] ] ] ) . ' /-->', [ 'post_title' => $evil ] );
		$user   = $this->world->people['author'];
		$term   = wp_insert_term( 'Evil &quot;&gt;&lt;script&gt;', 'learning_log_element' );
		self::assertIsArray( $term );
		$entry = $this->factory->entry( $user, $lesson, '', '1', [ 'answers' => [ 'what' => $evil, 'next' => $evil ] ] );
		Entries\save_entry( $entry, [ 'answers' => [], 'base_revision' => $entry->revision, 'elements' => [ $term['term_id'] ] ] );
		wp_update_user( [ 'ID' => $this->world->people['peer'], 'display_name' => 'Peer " onclick="alert(1)' ] );
		$free = $this->world->as( 'author', 'POST', '/entries', [ 'kind' => 'log', 'title' => $evil, 'answers' => [ 'text' => $evil ], 'audience' => 'set', 'mutation' => self::DRAFT ] )->get_data();
		foreach ( [ [], [ 'log_entry' => (string) $entry->id ], [ 'log_entry' => (string) $free['id'] ], [ 'log_write' => self::DRAFT ], [ 'log_search' => $evil ] ] as $address ) {
			$page = $this->log( 'author', $address );
			self::assertStringNotContainsString( '<script', $page );
			self::assertStringNotContainsString( '[gallery]', $page );
			self::assertStringNotContainsString( '<b onmouse', $page );
			self::assertStringNotContainsString( 'onclick="alert', $page );
			self::assertSame( substr_count( $page, '<textarea' ), substr_count( $page, '</textarea>' ) );
		}
	}

	public function test_a_hidden_field_says_nothing_unescaped_whatever_an_entry_holds(): void {
		global $wpdb;
		$entry = $this->world->answer( '1', 'Text' );
		// As an earlier version may have stored it.
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_content_filtered = REPLACE( post_content_filtered, %s, %s ) WHERE ID = %d", '"template":""', '"template":"\" onclick=\"alert(1)"', $entry->id ) );
		$stored = Entries\find( $entry->id );
		self::assertInstanceOf( Entry::class, $stored );
		self::assertSame( '" onclick="alert(1)', $stored->frame->template );
		$page = $this->log( 'author', [ 'log_entry' => (string) $entry->id ] );
		self::assertStringNotContainsString( 'onclick="alert', $page );
	}

	public function test_a_form_sent_twice_makes_one_entry_and_loses_no_word_of_the_second(): void {
		self::assertNotNull( $this->send( 'author', [ 'answers' => [ 'text' => 'First' ] ] ) );
		$this->send( 'author', [ 'answers' => [ 'text' => 'Second' ] ] );
		self::assertSame( 1, self::rows() );
		self::assertSame( 'First', Entries\find_free( $this->world->people['author'], self::DRAFT )?->answers['text'] );
		$page = $this->log( 'author', [ 'log_write' => self::DRAFT ] );
		self::assertStringContainsString( 'Second</textarea>', $page );
		self::assertStringContainsString( 'First', $page );
	}

	public function test_questions_chosen_after_something_was_written_change_nothing_of_it_and_are_offered_as_another_entry(): void {
		$draft = wp_generate_uuid4();
		$this->send( 'author', [ 'prompt' => $draft ] );
		$page = $this->log(
			'author',
			[
				'log_write'    => $draft,
				'log_template' => 'quick',
			]
		);
		self::assertStringContainsString( '>&#xa;Typed</textarea>', $page );
		self::assertStringContainsString( 'log_write=1&#038;log_template=quick', $page );
		self::assertStringNotContainsString( 'log_write=1&#038;log_template=', $this->log( 'author', [ 'log_write' => $draft ] ) );
		self::assertSame( 1, self::rows() );
		self::assertSame( '', Entries\find_free( $this->world->people['author'], $draft )?->frame->template );
	}
}
