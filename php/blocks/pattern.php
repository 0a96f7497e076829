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
 * before, are their own.
 *
 * @param Prompt     $prompt What is asked.
 * @param Entry|null $entry  What is stored.
 */
function has_pattern( Prompt $prompt, ?Entry $entry ): bool {
	return [ Prompts\ONE_FIELD ] === $prompt->questions && 'note' === $prompt->kind && ( ! $entry || [ 'text' ] === array_keys( $entry->answers ) );
}

/**
 * The form of a note of which nothing just went wrong, where no filter of WordPress comes by any more (insert_late()).
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 * @param Entry|null $entry What is stored.
 * @param list<array{id: int, name: string, type: string, size: int, url: string, thumbnail: string}> $files Its files.
 * @return list<string> Its HTML, in parts.
 */
function patterned_parts( Prompt $prompt, WP_Post $lesson, ?Entry $entry, array $files ): array {
	$values = values( $prompt, $entry, $files );
	$whole  = [];
	foreach ( pattern( $lesson, marked_prompt( $prompt ), $entry ? marked_entry( $entry, $prompt ) : null ) as $at => $part ) {
		$whole[] = 0 === $at % 2 ? $part : $values[ $part ];
	}
	return $whole;
}

/**
 * The pattern of a note in parts: HTML, the number of the blank that follows, HTML, and so on.
 *
 * @param WP_Post    $lesson Where.
 * @param Prompt     $prompt What is asked, in marks.
 * @param Entry|null $entry  What is stored, in marks.
 * @return list<string>
 */
function pattern( WP_Post $lesson, Prompt $prompt, ?Entry $entry ): array {
	$looks = [ get_current_user_id(), $lesson->ID, get_object_vars( $prompt ), $entry ? [ 'frame' => $entry->frame->question ] + get_object_vars( $entry ) : null ];
	$kept  = wp_cache_get( 'patterns', MEMORY );
	/** @var list<array{looks: array<mixed>, parts: list<string>}> $kept */
	$kept = is_array( $kept ) ? $kept : [];
	foreach ( $kept as $one ) {
		if ( $one['looks'] === $looks ) {
			return $one['parts'];
		}
	}
	$parts = parts( $lesson, $prompt, $entry );
	wp_cache_set( 'patterns', [ ...$kept, compact( 'looks', 'parts' ) ], MEMORY );
	return $parts;
}

/**
 * Writes a pattern.
 *
 * @param WP_Post    $lesson Where.
 * @param Prompt     $prompt What is asked, in marks.
 * @param Entry|null $entry  What is stored, in marks.
 * @return list<string>
 */
function parts( WP_Post $lesson, Prompt $prompt, ?Entry $entry ): array {
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
	foreach ( $pieces as $piece ) {
		array_push( $parts, substr( $piece, 0, 3 ), substr( $piece, 3 ) );
	}
	return $parts;
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
 * A prompt with marks for what is its own.
 *
 * @param Prompt $prompt What is asked.
 */
function marked_prompt( Prompt $prompt ): Prompt {
	$begin = marks()->blank;
	return new Prompt(
		$begin . BLANK_ID,
		$prompt->lesson,
		$prompt->kind,
		'' === trim( $prompt->title ) ? '' : $begin . BLANK_TITLE,
		// One that is nothing but a line break asks nothing.
		'' === trim( strip_tags( $prompt->question ) ) ? $prompt->question : $begin . BLANK_QUESTION, // phpcs:ignore WordPress.WP.AlternativeFunctions.strip_tags_strip_tags -- Only looks whether anything is left of a question that is safe.
		'' === $prompt->placeholder ? '' : $begin . BLANK_PLACEHOLDER,
		$prompt->rows,
		$prompt->template,
		$prompt->questions,
		$prompt->audiences,
		$prompt->audience,
		$prompt->allow_attachments,
		$prompt->reply
	);
}

/**
 * An entry with marks for what is its own. Of its frame the question alone is shown, where it was another one.
 *
 * @param Entry  $entry  What is stored.
 * @param Prompt $prompt What is asked.
 */
function marked_entry( Entry $entry, Prompt $prompt ): Entry {
	$answers = [];
	foreach ( $entry->answers as $key => $text ) {
		$answers[ $key ] = '' === trim( $text ) ? $text : mark( BLANK_ANSWER + count( $answers ) );
	}
	return new Entry(
		(int) mark( BLANK_ENTRY ),
		$entry->kind,
		$entry->author,
		$entry->lesson,
		'',
		'',
		$answers,
		$entry->audience,
		$entry->set,
		(int) mark( BLANK_REVISION ),
		SOME_TIME,
		SOME_TIME,
		new Frame( '' === old_question( $entry, $prompt ) ? '' : mark( BLANK_OLD ) )
	);
}

/**
 * What a note fills into the blanks.
 *
 * @param Prompt     $prompt What is asked.
 * @param Entry|null $entry  What is stored.
 * @param list<array{id: int, name: string, type: string, size: int, url: string, thumbnail: string}> $files Its files.
 * @return array<int|string, string> By number.
 */
function values( Prompt $prompt, ?Entry $entry, array $files ): array {
	$values = [
		BLANK_ID          => $prompt->id,
		BLANK_TITLE       => once( 'title' . $prompt->title, static fn(): string => title_html( $prompt ) ),
		BLANK_QUESTION    => trim( $prompt->question ),
		BLANK_PLACEHOLDER => '' === $prompt->placeholder ? '' : carry( $prompt->placeholder ),
		BLANK_FILES       => $files ? implode( '', array_map( __NAMESPACE__ . '\kept_row_html', $files ) ) : '',
	];
	if ( ! $entry ) {
		return $values;
	}
	$values[ BLANK_ENTRY ]    = (string) $entry->id;
	$values[ BLANK_REVISION ] = (string) $entry->revision;
	$values[ BLANK_DATE ]     = saved_html( $entry->modified );
	$values[ BLANK_OLD ]      = Prompts\safe_question( old_question( $entry, $prompt ) );
	$answer                   = 0;
	foreach ( $entry->answers as $text ) {
		$carried                          = carry( $text );
		$values[ BLANK_ANSWER + $answer ] = text_html( $text, $carried );
		$values[ BLANK_FIELD + $answer ]  = LINE_END . $carried;
		++$answer;
	}
	return $values;
}
