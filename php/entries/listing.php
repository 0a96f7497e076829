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
 * People asked for in one statement; SQLite takes 500 parts at most.
 */
const PEOPLE_AT_ONCE = 100;

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
 * How far into a list by date each person's newest entries are merged; further in, sorting them all costs no more.
 */
const MERGE_UP_TO = 500;

/**
 * Where this many people's entries would be merged, a page by date is first looked for among the newest numbers of the posts table: one
 * short look, whoever wrote them, costs less than a part of a statement for each person.
 */
const LOOK_FROM_PEOPLE = 20;

/**
 * How many numbers that look goes through.
 */
const LOOK_AT_NUMBERS = 1000;

/**
 * The prompt id, which is the rest of the row's name (see row_name()).
 */
const PROMPT_SQL = 'SUBSTRING(post_name, LENGTH(post_author) + LENGTH(post_parent) + 3)';

/**
 * One page of a list.
 *
 * @param Sources $sources What may be seen (sources()).
 * @param array<string, int|string>                 $ask     As schema/entry-list.json.
 * @return array{entries: array<int, Entry>, total: int} The total is one more than the maximum of schema/total.json when there are more.
 */
function list_entries( array $sources, array $ask ): array {
	$sources  = empty( $ask['author'] ) ? $sources : array_intersect_key( $sources, [ (int) $ask['author'] => true ] );
	$filters  = filters( $ask );
	$per_page = max( 1, (int) ( $ask['per_page'] ?? 20 ) );
	$offset   = ( max( 1, (int) ( $ask['page'] ?? 1 ) ) - 1 ) * $per_page;
	$by       = isset( ORDERS[ $ask['orderby'] ?? '' ] ) ? (string) $ask['orderby'] : 'date';
	$by       = 'date' === $by && is_own_log( $sources ) ? 'timeline' : $by;
	$order    = 'asc' === ( $ask['order'] ?? 'desc' ) ? 'ASC' : 'DESC';
	$where    = seen_where( $sources ) . " AND $filters";
	$by_mark  = 'date DESC' === "$by $order";
	// A list of few people that is looked at from its beginning is found as fast without marks.
	$size     = $by_mark && ( $offset > 0 || count( $sources ) >= LOOK_FROM_PEOPLE ) ? kept_size( $where ) : null;
	$marks    = $size['marks'] ?? [];
	// One more than is shown: where there is none, this is the last page, and says itself how many there are.
	$ids     = $marks ? ids_by_marks( $where, $marks, $per_page + 1, $offset ) : ids_in_order( $sources, $filters, "$by $order", $per_page + 1, $offset );
	$is_last = count( $ids ) <= $per_page && ( $ids || 0 === $offset );
	return [
		// Asked again with the rows: between the two an author may have narrowed the audience, and gone on writing.
		'entries' => find_many( array_slice( $ids, 0, $per_page ), still_seen( $sources ), in_trash( $ask ) ? [ TRASHED ] : STATUSES ),
		'total'   => $is_last ? $offset + count( $ids ) : ( $size ?? kept_size( $where ) ?? measure( $where, $by_mark ) )['total'],
	];
}

/**
 * Numbers of some entries in the order of a list, by whichever way finds them fastest.
 *
 * @param Sources $sources What may be seen.
 * @param string                                    $filters Safe SQL with "%" doubled.
 * @param string                                    $order   A name of ORDERS, and "ASC" or "DESC".
 * @param int                                       $most    How many.
 * @param int                                       $offset  Entries before them.
 * @return int[]
 */
function ids_in_order( array $sources, string $filters, string $order, int $most, int $offset ): array {
	if ( 'date DESC' === $order && count( $sources ) >= LOOK_FROM_PEOPLE && $offset + $most <= LOOK_AT_NUMBERS ) {
		$ids = newest_ids( $sources, $filters, $most, $offset );
		// Fewer may go on among older numbers.
		if ( count( $ids ) === $most ) {
			return $ids;
		}
	}
	[ $by, $direction ] = explode( ' ', $order );
	if ( 'date' === $by && $sources && count( $sources ) <= PEOPLE_AT_ONCE && $offset <= MERGE_UP_TO ) {
		return page_of_ids( merged( $sources, $filters, $direction, $offset + $most ) . " ORDER BY ID $direction", $most, $offset );
	}
	return page_of_ids( select_ids( seen_where( $sources ) . " AND $filters" ) . ' ORDER BY ' . ORDERS[ $by ] . " $direction, ID $direction", $most, $offset );
}

/**
 * Those of the newest entries that are among the newest numbers of the posts table.
 *
 * @param Sources $sources What may be seen.
 * @param string                                    $filters Safe SQL with "%" doubled.
 * @param int                                       $most    How many.
 * @param int                                       $offset  Entries before them.
 * @return int[]
 */
function newest_ids( array $sources, string $filters, int $most, int $offset ): array {
	global $wpdb;
	// Numbers have no sign: there is none below 0 to compare with.
	$newest = 'ID > (SELECT CASE WHEN MAX(ID) > ' . LOOK_AT_NUMBERS . ' THEN MAX(ID) - ' . LOOK_AT_NUMBERS . " ELSE 0 END FROM {$wpdb->posts})";
	return page_of_ids( select_ids( "$newest AND " . still_seen( $sources ) . " AND $filters" ) . ' ORDER BY ID DESC', $most, $offset );
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
	return "SELECT ID FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND $where";
}

/**
 * The statement for the first entries of each person: as many rows as one page needs, however many entries there are.
 *
 * @param Sources $sources What may be seen.
 * @param string                                    $filters Safe SQL with "%" doubled.
 * @param string                                    $order   "ASC" or "DESC".
 * @param int                                       $most    How many of each.
 */
function merged( array $sources, string $filters, string $order, int $most ): string {
	$parts = [];
	foreach ( $sources as $author => $what ) {
		$parts[] = 'SELECT * FROM (' . select_ids( seen_where( [ $author => $what ] ) . " AND $filters" ) . " ORDER BY ID $order LIMIT $most) AS part$author";
	}
	return implode( ' UNION ALL ', $parts );
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
