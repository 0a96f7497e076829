<?php
/**
 * All that one person said in meetings, was there for, and set out to do: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Some of what a person said in meetings, oldest first, of sets they have left or that are closed too.
 *
 * @param int $user   User id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<array{meeting: int, set: int, starts: string, part: Part}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function said_by( int $user, int $most, int $offset = 0 ): array {
	return select_said( $user, "ORDER BY m.meta_id LIMIT $most OFFSET $offset" );
}

/**
 * A page of the same, the latest meeting first, and how much there is in all.
 *
 * @param int $user     User id.
 * @param int $page     Page, from 1.
 * @param int $per_page How much on it.
 * @return array{list<array{meeting: int, set: int, starts: string, part: Part}>, int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function said_listed( int $user, int $page, int $per_page ): array {
	global $wpdb;
	$theirs = parts_of( $user );
	$total  = Storage\numbers( "SELECT COUNT(*) AS total FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE m.$theirs", 'total' )[0] ?? 0;
	$offset = ( $page - 1 ) * $per_page;
	return [ $total > 0 ? select_said( $user, "ORDER BY p.post_date_gmt DESC, p.ID DESC, m.meta_id LIMIT $per_page OFFSET $offset" ) : [], $total ];
}

/**
 * What a person said in meetings.
 *
 * @param int    $user  User id.
 * @param string $which Safe SQL: in which order, and how much of it.
 * @return list<array{meeting: int, set: int, starts: string, part: Part}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select_said( int $user, string $which ): array {
	global $wpdb;
	$theirs = parts_of( $user );
	$rows   = Storage\rows( "SELECT m.post_id, m.meta_key, m.meta_value, p.post_parent, p.post_date_gmt FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE m.$theirs $which" );
	return array_map(
		static fn( array $row ): array => [
			'meeting' => (int) $row['post_id'],
			'set'     => (int) $row['post_parent'],
			'starts'  => $row['post_date_gmt'],
			'part'    => decode_part( $user, substr( $row['meta_key'], strlen( PART ), -strlen( "_$user" ) ), $row['meta_value'] ),
		],
		$rows
	);
}

/**
 * Some of what a person set out to do, in the trash or not, oldest first.
 *
 * @param int $user   User id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Action>
 * @throws Errors\Not_Read When the database does not answer.
 */
function actions_by( int $user, int $most, int $offset = 0 ): array {
	global $wpdb;
	$rows = $user > 0 ? Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE " . actions_named( $user, [ $user ] ) . " ORDER BY ID LIMIT $most OFFSET $offset" ) : [];
	return array_map( __NAMESPACE__ . '\decode_action', $rows );
}

/**
 * At which meetings it was said whether a person was there, oldest first.
 *
 * @param int $user User id.
 * @return list<array{meeting: int, set: int, starts: string, state: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function attended_by( int $user ): array {
	global $wpdb;
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT m.post_id, m.meta_value, p.post_parent, p.post_date_gmt FROM {$wpdb->postmeta} m JOIN {$wpdb->posts} p ON p.ID = m.post_id WHERE m.meta_key = %s ORDER BY p.post_date_gmt, p.ID", ATTENDANCE . $user ) );
	return array_map(
		static fn( array $row ): array => [
			'meeting' => (int) $row['post_id'],
			'set'     => (int) $row['post_parent'],
			'starts'  => $row['post_date_gmt'],
			'state'   => $row['meta_value'],
		],
		$rows
	);
}

/**
 * The meetings in which a person has a turn to present, oldest first.
 *
 * @param int $user User id.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function presented_by( int $user ): array {
	global $wpdb;
	return $user > 0 ? select( (string) $wpdb->prepare( 'post_content_filtered LIKE %s', '%' . $wpdb->esc_like( '"presenter":' . $user . ',' ) . '%' ) ) : [];
}

/**
 * Whether there is anything of a person in any meeting.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_known( int $user ): bool {
	return said_by( $user, 1 ) || actions_by( $user, 1 ) || attended_by( $user ) || presented_by( $user );
}

/**
 * Removes what a person said and set out to do, ends their calendar feed, and takes their name off where they were and presented: that there was
 * a turn stays.
 *
 * @param int $user User id.
 * @param int $heir User id of whom WordPress handed their actions to with a deleted account, 0 for nobody.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_person( int $user, int $heir = 0 ): bool {
	global $wpdb;
	$sets    = array_unique( [ ...array_column( actions_by( $user, PHP_INT_MAX ), 'set' ), ...array_column( said_by( $user, PHP_INT_MAX ), 'set' ), ...array_column( attended_by( $user ), 'set' ) ] );
	$actions = actions_named( $user, [ $user, $heir ] );
	$parts   = parts_of( $user );
	$wpdb->query( "DELETE FROM {$wpdb->postmeta} WHERE $parts" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE $actions" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	$wpdb->delete( $wpdb->postmeta, [ 'meta_key' => ATTENDANCE . $user ] );
	array_map( static fn( Meeting $meeting ): bool => leave_turns_to_nobody( $meeting->id, $user ), presented_by( $user ) );
	array_map( __NAMESPACE__ . '\renew', $sets );
	return end_feed( $user ) && ! is_known( $user ) && ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $actions LIMIT 1" );
}

/**
 * Takes a person's name off their turns in a meeting.
 *
 * @param int $meeting Post id.
 * @param int $user    User id.
 */
function leave_turns_to_nobody( int $meeting, int $user ): bool {
	return (bool) Storage\atomically(
		static function () use ( $meeting, $user ): bool {
			$now = Storage\lock_post( $meeting ) ? find( $meeting ) : null;
			if ( ! $now ) {
				return false;
			}
			$slots = array_map( static fn( array $slot ): array => $user === $slot['presenter'] ? array_replace( $slot, [ 'presenter' => 0 ] ) : $slot, $now->slots );
			return renew( $now->set ) && update( $now, with( $now, [ 'slots' => $slots ] ) );
		}
	);
}

/**
 * Takes back what WordPress gave to another, of a person who is still there.
 *
 * @param int $owner User id of whose actions they are.
 * @param int $heir  User id of who got them.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function take_back( int $owner, int $heir ): bool {
	global $wpdb;
	$theirs = actions_named( $owner, [ $heir ] );
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $owner WHERE $theirs" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	return ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $theirs LIMIT 1" );
}

/**
 * The condition for the actions that are a person's by their name, whoever holds them.
 *
 * @param int   $owner   User id.
 * @param int[] $holders User ids.
 * @return string Safe SQL.
 */
function actions_named( int $owner, array $holders ): string {
	return 'post_author IN (' . implode( ',', $holders ) . ") AND post_type = '" . ACTION_TYPE . "' AND post_name LIKE '$owner-%'";
}

/**
 * The condition for the rows of meta that hold a person's parts, behind the name of the table if there is one.
 *
 * @param int $user User id.
 * @return string Safe SQL.
 */
function parts_of( int $user ): string {
	global $wpdb;
	return (string) $wpdb->prepare( 'meta_key LIKE %s', $wpdb->esc_like( PART ) . '%' . $wpdb->esc_like( '_' . $user ) );
}
