<?php
/**
 * Entry to row and back: which column holds what stands here and nowhere else (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

const MIME_PREFIX = 'learning-log/';

/**
 * How many saves a repeated one is recognised among. A client sends one at a time, so few are ever in question.
 */
const REMEMBERED_MUTATIONS = 10;

/**
 * The name that makes an answer unique: one person, one prompt, one row.
 *
 * @param int    $author User id.
 * @param int    $lesson Post id.
 * @param string $prompt Prompt id.
 */
function row_name( int $author, int $lesson, string $prompt ): string {
	return $author . '-' . $lesson . '-' . $prompt;
}

/**
 * Columns that a save writes, on top of the identity of the row.
 *
 * One answer is stored as it is. Several are joined by a boundary that none of them contains, so that the text stays
 * readable and searchable in the database and yet comes apart byte for byte.
 *
 * @param Draft $draft What is to be stored.
 * @return array{post_content: string, post_content_filtered: string, post_title: string, post_status: string, post_mime_type: string, pinged: string}
 */
function encode( Draft $draft ): array {
	$boundary = count( $draft->answers ) > 1 ? "\n\n" . wp_generate_uuid4() . "\n\n" : '';
	$frame    = [
		'keys'         => array_map( 'strval', array_keys( $draft->answers ) ),
		'boundary'     => $boundary,
		'prompt'       => $draft->prompt,
		'question'     => $draft->frame->question,
		'lesson_title' => $draft->frame->lesson_title,
		'template'     => $draft->frame->template,
		'mutations'    => array_slice( $draft->frame->mutations, -REMEMBERED_MUTATIONS, null, true ),
		'kept_at'      => $draft->frame->kept_at,
		'kept'         => $draft->frame->kept,
		'questions'    => $draft->frame->questions,
		'event_date'   => $draft->frame->event->date,
		'event_kind'   => $draft->frame->event->kind,
		'minutes'      => $draft->frame->event->minutes,
		'reply'        => $draft->frame->reply,
	];
	return [
		'post_content'          => implode( $boundary, $draft->answers ),
		'post_content_filtered' => (string) wp_json_encode( $frame ),
		'post_title'            => $draft->title,
		'post_status'           => STATUSES[ $draft->audience ],
		'post_mime_type'        => MIME_PREFIX . $draft->kind,
		'pinged'                => $draft->set > 0 ? (string) $draft->set : '',
	];
}

/**
 * Where an entry stands in its author's timeline: on the day of its event, else on that of the first save. Kept in a column of its own, so
 * that the database sorts and compares days, whatever else the entry says.
 *
 * @param Draft  $draft   What is to be stored.
 * @param string $created "Y-m-d H:i:s" of the first save, in the site's time.
 */
function timeline_date( Draft $draft, string $created ): string {
	return '' === $draft->frame->event->date ? $created : $draft->frame->event->date . ' 00:00:00';
}

/**
 * The entry that a row holds.
 *
 * @param array<string, string> $row    A row of the posts table.
 * @param Extras|null           $extras What else was read along with it.
 */
function decode( array $row, ?Extras $extras = null ): Entry {
	$frame   = Storage\facts_of( $row['post_content_filtered'] );
	$trashed = TRASHED === $row['post_status'];
	return new Entry(
		(int) $row['ID'],
		substr( $row['post_mime_type'], strlen( MIME_PREFIX ) ),
		(int) $row['post_author'],
		(int) $row['post_parent'],
		Storage\text_of( $frame, 'prompt' ),
		$row['post_title'],
		decode_answers( $row['post_content'], $frame ),
		(string) ( array_search( $trashed ? $row['to_ping'] : $row['post_status'], STATUSES, true ) ?: 'me' ),
		(int) $row['pinged'],
		(int) $row['menu_order'],
		$row['post_date_gmt'],
		$row['post_modified_gmt'],
		decode_frame( $frame ),
		$trashed ? $row['post_excerpt'] : '',
		(string) ( array_search( $row['comment_status'] ?? '', REVIEWS, true ) ?: 'none' ),
		$extras,
		TALKED === ( $row['ping_status'] ?? '' )
	);
}

/**
 * The answers, taken apart again.
 *
 * @param string       $content The text column.
 * @param array<mixed> $frame   The frame beside it.
 * @return array<string, string>
 */
function decode_answers( string $content, array $frame ): array {
	$keys     = array_values( array_filter( is_array( $frame['keys'] ?? null ) ? $frame['keys'] : [], 'is_string' ) );
	$boundary = Storage\text_of( $frame, 'boundary' );
	if ( '' === $boundary || count( $keys ) < 2 ) {
		return [ $keys[0] ?? 'text' => $content ];
	}
	$texts   = explode( $boundary, $content );
	$answers = [];
	foreach ( $keys as $position => $key ) {
		$answers[ $key ] = $texts[ $position ] ?? '';
	}
	return $answers;
}

/**
 * The frame as a value.
 *
 * @param array<mixed> $frame Decoded JSON.
 */
function decode_frame( array $frame ): Frame {
	$mutations = [];
	foreach ( is_array( $frame['mutations'] ?? null ) ? $frame['mutations'] : [] as $uuid => $revision ) {
		$mutations[ (string) $uuid ] = is_numeric( $revision ) ? (int) $revision : 0;
	}
	return new Frame(
		Storage\text_of( $frame, 'question' ),
		Storage\text_of( $frame, 'lesson_title' ),
		Storage\text_of( $frame, 'template' ),
		$mutations,
		Storage\number_of( $frame, 'kept_at' ),
		Storage\number_of( $frame, 'kept' ),
		decode_questions( $frame['questions'] ?? null ),
		new Event( Storage\text_of( $frame, 'event_date' ), Storage\text_of( $frame, 'event_kind' ), Storage\number_of( $frame, 'minutes' ) ),
		'' === Storage\text_of( $frame, 'reply' ) ? 'none' : Storage\text_of( $frame, 'reply' )
	);
}

/**
 * The questions of a frame.
 *
 * @param mixed $stored What stands there; nothing in entries of before there were several.
 * @return list<Question>
 */
function decode_questions( mixed $stored ): array {
	$questions = [];
	foreach ( is_array( $stored ) ? $stored : [] as $question ) {
		$facts       = is_array( $question ) ? $question : [];
		$questions[] = [
			'key'   => Storage\text_of( $facts, 'key' ),
			'label' => Storage\text_of( $facts, 'label' ),
			'help'  => Storage\text_of( $facts, 'help' ),
		];
	}
	return $questions;
}
