<?php
/**
 * What was said about an entry, on the page of the log: shown to its author, new once, and answered there without script.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Query;

final class LogThreadTest extends TestCase {
	use InWorld;

	private Entry $entry;

	protected function setUp(): void {
		parent::setUp();
		$this->entry             = $this->world->answer( '1', 'What I tried', 'set' );
		$page                    = $this->factory->page( '<!-- wp:learning-log/log /-->' );
		$GLOBALS['wp_query']     = new WP_Query( [ 'page_id' => $page->ID ] ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$GLOBALS['wp_the_query'] = $GLOBALS['wp_query']; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$_GET                    = [ 'log_entry' => (string) $this->entry->id ];
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page, string $title, array $settings ): void {
				throw new \DomainException( $page, $settings['response'] );
			}
		);
	}

	private function say( string $actor, string $text ): void {
		self::assertSame( 201, $this->world->as( $actor, 'POST', "/entries/{$this->entry->id}/comments", [ 'text' => $text ] )->get_status() );
	}

	/**
	 * A page of somebody's log.
	 *
	 * @param string                $actor   Who.
	 * @param array<string, string> $address Parameters.
	 */
	private function log( string $actor, array $address ): string {
		wp_set_current_user( $this->world->people[ $actor ] );
		return Blocks\log_view( new Log_Query( $address ), $this->world->people[ $actor ] );
	}

	private function one( string $actor = 'author' ): string {
		return $this->log( $actor, [ 'log_entry' => (string) $this->entry->id ] );
	}

	/**
	 * Sends the form.
	 *
	 * @param string                $actor Who.
	 * @param string                $text  What was typed.
	 * @param array<string, string> $more  Fields that differ.
	 * @return string|null Where to go then.
	 */
	private function send( string $actor, string $text, array $more = [] ): ?string {
		wp_set_current_user( $this->world->people[ $actor ] );
		return Blocks\receive_comment_form(
			$more + [
				'answers' => [ 'text' => $text ],
				'lesson'  => '0',
				'prompt'  => '0f1c2d3e-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
				'about'   => (string) $this->entry->id,
				'user'    => (string) $this->world->people[ $actor ],
				'nonce'   => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}

	public function test_the_list_says_how_many_there_are_and_how_many_are_new_until_they_were_shown(): void {
		self::assertDoesNotMatchRegularExpression( '/\d comment/', $this->log( 'author', [] ) );
		$this->say( 'facilitator', 'What surprised you?' );
		$this->say( 'facilitator', 'I saw that too.' );
		self::assertStringContainsString( '>2 comments, 2 new<', $this->log( 'author', [] ) );
		self::assertSame( 2, substr_count( $this->one(), '<mark>' ) );
		self::assertStringContainsString( '>2 comments<', $this->log( 'author', [] ) );
		$this->say( 'facilitator', 'And again.' );
		$this->say( 'author', 'Mine is not new to me.' );
		self::assertStringContainsString( '>4 comments, 1 new<', $this->log( 'author', [] ) );
		self::assertMatchesRegularExpression( '~<mark>(?:(?!<li).)*And again~s', $this->one() );
		self::assertSame( 0, substr_count( $this->one(), '<mark>' ) );
	}

	public function test_what_was_said_is_shown_with_name_and_date_and_nothing_in_it_becomes_markup(): void {
		$this->say( 'facilitator', "First <b>bold</b> [gallery] -- \"q\"\n\nhttps://example.org/?a=1&b=2" );
		$html = $this->one();
		self::assertStringContainsString( '<bdi>Facilitator</bdi>', $html );
		self::assertStringNotContainsString( '<b>bold', $html );
		self::assertStringContainsString( '>First <b>bold</b> [gallery] -- "q"<', html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		self::assertStringContainsString( 'rel="nofollow ugc noopener"', $html );
	}

	public function test_a_thread_is_shown_to_the_entrys_author_alone_and_not_where_nobody_could_answer(): void {
		$this->say( 'facilitator', 'canary7c1f' );
		foreach ( [ 'peer', 'facilitator', 'stranger', 'admin' ] as $actor ) {
			self::assertStringNotContainsString( 'canary7c1f', $this->one( $actor ), $actor );
		}
		$mine = $this->world->answer( '2', 'For me' );
		self::assertStringNotContainsString( Blocks\THREAD, $this->log( 'author', [ 'log_entry' => (string) $mine->id ] ) );
		// Un-shared meanwhile: what was said is still the author's to read.
		Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertStringContainsString( 'canary7c1f', $this->one() );
		self::assertStringNotContainsString( Blocks\THREAD . '-answer', $this->one() );
	}

	public function test_an_answer_is_stored_once_and_leads_to_where_it_stands(): void {
		$this->say( 'facilitator', 'What then?' );
		foreach ( [ 1, 2 ] as $time ) {
			$to = (string) $this->send( 'author', 'Then I asked.' );
			self::assertStringEndsWith( '#' . Blocks\THREAD . '-' . ( Comments\thread( $this->entry->id )[1]->id ?? 0 ), $to, "Time $time" );
		}
		self::assertSame( [ 'What then?', 'Then I asked.' ], array_column( Comments\thread( $this->entry->id ), 'text' ) );
	}

	/**
	 * What was begun elsewhere, as the author finds it.
	 *
	 * @param string       $text What.
	 * @param Comment|null $on   The draft before.
	 */
	private function begin( string $text, ?Comment $on = null ): Comment {
		$kept = Comments\keep_draft( $this->entry->id, $this->world->people['author'], $text, $on->id ?? 0, $on->revision ?? 0, '' );
		self::assertIsArray( $kept );
		self::assertInstanceOf( Comment::class, $kept['draft'] );
		return $kept['draft'];
	}

	public function test_what_was_begun_stands_in_the_field_of_its_writer_alone_and_is_said_from_there(): void {
		$begun = $this->begin( 'Half <a> "word"' );
		$html  = $this->one();
		self::assertStringContainsString( 'Half <a> "word"</textarea>', html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		self::assertMatchesRegularExpression( '~note__state"[^>]*>Draft saved [^<]+Not sent yet\.<~', html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ), 'Said calmly' );
		self::assertStringContainsString( 'name="learning_log[draft]" value="' . $begun->id . '"', $html );
		self::assertStringNotContainsString( 'word', $this->one( 'facilitator' ) );
		Entries\save_entry( $this->entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertStringContainsString( 'word', $this->one(), 'Un-shared, it is still where it was' );
		self::assertNotNull( $this->send( 'author', 'Half a word', [ 'draft' => (string) $begun->id, 'revision' => '1' ] ) );
		self::assertSame( [ 'Half a word' ], array_column( Comments\thread( $this->entry->id ), 'text' ) );
		self::assertNull( Comments\draft_of( $this->entry->id, $this->world->people['author'] ) );
	}

	public function test_written_on_elsewhere_shows_both_and_each_choice_does_what_it_says(): void {
		$choices = [
			'theirs' => null,
			'mine'   => 'Here',
			'both'   => "Elsewhere\n\nHere",
		];
		foreach ( $choices as $keep => $then ) {
			$before = $this->begin( 'Begun' );
			$now    = $this->begin( 'Elsewhere', $before );
			$form   = [ 'draft' => (string) $now->id, 'revision' => '1', 'prompt' => wp_generate_uuid4() ];
			self::assertNull( $this->send( 'author', 'Here', $form ) );
			self::assertSame( 'Elsewhere', Comments\draft_of( $this->entry->id, $this->world->people['author'] )?->text, 'Nothing is said or dropped unasked' );
			self::assertMatchesRegularExpression( '~name="learning_log\[revision\]" value="2"~', $this->one() );
			self::assertNotNull( $this->send( 'author', 'Here', [ 'keep' => $keep, 'revision' => '2' ] + $form ) );
			$said = Comments\thread( $this->entry->id );
			self::assertSame( $then, $said ? end( $said )->text : null, $keep );
			self::assertSame( 'theirs' === $keep ? 'Elsewhere' : null, Comments\draft_of( $this->entry->id, $this->world->people['author'] )?->text );
			'theirs' === $keep && Comments\keep_draft( $this->entry->id, $this->world->people['author'], '', $now->id, 2, '' );
		}
	}

	public function test_a_draft_that_is_emptied_and_sent_is_dropped_and_says_nothing_but_not_one_that_was_written_on_elsewhere(): void {
		$begun = $this->begin( 'Half a word' );
		self::assertDoesNotMatchRegularExpression( '~<textarea[^>]*-answer-text"[^>]* required~', $this->one() );
		$now = $this->begin( 'A whole word', $begun );
		self::assertNull( $this->send( 'author', '', [ 'draft' => (string) $begun->id, 'revision' => '1' ] ) );
		self::assertSame( 'A whole word', Comments\draft_of( $this->entry->id, $this->world->people['author'] )?->text );
		self::assertNotNull( $this->send( 'author', '', [ 'draft' => (string) $now->id, 'revision' => '2', 'prompt' => wp_generate_uuid4() ] ) );
		self::assertNull( Comments\draft_of( $this->entry->id, $this->world->people['author'] ) );
		self::assertSame( [], Comments\thread( $this->entry->id ) );
	}

	public function test_a_form_that_was_refused_still_names_the_draft_it_was_typed_upon(): void {
		$before = $this->begin( 'Begun' );
		self::assertNull( $this->send( 'author', 'Here', [ 'nonce' => '', 'draft' => (string) $before->id, 'revision' => '1' ] ) );
		$this->begin( 'Elsewhere', $before );
		self::assertMatchesRegularExpression( '~name="learning_log\[revision\]" value="1"~', $this->one(), 'Nothing of another one was seen' );
	}

	/**
	 * Forms that are refused, with what is typed.
	 *
	 * @return array<string, array{string, array<string, string>}>
	 */
	public static function refused(): array {
		return [
			'no nonce'           => [ 'Typed <&> "x"', [ 'nonce' => '' ] ],
			'another user named' => [ 'Typed <&> "x"', [ 'user' => '1' ] ],
			'too long'           => [ 'Typed <&> "x"' . str_repeat( 'x', Comments\MAX_BYTES ), [] ],
		];
	}

	/**
	 * @param string                $text   What is typed.
	 * @param array<string, string> $fields What differs.
	 */
	#[DataProvider( 'refused' )]
	public function test_what_is_refused_is_not_stored_and_stays_in_the_field( string $text, array $fields ): void {
		self::assertNull( $this->send( 'author', $text, $fields ) );
		self::assertSame( [], Comments\thread( $this->entry->id ) );
		$html = $this->one();
		self::assertSame( 1, preg_match( '~<textarea[^>]*aria-invalid[^>]*>(.*?)</textarea>~s', $html, $field ) );
		self::assertSame( "\n" . $text, html_entity_decode( (string) $field[1], ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		self::assertMatchesRegularExpression( '~is-trouble" id="' . Blocks\THREAD . '-answer-state"[^>]*>Not sent: ~', html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	public function test_what_has_no_place_on_the_page_any_more_is_handed_back_to_be_copied(): void {
		Entries\trash( $this->entry, null );
		foreach ( [ 'author', 'peer', 'stranger', 'visitor' ] as $actor ) {
			try {
				$this->send( $actor, 'Typed meanwhile' );
				self::fail( "$actor is told nothing" );
			} catch ( \DomainException $told ) {
				self::assertStringContainsString( 'Typed meanwhile', html_entity_decode( $told->getMessage(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ), $actor );
				self::assertContains( $told->getCode(), [ 401, 404 ], $actor );
			}
		}
		self::assertSame( [], Comments\thread( $this->entry->id ) );
	}

	public function test_the_list_costs_no_query_for_each_thread(): void {
		$this->log( 'author', [] );
		$few = count( $this->queries( fn() => $this->log( 'author', [] ) ) );
		foreach ( [ '2', '3', '4' ] as $prompt ) {
			$entry = $this->world->answer( $prompt, 'More', 'set' );
			$this->world->as( 'facilitator', 'POST', "/entries/{$entry->id}/comments", [ 'text' => 'Said' ] );
		}
		$this->log( 'author', [] );
		self::assertSame( $few, count( $this->queries( fn() => $this->log( 'author', [] ) ) ) );
	}
}
