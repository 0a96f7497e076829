<?php
/**
 * Lists of entries: ids first, rows second (one-statement paging is many times slower at a million rows).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Schema;
use LearningLog\Storage;

/**
 * Up to this many are counted each time; a larger count is kept for a minute.
 */
const COUNT_EACH_TIME = 1000;

/**
 * How many entries the filters of a list are gathered from: the newest ones of each person, all together this many.
 */
const FACETS_FROM = 2000;

/**
 * People asked for in one statement; SQLite takes 500 parts at most.
 */
const PEOPLE_AT_ONCE = 100;

/**
 * What a list can be ordered by, by the name REST gives it. Sums, so that no index of the order is walked through everybody's
 * entries to find a few: whose entries they are finds them faster.
 *
 * Numbers are given in the order of first saves, so "date" is the number: an index holds it for each person.
 */
const ORDERS = [
	'date'     => 'ID + 0',
	'modified' => 'post_modified',
	'author'   => 'post_author + 0',
	'lesson'   => 'post_parent + 0',
];

/**
 * How far into a list by date each person's newest entries are merged; further in, sorting them all costs no more.
 */
const MERGE_UP_TO = 500;

/**
 * The prompt id, which is the rest of the row's name (see row_name()).
 */
const PROMPT_SQL = 'SUBSTRING(post_name, LENGTH(post_author) + LENGTH(post_parent) + 3)';

/**
 * One page of a list.
 *
 * @param list<string>              $sources What may be seen, each source as safe SQL: one person's entries (mine_where(), shared_sources()).
 * @param array<string, int|string> $ask     Filters: author, set, lesson, prompt, audience, kind, search; orderby, order, page, per_page. The scope "trash" looks into the trash.
 * @return array{entries: array<int, Entry>, total: int} The total is one more than the maximum of schema/total.json when there are more.
 */
