<?php
/**
 * A note with several questions: each is a field of its own, named, saved and read by itself.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Prompts\Prompt;
use LearningLog\Tests\TestCase;
use LearningLog\Tests\World;
use WP_Post;

final class FieldsTest extends TestCase {
	/**
	 * A prompt of the world's lesson that asks several things.
	 *
	 * @param World                 $world     The programme.
	 * @param array<string, string> $questions Labels by key.
	 */
	private static function prompt( World $world, array $questions ): Prompt {
		$asked = [];
		foreach ( $questions as $key => $label ) {
			$asked[] = [
				'key'   => $key,
				'label' => $label,
				'help'  => 'now' === $key ? 'One step is enough.' : '',
			];
		}
		return new Prompt( 'several', $world->lesson, 'log', '', 'Looking back', '', 3, '', $asked, [ 'me', 'coach', 'set' ], 'me', false, 'none' );
	}

	/**
	 * The form as the author sees it.
	 *
	 * @param World                 $world   The programme.
	 * @param Prompt                $prompt  What is asked.
	 * @param array<string, string> $answers What was answered, if anything.
	 */
	private static function form( World $world, Prompt $prompt, array $answers = [] ): string {
		wp_set_current_user( $world->people['author'] );
		$lesson = get_post( $world->lesson );
		self::assertInstanceOf( WP_Post::class, $lesson );
		$entry = $answers ? Entries\save_answer( $world->people['author'], $prompt, [ 'answers' => $answers ] ) : null;
		self::assertNotInstanceOf( \WP_Error::class, $entry );
		return html_entity_decode( Blocks\form_html( new Blocks\Note( $prompt, $lesson, $entry, [], null ) ), ENT_QUOTES | ENT_HTML5 );
	}

	public function test_whoever_cannot_write_reads_every_question_and_no_heading_twice(): void {
		$world  = new World();
		$lesson = get_post( $world->lesson );
		self::assertInstanceOf( WP_Post::class, $lesson );
		$several = self::prompt( $world, [ 'what' => 'What <b>happened</b>?', 'now' => 'What now?' ] );
		$unnamed = new Prompt( '', $world->lesson, 'log', '', '', '', 3, '', $several->questions, [ 'me' ], 'me', false, 'none' );
		wp_set_current_user( 0 );
		$asked = '<ul class="learning-log-note__questions"><li>What <b>happened</b>?</li><li>What now?</li></ul>';
		foreach ( [ $several, $unnamed ] as $prompt ) {
			$html = Blocks\render_note( $prompt, $lesson );
			self::assertStringContainsString( $asked, html_entity_decode( $html, ENT_QUOTES | ENT_HTML5 ) );
			self::assertStringNotContainsString( '<b>', $html, 'Escaped' );
		}
		$one = new Prompt( 'one', $world->lesson, 'note', '', 'What did you hear?', '', 3, '', [ [ 'key' => 'text', 'label' => '', 'help' => '' ] ], [ 'me' ], 'me', false, 'none' );
		self::assertStringNotContainsString( '<ul', Blocks\render_note( $one, $lesson ) );
	}

	public function test_what_only_its_writer_reads_promises_no_answer(): void {
		$world  = new World();
		$lesson = get_post( $world->lesson );
		self::assertInstanceOf( WP_Post::class, $lesson );
		$hint = static fn( array $audiences, string $reply ): string => ( new Blocks\Note( new Prompt( 'one', $world->lesson, 'note', 'Asked', '', '', 3, '', [], $audiences, 'me', false, $reply ), $lesson, null, [], null ) )->hint();
		foreach ( [ 'reply' => 'A reply is meant to follow', 'approve' => 'This is meant to be approved' ] as $reply => $says ) {
			self::assertStringContainsString( $says, $hint( [ 'me', 'coach' ], $reply ) );
			self::assertSame( '', $hint( [ 'me' ], $reply ) );
		}
	}

	public function test_each_question_is_a_field_with_its_own_label_in_one_named_group(): void {
		$world = new World();
		$html  = self::form( $world, self::prompt( $world, [ 'what' => 'What happened?', 'now' => 'What now?' ] ) );
		$id    = 'learning-log-note-several';
		self::assertStringContainsString( 'role="group" aria-labelledby="' . $id . '-question"', $html );
		foreach ( [ 'what' => 'What happened?', 'now' => 'What now?' ] as $key => $label ) {
			self::assertStringContainsString( "<label class=\"learning-log-note__label\" for=\"$id-answer-$key\">$label</label>", $html );
			self::assertSame( 1, preg_match( "~<textarea[^>]* name=\"learning_log\\[answers\\]\\[$key\\]\"[^>]* id=\"$id-answer-$key\"~", $html ) );
		}
		self::assertStringContainsString( "aria-describedby=\"$id-answer-now-help $id-audience $id-state\"", $html );
	}

	public function test_a_note_stays_one_bare_field_named_by_its_question(): void {
		$world = new World();
		$html  = self::form( $world, self::prompt( $world, [ 'text' => '' ] ), [ 'text' => 'Mine' ] );
		self::assertStringContainsString( '<div class="learning-log-note__text" data-wp-bind--hidden="context.editing"><p dir="auto">Mine</p></div><textarea class="learning-log-note__field" name="learning_log[answers][text]"', $html );
		self::assertStringNotContainsString( '<label class="learning-log-note__label"', $html );
		self::assertStringNotContainsString( 'role="group" aria-labelledby', $html );
	}

	public function test_only_answered_questions_are_read(): void {
		$world = new World();
		$html  = self::form( $world, self::prompt( $world, [ 'what' => 'What happened?', 'now' => 'What now?' ] ), [ 'what' => 'We met', 'now' => " \n" ] );
		self::assertStringContainsString( '<div data-key="what"><dt', $html );
		self::assertStringContainsString( '<div data-key="now" hidden><dt', $html );
	}

	public function test_what_an_earlier_question_was_answered_with_stays_to_be_read_and_changed(): void {
		$world = new World();
		self::form( $world, self::prompt( $world, [ 'what' => 'What happened?', 'gone' => 'And then?' ] ), [ 'what' => 'We met', 'gone' => 'We talked' ] );
		$today  = self::prompt( $world, [ 'what' => 'What happened?' ] );
		$lesson = get_post( $world->lesson );
		self::assertInstanceOf( WP_Post::class, $lesson );
		$html = Blocks\form_html( new Blocks\Note( $today, $lesson, Entries\find_answer( $world->people['author'], $world->lesson, 'several' ), [], null ) );
		self::assertStringContainsString( '[answers][gone]', $html );
		self::assertStringContainsString( 'talked', $html );
		$again = Entries\save_answer( $world->people['author'], $today, [ 'answers' => [ 'what' => 'We met', 'gone' => '' ], 'base_revision' => 1 ] );
		self::assertInstanceOf( Entries\Entry::class, $again );
		self::assertSame( [ 'what' => 'We met', 'gone' => '' ], $again->answers );
		$html = Blocks\form_html( new Blocks\Note( $today, $lesson, $again, [], null ) );
		self::assertStringNotContainsString( '[answers][gone]', $html );
	}

	public function test_two_versions_show_the_answers_that_differ_and_no_other(): void {
		$world   = new World();
		$prompt  = self::prompt( $world, [ 'what' => 'What happened?', 'now' => 'What now?' ] );
		self::form( $world, $prompt, [ 'what' => 'We met', 'now' => 'Rest' ] );
		$lesson  = get_post( $world->lesson );
		$entry   = Entries\find_answer( $world->people['author'], $world->lesson, 'several' );
		self::assertInstanceOf( WP_Post::class, $lesson );
		self::assertNotNull( $entry );
		$refused = Blocks\refused_form(
			[
				'answers' => [ 'what' => 'We met', 'now' => 'Run' ],
				'lesson'  => (string) $world->lesson,
				'prompt'  => 'several',
				'user'    => (string) $world->people['author'],
			],
			Entries\conflict( $entry )
		);
		$html = html_entity_decode( Blocks\conflict_html( new Blocks\Note( $prompt, $lesson, $entry, [], $refused ) ), ENT_QUOTES | ENT_HTML5 );
		self::assertSame( [ 2, 0 ], [ substr_count( $html, 'What now' ), substr_count( $html, 'What happened' ) ] );
		self::assertStringContainsString( '<mark>Run</mark>', $html );
		self::assertStringContainsString( '<mark>Rest</mark>', $html );
	}
}
