<?php
/**
 * What a save makes of an entry: what was sent, on top of what there is.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Prompts;

/**
 * The draft with everything of this save in it.
 *
 * @param Entry|null                        $before   What is stored.
 * @param Draft                             $draft    What stays the same.
 * @param Save                              $save     What was sent; questions left out keep their answer.
 * @param array{audience: string, set: int} $shared   Who will read it.
 * @param string                            $mutation UUID of this save, "" for none.
 * @param bool                              $keep     Whether the version before goes into the history.
 */
function complete( ?Entry $before, Draft $draft, array $save, array $shared, string $mutation, bool $keep ): Draft {
	$answers  = array_map( 'strval', $save['answers'] ) + ( $before->answers ?? $draft->answers );
	$frame    = frame_for( $before, $draft, $answers );
	$mutation = '' === $mutation ? [] : [ $mutation => ( $before->revision ?? 0 ) + 1 ];
	$kept_at  = $keep ? time() : ( $before->frame->kept_at ?? 0 );
	$kept     = ( ( $before->frame->kept ?? 0 ) + (int) $keep ) % THIN_EVERY;
	return new Draft(
		kind_after( $before->kind ?? $draft->kind, $draft->kind, $save['kind'] ?? '' ),
		$draft->author,
		$draft->lesson,
		$draft->prompt,
		$save['title'] ?? $draft->title,
		// An entry of which nothing is said yet still has its one field.
		$answers ? $answers : [ $frame->questions[0]['key'] ?? 'text' => '' ],
		$shared['audience'],
		$shared['set'],
		new Frame(
			$frame->question,
			$frame->lesson_title,
			$frame->template,
			( $before->frame->mutations ?? [] ) + $mutation,
			$kept_at,
			$kept,
			$frame->questions,
			event_after( $before->frame->event ?? $draft->frame->event, $save ),
			// Not of the answer, which may not change: what its prompt says now.
			$draft->frame->reply
		),
		$save['elements'] ?? ( $before ? null : $draft->elements )
	);
}

/**
 * What was asked, as it was worded.
 *
 * Frozen anew only with changed answers: who merely changes the readers has not answered another question.
 *
 * @param Entry|null            $before  What is stored.
 * @param Draft                 $draft   What is asked now.
 * @param array<string, string> $answers What will be stored.
 */
function frame_for( ?Entry $before, Draft $draft, array $answers ): Frame {
	if ( ! $before ) {
		return $draft->frame;
	}
	$changed = array_filter( $answers, static fn( string $text, string|int $key ): bool => ( $before->answers[ $key ] ?? '' ) !== $text, ARRAY_FILTER_USE_BOTH );
	if ( ! $changed ) {
		return $before->frame;
	}
	$now = $draft->frame;
	return new Frame( $now->question, $now->lesson_title, $now->template, questions: questions_after( $before, $now->questions, $answers ) );
}

/**
 * The questions of an entry after a save: each answer that did not change keeps the question it answered.
 *
 * @param Entry                 $before  What is stored.
 * @param list<Question>        $asked   What is asked now.
 * @param array<string, string> $answers What will be stored.
 * @return list<Question>
 */
function questions_after( Entry $before, array $asked, array $answers ): array {
	$old   = array_column( $before->frame->questions, null, 'key' );
	$after = [];
	foreach ( $asked as $question ) {
		$key           = $question['key'];
		$same          = '' !== ( $before->answers[ $key ] ?? '' ) && $before->answers[ $key ] === ( $answers[ $key ] ?? '' );
		$after[ $key ] = $same ? $old[ $key ] ?? $question : $question;
	}
	// What is not asked any more.
	$after += array_intersect_key( $old, array_filter( $answers, static fn( string $text ): bool => '' !== $text ) );
	$alone = $before->answers['text'] ?? '';
	if ( $after && '' !== $alone && ! isset( $after['text'] ) && '' !== $before->frame->question ) {
		// A note that became a prompt of several questions: its text answered the note's.
		$after['text'] = [
			'key'   => 'text',
			'label' => Prompts\plain_question( $before->frame->question ),
			'help'  => '',
		];
	}
	return array_values( $after );
}

/**
 * Questions that are worth keeping with an answer: the one nameless field of a note asks nothing itself.
 *
 * @param list<Question> $questions What is asked.
 * @return list<Question>
 */
function asking( array $questions ): array {
	return 1 === count( $questions ) && '' === $questions[0]['label'] ? [] : $questions;
}

/**
 * Keys that an entry has answers or questions for.
 *
 * @param Entry $entry The entry.
 * @return list<string>
 */
function keys_of( Entry $entry ): array {
	return array_map( 'strval', [ ...array_keys( $entry->answers ), ...array_column( $entry->frame->questions, 'key' ) ] );
}

/**
 * The kind of an entry after a save: a note may become a log entry, by its author or by its lesson, and then stays one.
 *
 * @param string $before Kind it has.
 * @param string $asked  Kind its prompt asks for.
 * @param string $chosen Kind its author chooses, "" for none.
 */
function kind_after( string $before, string $asked, string $chosen ): string {
	return 'note' === $before && in_array( 'log', [ $asked, $chosen ], true ) ? 'log' : $before;
}

/**
 * What an entry is about after a save: what was left out stays.
 *
 * @param Event $before What was said.
 * @param Save  $save   What was sent.
 */
function event_after( Event $before, array $save ): Event {
	return new Event( $save['event_date'] ?? $before->date, $save['event_kind'] ?? $before->kind, $save['minutes'] ?? $before->minutes );
}
