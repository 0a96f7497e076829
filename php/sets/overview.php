<?php
/**
 * A list of sets, with who is in each: the same few queries for one and for a hundred.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * A page of the sets a person may see.
 *
 * @param int    $user     User id.
 * @param string $search   Part of a name.
 * @param int    $page     Page, from 1.
 * @param int    $per_page How many on it.
 * @return array{sets: list<array<string, mixed>>, total: int}
 */
function overview( int $user, string $search, int $page, int $per_page ): array {
	$ids   = sets_named( visible_ids( $user ), $search );
	$found = find_many( array_slice( $ids, ( $page - 1 ) * $per_page, $per_page ) );
	$seats = $found ? seats( array_keys( $found ) ) : [];
	return [
		'sets'  => array_map( static fn( Set $set ): array => get_object_vars( $set ) + [ 'people' => seated( $set, $seats[ $set->id ] ?? [] ) ], array_values( $found ) ),
		'total' => count( $ids ),
	];
}

/**
 * Who is in a set, as a list of sets says it.
 *
 * @param Set        $set   The set.
 * @param list<Seat> $seats Everyone who is in it.
 * @return array{facilitators: list<string>, members: int, missing: list<string>}
 */
function seated( Set $set, array $seats ): array {
	$members = array_filter( $seats, static fn( array $seat ): bool => 'member' === $seat['role'] );
	return [
		'facilitators' => array_column( array_diff_key( $seats, $members ), 'name' ),
		'members'      => count( $members ),
		'missing'      => array_column( not_agreed_among( $set->contract, $set->contract_version, $seats ), 'name' ),
	];
}
