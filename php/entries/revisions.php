<?php
/**
 * The history of an entry: WordPress revisions, written verbatim.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

/**
 * Writing within this time makes one version of the history, not one for each save.
 */
const KEEP_EVERY_SECONDS = 5 * MINUTE_IN_SECONDS;

/**
 * After so many more versions the history is thinned, so that it stays within reach whatever is saved how often.
 */
const THIN_EVERY = 80;

/**
 * Thinning never takes one of the latest versions, however quickly they followed each other.
 */
const KEEP_LATEST = 20;

/**
 * Whether the version about to be overwritten belongs into the history.
 *
 * @param Entry                             $before What is stored now.
 * @param array{audience: string, set: int} $shared Who will read what will be stored.
 * @param int                               $now    Unix time.
 */
function is_worth_keeping( Entry $before, array $shared, int $now ): bool {
	$reshared = $before->audience !== $shared['audience'] || $before->set !== $shared['set'];
	return $reshared || $now - $before->frame->kept_at >= KEEP_EVERY_SECONDS;
}

/**
 * Puts a version into the history. The row of a revision keeps its audience in to_ping, since its own status is "inherit".
 *
 * @param Entry $version What was stored.
 */
function keep_version( Entry $version ): bool {
	global $wpdb;
	$columns  = encode( draft_of( $version ) );
	$audience = $columns['post_status'];
	unset( $columns['post_status'] );
	return (bool) $wpdb->insert(
		$wpdb->posts,
		$columns + [
			'post_type'         => 'revision',
			'post_status'       => 'inherit',
			'post_name'         => $version->id . '-revision-v1',
			'post_parent'       => $version->id,
			'post_author'       => $version->author,
			'menu_order'        => $version->revision,
			'to_ping'           => $audience,
			'post_date'         => get_date_from_gmt( $version->modified ),
			'post_date_gmt'     => $version->modified,
			'post_modified'     => get_date_from_gmt( $version->modified ),
			'post_modified_gmt' => $version->modified,
		] + Storage\UNUSED
	);
}

/**
 * One page of an entry's history, newest first.
 *
 * @param Entry $entry    The entry.
 * @param int   $page     Page, from 1.
 * @param int   $per_page Versions on a page.
 * @return array{versions: list<Entry>, total: int}
 */
function versions( Entry $entry, int $page, int $per_page ): array {
	$where  = versions_where( $entry );
	$offset = ( $page - 1 ) * $per_page;
	return [
		'versions' => select_versions( $entry, "$where ORDER BY menu_order DESC, ID DESC LIMIT $per_page OFFSET $offset" ),
		'total'    => Storage\count_posts( $where ),
	];
}

/**
 * One version of an entry's history.
 *
 * @param Entry $entry    The entry.
 * @param int   $revision Which one.
 */
function find_version( Entry $entry, int $revision ): ?Entry {
	return select_versions( $entry, versions_where( $entry ) . " AND menu_order = $revision ORDER BY ID DESC LIMIT 1" )[0] ?? null;
}

/**
 * The history of an entry, as a condition on rows. What does not bear its author's name is not theirs.
 *
 * @param Entry $entry The entry.
 */
function versions_where( Entry $entry ): string {
	return "post_type = 'revision' AND post_parent = {$entry->id} AND post_author = {$entry->author}";
}

/**
 * Versions of an entry by a condition that is already safe SQL.
 *
 * @param Entry  $entry The entry.
 * @param string $where Condition, order and limit.
 * @return list<Entry>
 */
function select_versions( Entry $entry, string $where ): array {
	global $wpdb;
	$own = [
		'ID'          => (string) $entry->id,
		'post_parent' => (string) $entry->lesson,
	];
	return array_map(
		static fn( array $row ): Entry => decode( [ 'post_status' => $row['to_ping'] ] + $own + $row ),
		Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE $where" )
	);
}

/**
 * Thins the history of an entry (trust.md T12). Part of the save's transaction.
 *
 * @param int $entry Post id.
 */
function thin( int $entry ): bool {
	global $wpdb;
	$sql  = (string) $wpdb->prepare( "SELECT ID, post_date FROM {$wpdb->posts} WHERE post_type = 'revision' AND post_parent = %d ORDER BY menu_order DESC, ID DESC", $entry );
	$days = [];
	foreach ( Storage\rows( $sql ) as $row ) {
		$days[ (int) $row['ID'] ] = substr( $row['post_date'], 0, 10 );
	}
	$in = implode( ',', superfluous( $days ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return '' === $in || false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_type = 'revision' AND ID IN ($in)" );
}

/**
 * Which versions a thinner history does without: neither the latest ones nor the last of any day.
 *
 * @param array<int, string> $days Day of each version by its number, newest version first.
 * @return list<int>
 */
function superfluous( array $days ): array {
	$last_of_day = array_keys( array_unique( $days ) );
	$latest      = array_slice( array_keys( $days ), 0, KEEP_LATEST );
	return array_values( array_diff( array_keys( $days ), $last_of_day, $latest ) );
}

/**
 * An entry as something that could be stored again.
 *
 * @param Entry $entry The entry.
 */
function draft_of( Entry $entry ): Draft {
	return new Draft( $entry->kind, $entry->author, $entry->lesson, $entry->prompt, $entry->title, $entry->answers, $entry->audience, $entry->set, $entry->frame );
}
