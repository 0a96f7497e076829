<?php
/**
 * Lists of entries: ids first, rows second (one-statement paging is many times slower at a million rows).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * Beyond this many a list says "at least this many": counting them all would cost more than reading a page.
 */
const COUNT_UP_TO = 10000;

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
 * @return array{entries: array<int, Entry>, total: int}
 */
function list_entries( string $where, array $ask ): array {
	global $wpdb;
	$where    = narrowed( $where, $ask );
	$column   = ORDERS[ (string) ( $ask['orderby'] ?? 'date' ) ] ?? ORDERS['date'];
	$order    = 'asc' === ( $ask['order'] ?? 'desc' ) ? 'ASC' : 'DESC';
	$per_page = max( 1, (int) ( $ask['per_page'] ?? 20 ) );
	$offset   = ( max( 1, (int) ( $ask['page'] ?? 1 ) ) - 1 ) * $per_page;
	// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Columns from a list of ours, prepared conditions.
	$ids   = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE $where ORDER BY $column $order, ID $order LIMIT %d OFFSET %d", $per_page, $offset ) );
	$total = $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM (SELECT ID FROM {$wpdb->posts} WHERE $where LIMIT %d) AS found", COUNT_UP_TO ) );
	// phpcs:enable
	return [
		'entries' => find_many( array_map( 'intval', $ids ) ),
		'total'   => (int) $total,
	];
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
	if ( ! empty( $ask['prompt'] ) && ! empty( $ask['lesson'] ) ) {
		$clauses[] = PROMPT_SQL . $wpdb->prepare( ' = %s', (string) $ask['prompt'] );
	}
	if ( isset( $ask['search'] ) && '' !== $ask['search'] ) {
		$like      = '%' . $wpdb->esc_like( (string) $ask['search'] ) . '%';
		$clauses[] = $wpdb->prepare( '(post_content LIKE %s OR post_title LIKE %s)', $like, $like );
	}
	return str_replace( '%', '%%', $wpdb->remove_placeholder_escape( implode( ' AND ', $clauses ) ) );
}

/**
 * What the entries under a condition can be filtered by; nothing else is named.
 *
 * @param string $where What may be seen, safe SQL.
 * @return array{authors: int[], sets: int[], prompts: list<array{lesson: int, lesson_title: string, id: string, title: string}>}
 */
function facets( string $where ): array {
	global $wpdb;
	$type = POST_TYPE;
	// phpcs:disable WordPress.DB.PreparedSQL -- A condition and a constant of ours.
	$authors = $wpdb->get_col( "SELECT DISTINCT post_author FROM {$wpdb->posts} WHERE post_type = '$type' AND $where LIMIT 500" );
	$sets    = $wpdb->get_col( "SELECT DISTINCT pinged FROM {$wpdb->posts} WHERE post_type = '$type' AND post_status = 'log_set' AND $where LIMIT 500" );
	$samples = $wpdb->get_col( "SELECT MAX(ID) FROM {$wpdb->posts} WHERE post_type = '$type' AND post_parent > 0 AND $where GROUP BY post_parent, " . PROMPT_SQL . " LIMIT 500" );
	// phpcs:enable
	$prompts = [];
	foreach ( find_many( array_map( 'intval', $samples ) ) as $entry ) {
		$prompts[ $entry->lesson . '-' . $entry->prompt ] = [
			'lesson'       => $entry->lesson,
			'lesson_title' => $entry->frame->lesson_title,
			'id'           => $entry->prompt,
			'title'        => '' !== $entry->title ? $entry->title : wp_html_excerpt( $entry->frame->question, 80, '…' ),
		];
	}
	return [
		'authors' => array_map( 'intval', $authors ),
		'sets'    => array_map( 'intval', $sets ),
		'prompts' => array_values( $prompts ),
	];
}
