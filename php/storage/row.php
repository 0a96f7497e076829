<?php
/**
 * Rows of core's tables, to and fro.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

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
 * Columns of the posts table that our rows use: those that a reading asks for.
 */
const COLUMNS = 'ID, post_author, post_parent, post_status, post_type, post_name, post_title, post_content, post_content_filtered, post_mime_type, to_ping, pinged, post_excerpt, menu_order, post_date_gmt, post_modified_gmt';

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
