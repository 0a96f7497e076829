<?php
/**
 * When people last changed something that they share: never what is for its author alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * The statement for the numbers of entries that are shared.
 *
 * @param Sources|null $sources What of them is meant (shared_sources()), null for all.
 * @return string Safe SQL.
 */
function select_shared( ?array $sources ): string {
	global $wpdb;
	return "SELECT ID FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND " . shared_where( $sources );
}

/**
 * The same as a condition on rows of entries.
 *
 * @param Sources|null $sources What of them is meant, null for all.
 * @return string Safe SQL.
 */
function shared_where( ?array $sources ): string {
	return null === $sources ? "post_status IN ('" . STATUSES['coach'] . "','" . STATUSES['set'] . "')" : seen_where( $sources );
}

/**
 * When each of some people last changed something they share, in one query.
 *
 * @param int[]        $people  User ids.
 * @param Sources|null $sources What of it is meant (shared_sources()), null for all.
 * @return array<int, string> UTC, by user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function last_shared( array $people, ?array $sources ): array {
	global $wpdb;
	if ( ! $people ) {
		return [];
	}
	$in = implode( ',', array_map( 'intval', $people ) );
	return Storage\texts_by( "SELECT post_author, MAX(post_modified_gmt) AS latest FROM {$wpdb->posts} WHERE post_author IN ($in) AND post_type = '" . POST_TYPE . "' AND " . shared_where( $sources ) . ' GROUP BY post_author', 'latest', 'post_author' );
}

/**
 * Whether a person has written anything in a lesson: for themselves to be told.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_answered( int $user ): bool {
	global $wpdb;
	return [] !== Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_author = %d AND post_type = %s AND post_parent > 0 LIMIT 1", $user, POST_TYPE ) );
}

/**
 * Whether anybody has written anything on this site.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_any(): bool {
	global $wpdb;
	return [] !== Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = %s LIMIT 1", POST_TYPE ) );
}
