<?php
/**
 * Reads what ProgressAlly has stored: its table of threads, its definitions, its version. Nothing here writes.
 *
 * Columns are read by name, since later versions may have others.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Storage;

const SOURCE = 'progress_notes';

/**
 * Columns of its table in the version whose storage is known.
 */
const SOURCE_COLUMNS = [ 'id', 'user_id', 'post_id', 'note_id', 'note_value', 'status', 'approve_status', 'created', 'updated' ];

/**
 * Without these nothing can be made of a row.
 */
const NEEDED_COLUMNS = [ 'id', 'user_id', 'post_id', 'note_id', 'note_value' ];

/**
 * What it kept besides, by the end of the table's name: told, not brought.
 */
const OTHER_TABLES = [ 'pa_post_objective', 'pa_user_progress' ];

/**
 * The table of threads of this site.
 */
function source_table(): string {
	global $wpdb;
	return $wpdb->prefix . SOURCE;
}

/**
 * Whose the threads are, for the condition of another query.
 *
 * @return string Safe SQL.
 */
function source_people(): string {
	return 'SELECT user_id FROM `' . source_table() . '`';
}

/**
 * Which version stored last, "" where none says so.
 */
function source_version(): string {
	$version = get_option( VERSION, '' );
	return is_scalar( $version ) ? (string) $version : '';
}

/**
 * The tables of ProgressAlly that are there.
 *
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_tables(): array {
	global $wpdb;
	$there = static fn( string $table ): bool => [] !== Storage\results( (string) $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) );
	return array_values( array_filter( array_map( static fn( string $end ): string => $wpdb->prefix . $end, [ SOURCE, ...OTHER_TABLES ] ), $there ) );
}

/**
 * The columns of its table of threads, none where there is no such table.
 *
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_columns(): array {
	return in_array( source_table(), source_tables(), true ) ? Storage\column( 'SHOW COLUMNS FROM `' . source_table() . '`', 'Field' ) : [];
}

/**
 * Whether there are threads to be read: a table with at least what tells whose each is and what it says.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_is_there(): bool {
	return holds_threads( source_columns() );
}

/**
 * Whether a person's threads are there, or something they said in those of others, as serialize() writes its author.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_tells_of( int $user ): bool {
	global $wpdb;
	$said = array_map( static fn( string $number ): string => '%"a";' . $number . ';%', [ "i:$user", 's:' . strlen( (string) $user ) . ":\"$user\"" ] );
	return source_is_there() && Storage\rows( (string) $wpdb->prepare( 'SELECT id FROM %i WHERE user_id = %d OR note_value LIKE %s OR note_value LIKE %s LIMIT 1', source_table(), $user, ...$said ) );
}

/**
 * Whether a table with such columns tells whose each thread is and what it says.
 *
 * @param list<string> $columns Its columns.
 */
function holds_threads( array $columns ): bool {
	return ! array_diff( NEEDED_COLUMNS, $columns );
}

