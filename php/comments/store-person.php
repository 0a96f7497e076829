<?php
/**
 * All that one person said about entries: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

/**
 * Some of what a person said, has begun to say or took back, oldest first, also about entries they cannot read any more or that are in the
 * trash.
 *
 * @param int $author User id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Comment>
 */
function of_person( int $author, int $most, int $offset = 0 ): array {
	return $author > 0 ? select( "post_author = $author", "ID LIMIT $most OFFSET $offset", [ STATUS, DRAFT, TRASHED ] ) : [];
}

/**
 * Whether a person said anything that others can read.
 *
 * @param int $author User id.
 */
function has_said( int $author ): bool {
	return $author > 0 && select( "post_author = $author", 'ID LIMIT 1' );
}

/**
 * What was said about some entries, oldest first.
 *
 * @param int[] $entries Post ids.
 * @return array<int, list<Comment>> By entry.
 */
function threads( array $entries ): array {
	$threads = [];
	foreach ( $entries ? select( 'post_parent IN (' . implode( ',', array_map( 'intval', $entries ) ) . ')' ) : [] as $comment ) {
		$threads[ $comment->entry ][] = $comment;
	}
	return $threads;
}

/**
 * Takes a person's name off what they said. It stays where it was said: others answered it, and the log it stands in is another's. What they
 * did not say goes, as does what they took back.
 *
 * @param int      $author User id.
 * @param int|null $heir   User id of whom WordPress handed it to with a deleted account.
 * @return bool Whether the database took it.
 */
function leave_to_nobody( int $author, ?int $heir = null ): bool {
	global $wpdb;
	$holders = implode( ',', [ $author, $heir ?? $author ] );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$dropped = $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE post_author IN ($holders) AND post_type = %s AND post_status IN (%s, %s) AND post_name LIKE %s", POST_TYPE, DRAFT, TRASHED, $author . '-%' ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$changed = $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_author = 0, post_name = CONCAT('0-', ID), post_content_filtered = '' WHERE post_author IN ($holders) AND post_type = %s AND post_name LIKE %s", POST_TYPE, $author . '-%' ) );
	return false !== $changed && false !== $dropped;
}

/**
 * The same for an account that was deleted: should its number be given out again, its new owner has said nothing.
 *
 * @param int      $author User id of the account.
 * @param int|null $heir   User id of whom its content went to.
 */
function action_leave_to_nobody( int $author, ?int $heir ): void {
	leave_to_nobody( $author, $heir );
}
