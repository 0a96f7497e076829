<?php
/**
 * What to think of before somebody gets a place in a set: it is said once, and whoever places them decides.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * Lines of command longer than this are followed no further: a circle that somebody made by hand ends here too.
 */
const LINE_OF_COMMAND_ENDS = 30;

/**
 * Everybody above some people, however far up: one query for each step of the ladder, not for each person.
 *
 * @param int[] $users User ids.
 * @return array<int, list<int>> By user.
 */
function superiors( array $users ): array {
	$above = [];
	$next  = array_filter( array_unique( $users ) );
	for ( $step = 0; $next && $step < LINE_OF_COMMAND_ENDS; $step++ ) {
		$found  = bosses( $next );
		$above += $found;
		$next   = array_diff( array_unique( array_merge( [], ...array_values( $found ) ) ), array_keys( $above ) );
	}
	return array_map( static fn( int $user ): array => everybody_above( $user, $above ), array_combine( $users, $users ) );
}

/**
 * Everybody above one person.
 *
 * @param int                   $user  User id.
 * @param array<int, list<int>> $above To whom each person reports.
 * @return list<int>
 */
function everybody_above( int $user, array $above ): array {
	$found = [];
	$next  = $above[ $user ] ?? [];
	while ( $next ) {
		$found = [ ...$found, ...$next ];
		$next  = array_values( array_diff( array_merge( [], ...array_map( static fn( int $id ): array => $above[ $id ] ?? [], $next ) ), $found ) );
	}
	return array_values( array_unique( $found ) );
}

/**
 * What speaks against a place in a set. Nothing is said of a place somebody has already, nor more than one needs to decide: not who of two
 * reports to whom, or through whom.
 *
 * @param Member $member The place somebody is to get.
 * @return list<Warning>
 */
function warnings( Member $member ): array {
	$set    = find( $member->set );
	$people = members( [ $member->set ] )[ $member->set ] ?? [];
	$before = $people[ $member->user ] ?? null;
	$others = array_diff_key( $people, [ $member->user => true ] );
	if ( ! $set || ! $others || ( $before && $before->role === $member->role && $before->organisation === $member->organisation ) ) {
		return [];
	}
	cache_users( array_keys( $people + [ $member->user => true ] ) );
	$of       = organisations_of( array_keys( $others ) );
	$all      = organisations();
	$named    = static fn( string $name ): array => array_values( array_filter( $all, static fn( array $one ): bool => plain( $one['name'] ) === plain( $name ) ) );
	$above    = superiors( [ $member->user, ...array_keys( $others ) ] );
	$mine     = $named( $member->organisation )[0] ?? null;
	$warnings = [];
	foreach ( $others as $id => $other ) {
		$theirs = '' === $other->organisation ? $of[ $id ]['name'] ?? '' : $other->organisation;
		$kinds  = [
			'same_organisation' => 'cross_company' === $set->type && 'member' === $member->role && 'member' === $other->role && '' !== $theirs && plain( $theirs ) === plain( $member->organisation ),
			'line_of_command'   => in_array( $id, $above[ $member->user ], true ) || in_array( $member->user, $above[ $id ], true ),
			'competitors'       => $mine && in_array( $named( $theirs )[0]['id'] ?? 0, $mine['competitors'], true ),
		];
		foreach ( array_keys( array_filter( $kinds ) ) as $kind ) {
			$warnings[] = warning( $kind, $member, $id, $theirs );
		}
	}
	return $warnings;
}

/**
 * A warning in words.
 *
 * @param string $kind   Which.
 * @param Member $member The place somebody is to get.
 * @param int    $other  User id of who is in the set.
 * @param string $theirs Organisation of that person.
 * @return Warning
 */
function warning( string $kind, Member $member, int $other, string $theirs ): array {
	$names = [ person_name( $member->user ), person_name( $other ) ];
	$says  = match ( $kind ) {
		/* translators: 1, 2: names of people, 3: name of their organisation. */
		'same_organisation' => sprintf( __( '%1$s and %2$s are both from %3$s. A set across companies usually has one person of each.', 'learning-log' ), $names[0], $names[1], $theirs ),
		/* translators: 1, 2: names of people. */
		'line_of_command'   => sprintf( __( '%1$s and %2$s are in one line of command. It is hard to speak openly before one’s manager.', 'learning-log' ), $names[0], $names[1] ),
		/* translators: 1, 2: names of people, 3, 4: names of their organisations. */
		default             => sprintf( __( '%1$s and %2$s come from competitors: %3$s and %4$s.', 'learning-log' ), $names[0], $names[1], $member->organisation, $theirs ),
	};
	return [
		'kind'   => $kind,
		'person' => $other,
		'says'   => $says,
	];
}
