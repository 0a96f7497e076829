<?php
/**
 * The rows of notices. Their times are UTC in both of core's columns, since core's index is on the first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Prefix of the kind in its column.
 */
const KIND = 'learning-log/';

/**
 * Rows that one statement inserts.
 */
const INSERT_AT_ONCE = 100;

/**
 * Notes that something has happened.
 *
 * @param string $kind  One of KINDS.
 * @param int    $thing Post id of what it is about.
 * @param int    $due   When it has settled.
 * @return bool Whether the database took it.
 */
function insert_event( string $kind, int $thing, int $due ): bool {
	return insert_rows( [ columns( EVENT, 0, $kind, $thing, "0-$kind-$thing", utc( $due ), '' ) ] );
}

/**
 * Whether the same has happened and waits still.
 *
 * @param string $kind  One of KINDS.
 * @param int    $thing Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_event( string $kind, int $thing ): bool {
	global $wpdb;
	return (bool) Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_name = %s AND post_type = %s AND post_status = %s LIMIT 1", "0-$kind-$thing", POST_TYPE, EVENT ) );
}

/**
 * What has happened and has settled, the earliest first.
 *
 * @param string $now  "Y-m-d H:i:s", UTC.
 * @param int    $most How many at most.
 * @return list<Notice> Without a person.
 * @throws Errors\Not_Read When the database does not answer.
 */
function events_due( string $now, int $most ): array {
	global $wpdb;
	return select( (string) $wpdb->prepare( 'post_status = %s AND post_date <= %s ORDER BY post_date, ID LIMIT %d', EVENT, $now, $most ) );
}

/**
 * An event that is still there.
 *
 * @param int $id Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function find_event( int $id ): ?Notice {
	return select( "ID = $id AND post_status = '" . EVENT . "'" )[0] ?? null;
}

/**
 * Who is to be told of something by now, and first of all who has waited longest.
 *
 * @param string $now  "Y-m-d H:i:s", UTC.
 * @param int    $most How many notices are looked at.
 * @return list<int> User ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_due( string $now, int $most ): array {
	global $wpdb;
	$sql = (string) $wpdb->prepare( "SELECT post_author FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s AND post_date <= %s AND post_name LIKE CONCAT(post_author, %s) ORDER BY post_date, ID LIMIT %d", POST_TYPE, DUE, $now, '-%', $most );
	return array_values( array_unique( Storage\numbers( $sql, 'post_author' ) ) );
}

/**
 * When the next of all that waits is due, "" for nothing. A row that is not its holder's by its name (select()) waits for nothing.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function next_due(): string {
	global $wpdb;
	$times = [];
	foreach ( [ EVENT, DUE ] as $status ) {
		$times = [ ...$times, ...Storage\column( (string) $wpdb->prepare( "SELECT post_date FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s AND post_name LIKE CONCAT(post_author, %s) ORDER BY post_date, ID LIMIT 1", POST_TYPE, $status, '-%' ), 'post_date' ) ];
	}
	return $times ? min( $times ) : '';
}

/**
 * Those of some notices that nobody has made before; what was sent is one too.
 *
 * @param list<Notice> $notices The notices.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function not_yet_made( array $notices ): array {
	global $wpdb;
	$made = [];
	foreach ( array_chunk( array_map( static fn( Notice $notice ): string => $notice->name(), $notices ), INSERT_AT_ONCE ) as $names ) {
		$holders = Storage\placeholders( $names );
		// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
		$made += array_flip( Storage\column( (string) $wpdb->prepare( "SELECT post_name FROM {$wpdb->posts} WHERE post_name IN ($holders) AND post_type = %s", [ ...$names, POST_TYPE ] ), 'post_name' ) );
	}
	return array_values( array_filter( $notices, static fn( Notice $notice ): bool => ! isset( $made[ $notice->name() ] ) ) );
}

/**
 * Stores notices, as part of a transaction that has locked what they are about.
 *
 * @param list<Notice> $notices The notices, without a number.
 * @return bool Whether the database took them.
 */