function list_entries( array $sources, array $ask ): array {
	$seen     = seen_where( $sources );
	$where    = narrowed( $seen, $ask );
	$orderby  = isset( ORDERS[ $ask['orderby'] ?? '' ] ) ? (string) $ask['orderby'] : 'date';
	$order    = 'asc' === ( $ask['order'] ?? 'desc' ) ? 'ASC' : 'DESC';
	$per_page = max( 1, (int) ( $ask['per_page'] ?? 20 ) );
	$offset   = ( max( 1, (int) ( $ask['page'] ?? 1 ) ) - 1 ) * $per_page;
	$merges   = 'date' === $orderby && $sources && count( $sources ) <= PEOPLE_AT_ONCE && $offset <= MERGE_UP_TO;
	$from     = $merges ? merged( $sources, $ask, $order, $offset + $per_page ) : select_ids( $where );
	$ids      = page_of_ids( $from . ' ORDER BY ' . ( $merges ? 'ID' : ORDERS[ $orderby ] ) . " $order" . ( $merges ? '' : ", ID $order" ), $per_page, $offset );
	// A page that is not full is the last one, and says itself how many there are.
	$is_last = count( $ids ) < $per_page && ( $ids || 0 === $offset );
	return [
		// Asked again with the rows: between the two an author may have narrowed the audience, and gone on writing.
		'entries' => find_many( $ids, $seen, in_trash( $ask ) ? [ TRASHED ] : STATUSES ),
		'total'   => $is_last ? $offset + count( $ids ) : count_entries( $where ),
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
 * All that may be seen, as one condition.
 *
 * @param list<string> $sources Conditions, safe SQL.
 */
function seen_where( array $sources ): string {
	return $sources ? '(' . implode( ' OR ', $sources ) . ')' : '1 = 0';
}

/**
 * The statement for the entries of a condition.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function select_ids( string $where ): string {
	global $wpdb;
	return "SELECT ID FROM {$wpdb->posts} WHERE $where";
}

/**
 * The statement for the first entries of each source: as many rows as one page needs, however many entries there are.
 *
 * @param list<string>              $sources Conditions, safe SQL.
 * @param array<string, int|string> $ask     Filters.
 * @param string                    $order   "ASC" or "DESC".
 * @param int                       $most    How many of each.
 */
function merged( array $sources, array $ask, string $order, int $most ): string {
	$parts = [];
	foreach ( $sources as $number => $source ) {
		$parts[] = 'SELECT * FROM (' . select_ids( narrowed( $source, $ask ) ) . " ORDER BY ID $order LIMIT $most) AS part$number";
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
	return array_map( static fn( array $row ): int => (int) $row['ID'], rows( $sql ) );
}

/**
 * How many entries a condition holds for, one more than the maximum of schema/total.json when there are more: counting them all would cost
 * more than reading a page.
 *
 * Counting thousands takes longer than reading a page of them, so a large count is kept for a minute. The condition is part
 * of its name: whoever loses access to a person's entries, or gains it, gets another count at once.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function count_entries( string $where ): int {
	$count = count_up_to( $where, COUNT_EACH_TIME + 1 );
	if ( $count <= COUNT_EACH_TIME ) {
		return $count;
	}
	$name = 'learning_log_count_' . md5( $where );
	$kept = get_transient( $name );
	if ( is_numeric( $kept ) ) {
		return (int) $kept;
	}
	$count = count_up_to( $where, Schema\maximum( 'total' ) + 1 );
	set_transient( $name, $count, MINUTE_IN_SECONDS );
	return $count;
}

/**
 * How many entries a condition holds for, counting no further than a limit.
 *
 * @param string $where Safe SQL with "%" doubled.
 * @param int    $most  The limit.
 */
function count_up_to( string $where, int $most ): int {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Prepared conditions.
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM (SELECT ID FROM {$wpdb->posts} WHERE $where LIMIT %d) AS found", $most ) );
}

/**
 * A person's own entries, as a condition on rows.
 *
 * @param int $author User id.
 */
function mine_where( int $author ): string {
	return 'post_author = ' . $author . " AND post_status IN ('" . implode( "','", STATUSES ) . "')";
}

/**
 * A condition with the filters added.
 *
 * @param string                    $where What may be seen, safe SQL.
 * @param array<string, int|string> $ask   Filters.
 * @return string Safe SQL with "%" doubled for a later prepare().
 */
function narrowed( string $where, array $ask ): string {
	global $wpdb;
	$clauses = [ "post_type = '" . POST_TYPE . "'", $where ];
	$status  = in_trash( $ask ) ? 'to_ping' : 'post_status';
	if ( ! empty( $ask['author'] ) ) {
		$clauses[] = $wpdb->prepare( 'post_author = %d', $ask['author'] );
	}
	if ( ! empty( $ask['lesson'] ) ) {
		$clauses[] = $wpdb->prepare( 'post_parent = %d', $ask['lesson'] );
	}
	if ( ! empty( $ask['set'] ) ) {
		$clauses[] = $wpdb->prepare( '%i = %s AND pinged = %s', $status, STATUSES['set'], (string) $ask['set'] );
	}
	if ( isset( $ask['audience'], STATUSES[ $ask['audience'] ] ) ) {
		$clauses[] = $wpdb->prepare( '%i = %s', $status, STATUSES[ $ask['audience'] ] );
	}
	if ( ! empty( $ask['kind'] ) ) {
		$clauses[] = $wpdb->prepare( 'post_mime_type = %s', MIME_PREFIX . $ask['kind'] );
	}
	if ( ! empty( $ask['prompt'] ) ) {
		$clauses[] = PROMPT_SQL . $wpdb->prepare( ' = %s', (string) $ask['prompt'] );
	}
	if ( isset( $ask['search'] ) && '' !== $ask['search'] ) {
		$like      = '%' . $wpdb->esc_like( (string) $ask['search'] ) . '%';
		$clauses[] = $wpdb->prepare( '(post_content LIKE %s OR post_title LIKE %s)', $like, $like );
	}
	return str_replace( '%', '%%', $wpdb->remove_placeholder_escape( implode( ' AND ', $clauses ) ) );
}

/**
 * What shared entries can be filtered by; nothing else is named.
 *
 * @param list<string> $sources What may be seen (shared_sources()).
 * @return array{authors: int[], sets: int[], prompts: list<array{lesson: int, lesson_title: string, id: string, title: string}>}
 */
function facets( array $sources ): array {
	$authors = [];
	$sets    = [];
	$samples = [];
	foreach ( newest_of_each( $sources ) as $row ) {
		$authors[ $row['author'] ] = $row['author'];
		$sets[ $row['set'] ]       = $row['set'];
		if ( $row['lesson'] > 0 ) {
			$key             = $row['lesson'] . '-' . $row['prompt'];
			$samples[ $key ] = max( $samples[ $key ] ?? 0, $row['id'] );
		}
	}
	unset( $sets[0] );
	$prompts = [];
	foreach ( find_many( array_values( $samples ), seen_where( $sources ) ) as $entry ) {
		$prompts[] = [
			'lesson'       => $entry->lesson,
			'lesson_title' => $entry->frame->lesson_title,
			'id'           => $entry->prompt,
			'title'        => '' !== $entry->title ? $entry->title : wp_html_excerpt( $entry->frame->question, 80, '…' ),
		];
	}
	return [
		'authors' => array_values( $authors ),
		'sets'    => array_values( $sets ),
		'prompts' => $prompts,
	];
}

/**
 * The newest entries of each person of some sources: a bounded number of rows, read along the index, however many entries there are.
 *
 * @param list<string> $sources What may be seen.
 * @return list<array{id: int, author: int, lesson: int, prompt: string, set: int}>
 */
function newest_of_each( array $sources ): array {
	global $wpdb;
	$each  = max( 1, intdiv( FACETS_FROM, max( 1, count( $sources ) ) ) );
	$found = [];
	foreach ( array_chunk( $sources, PEOPLE_AT_ONCE ) as $chunk ) {
		$selects = [];
		foreach ( $chunk as $number => $where ) {
			$selects[] = "SELECT * FROM (SELECT ID, post_author, post_parent, post_name, pinged FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND $where ORDER BY ID DESC LIMIT $each) AS part$number";
		}
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Conditions of shared_sources() and numbers.
		$rows = $wpdb->get_results( implode( ' UNION ALL ', $selects ) );
		foreach ( Storage\rows_of( $rows ) as $row ) {
			$found[] = [
				'id'     => (int) $row['ID'],
				'author' => (int) $row['post_author'],
				'lesson' => (int) $row['post_parent'],
				'prompt' => explode( '-', $row['post_name'], 3 )[2] ?? '',
				'set'    => (int) $row['pinged'],
			];
		}
	}
	return $found;
}
