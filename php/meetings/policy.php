<?php
/**
 * Who may see a meeting, run it, plan it, and say something in it. Looked up when asked: whoever leaves the set is out from that moment on.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Sets\Member;
use WP_Error;

/**
 * What is typed in each kind of part. One about another's issue is called "learning-" with the number of its presenter.
 */
const KEYS = [
	'check_in' => [ 'mood', 'line' ],
	'bid'      => [ 'line', 'urgency' ],
	'issue'    => [ 'title', 'want' ],
	'learning' => [ 'line' ],
	'review'   => [ 'keep', 'change', 'unnamed' ],
	// At the last meeting: for myself, for the set, for the programme and where I work.
	'evaluation' => [ 'myself', 'set', 'programme', 'unnamed' ],
];

/**
 * Kinds that may be shown without a name.
 */
const UNNAMED = [ 'review', 'evaluation' ];

/**
 * Answers that are chosen, not typed.
 */
const CHOICES = [
	'urgency' => [ '', 'soon', 'now' ],
	'unnamed' => [ '', 'yes' ],
];

/**
 * Kinds that a facilitator has a part in too.
 */
const OF_EVERYBODY = [ 'check_in', 'learning', 'review', 'evaluation' ];

/**
 * A meeting, if this person is in its set today. No capability opens it.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?Meeting {
	$meeting = $user > 0 ? find( $id ) : null;
	return $meeting && Sets\is_in( $meeting->set, $user ) ? $meeting : null;
}

/**
 * Whether a place in a set lets somebody run its meetings: a facilitator's does, as long as they are one on this site, and where nobody
 * facilitates every member's.
 *
 * @param string $mode Who facilitates the set.
 * @param string $role Their role in it today, "" for none.
 * @param int    $user User id.
 */
function may_run( string $mode, string $role, int $user ): bool {
	return ( 'facilitator' === $role && Sets\can_form( $user ) ) || ( 'member' === $role && 'self_facilitated' === $mode );
}

/**
 * Whether a place in a set lets somebody say when and where it meets: whoever runs its meetings may, and the managers, who see dates and
 * nothing that is said.
 *
 * @param string $mode Who facilitates the set.
 * @param string $role Their role in it today, "" for none.
 * @param int    $user User id.
 */
function may_plan( string $mode, string $role, int $user ): bool {
	return may_run( $mode, $role, $user ) || user_can( $user, Sets\MANAGE );
}

/**
 * Whether a person may run the meetings of a set.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function can_run( int $set, int $user ): bool {
	$found = Sets\find( $set );
	return $found && may_run( $found->mode, Sets\membership( $set, $user )->role ?? '', $user );
}

/**
 * Whether a person may say when and where a set meets.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function can_plan( int $set, int $user ): bool {
	$found = Sets\find( $set );
	return $found && may_plan( $found->mode, Sets\membership( $set, $user )->role ?? '', $user );
}

/**
 * Why a person cannot plan the meetings of a set, or null.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function problem_with_planning( int $set, int $user ): ?WP_Error {
	if ( ! Sets\can_see( $set, $user ) ) {
		return Errors\set_not_found();
	}
	return can_plan( $set, $user ) ? null : Errors\meeting_forbidden();
}

/**
 * Why a person cannot say somebody's attendance, or null: their own everybody says, that of others whoever runs the meeting. Who was not
 * there is no matter of one's own word.
 *
 * @param Meeting $meeting The meeting.
 * @param int     $user    User id of who says it.
 * @param int     $whose   User id of whose it is.
 * @param string  $state   What is said.
 */
function problem_with_attendance( Meeting $meeting, int $user, int $whose, string $state ): ?WP_Error {
	if ( ! Sets\is_in( $meeting->set, $user ) ) {
		return Errors\meeting_not_found();
	}
	if ( can_run( $meeting->set, $user ) ) {
		return Sets\is_in( $meeting->set, $whose ) ? null : Errors\member_not_found();
	}
	return $whose === $user && in_array( $state, [ 'none', 'present', 'apologies' ], true ) ? null : Errors\attendance_forbidden();
}

/**
 * Why a person has no part of a kind in a meeting, or null.
 *
 * @param Meeting $meeting The meeting.
 * @param int     $user    User id.
 * @param string  $kind    Kind of part.
 */
function problem_with_part( Meeting $meeting, int $user, string $kind ): ?WP_Error {
	$member = Sets\membership( $meeting->set, $user );
	$plain  = plain_kind( $kind );
	if ( ! $member ) {
		return Errors\meeting_not_found();
	}
	if ( 'learning' === $plain && ! can_be_about( $meeting, presenter_of( $kind ) ) ) {
		return Errors\part_not_found();
	}
	return 'member' === $member->role || in_array( $plain, OF_EVERYBODY, true ) ? null : Errors\part_forbidden();
}

/**
 * Why nothing can be written that others in a set read, or null: not everyone has agreed to its ground rules.
 *
 * @param int $set Post id.
 */
function problem_with_contract( int $set ): ?WP_Error {
	$found   = Sets\find( $set );
	$missing = $found ? Sets\not_agreed( $found ) : [];
	return $missing ? Errors\contract_not_agreed( $missing, array_map( 'LearningLog\Sets\person_name', $missing ) ) : null;
}

/**
 * Whether it can be said of somebody what their issue taught: of who is in the set or had a slot.
 *
 * @param Meeting $meeting   The meeting.
 * @param int     $presenter User id.
 */
function can_be_about( Meeting $meeting, int $presenter ): bool {
	return in_array( $presenter, array_column( $meeting->slots, 'presenter' ), true ) || Sets\is_in( $meeting->set, $presenter );
}

/**
 * A kind of part without whom it is about; "" for none there is.
 *
 * @param string $kind Kind of part.
 */
function plain_kind( string $kind ): string {
	$plain = presenter_of( $kind ) > 0 ? 'learning' : $kind;
	return isset( KEYS[ $plain ] ) && ( 'learning' !== $kind ) ? $plain : '';
}

/**
 * Whom a part is about, 0 for nobody.
 *
 * @param string $kind Kind of part.
 */
function presenter_of( string $kind ): int {
	return preg_match( '/^learning-([1-9]\d{0,18})$/D', $kind, $found ) ? (int) $found[1] : 0;
}

/**
 * Whether a part is shown to others without a name: of those kinds, unless its writer chose to be named.
 *
 * @param Part $part The part.
 */
function is_unnamed( Part $part ): bool {
	return in_array( $part->kind, UNNAMED, true ) && '' !== ( $part->answers['unnamed'] ?? 'yes' );
}

/**
 * Whether a meeting has come to its close, or is over.
 *
 * @param Meeting $meeting The meeting.
 * @param int     $now     Seconds of the Unix epoch.
 */
function comes_to_close( Meeting $meeting, int $now ): bool {
	return 'close' === $meeting->run['step'] || ! is_ahead( $meeting, $now );
}
