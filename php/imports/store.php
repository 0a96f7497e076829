<?php
/**
 * The rows of what an import remembers: the only code that queries them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * What is remembered of some threads.
 *
 * @param string[] $names Their names.
 * @return array<string, Record> By name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function records_named( array $names ): array {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	return $names ? select( (string) $wpdb->prepare( 'post_name IN (' . Storage\placeholders( $names ) . ')', array_values( $names ) ) ) : [];
}

/**
 * The next records.
 *
 * @param int    $after  Post id before them.
 * @param int    $most   How many at most.
 * @param string $status One of the statuses, "" for all that have an entry.
 * @return array<string, Record> By name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function records_after( int $after, int $most, string $status = '' ): array {
	$in = '' === $status ? "'" . DONE . "','" . WAITING . "'" : "'$status'";
	return select( "ID > $after AND post_status IN ($in)", "ORDER BY ID LIMIT $most" );
}

/**
 * Whether something is remembered of a person's.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_known( int $user ): bool {
	global $wpdb;
	return [] !== Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE " . theirs( $user ) . ' LIMIT 1' );
}

/**
 * The condition for what is remembered of a person, whoever WordPress gave what bears their number: the name says whose it is.
 *
 * @param int $user User id.
 * @return string Safe SQL.
 */
function theirs( int $user ): string {
	return "post_name LIKE '$user-%' AND post_author <> 0 AND post_type = '" . POST_TYPE . "'";
}

/**
 * Those of some people of whom an entry that was brought is there.
 *
 * @param int[] $users User ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_with_entries( array $users ): array {
	global $wpdb;
	$theirs = implode( ' OR ', array_map( static fn( int $user ): string => '(' . theirs( $user ) . ')', $users ) );
	$names  = $users ? Storage\column( "SELECT post_name FROM {$wpdb->posts} WHERE ($theirs) AND EXISTS (SELECT 1 FROM {$wpdb->posts} e WHERE e.ID = {$wpdb->posts}.post_parent)", 'post_name' ) : [];
	return array_values( array_unique( array_map( 'intval', $names ) ) );
}

/**
 * All that is remembered of a person's.
 *
 * @param int $user User id.
 * @return array<string, Record> By name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function records_of( int $user ): array {
	return $user > 0 ? select( theirs( $user ) . " AND post_status <> '" . ASIDE . "'" ) : [];
}

/**
 * Records by a condition that is already safe SQL.
 *
 * @param string $where Condition.
 * @param string $order Order, and how many.
 * @return array<string, Record> By name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where, string $order = '' ): array {
	global $wpdb;
	$found = [];
	foreach ( Storage\rows( "SELECT ID, post_author, post_parent, post_name, post_content_filtered FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' $order" ) as $row ) {
		$record                 = decode( $row );
		$found[ $record->name ] = $record;
	}
	return $found;
}

/**
 * How many records there are of each status.
 *
 * @return array{entries: int, waiting: int, aside: int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function record_counts(): array {
	global $wpdb;
	$many = array_column( Storage\rows( "SELECT post_status, COUNT(*) AS many FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' GROUP BY post_status" ), 'many', 'post_status' );
	return [
		'entries' => (int) ( $many[ DONE ] ?? 0 ) + (int) ( $many[ WAITING ] ?? 0 ),
		'waiting' => (int) ( $many[ WAITING ] ?? 0 ),
		'aside'   => (int) ( $many[ ASIDE ] ?? 0 ),
	];
}

/**
 * Stores records of threads that were just brought. Part of a transaction.
 *
 * @param list<Record> $records What to remember.
 * @return bool Whether the database took it.
 */
function insert_records( array $records ): bool {
	global $wpdb;
	return Storage\insert_many( $wpdb->posts, array_map( static fn( Record $record ): array => encode( $record ) + Storage\times( true ) + Storage\UNUSED, $records ) );
}

/**
 * Stores what has become of a record. Part of a transaction.
 *
 * @param Record $record The record.
 * @return bool Whether the database took it.
 */
function update_record( Record $record ): bool {
	global $wpdb;
	return false !== $wpdb->update( $wpdb->posts, encode( $record ) + Storage\times( false ), [ 'ID' => $record->id, 'post_type' => POST_TYPE ] );
}

/**
 * Forgets records. That of an entry beside which one came stands for the thread again. Part of a transaction.
 *
 * @param list<Record> $records The records.
 * @return bool Whether the database took it.
 */
function delete_records( array $records ): bool {
	global $wpdb;
	$in = implode( ',', array_map( static fn( Record $record ): int => $record->id, $records ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and a constant.
	if ( '' !== $in && false === $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE ID IN ($in) AND post_type = '" . POST_TYPE . "'" ) ) {
		return false;
	}
	foreach ( $records as $record ) {
		$former = [
			'post_name' => Record::former( $record->name, $record->before ),
			'post_type' => POST_TYPE,
		];
		if ( $record->before > 0 && false === $wpdb->update( $wpdb->posts, [ 'post_name' => $record->name ], $former ) ) {
			return false;
		}
	}
	return true;
}

/**
 * The row that holds a record.
 *
 * @param Record $record The record.
 * @return array<string, string|int>
 */
function encode( Record $record ): array {
	$facts = [
		'revision' => $record->revision,
		'review'   => $record->review,
		'rows'     => $record->rows,
		'files'    => $record->files,
		'audience' => $record->audience,
		'before'   => $record->before,
	];
	return [
		'post_type'             => POST_TYPE,
		'post_status'           => $record->waits() ? WAITING : DONE,
		'post_author'           => $record->user,
		'post_parent'           => $record->entry,
		'post_name'             => $record->name,
		'post_content_filtered' => (string) wp_json_encode( $facts ),
	];
}

/**
 * The record that a row holds.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): Record {
	/** @var RecordFacts $facts */
	$facts = Storage\facts_of( $row['post_content_filtered'] );
	$user  = (int) $row['post_author'] > 0 ? (int) $row['post_name'] : 0;
	return new Record( (int) $row['ID'], $row['post_name'], $user, (int) $row['post_parent'], $facts['revision'] ?? 0, $facts['review'] ?? 'none', $facts['rows'] ?? [], $facts['files'] ?? [], $facts['audience'] ?? 'me', $facts['before'] ?? 0 );
}
