<?php
/**
 * Rows of core's tables, to and fro.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use LearningLog\Errors;

/**
 * Columns of the posts table that must hold something, where a row of ours has no use for them.
 */
const UNUSED = [
	'post_content'          => '',
	'post_content_filtered' => '',
	'post_excerpt'          => '',
	'to_ping'               => '',
	'pinged'                => '',
	'comment_status'        => 'closed',
	'ping_status'           => 'closed',
];

/**
 * Columns of the posts table that our rows use. Whoever reads nothing else asks for all: a driver that translates each statement (SQLite's) takes
 * half as long for that.
 */
const COLUMNS = 'ID, post_author, post_parent, post_status, post_type, post_name, post_title, post_content, post_content_filtered, post_mime_type, to_ping, pinged, post_excerpt, comment_status, ping_status, menu_order, post_date_gmt, post_modified_gmt';

/**
 * The times of now, as core's columns want them.
 *
 * @param bool $first Whether the row is new.
 * @return array<string, string>
 */
function times( bool $first ): array {
	$modified = [
		'post_modified'     => current_time( 'mysql' ),
		'post_modified_gmt' => current_time( 'mysql', true ),
	];
	return ! $first ? $modified : $modified + [
		'post_date'     => $modified['post_modified'],
		'post_date_gmt' => $modified['post_modified_gmt'],
	];
}

/**
 * Placeholders of prepare() for some texts.
 *
 * @param array<mixed> $texts The texts.
 */
function placeholders( array $texts ): string {
	return implode( ',', array_fill( 0, count( $texts ), '%s' ) );
}

/**
 * What the database answers; no answer is not taken for none.
 *
 * @param string $sql Safe SQL.
 * @return list<array<string, string>>
 * @throws Errors\Not_Read When it does not answer.
 */
function rows( string $sql ): array {
	return rows_of( results( $sql ) );
}

/**
 * A column of such an answer.
 *
 * @param string $sql    Safe SQL.
 * @param string $column Its name.
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function column( string $sql, string $column ): array {
	// Straight from the rows: there may be thousands.
	return array_map( static fn( mixed $value ): string => is_scalar( $value ) ? (string) $value : '', array_column( results( $sql ), $column ) );
}

/**
 * A column of numbers.
 *
 * @param string $sql    Safe SQL.
 * @param string $column Its name.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function numbers( string $sql, string $column = 'ID' ): array {
	return array_map( 'intval', column( $sql, $column ) );
}

/**
 * How many rows of the posts table there are by a condition.
 *
 * @param string $where Safe SQL.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_posts( string $where ): int {
	global $wpdb;
	return numbers( "SELECT COUNT(*) AS many FROM {$wpdb->posts} WHERE $where", 'many' )[0] ?? 0;
}

/**
 * The condition for rows that went to the trash before a time.
 *
 * @param string $type   Post type.
 * @param string $status Status of what is in the trash.
 * @param string $before "Y-m-d H:i:s", UTC.
 * @return string Safe SQL.
 */
function trashed_before( string $type, string $status, string $before ): string {
	global $wpdb;
	return (string) $wpdb->prepare( 'post_type = %s AND post_status = %s AND post_excerpt < %s', $type, $status, $before );
}

/**
 * A column of texts, by a column of numbers.
 *
 * @param string $sql    Safe SQL.
 * @param string $column Name of that of texts.
 * @param string $number Name of that of numbers.
 * @return array<int, string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function texts_by( string $sql, string $column, string $number ): array {
	$found = [];
	foreach ( rows( $sql ) as $row ) {
		$found[ (int) $row[ $number ] ] = $row[ $column ];
	}
	return $found;
}

/**
 * What the database answers, as WordPress gives it.
 *
 * @param string $sql Safe SQL.
 * @return array<mixed>
 * @throws Errors\Not_Read When it does not answer.
 */
function results( string $sql ): array {
	global $wpdb;
	$rows = $wpdb->get_results( $sql ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Prepared by the store that asks, or made of constants and integers.
	// Once a page has begun to be shown, WordPress reports no error where it has no connection any more.
	if ( '' !== $wpdb->last_error || ! $wpdb->dbh ) {
		throw new Errors\Not_Read();
	}
	return is_array( $rows ) ? $rows : [];
}

/**
 * Rows as the database gave them, each as texts by column.
 *
 * @param mixed $rows What $wpdb->get_results() answered.
 * @return list<array<string, string>>
 */
function rows_of( mixed $rows ): array {
	$found = [];
	foreach ( is_array( $rows ) ? $rows : [] as $row ) {
		$texts = [];
		foreach ( is_object( $row ) ? get_object_vars( $row ) : [] as $column => $value ) {
			if ( is_scalar( $value ) ) {
				$texts[ $column ] = (string) $value;
			}
		}
		$found[] = $texts;
	}
	return $found;
}

/**
 * A JSON object of a column, empty when there is none.
 *
 * @param mixed $json The column.
 * @return array<mixed>
 */
function facts_of( mixed $json ): array {
	$facts = is_string( $json ) ? json_decode( $json, true ) : null;
	return is_array( $facts ) ? $facts : [];
}

/**
 * A text of such an object, "" when it is missing.
 *
 * @param array<mixed> $facts The object.
 * @param string       $key   Name.
 */
function text_of( array $facts, string $key ): string {
	return is_string( $facts[ $key ] ?? null ) ? $facts[ $key ] : '';
}

/**
 * A number of such an object, 0 when it is missing.
 *
 * @param array<mixed> $facts The object.
 * @param string       $key   Name.
 */
function number_of( array $facts, string $key ): int {
	return is_numeric( $facts[ $key ] ?? null ) ? (int) $facts[ $key ] : 0;
}
