<?php
/**
 * How an entry stands between its author and those who answer it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Privacy;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;

final class ReviewTest extends TestCase {
	use InWorld;

	/**
	 * A lesson that expects a reply to its first note, approval of its second, and nothing of its third.
	 */
	private function ask(): void {
		$notes               = [ [ 'reply' => 'reply' ], [ 'reply' => 'approve' ], [] ];
		$this->world->lesson = $this->factory->lesson( $notes )->ID;
	}

	/**
	 * "Second" facilitates the author's set too.
	 */
	private function let_second_facilitate(): void {
		$second = $this->factory->user( 'Second', 'learning_log_facilitator' );
		$this->factory->member( $this->world->harbour, $second, 'Programme', 'facilitator' );
		$this->world->people['second'] = $second;
	}

	/**
	 * What somebody is told of an entry.
	 *
	 * @param Entry  $entry The entry.
	 * @param string $actor Who asks.
	 * @return array<string, mixed>
	 */
	private function told( Entry $entry, string $actor = 'author' ): array {
		return (array) $this->world->as( $actor, 'GET', "/entries/{$entry->id}" )->get_data();
	}

	/**
	 * A change by the author.
	 *
	 * @param Entry                $entry The entry.
	 * @param array<string, mixed> $save  What changes.
	 */
	private function change( Entry $entry, array $save ): void {
		$revision = Entries\find( $entry->id )->revision ?? 0;
		$answer   = $this->world->as( 'author', 'PUT', "/entries/{$entry->id}", $save + [ 'answers' => (object) [], 'base_revision' => $revision ] );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
	}

	/**
	 * A comment.
	 *
	 * @param Entry  $entry The entry.
	 * @param string $actor Who says it.
	 * @return int Its number.
	 */
	private function say( Entry $entry, string $actor ): int {
		$answer = $this->world->as( $actor, 'POST', "/entries/{$entry->id}/comments", [ 'text' => "Said by $actor" ] );
		self::assertSame( 201, $answer->get_status() );
		return (int) $answer->get_data()['id'];
	}

	/**
	 * Says how an entry stands.
	 *
	 * @param Entry                $entry  The entry.
	 * @param string               $state  State.
	 * @param string               $actor  Who says it.
	 * @param array<string, mixed> $base   What it is said of.
	 */
	private function review( Entry $entry, string $state, string $actor = 'facilitator', array $base = [] ): void {
		$answer = $this->world->as( $actor, 'PUT', "/entries/{$entry->id}/review", [ 'state' => $state ] + $base );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( $state, $answer->get_data()['review'] );
	}

	public function test_an_answer_waits_from_when_it_is_shared_where_its_prompt_says_that_something_comes_back(): void {
		$this->ask();
		foreach ( [ '1' => 'waiting', '2' => 'waiting', '3' => 'none' ] as $prompt => $state ) {
			$entry = $this->world->answer( (string) $prompt, 'Text', 'set' );
			self::assertSame( $state, $this->told( $entry )['review'] );
			self::assertSame( 'waiting' === $state ? 'Author' : '', $this->told( $entry )['reviewed_by']['name'] );
		}
	}

	public function test_what_is_its_authors_alone_waits_for_nobody_until_it_is_shared(): void {
		$this->ask();
		$entry = $this->world->answer( '1', 'Text' );
		self::assertSame( 'none', $this->told( $entry )['review'] );
		$this->change( $entry, [ 'audience' => 'set' ] );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
		$this->change( $entry, [ 'audience' => 'me' ] );
		self::assertSame( [ 'none', 0, '' ], [ $this->told( $entry )['review'], $this->told( $entry )['reviewed_by']['id'], $this->told( $entry )['reviewed_at'] ] );
	}

	public function test_an_empty_answer_waits_for_nobody_until_something_is_written(): void {
		$this->ask();
		$entry = $this->world->answer( '1', '', 'set' );
		self::assertSame( 'none', $this->told( $entry )['review'] );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Now' ] ] );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
	}

	public function test_a_comment_of_who_reads_it_answers_it_and_the_authors_next_word_makes_it_wait_again(): void {
		$this->ask();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->say( $entry, 'author' );
		self::assertSame( 'waiting', $this->told( $entry )['review'], 'Nobody answers themselves' );
		$this->say( $entry, 'facilitator' );
		self::assertSame( 'answered', $this->told( $entry )['review'] );
		self::assertSame( 'Facilitator', $this->told( $entry )['reviewed_by']['name'] );
		$this->say( $entry, 'author' );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
		$this->say( $entry, 'facilitator' );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Other text' ] ] );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
		self::assertSame( 'Author', $this->told( $entry )['reviewed_by']['name'] );
	}

	public function test_the_only_answer_taken_back_leaves_it_waiting(): void {
		$this->ask();
		$entry   = $this->world->answer( '1', 'Text', 'set' );
		$comment = $this->say( $entry, 'facilitator' );
		$this->world->as( 'facilitator', 'DELETE', "/comments/$comment" );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
		$this->world->as( 'facilitator', 'POST', "/comments/$comment/restore" );
		self::assertSame( 'answered', $this->told( $entry )['review'] );
		$second = $this->say( $entry, 'facilitator' );
		$this->world->as( 'facilitator', 'DELETE', "/comments/$second" );
		self::assertSame( 'answered', $this->told( $entry )['review'] );
	}

	public function test_what_was_approved_stays_so_and_what_was_closed_until_its_author_says_something(): void {
		$this->ask();
		foreach ( [ '1' => [ 'closed', 'closed', 'waiting' ], '2' => [ 'approved', 'approved', 'approved' ] ] as $prompt => $states ) {
			$entry = $this->world->answer( (string) $prompt, 'Text', 'set' );
			$this->review( $entry, $states[0] );
			$this->change( $entry, [ 'answers' => [ 'text' => 'Other text' ] ] );
			self::assertSame( $states[1], $this->told( $entry )['review'] );
			$this->say( $entry, 'author' );
			self::assertSame( $states[2], $this->told( $entry )['review'] );
		}
	}

	public function test_shared_again_with_the_same_readers_it_stands_as_before_and_with_others_anew(): void {
		$this->ask();
		$entry = $this->world->answer( '2', 'Text', 'set' );
		$this->review( $entry, 'approved' );
		$this->change( $entry, [ 'audience' => 'me' ] );
		self::assertSame( 'none', $this->told( $entry )['review'] );
		$this->change( $entry, [ 'audience' => 'set' ] );
		self::assertSame( 'approved', $this->told( $entry, 'facilitator' )['review'] );
		$this->change( $entry, [ 'audience' => 'coach' ] );
		self::assertSame( 'waiting', $this->told( $entry, 'coach' )['review'] );
		self::assertSame( 'Author', $this->told( $entry, 'coach' )['reviewed_by']['name'], 'The coach learns of no facilitator' );
		$this->change( $entry, [ 'audience' => 'set' ] );
		$back = $this->told( $entry, 'facilitator' );
		self::assertSame( [ 'approved', 'Facilitator' ], [ $back['review'], $back['reviewed_by']['name'] ], 'It is not approved twice' );
	}

	public function test_an_answer_is_not_taken_for_one_to_what_was_written_among_other_readers(): void {
		$this->ask();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->say( $entry, 'facilitator' );
		$this->change( $entry, [ 'audience' => 'coach' ] );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Other text' ] ] );
		$this->change( $entry, [ 'audience' => 'set' ] );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
	}

	public function test_a_set_does_not_learn_who_coaches_its_author_whatever_the_coach_said(): void {
		$this->ask();
		foreach ( [ 'waiting', 'none' ] as $prompt => $state ) {
			$entry = $this->world->answer( (string) ( $prompt + 1 ), 'Text', 'coach' );
			$this->world->as( 'coach', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'closed' ] );
			$this->world->as( 'coach', 'PUT', "/entries/{$entry->id}/review", [ 'state' => $state ] );
			$this->change( $entry, [ 'audience' => 'set' ] );
			foreach ( [ 'other_company', 'facilitator' ] as $actor ) {
				self::assertStringNotContainsString( 'Coach', (string) wp_json_encode( $this->told( $entry, $actor ) ), "$actor, $state" );
			}
		}
	}

	public function test_what_its_author_takes_back_does_not_undo_an_answer(): void {
		$this->ask();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$own   = $this->say( $entry, 'author' );
		$this->review( $entry, 'answered' );
		$this->world->as( 'author', 'DELETE', "/comments/$own" );
		self::assertSame( [ 'answered', 'Facilitator' ], [ $this->told( $entry )['review'], $this->told( $entry )['reviewed_by']['name'] ] );
	}

	public function test_an_answer_that_was_rewritten_while_it_was_private_waits_once_it_is_shared_again(): void {
		$this->ask();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->say( $entry, 'facilitator' );
		$this->change( $entry, [ 'audience' => 'me' ] );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Other text' ] ] );
		$this->change( $entry, [ 'audience' => 'set' ] );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
	}

	public function test_of_two_who_review_at_once_the_second_is_told_who_was_first_and_changes_nothing(): void {
		$this->ask();
		$this->let_second_facilitate();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->review( $entry, 'closed', 'second', [ 'base' => 'waiting' ] );
		$late = $this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved', 'base' => 'waiting' ] );
		self::assertFailure( 'learning_log_review_conflict', 409, $late );
		$data = $late->as_error()?->get_error_data();
		self::assertIsArray( $data );
		self::assertSame( [ 'Second', 'closed' ], [ $data['who'], $data['entry']['review'] ] );
		self::assertSame( $data['entry']['reviewed_at'], $data['when'] );
		self::assertSame( 'closed', $this->told( $entry )['review'] );
		$this->review( $entry, 'closed', 'second', [ 'base' => 'waiting' ] );
	}

	public function test_what_was_said_by_mistake_is_taken_back_as_if_it_had_not_been_said(): void {
		$this->ask();
		$fired = 0;
		$count = static function () use ( &$fired ): void {
			++$fired;
		};
		add_action( 'learning_log_entry_waits', $count );
		foreach ( [ '1' => 'waiting', '3' => 'none' ] as $note => $stood ) {
			$entry  = $this->world->answer( (string) $note, 'Text', 'set' );
			$before = $this->told( $entry );
			self::assertSame( $stood, $before['review'] );
			$this->review( $entry, 'closed' );
			add_action( 'learning_log_entry_approved', $count );
			// An answer that was lost on its way is asked for again.
			$this->review( $entry, $stood, 'facilitator', [ 'base' => 'closed', 'undo' => true ] );
			$this->review( $entry, $stood, 'facilitator', [ 'base' => 'closed', 'undo' => true ] );
			self::assertSame( $before, $this->told( $entry ) );
			self::assertNull( Entries\verdict_on( $entry->id ) );
		}
		$approved = $this->world->answer( '2', 'Text', 'set' );
		remove_action( 'learning_log_entry_approved', $count );
		$this->review( $approved, 'approved' );
		add_action( 'learning_log_entry_approved', $count );
		$this->review( $approved, 'waiting', 'facilitator', [ 'undo' => true ] );
		self::assertSame( 0, $fired );
	}

	public function test_what_somebody_else_has_said_since_is_not_taken_back(): void {
		$this->ask();
		$this->let_second_facilitate();
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->review( $entry, 'closed' );
		$this->review( $entry, 'waiting', 'second' );
		$this->review( $entry, 'closed', 'second' );
		$late = $this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'waiting', 'base' => 'closed', 'undo' => true ] );
		self::assertFailure( 'learning_log_review_conflict', 409, $late );
		self::assertSame( [ 'closed', $this->world->people['second'] ], [ $this->told( $entry )['review'], Entries\verdict_on( $entry->id )?->by ] );
	}

	public function test_a_text_that_nobody_has_read_is_not_approved(): void {
		$this->ask();
		$entry = $this->world->answer( '2', 'Text', 'set' );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Other text' ] ] );
		$late = $this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved', 'base' => 'waiting', 'base_revision' => 1 ] );
		self::assertFailure( 'learning_log_review_conflict', 409, $late );
		self::assertSame( 'waiting', $this->told( $entry )['review'] );
	}

	public function test_who_may_review_is_said_in_lists_as_the_route_decides_it(): void {
		$this->ask();
		foreach ( [ '1' => 'set', '2' => 'coach' ] as $prompt => $audience ) {
			$this->world->answer( (string) $prompt, 'Text', $audience );
		}
		foreach ( [ 'peer', 'other_company', 'facilitator', 'coach' ] as $actor ) {
			foreach ( (array) $this->world->as( $actor, 'GET', '/entries?scope=shared' )->get_data() as $entry ) {
				$answer = $this->world->as( $actor, 'PUT', "/entries/{$entry['id']}/review", [ 'state' => 'closed' ] );
				self::assertSame( $entry['can']['review'] ? 200 : 403, $answer->get_status(), $actor );
				self::assertSame( in_array( $actor, [ 'facilitator', 'coach' ], true ), $entry['can']['review'], $actor );
			}
		}
		self::assertSame( [ false, false ], array_column( array_column( (array) $this->world->as( 'author', 'GET', '/entries' )->get_data(), 'can' ), 'review' ) );
	}

	public function test_a_usual_save_asks_nothing_about_how_it_stands(): void {
		$entry = $this->world->answer( '1', 'Text', 'set' );
		$this->change( $entry, [ 'answers' => [ 'text' => 'Text 2' ] ] );
		$sent  = $this->queries( fn() => $this->change( $entry, [ 'answers' => [ 'text' => 'Text 3' ] ] ) );
		self::assertSame( [], preg_grep( '/' . Entries\REVIEWED . '/', $sent ) );
	}

	public function test_what_a_person_said_goes_with_them_and_the_state_stays_without_their_name(): void {
		$this->ask();
		$entry = $this->world->answer( '2', 'Text', 'set' );
		$this->review( $entry, 'approved' );
		self::assertStringContainsString( ' approved', (string) wp_json_encode( Privacy\told_facts( $this->world->people['facilitator'] ) ) );
		self::assertTrue( Privacy\erase_facts( $this->world->people['facilitator'] ) );
		self::assertSame( [ 'approved', 0, '' ], [ $this->told( $entry )['review'], $this->told( $entry )['reviewed_by']['id'], $this->told( $entry )['reviewed_by']['name'] ] );
		self::assertSame( [], Entries\verdicts_of( $this->world->people['facilitator'] ) );
	}

	public function test_it_goes_with_the_entry(): void {
		$this->ask();
		$entry = $this->world->answer( '2', 'Text', 'set' );
		$this->review( $entry, 'approved' );
		self::assertTrue( Entries\erase( $entry->author, $entry->id ) );
		self::assertNull( Entries\verdict_on( $entry->id ) );
	}

	public function test_approving_is_told_whenever_it_is_said_and_nothing_else_is(): void {
		$this->ask();
		$told = [];
		add_action(
			'learning_log_entry_approved',
			static function ( int ...$said ) use ( &$told ): void {
				$told[] = $said;
			},
			10,
			4
		);
		$entry = $this->world->answer( '2', 'Text', 'set' );
		$this->review( $entry, 'closed' );
		$this->review( $entry, 'approved' );
		$this->review( $entry, 'approved' );
		self::assertSame( 403, $this->world->as( 'peer', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved' ] )->get_status() );
		self::assertSame( array_fill( 0, 2, [ $entry->id, $entry->author, $this->world->lesson, $this->world->people['facilitator'] ] ), $told );
	}
}
