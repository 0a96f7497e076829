<?php
/**
 * How far the members of a set are.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Tests\TestCase;
use WP_Post;

final class ProgressTest extends TestCase {
	private int $reader;
	private int $set;

	/**
	 * Members of the set.
	 *
	 * @var list<int>
	 */
	private array $members;

	/**
	 * A set.
	 *
	 * @param int $many How many members it has.
	 */
	private function form( int $many = 2 ): void {
		$this->reader  = $this->factory->user( '', 'learning_log_facilitator' );
		$this->members = array_map( fn( int $number ): int => $this->factory->user( "Member $number" ), range( 1, $many ) );
		$this->set     = $this->factory->set( 'Harbour', array_fill_keys( array_slice( $this->members, 0, 6 ), 'Northmill' ), [ $this->reader ] );
		// More than a set has room for, unless somebody says so.
		foreach ( array_slice( $this->members, 6 ) as $member ) {
			Sets\store_member( new Sets\Member( $member, $this->set, 'member', 'Northmill' ) );
		}
	}

	/**
	 * A lesson with Learning Log prompts, each of one question.
	 *
	 * @param int $prompts How many.
	 */
	private function lesson( int $prompts ): WP_Post {
		$block = static fn( int $id ): string => '<!-- wp:learning-log/prompt {"noteId":"' . $id . '","title":"Prompt ' . $id . '","reply":"reply","questions":[{"key":"what","label":"What?","help":""}]} /-->';
		return $this->factory->page( implode( "\n\n", array_map( $block, range( 1, $prompts ) ) ) );
	}

	/**
	 * What the facilitator is told.
	 *
	 * @return array{prompts: list<array<string, mixed>>, members: list<array{id: int, steps: list<array{state: string, entry: int}>}>}
	 */
	private function told(): array {
		$answer = $this->rest( 'GET', "/sets/{$this->set}/progress", [], $this->reader );
		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		/** @var array{prompts: list<array<string, mixed>>, members: list<array{id: int, steps: list<array{state: string, entry: int}>}>} $told */
		$told = $answer->get_data();
		return $told;
	}

	/**
	 * The states of a member.
	 *
	 * @param int $member Which, from 0.
	 * @return list<string>
	 */
	private function states( int $member ): array {
		return array_column( $this->told()['members'][ $member ]['steps'], 'state' );
	}

	/**
	 * An answer.
	 *
	 * @param int     $member   Which member, from 0.
	 * @param WP_Post $lesson   Lesson.
	 * @param int     $prompt   Prompt id.
	 * @param string  $audience Audience.
	 * @param int     $set      Set, 0 for this one.
	 */
	private function answer( int $member, WP_Post $lesson, int $prompt, string $audience, int $set = 0 ): int {
		$share = [ 'audience' => $audience ] + ( 'set' === $audience ? [ 'set' => $set > 0 ? $set : $this->set ] : [] );
		return $this->factory->entry( $this->members[ $member ], $lesson, '', (string) $prompt, [ 'answers' => [ 'what' => 'canary' ] ] + $share )->id;
	}

	public function test_each_state_is_told_and_no_word(): void {
		$this->form();
		$lesson   = $this->lesson( 5 );
		$shared   = $this->answer( 0, $lesson, 1, 'set' );
		$answered = $this->answer( 0, $lesson, 2, 'set' );
		$changed  = $this->answer( 0, $lesson, 3, 'set' );
		$this->answer( 0, $lesson, 4, 'me' );
		$this->rest( 'PUT', "/entries/$answered/review", [ 'state' => 'answered' ], $this->reader );
		Entries\store_seen( $changed, $this->reader, '2020-01-01 00:00:00' );
		self::assertSame( [ 'shared', 'answered', 'changed', 'private', 'not_started' ], $this->states( 0 ) );
		self::assertSame( array_fill( 0, 5, 'not_started' ), $this->states( 1 ) );
		self::assertSame( [ $shared, $answered, $changed, 0, 0 ], array_column( $this->told()['members'][0]['steps'], 'entry' ) );
		self::assertStringNotContainsString( 'canary', (string) wp_json_encode( $this->told() ) );
	}

	public function test_what_is_shared_with_others_is_told_as_what_is_kept(): void {
		$this->form();
		$lesson = $this->lesson( 3 );
		$coach  = $this->factory->user();
		$this->factory->coach( $coach, $this->members[0] );
		$other = $this->factory->set( 'Quay', [ $this->members[0] => 'Northmill' ], [ $this->factory->user() ] );
		$this->answer( 0, $lesson, 1, 'set' );
		$this->answer( 0, $lesson, 2, 'coach' );
		$this->answer( 0, $lesson, 3, 'set', $other );
		self::assertSame( [ 'shared', 'private', 'private' ], $this->states( 0 ) );
		$this->factory->coach( $this->reader, $this->members[0] );
		self::assertSame( [ 'shared', 'shared', 'private' ], $this->states( 0 ) );
	}

	public function test_lessons_in_which_nothing_was_shared_with_the_set_are_not_there(): void {
		$this->form();
		$other = $this->factory->set( 'Quay', [ $this->members[0] => 'Northmill' ], [ $this->factory->user() ] );
		$this->answer( 0, $this->lesson( 1 ), 1, 'me' );
		$this->answer( 0, $this->lesson( 1 ), 1, 'set', $other );
		self::assertSame( [], $this->told()['prompts'] );
		self::assertSame( [], $this->states( 0 ) );
	}

	public function test_of_personal_notes_it_is_not_told_whether_anything_is_there_that_is_not_shared(): void {
		$this->form();
		$notes = $this->factory->lesson( [ [], [], [ 'reply' => 'reply' ] ] );
		$this->factory->entry( $this->members[0], $notes, 'Kept', '3' );
		$this->factory->entry( $this->members[0], $notes, 'Shared', '1', [ 'audience' => 'set' ] );
		$this->factory->entry( $this->members[0], $notes, 'Kept', '2' );
		self::assertSame( [ 'shared', 'not_shared', 'private' ], $this->states( 0 ), 'A reply is asked for to be shared' );
		self::assertSame( [ 'not_shared', 'not_shared', 'not_started' ], $this->states( 1 ) );
	}

	public function test_nor_once_the_prompt_of_a_personal_note_promises_a_reply(): void {
		$this->form( 3 );
		$notes = $this->factory->lesson( [ [], [ 'reply' => 'reply' ] ] );
		$this->factory->entry( $this->members[0], $notes, 'Shared', '2', [ 'audience' => 'set' ] );
		$this->factory->entry( $this->members[1], $notes, 'Kept', '1' );
		$promising = $this->factory->lesson( [ [ 'reply' => 'reply' ], [ 'reply' => 'reply' ] ] )->post_content;
		wp_update_post( wp_slash( [ 'ID' => $notes->ID, 'post_content' => $promising ] ) );
		self::assertSame( [ 'reply', 'reply' ], array_column( $this->told()['prompts'], 'reply' ) );
		self::assertSame( [ 'not_shared', 'shared' ], $this->states( 0 ), 'A gap beside it would tell' );
		self::assertSame( [ 'not_shared', 'not_started' ], $this->states( 1 ) );
		self::assertSame( [ 'not_shared', 'not_started' ], $this->states( 2 ) );
	}

	public function test_of_a_member_who_is_alone_neither(): void {
		$this->form( 1 );
		$lesson = $this->lesson( 3 );
		$this->answer( 0, $lesson, 1, 'set' );
		$this->answer( 0, $lesson, 2, 'me' );
		self::assertSame( [ 'shared', 'not_shared', 'not_shared' ], $this->states( 0 ) );
	}

	public function test_taken_back_it_is_told_as_kept_at_once_and_who_left_is_not_there(): void {
		$this->form( 3 );
		$lesson = $this->lesson( 1 );
		$this->answer( 1, $lesson, 1, 'set' );
		$entry = $this->answer( 0, $lesson, 1, 'set' );
		$this->rest( 'PUT', "/entries/$entry", [ 'answers' => (object) [], 'audience' => 'me', 'base_revision' => 1 ], $this->members[0] );
		self::assertSame( [ 'private' ], $this->states( 0 ) );
		Sets\take_out( $this->set, $this->members[0] );
		self::assertSame( [ $this->members[1], $this->members[2] ], array_column( $this->told()['members'], 'id' ) );
	}

	public function test_a_lesson_that_the_facilitator_cannot_open_is_not_there(): void {
		$this->form();
		$lesson = $this->lesson( 1 );
		$this->answer( 0, $lesson, 1, 'set' );
		wp_update_post( [ 'ID' => $lesson->ID, 'post_status' => 'draft' ] );
		self::assertSame( [], $this->told()['prompts'] );
	}

	public function test_eight_members_by_sixty_prompts_take_three_queries(): void {
		$this->form( 8 );
		foreach ( [ 20, 20, 20 ] as $prompts ) {
			$lesson = $this->lesson( $prompts );
			foreach ( [ 0, 3, 7 ] as $member ) {
				$this->answer( $member, $lesson, 1, 'set' );
				$this->answer( $member, $lesson, 20, 'me' );
			}
		}
		wp_cache_flush();
		wp_load_alloptions();
		wp_set_current_user( $this->reader );
		$told = [];
		$sent = $this->queries(
			function () use ( &$told ): void {
				$told = Entries\progress( $this->set, $this->reader );
			}
		);
		self::assertCount( 60, $told['prompts'] );
		self::assertSame( [ 8, 60 ], [ count( $told['members'] ), count( $told['members'][0]['steps'] ) ] );
		self::assertLessThanOrEqual( 3, count( $sent ), implode( "\n", $sent ) );
	}
}
