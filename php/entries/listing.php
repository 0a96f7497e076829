<?php
/**
 * Lists of entries: ids first, rows second (one-statement paging is many times slower at a million rows).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * Beyond this many a list says "more than this many": counting them all would cost more than reading a page.
 */
const COUNT_UP_TO = 10000;

/**
 * How many entries the filters of a list are gathered from: the newest ones of each person, all together this many.
 */
const FACETS_FROM = 2000;

/**
 * People asked for in one statement of the filters; SQLite takes 500 parts at most.
 */
const FACETS_AT_ONCE = 100;

/**
 * Columns a list can be ordered by, by the name REST gives them.
 */
const ORDERS = [
	'date'     => 'post_date',
	'modified' => 'post_modified',
	'author'   => 'post_author',
	'lesson'   => 'post_parent',
];

/**
 * The prompt id, which is the rest of the row's name (see row_name()).
 */
const PROMPT_SQL = 'SUBSTRING(post_name, LENGTH(post_author) + LENGTH(post_parent) + 3)';

/**
 * One page of a list.
 *
 * @param string                    $where What may be seen, safe SQL (mine_where() or shared_where()).
 * @param array<string, int|string> $ask   Filters: author, set, lesson, prompt, audience, kind, search; orderby, order, page, per_page.
 * @return array{entries: array<int, Entry>, total: int} The total is COUNT_UP_TO + 1 when there are more than COUNT_UP_TO.
 */
function list_entries( string $where, array $ask ): array {
	global $wpdb;
	$where    = narrowed( $where, $ask );
	$column   = ORDERS[ (string) ( $ask['orderby'] ?? 'date' ) ] ?? ORDERS['date'];
	$order    = 'asc' === ( $ask['order'] ?? 'desc' ) ? 'ASC' : 'DESC';
	$per_page = max( 1, (int) ( $ask['per_page'] ?? 20 ) );
	$offset   = ( max( 1, (int) ( $ask['page'] ?? 1 ) ) - 1 ) * $per_page;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Columns from a list of ours, prepared conditions.
	$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE $where ORDER BY $column $order, ID $order LIMIT %d OFFSET %d", $per_page, $offset ) );
	// A page that is not full is the last one, and says itself how many there are.
	$is_last = count( $ids ) < $per_page && ( $ids || 0 === $offset );
	return [
		'entries' => find_many( array_map( 'intval', $ids ) ),
		'total'   => $is_last ? $offset + count( $ids ) : count_entries( $where ),
	];
}

/**
 * How many entries a condition holds for, COUNT_UP_TO + 1 when there are more than COUNT_UP_TO.
 *
 * @param string $where Safe SQL with "%" doubled.
 */
function count_entries( string $where ): int {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Prepared conditions.
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM (SELECT ID FROM {$wpdb->posts} WHERE $where LIMIT %d) AS found", COUNT_UP_TO + 1 ) );
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
	if ( ! empty( $ask['author'] ) ) {
		$clauses[] = $wpdb->prepare( 'post_author = %d', $ask['author'] );
	}
	if ( ! empty( $ask['lesson'] ) ) {
		$clauses[] = $wpdb->prepare( 'post_parent = %d', $ask['lesson'] );
	}
	if ( ! empty( $ask['set'] ) ) {
		$clauses[] = $wpdb->prepare( "post_status = 'log_set' AND pinged = %s", (string) $ask['set'] );
	}
	if ( isset( $ask['audience'], STATUSES[ $ask['audience'] ] ) ) {
		$clauses[] = $wpdb->prepare( 'post_status = %s', STATUSES[ $ask['audience'] ] );
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
 * @param list<array{status: string, set: int, authors: list<int>}> $sources What may be seen (shared_with()).
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
	foreach ( find_many( array_values( $samples ) ) as $entry ) {
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
 * @param list<array{status: string, set: int, authors: list<int>}> $sources What may be seen.
 * @return list<array{id: int, author: int, lesson: int, prompt: string, set: int}>
 */
function newest_of_each( array $sources ): array {
	global $wpdb;
	$parts = [];
	foreach ( $sources as $source ) {
		foreach ( $source['authors'] as $author ) {
			$parts[] = source_where( [ 'authors' => [ $author ] ] + $source );
		}
	}
	$each  = max( 1, intdiv( FACETS_FROM, max( 1, count( $parts ) ) ) );
	$found = [];
	foreach ( array_chunk( $parts, FACETS_AT_ONCE ) as $chunk ) {
		$selects = [];
		foreach ( $chunk as $number => $where ) {
			$selects[] = "SELECT * FROM (SELECT ID, post_author, post_parent, post_name, pinged FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND $where ORDER BY ID DESC LIMIT $each) AS part$number";
		}
		// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Conditions of source_where() and numbers.
		$rows = $wpdb->get_results( implode( ' UNION ALL ', $selects ) );
		foreach ( is_array( $rows ) ? $rows : [] as $row ) {
			$row     = is_object( $row ) ? array_map( 'strval', array_filter( get_object_vars( $row ), 'is_scalar' ) ) : [];
			$name    = $row['post_name'] ?? '';
			$found[] = [
				'id'     => (int) ( $row['ID'] ?? 0 ),
				'author' => (int) ( $row['post_author'] ?? 0 ),
				'lesson' => (int) ( $row['post_parent'] ?? 0 ),
				'prompt' => explode( '-', $name, 3 )[2] ?? '',
				'set'    => (int) ( $row['pinged'] ?? 0 ),
			];
		}
	}
	return $found;
}
