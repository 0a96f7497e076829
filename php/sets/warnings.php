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
 * reports to whom, or through whom. Nor does a facilitator learn where somebody is registered: of that they are told in no name, and what they
 * type is held against what they see, so that trying one name after the other tells nothing.
 *
 * @param Member $member  The place somebody is to get.
 * @param bool   $manages Whether who gives it may know where people belong.
 * @return list<Warning>
 */
function warnings( Member $member, bool $manages ): array {
	$set    = find( $member->set );
	$people = members( [ $member->set ] )[ $member->set ] ?? [];
	$before = $people[ $member->user ] ?? null;
	$others = array_diff_key( $people, [ $member->user => true ] );
	if ( ! $set || ! $others || ( $before && $before->role === $member->role && $before->organisation === $member->organisation ) ) {
		return [];
	}
	cache_users( array_keys( $people + [ $member->user => true ] ) );
	$of       = organisations_of( array_keys( $people + [ $member->user => true ] ) );
	$all      = organisations();
	$above    = superiors( [ $member->user, ...array_keys( $others ) ] );
	$warnings = [];
	foreach ( $others as $id => $other ) {
		$registered = [ $of[ $member->user ]['name'] ?? '', $of[ $id ]['name'] ?? '' ];
		$seen       = [ $member->organisation, $other->organisation ];
		$meant      = $manages ? [ $seen[0], '' === $seen[1] ? $registered[1] : $seen[1] ] : $registered;
		$kinds      = [
			'same_organisation' => 'cross_company' === $set->type && 'member' === $member->role && 'member' === $other->role && ( is_same( ...$meant ) || is_same( ...$seen ) ),
			'line_of_command'   => in_array( $id, $above[ $member->user ], true ) || in_array( $member->user, $above[ $id ], true ),
			'competitors'       => compete( $all, ...$meant ),
		];
		foreach ( array_keys( array_filter( $kinds ) ) as $kind ) {
			$warnings[] = warning( $kind, $member, $id, $manages ? $meant : ( is_same( ...$seen ) ? $seen : [] ) );
		}
	}
	return $warnings;
}

/**
 * Whether two names are those of one organisation.
 *
 * @param string $one   The one.
 * @param string $other The other.
 */
function is_same( string $one, string $other ): bool {
	return '' !== plain( $one ) && plain( $one ) === plain( $other );
}

/**
 * Whether two organisations compete.
 *
 * @param list<Organisation> $all   All there are.
 * @param string             $one   Name of the one.
 * @param string             $other Name of the other.
 */
function compete( array $all, string $one, string $other ): bool {
	$named = static fn( string $name ): array => array_values( array_filter( $all, static fn( array $each ): bool => plain( $each['name'] ) === plain( $name ) ) );
	return in_array( $named( $other )[0]['id'] ?? 0, $named( $one )[0]['competitors'] ?? [], true );
}

/**
 * A warning in words.
 *
 * @param string       $kind   Which.
 * @param Member       $member The place somebody is to get.
 * @param int          $other  User id of who is in the set.
 * @param list<string> $named  Organisations of the two, none where they are not to be named.
 * @return Warning
 */
function warning( string $kind, Member $member, int $other, array $named ): array {
	$names = [ person_name( $member->user ), person_name( $other ) ];
	$says  = match ( [ $kind, [] !== $named ] ) {
		/* translators: 1, 2: names of people, 3, 4: name of their organisation, which may be spelt in two ways. */
		[ 'same_organisation', true ]  => __( '%1$s and %2$s are both from %4$s. A set across organisations usually has one person of each.', 'learning-log' ),
		/* translators: 1, 2: names of people. */
		[ 'same_organisation', false ] => __( '%1$s and %2$s are both from the same organisation. A set across organisations usually has one person of each.', 'learning-log' ),
		/* translators: 1, 2: names of people, 3, 4: names of their organisations. */
		[ 'competitors', true ]        => __( '%1$s and %2$s come from competitors: %3$s and %4$s.', 'learning-log' ),
		/* translators: 1, 2: names of people. */
		[ 'competitors', false ]       => __( '%1$s and %2$s come from organisations that compete with each other.', 'learning-log' ),
		/* translators: 1, 2: names of people. */
		default                        => __( '%1$s and %2$s are in one line of command. It is hard to speak openly before one’s manager.', 'learning-log' ),
	};
	return [
		'kind'   => $kind,
		'person' => $other,
		'says'   => sprintf( $says, ...$names, ...$named ),
	];
}
