<?php
/**
 * What the database knows of a person who is told; and all notices for one: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Reads what WordPress keeps of some people, as it is now. WordPress takes a question that was not answered for "nothing", and remembers that:
 * who wants no mail would be somebody who never chose.
 *
 * @param list<int> $users User ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function read_people( array $users ): void {
	global $wpdb;
	wp_cache_delete_multiple( $users, 'user_meta' );
	$wpdb->flush();
	update_meta_cache( 'user', $users );
	if ( '' !== $wpdb->last_error ) {
		wp_cache_delete_multiple( $users, 'user_meta' );
		throw new Errors\Not_Read();
	}
}

/**
 * A person's account, null where there is none.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not say.
 */
function account( int $user ): ?\WP_User {
	global $wpdb;
	$found = get_userdata( $user );
	if ( ! $found && Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->users} WHERE ID = %d", $user ) ) ) {
		throw new Errors\Not_Read();
	}
	return $found ? $found : null;
}

/**
 * What a person was told of, or is to be, the earliest first.
 *
 * @param int $user User id.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_person( int $user ): array {
	return $user > 0 ? select( "post_author = $user ORDER BY post_date, ID" ) : [];
}

/**
 * Removes them, also those that WordPress has given to another with a deleted account.
 *
 * @param int $user User id.
 * @param int $heir User id of who got them, 0 for nobody.
 * @return bool Whether none is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_person( int $user, int $heir = 0 ): bool {
	global $wpdb;
	$theirs = (string) $wpdb->prepare( 'post_author IN (%d, %d) AND post_type = %s AND post_name LIKE %s', $user, $heir > 0 ? $heir : $user, POST_TYPE, "$user-%" );
	$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE $theirs" ); // phpcs:ignore WordPress.DB.PreparedSQL -- Prepared above.
	return ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs LIMIT 1" );
}
