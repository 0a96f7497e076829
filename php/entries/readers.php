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
	$taken   = taken_times( $entry->id );
	cache_users( array_keys( $readers + $taken ) );
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
			static fn( int $id, string $time ): array => [
				'id'   => $id,
				'name' => Sets\person_name( $id ),
				'at'   => iso( $time ),
			],
			array_keys( $taken ),
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
 * @param Entry $entry   The entry, which they may read.
 * @param int   $reader  User id.
 * @param int   $comment Post id of the newest comment they were shown, 0 for none.
 * @return string|WP_Error The time, ISO 8601.
 */
function see( Entry $entry, int $reader, int $comment = 0 ): string|WP_Error {
	if ( $entry->author === $reader && 0 === $comment ) {
		return Errors\seen_by_author();
	}
	$now = current_time( 'mysql', true );
	return store_seen( $entry->id, $reader, $now, $comment ) ? iso( $now ) : Errors\storage_failed();
}
