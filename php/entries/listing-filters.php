<?php
/**
 * What a list of entries can be narrowed by.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;

/**
 * What filters() answers where nothing is filtered.
 */
const NO_FILTER = '1 = 1';

/**
 * The filters of a list but its author and their organisation, as one condition.
 *
 * @param array<string, int|string> $ask    Filters.
 * @param int                       $viewer User id of who asks.
 * @return string Safe SQL with "%" doubled for a later prepare().
 */
function filters( array $ask, int $viewer ): string {
	global $wpdb;
	$clauses = [ NO_FILTER, ...filters_by_mark( $ask, $viewer ), ...filters_by_day( $ask ), ...filters_by_frame( $ask ) ];
	$status  = in_trash( $ask ) ? 'to_ping' : 'post_status';
	if ( ! empty( $ask['include'] ) ) {
		$clauses[] = 'ID IN (' . implode( ',', wp_parse_id_list( (string) $ask['include'] ) ) . ')';
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
	if ( ! empty( $ask['element'] ) ) {
		$clauses[] = Elements\borne( (int) $ask['element'] );
	}
	if ( isset( $ask['search'] ) && '' !== $ask['search'] ) {
		$clauses[] = search_sql( (string) $ask['search'] );
	}
	return str_replace( '%', '%%', $wpdb->remove_placeholder_escape( implode( ' AND ', $clauses ) ) );
}

/**
 * Filters by the day in the timeline; both days are among what is kept.
 *
 * `before_id` leaves out of the last day what an earlier page has shown: with it a list goes on where it was, whatever is written meanwhile.
 *
 * @param array<string, int|string> $ask Filters.
 * @return list<string> Safe SQL.
 */
function filters_by_day( array $ask ): array {
	global $wpdb;
	$clauses = [];
	if ( is_day( $ask['after'] ?? '' ) ) {
		$clauses[] = (string) $wpdb->prepare( 'post_date >= %s', $ask['after'] . ' 00:00:00' );
	}
	if ( is_day( $ask['before'] ?? '' ) ) {
		$clauses[] = (string) $wpdb->prepare( 'post_date <= %s', $ask['before'] . ' 23:59:59' );
		if ( ! empty( $ask['before_id'] ) ) {
			$clauses[] = (string) $wpdb->prepare( '(post_date < %s OR ID < %d)', $ask['before'] . ' 00:00:00', $ask['before_id'] );
		}
	}
	return $clauses;
}

/**
 * Filters by how an entry stands, and by what a person has opened. Asked of rows that were found by what they may see: the first by a column
 * of the row, the others by core's index on the post of a row of meta.
 *
 * @param array<string, int|string> $ask    Filters.
 * @param int                       $viewer User id of who asks.
 * @return list<string> Safe SQL.
 */
function filters_by_mark( array $ask, int $viewer ): array {
	global $wpdb;
	$clauses = [];
	$review  = REVIEWS[ $ask['review'] ?? '' ] ?? '';
	if ( '' !== $review ) {
		$shared    = "post_status <> '" . STATUSES['me'] . "'";
		$clauses[] = REVIEWS['none'] === $review ? "(comment_status = '$review' OR NOT $shared)" : "comment_status = '$review' AND $shared";
	}
	$mine = "FROM {$wpdb->postmeta} m WHERE m.post_id = {$wpdb->posts}.ID AND m.meta_key = '" . SEEN . "$viewer'";
	if ( ! empty( $ask['unseen'] ) ) {
		$clauses[] = "post_author <> $viewer AND NOT EXISTS (SELECT 1 $mine)";
	}
	if ( ! empty( $ask['changed'] ) ) {
		$clauses[] = "post_author <> $viewer AND EXISTS (SELECT 1 $mine AND " . changed_sql() . ')';
	}
	return $clauses;
}

/**
 * Filters by what stands in the JSON beside the text. Quotes within its values are escaped, so a name with its value can stand there but
 * once, whatever people write.
 *
 * @param array<string, int|string> $ask Filters.
 * @return list<string> Safe SQL.
 */
function filters_by_frame( array $ask ): array {
	global $wpdb;
	$clauses = [];
	foreach ( [ 'template', 'event_kind' ] as $name ) {
		if ( ! empty( $ask[ $name ] ) ) {
			$clauses[] = (string) $wpdb->prepare( 'post_content_filtered LIKE %s', '%' . $wpdb->esc_like( '"' . $name . '":' . wp_json_encode( (string) $ask[ $name ] ) ) . '%' );
		}
	}
	return $clauses;
}
