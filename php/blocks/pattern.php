<?php
/**
 * Notes of a page that look alike are written once, as a pattern with blanks wherever they differ; each then fills in its own.
 *
 * The pattern is the form of a note that is made of marks. Two notes share one when nothing but marks is left of what tells them apart:
 * whatever has no mark is part of what the pattern is kept under, so that no note can get another's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Entries\Frame;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

/**
 * Blanks, by the number that ends their marks.
 */
const BLANK_ID          = 100;
const BLANK_TITLE       = 101;
const BLANK_QUESTION    = 102;
const BLANK_PLACEHOLDER = 103;
const BLANK_OLD         = 104;
const BLANK_ENTRY       = 105;
const BLANK_REVISION    = 106;
const BLANK_DATE        = 107;
const BLANK_FILES       = 108;

/**
 * The first answer as it is read, and as it stands in its field; the next one has the numbers after it.
 */
const BLANK_ANSWER = 200;
const BLANK_FIELD  = 600;

/**
 * A time that stands for any other.
 */
const SOME_TIME = '2001-02-03 04:05:06';

/**
 * Whether a note can share its form: one that asks one thing and holds nothing else. The wordings of several questions, of today and of
 * before, are their own, and so is who said when how an entry stands.
 *
 * @param Prompt     $prompt What is asked.
 * @param Entry|null $entry  What is stored.
 */
function has_pattern( Prompt $prompt, ?Entry $entry ): bool {
	return [ Prompts\ONE_FIELD ] === $prompt->questions && 'note' === $prompt->kind && ( ! $entry || ( [ 'text' ] === array_keys( $entry->answers ) && 'none' === Entries\review_shown( $entry ) ) );
}

/**
 * The form of a note of which nothing just went wrong, where no filter of WordPress comes by any more (insert_late()).
 *
 * @param Prompt          $prompt What is asked.
 * @param WP_Post         $lesson Where.
 * @param Entry|null      $entry  What is stored.
 * @param list<ShownFile> $files  Its files.
 * @return array<int, string> Its HTML, in parts.
 */
function patterned_parts( Prompt $prompt, WP_Post $lesson, ?Entry $entry, array $files ): array {
	$old     = $entry ? old_question( $entry, $prompt ) : '';
	$values  = values( $prompt, $entry, $old, $files );
	$pattern = pattern( $lesson, $prompt, $entry, $old );
	$parts   = $pattern['parts'];
	foreach ( $pattern['blanks'] as $at => $blank ) {
		$parts[ $at ] = $values[ $blank ];
	}
	return $parts;
}

/**
 * The pattern of a note, written for the first one that looks so: it is kept under all that it is written from.
 *
 * @param WP_Post    $lesson Where.
 * @param Prompt     $prompt What is asked.
 * @param Entry|null $entry  What is stored.
 * @param string     $old    What was asked when it was answered, "" where that is today's question.
 * @return Pattern
 */
function pattern( WP_Post $lesson, Prompt $prompt, ?Entry $entry, string $old ): array {
	$asked  = marked_prompt( $prompt );
	$stored = $entry ? marked_entry( $entry ) : null;
	$frame  = '' === $old ? '' : mark( BLANK_OLD );
	$looks  = [ get_current_user_id(), $lesson->ID, $asked, $stored, $frame ];
	$kept   = wp_cache_get( 'patterns', MEMORY );
	/** @var list<array{looks: array<mixed>, pattern: Pattern}> $kept */
	$kept = is_array( $kept ) ? $kept : [];
	foreach ( $kept as $one ) {
		if ( $one['looks'] === $looks ) {
			return $one['pattern'];
		}
	}
	$pattern = write_pattern( $lesson, new Prompt( ...$asked ), $stored ? new Entry( ...$stored, frame: new Frame( $frame ) ) : null );
	wp_cache_set( 'patterns', [ ...$kept, compact( 'looks', 'pattern' ) ], MEMORY );
	return $pattern;
}

/**
 * Writes a pattern.
 *
 * @param WP_Post    $lesson Where.
 * @param Prompt     $prompt What is asked, in marks.
 * @param Entry|null $entry  What is stored, in marks.
 * @return Pattern
 */
function write_pattern( WP_Post $lesson, Prompt $prompt, ?Entry $entry ): array {
	$row   = [
		'id'        => 0,
		'name'      => mark( BLANK_FILES ),
		'type'      => '',
		'size'      => 0,
		'url'       => '',
		'thumbnail' => '',
	];
	$html  = form_html( new Note( $prompt, $lesson, $entry, [ $row ], null ) );
	$whole = $prompt->allow_attachments ? [ kept_row_html( $row ) => mark( BLANK_FILES ) ] : [];
	if ( $entry ) {
		$whole[ saved_html( SOME_TIME ) ] = mark( BLANK_DATE );
		foreach ( array_keys( $entry->answers ) as $at => $key ) {
			$mark                             = mark( BLANK_ANSWER + $at );
			$whole[ text_html( $mark ) ]      = $mark;
			$whole[ carry_textarea( $mark ) ] = mark( BLANK_FIELD + $at );
		}
	}
	$pieces = explode( marks()->blank, str_replace( array_keys( $whole ), array_values( $whole ), $html ) );
	$parts  = [ array_shift( $pieces ) ];
	$blanks = [];
	foreach ( $pieces as $piece ) {
		$blanks[ count( $parts ) ] = (int) substr( $piece, 0, 3 );
		array_push( $parts, '', substr( $piece, 3 ) );
	}
	return [
		'parts'  => $parts,
		'blanks' => $blanks,
	];
}

