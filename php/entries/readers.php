<?php
/**
 * Who can read an entry at this moment, by name, and who of them has opened it: for its author.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * The readers of an entry in the shape of schema/readers.json.
 *
 * What somebody opened who may not read it any more stays untold: the author is not to learn of them what the policy would not tell. Who took
 * it with them still has it, and stays named.
 *
 * @param Entry $entry The entry.
 * @return array{audience: string, people: list<array{id: int, name: string, through: string, opened: string}>, taken: list<array{id: int, name: string, at: string}>}
 */
function present_readers( Entry $entry ): array {
	$readers = readers( $entry );
	$times   = $readers ? seen_times( $entry->id ) : [];
	$taken   = takings( [ $entry->id ] )[ $entry->id ] ?? [];
	cache_users( array_unique( [ ...array_keys( $readers ), ...array_column( $taken, 'taker' ) ] ) );
	$people = [];
	foreach ( array_filter( $readers, static fn( int $id ): bool => false !== get_userdata( $id ), ARRAY_FILTER_USE_KEY ) as $id => $through ) {
		$people[] = [
			'id'      => $id,
			'name'    => Sets\person_name( $id ),
			'through' => $through,
			'opened'  => isset( $times[ $id ] ) ? iso( $times[ $id ] ) : '',
		];
	}
	return [
		'audience' => $entry->audience,
		'people'   => $people,
		'taken'    => array_map(
			static fn( array $one ): array => [
				'id'   => $one['taker'],
				'name' => Sets\person_name( $one['taker'] ),
				'at'   => iso( $one['at'] ),
			],
			$taken
		),
	];
}

/**
 * Notes that a person takes entries with them in a file: those of others, for their authors to see.
 *
 * @param Entry[] $entries The entries, which they may read.
 * @param int     $taker   User id.
 * @return WP_Error|null Why nothing may be handed out.
 */
function take( array $entries, int $taker ): ?WP_Error {
	$others = array_filter( $entries, static fn( Entry $entry ): bool => $entry->author !== $taker );
	return store_taken( array_values( array_map( static fn( Entry $entry ): int => $entry->id, $others ) ), $taker, current_time( 'mysql', true ) ) ? null : Errors\storage_failed();
}

/**
 * Notes that a reader has opened an entry, and when. Its author is noted where they were shown what others said about it.
 *
 * Who was shown a text that its author has changed by now has not opened what is there: it stays as noted before. So it does where
 * they were shown comments alone, as after one of their own.
 *
 * @param Entry $entry    The entry, which they may read.
 * @param int   $reader   User id.
 * @param int   $comment  Post id of the newest comment they were shown, 0 for none.
 * @param int   $revision Revision of the text they were shown, 0 where they do not say.
 * @return string|WP_Error The time that is noted now, ISO 8601.
 */
function see( Entry $entry, int $reader, int $comment = 0, int $revision = 0 ): string|WP_Error {
	if ( $entry->author === $reader && 0 === $comment ) {
		return Errors\seen_by_author();
	}
	$shown = 0 === $revision && 0 === $comment ? $entry->revision : $revision;
	$opens = $shown === $entry->revision;
	$now   = current_time( 'mysql', true );
	// A first look at what has changed by now was before that.
	$time = $opens || 0 === $shown ? $now : min( $now, gmdate( 'Y-m-d H:i:s', (int) strtotime( $entry->modified . ' UTC' ) - 1 ) );
	if ( ! store_seen( $entry->id, $reader, $time, $comment, $shown, $opens ) ) {
		return Errors\storage_failed();
	}
	return iso( $opens ? $now : time_of( seen_row( $entry->id, $reader ) ) );
}

/**
 * The same, in the shape of schema/seen.json.
 *
 * @param Entry $entry    The entry, which they may read.
 * @param int   $reader   User id.
 * @param int   $comment  Post id of the newest comment they were shown, 0 for none.
 * @param int   $revision Revision of the text they were shown, 0 where they do not say.
 * @return array{seen: string, changed: bool}|WP_Error
 */
function note_seen( Entry $entry, int $reader, int $comment, int $revision ): array|WP_Error {
	$seen = see( $entry, $reader, $comment, $revision );
	return is_wp_error( $seen ) ? $seen : [
		'seen'    => $seen,
		'changed' => $entry->author !== $reader && has_changed( $entry->modified, $entry->revision, seen_row( $entry->id, $reader ) ),
	];
}
