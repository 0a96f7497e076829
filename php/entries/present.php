<?php
/**
 * Entries in the shape of schema/entry.json, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Files;
use LearningLog\Sets;

/**
 * Entries as others see them; names and files in a number of queries that does not grow with the list.
 *
 * @param Entry[] $entries The entries.
 * @param int     $viewer  User id of who asks.
 * @return list<array<string, mixed>>
 */
function present( array $entries, int $viewer ): array {
	$entries = array_values( $entries );
	$files   = files_of( $entries );
	cache_users( array_column( $entries, 'author' ) );
	return array_map(
		static fn( Entry $entry ): array => present_one( $entry, $viewer, $files[ $entry->id ] ?? [] ),
		$entries
	);
}

/**
 * Files of some entries: those read along with them, the others in one query.
 *
 * @param list<Entry> $entries The entries.
 * @return array<int, list<array<string, mixed>>> By entry.
 */
function files_of( array $entries ): array {
	$files  = [];
	$unread = [];
	foreach ( $entries as $entry ) {
		if ( null === $entry->files ) {
			$unread[] = $entry->id;
		} else {
			$files[ $entry->id ] = array_map( 'LearningLog\Files\present', $entry->files );
		}
	}
	return $files + Files\for_entries( $unread );
}

/**
 * One entry as others see it.
 *
 * @param Entry                      $entry  The entry.
 * @param int                        $viewer User id of who asks.
 * @param list<array<string, mixed>> $files  Its files.
 * @return array<string, mixed>
 */
function present_one( Entry $entry, int $viewer, array $files ): array {
	return [
		'id'           => $entry->id,
		'kind'         => $entry->kind,
		'lesson'       => $entry->lesson,
		'lesson_title' => $entry->frame->lesson_title,
		'prompt'       => $entry->prompt,
		'title'        => $entry->title,
		'question'     => $entry->frame->question,
		'answers'      => $entry->answers,
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
		'files'        => $files,
		'can'          => [
			'edit'  => can_edit( $entry, $viewer ),
			'share' => can_share( $entry, $viewer ),
		],
	];
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