/**
 * The mark of a blank: digits, which no escaping changes and which are a number too.
 *
 * @param int $blank Its number.
 */
function mark( int $blank ): string {
	return marks()->blank . $blank;
}

/**
 * All a prompt is made of, with marks for what is its own.
 *
 * @param Prompt $prompt What is asked.
 * @return array{id: string, lesson: int, kind: string, title: string, question: string, placeholder: string, rows: int, template: string, questions: list<Question>, audiences: list<string>, audience: string, allow_attachments: bool, reply: string, suggested_words: int}
 */
function marked_prompt( Prompt $prompt ): array {
	$begin = marks()->blank;
	return [
		'id'                => $begin . BLANK_ID,
		'lesson'            => $prompt->lesson,
		'kind'              => $prompt->kind,
		'title'             => '' === trim( $prompt->title ) ? '' : $begin . BLANK_TITLE,
		// One that is nothing but a line break asks nothing.
		'question'          => '' === trim( strip_tags( $prompt->question ) ) ? $prompt->question : $begin . BLANK_QUESTION, // phpcs:ignore WordPress.WP.AlternativeFunctions.strip_tags_strip_tags -- Only looks whether anything is left of a question that is safe.
		'placeholder'       => '' === $prompt->placeholder ? '' : $begin . BLANK_PLACEHOLDER,
		'rows'              => $prompt->rows,
		'template'          => $prompt->template,
		'questions'         => $prompt->questions,
		'audiences'         => $prompt->audiences,
		'audience'          => $prompt->audience,
		'allow_attachments' => $prompt->allow_attachments,
		'reply'             => $prompt->reply,
		'suggested_words'   => $prompt->suggested_words,
	];
}

/**
 * All an entry is made of but its frame, with marks for what is its own.
 *
 * @param Entry $entry What is stored.
 * @return array{id: int, kind: string, author: int, lesson: int, prompt: string, title: string, answers: array<string, string>, audience: string, set: int, revision: int, created: string, modified: string}
 */
function marked_entry( Entry $entry ): array {
	$answers = [];
	foreach ( $entry->answers as $key => $text ) {
		$answers[ $key ] = '' === trim( $text ) ? $text : mark( BLANK_ANSWER + count( $answers ) );
	}
	return [
		'id'       => (int) mark( BLANK_ENTRY ),
		'kind'     => $entry->kind,
		'author'   => $entry->author,
		'lesson'   => $entry->lesson,
		'prompt'   => '',
		'title'    => '',
		'answers'  => $answers,
		'audience' => $entry->audience,
		'set'      => $entry->set,
		'revision' => (int) mark( BLANK_REVISION ),
		'created'  => SOME_TIME,
		'modified' => SOME_TIME,
	];
}

/**
 * What a note fills into the blanks.
 *
 * @param Prompt          $prompt What is asked.
 * @param Entry|null      $entry  What is stored.
 * @param string          $old    What was asked when it was answered, "" where that is today's question.
 * @param list<ShownFile> $files  Its files.
 * @return array<int, string> By number.
 */
function values( Prompt $prompt, ?Entry $entry, string $old, array $files ): array {
	$values = [
		BLANK_ID          => $prompt->id,
		BLANK_TITLE       => title_html( $prompt ),
		BLANK_QUESTION    => trim( $prompt->question ),
		BLANK_PLACEHOLDER => '' === $prompt->placeholder ? '' : carry( $prompt->placeholder ),
		BLANK_FILES       => kept_rows_html( $files ),
	];
	if ( ! $entry ) {
		return $values;
	}
	$values[ BLANK_ENTRY ]    = (string) $entry->id;
	$values[ BLANK_REVISION ] = (string) $entry->revision;
	$values[ BLANK_DATE ]     = saved_html( $entry->modified );
	$values[ BLANK_OLD ]      = '' === $old ? '' : Prompts\safe_question( $old );
	$answer                   = 0;
	foreach ( $entry->answers as $text ) {
		$carried                          = carry( $text );
		$values[ BLANK_ANSWER + $answer ] = text_html( $text, $carried );
		$values[ BLANK_FIELD + $answer ]  = LINE_END . $carried;
		++$answer;
	}
	return $values;
}