/**
 * Numbers of the next threads, as many as fit in memory.
 *
 * @param int $after The number before them.
 * @param int $most  How many at most.
 * @param int $bytes How many bytes their texts have at most, but for the first.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_ids( int $after, int $most, int $bytes ): array {
	global $wpdb;
	$rows = Storage\rows( (string) $wpdb->prepare( 'SELECT id, LENGTH(note_value) AS bytes FROM %i WHERE id > %d ORDER BY id LIMIT %d', source_table(), $after, $most ) );
	$ids  = [];
	foreach ( $rows as $row ) {
		$bytes -= (int) ( $row['bytes'] ?? 0 );
		if ( $ids && $bytes < 0 ) {
			break;
		}
		$ids[] = (int) $row['id'];
	}
	return $ids;
}

/**
 * How many bytes the texts of some threads have.
 *
 * @param int[] $ids Numbers.
 * @return array<int, int> By number.
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_bytes( array $ids ): array {
	$in   = implode( ',', array_map( 'intval', $ids ) );
	$rows = $ids ? Storage\rows( 'SELECT id, LENGTH(note_value) AS bytes FROM `' . source_table() . "` WHERE id IN ($in)" ) : [];
	$bytes = [];
	foreach ( $rows as $row ) {
		$bytes[ (int) $row['id'] ] = (int) $row['bytes'];
	}
	return $bytes;
}

/**
 * Some threads as they are stored, by number.
 *
 * @param int[] $ids Numbers.
 * @return array<int, SourceRow>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_rows( array $ids ): array {
	$in    = implode( ',', array_map( 'intval', $ids ) );
	$found = [];
	foreach ( $ids ? Storage\rows( 'SELECT * FROM `' . source_table() . "` WHERE id IN ($in) ORDER BY id" ) : [] as $row ) {
		$found[ (int) $row['id'] ] = [
			'id'       => (int) $row['id'],
			'user'     => (int) ( $row['user_id'] ?? 0 ),
			'post'     => (int) ( $row['post_id'] ?? 0 ),
			'note'     => (int) ( $row['note_id'] ?? 0 ),
			'value'    => $row['note_value'] ?? '',
			'status'   => (int) ( $row['status'] ?? 0 ),
			'approval' => (int) ( $row['approve_status'] ?? 0 ),
			'created'  => $row['created'] ?? '',
			'updated'  => $row['updated'] ?? '',
		];
	}
	return $found;
}

/**
 * How many threads there are, and the number of the last.
 *
 * @return array{many: int, last: int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_size(): array {
	$row = Storage\rows( 'SELECT COUNT(*) AS many, MAX(id) AS last FROM `' . source_table() . '`' )[0] ?? [];
	return [
		'many' => (int) ( $row['many'] ?? 0 ),
		'last' => (int) ( $row['last'] ?? 0 ),
	];
}

/**
 * Rows that are about the same note of the same person: nothing kept ProgressAlly from making several.
 *
 * @return array<string, list<int>> Their numbers by "{user}-{post}-{note}".
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_twins(): array {
	$table = source_table();
	$found = [];
	$rows  = Storage\rows( "SELECT s.id, s.user_id, s.post_id, s.note_id FROM `$table` s JOIN (SELECT user_id, post_id, note_id FROM `$table` GROUP BY user_id, post_id, note_id HAVING COUNT(*) > 1) t ON t.user_id = s.user_id AND t.post_id = s.post_id AND t.note_id = s.note_id ORDER BY s.id" );
	foreach ( $rows as $row ) {
		$found[ $row['user_id'] . '-' . $row['post_id'] . '-' . $row['note_id'] ][] = (int) $row['id'];
	}
	return $found;
}

/**
 * How many threads there are of each note, by how they stand.
 *
 * @param list<string> $columns Columns of the table.
 * @return list<array{post: int, note: int, status: int, approval: int, threads: int}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_notes( array $columns ): array {
	$by   = array_intersect( [ 'post_id', 'note_id', 'status', 'approve_status' ], $columns );
	$by   = implode( ', ', $by );
	$rows = Storage\rows( "SELECT $by, COUNT(*) AS threads FROM `" . source_table() . "` GROUP BY $by ORDER BY $by" );
	return array_map(
		static fn( array $row ): array => [
			'post'     => (int) $row['post_id'],
			'note'     => (int) $row['note_id'],
			'status'   => (int) ( $row['status'] ?? 0 ),
			'approval' => (int) ( $row['approve_status'] ?? 0 ),
			'threads'  => (int) $row['threads'],
		],
		$rows
	);
}

/**
 * Those of the threads whose person, or whose page, is not there any more.
 *
 * @param 'user_id'|'post_id' $column Which of the two.
 * @return list<array{id: int, threads: int}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_gone( string $column ): array {
	global $wpdb;
	$there = 'user_id' === $column ? $wpdb->users : $wpdb->posts;
	$rows  = Storage\rows( "SELECT s.$column AS gone, COUNT(*) AS threads FROM `" . source_table() . "` s LEFT JOIN $there w ON w.ID = s.$column WHERE w.ID IS NULL GROUP BY s.$column ORDER BY s.$column" );
	return array_map(
		static fn( array $row ): array => [
			'id'      => (int) $row['gone'],
			'threads' => (int) $row['threads'],
		],
		$rows
	);
}
