<?php
/**
 * The list of people: a page of it, what it can be narrowed to, and what stands in a row. The same number of queries for one person and for a
 * hundred, among ten people and among ten thousand.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\People;

// Only its own routes need this room, and nobody else these.
require_once __DIR__ . '/policy.php';
require_once __DIR__ . '/class-facts.php';
require_once dirname( __DIR__ ) . '/entries/store-activity.php';
require_once dirname( __DIR__ ) . '/comments/store-activity.php';

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Sets;
use LearningLog\Sets\Member;

/**
 * What stands for a set in the filter where people are meant who are in none.
 */
const IN_NONE = 'none';

/**
 * A page of the people somebody sees.
 *
 * @param int         $viewer   User id of who asks.
 * @param PeopleAsked $asked    What was asked for.
 * @param int         $page     Page, from 1.
 * @param int         $per_page How many on it.
 * @return array{participants: list<Participant>, total: int}
 */
function listed( int $viewer, array $asked, int $page, int $per_page ): array {
	$among   = seen_by( $viewer );
	$without = IN_NONE === $asked['set'] ? Sets\placed_ids( $viewer ) : [];
	foreach ( filters( $viewer, $asked ) as $found ) {
		$among = null === $among ? $found : array_values( array_intersect( $among, $found ) );
	}
	$from     = ( $page - 1 ) * $per_page;
	$by_name  = 'name' === $asked['orderby'];
	$backward = 'desc' === $asked['order'];
	$found    = Sets\people_named( $among, $without, $asked['search'], sees_all( $viewer ), $by_name ? $from : 0, $by_name ? $per_page : PHP_INT_MAX, $by_name && $backward );
	$told     = new Facts( $viewer, $found['ids'] );
	$ids      = $by_name ? $found['ids'] : array_slice( in_order( $found['ids'], $told, $asked['orderby'], $backward ), $from, $per_page );
	$told->only( $ids );
	return [
		'participants' => present( $ids, $viewer, $told ),
		'total'        => $found['total'],
	];
}

/**
 * People in the order of what their rows tell, and by name where that is the same; a day, since a row tells no hour. Without an organisation
 * one stands behind all others.
 *
 * @param int[]  $ids      User ids, by name.
 * @param Facts  $told     What of them is told.
 * @param string $orderby  What of it they are ordered by.
 * @param bool   $backward Whether the last come first.
 * @return int[]
 */
function in_order( array $ids, Facts $told, string $orderby, bool $backward ): array {
	$keys = match ( $orderby ) {
		'organisation' => array_map( remove_accents( ... ), $told->organisations() ),
		'coaches'      => array_map( static fn( array $coaches ): string => (string) count( $coaches ), $told->coaches() ),
		default        => $told->days(),
	};
	$none = 'organisation' === $orderby;
	usort(
		$ids,
		static function ( int $one, int $other ) use ( $keys, $none, $backward ): int {
			[ $a, $b ] = [ $keys[ $one ] ?? '', $keys[ $other ] ?? '' ];
			return ( $none ? ( '' === $a ) <=> ( '' === $b ) : 0 ) ?: strnatcasecmp( $a, $b ) * ( $backward ? -1 : 1 );
		}
	);
	return $ids;
}

/**
 * For each filter that is set the people it leaves, seen or not.
 *
 * @param int         $viewer User id of who asks.
 * @param PeopleAsked $asked  What was asked for.
 * @return list<int[]>
 */
function filters( int $viewer, array $asked ): array {
	$left = [];
	if ( ctype_digit( $asked['set'] ) ) {
		$left[] = people_in( Sets\members( array_values( array_intersect( [ (int) $asked['set'] ], set_ids( $viewer ) ) ) ) );
	}
	if ( '' !== $asked['organisation'] ) {
		$left[] = people_of( $asked['organisation'], $viewer );
	}
	if ( $asked['coach'] > 0 ) {
		$left[] = sees_all( $viewer ) || $viewer === $asked['coach'] ? Sets\coachees( $asked['coach'] ) : [];
	}
	return $left;
}

/**
 * The people whose row names an organisation.
 *
 * @param string $name   Its name.
 * @param int    $viewer User id of who asks.
 * @return list<int>
 */
function people_of( string $name, int $viewer ): array {
	$ids    = array_column( Sets\organisations(), 'id', 'name' );
	$places = by_person( Sets\members( set_ids( $viewer ) ) );
	$named  = array_keys( array_filter( $places, static fn( array $theirs ): bool => in_array( $name, array_column( $theirs, 'organisation' ), true ) ) );
	$people = array_values( array_unique( [ ...( isset( $ids[ $name ] ) ? Sets\people_of_organisation( $ids[ $name ] ) : [] ), ...$named ] ) );
	$told   = Sets\told_organisations( $people, $viewer, $places );
	return array_values( array_filter( $people, static fn( int $person ): bool => $name === $told[ $person ] ) );
}

