<?php
/**
 * Rows in the trash. A row keeps its name, author and revision there; its audience waits in to_ping, the time it went in post_excerpt.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Storage;

/**
 * One entry of the trash by its number.
 *
 * @param int $id Post id.
 */
function find_trashed( int $id ): ?Entry {
	return select( 'ID = ' . $id, [ TRASHED ] )[0] ?? null;
}

/**
 * Moves an entry to the trash if it still is what was read: of a save and a removal at the same time the save wins.
 *
 * @param Entry $entry The entry.
 * @return bool|null Null when it has changed; false when the database failed.
 */
function move_to_trash( Entry $entry ): bool|null {
	$columns = [
		'post_status'  => TRASHED,
		'to_ping'      => STATUSES[ $entry->audience ],
		'post_excerpt' => current_time( 'mysql', true ),
	];
	return change_status( $entry, STATUSES[ $entry->audience ], $columns );
}

/**
 * Brings an entry back as it was, unless there is another answer to its prompt by now.
 *
 * The author's own row is locked, as for a first answer, so that never two are there. Its revision goes beyond those of answers
 * in the trash: what a page still holds of them does not fit it.
 *
 * @param Entry $entry The entry.
 * @return bool|null Null when there is another answer, or the entry is not in the trash any more; false when the database failed.
 */
function bring_back( Entry $entry ): bool|null {
	return Storage\atomically(
		static function () use ( $entry ): bool|null {
			if ( ! Storage\lock_user( $entry->author ) ) {
				return false;
			}
			$rows = rows_named( row_name( $entry->author, $entry->lesson, $entry->prompt ) );
			if ( array_diff( array_column( $rows, 'post_status' ), [ TRASHED ] ) ) {
				return null;
			}
			$others  = array_values( array_filter( $rows, static fn( array $row ): bool => (int) $row['ID'] !== $entry->id ) );
			$columns = [
				'post_status'  => STATUSES[ $entry->audience ],
				'to_ping'      => '',
				'post_excerpt' => '',
				'menu_order'   => max( $entry->revision, $others ? newest_revision( $others ) + 1 : 0 ),
			];
			return update_status( $entry, TRASHED, $columns );
		}
	);
}

/**
 * One change of status by itself.
 *
 * @param Entry                     $entry   The entry as it was read.
 * @param string                    $from    Its status.
 * @param array<string, string|int> $columns What changes.
 * @return bool|null Null when it has changed; false when the database failed.
 */
function change_status( Entry $entry, string $from, array $columns ): bool|null {
	return Storage\atomically( static fn(): bool|null => update_status( $entry, $from, $columns ), true );
}

/**
 * The statement of a change of status.
 *
 * @param Entry                     $entry   The entry as it was read.
 * @param string                    $from    Its status.
 * @param array<string, string|int> $columns What changes.
 * @return bool|null Null when it has changed; false when the database failed.
 */
function update_status( Entry $entry, string $from, array $columns ): bool|null {
	global $wpdb;
	$same    = [
		'ID'          => $entry->id,
		'menu_order'  => $entry->revision,
		'post_status' => $from,
		'post_type'   => POST_TYPE,
		'post_author' => $entry->author,
	];
	$changed = $wpdb->update( $wpdb->posts, $columns, $same );
	wp_cache_delete( $entry->id, 'posts' );
	return 0 === $changed ? null : (bool) $changed;
}

/**
 * Entries that went to the trash before a time.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 * @param int    $most   How many at most.
 * @return list<int> Post ids.
 */
function ids_trashed_before( string $before, int $most ): array {
	global $wpdb;
	return Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE " . Storage\trashed_before( POST_TYPE, TRASHED, $before ) . " ORDER BY ID LIMIT $most" );
}

/**
 * Removes an entry of the trash for good.
 *
 * @param int    $id     Post id.
 * @param string $before It must have been in the trash since before this time: its author may bring it back at any moment.
 */
function remove_for_good( int $id, string $before ): bool {
	global $wpdb;
	return remove_where( $id, (string) $wpdb->prepare( 'post_status = %s AND post_excerpt < %s', TRASHED, $before ) );
}

/**
 * Removes an entry for good, with its history, its thread and the rows of its files, whole or not at all; then the bytes. If this dies in between,
 * bytes without a row are swept the next day.
 *
 * @param int    $id    Post id.
 * @param string $where What must still hold of its row, as safe SQL.
 */
function remove_where( int $id, string $where ): bool {
	return are_removed( $id, Storage\atomically( static fn(): array|null|false => remove_rows( $id, $where ) ) );
}

/**
 * The rows of it, as part of a transaction.
 *
 * @param int    $id    Post id.
 * @param string $where What must still hold of its row, as safe SQL.
 * @return array{keys: list<string>}|null|false What the bytes of its files are called, those too that an import kept aside; null when it is not there, false when the database did not take it.
 * @throws Errors\Not_Read When it does not answer.
 */
function remove_rows( int $id, string $where ): array|null|false {
	global $wpdb;
	$removed = $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE ID = %d AND post_type = %s", $id, POST_TYPE ) . " AND $where" ); // phpcs:ignore WordPress.DB.PreparedSQL -- Safe SQL.
	if ( ! $removed ) {
		return 0 === $removed ? null : false;
	}
	$history = $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->posts} WHERE post_type = 'revision' AND post_parent = %d", $id ) );
	$keys    = Files\forget( [ $id, ...Comments\ids_about( $id ) ] );
	$aside   = Imports\files_of_removed( $id );
	// Not empty: an empty answer takes the change back.
	return false === $history || null === $keys || null === $aside || ! Elements\release( $id ) || ! forget_seen( $id ) || ! forget_taken( $id ) || ! forget_review( $id ) || ! Comments\forget( $id ) ? false : [ 'keys' => [ ...$keys, ...$aside ] ];
}

/**
 * Removes the bytes of its files, once that is done.
 *
 * @param int                                    $id      Post id.
 * @param array{keys: list<string>}|null|false $removed What the transaction did.
 * @return bool Whether the entry is gone.
 */
function are_removed( int $id, array|null|false $removed ): bool {
	array_map( 'LearningLog\Files\remove', $removed['keys'] ?? [] );
	wp_cache_delete( $id, 'posts' );
	return (bool) $removed;
}
