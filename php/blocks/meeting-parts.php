<?php
/**
 * What its reader writes in a meeting: each kind a form of its own, so that no two people ever write the same.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Meetings;

/**
 * What is asked in each kind of part, by key.
 *
 * @param string $kind  Kind of part.
 * @param string $whose Name of whoever presented what it is about.
 * @return non-empty-array<string, string>
 */
function part_questions( string $kind, string $whose ): array {
	return match ( true ) {
		'check_in' === $kind                => [
			'mood' => __( 'How I arrive, in a word', 'learning-log' ),
			'line' => __( 'What came of my actions, in a line', 'learning-log' ),
		],
		'bid' === $kind                     => [ 'line' => __( 'What I would like time for, in a sentence', 'learning-log' ) ],
		'issue' === $kind                   => [
			'title' => __( 'My issue', 'learning-log' ),
			'want'  => __( 'What I want from this time', 'learning-log' ),
		],
		str_starts_with( $kind, 'learning-' ) => [
			/* translators: %s: name of a person. */
			'line' => sprintf( __( 'What did the issue of %s teach me?', 'learning-log' ), $whose ),
		],
		'evaluation' === $kind              => [
			'myself'    => __( 'What has it given me?', 'learning-log' ),
			'set'       => __( 'How did we become as a set?', 'learning-log' ),
			'programme' => __( 'What has changed where we work, and what should the programme know?', 'learning-log' ),
		],
		default                             => [
			'keep'   => __( 'What helped us today', 'learning-log' ),
			'change' => __( 'What we could do differently', 'learning-log' ),
		],
	};
}

/**
 * The form of one part.
 *
 * @param MeetingShape $meeting The meeting.
 * @param string       $kind    Kind of part.
 * @param string       $title   What it is.
 * @param bool         $shown   Whether it is shown at first.
 */
function part_form_html( array $meeting, string $kind, string $title, bool $shown = true ): string {
	$part     = own_part( $meeting, $kind );
	$stored   = $part ? answers_of( $part ) : [];
	$revision = $part['revision'] ?? 0;
	$element  = 'learning-log-part-' . $kind;
	$refused  = refused_own( $element );
	$asked    = part_questions( $kind, $title );
	$fields   = array_map( static fn( string $key, string $label ): Field => own_field( $key, $label, $stored, $refused['answers'] ?? null ), array_keys( $asked ), $asked );
	list( $choices, $chosen ) = part_choices( $kind, ( $refused['details'] ?? [] ) + $stored, $stored );
	return own_text_html(
		new Own_Text( $element, $meeting['id'], $kind, $revision > 0 ? $meeting['id'] : 0, $revision, strtr( $part['modified'] ?? '', [ 'T' => ' ', 'Z' => '' ] ), $fields, $choices, $chosen, [ 'meeting' => (string) $meeting['id'] ], $refused['failure'] ?? null, in_array( $kind, Meetings\UNNAMED, true ) ),
		$title,
		$shown || $refused
	);
}

/**
 * What its reader has written of one kind, null for nothing yet.
 *
 * @param MeetingShape $meeting The meeting.
 * @param string       $kind    Kind of part.
 * @return array{answers: object, revision: int, modified: string, ...<mixed>}|null
 */
function own_part( array $meeting, string $kind ): ?array {
	foreach ( $meeting['parts'] as $part ) {
		if ( get_current_user_id() === $part['user'] && $part['kind'] === $kind ) {
			return $part;
		}
	}
	return null;
}

/**
 * What is chosen beside the words of a part, to be changed and to be read.
 *
 * @param string                $kind   Kind of part.
 * @param array<string, string> $marked What is marked in the form.
 * @param array<string, string> $stored What is stored.
 * @return array{string, string}
 */
function part_choices( string $kind, array $marked, array $stored ): array {
	if ( 'bid' === $kind ) {
		$options = '';
		foreach ( urgencies() as $value => $word ) {
			$options .= '<label><input type="radio" name="learning_log[details][urgency]" value="' . $value . '"' . checked( $value, $marked['urgency'] ?? '', false ) . '> ' . esc_html( $word ) . '</label>';
		}
		return [
			'<fieldset class="learning-log-own__choices"><legend class="screen-reader-text">' . esc_html__( 'How urgent it is', 'learning-log' ) . '</legend>' . $options . '</fieldset>',
			'<p class="learning-log-own__chosen">' . esc_html( urgencies()[ $stored['urgency'] ?? '' ] ?? '' ) . '</p>',
		];
	}
	if ( ! in_array( $kind, Meetings\UNNAMED, true ) ) {
		return [ '', '' ];
	}
	return [
		'<p class="learning-log-own__choices"><label><input type="checkbox" name="learning_log[details][unnamed]" value="yes"' . checked( 'yes', $marked['unnamed'] ?? 'yes', false ) . '> ' . esc_html__( 'Without my name, and not before the meeting comes to its close', 'learning-log' ) . '</label></p>',
		'yes' === ( $stored['unnamed'] ?? 'yes' ) ? '<p class="learning-log-own__chosen">' . esc_html__( 'Shown without your name', 'learning-log' ) . '</p>' : '',
	];
}
