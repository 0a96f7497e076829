<?php
/**
 * "Who would read this?": the names that stand beside a text before anyone types.
 *
 * For display alone, and therefore kept: a lesson page shows it without a query. The policy never reads it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;

const CIRCLE = 'learning_log_circle';
const EPOCH  = 'learning_log_circle_epoch';

/**
 * Makes every kept circle stale: something about sets, coaches or names has changed.
 */
function bump_circles(): void {
	update_option( EPOCH, wp_generate_uuid4(), true );
}

/**
 * Something about a set has changed: what it is, who is in it, or who has agreed to its ground rules.
 *
 * @param int $set Post id.
 */
function tell_change( int $set ): void {
	/**
	 * Fires after something about a set was stored, within the same transaction if there is one.
	 *
	 * @param int $set Post id.
	 */
	do_action( 'learning_log_set_changed', $set );
}

/**
 * Makes every kept circle stale when a person's name has changed; most changes of a profile change no name.
 *
 * @param int      $user   User id.
 * @param \WP_User $before The person before.
 */
function action_renamed( $user, $before ): void {
	$now = get_userdata( $user );
	if ( ! $now || $before->display_name !== $now->display_name ) {
		bump_circles();
	}
}

/**
 * Who would read what a person shares with coach or set. Where the database does not answer, nobody is named, and that is not kept.
 *
 * @param int $user User id.
 * @return Circle
 */
function circle( int $user ): array {
	// Read before the circle is drawn: a change in between leaves it stale, never wrong for good.
	$epoch = get_option( EPOCH );
	if ( ! is_string( $epoch ) ) {
		// An option that is missing costs each page a query, one that is there costs none.
		bump_circles();
		$epoch = get_option( EPOCH );
	}
	$today = current_time( 'Y-m-d' );
	$kept  = get_user_meta( $user, fact( CIRCLE ), true );
	if ( is_array( $kept ) && ( $kept['epoch'] ?? null ) === $epoch && ( $kept['day'] ?? null ) === $today && is_array( $kept['circle'] ?? null ) ) {
		/** @var Circle */
		return $kept['circle'];
	}
	try {
		$circle = draw_circle( $user );
	} catch ( Errors\Not_Read ) {
		return [
			'coaches' => [],
			'sets'    => [],
		];
	}
	update_user_meta( $user, fact( CIRCLE ), wp_slash( [ 'epoch' => $epoch, 'day' => $today, 'circle' => $circle ] ) );
	return $circle;
}

/**
 * The circle as it is now.
 *
 * @param int $user User id.
 * @return Circle
 */
function draw_circle( int $user ): array {
	$coaches = coaches( $user );
	$mine    = array_filter( memberships( $user ), static fn( Member $member ): bool => 'member' === $member->role );
	$members = members( array_keys( $mine ) );
	cache_users( array_merge( $coaches, ...array_map( 'array_keys', array_values( $members ) ) ) );
	$sets = [];
	foreach ( $members as $id => $people ) {
		$set = find( $id );
		if ( ! $set ) {
			continue;
		}
		$others = array_filter( $people, static fn( Member $member ): bool => $member->user !== $user );
		$sets[] = [
			'id'           => $id,
			'name'         => $set->name,
			'type'         => $set->type,
			'members'      => people( $others, 'member' ),
			'facilitators' => people( $others, 'facilitator' ),
		];
	}
	return [
		'coaches' => array_map( static fn( int $id ): array => [ 'id' => $id, 'name' => person_name( $id ) ], $coaches ),
		'sets'    => $sets,
	];
}

/**
 * People of one role, by name.
 *
 * @param array<int, Member> $members Memberships.
 * @param string             $role    Role.
 * @return list<array{id: int, name: string, organisation: string}>
 */
function people( array $members, string $role ): array {
	$people = [];
	foreach ( $members as $member ) {
		if ( $member->role === $role && get_userdata( $member->user ) ) {
			$people[] = [
				'id'           => $member->user,
				'name'         => person_name( $member->user ),
				'organisation' => $member->organisation,
			];
		}
	}
	return $people;
}

/**
 * Display name of a person, also of one whose account is gone.
 *
 * @param int $user User id.
 */
function person_name( int $user ): string {
	$person = get_userdata( $user );
	return $person ? typed_name( $person->display_name ) : __( 'Someone who has left', 'learning-log' );
}

/**
 * A display name as its person typed it: WordPress keeps "Tom & Ann" as HTML, and everybody who shows a name here makes HTML of it.
 *
 * @param string $name The name as it is stored.
 */
function typed_name( string $name ): string {
	return wp_specialchars_decode( $name );
}
