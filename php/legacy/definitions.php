<?php
/**
 * What a note of ProgressAlly was, and who could read what was written there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;
use LearningLog\Prompts;

/**
 * Kinds of notes; the last stands for threads whose note is not defined (any more).
 */
const TYPES = [ ...Prompts\OLD_KINDS, 'unknown' ];

/**
 * The definitions in a row of post meta.
 *
 * @param string $value As it was stored.
 * @return array{notes: array<int, array<mixed>>, problem: string} By number of the note.
 */
function definitions_in( string $value ): array {
	$read  = unserialize_safely( $value );
	$notes = $read['data']['notes'] ?? null;
	return [
		'notes'   => notes_in( $notes ),
		'problem' => '' !== $read['problem'] || is_array( $notes ) ? $read['problem'] : 'shape',
	];
}

/**
 * Those of a list that are some.
 *
 * @param mixed $notes What stands there.
 * @return array<int, array<mixed>> By number of the note.
 */
function notes_in( mixed $notes ): array {
	$found = [];
	foreach ( is_array( $notes ) ? $notes : [] as $id => $note ) {
		if ( is_numeric( $id ) && (int) $id > 0 && is_array( $note ) ) {
			$found[ (int) $id ] = $note;
		}
	}
	return $found;
}

/**
 * The definitions of some pages. What was read from a file stands in for what is not there.
 *
 * @param int[] $posts Post ids.
 * @return array<int, array<int, array<mixed>>> By page, then by number of the note.
 */
function definitions_of( array $posts ): array {
	$found = [];
	foreach ( Imports\source_definitions_of( $posts ) as $row ) {
		$found[ $row['post'] ] = ( $found[ $row['post'] ] ?? [] ) + definitions_in( $row['value'] )['notes'];
	}
	return $found;
}

/**
 * Kind of a note.
 *
 * @param array<mixed>|null $note Its definition, null where there is none.
 */
function type_of( ?array $note ): string {
	return null === $note ? 'unknown' : Prompts\old_kind( $note );
}

/**
 * Who is to read what was written in a note: as the owner chose for its kind, else as it was.
 *
 * Of a note that is not defined its thread says what it was: an administrator had to answer, or had.
 *
 * @param array<mixed>|null     $note   Its definition.
 * @param int                   $status How the thread stands in ProgressAlly.
 * @param array<string, string> $chosen "me" or "coach" by kind.
 */
function audience_of( ?array $note, int $status, array $chosen ): string {
	return $chosen[ type_of( $note ) ] ?? ( null === $note ? ( 3 !== $status ? 'coach' : 'me' ) : Prompts\old_audience( $note ) );
}

/**
 * How a thread stands, in the words of entries: 0 waits for an answer, 1 is answered, 2 was closed, 3 and 4 wait for nothing; and it was approved or not.
 *
 * @param int $status   How it stands in ProgressAlly.
 * @param int $approval Whether approval is wanted (1) or given (2).
 */
function review_of( int $status, int $approval ): string {
	if ( 2 === $approval ) {
		return 'approved';
	}
	return match ( $status ) {
		0       => 'waiting',
		1       => 'answered',
		2       => 'closed',
		default => 1 === $approval ? 'waiting' : 'none',
	};
}

/**
 * What a note is called: by its title, else by its name among administrators.
 *
 * @param array<mixed>|null $note Its definition.
 */
function name_of( ?array $note ): string {
	foreach ( [ 'title', 'name' ] as $key ) {
		$text = is_string( $note[ $key ] ?? null ) ? Prompts\plain_question( $note[ $key ] ) : '';
		if ( '' !== $text ) {
			return $text;
		}
	}
	return '';
}
