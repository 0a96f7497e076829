<?php
/**
 * Meetings in the shapes of schema/meeting.json and its neighbours, for REST and for the page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Entries;
use LearningLog\Sets;

/**
 * A meeting for somebody who is in its set, in a number of queries that does not grow with it.
 *
 * @param Meeting $meeting The meeting.
 * @param int     $viewer  User id of who asks.
 * @return MeetingShape
 */
function present_meeting( Meeting $meeting, int $viewer ): array {
	$set     = Sets\find( $meeting->set );
	$seats   = Sets\seats( [ $meeting->set ] )[ $meeting->set ] ?? [];
	$said    = said_in( $meeting->id );
	$roles   = array_column( $seats, 'role', 'id' );
	$waited  = $set ? Sets\not_agreed_among( $set->contract, $set->contract_version, $seats ) : [];
	$earlier = array_values( array_filter( of_sets( [ $meeting->set ] ), static fn( Meeting $other ): bool => 'cancelled' !== $other->status && $other->id !== $meeting->id && $other->starts < $meeting->starts ) );
	$role    = $roles[ $viewer ] ?? '';
	return present_dates( $meeting ) + [
		'slots'      => $meeting->slots,
		'run'        => $meeting->run,
		'people'     => array_map( static fn( array $seat ): array => [ 'id' => $seat['id'], 'name' => $seat['name'], 'organisation' => $seat['organisation'], 'role' => $seat['role'] ], $seats ),
		'attendance' => present_attendance( $said['attendance'] ),
		'parts'      => present_parts( $said['parts'], $viewer, comes_to_close( $meeting, time() ) ),
		'missing'    => array_column( $waited, 'id' ),
		'last'       => present_last( to_hear_about( $meeting->set, array_keys( $roles ), $earlier ? end( $earlier )->starts : '' ) ),
		'presented'  => present_presented( days_presented( $earlier ) ),
		'can'        => [
			'run'    => $set && may_run( $set->mode, $role, $viewer ),
			'change' => $set && may_plan( $set->mode, $role, $viewer ),
		],
	];
}

/**
 * How many can come at most, where that is fewer than a set said it meets with; null while enough can, and once the meeting is over.
 *
 * @param MeetingShape $shown The meeting.
 */
function too_few( array $shown ): ?int {
	$members = array_column( array_filter( $shown['people'], static fn( array $person ): bool => 'member' === $person['role'] ), 'id' );
	$away    = array_column( array_filter( $shown['attendance'], static fn( array $said ): bool => in_array( $said['state'], [ 'apologies', 'absent' ], true ) ), 'user' );
	$coming  = count( array_diff( $members, $away ) );
	return $coming >= $shown['quorum'] || 'ended' === $shown['status'] ? null : $coming;
}

/**
 * When and where a meeting is, and nothing of what is said in it.
 *
 * @param Meeting $meeting The meeting.
 * @return array{id: int, set: int, revision: int, starts: string, minutes: int, place: string, status: string, quorum: int, preset: string}
 */
function present_dates( Meeting $meeting ): array {
	return [
		'id'       => $meeting->id,
		'set'      => $meeting->set,
		'revision' => $meeting->revision,
		'starts'   => Entries\iso( $meeting->starts ),
		'minutes'  => $meeting->minutes,
		'place'    => $meeting->place,
		'status'   => $meeting->status,
		'quorum'   => $meeting->quorum,
		'preset'   => $meeting->preset,
	];
}

/**
 * Who was there, as far as it was said.
 *
 * @param array<int, string> $attendance State by user.
 * @return list<array{user: int, state: string}>
 */
function present_attendance( array $attendance ): array {
	ksort( $attendance );
	return array_map( static fn( int $user, string $state ): array => compact( 'user', 'state' ), array_keys( $attendance ), $attendance );
}

/**
 * What was said in a meeting, for somebody in its set. A review that is to be unnamed is nobody's but to its author; neither its place in
 * the list nor its time tells whose.
 *
 * @param list<Part> $parts  The parts.
 * @param int        $viewer User id.
 * @param bool       $closes Whether the meeting has come to its close: before, what grows on a screen while one person in the room types has a name.
 * @return list<array{user: int, kind: string, answers: object, revision: int, modified: string}>
 */
function present_parts( array $parts, int $viewer, bool $closes ): array {
	$parts = array_values( array_filter( $parts, static fn( Part $part ): bool => $closes || $part->user === $viewer || ! is_unnamed( $part ) ) );
	$shown = array_map(
		static function ( Part $part ) use ( $viewer ): array {
			$unnamed = $part->user !== $viewer && is_unnamed( $part );
			return [
				'user'     => $unnamed ? 0 : $part->user,
				'kind'     => $part->kind,
				'answers'  => (object) $part->answers,
				'revision' => $unnamed ? 0 : $part->revision,
				'modified' => $unnamed ? '' : Entries\iso( $part->modified ),
			];
		},
		$parts
	);
	usort( $shown, static fn( array $a, array $b ): int => [ $a['kind'], $a['user'], wp_json_encode( $a['answers'] ) ] <=> [ $b['kind'], $b['user'], wp_json_encode( $b['answers'] ) ] );
	return $shown;
}

/**
 * A part for whoever said it, in the shape of schema/part.json.
 *
 * @param int  $meeting Post id.
 * @param Part $part    The part; one of revision 0 for none.
 * @return array<string, mixed>
 */
function present_part( int $meeting, Part $part ): array {
	return [
		'meeting'  => $meeting,
		'user'     => $part->user,
		'kind'     => $part->kind,
		'answers'  => (object) $part->answers,
		'revision' => $part->revision,
		'hash'     => Entries\hash_of( $part->answers ),
		'created'  => '' === $part->created ? '' : Entries\iso( $part->created ),
		'modified' => '' === $part->modified ? '' : Entries\iso( $part->modified ),
	];
}

/**
 * The latest day on which each person presented.
 *
 * @param list<Meeting> $meetings Meetings, oldest first.
 * @return array<int, string> "Y-m-d" by user.
 */
function days_presented( array $meetings ): array {
	$days = [];
	foreach ( $meetings as $meeting ) {
		foreach ( $meeting->slots as $slot ) {
			if ( $slot['done'] && $slot['presenter'] > 0 ) {
				$days[ $slot['presenter'] ] = $meeting->day();
			}
		}
	}
	return $days;
}

/**
 * The same as a list.
 *
 * @param array<int, string> $days "Y-m-d" by user.
 * @return list<array{user: int, day: string}>
 */
function present_presented( array $days ): array {
	return array_map( static fn( int $user, string $day ): array => compact( 'user', 'day' ), array_keys( $days ), $days );
}
