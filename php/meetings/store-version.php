<?php
/**
 * What tells a screen that nothing has changed: a row of meta beside each meeting, renewed with everything its screens show. Asking for it
 * touches no row of wp_posts.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;

const VERSION_KEY = '_learning_log_version';

/**
 * The version of a meeting, "" for none.
 *
 * @param int $meeting Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function version_of( int $meeting ): string {
	global $wpdb;
	return Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s", $meeting, VERSION_KEY ), 'meta_value' )[0] ?? '';
}

/**
 * Whether a screen still shows what is: the version it names, of today, to somebody who has the same place in the set. One query.
 *
 * @param int    $meeting Post id.
 * @param int    $user    User id.
 * @param string $etag    What the screen says it shows.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_unchanged( int $meeting, int $user, string $etag ): bool {
	global $wpdb;
	if ( $user <= 0 || ! preg_match( '~^(?:W/)?"((\d{1,19})-(\d{1,8})-[0-9a-f]{16})-(\d{8})-([a-z-]+)"$~D', $etag, $said ) ) {
		return false;
	}
	[ , $version, $set, $until, $day, $role ] = $said;
	$today  = current_time( 'Ymd' );
	$member = "m.user_id = %d AND m.meta_key = %s";
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$sql   = (string) $wpdb->prepare( "SELECT m.meta_value FROM {$wpdb->postmeta} v JOIN {$wpdb->usermeta} m ON $member WHERE v.post_id = %d AND v.meta_key = %s AND v.meta_value = %s LIMIT 1", $user, Sets\fact( Sets\MEMBERSHIP . $set ), $meeting, VERSION_KEY, $version );
	$place = $day === $today && ( '0' === $until || $until >= $today ) ? Storage\column( $sql, 'meta_value' )[0] ?? null : null;
	$mine  = null === $place ? null : Sets\decode_member( $user, (int) $set, $place );
	return $mine && $mine->holds_on( current_time( 'Y-m-d' ) ) && $role === shown_to( $mine->role, $user );
}

/**
 * What a screen says it shows.
 *
 * @param string $version Version of the meeting, read before what is shown.
 * @param string $role    Place of whoever it is shown to.
 * @param int    $user    User id of them.
 */
function etag( string $version, string $role, int $user ): string {
	return '"' . $version . '-' . current_time( 'Ymd' ) . '-' . shown_to( $role, $user ) . '"';
}

/**
 * To whom, as far as it makes a difference: what they may do with it follows from their place and from what they are on this site.
 *
 * @param string $role Role in the set.
 * @param int    $user User id.
 */
function shown_to( string $role, int $user ): string {
	return $role . ( user_can( $user, Sets\MANAGE ) ? '-manager' : '' ) . ( Sets\can_form( $user ) ? '-forms' : '' );
}

/**
 * The first version of a meeting, as part of the transaction that makes it.
 *
 * @param int $meeting Post id.
 * @param int $set     Post id.
 */
function begin_version( int $meeting, int $set ): bool {
	global $wpdb;
	$row = [
		'post_id'    => $meeting,
		'meta_key'   => VERSION_KEY,
		'meta_value' => new_version( $set ),
	];
	return (bool) $wpdb->insert( $wpdb->postmeta, $row );
}

/**
 * Renews the version of one meeting, or of all of a set, as part of a transaction if there is one. By their own numbers: whoever renews
 * another at that moment is not in the way.
 *
 * @param int $set     Post id.
 * @param int $meeting Post id, 0 for all of the set.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When the database does not answer.
 */
function renew( int $set, int $meeting = 0 ): bool {
	global $wpdb;
	$of   = $meeting > 0 ? "v.post_id = $meeting" : "p.post_parent = $set";
	$join = $meeting > 0 ? '' : "JOIN {$wpdb->posts} p ON p.ID = v.post_id AND p.post_type = '" . POST_TYPE . "'";
	$rows = Storage\numbers( "SELECT v.meta_id FROM {$wpdb->postmeta} v $join WHERE $of AND v.meta_key = '" . VERSION_KEY . "'", 'meta_id' );
	if ( ! $rows ) {
		return true;
	}
	$in = implode( ',', $rows );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return false !== $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->postmeta} SET meta_value = %s WHERE meta_id IN ($in)", new_version( $set ) ) );
}

/**
 * A version that never was: whose set, until when that grants anything (0 for no end), and chance.
 *
 * @param int $set Post id.
 */
function new_version( int $set ): string {
	$ends = Sets\find( $set )->ends ?? '';
	return $set . '-' . ( '' === $ends ? '0' : str_replace( '-', '', $ends ) ) . '-' . bin2hex( random_bytes( 8 ) );
}

/**
 * Something about a set has changed: what it is, who is in it, or who has agreed to its ground rules.
 *
 * @param mixed $set Post id.
 */
function action_set_changed( $set ): void {
	is_int( $set ) && $set > 0 && renew( $set );
}
