<?php
/**
 * A person leaves: whatever let them read what others share, and others what they share, ends. A store, as store-people.php is.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Takes a person out of all sets and all coaching, on both sides: what is left of it would name a coach who reads nothing, and where the
 * database gives a number out again, let a stranger in.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function end_everything( int $user ): bool {
	foreach ( places_of( $user ) as $place ) {
		delete_user_meta( (int) $place['user_id'], $place['meta_key'] );
		preg_match( '/^' . fact( MEMBERSHIP ) . '(\d+)$/D', $place['meta_key'], $of ) && tell_change( (int) $of[1] );
	}
	bump_circles();
	return store_organisation_of( $user, 0 ) && ! places_of( $user );
}

/**
 * The rows that say in which sets a person is, who coaches them, whom they coach, and who reports to whom: their own, and those of the others.
 *
 * @param int $user User id.
 * @return list<array<string, string>>
 * @throws Errors\Not_Read When the database does not answer.
 */
function places_of( int $user ): array {
	global $wpdb;
	$own    = array_map( static fn( string $name ): string => $wpdb->esc_like( fact( $name ) ) . '%', [ MEMBERSHIP, AGREED, COACH, COACHEE, COACHED, REPORTS_TO ] );
	$theirs = [ fact( COACH . $user ), fact( COACHEE . $user ), fact( REPORTS_TO . $user ) ];
	$by_set = $wpdb->esc_like( fact( COACHED ) ) . '%' . $wpdb->esc_like( "_$user" );
	$rows   = "SELECT user_id, meta_key FROM {$wpdb->usermeta} WHERE ";
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Name of a table.
	return Storage\rows( (string) $wpdb->prepare( "$rows user_id = %d AND (meta_key LIKE %s OR meta_key LIKE %s OR meta_key LIKE %s OR meta_key LIKE %s OR meta_key LIKE %s OR meta_key LIKE %s) UNION ALL $rows meta_key IN (%s, %s, %s) UNION ALL $rows meta_key LIKE %s", $user, ...$own, ...$theirs, ...[ $by_set ] ) );
}

/**
 * The same for a person who is erased: nor does any copy of "who would read this" name them any more.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function erase_person( int $user ): bool {
	global $wpdb;
	$ended = end_everything( $user );
	// Everybody's, and drawn anew by whoever opens a page meanwhile: whether there are some again says nothing.
	delete_metadata( 'user', 0, fact( CIRCLE ), '', true );
	return '' === $wpdb->last_error && $ended;
}
