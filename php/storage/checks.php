<?php
/**
 * Asks rows of core's tables whether they are as they must be, some numbers at a time: memory stays the same for any site, and each row is read by
 * its primary key. Nothing is written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use LearningLog\Errors;

/**
 * The column that numbers the rows of each table.
 */
const TABLES = [
	'posts'         => 'ID',
	'postmeta'      => 'meta_id',
	'usermeta'      => 'umeta_id',
	'term_taxonomy' => 'term_taxonomy_id',
	'termmeta'      => 'meta_id',
];

/**
 * The largest number in a table.
 *
 * @param key-of<TABLES> $table Which.
 * @throws Errors\Not_Read When the database does not answer.
 */
function last_number( string $table ): int {
	global $wpdb;
	$number = TABLES[ $table ];
	return numbers( "SELECT MAX($number) AS last FROM {$wpdb->$table}", 'last' )[0] ?? 0;
}

/**
 * The post types among some numbers.
 *
 * @param int $after Number after which they begin.
 * @param int $upto  The last one.
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function types_among( int $after, int $upto ): array {
	global $wpdb;
	return column( "SELECT DISTINCT post_type FROM {$wpdb->posts} WHERE ID > $after AND ID <= $upto", 'post_type' );
}

/**
 * The rows among some numbers that break an invariant.
 *
 * @param Check $check The invariant.
 * @param int   $after Number after which they begin.
 * @param int   $upto  The last one.
 * @return list<array{id: int, name: string}> Of a row of meta its key as well, and the number is that of the post, the person or the term.
 * @throws Errors\Not_Read When the database does not answer.
 */
function broken_among( Check $check, int $after, int $upto ): array {
	global $wpdb;
	$table   = $check->table();
	$number  = TABLES[ $table ];
	$columns = 'posts' === $table ? 't.' . str_replace( ', ', ', t.', null === $check->is_wrong ? 'ID' : COLUMNS ) : 't.*';
	$kind    = 'posts' === $table ? (string) $wpdb->prepare( ' AND t.post_type = %s', $check->of ) : '';
	$rows    = rows( "SELECT $columns FROM {$wpdb->$table} t {$check->joins} WHERE t.$number > $after AND t.$number <= $upto$kind AND ({$check->wrong}) ORDER BY t.$number" );
	$rows    = null === $check->is_wrong ? $rows : array_values( array_filter( $rows, $check->is_wrong ) );
	return array_map(
		static fn( array $row ): array => [
			'id'   => (int) ( $row['ID'] ?? $row['post_id'] ?? $row['user_id'] ?? $row['term_id'] ?? 0 ),
			'name' => $row['meta_key'] ?? '',
		],
		$rows
	);
}

/**
 * The condition for a column that begins with something.
 *
 * @param string $column Its name.
 * @param string $start  The beginning.
 * @return string Safe SQL.
 */
function begins_with( string $column, string $start ): string {
	global $wpdb;
	return (string) $wpdb->prepare( "$column LIKE %s", $wpdb->esc_like( $start ) . '%' ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Name of a column.
}

/**
 * The condition for a column that has none of some values.
 *
 * @param string   $column Its name.
 * @param string[] $values The values.
 * @return string Safe SQL.
 */
function is_none_of( string $column, array $values ): string {
	global $wpdb;
	$holders = placeholders( $values );
	return (string) $wpdb->prepare( "$column NOT IN ($holders)", array_values( $values ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Name of a column, and placeholders.
}

/**
 * The number with which a key of meta goes on after something.
 *
 * @param string $start The beginning of the key.
 * @return string Safe SQL.
 */
function number_after( string $start ): string {
	return 'CAST(SUBSTR(t.meta_key, ' . ( strlen( $start ) + 1 ) . ') AS UNSIGNED)';
}

/**
 * The condition for a row of the posts table that says what another one ("o") does, and that nothing hangs on: to delete it takes nobody's words
 * away. Byte by byte: to the database, texts are the same that differ in capitals alone.
 *
 * @return string Safe SQL.
 */
function is_copy(): string {
	global $wpdb;
	$columns = [ 'post_status', 'post_title', 'post_content', 'post_content_filtered', 'post_mime_type', 'post_excerpt', 'to_ping', 'pinged' ];
	$same    = array_map( static fn( string $column ): string => "CAST(o.$column AS BINARY) = CAST(t.$column AS BINARY)", $columns );
	return '(' . implode( ' AND ', $same ) . " AND NOT EXISTS (SELECT 1 FROM {$wpdb->posts} b WHERE b.post_parent = t.ID))";
}

/**
 * Another row of the posts table, by an expression for its number; of a type, where one is named.
 *
 * @param string $alias  What it is called.
 * @param string $number Safe SQL.
 * @param string $type   Post type, "" for any.
 * @return string Safe SQL.
 */
function join_post( string $alias, string $number, string $type = '' ): string {
	global $wpdb;
	return " LEFT JOIN {$wpdb->posts} $alias ON $alias.ID = $number" . ( '' === $type ? '' : (string) $wpdb->prepare( " AND $alias.post_type = %s", $type ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Names of ours.
}

/**
 * A person, as "u", by an expression for their number.
 *
 * @param string $number Safe SQL.
 * @return string Safe SQL.
 */
function join_person( string $number ): string {
	global $wpdb;
	return " LEFT JOIN {$wpdb->users} u ON u.ID = $number";
}

/**
 * Whether a column of a row holds no JSON object.
 *
 * @param string $json The column.
 */
function is_no_object( string $json ): bool {
	return ! str_starts_with( ltrim( $json ), '{' ) || ! is_array( json_decode( $json, true ) );
}

/**
 * Whether a text is no time as our rows have it.
 *
 * @param string $time "Y-m-d H:i:s".
 */
function is_no_time( string $time ): bool {
	return 1 !== preg_match( '/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/D', $time );
}
