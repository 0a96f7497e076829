<?php
/**
 * Many rows at once: what an import brings.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use LearningLog\Errors;

/**
 * Bytes of one statement, well within the smallest packet in use; a larger row goes alone.
 */
const STATEMENT_BYTES = 512 * KB_IN_BYTES;

/**
 * Inserts rows that all have the same columns. Part of a transaction.
 *
 * @param string                              $table Name of the table.
 * @param list<array<string, string|int>> $rows  The rows.
 * @return bool Whether the database took all of them.
 */
function insert_many( string $table, array $rows ): bool {
	$bytes = 0;
	$some  = [];
	foreach ( $rows as $row ) {
		$length = array_sum( array_map( static fn( string|int $value ): int => strlen( (string) $value ), $row ) );
		if ( $some && $bytes + $length > STATEMENT_BYTES ) {
			if ( ! insert_some( $table, $some ) ) {
				return false;
			}
			$some  = [];
			$bytes = 0;
		}
		$some[] = $row;
		$bytes += $length;
	}
	return ! $some || insert_some( $table, $some );
}

/**
 * The statement of it.
 *
 * @param string                                        $table Name of the table.
 * @param non-empty-list<array<string, string|int>> $rows  The rows.
 */
function insert_some( string $table, array $rows ): bool {
	global $wpdb;
	$one     = '(' . implode( ',', array_map( static fn( string|int $value ): string => is_int( $value ) ? '%d' : '%s', $rows[0] ) ) . ')';
	$columns = implode( ',', array_keys( $rows[0] ) );
	$values  = array_merge( ...array_map( 'array_values', $rows ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Names of columns of ours, and placeholders.
	return false !== $wpdb->query( (string) $wpdb->prepare( "INSERT INTO $table ($columns) VALUES " . implode( ',', array_fill( 0, count( $rows ), $one ) ), $values ) );
}

/**
 * Makes all others who change something of some people's wait for the end of the transaction. In the order of their numbers, so that two who do so
 * do not wait for each other.
 *
 * @param int[] $users User ids.
 */
function lock_users( array $users ): bool {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $users ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return '' === $in || false !== $wpdb->query( "UPDATE {$wpdb->users} SET user_status = user_status WHERE ID IN ($in)" );
}

/**
 * The same of posts.
 *
 * @param int[] $posts Post ids.
 */
function lock_posts( array $posts ): bool {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $posts ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return '' === $in || false !== $wpdb->query( "UPDATE {$wpdb->posts} SET comment_count = comment_count WHERE ID IN ($in)" );
}

/**
 * Those of some people who are there.
 *
 * @param int[] $users User ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function users_there( array $users ): array {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $users ) );
	return '' === $in ? [] : numbers( "SELECT ID FROM {$wpdb->users} WHERE ID IN ($in)" );
}

/**
 * The two columns of a time, the site's and UTC's.
 *
 * @param string $column Name of the first.
 * @param int    $time   Unix time.
 * @return array<string, string>
 */
function time_columns( string $column, int $time ): array {
	$utc = gmdate( 'Y-m-d H:i:s', $time );
	return [
		$column          => get_date_from_gmt( $utc ),
		$column . '_gmt' => $utc,
	];
}
