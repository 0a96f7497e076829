<?php
/**
 * Lists of entries: ids first, rows second (one-statement paging is many times slower at a million rows).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

/**
 * What a list can be ordered by, by the name REST gives it. Sums, so that no index of the order is walked through everybody's
 * entries to find a few: whose entries they are finds them faster.
 *
 * Numbers are given in the order of first saves, so "date" is the number: an index holds it for each person. In one's own log "date" is
 * the day in the timeline, and of one day the number.
 */
const ORDERS = [
	'date'     => 'ID + 0',
	'timeline' => 'DATE(post_date)',
	'modified' => 'post_modified',
	'author'   => 'post_author + 0',
	'lesson'   => 'post_parent + 0',
];

/**
 * How far what somebody has never opened is counted where a number stands beside a name, not above a list.
 */
const UNSEEN_COUNTED = 100;

/**
 * The prompt id, which is the rest of the row's name (see row_name()).
 */
const PROMPT_SQL = 'SUBSTRING(post_name, LENGTH(post_author) + LENGTH(post_parent) + 3)';

/**
 * One page of a list.
 *
 * @param Sources                   $sources What may be seen (sources()).
 * @param array<string, int|string> $ask     As schema/entry-list.json.
 * @param int                       $viewer  User id of who asks.
 * @param bool                      $counted Whether it has to be known how many there are.
 * @return array{entries: array<int, Entry>, total: int} The total as schema/total.json says.
 */
function list_entries( array $sources, array $ask, int $viewer, bool $counted = false ): array {
	$sources  = empty( $ask['author'] ) ? $sources : array_intersect_key( $sources, [ (int) $ask['author'] => true ] );
	$sources  = empty( $ask['organisation'] ) ? $sources : of_organisation( $sources, (string) $ask['organisation'] );
	$filters  = filters( $ask, $viewer );
	$per_page = max( 1, (int) ( $ask['per_page'] ?? 20 ) );
	$offset   = ( max( 1, (int) ( $ask['page'] ?? 1 ) ) - 1 ) * $per_page;
	$by       = isset( ORDERS[ $ask['orderby'] ?? '' ] ) ? (string) $ask['orderby'] : 'date';
	$by       = 'date' === $by && is_own_log( $sources ) ? 'timeline' : $by;
	$order    = 'asc' === ( $ask['order'] ?? 'desc' ) ? 'ASC' : 'DESC';
	$whole    = in_array( $filters, [ filters( [], $viewer ), filters( [ 'unseen' => 1 ], $viewer ) ], true );
	// One more than is shown: where there is none, this is the last page, and says itself how many there are.
	$most  = $per_page + 1;
	$found = match ( true ) {
		'date DESC' !== "$by $order"                     => sorted( seen_where( $sources ) . " AND $filters", $by, $order, $most, $offset ),
		$whole || $counted || ! empty( $ask['include'] ) => newest( $sources, $filters, $most, $offset, $whole ),
		! empty( $ask['changed'] )                       => changed( $sources, filters( array_diff_key( $ask, [ 'changed' => true ] ), $viewer ), $viewer, $most, $offset ),
		default                                          => walk( $sources, $filters, $most, $offset ),
	};
	$is_last = count( $found['ids'] ) <= $per_page && ( $found['ids'] || 0 === $offset );
	return [
		// Asked again with the rows: between the two an author may have narrowed the audience, and gone on writing.
		'entries' => find_many( array_slice( $found['ids'], 0, $per_page ), still_seen( $sources ), in_trash( $ask ) ? [ TRASHED ] : STATUSES ),
		'total'   => $is_last ? $offset + count( $found['ids'] ) : $found['total'],
	];
}

/**
 * Numbers of some entries in an order of their own, and how many there are where that is not plain from them.
 *
 * @param string $where     Safe SQL with "%" doubled.
 * @param string $by        A name of ORDERS.
 * @param string $direction "ASC" or "DESC".
 * @param int    $most      How many.
 * @param int    $offset    Entries before them.
 * @return array{ids: int[], total: int}
 */
function sorted( string $where, string $by, string $direction, int $most, int $offset ): array {
	$ids = page_of_ids( select_ids( $where ) . ' ORDER BY ' . ORDERS[ $by ] . " $direction, ID $direction", $most, $offset );
	return [
		'ids'   => $ids,
		'total' => count( $ids ) < $most ? $offset + count( $ids ) : ( kept_size( $where ) ?? count_size( $where ) )['total'],
	];
}

/**
 * Whether a list is that of the trash.
 *
 * @param array<string, int|string> $ask Filters.
 */
function in_trash( array $ask ): bool {
	return 'trash' === ( $ask['scope'] ?? '' );
}

/**
 * The statement for the entries of a condition.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function select_ids( string $where ): string {
	global $wpdb;
	// The type last: where it leads to no rows, more of them are told apart by their author, and faster.
	return "SELECT ID FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "'";
}

/**
 * Numbers of the entries on a page.
 *
 * @param string $select Safe SQL with "%" doubled.
 * @param int    $most   Entries on a page.
 * @param int    $offset Entries before it.
 * @return int[]
 */
function page_of_ids( string $select, int $most, int $offset ): array {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Columns from a list of ours, prepared conditions.
	$sql = (string) $wpdb->prepare( "$select LIMIT %d OFFSET %d", $most, $offset );
	return Storage\numbers( $sql );
}
