<?php
/**
 * Whom somebody who forms sets can find: managers everybody, facilitators the people of their organisation, those they share a set with, and
 * those they coach. Of anybody else a facilitator learns nothing, not even that there is an account.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * The people somebody can find and place, null for everybody.
 *
 * @param int $user User id.
 * @return int[]|null
 */
function reach( int $user ): ?array {
	if ( user_can( $user, MANAGE ) ) {
		return null;
	}
	$own        = organisations_of( [ $user ] )[ $user ]['id'] ?? 0;
	$colleagues = $own > 0 ? people_of_organisation( $own ) : [];
	$shared     = array_merge( [], ...array_map( 'array_keys', array_values( members( set_ids( $user ) ) ) ) );
	return array_values( array_unique( [ ...$colleagues, ...$shared, ...coachees( $user ) ] ) );
}

/**
 * A page of the people somebody can find, by name.
 *
 * @param int    $viewer   User id of who asks.
 * @param string $search   Part of a name; to managers, of an address too.
 * @param bool   $in_none  Only those who are in none of the sets that the viewer may see.
 * @param int    $page     Page, from 1.
 * @param int    $per_page How many on it.
 * @return array{people: list<Person>, total: int}
 */
function find_people( int $viewer, string $search, bool $in_none, int $page, int $per_page ): array {
	$reach = reach( $viewer );
	$found = people_named( $reach, $in_none ? placed_ids( $viewer ) : [], $search, null === $reach, ( $page - 1 ) * $per_page, $per_page );
	return [
		'people' => present_people( $found['ids'], $viewer ),
		'total'  => $found['total'],
	];
}

/**
 * Everybody who is in one of the sets that somebody may see.
 *
 * @param int $viewer User id.
 * @return int[]
 */
function placed_ids( int $viewer ): array {
	$sets = visible_ids( $viewer );
	return array_values( array_unique( array_merge( [], ...array_map( 'array_keys', array_values( members( open_ids( $sets ) ) ) ) ) ) );
}

/**
 * People in the shape of schema/person.json. A facilitator counts the sets they can see, since those of others do not exist for them.
 *
 * @param int[] $ids    User ids.
 * @param int   $viewer User id of who asks.
 * @return list<Person>
 */
function present_people( array $ids, int $viewer ): array {
	$places = places_in( $ids, user_can( $viewer, MANAGE ) ? null : set_ids( $viewer ) );
	$told   = told_organisations( $ids, $viewer, $places );
	cache_users( $ids );
	return array_map(
		static fn( int $id ): array => [
			'id'           => $id,
			'name'         => person_name( $id ),
			'organisation' => $told[ $id ],
			'sets'         => count( $places[ $id ] ?? [] ),
		],
		array_values( $ids )
	);
}

/**
 * What somebody is told of the organisations of people: to managers that to which each belongs; to others that only where it is theirs too.
 * Else what stands on a roster.
 *
 * @param int[]                    $ids    User ids.
 * @param int                      $viewer User id of who asks.
 * @param array<int, list<Member>> $places Places of theirs that the viewer may see, by user.
 * @return array<int, string> By user, "" for none.
 */
function told_organisations( array $ids, int $viewer, array $places ): array {
	$manages = user_can( $viewer, MANAGE );
	$of      = organisations_of( [ $viewer, ...$ids ] );
	$own     = $of[ $viewer ]['id'] ?? 0;
	$told    = [];
	foreach ( $ids as $id ) {
		$registered  = $of[ $id ] ?? null;
		$on_roster   = array_filter( array_column( $places[ $id ] ?? [], 'organisation' ) );
		$told[ $id ] = $registered && ( $manages || $registered['id'] === $own ) ? $registered['name'] : (string) ( current( $on_roster ) ?: '' );
	}
	return $told;
}