/**
 * Memberships by the person who has them.
 *
 * @param array<int, array<int, Member>> $members By set, then by user.
 * @return array<int, list<Member>>
 */
function by_person( array $members ): array {
	$places = [];
	foreach ( $members as $set ) {
		foreach ( $set as $user => $member ) {
			$places[ $user ][] = $member;
		}
	}
	return $places;
}

/**
 * People in the shape of schema/participant.json.
 *
 * @param int[] $ids    User ids.
 * @param int   $viewer User id of who asks.
 * @param Facts $told   What of them is told.
 * @return list<Participant>
 */
function present( array $ids, int $viewer, Facts $told ): array {
	$places        = array_intersect_key( $told->places(), array_flip( $ids ) );
	$names         = Sets\titles( array_column( array_merge( [], ...$places ), 'set' ) );
	$organisations = $told->organisations();
	$coaches       = array_intersect_key( $told->coaches(), array_flip( $ids ) );
	cache_users( array_values( array_unique( [ ...$ids, ...array_merge( [], ...$coaches ) ] ) ) );
	$sources = $told->sources();
	$days    = $told->days();
	return array_map(
		static fn( int $id ): array => [
			'id'           => $id,
			'name'         => Sets\person_name( $id ),
			'organisation' => $organisations[ $id ],
			'sets'         => array_map( static fn( Member $member ): array => [ 'id' => $member->set, 'name' => $names[ $member->set ] ?? '', 'role' => $member->role ], $places[ $id ] ?? [] ),
			'coaches'      => array_map( static fn( int $coach ): array => [ 'id' => $coach, 'name' => Sets\person_name( $coach ) ], $coaches[ $id ] ?? [] ),
			'last'         => $days[ $id ] ?? '',
			'can'          => [ 'review' => isset( $sources[ $id ] ), 'change' => sees_all( $viewer ) ],
		],
		array_values( $ids )
	);
}

/**
 * The last day on which somebody changed something that they share, or said something about what is shared, in the site's time. What is for its
 * author alone moves none of it. A manager is told the day of whatever is shared; whoever else asks, of what they could read themselves.
 *
 * @param int[]        $ids     User ids.
 * @param Sources|null $sources What may be read (Entries\shared_sources()), null for whatever is shared.
 * @return array<int, string> "Y-m-d", by user.
 */
function last_days( array $ids, ?array $sources ): array {
	$shared = Entries\last_shared( $ids, $sources );
	$said   = Comments\last_said( $ids, Entries\select_shared( $sources ) );
	$days   = [];
	foreach ( $ids as $id ) {
		$time        = max( $shared[ $id ] ?? '', $said[ $id ] ?? '' );
		$days[ $id ] = '' === $time ? '' : (string) wp_date( 'Y-m-d', (int) strtotime( "$time UTC" ) );
	}
	return $days;
}

/**
 * What the list can be narrowed to, in the shape of schema/participants-filters.json: names that stand in rows of it, and no others.
 *
 * @param int $viewer User id of who asks.
 * @return array{sets: list<array{id: int, name: string}>, organisations: list<string>, coaches: list<array{id: int, name: string}>}
 */
function narrowings( int $viewer ): array {
	$sets    = set_ids( $viewer );
	$places  = by_person( array_map( static fn( array $set ): array => array_diff_key( $set, [ $viewer => true ] ), Sets\members( $sets ) ) );
	$all     = sees_all( $viewer );
	$coaches = $all ? Sets\all_coaches() : ( array_intersect( Sets\coachees( $viewer ), array_keys( $places ) ) ? [ $viewer ] : [] );
	$named   = [ ...array_values( Sets\told_organisations( array_keys( $places ), $viewer, $places ) ), ...( $all ? array_column( array_filter( Sets\organisations(), static fn( array $one ): bool => $one['people'] > 0 ), 'name' ) : [] ) ];
	$titles  = Sets\titles( $sets );
	$named   = array_values( array_unique( array_filter( $named ) ) );
	sort( $named, SORT_NATURAL | SORT_FLAG_CASE );
	cache_users( $coaches );
	return [
		'sets'          => array_map( static fn( int $id, string $name ): array => [ 'id' => $id, 'name' => $name ], array_keys( $titles ), $titles ),
		'organisations' => $named,
		'coaches'       => array_map( static fn( int $id ): array => [ 'id' => $id, 'name' => Sets\person_name( $id ) ], $coaches ),
	];
}
