<?php
/**
 * What an import could not bring and keeps aside as it is: the bytes of rows, and which files were refused.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * What stands in a record once for each file that was refused.
 */
const REFUSED = '"state":"refused"';

/**
 * Keeps the bytes of a row that cannot be brought as they are, once: an administrator finds them by the number of the row. They are written in base64, since a column of text
 * does not keep bytes that are none.
 *
 * @param int    $user  User id of whose it is.
 * @param int    $row   Number of the row.
 * @param string $bytes What it holds.
 * @param string $why   Why it cannot be brought.
 * @return bool Whether the database has it so.
 */
function set_aside( int $user, int $row, string $bytes, string $why ): bool {
	global $wpdb;
	$name = aside_name( $user, $row );
	$raw  = base64_encode( $bytes );
	$kept = Storage\column( (string) $wpdb->prepare( "SELECT post_content FROM {$wpdb->posts} WHERE post_name = %s AND post_type = %s", $name, POST_TYPE ), 'post_content' );
	if ( in_array( $raw, $kept, true ) || in_array( '', $kept, true ) ) {
		return true;
	}
	$columns = [
		'post_type'    => POST_TYPE,
		'post_status'  => ASIDE,
		'post_author'  => $user,
		'post_name'    => $name,
		'post_title'   => $why,
		'post_content' => $raw,
	] + Storage\times( true ) + Storage\UNUSED;
	$wpdb->delete( $wpdb->posts, [ 'post_name' => $name, 'post_type' => POST_TYPE ] );
	return (bool) $wpdb->insert( $wpdb->posts, $columns );
}

/**
 * Takes away what was kept of rows that can be brought by now. Of who was erased the empty row stays.
 *
 * @param list<SourceRow> $rows The rows.
 * @return bool Whether the database took it.
 */
function forget_aside( array $rows ): bool {
	global $wpdb;
	$names = array_map( static fn( array $row ): string => aside_name( $row['user'], $row['id'] ), $rows );
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Placeholders only.
	return ! $names || false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE post_name IN (" . Storage\placeholders( $names ) . ') AND post_type = %s AND post_author <> 0', [ ...$names, POST_TYPE ] ) );
}

/**
 * Takes away what is kept of a row, where it is the same as is there. Of who was erased the empty row stays: it keeps the next run from bringing it back.
 *
 * @param SourceRow $row The row as it is there.
 * @return bool Whether the database took it.
 */
function forget_same_aside( array $row ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE post_name = %s AND post_content = %s AND post_type = %s AND post_status = %s AND post_author <> 0", aside_name( $row['user'], $row['id'] ), base64_encode( $row['value'] ), POST_TYPE, ASIDE ) );
}

/**
 * What could not be read or stored: of which row, whose, and why. Not of who was erased.
 *
 * @param int $most How many at most.
 * @return list<array{row: int, user: int, why: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function aside( int $most ): array {
	global $wpdb;
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT post_name, post_title FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s AND post_author <> 0 ORDER BY ID LIMIT %d", POST_TYPE, ASIDE, $most ) );
	return array_map(
		static fn( array $row ): array => [
			'row'  => row_aside( $row['post_name'] ),
			'user' => (int) $row['post_name'],
			'why'  => $row['post_title'],
		],
		$rows
	);
}

/**
 * Files that were refused: of which row, what their authors call them, why, and what their bytes are called that lie aside.
 *
 * @param int $most How many threads at most.
 * @return list<array{row: int, name: string, why: string, aside: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function refused( int $most ): array {
	$found = [];
	foreach ( select( "post_content_filtered LIKE '%" . REFUSED . "%'", "ORDER BY ID LIMIT $most" ) as $record ) {
		foreach ( $record->files as $key => $file ) {
			if ( '' !== $file['aside'] ) {
				$found[] = [ 'row' => (int) $key ] + array_intersect_key( $file, array_flip( [ 'name', 'why', 'aside' ] ) );
			}
		}
	}
	return $found;
}

/**
 * Forgets the files of an entry, or of one comment about it, that is removed for good. Part of a transaction.
 *
 * @param int $entry   Post id.
 * @param int $comment Post id, 0 for all that belongs to the entry.
 * @return list<string>|null What the bytes that lie aside are called; null when the database did not take it.
 * @throws Errors\Not_Read When it does not answer.
 */
function forget_files( int $entry, int $comment ): ?array {
	$aside = [];
	foreach ( select( "post_parent = $entry" ) as $record ) {
		$files = array_filter( $record->files, static fn( string $key ): bool => 0 === $comment || $record->became( $key ) === $comment, ARRAY_FILTER_USE_KEY );
		array_push( $aside, ...array_filter( array_column( $files, 'aside' ), static fn( string $name ): bool => '' !== $name ) );
		if ( $files && ! update_record( $record->with( files: array_diff_key( $record->files, $files ) ) ) ) {
			return null;
		}
	}
	return $aside;
}

/**
 * How many files were refused.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_refused(): int {
	global $wpdb;
	// Quotes in a name are escaped in it, so that no name counts.
	$rows = Storage\rows( (string) $wpdb->prepare( "SELECT SUM(LENGTH(post_content_filtered) - LENGTH(REPLACE(post_content_filtered, %s, ''))) AS bytes FROM {$wpdb->posts} WHERE post_type = %s AND post_content_filtered LIKE %s", REFUSED, POST_TYPE, '%' . $wpdb->esc_like( REFUSED ) . '%' ) );
	return intdiv( (int) ( $rows[0]['bytes'] ?? 0 ), strlen( REFUSED ) );
}

/**
 * The bytes of a row that lie aside, null where there are none.
 *
 * @param int $row Number of the row.
 * @throws Errors\Not_Read When the database does not answer.
 */
function bytes_of_row( int $row ): ?string {
	foreach ( aside( PHP_INT_MAX ) as $one ) {
		if ( $one['row'] === $row ) {
			return bytes_aside( $one['user'] )[ $row ] ?? null;
		}
	}
	return null;
}

/**
 * The bytes of a person's rows that lie aside.
 *
 * @param int $user User id.
 * @return array<int, string> By number of the row.
 * @throws Errors\Not_Read When the database does not answer.
 */
function bytes_aside( int $user ): array {
	return iterator_to_array( each_aside( $user ) );
}

/**
 * The same, one after the other: no two are in memory at once.
 *
 * @param int $user User id.
 * @return iterable<int, string> By number of the row.
 * @throws Errors\Not_Read When the database does not answer.
 */
function each_aside( int $user ): iterable {
	global $wpdb;
	foreach ( ids_aside( $user ) as $id ) {
		foreach ( Storage\rows( "SELECT post_name, post_content FROM {$wpdb->posts} WHERE ID = $id" ) as $row ) {
			yield row_aside( $row['post_name'] ) => (string) base64_decode( $row['post_content'] );
		}
	}
}

/**
 * Which they are.
 *
 * @param int $user User id.
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function ids_aside( int $user ): array {
	global $wpdb;
	return Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE " . theirs( $user ) . " AND post_status = '" . ASIDE . "' ORDER BY ID" );
}

/**
 * Name of a row that lies aside.
 *
 * @param int $user User id of whose it is.
 * @param int $row  Number of the row.
 */
function aside_name( int $user, int $row ): string {
	return "$user-row-$row";
}

/**
 * The row that such a name means.
 *
 * @param string $name The name.
 */
function row_aside( string $name ): int {
	return (int) substr( (string) strrchr( $name, '-' ), 1 );
}
