<?php
/**
 * What stands beside a roster: the next meeting and those before it, a person's own open actions, and who was there and presented when. One query for all of their sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * What is ahead in some sets that a person is in; whoever calls this has made sure that they are.
 *
 * @param int   $user User id.
 * @param int[] $sets Post ids.
 * @return array<int, Agenda> By set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function agenda( int $user, array $sets ): array {
	global $wpdb;
	$in    = implode( ',', array_map( 'intval', $sets ) );
	$of    = "(post_type = '" . POST_TYPE . "' AND post_status IN ('" . STATUS . "','" . CANCELLED . "')) OR (post_type = '" . ACTION_TYPE . "' AND post_status IN ('" . ACTION_STATUS . "','" . ACTION_TRASHED . "') AND post_author = $user)";
	$there = $wpdb->prepare( 'post_id = ID AND meta_key LIKE %s', $wpdb->esc_like( ATTENDANCE ) . '%' );
	// A meeting is there once for each person who was.
	$found = $sets ? Storage\rows( 'SELECT ' . Storage\COLUMNS . ", meta_key, meta_value FROM {$wpdb->posts} LEFT JOIN {$wpdb->postmeta} ON $there WHERE post_parent IN ($in) AND ($of) ORDER BY post_date_gmt, ID" ) : [];
	$rows  = array_values( array_column( $found, null, 'ID' ) );
	$noted = states_in( $found );
	$found = [];
	foreach ( $sets as $set ) {
		$mine     = array_filter( $rows, static fn( array $row ): bool => (int) $row['post_parent'] === $set );
		$meetings = array_map( __NAMESPACE__ . '\decode', array_values( array_filter( $mine, static fn( array $row ): bool => POST_TYPE === $row['post_type'] ) ) );
		$actions  = array_map( __NAMESPACE__ . '\decode_action', array_values( array_filter( $mine, static fn( array $row ): bool => ACTION_TYPE === $row['post_type'] ) ) );
		$ahead    = array_values( array_filter( $meetings, static fn( Meeting $meeting ): bool => is_ahead( $meeting, time() ) ) );
		$past     = array_values( array_filter( $meetings, __NAMESPACE__ . '\is_past' ) );

		$found[ $set ] = [
			'next'       => $ahead[0] ?? null,
			'past'       => $past,
			'actions'    => array_values( array_filter( $actions, static fn( Action $action ): bool => 'open' === $action->state && '' === $action->trashed && is_own_action( $action, $user ) ) ),
			'latest'     => array_reduce( $actions, static fn( int $latest, Action $action ): int => max( $latest, $action->id ), 0 ),
			'presented'  => days_presented( array_values( array_filter( $meetings, static fn( Meeting $meeting ): bool => 'cancelled' !== $meeting->status ) ) ),
			'attendance' => array_intersect_key( $noted, array_flip( array_column( $past, 'id' ) ) ),
			'planned'    => count( $meetings ),
		];
	}
	return $found;
}

/**
 * Who was there, as rows of meetings say it each of one person.
 *
 * @param list<array<string, string>> $rows What the database answered.
 * @return array<int, array<int, string>> State by meeting and user.
 */
function states_in( array $rows ): array {
	$states = [];
	foreach ( $rows as $row ) {
		if ( isset( $row['meta_key'], $row['meta_value'] ) ) {
			$states[ (int) $row['ID'] ][ (int) substr( $row['meta_key'], strlen( ATTENDANCE ) ) ] = $row['meta_value'];
		}
	}
	return $states;
}

/**
 * Whether a meeting is still to come or going on: over its time by a day it is, whatever was pressed.
 *
 * @param Meeting $meeting The meeting.
 * @param int     $now     Seconds of the Unix epoch.
 */
function is_ahead( Meeting $meeting, int $now ): bool {
	$ends = (int) strtotime( $meeting->starts . ' UTC' ) + $meeting->minutes * MINUTE_IN_SECONDS;
	return match ( $meeting->status ) {
		'scheduled' => $ends > $now,
		'running'   => $ends + DAY_IN_SECONDS > $now,
		default     => false,
	};
}

/**
 * Members in the order in which they might present: who never has first, then whose time is longest ago. A suggestion, and no ranking.
 *
 * @param int[]              $members   User ids.
 * @param array<int, string> $presented Day by user.
 * @return list<int>
 */
function in_turn( array $members, array $presented ): array {
	$members = array_values( $members );
	usort( $members, static fn( int $a, int $b ): int => ( $presented[ $a ] ?? '' ) <=> ( $presented[ $b ] ?? '' ) );
	return $members;
}

/**
 * The meetings of a set, without those that were cancelled, by when they begin.
 *
 * @param int $set Post id.
 * @return list<Meeting>
 */
function held_or_planned( int $set ): array {
	$held = array_filter( of_sets( [ $set ] ), static fn( Meeting $meeting ): bool => 'cancelled' !== $meeting->status );
	usort( $held, static fn( Meeting $a, Meeting $b ): int => [ $a->starts, $a->id ] <=> [ $b->starts, $b->id ] );
	return $held;
}

/**
 * Whether a set has met before and has no later meeting planned: then it looks back at all of it.
 *
 * @param Meeting       $meeting The meeting.
 * @param list<Meeting> $held    All of them.
 */
function is_last( Meeting $meeting, array $held ): bool {
	return count( $held ) > 1 && end( $held )->id === $meeting->id;
}
