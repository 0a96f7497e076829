<?php
/**
 * On which days something was written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

/**
 * How many entries each day of a month has, by the day they belong to.
 *
 * @param Sources $sources What may be seen (sources()).
 * @param string                                    $month   Such as "2026-11".
 * @return array<string, int> By day, such as "2026-11-24".
 */
function days_of_month( array $sources, string $month ): array {
	global $wpdb;
	$select = "SELECT SUBSTRING(post_date, 1, 10) AS day, COUNT(*) AS entries FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND " . seen_where( $sources );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Conditions of seen_where().
	$rows = Storage\rows( (string) $wpdb->prepare( "$select AND post_date >= %s AND post_date <= %s GROUP BY SUBSTRING(post_date, 1, 10)", "$month-01 00:00:00", "$month-31 23:59:59" ) );
	$days = [];
	foreach ( $rows as $row ) {
		$days[ $row['day'] ] = (int) $row['entries'];
	}
	return $days;
}
