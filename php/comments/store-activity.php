<?php
/**
 * When people last said something.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * When each of some people last said something about some entries, in one query.
 *
 * @param int[]  $people  User ids.
 * @param string $entries Statement for the numbers of the entries, safe SQL.
 * @return array<int, string> UTC, by user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function last_said( array $people, string $entries ): array {
	global $wpdb;
	if ( ! $people ) {
		return [];
	}
	$in = implode( ',', array_map( 'intval', $people ) );
	return Storage\texts_by( "SELECT post_author, MAX(post_date_gmt) AS latest FROM {$wpdb->posts} WHERE post_author IN ($in) AND post_type = '" . POST_TYPE . "' AND post_status = '" . STATUS . "' AND post_parent IN ($entries) GROUP BY post_author", 'latest', 'post_author' );
}
