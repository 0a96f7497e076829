<?php
/**
 * Who may read, change and share an entry. The only place that answers this, for REST, lists and commands alike.
 *
 * Grants are looked up when they are used: whoever leaves a set or stops coaching reads nothing from that moment on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * Whether a person may read an entry.
 *
 * No capability opens it: an administrator who was not given access has none.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id, 0 for a visitor.
 */
function can_read( Entry $entry, int $user ): bool {
	if ( $user <= 0 ) {
		return false;
	}
	if ( $entry->author === $user ) {
		return true;
	}
	return match ( $entry->audience ) {
		'coach' => Sets\is_coach( $user, $entry->author ),
		'set'   => Sets\is_member( $entry->set, $entry->author ) && Sets\is_in( $entry->set, $user ),
		default => false,
	};
}

/**
 * An entry, if this person may read it. One reading for question and answer: what was written after the audience was narrowed
 * is not shown to whom it was open before.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?Entry {
	$entry = find( $id );
	return $entry && can_read( $entry, $user ) ? $entry : null;
}

/**
 * An entry, if it is this person's own: only its author sees its history and brings it back.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function own( int $id, int $user ): ?Entry {
	$entry = find( $id );
	return $entry && can_edit( $entry, $user ) ? $entry : null;
}

/**
 * An entry of the trash, if it is this person's own; nobody else knows of it.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function own_trashed( int $id, int $user ): ?Entry {
	$entry = find_trashed( $id );
	return $entry && can_edit( $entry, $user ) ? $entry : null;
}

/**
 * Whether a person may change the text: its author alone.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id.
 */
function can_edit( Entry $entry, int $user ): bool {
	return $user > 0 && $entry->author === $user;
}

/**
 * Whether a person may choose who else reads it: its author alone.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id.
 */
function can_share( Entry $entry, int $user ): bool {
	return can_edit( $entry, $user );
}

/**
 * The same rule as can_read(), for all at once: who else may read an entry, and as what.
 *
 * @param Entry $entry The entry.
 * @return array<int, string> "coach", "member" or "facilitator", by user.
 */
function readers( Entry $entry ): array {
	$readers = match ( $entry->audience ) {
		'coach' => array_fill_keys( Sets\coaches_now( $entry->author ), 'coach' ),
		'set'   => Sets\is_member( $entry->set, $entry->author ) ? array_map( static fn( Sets\Member $member ): string => $member->role, Sets\members( [ $entry->set ] )[ $entry->set ] ) : [],
		default => [],
	};
	return array_diff_key( $readers, [ $entry->author => true ] );
}

/**
 * The same rule as can_read(), for lists: what others share with a person.
 *
 * @param int $viewer User id.
 * @return Sources By author, then by status: the sets, null where it needs none.
 */
function shared_sources( int $viewer ): array {
	if ( $viewer <= 0 ) {
		return [];
	}
	$sources = [];
	foreach ( Sets\coachees( $viewer ) as $author ) {
		$sources[ $author ][ STATUSES['coach'] ] = null;
	}
	foreach ( Sets\member_ids( Sets\set_ids( $viewer ) ) as $set => $members ) {
		foreach ( $members as $author ) {
			$sources[ $author ][ STATUSES['set'] ][] = $set;
		}
	}
	return array_diff_key( $sources, [ $viewer => true ] );
}

/**
 * Those of some entries that a person may read, in a number of queries that does not grow with them.
 *
 * @param int[] $ids  Post ids.
 * @param int   $user User id, 0 for a visitor.
 * @return array<int, Entry> By post id.
 */
function readable_of( array $ids, int $user ): array {
	return $user > 0 ? find_many( $ids, still_seen( sources( 'mine', $user ) + shared_sources( $user ) ) ) : [];
}

/**
 * What a list shows a person.
 *
 * @param string $scope  One of "mine", "shared", "trash".
 * @param int    $viewer User id.
 * @return Sources By author, then by status: the sets, null where it needs none.
 */
function sources( string $scope, int $viewer ): array {
	return match ( $scope ) {
		'shared' => shared_sources( $viewer ),
		'trash'  => [ $viewer => [ TRASHED => null ] ],
		default  => [ $viewer => array_fill_keys( STATUSES, null ) ],
	};
}

/**
 * How many entries that others share with a person they have never opened, counted no further than a few.
 *
 * @param int $viewer User id.
 * @param int $most   The limit.
 */
function count_unseen( int $viewer, int $most ): int {
	$sources = shared_sources( $viewer );
	return $sources ? count_up_to( seen_where( $sources ) . ' AND ' . filters( [ 'unseen' => 1 ], $viewer ), $most ) : 0;
}

/**
 * Which set an audience means for an author, or why it cannot be chosen.
 *
 * @param int      $author   User id.
 * @param string   $audience One of "me", "coach", "set".
 * @param int      $set      Set asked for, 0 for "the one I am in".
 * @param string[] $offered  Audiences the prompt offers.
 * @return int|WP_Error Set id, 0 when the audience is no set.
 */
function resolve_audience( int $author, string $audience, int $set, array $offered ): int|WP_Error {
	if ( 'me' === $audience ) {
		return 0;
	}
	if ( ! in_array( $audience, $offered, true ) ) {
		return Errors\audience_not_offered();
	}
	if ( 'coach' === $audience ) {
		return Sets\coaches( $author ) ? 0 : Errors\audience_not_offered();
	}
	if ( $set > 0 ) {
		return Sets\is_member( $set, $author ) ? $set : Errors\audience_not_offered();
	}
	$mine = array_values( array_filter( Sets\set_ids( $author ), static fn( int $id ): bool => Sets\is_member( $id, $author ) ) );
	if ( count( $mine ) > 1 ) {
		return Errors\set_required();
	}
	return $mine[0] ?? Errors\audience_not_offered();
}
