<?php
/**
 * How many comments entries have, and how many of them are new to a person: asked by the entries room together with files and Elements.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Storage;

/**
 * What stands in place of a type in a row of counts().
 */
const COUNT_ROW = 'comments';

/**
 * The statement for the numbers of some entries, in the columns of rows of the posts table.
 *
 * New is what others said since the person was last shown the thread; the number of the newest comment shown stands behind the time in
 * Entries\SEEN. A time alone would leave out a comment of the same second.
 *
 * @param int[] $entries Post ids.
 * @param int   $viewer  User id.
 * @return string Safe SQL.
 */
function counts_statement( array $entries, int $viewer ): string {
	global $wpdb;
	$shown   = 'SUBSTRING(COALESCE(m.meta_value, \'\'), ' . ( Entries\SEEN_TIME_LENGTH + 2 ) . ') + 0';
	$values  = [
		'ID'          => '0',
		'post_parent' => 'c.post_parent',
		'post_type'   => "'" . COUNT_ROW . "'",
		'post_author' => "SUM(CASE WHEN c.post_author <> $viewer AND c.ID > $shown THEN 1 ELSE 0 END)",
		'menu_order'  => 'SUM(1)',
	];
	$columns = array_map( static fn( string $column ): string => $values[ $column ] ?? 'NULL', explode( ', ', Storage\COLUMNS ) );
	$in      = implode( ',', array_map( 'intval', $entries ) );
	return 'SELECT ' . implode( ', ', $columns ) . " FROM {$wpdb->posts} c"
		. " LEFT JOIN {$wpdb->postmeta} m ON m.post_id = c.post_parent AND m.meta_key = '" . Entries\SEEN . $viewer . "'"
		. " WHERE c.post_parent IN ($in) AND c.post_type = '" . POST_TYPE . "' AND c.post_status = '" . STATUS . "' GROUP BY c.post_parent";
}

/**
 * The numbers that a row of counts_statement() holds.
 *
 * @param array<string, string> $row The row.
 * @return array{all: int, new: int}
 */
function decode_counts( array $row ): array {
	return [
		'all' => (int) $row['menu_order'],
		'new' => (int) $row['post_author'],
	];
}
