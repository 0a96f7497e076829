<?php
/**
 * Removes the meetings and actions of a set for good: of the demo alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Removes them, with what was said.
 *
 * @param int $set Post id.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When the database does not answer.
 */
function erase_set( int $set ): bool {
	global $wpdb;
	$gone = true;
	foreach ( Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_parent = $set AND post_type IN ('" . POST_TYPE . "','" . ACTION_TYPE . "')" ) as $id ) {
		$gone = wp_delete_post( $id, true ) && $gone;
	}
	return $gone;
}
