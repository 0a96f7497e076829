<?php
/**
 * All that one person wrote, wherever it is: for the tools by which people take their data away or have it erased.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
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
 * The same, while something holds of it: nobody says anything about it or changes it in between.
 *
 * @param int              $author User id.
 * @param int              $id     Post id.
 * @param callable(): bool $holds  Asks whether it does.
 * @return bool Whether it is gone.
 */
function erase_while( int $author, int $id, callable $holds ): bool {
	$removed = Storage\atomically(
		static function () use ( $author, $id, $holds ): array|null|false {
			if ( ! Storage\lock_post( $id ) ) {
				return false;
			}
			return $holds() ? remove_rows( $id, "post_author = $author" ) : null;
		}
	);
	return are_removed( $id, $removed );
}

/**
 * Leaves what a deleted person wrote to nobody: should their number be given out again, its new owner finds an empty log.
 *
 * @param int $author User id of the account that was deleted.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function leave_to_nobody( int $author ): bool {
	return hand_over( "post_author = $author", 0 );
}

/**
 * Takes back what WordPress gave to another with "attribute all content to": a log is nobody else's.
 *
 * @param int $author User id of who wrote it.
 * @param int $heir   User id of who got it.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function take_back( int $author, int $heir ): bool {
	return hand_over( "post_author = $heir AND post_name LIKE '$author-%'", $author );
}

/**
 * Writes an author over some entries, however many.
 *
 * @param string $where  Which: safe SQL.
 * @param int    $author User id, 0 for nobody.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function hand_over( string $where, int $author ): bool {
	global $wpdb;
	$ids   = Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "'" );
	$given = array_map( static fn( array $chunk ): bool => give_to( $chunk, $author ), array_chunk( $ids, 500 ) );
	return ! in_array( false, $given, true );
}

/**
 * Writes an author over entries, their history and files.
 *
 * @param int[] $entries Post ids.
 * @param int   $author  User id, 0 for nobody.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function give_to( array $entries, int $author ): bool {
	global $wpdb;
	$in    = implode( ',', $entries );
	$these = "(ID IN ($in) OR (post_type = 'revision' AND post_parent IN ($in)))";
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $author WHERE $these" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	array_map( 'clean_post_cache', $entries );
	$given = Files\give_to( $entries, $author );
	return $given && ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_author <> $author AND $these LIMIT 1" );
}
