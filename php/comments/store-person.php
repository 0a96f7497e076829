<?php
/**
 * All that one person said about entries: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Storage;

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
 * did not say goes, as do their files and what they took back.
 *
 * @param int $author User id.
 * @param int $heir   User id of whom WordPress handed it to with a deleted account, 0 for nobody.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function leave_to_nobody( int $author, int $heir = 0 ): bool {
	global $wpdb;
	$theirs = by_name( $author, [ $author, $heir ] );
	$keys   = Files\forget( Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs" ) );
	if ( null === $keys ) {
		return false;
	}
	array_map( 'LearningLog\Files\remove', $keys );
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE $theirs AND post_status IN (%s, %s)", DRAFT, TRASHED ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_author = 0, post_name = CONCAT('0-', ID), post_content_filtered = '' WHERE $theirs AND post_status = %s", STATUS ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	return ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs LIMIT 1" );
}

/**
 * Takes back what WordPress gave to another, of a person who is still there.
 *
 * @param int $author User id of who said it.
 * @param int $heir   User id of who got it.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function take_back( int $author, int $heir ): bool {
	global $wpdb;
	$theirs = by_name( $author, [ $heir ] );
	$ids    = Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs" );
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $author WHERE $theirs" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	return ( ! $ids || Files\give_to( $ids, $author ) ) && ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs LIMIT 1" );
}

/**
 * The condition for what is a person's by its name, whoever holds it.
 *
 * @param int   $author  User id.
 * @param int[] $holders User ids.
 * @return string Safe SQL.
 */
function by_name( int $author, array $holders ): string {
	return 'post_author IN (' . implode( ',', $holders ) . ") AND post_type = '" . POST_TYPE . "' AND post_name LIKE '$author-%'";
}
