<?php
/**
 * Entries in the shape of schema/entry.json, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * Entries as others see them; names, files, Elements, numbers of comments and addresses in a number of queries that does not grow with the list.
 *
 * @param Entry[] $entries The entries.
 * @param int     $viewer  User id of who asks.
 * @return list<array<string, mixed>>
 */
function present( array $entries, int $viewer ): array {
	$entries = array_values( $entries );
	$unread  = array_filter( $entries, static fn( Entry $entry ): bool => null === $entry->extras );
	$extras  = find_extras( array_column( $unread, 'id' ), $viewer );
	$urls    = Prompts\urls( array_column( $entries, 'lesson' ), $viewer );
	$extras += array_column( array_map( static fn( Entry $entry ): array => [ $entry->id, $entry->extras ?? new Extras() ], $entries ), 1, 0 );
	$can     = reviewable( $entries, $viewer );
	$said_by = array_map( static fn( Entry $entry ): int => said_by( $entry, $extras[ $entry->id ]->verdict )['by'], $entries );
	cache_users( [ ...array_column( $entries, 'author' ), ...array_filter( $said_by ) ] );
	return array_map(
		static fn( Entry $entry ): array => present_one( $entry, $viewer, $extras[ $entry->id ], $urls[ $entry->lesson ] ?? '', $can[ $entry->id ] ?? false ),
		$entries
	);
}

/**
 * One entry as others see it.
 *
 * @param Entry  $entry      The entry.
 * @param int    $viewer     User id of who asks.
 * @param Extras $extras     What belongs to it.
 * @param string $lesson_url Where its lesson is, for whoever asks.
 * @param bool   $can_review Whether they may say how it stands.
 * @return array<string, mixed>
 */
function present_one( Entry $entry, int $viewer, Extras $extras, string $lesson_url, bool $can_review ): array {
	[ 'by' => $by, 'at' => $at ] = said_by( $entry, $extras->verdict );

	return [
		'id'           => $entry->id,
		'kind'         => $entry->kind,
		'lesson'       => $entry->lesson,
		'lesson_title' => $entry->frame->lesson_title,
		'lesson_url'   => $lesson_url,
		'prompt'       => $entry->prompt,
		'template'     => $entry->frame->template,
		'title'        => $entry->title,
		'question'     => $entry->frame->question,
		'questions'    => $entry->frame->questions,
		'answers'      => answers_as_object( $entry->answers ),
		'event_date'   => $entry->frame->event->date,
		'event_kind'   => $entry->frame->event->kind,
		'minutes'      => $entry->frame->event->minutes,
		'elements'     => $extras->elements,
		'audience'     => $entry->audience,
		'set'          => $entry->set,
		'author'       => [
			'id'   => $entry->author,
			'name' => Sets\person_name( $entry->author ),
		],
		'organisation' => Sets\organisation( $entry->author, $entry->set ),
		'revision'     => $entry->revision,
		'hash'         => hash_of( $entry->answers ),
		'created'      => iso( $entry->created ),
		'modified'     => iso( $entry->modified ),
		'trash_until'  => trash_until( $entry ),
		'files'        => array_map( 'LearningLog\Files\present', $extras->files ),
		'comments'     => $extras->comments['all'],
		'comments_new' => $extras->comments['new'],
		'reply'        => $entry->frame->reply,
		'review'       => review_shown( $entry ),
		'reviewed_by'  => [
			'id'   => $by,
			'name' => $by > 0 ? Sets\person_name( $by ) : '',
		],
		'reviewed_at'  => '' === $at ? '' : iso( $at ),
		'unseen'       => $entry->author !== $viewer && '' === $extras->seen,
		'changed_since_seen' => $entry->author !== $viewer && has_changed( $entry->modified, $entry->revision, $extras->seen ),
		'can'          => [
			'edit'   => can_edit( $entry, $viewer ),
			'share'  => can_share( $entry, $viewer ),
			'review' => $can_review,
		],
	];
}

/**
 * Answers for JSON, an object whatever the keys are: PHP takes "0" for a number, and a list would lose the keys.
 *
 * @param array<int|string, string> $answers By question key.
 * @return array<int|string, string>|object
 */
function answers_as_object( array $answers ): array|object {
	return array_is_list( $answers ) ? (object) $answers : $answers;
}

/**
 * A time of the database as ISO 8601.
 *
 * @param string $utc "Y-m-d H:i:s", UTC.
 */
function iso( string $utc ): string {
	return str_replace( ' ', 'T', $utc ) . 'Z';
}

/**
 * What says that a text arrived whole: the writer drops the copy on their device only when this is the hash of what they sent.
 *
 * src/lib computes the same; what is hashed stands in schema/entry.json.
 *
 * @param array<string, string> $answers By question key.
 */
function hash_of( array $answers ): string {
	ksort( $answers, SORT_STRING );
	$bytes = '';
	// A question added since, and one that was left empty, are the same text.
	foreach ( array_filter( $answers, static fn( string $text ): bool => '' !== $text ) as $key => $text ) {
		$bytes .= $key . "\n" . strlen( $text ) . "\n" . $text;
	}
	return hash( 'sha256', $bytes );
}
