<?php
/**
 * How long a list is, and marks in a long one: numbers of entries at even distances, between which a page deep in it is found by reading
 * a few hundred rows instead of all before it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Schema;
use LearningLog\Storage;

/**
 * A size above this is kept.
 */
const MEASURE_EACH_TIME = 1000;

/**
 * An older size is measured anew once it has been used.
 */
const SIZE_IS_NEW_SECONDS = MINUTE_IN_SECONDS;

/**
 * Entries from one mark to the next.
 */
const STRETCH = 500;

/**
 * Numbers between two marks, of entries and of all else, that are few.
 */
const STRETCH_IS_CLOSE = 4 * STRETCH;

/**
 * What is kept of the size of a list, and since when.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @return array{total: int, marks: list<int>, at: int}|null
 */
function kept_size( string $where ): ?array {
	$kept = get_transient( size_name( $where ) );
	if ( ! is_array( $kept ) || ! is_int( $kept['total'] ?? null ) || ! is_array( $kept['marks'] ?? null ) || ! is_int( $kept['at'] ?? null ) ) {
		return null;
	}
	return [
		'total' => $kept['total'],
		'marks' => array_values( array_filter( $kept['marks'], 'is_int' ) ),
		'at'    => $kept['at'],
	];
}

/**
 * Name that the size of a list is kept under. The condition is part of it: whoever loses access to a person's entries, or gains it, gets
 * another size at once.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function size_name( string $where ): string {
	return 'learning_log_size_' . md5( $where );
}

/**
 * Keeps the size of a list where it is long: to read thousands of rows takes longer than a page of them. That of a whole list for a week, as
 * it is measured anew whenever it was used; of what somebody has looked for in it, for a minute.
 *
 * @param string    $where Safe SQL with "%" doubled.
 * @param int       $total How many there are.
 * @param list<int> $marks Marks, where they are known.
 * @param bool      $whole Whether the list is looked at as a whole.
 * @return array{total: int, marks: list<int>, at: int} The size.
 */
function keep_size( string $where, int $total, array $marks = [], bool $whole = false ): array {
	$size = compact( 'total', 'marks' ) + [ 'at' => time() ];
	if ( $total > MEASURE_EACH_TIME ) {
		set_transient( size_name( $where ), $size, $whole ? WEEK_IN_SECONDS : SIZE_IS_NEW_SECONDS );
	}
	return $size;
}

/**
 * The size of a list without marks.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @return array{total: int, marks: list<int>, at: int}
 */
function count_size( string $where ): array {
	return keep_size( $where, count_up_to( $where, Schema\maximum( 'total' ) + 1 ) );
}

/**
 * How many entries a condition holds for, counting no further than a limit: counting them all would cost more than reading a page.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @param int    $most  The limit.
 */
function count_up_to( string $where, int $most ): int {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Prepared conditions.
	return Storage\numbers( (string) $wpdb->prepare( 'SELECT COUNT(*) AS many FROM (' . select_ids( $where ) . ' LIMIT %d) AS found', $most ), 'many' )[0] ?? 0;
}

/**
 * Numbers of some entries, newest first, and how many there are: one more than the maximum of schema/total.json when there are more.
 *
 * @param Sources $sources What may be seen.
 * @param string  $filters Safe SQL with "%" doubled.
 * @param int     $most    How many.
 * @param int     $offset  Entries before them.
 * @param bool    $whole   Whether the list is looked at as a whole: all of it, or what was never opened of it, as the desk opens.
 * @return array{ids: int[], total: int}
 */
function newest( array $sources, string $filters, int $most, int $offset, bool $whole ): array {
	$where = seen_where( $sources ) . " AND $filters";
	$kept  = kept_size( $where );
	$all   = [];
	if ( ! $kept || ! $kept['marks'] ) {
		$all  = all_ids( $where );
		$kept = keep_marks( $where, $all, $whole );
	} elseif ( $whole && time() - $kept['at'] >= SIZE_IS_NEW_SECONDS ) {
		add_action( 'shutdown', static fn() => measure_anew( $where ), PHP_INT_MAX );
	}
	$are_there = $all && ( $offset + $most <= count( $all ) || count( $all ) <= Schema\maximum( 'total' ) );
	return [
		'ids'   => $are_there || ! $kept['marks'] ? array_slice( $all, $offset, $most ) : ids_by_marks( $sources, $filters, $kept['marks'], $most, $offset ),
		'total' => $kept['total'],
	];
}

/**
 * Numbers of all entries of a list, newest first, as far as they are counted.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @return int[]
 */
function all_ids( string $where ): array {
	return page_of_ids( select_ids( $where ) . ' ORDER BY ID + 0 DESC', Schema\maximum( 'total' ) + 1, 0 );
}

/**
 * Keeps the size and the marks of a list.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @param int[]  $ids   all_ids()'s.
 * @param bool   $whole Whether the list is looked at as a whole.
 * @return array{total: int, marks: list<int>, at: int} The size.
 */
function keep_marks( string $where, array $ids, bool $whole ): array {
	return keep_size( $where, count( $ids ), array_column( array_chunk( $ids, STRETCH ), 0 ), $whole );
}

/**
 * Measures a list that is looked at as a whole once its page has been sent: whoever asked does not wait for it.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function measure_anew( string $where ): void {
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		fastcgi_finish_request();
	}
	try {
		$size = keep_marks( $where, all_ids( $where ), true );
		// What has become short is measured each time, and would go on being as long as is kept.
		$size['total'] <= MEASURE_EACH_TIME && delete_transient( size_name( $where ) );
	} catch ( Errors\Not_Read ) {
		// The old one serves until the database answers again.
		return;
	}
}

/**
 * Numbers of the entries on a page of a list by date, newest first, by its marks.
 *
 * What came in since the marks were made shifts every page behind it. What was taken away since leaves its stretch that much shorter: the
 * page across its end shows the beginning of the next one, which the page after it shows again; nothing is left out.
 *
 * @param Sources   $sources What may be seen.
 * @param string    $filters Safe SQL with "%" doubled.
 * @param list<int> $marks   keep_size()'s.
 * @param int       $most    Entries on a page.
 * @param int       $offset  Entries before it.
 * @return int[]
 */
function ids_by_marks( array $sources, string $filters, array $marks, int $most, int $offset ): array {
	$where  = seen_where( $sources ) . " AND $filters";
	$newer  = $offset < STRETCH ? 0 : count( page_of_ids( select_ids( "ID > {$marks[0]} AND $where" ), $offset, 0 ) );
	$place  = $offset - $newer;
	$first  = min( count( $marks ) - 1, max( 0, intdiv( $place, STRETCH ) ) );
	$behind = $marks[ max( 0, intdiv( $place + $most, STRETCH ) ) + 1 ] ?? 0;
	$from   = $first > 0 ? "ID <= {$marks[ $first ]} AND " : '';
	$skip   = $first > 0 ? $place - $first * STRETCH : $offset;
	// Where there is little else between two marks, to read it all is quicker than to weigh each person's entries as a way to them.
	$is_close = $first > 0 && $marks[ $first ] - $behind < STRETCH_IS_CLOSE;
	$ids      = page_of_ids( select_ids( "{$from}ID > $behind AND " . ( $is_close ? still_seen( $sources ) . " AND $filters" : $where ) ) . ' ORDER BY ID DESC', $most, $skip );
	// So much was taken away that the next stretch does not fill the page.
	return $behind > 0 && count( $ids ) < $most ? page_of_ids( select_ids( $from . $where ) . ' ORDER BY ID DESC', $most, $skip ) : $ids;
}
