<?php
/**
 * What goes when the demo is taken away, and what stays: whatever somebody has changed since, and what that stands on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Sets;

/**
 * Both. What is gone already is in neither.
 *
 * @param array<string, array<int, string>> $made  Print by number, by kind.
 * @param list<int>                         $going People with whom a removal that was killed has begun.
 * @return DemoPlan
 * @throws Errors\Not_Read When the database does not answer.
 */
function plan( array $made, array $going = [] ): array {
	$plan = [
		'goes'  => [],
		'stays' => [],
	];
	$plan = sort_out( $plan, 'entries', $made, __NAMESPACE__ . '\entry_print', static fn(): bool => false );
	$plan = sort_out( $plan, 'sets', $made, __NAMESPACE__ . '\set_print', static fn(): bool => false );
	// The latest first: what stands below a page is known by then.
	$pages = [ 'pages' => array_reverse( $made['pages'] ?? [], true ) ];
	krsort( $pages['pages'] );
	$plan = sort_out( $plan, 'pages', $pages, __NAMESPACE__ . '\page_print', static fn( int $id, array $goes ): bool => [] !== array_diff( below( $id ), $goes['entries'], $goes['pages'] ?? [] ) );
	return sort_out( $plan, 'people', $made, static fn( int $id ): string => person_print( $id, in_array( $id, $going, true ) ), __NAMESPACE__ . '\has_something' );
}

/**
 * Sorts the things of one kind.
 *
 * @param DemoPlan                                        $plan  What is known so far.
 * @param string                                          $kind  Kind.
 * @param array<string, array<int, string>>               $made  Print by number, by kind.
 * @param callable(int): string                           $print Answers the print of one as it is now.
 * @param callable(int, array<string, list<int>>): bool $holds Whether something stands on one that stays itself.
 * @return DemoPlan
 */
function sort_out( array $plan, string $kind, array $made, callable $print, callable $holds ): array {
	$plan['goes'][ $kind ] = [];
	foreach ( $made[ $kind ] ?? [] as $id => $before ) {
		$now = $print( $id );
		$why = '' === $now ? 'gone' : ( $now !== $before ? 'changed' : ( $holds( $id, $plan['goes'] ) ? 'needed' : '' ) );
		if ( '' === $why ) {
			$plan['goes'][ $kind ][] = $id;
		} elseif ( 'gone' !== $why ) {
			$plan['stays'][] = [
				'what' => $kind,
				'id'   => $id,
				'why'  => $why,
			];
		}
	}
	return $plan;
}

/**
 * Whether a person has anything that does not go: what they wrote themselves, a place in a set that stays, a page.
 *
 * @param int                      $user User id.
 * @param array<string, list<int>> $goes Numbers of what goes, by kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_something( int $user, array $goes ): bool {
	$entries = array_map( static fn( Entry $entry ): int => $entry->id, Entries\of_person( $user, 500 ) );
	$sets    = [ ...array_keys( Sets\stored_memberships( $user ) ), ...array_column( Meetings\said_by( $user, 500 ), 'set' ), ...array_column( Meetings\actions_by( $user, 500 ), 'set' ) ];
	return array_diff( $entries, $goes['entries'] ) || array_diff( $sets, $goes['sets'] ) || array_diff( posts_of( $user ), $goes['pages'] ) || Comments\of_person( $user, 1 ) || Messages\of_person( $user, 1 );
}
