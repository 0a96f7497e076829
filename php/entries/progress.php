<?php
/**
 * How far the members of a set are with what its lessons ask: states alone, for its facilitators.
 *
 * Of what is not shared with them nothing is told but that it is there, and that only where it is asked to be shared and others are in the set:
 * personal notes are their author's, whatever their prompt has become since, and of one alone a gap would say who.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use LearningLog\Sets;
use WP_Error;
use WP_Post;

/**
 * Why a person may not see how far the members of a set are, or null: its facilitators do, whatever capability somebody else has.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function problem_with_progress( int $set, int $user ): ?WP_Error {
	if ( 'facilitator' === Sets\membership( $set, $user )?->role && Sets\can_form( $user ) ) {
		return null;
	}
	return Sets\can_see( $set, $user ) ? Errors\progress_forbidden() : Errors\set_not_found();
}

/**
 * Members by prompts, in the shape of schema/progress.json. The lessons are those in which somebody has shared something with the set.
 *
 * @param int $set    Post id.
 * @param int $viewer User id of a facilitator of the set.
 * @return array{set: int, prompts: list<array<string, mixed>>, members: list<array<string, mixed>>}
 */
function progress( int $set, int $viewer ): array {
	$members = steps_of_members( $set, $viewer );
	$shared  = array_filter( array_merge( ...array_values( array_map( static fn( array $member ): array => array_values( $member['answers'] ), $members ) ) ), static fn( array $step ): bool => 'set' === $step['through'] );
	$prompts = prompts_of( array_values( array_unique( array_column( $shared, 'lesson' ) ) ), $viewer );
	$answers = array_column( $members, 'answers' );
	$hides   = array_map( static fn( Prompt $prompt ): bool => count( $members ) < 2 || hides_gaps( $prompt, array_column( $answers, key_of( $prompt ) ) ), $prompts );
	return [
		'set'     => $set,
		'prompts' => array_map( __NAMESPACE__ . '\present_asked', $prompts ),
		'members' => array_map(
			static fn( array $member ): array => $member['member'] + [
				'steps' => array_map( static fn( Prompt $prompt, bool $hidden ): array => present_step( $member['answers'][ key_of( $prompt ) ] ?? null, $hidden ), $prompts, $hides ),
			],
			array_values( $members )
		),
	];
}

/**
 * Whether it is not told who has answered a prompt and kept it: it asks for personal notes, or did when one of its answers was written. A gap
 * beside the others would say whose that is.
 *
 * @param Prompt     $prompt The prompt.
 * @param list<Step> $steps  What there is of its answers.
 */
function hides_gaps( Prompt $prompt, array $steps ): bool {
	return asked_in_private( $prompt->kind, $prompt->reply ) || in_array( true, array_column( $steps, 'private' ), true );
}

/**
 * Whether what is asked for so is a personal note: one of which nothing is said to come back.
 *
 * @param string $kind  One of "note", "log", "facilitator".
 * @param string $reply One of "none", "reply", "approve".
 */
function asked_in_private( string $kind, string $reply ): bool {
	return 'note' === $kind && 'none' === $reply;
}

/**
 * Under what answers to a prompt stand.
 *
 * @param Prompt $prompt The prompt.
 */
function key_of( Prompt $prompt ): string {
	return $prompt->lesson . '-' . $prompt->id;
}

/**
 * What some lessons ask that a person may read, in their order: two queries.
 *
 * @param int[] $lessons Post ids.
 * @param int   $viewer  User id.
 * @return list<Prompt>
 */
function prompts_of( array $lessons, int $viewer ): array {
	_prime_post_caches( $lessons, false, true );
	$found = [];
	foreach ( $lessons as $id ) {
		$lesson = get_post( $id );
		if ( $lesson instanceof WP_Post && Prompts\can_read_lesson( $lesson, $viewer ) ) {
			array_push( $found, ...array_values( array_filter( Prompts\for_lesson( $lesson ), static fn( Prompt $prompt ): bool => $prompt->lesson === $id ) ) );
		}
	}
	return $found;
}

/**
 * A prompt as a heading of the table.
 *
 * @param Prompt $prompt The prompt.
 * @return array{lesson: int, lesson_title: string, id: string, title: string, reply: string}
 */
function present_asked( Prompt $prompt ): array {
	return [
		'lesson'       => $prompt->lesson,
		'lesson_title' => Prompts\title_of( $prompt->lesson ),
		'id'           => $prompt->id,
		'title'        => name_of_prompt( $prompt->title, $prompt->question ),
		'reply'        => $prompt->reply,
	];
}

/**
 * How far somebody is with a prompt. An entry is named only to whom it is shared with.
 *
 * @param Step|null $step  What there is.
 * @param bool      $hides Whether it is not told if something is there that is not shared.
 * @return array{state: string, entry: int}
 */
function present_step( ?array $step, bool $hides ): array {
	if ( ! $step || '' === $step['through'] ) {
		$state = $step ? 'private' : 'not_started';
		return [
			'state' => $hides ? 'not_shared' : $state,
			'entry' => 0,
		];
	}
	$stands = in_array( $step['review'], [ 'answered', 'closed', 'approved' ], true ) ? 'answered' : 'shared';
	return [
		'state' => $step['changed'] ? 'changed' : $stands,
		'entry' => $step['entry'],
	];
}