function insert_all( array $notices ): bool {
	$rows = array_map( static fn( Notice $notice ): array => columns( DUE, $notice->user, $notice->kind, $notice->thing, $notice->name(), $notice->due, $notice->moment ), $notices );
	foreach ( array_chunk( $rows, INSERT_AT_ONCE ) as $some ) {
		if ( ! insert_rows( $some ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Takes the state from what some people were told of the same thing before, which by now is in another one: should it come back to that, they
 * are told so. As part of the transaction that stores the new notices.
 *
 * @param list<Notice> $notices The new notices, of one kind and about one thing.
 * @return bool Whether the database took it.
 */
function let_earlier_be( array $notices ): bool {
	global $wpdb;
	if ( ! $notices ) {
		return true;
	}
	$in   = implode( ',', array_map( static fn( Notice $notice ): int => $notice->user, $notices ) );
	$end  = "-{$notices[0]->kind}-{$notices[0]->thing}-";
	$what = [ $end, $notices[0]->thing, POST_TYPE, SENT, FAILED, KIND . $notices[0]->kind, $wpdb->esc_like( $end ) . '%' ];
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return false !== $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_name = CONCAT(post_author, %s) WHERE post_author IN ($in) AND post_parent = %d AND post_type = %s AND post_status IN (%s, %s) AND post_mime_type = %s AND post_name LIKE CONCAT(post_author, %s)", $what ) );
}

/**
 * Has a person's notices of a kind come at another time. What has happened comes with the next mail of the rhythm, what is to come before it
 * begins.
 *
 * @param int    $user   User id.
 * @param string $kind   One of KINDS.
 * @param string $rhythm One of RHYTHMS.
 * @param int    $now    Seconds of the Unix epoch.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When it does not answer.
 */
function move_due( int $user, string $kind, string $rhythm, int $now ): bool {
	global $wpdb;
	$waiting = select( (string) $wpdb->prepare( 'post_author = %d AND post_status = %s AND post_mime_type = %s', $user, DUE, KIND . $kind ) );
	$moved   = true;
	foreach ( array_unique( array_map( static fn( Notice $notice ): string => $notice->moment, $waiting ) ) as $moment ) {
		$due   = utc( due_at( $rhythm, $now, seconds( $moment ), zone( $user ) ) );
		$moved = false !== $wpdb->update( $wpdb->posts, [ 'post_date' => $due, 'post_date_gmt' => $due ], [ 'post_author' => $user, 'post_type' => POST_TYPE, 'post_status' => DUE, 'post_mime_type' => KIND . $kind, 'to_ping' => $moment ] ) && $moved;
	}
	return $moved;
}

/**
 * Notices by a condition that is already safe SQL. A row that bears another person's name than that of who holds it is nobody's: WordPress
 * gives rows of who leaves to others, and they are not to be told of what concerned those.
 *
 * @param string $where Condition, order, and how many.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where ): array {
	global $wpdb;
	$rows = Storage\rows( 'SELECT ID, post_author, post_parent, post_status, post_name, post_mime_type, post_date, to_ping, menu_order FROM ' . $wpdb->posts . " WHERE post_type = '" . POST_TYPE . "' AND $where" );
	return array_map( __NAMESPACE__ . '\decode', array_values( array_filter( $rows, static fn( array $row ): bool => str_starts_with( $row['post_name'], $row['post_author'] . '-' ) ) ) );
}

/**
 * The notice that a row holds.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): Notice {
	return new Notice(
		(int) $row['ID'],
		(int) $row['post_author'],
		substr( $row['post_mime_type'], strlen( KIND ) ),
		(int) $row['post_parent'],
		explode( '-', $row['post_name'], 4 )[3] ?? '',
		$row['post_date'],
		(int) $row['menu_order'],
		$row['post_status'],
		$row['to_ping']
	);
}

/**
 * The columns of a new row.
 *
 * @param string $status Its status.
 * @param int    $user   User id of who is told, 0 for an event.
 * @param string $kind   One of KINDS.
 * @param int    $thing  Post id of what it is about.
 * @param string $name   Its name.
 * @param string $due    "Y-m-d H:i:s", UTC.
 * @param string $moment "Y-m-d H:i:s", UTC, or "".
 * @return array<string, int|string>
 */
function columns( string $status, int $user, string $kind, int $thing, string $name, string $due, string $moment ): array {
	$now = utc( time() );
	$row = [
		'post_type'         => POST_TYPE,
		'post_status'       => $status,
		'post_author'       => $user,
		'post_parent'       => $thing,
		'post_name'         => $name,
		'post_mime_type'    => KIND . $kind,
		'post_title'        => '',
		'post_date'         => $due,
		'post_date_gmt'     => $due,
		'post_modified'     => $now,
		'post_modified_gmt' => $now,
		'to_ping'           => $moment,
	];
	return $row + Storage\UNUSED;
}

/**
 * Inserts rows of the same columns in one statement.
 *
 * @param list<array<string, int|string>> $rows The rows; one at least.
 * @return bool Whether the database took them.
 */
function insert_rows( array $rows ): bool {
	global $wpdb;
	$columns = implode( ', ', array_keys( $rows[0] ) );
	$one     = '(' . Storage\placeholders( $rows[0] ) . ')';
	$all     = implode( ', ', array_fill( 0, count( $rows ), $one ) );
	$values  = array_merge( ...array_map( 'array_values', $rows ) );
	// phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- Names of columns of ours, and placeholders.
	return false !== $wpdb->query( (string) $wpdb->prepare( "INSERT INTO {$wpdb->posts} ($columns) VALUES $all", $values ) );
}

/**
 * Removes notices and events.
 *
 * @param list<int> $ids Post ids.
 * @return bool Whether the database took it.
 */
function remove( array $ids ): bool {
	global $wpdb;
	$in = implode( ',', $ids );
	return ! $ids || false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE ID IN ($in) AND post_type = '" . POST_TYPE . "'" ); // phpcs:ignore WordPress.DB.PreparedSQL -- Integers, and a constant.
}
