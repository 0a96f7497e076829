<?php
/**
 * Reads how ProgressAlly, or a file of it, defines the notes of pages. Nothing here writes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Prompts;
use LearningLog\Storage;

/**
 * Definitions of notes, as they are stored, some at a time.
 *
 * @param int $after Number of the row before them.
 * @param int $most  How many at most.
 * @return list<array{id: int, post: int, value: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_definitions( int $after, int $most ): array {
	global $wpdb;
	return definition_rows( (string) $wpdb->prepare( "SELECT meta_id, post_id, meta_value FROM {$wpdb->postmeta} WHERE meta_key IN (%s, %s) AND meta_id > %d ORDER BY meta_id LIMIT %d", Prompts\DEFINITIONS, Prompts\BROUGHT, $after, $most ) );
}

/**
 * Those of some pages, its own before those that were brought from a file.
 *
 * @param int[] $posts Post ids.
 * @return list<array{id: int, post: int, value: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function source_definitions_of( array $posts ): array {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $posts ) );
	return $posts ? definition_rows( (string) $wpdb->prepare( "SELECT meta_id, post_id, meta_value FROM {$wpdb->postmeta} WHERE meta_key IN (%s, %s) AND post_id IN ($in) ORDER BY meta_key DESC, meta_id", Prompts\DEFINITIONS, Prompts\BROUGHT ) ) : []; // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
}

/**
 * Whether definitions that were brought from a file are there.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_brought_definitions(): bool {
	global $wpdb;
	return [] !== definition_rows( (string) $wpdb->prepare( "SELECT meta_id, post_id, '' AS meta_value FROM {$wpdb->postmeta} WHERE meta_key = %s LIMIT 1", Prompts\BROUGHT ) );
}

/**
 * Rows of post meta that hold definitions.
 *
 * @param string $sql Safe SQL.
 * @return list<array{id: int, post: int, value: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function definition_rows( string $sql ): array {
	return array_map(
		static fn( array $row ): array => [
			'id'    => (int) $row['meta_id'],
			'post'  => (int) $row['post_id'],
			'value' => $row['meta_value'] ?? '',
		],
		Storage\rows( $sql )
	);
}
