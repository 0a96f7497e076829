<?php
/**
 * Whose row somebody sees in the list of people: managers everybody's, facilitators those of the people in the sets they facilitate. What is
 * told of each follows the rooms: no set, organisation or coach that the viewer could not learn of there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\People;

use LearningLog\Sets;
use LearningLog\Sets\Member;

/**
 * Whether somebody has the list at all.
 *
 * @param int $viewer User id.
 */
function can_list( int $viewer ): bool {
	return Sets\can_form( $viewer );
}

/**
 * Whether somebody sees everybody.
 *
 * @param int $viewer User id.
 */
function sees_all( int $viewer ): bool {
	return Sets\can_place_people( $viewer );
}

/**
 * The open sets whose people somebody sees: all for a manager, else those they facilitate today.
 *
 * @param int $viewer User id.
 * @return list<int>
 */
function set_ids( int $viewer ): array {
	return array_values( sees_all( $viewer ) ? Sets\open_ids( Sets\all_ids() ) : array_keys( array_filter( Sets\memberships( $viewer ), static fn( Member $member ): bool => 'facilitator' === $member->role ) ) );
}

/**
 * Whose rows somebody sees, null for everybody's.
 *
 * @param int $viewer User id.
 * @return list<int>|null
 */
function seen_by( int $viewer ): ?array {
	return sees_all( $viewer ) ? null : array_values( array_diff( people_in( Sets\members( set_ids( $viewer ) ) ), [ $viewer ] ) );
}

/**
 * Who is in some sets, each once.
 *
 * @param array<int, array<int, Member>> $members By set, then by user.
 * @return list<int>
 */
function people_in( array $members ): array {
	return array_values( array_unique( array_merge( [], ...array_map( 'array_keys', array_values( $members ) ) ) ) );
}
