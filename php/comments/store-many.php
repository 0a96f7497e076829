<?php
/**
 * What was said about several entries, as one list: whoever takes a log away asks for a page of it, not for each thread.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Storage;

/**
 * Some of the comments on some entries, oldest first.
 *
 * Whoever calls this has made sure that the entries may be read.
 *
 * @param int[] $entries Post ids.
 * @param int   $after   Only comments with larger numbers.
 * @param int   $most    How many at most.
 * @param int   $offset  How many to leave out.
 * @return list<Comment>
 */
function list_of( array $entries, int $after, int $most, int $offset ): array {
	return $entries ? select( about( $entries, $after ), "ID LIMIT $most OFFSET $offset" ) : [];
}

/**
 * Comments by their numbers, those that are there.
 *
 * Whoever calls this asks the policy of their entries.
 *
 * @param int[] $ids Post ids.
 * @return list<Comment>
 */
function of_ids( array $ids ): array {
	return $ids ? select( 'ID IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' ) : [];
}

/**
 * How many comments such a list has.
 *
 * @param int[] $entries Post ids.
 * @param int   $after   Only comments with larger numbers.
 */
function count_of( array $entries, int $after = 0 ): int {
	return $entries ? Storage\count_posts( about( $entries, $after ) . " AND post_type = '" . POST_TYPE . "' AND post_status = '" . STATUS . "'" ) : 0;
}

/**
 * The condition of such a list.
 *
 * @param int[] $entries Post ids.
 * @param int   $after   Only comments with larger numbers.
 * @return string Safe SQL.
 */
function about( array $entries, int $after ): string {
	return 'post_parent IN (' . implode( ',', array_map( 'intval', $entries ) ) . ") AND ID > $after";
}
