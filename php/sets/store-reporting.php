<?php
/**
 * Who reports to whom: one row of user meta on who reports, with the number of whom they report to in its key.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

const REPORTS_TO = 'learning_log_reports_to_';

/**
 * To whom some people report, in one query.
 *
 * @param int[] $users User ids.
 * @return array<int, list<int>> By user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function bosses( array $users ): array {
	global $wpdb;
	$found = [];
	if ( ! $users ) {
		return $found;
	}
	$in = implode( ',', array_map( 'intval', $users ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$sql = (string) $wpdb->prepare( "SELECT user_id, meta_key FROM {$wpdb->usermeta} WHERE user_id IN ($in) AND meta_key LIKE %s ORDER BY umeta_id", $wpdb->esc_like( fact( REPORTS_TO ) ) . '%' );
	foreach ( Storage\rows( $sql ) as $row ) {
		$found[ (int) $row['user_id'] ][] = (int) substr( $row['meta_key'], strlen( fact( REPORTS_TO ) ) );
	}
	return $found;
}

/**
 * Who reports to a person.
 *
 * @param int $boss User id.
 * @return int[]
 * @throws Errors\Not_Read When the database does not answer.
 */
function reports_of( int $boss ): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT user_id FROM {$wpdb->usermeta} WHERE meta_key = %s", fact( REPORTS_TO . $boss ) ), 'user_id' );
}

/**
 * Says to whom a person reports.
 *
 * @param int $user User id.
 * @param int $boss User id, 0 for nobody.
 * @return bool Whether that holds now.
 * @throws Errors\Not_Read When the database does not say.
 */
function store_boss( int $user, int $boss ): bool {
	$asked = $boss > 0 ? [ $boss ] : [];
	foreach ( array_diff( bosses( [ $user ] )[ $user ] ?? [], $asked ) as $former ) {
		delete_user_meta( $user, fact( REPORTS_TO . $former ) );
	}
	if ( $asked ) {
		update_user_meta( $user, fact( REPORTS_TO . $boss ), '1' );
	}
	return ( bosses( [ $user ] )[ $user ] ?? [] ) === $asked;
}
