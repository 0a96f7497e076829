<?php
/**
 * All that one person wrote, wherever it is: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Files;
use LearningLog\Storage;

/**
 * Some of a person's entries, oldest first, those in the trash too.
 *
 * @param int $author User id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Entry>
 */
function of_person( int $author, int $most, int $offset = 0 ): array {
	global $wpdb;
	$sql = $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_author = %d AND post_type = %s ORDER BY ID LIMIT %d OFFSET %d", $author, POST_TYPE, $most, $offset );
	return array_values( find_many( Storage\numbers( (string) $sql ), '1 = 1', [ ...array_values( STATUSES ), TRASHED ] ) );
}

/**
 * All earlier versions of an entry, newest first.
 *
 * @param Entry $entry The entry.
 * @return list<Entry>
 */
function all_versions( Entry $entry ): array {
	return select_versions( $entry, versions_where( $entry ) . ' ORDER BY menu_order DESC, ID DESC' );
}

/**
 * Removes a person's entry for good, whatever its readers, with its history and files.
 *
 * @param int $author User id.
 * @param int $id     Post id.
 */
function erase( int $author, int $id ): bool {
	return remove_where( $id, "post_author = $author" );
}

/**
 * Leaves what a deleted person wrote to nobody: should their number be given out again, its new owner finds an empty log.
 *
 * @param int $author User id of the account that was deleted.
 */
function leave_to_nobody( int $author ): void {
	global $wpdb;
	$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_author = %d AND post_type = %s", $author, POST_TYPE ) );
	foreach ( array_chunk( array_map( 'intval', $ids ), 500 ) as $chunk ) {
		give_to( $chunk, 0 );
	}
}

/**
 * Writes an author over entries, their history and files.
 *
 * @param int[] $entries Post ids.
 * @param int   $author  User id, 0 for nobody.
 */
function give_to( array $entries, int $author ): void {
	global $wpdb;
	$in = implode( ',', $entries );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_author = %d WHERE ID IN ($in) OR (post_type = 'revision' AND post_parent IN ($in))", $author ) );
	Files\give_to( $entries, $author );
	array_map( 'clean_post_cache', $entries );
}
