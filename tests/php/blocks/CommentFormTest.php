<?php
/**
 * The plain form by which a comment of one's own is changed, removed and brought back: what it may do, and that no refusal costs a word.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Blocks\Log_Query;
use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_Query;

final class CommentFormTest extends TestCase {
	use InWorld;

	private const TYPED = 'Typed <&> "x" [gallery]';

	private Entry $entry;
	private Comment $mine;

	/**
	 * Comments whose forms were sent: numbers come again in the next test, and a refusal is kept for as long as the request lasts.
	 *
	 * @var list<int>
	 */
	private array $sent = [];

	protected function setUp(): void {
		parent::setUp();
		$this->entry             = $this->world->answer( '1', 'What I tried', 'set' );
		$page                    = $this->factory->page( '<!-- wp:learning-log/log /-->' );
		$GLOBALS['wp_query']     = new WP_Query( [ 'page_id' => $page->ID ] ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$GLOBALS['wp_the_query'] = $GLOBALS['wp_query']; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Put back after the test.
		$_GET                    = [ 'log_entry' => (string) $this->entry->id ];
		$this->mine              = $this->said_by( 'author', 'As I said' );
		add_filter(
			'wp_die_handler',
			static fn(): callable => static function ( string $page, string $title, array $settings ): void {
				throw new \DomainException( $page, $settings['response'] );
			}
		);
	}

	protected function tearDown(): void {
		wp_set_current_user( $this->world->people['author'] );
		foreach ( [ 0, ...$this->sent ] as $comment ) {
			Blocks\refused_comment(
				$this->entry->id,
				$comment,
				[
					'text'     => null,
					'trouble'  => '',
					'failure'  => new \WP_Error(),
					'mutation' => '',
				]
			);
		}
		parent::tearDown();
	}

	private function said_by( string $actor, string $text ): Comment {
		$said = Comments\add( $this->entry->id, $this->world->people[ $actor ], $text, '' );
		self::assertIsArray( $said );
		return $said['comment'];
	}

	/**
	 * Sends the form of a comment.
	 *
	 * @param string                $actor   Who.
	 * @param Comment               $comment Which.
	 * @param array<string, string> $more    Fields that differ.
	 * @return string|null Where to go then.
	 */
	private function send( string $actor, Comment $comment, array $more = [] ): ?string {
		$this->sent[] = $comment->id;
		wp_set_current_user( $this->world->people[ $actor ] );
		return Blocks\receive_comment_form(
			$more + [
				'answers'  => [ 'text' => self::TYPED ],
				'lesson'   => '0',
				'prompt'   => wp_generate_uuid4(),
				'about'    => (string) $this->entry->id,
				'comment'  => (string) $comment->id,
				'revision' => '1',
				'user'     => (string) $this->world->people[ $actor ],
				'nonce'    => wp_create_nonce( Blocks\NONCE ),
			]
		);
	}

	private function one(): string {
		wp_set_current_user( $this->world->people['author'] );
		return Blocks\log_view( new Log_Query( [ 'log_entry' => (string) $this->entry->id ] ), $this->world->people['author'] );
	}

	/**
	 * What stands in the field that was refused.
	 *
	 * @param string $form Id of its form's element.
	 */
	private function refused_in( string $form ): string {
		$html = $this->one();
		self::assertSame( 1, preg_match( '~<textarea class="[^"]*" id="' . $form . '-text"[^>]*aria-invalid="true"[^>]*>(.*?)</textarea>~s', $html, $field ) );
		self::assertSame( 1, substr_count( $html, 'aria-invalid' ) );
		return ltrim( html_entity_decode( (string) $field[1], ENT_QUOTES | ENT_HTML5, 'UTF-8' ), "\n" );
	}

	private function stored( Comment $comment ): ?string {
		return Comments\find( $comment->id )?->text;
	}

	private function grow_old( Comment $comment ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_date_gmt' => gmdate( 'Y-m-d H:i:s', time() - Comments\CHANGE_SECONDS - 60 ) ], [ 'ID' => $comment->id ] );
	}

	public function test_ones_own_is_changed_once_and_leads_back_to_where_it_stands(): void {
		$again = [ 'prompt' => wp_generate_uuid4() ];
		foreach ( [ 1, 2 ] as $time ) {
			self::assertStringEndsWith( '#' . Blocks\THREAD . '-' . $this->mine->id, (string) $this->send( 'author', $this->mine, $again ), "Time $time" );
		}
		self::assertSame( self::TYPED, $this->stored( $this->mine ) );
		self::assertSame( 2, Comments\find( $this->mine->id )?->revision );
		self::assertSame( 1, Comments\count_in( $this->entry->id ) );
	}

	public function test_it_is_removed_by_its_own_form_and_again_without_harm(): void {
		$gone = [
			'gone'    => '1',
			'answers' => [ 'text' => '' ],
		];
		foreach ( [ 1, 2 ] as $time ) {
			self::assertStringEndsWith( '#' . Blocks\THREAD . '-' . $this->mine->id, (string) $this->send( 'author', $this->mine, $gone ), "Time $time" );
		}
		self::assertNull( Comments\find( $this->mine->id ) );
		self::assertMatchesRegularExpression( '~<li id="' . Blocks\THREAD . "-{$this->mine->id}\" class=\"is-removed\">.*?Removed\. You alone can bring it back, until [^<]+<.*?Undo<.*?As I said~s", $this->one() );
	}

	public function test_it_is_brought_back_by_its_own_form_and_by_nobody_elses(): void {
		$back = [
			'back'    => '1',
			'answers' => [ 'text' => '' ],
		];
		self::assertInstanceOf( Comment::class, Comments\trash( $this->mine, $this->world->people['author'] ) );
		foreach ( [ 'facilitator', 'peer', 'stranger', 'admin' ] as $actor ) {
			try {
				$this->send( $actor, $this->mine, $back );
				self::fail( "$actor is told nothing" );
			} catch ( \DomainException $told ) {
				self::assertStringNotContainsString( 'As I said', $told->getMessage(), $actor );
			}
			self::assertNull( Comments\find( $this->mine->id ), $actor );
		}
		self::assertNull( $this->send( 'author', $this->mine, $back + [ 'nonce' => '' ] ) );
		$told = html_entity_decode( $this->one(), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		self::assertStringContainsString( 'Not brought back: This page was open for a long time.', $told );
		self::assertStringNotContainsString( 'Your text is still here', $told );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertStringEndsWith( '#' . Blocks\THREAD . '-' . $this->mine->id, (string) $this->send( 'author', $this->mine, $back ), "Time $time" );
		}
		self::assertSame( 'As I said', $this->stored( $this->mine ) );
		self::assertStringNotContainsString( 'is-removed', $this->one() );
	}

	public function test_who_shares_the_entry_no_more_still_brings_theirs_back(): void {
		self::assertInstanceOf( Comment::class, Comments\trash( $this->mine, $this->world->people['author'] ) );
		$this->world->as( 'author', 'PUT', "/entries/{$this->entry->id}", [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertStringContainsString( 'class="is-removed"', $this->one() );
		self::assertNotNull( $this->send( 'author', $this->mine, [ 'back' => '1' ] ) );
		self::assertSame( 'As I said', $this->stored( $this->mine ) );
	}

	public function test_what_others_said_is_not_changed_or_removed_and_has_no_form(): void {
		$theirs = $this->said_by( 'facilitator', 'What then?' );
		foreach ( [ [], [ 'gone' => '1' ] ] as $more ) {
			self::assertNull( $this->send( 'author', $theirs, $more ) );
			self::assertSame( 'What then?', $this->stored( $theirs ) );
		}
		$html = $this->one();
		self::assertStringNotContainsString( 'mine-' . $theirs->id, $html );
		self::assertStringNotContainsString( 'name="learning_log[comment]" value="' . $theirs->id, $html );
	}

	public function test_nobody_else_reaches_it_by_the_form_and_their_words_are_handed_back(): void {
		foreach ( [ 'facilitator', 'peer', 'stranger', 'admin' ] as $actor ) {
			try {
				$this->send( $actor, $this->mine );
				self::fail( "$actor is told nothing" );
			} catch ( \DomainException $told ) {
				self::assertStringContainsString( self::TYPED, html_entity_decode( $told->getMessage(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ), $actor );
			}
			try {
				// For whom it is not there it is as if it were gone.
				$this->send( $actor, $this->mine, [ 'gone' => '1' ] );
			} catch ( \DomainException $told ) {
				self::assertSame( 403, $told->getCode(), $actor );
			}
			self::assertSame( 'As I said', $this->stored( $this->mine ), $actor );
		}
	}

	public function test_a_form_that_is_too_old_or_another_persons_changes_nothing_and_keeps_what_was_typed(): void {
		foreach ( [ [ 'nonce' => '' ], [ 'user' => '1' ] ] as $more ) {
			self::assertNull( $this->send( 'author', $this->mine, $more ) );
			self::assertSame( 'As I said', $this->stored( $this->mine ) );
			self::assertSame( self::TYPED, $this->refused_in( Blocks\THREAD . '-mine-' . $this->mine->id ) );
		}
		self::assertNull( $this->send( 'author', $this->mine, [ 'nonce' => '', 'gone' => '1' ] ) );
		self::assertSame( 'As I said', $this->stored( $this->mine ) );
	}

	public function test_what_comes_too_late_stands_in_the_field_for_another_comment(): void {
		$this->grow_old( $this->mine );
		self::assertNull( $this->send( 'author', $this->mine ) );
		self::assertSame( 'As I said', $this->stored( $this->mine ) );
		self::assertSame( self::TYPED, $this->refused_in( Blocks\THREAD . '-answer' ) );
		self::assertStringNotContainsString( '-remove"', $this->one() );
	}

	public function test_what_was_removed_meanwhile_comes_back_as_words_to_be_said_anew(): void {
		Comments\trash( $this->mine, $this->world->people['author'] );
		self::assertNull( $this->send( 'author', $this->mine ) );
		self::assertSame( self::TYPED, $this->refused_in( Blocks\THREAD . '-answer' ) );
	}

	public function test_changed_elsewhere_shows_both_and_each_choice_does_what_it_says(): void {
		$choices = [
			'theirs' => 'Elsewhere',
			'mine'   => self::TYPED,
			'both'   => "Elsewhere\n\n" . self::TYPED,
		];
		foreach ( $choices as $keep => $then ) {
			$comment = $this->said_by( 'author', "First, $keep" );
			Comments\change( $comment, $this->world->people['author'], 'Elsewhere', 1, '' );
			self::assertNull( $this->send( 'author', $comment ) );
			self::assertSame( 'Elsewhere', $this->stored( $comment ) );
			$html = $this->one();
			self::assertMatchesRegularExpression( '~id="' . Blocks\THREAD . "-mine-{$comment->id}\".*?name=\"learning_log\\[revision\\]\" value=\"2\"~s", $html );
			self::assertStringEndsWith( '-' . $comment->id, (string) $this->send( 'author', $comment, [ 'keep' => $keep, 'revision' => '2' ] ) );
			self::assertSame( $then, $this->stored( $comment ), $keep );
		}
	}

	/**
	 * Begins to change what the author said, as their page does.
	 *
	 * @param string $text What was typed.
	 * @return array{draft: string, revision: string} What the form shows it was typed upon.
	 */
	private function begin( string $text ): array {
		$kept = Comments\keep_change( $this->mine->id, $this->world->people['author'], $text, 0, 1, '' );
		self::assertIsArray( $kept );
		return [
			'draft'    => (string) $kept['draft']?->id,
			'revision' => '2',
		];
	}

	private function begun(): ?string {
		return Comments\begun_change( $this->mine->id, $this->world->people['author'] )?->text;
	}

	public function test_a_change_that_was_begun_elsewhere_stands_in_the_field_and_is_saved_by_the_form(): void {
		$on   = $this->begin( self::TYPED );
		$html = html_entity_decode( $this->one(), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		self::assertMatchesRegularExpression( '~id="' . Blocks\THREAD . "-mine-{$this->mine->id}-text\"(?![^>]* hidden )[^>]* required [^>]*>\s*Typed <&>~s", $html );
		self::assertMatchesRegularExpression( '~Change begun [^<]+\. Not saved yet\.~', $html );
		self::assertStringEndsWith( '-' . $this->mine->id, (string) $this->send( 'author', $this->mine, [ 'answers' => [ 'text' => 'And more' ] ] + $on ) );
		self::assertSame( [ 'And more', null ], [ $this->stored( $this->mine ), $this->begun() ] );
	}

	public function test_without_script_it_is_dropped_by_a_button_of_its_own(): void {
		$on = $this->begin( 'Never mind' );
		self::assertMatchesRegularExpression( '~<noscript><button [^>]*value="dropped" formnovalidate>~', $this->one() );
		self::assertNotNull( $this->send( 'author', $this->mine, [ 'keep' => 'dropped' ] + $on ) );
		self::assertSame( [ 'As I said', null ], [ $this->stored( $this->mine ), $this->begun() ] );
		self::assertStringNotContainsString( 'value="dropped"', $this->one() );
	}

	public function test_a_change_that_was_begun_in_time_is_offered_as_another_comment_when_it_is_over(): void {
		$on = $this->begin( self::TYPED );
		$this->grow_old( $this->mine );
		$html = $this->one();
		self::assertStringContainsString( 'This comment cannot be changed any more', $html );
		self::assertStringContainsString( 'value="another"', $html );
		self::assertNull( $this->send( 'author', $this->mine, $on ) );
		self::assertSame( self::TYPED, $this->refused_in( Blocks\THREAD . '-mine-' . $this->mine->id ), 'It stays where it was begun' );
		$this->send( 'author', $this->mine, [ 'keep' => 'another', 'answers' => [ 'text' => '' ] ] + $on );
		self::assertSame( self::TYPED, $this->begun(), 'Nothing is no comment' );
		self::assertNotNull( $this->send( 'author', $this->mine, [ 'keep' => 'another' ] + $on ) );
		self::assertSame( [ 'As I said', self::TYPED ], array_column( Comments\thread( $this->entry->id ), 'text' ) );
		self::assertNull( $this->begun() );
	}

	public function test_begun_and_changed_elsewhere_shows_both_and_each_choice_does_what_it_says(): void {
		$user    = $this->world->people['author'];
		$choices = [
			'theirs' => 'Elsewhere',
			'mine'   => self::TYPED,
			'both'   => "Elsewhere\n\n" . self::TYPED,
		];
		foreach ( $choices as $keep => $then ) {
			$this->mine = $this->said_by( 'author', "First, $keep" );
			$on         = $this->begin( 'Begun' );
			self::assertInstanceOf( Comment::class, Comments\change( $this->mine, $user, 'Elsewhere', 1, '' ) );
			self::assertNull( $this->send( 'author', $this->mine, $on ) );
			self::assertSame( [ 'Elsewhere', 'Begun' ], [ $this->stored( $this->mine ), $this->begun() ] );
			self::assertMatchesRegularExpression( "~name=\"learning_log\\[draft\\]\" value=\"{$on['draft']}\"><input [^>]*revision\\]\" value=\"3\"~", $this->one() );
			$this->send( 'author', $this->mine, [ 'keep' => $keep, 'revision' => '3' ] + $on );
			self::assertSame( [ $then, null ], [ $this->stored( $this->mine ), $this->begun() ], $keep );
		}
	}
}
