<?php
/**
 * All that was written by one person or to them: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * Some of what a person wrote or was written, the earliest first. What others took back is not theirs to read any more.
 *
 * @param int $user   User id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Message>
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_person( int $user, int $most, int $offset = 0 ): array {
	if ( $user <= 0 ) {
		return [];
	}
	$mine = by_sender( $user, [ $user ] );
	return select( "(($mine) OR (post_name LIKE '" . beginning_of_name( $user ) . "%' AND post_status = '" . STATUS . "'))", true, "ID LIMIT $most OFFSET $offset" );
}

/**
 * Removes what was written to a person, and what they wrote that was for the moment. An opening of theirs stays in the log of who was asked, as
 * nobody's.
 *
 * @param int $user User id.
 * @param int $heir User id of whom WordPress gave their rows to with a deleted account, 0 for nobody.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function forget_person( int $user, int $heir = 0 ): bool {
	global $wpdb;
	$mine = by_sender( $user, [ $user, $heir ] );
	$to   = "post_type = '" . POST_TYPE . "' AND post_name LIKE '" . beginning_of_name( $user ) . "%'";
	$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE $to" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE $mine AND (post_mime_type = %s OR post_status = %s)", KIND . 'nudge', TAKEN_BACK ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = 0, post_content_filtered = '' WHERE $mine" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	delete_user_meta( $user, Sets\fact( BEGUN ) );
	return ! is_known( $user, $heir );
}

/**
 * Whether there is something that a person wrote or was written.
 *
 * @param int $user User id.
 * @param int $heir User id of whom WordPress gave their rows to, 0 for nobody.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_known( int $user, int $heir = 0 ): bool {
	global $wpdb;
	$mine = by_sender( $user, [ $user, $heir ] );
	return (bool) Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE ($mine) OR (post_type = '" . POST_TYPE . "' AND post_name LIKE '" . beginning_of_name( $user ) . "%') LIMIT 1" );
}

/**
 * Takes back what WordPress gave to another, of a person who is still there.
 *
 * @param int $user User id of who wrote it.
 * @param int $heir User id of who got it.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function take_back_from( int $user, int $heir ): bool {
	global $wpdb;
	$mine = by_sender( $user, [ $heir ] );
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $user WHERE $mine" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	return ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $mine LIMIT 1" );
}

/**
 * The condition for what a person wrote, whoever holds it.
 *
 * @param int   $user    User id.
 * @param int[] $holders User ids.
 * @return string Safe SQL.
 */
function by_sender( int $user, array $holders ): string {
	return 'post_author IN (' . implode( ',', $holders ) . ") AND post_type = '" . POST_TYPE . "' AND post_content_filtered = '{\"sender\":$user}'";
}
