<?php
/**
 * How the sending goes, for managers: numbers by day and kind. Nobody's name, and nothing of what it was about, leaves this file.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * How many notices were done with, by day, the latest first. Each row is counted where it lies in the index: a month of them at most.
 *
 * @return list<Tally>
 * @throws Errors\Not_Read When the database does not answer.
 */
function tallies(): array {
	global $wpdb;
	$sql = (string) $wpdb->prepare( "SELECT SUBSTRING(post_modified_gmt, 1, 10) AS day, post_mime_type, post_status, post_excerpt, COUNT(*) AS many FROM {$wpdb->posts} WHERE post_type = %s AND post_status IN (%s, %s) GROUP BY SUBSTRING(post_modified_gmt, 1, 10), post_mime_type, post_status, post_excerpt ORDER BY day DESC, post_mime_type, post_status DESC, post_excerpt", POST_TYPE, SENT, FAILED );
	return array_map(
		static fn( array $row ): array => [
			'day'    => $row['day'],
			'kind'   => substr( $row['post_mime_type'], strlen( KIND ) ),
			'sent'   => SENT === $row['post_status'],
			'reason' => $row['post_excerpt'],
			'many'   => (int) $row['many'],
		],
		Storage\rows( $sql )
	);
}

/**
 * How many notices are overdue, and since when the first of them is.
 *
 * @param int $now Seconds of the Unix epoch.
 * @return array{many: int, since: string} "Y-m-d H:i:s", UTC; "" where none is.
 * @throws Errors\Not_Read When the database does not answer.
 */
function overdue( int $now ): array {
	global $wpdb;
	$row = Storage\rows( (string) $wpdb->prepare( "SELECT COUNT(*) AS many, MIN(post_date) AS since FROM {$wpdb->posts} WHERE post_type = %s AND post_status IN (%s, %s) AND post_date <= %s", POST_TYPE, EVENT, DUE, utc( $now ) ) )[0] ?? [];
	return [
		'many'  => (int) ( $row['many'] ?? 0 ),
		'since' => $row['since'] ?? '',
	];
}
