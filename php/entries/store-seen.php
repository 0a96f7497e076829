<?php
/**
 * Who has opened an entry, and how far they were shown what is said about it: one row of core's post meta for each reader and entry. Not of the reader's user meta, all of which WordPress loads
 * with each page they open.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Key of the row, the reader's number behind it.
 */
const SEEN = '_learning_log_seen_';

/**
 * The time in the row is as long; behind it and a space stands the number of the newest comment shown, where there is one.
 */
const SEEN_TIME_LENGTH = 19;

/**
 * What stands before the revision that was shown, where it is known: a text may be saved in the second in which it was opened.
 */
const SEEN_REVISION = ' r';

/**
 * Notes that a reader has opened an entry. The reader's own row of wp_users is locked first, so that two requests of one reader write one row.
 *
 * @param int    $entry    Post id.
 * @param int    $reader   User id.
 * @param string $now      "Y-m-d H:i:s", UTC.
 * @param int    $comment  Post id of the newest comment that was shown, 0 for none; an older one than before changes nothing.
 * @param int    $revision Revision that was shown, 0 where nobody knows.
 * @param bool   $opens    Whether the text was shown as it is: else time and revision of before stay, where there are some.
 * @return bool Whether the database took it.
 */
function store_seen( int $entry, int $reader, string $now, int $comment = 0, int $revision = 0, bool $opens = true ): bool {
	return (bool) Storage\atomically(
		static function () use ( $entry, $reader, $now, $comment, $revision, $opens ): bool {
			global $wpdb;
			$row = [
				'post_id'  => $entry,
				'meta_key' => SEEN . $reader, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- A column of the row.
			];
			if ( ! Storage\lock_user( $reader ) ) {
				return false;
			}
			$there = Storage\rows( (string) $wpdb->prepare( "SELECT meta_id, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s", $row['post_id'], $row['meta_key'] ) )[0] ?? [];
			$was   = $there['meta_value'] ?? '';
			$keeps = ! $opens && '' !== $was;
			$value = encode_seen( $keeps ? time_of( $was ) : $now, max( $comment, shown_of( $was ) ), $keeps ? revision_of( $was ) : $revision );
			$value = [ 'meta_value' => $value ]; // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- A column of the row.
			return false !== ( $there ? $wpdb->update( $wpdb->postmeta, $value, [ 'meta_id' => $there['meta_id'] ] ) : $wpdb->insert( $wpdb->postmeta, $row + $value ) );
		}
	);
}

/**
 * The value of the row.
 *
 * @param string $time     "Y-m-d H:i:s", UTC.
 * @param int    $comment  Post id of the newest comment shown, 0 for none.
 * @param int    $revision Revision shown, 0 where nobody knows.
 */
function encode_seen( string $time, int $comment, int $revision ): string {
	return $time . ( $comment > 0 ? " $comment" : '' ) . ( $revision > 0 ? SEEN_REVISION . $revision : '' );
}

/**
 * The revision that was shown, 0 where nobody knows.
 *
 * @param string $seen Value of the row.
 */
function revision_of( string $seen ): int {
	return (int) substr( (string) strrchr( $seen, SEEN_REVISION[1] ), 1 );
}

/**
 * Whether an entry has changed since it was opened.
 *
 * @param string $modified "Y-m-d H:i:s", UTC.
 * @param int    $revision Revision of the entry.
 * @param string $seen     Value of the row, "" where it was never opened.
 */
function has_changed( string $modified, int $revision, string $seen ): bool {
	return '' !== $seen && ( $modified > time_of( $seen ) || ! in_array( revision_of( $seen ), [ 0, $revision ], true ) );
}

/**
 * The same as a condition on rows of entries, each with such a row.
 *
 * @return string Safe SQL.
 */
function changed_sql(): string {
	global $wpdb;
	$known = "m.meta_value LIKE '%" . SEEN_REVISION . "%' AND m.meta_value NOT LIKE CONCAT('%" . SEEN_REVISION . "', {$wpdb->posts}.menu_order)";
	return "({$wpdb->posts}.post_modified_gmt > SUBSTRING(m.meta_value, 1, " . SEEN_TIME_LENGTH . ") OR ($known))";
}

/**
 * What is noted of a reader and an entry.
 *
 * @param int $entry  Post id.
 * @param int $reader User id.
 * @return string Value of the row, "" where there is none.
 * @throws Errors\Not_Read When the database does not answer.
 */
function seen_row( int $entry, int $reader ): string {
	global $wpdb;
	return Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s", $entry, SEEN . $reader ), 'meta_value' )[0] ?? '';
}

/**
 * The number of the newest comment shown, 0 for none.
 *
 * @param string $seen Value of the row.
 */
function shown_of( string $seen ): int {
	return (int) substr( $seen, SEEN_TIME_LENGTH );
}

/**
 * The time of the row.
 *
 * @param string $seen Value of the row.
 */
function time_of( string $seen ): string {
	return substr( $seen, 0, SEEN_TIME_LENGTH );
}

/**
 * When each reader opened an entry last.
 *
 * @param int $entry Post id.
 * @return array<int, string> "Y-m-d H:i:s", UTC, by user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function seen_times( int $entry ): array {
	global $wpdb;
	$sql   = $wpdb->prepare( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key LIKE %s", $entry, $wpdb->esc_like( SEEN ) . '%' );
	$times = [];
	foreach ( Storage\rows( (string) $sql ) as $row ) {
		$times[ (int) substr( $row['meta_key'], strlen( SEEN ) ) ] = time_of( $row['meta_value'] );
	}
	return $times;
}

/**
 * Which of some entries a person has opened, and the newest comment that they were shown with each.
 *
 * @param int   $reader  User id.
 * @param int[] $entries Post ids.
 * @return array<int, int> Post id of the comment, 0 for none, by entry.
 * @throws Errors\Not_Read When the database does not answer.
 */
function seen_by( int $reader, array $entries ): array {
	global $wpdb;
	$in   = implode( ',', array_map( 'intval', $entries ) );
	$rows = $entries ? Storage\rows( (string) $wpdb->prepare( "SELECT post_id, meta_value FROM {$wpdb->postmeta} WHERE post_id IN ($in) AND meta_key = %s", SEEN . $reader ) ) : []; // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$seen = [];
	foreach ( $rows as $row ) {
		$seen[ (int) $row['post_id'] ] = shown_of( $row['meta_value'] );
	}
	return $seen;
}

/**
 * When a person last opened each of the entries that others share with them, and of their own with comments.
 *
 * @param int $reader User id.
 * @return list<string> "Y-m-d H:i:s", UTC, the earliest first.
 */
function times_seen_by( int $reader ): array {
	global $wpdb;
	$times = Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE meta_key = %s ORDER BY meta_id", SEEN . $reader ), 'meta_value' );
	sort( $times );
	return array_map( __NAMESPACE__ . '\time_of', $times );
}

/**
 * Forgets who has opened an entry. Part of the transaction that removes it for good.
 *
 * @param int $entry Post id.
 * @return bool Whether the database took it.
 */
function forget_seen( int $entry ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key LIKE %s", $entry, $wpdb->esc_like( SEEN ) . '%' ) );
}

/**
 * Forgets what a person who is gone, or was erased, has opened.
 *
 * @param int $reader User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_reader( int $reader ): bool {
	global $wpdb;
	$wpdb->delete( $wpdb->postmeta, [ 'meta_key' => SEEN . $reader ] ); // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Core's index on it.
	return ! times_seen_by( $reader );
}
