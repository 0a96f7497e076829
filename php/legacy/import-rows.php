<?php
/**
 * What threads become, as our stores take it: entries, comments, and what is remembered of them. Pure but for what the lesson asks.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Entries;
use LearningLog\Imports;
use LearningLog\Prompts;

/**
 * An entry as a save would store it.
 *
 * @param SourceRow         $row      Its row.
 * @param Plan              $plan     What its thread becomes.
 * @param string            $title    Title of its page.
 * @param array<mixed>|null $note     Definition of its note.
 * @param string            $behind   What is put behind the number of its note.
 * @param string            $audience Who is to read it.
 */
function draft_of( array $row, array $plan, string $title, ?array $note, string $behind, string $audience ): Entries\Draft {
	$known  = Prompts\definition_in( [ 'notes' => [ $row['note'] => $note ?? [] ] ], $row['note'] );
	$asked  = Prompts\old_note( [ 'note_id' => $row['note'] ] + Prompts\old_tag_meaning( [] ), $known );
	$prompt = Prompts\from_attributes( [ 'noteId' => $row['note'] . $behind ] + $asked, max( 0, $row['post'] ) );
	$frame  = new Entries\Frame( $prompt->question, $title, reply: $prompt->reply );
	return new Entries\Draft( 'note', $row['user'], $prompt->lesson, $prompt->id, $prompt->title, [ 'text' => $plan['text'] ], $audience, 0, $frame );
}

/**
 * Who made a thread stand as it does, and when. Only of an answer it is known.
 *
 * @param SourceRow  $row    Its row.
 * @param ReadThread $thread The thread.
 * @return array{by: int, at: int} User id, 0 where nobody knows; Unix time.
 */
function verdict_of( array $row, array $thread ): array {
	$answers = array_values( array_filter( $thread['plan']['comments'], static fn( array $turn ): bool => $turn['admin'] ) );
	$answer  = end( $answers );
	$known   = $answer && 'answered' === review_of( $row['status'], $row['approval'] ) && isset( $thread['there'][ $answer['author'] ] ) ? $answer : null;
	$changed = column_time( $row['updated'] );
	return [
		'by' => $known['author'] ?? 0,
		'at' => $known ? $known['time'] : ( $changed > 0 ? $changed : $thread['plan']['begun'] ),
	];
}

/**
 * What was said about entries.
 *
 * @param array<string, ReadyEntry>                     $entries The entries, by name of their thread.
 * @param array<string, array{id: int, revision: int}> $stored  What each became, by name of the entry.
 * @return list<ImportedComment>
 */
function comments_of( array $entries, array $stored ): array {
	$said = [];
	foreach ( $entries as $one ) {
		foreach ( $one['plan']['comments'] as $turn ) {
			$said[] = comment_of( $turn, $stored[ entry_name( $one['entry']['draft'] ) ]['id'], $one['there'] );
		}
	}
	return $said;
}

/**
 * One comment.
 *
 * @param Turn              $turn  What was said.
 * @param int               $entry Post id.
 * @param array<int, true>  $there People who are there.
 * @return ImportedComment
 */
function comment_of( array $turn, int $entry, array $there ): array {
	return [
		'entry'  => $entry,
		'author' => isset( $there[ $turn['author'] ] ) ? $turn['author'] : 0,
		'text'   => comment_text( $turn ),
		'time'   => $turn['time'],
		'source' => turn_name( $turn ),
	];
}

/**
 * What a turn is called: its row and its place there.
 *
 * @param Turn $turn The turn.
 */
function turn_name( array $turn ): string {
	return 'old-' . $turn['row'] . '-' . $turn['ordinal'];
}

/**
 * Name of an entry's row.
 *
 * @param Entries\Draft $draft The entry.
 */
function entry_name( Entries\Draft $draft ): string {
	return Entries\row_name( $draft->author, $draft->lesson, $draft->prompt );
}

/**
 * What is to be remembered.
 *
 * @param array<string, ReadyEntry>                    $entries The entries, by name of their thread.
 * @param array<string, array{id: int, revision: int}> $stored  What each became, by name of the entry.
 * @param array<string, int>                           $said    What each turn became, by its name.
 * @return list<Imports\Record>
 */
function records_for( array $entries, array $stored, array $said ): array {
	$records = [];
	foreach ( $entries as $name => $one ) {
		$rows = [];
		// Those that cannot be read too: they are looked at again once they say something else.
		foreach ( $one['all'] as $row ) {
			$rows[ $row['id'] ] = [
				'hash'  => row_hash( $row ),
				'turns' => [],
			];
		}
		$entry  = $stored[ entry_name( $one['entry']['draft'] ) ];
		$record = new Imports\Record( 0, (string) $name, $one['entry']['draft']->author, $entry['id'], $entry['revision'], $one['entry']['review'], $rows, [], $one['entry']['draft']->audience );
		$plan   = $one['plan'];
		$turns  = [ ...( $plan['first'] ? [ $plan['first'] ] : [] ), ...$plan['comments'], ...$plan['nothing'] ];
		$became = array_map( static fn( array $turn ): array => [ $turn, $turn === $plan['first'] ? AS_ENTRY : $said[ turn_name( $turn ) ] ?? AS_NOTHING, 1 ], $turns );

		$records[] = with_files( with_turns( $record, $became, $entry['revision'] ), $turns );
	}
	return $records;
}

/**
 * What goes along with entries: how each stands, and that its author was shown what was said.
 *
 * @param array<string, ReadyEntry>                    $entries The entries, by name of their thread.
 * @param array<string, array{id: int, revision: int}> $stored  What each became, by name of the entry.
 * @param array<string, int>                           $said    What each turn became, by its name.
 * @return list<array{entry: int, author: int, comment: int, review: string, by: int, at: int, readers: string}>
 */
function marks_of( array $entries, array $stored, array $said ): array {
	$marks = [];
	foreach ( $entries as $one ) {
		$draft   = $one['entry']['draft'];
		$marks[] = [
			'entry'   => $stored[ entry_name( $draft ) ]['id'],
			'author'  => $draft->author,
			'comment' => max( [ 0, ...array_map( static fn( array $turn ): int => $said[ turn_name( $turn ) ], $one['plan']['comments'] ) ] ),
			'review'  => $one['entry']['review'],
			'readers' => Entries\readers_key( $draft->audience, $draft->set ),
		] + $one['verdict'];
	}
	return $marks;
}
