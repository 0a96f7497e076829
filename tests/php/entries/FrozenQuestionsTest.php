<?php
/**
 * A changed question leaves old answers with the question they answered.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Prompts\Prompt;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class FrozenQuestionsTest extends TestCase {
	use InWorld;

	/**
	 * A prompt that asks these questions.
	 *
	 * @param array<string, string> $labels   By key.
	 * @param string                $question What stands above them.
	 */
	private function prompt( array $labels, string $question = 'Look back' ): Prompt {
		$questions = [];
		foreach ( $labels as $key => $label ) {
			$questions[] = [ 'key' => (string) $key, 'label' => $label, 'help' => '' ];
		}
		$made  = new \ReflectionClass( Prompt::class );
		$given = [ 'id' => '1', 'lesson' => $this->world->lesson, 'kind' => 'log', 'question' => $question, 'questions' => $questions, 'audiences' => [ 'me' ], 'audience' => 'me', 'reply' => 'none', 'rows' => 4, 'allow_attachments' => true ];
		foreach ( $made->getConstructor()?->getParameters() ?? [] as $parameter ) {
			if ( ! isset( $given[ $parameter->getName() ] ) && ! $parameter->isOptional() ) {
				$given[ $parameter->getName() ] = 'array' === (string) $parameter->getType() ? [] : ( 'int' === (string) $parameter->getType() ? 0 : '' );
			}
		}
		return $made->newInstance( ...$given );
	}

	/**
	 * Saves the author's answers.
	 *
	 * @param Prompt                $prompt  What is asked.
	 * @param array<string, string> $answers What is typed.
	 * @param int                   $base    Revision it is based on.
	 */
	private function save( Prompt $prompt, array $answers, int $base = 0 ): Entry {
		$saved = Entries\save_answer( $this->world->people['author'], $prompt, [ 'answers' => $answers, 'base_revision' => $base ] );
		self::assertInstanceOf( Entry::class, $saved );
		return $saved;
	}

	/**
	 * Labels by key.
	 *
	 * @param Entry $entry The entry.
	 * @return array<string, string>
	 */
	private static function labels( Entry $entry ): array {
		return array_column( $entry->frame->questions, 'label', 'key' );
	}

	public function test_each_answer_keeps_the_wording_it_answered_until_it_is_changed(): void {
		$this->save( $this->prompt( [ 'a' => 'What happened?', 'b' => 'And then?' ] ), [ 'a' => 'This', 'b' => 'That' ] );
		$reworded = $this->prompt( [ 'a' => 'What took place?', 'b' => 'So what?' ] );
		$entry    = $this->save( $reworded, [ 'a' => 'This', 'b' => 'Something else' ], 1 );
		self::assertSame( [ 'a' => 'What happened?', 'b' => 'So what?' ], self::labels( $entry ) );
		self::assertSame( [ 'a' => 'What happened?', 'b' => 'So what?' ], self::labels( $this->save( $reworded, [ 'b' => 'Something else' ], 2 ) ) );
	}

	public function test_a_question_that_is_asked_no_more_stays_with_its_answer(): void {
		$this->save( $this->prompt( [ 'a' => 'What happened?', 'b' => 'And then?' ] ), [ 'a' => 'This', 'b' => 'That' ] );
		$entry = $this->save( $this->prompt( [ 'c' => 'And now?' ] ), [ 'c' => 'Something' ], 1 );
		self::assertSame( [ 'a' => 'This', 'b' => 'That', 'c' => 'Something' ], array_replace( [ 'a' => '', 'b' => '', 'c' => '' ], $entry->answers ) );
		self::assertSame( [ 'c' => 'And now?', 'a' => 'What happened?', 'b' => 'And then?' ], self::labels( $entry ) );
		self::assertSame( 'Changed after all', $this->save( $this->prompt( [ 'c' => 'And now?' ] ), [ 'b' => 'Changed after all' ], 2 )->answers['b'] );
	}

	public function test_the_text_of_a_note_that_became_a_prompt_keeps_the_notes_question(): void {
		$this->world->answer( '1', 'What I tried' );
		$entry = $this->save( $this->prompt( [ 'a' => 'What happened?' ] ), [ 'a' => 'This' ], 1 );
		self::assertSame( [ 'a' => 'What happened?', 'text' => 'What did you try?' ], self::labels( $entry ) );
		self::assertSame( 'What I tried', $entry->answers['text'] );
		self::assertSame( 'log', $entry->kind );
	}

	public function test_the_history_shows_the_wording_of_each_version_and_going_back_brings_it(): void {
		$entry = $this->save( $this->prompt( [ 'a' => 'What happened?' ] ), [ 'a' => 'This' ] );
		$saved = Entries\save_answer( $this->world->people['author'], $this->prompt( [ 'a' => 'What took place?' ] ), [ 'answers' => [ 'a' => 'Other' ], 'base_revision' => 1, 'keep' => true ] );
		self::assertInstanceOf( Entry::class, $saved );
		$versions = (array) $this->world->as( 'author', 'GET', "/entries/{$entry->id}/revisions" )->get_data();
		self::assertSame( [ [ [ 'key' => 'a', 'label' => 'What happened?', 'help' => '' ] ] ], array_column( $versions, 'questions' ) );
		$back = $this->world->as( 'author', 'POST', "/entries/{$entry->id}/revisions/1/restore", [ 'base_revision' => 2 ] )->get_data();
		self::assertSame( [ 'This', 'What happened?' ], [ $back['answers']['a'], $back['questions'][0]['label'] ] );
	}

	public function test_keys_that_look_like_numbers_are_keys(): void {
		$entry = $this->save( $this->prompt( [ '0' => 'First?', '1' => 'Second?' ] ), [ '0' => 'a', '1' => 'b' ] );
		$json  = json_decode( (string) wp_json_encode( $this->world->as( 'author', 'GET', "/entries/{$entry->id}" )->get_data() ) );
		self::assertEquals( (object) [ '0' => 'a', '1' => 'b' ], $json->answers );
	}
}
