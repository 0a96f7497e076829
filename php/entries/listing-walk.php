<?php
/**
 * Pages of what somebody looks for in a long list, newest first: its entries are looked through from the newest on, and no further than the
 * page needs. How many there are in all is not counted: among a million entries that alone would take ten times as long.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Schema;
use LearningLog\Storage;

/**
 * Rows of the authors that are looked through first.
 */
const LOOKED_THROUGH = 1000;

/**
 * Each time that they were not enough, so many times as many as in all steps before at least, and as in the last one at most.
 */
const MORE_EACH_TIME = [ 2, 16 ];

/**
 * Numbers of some entries, newest first, and how many there are: exactly where all were looked through, else one more than a step of
 * schema/total-step.json.
 *
 * @param Sources $sources What may be seen.
 * @param string  $filters Safe SQL with "%" doubled.
 * @param int     $most    How many.
 * @param int     $offset  Entries before them.
 * @return array{ids: int[], total: int}
 */
function walk( array $sources, string $filters, int $most, int $offset ): array {
	$where  = found_where( $sources, $filters );
	$wanted = counted_up_to( $offset + $most );
	$found  = [];
	$below  = null;
	$rows   = LOOKED_THROUGH;
	$read   = 0;
	$marks  = kept_size( seen_where( $sources ) . ' AND ' . NO_FILTER )['marks'] ?? [];
	while ( $sources && count( $found ) < $wanted ) {
		$down_to = end_of_step( $sources, $marks, $below, $rows );
		$between = ( null === $below ? '' : "ID < $below AND " ) . ( null === $down_to ? '' : "ID >= $down_to AND " );
		array_push( $found, ...page_of_ids( select_ids( $between . $where ) . ' ORDER BY ID + 0 DESC', $wanted - count( $found ), 0 ) );
		if ( null === $down_to ) {
			break;
		}
		$below = $down_to;
		$read += $rows;
		$rows  = rows_of_next_step( $rows, $read, count( $found ), $wanted );
	}
	return [
		'ids'   => array_slice( $found, $offset, $most ),
		'total' => count( $found ),
	];
}

/**
 * The same of what has changed since a person opened it. What they have opened leads to it, by core's index of keys, in one statement: to ask
 * of each entry whether it was opened takes three times as long. A join, since MariaDB does ask each entry where the condition is a subquery.
 *
 * @param Sources $sources What may be seen.
 * @param string  $filters Safe SQL with "%" doubled: the other filters.
 * @param int     $viewer  User id of who asks.
 * @param int     $most    How many.
 * @param int     $offset  Entries before them.
 * @return array{ids: int[], total: int}
 */
function changed( array $sources, string $filters, int $viewer, int $most, int $offset ): array {
	global $wpdb;
	$opened = "FROM {$wpdb->posts} JOIN {$wpdb->postmeta} m ON m.post_id = ID AND m.meta_key = '" . SEEN . "$viewer'";
	$select = "SELECT DISTINCT ID $opened WHERE post_type = '" . POST_TYPE . "' AND post_author <> $viewer AND " . str_replace( '%', '%%', changed_sql() ) . ' AND ' . seen_where( $sources ) . " AND $filters";
	$found  = page_of_ids( "$select ORDER BY ID + 0 DESC", counted_up_to( $offset + $most ), 0 );
	return [
		'ids'   => array_slice( $found, $offset, $most ),
		'total' => count( $found ),
	];
}

/**
 * How many are counted where so many are asked for: one more than a step.
 *
 * @param int $asked How many, one more than is shown.
 */
function counted_up_to( int $asked ): int {
	$step = Schema\maximum( 'total-step' );
	return $step * (int) ceil( ( $asked - 1 ) / $step ) + 1;
}

/**
 * How many rows are looked through next: a quarter more than will do where those to come are like those before. What matches often lies among
 * the newest alone, so the steps grow all the same: a million rows take seven.
 *
 * @param int $last   Rows of the step before.
 * @param int $read   Rows of all steps before.
 * @param int $found  Entries found in them.
 * @param int $wanted Entries that are wanted in all.
 */
function rows_of_next_step( int $last, int $read, int $found, int $wanted ): int {
	[ $least, $most ] = MORE_EACH_TIME;
	$enough           = $found ? (int) ceil( 1.25 * $read * ( $wanted - $found ) / $found ) : PHP_INT_MAX;
	return min( $most * $last, max( $least * $read, $enough ) );
}

/**
 * Where a step ends: so many entries further down by what is kept of the whole list, which takes nothing to find, and from the last mark on so
 * many rows. Any number would do: the steps leave nothing out wherever they end.
 *
 * @param Sources   $sources By author.
 * @param list<int> $marks   kept_size()'s.
 * @param int|null  $below   Only numbers below this one.
 * @param int       $rows    How many.
 * @return int|null Null where it ends with the list.
 */
function end_of_step( array $sources, array $marks, ?int $below, int $rows ): ?int {
	$left = array_values( array_filter( $marks, static fn( int $mark ): bool => null === $below || $mark < $below ) );
	$last = count( $left ) - 1;
	return $left[ intdiv( $rows, STRETCH ) ] ?? nth_row( $sources, $left[ $last ] ?? $below, $rows - STRETCH * max( 0, $last ) );
}

/**
 * Number of the row that is so many rows of these authors further down; null where there are not so many. Core's index of authors answers it
 * without reading a row.
 *
 * @param Sources  $sources By author.
 * @param int|null $below   Only rows below this one.
 * @param int      $rows    How many.
 */
function nth_row( array $sources, ?int $below, int $rows ): ?int {
	global $wpdb;
	$where = by_authors( $sources ) . ( null === $below ? '' : " AND ID < $below" );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Numbers.
	return Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE $where ORDER BY ID + 0 DESC LIMIT 1 OFFSET %d", $rows - 1 ) )[0] ?? null;
}
