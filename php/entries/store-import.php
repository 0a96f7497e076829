<?php
/**
 * Writes and removes entries that were brought from elsewhere, many at a time, as a part of the importer's transactions: rows as every save makes them, at their own
 * times. Nobody is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Storage;

/**
 * Stores first answers. Whoever calls this has locked their authors' rows and knows that none of them is there.
 *
 * @param list<ImportedEntry> $entries What to store.
 * @return array<string, array{id: int, revision: int}>|false What each became, by name; false when the database did not take all of them as they are.
 * @throws Errors\Not_Read When it does not answer.
 */
function insert_imported( array $entries ): array|false {
	global $wpdb;
	$names   = array_map( static fn( array $one ): string => row_name( $one['draft']->author, $one['draft']->lesson, $one['draft']->prompt ), $entries );
	$removed = newest_revisions( $names );
	$rows    = [];
	$texts   = [];
	foreach ( $entries as $number => $one ) {
		$name           = $names[ $number ];
		$rows[]         = encode_imported( $one, $name, ( $removed[ $name ] ?? 0 ) + 1 );
		$texts[ $name ] = implode( '', $one['draft']->answers );
	}
	if ( ! Storage\insert_many( $wpdb->posts, $rows ) ) {
		return false;
	}
	$found = [];
	foreach ( Storage\rows( "SELECT ID, menu_order, post_name, post_content FROM {$wpdb->posts} WHERE " . named( $names ) . " AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . implode( "','", STATUSES ) . "')" ) as $row ) {
		if ( $texts[ $row['post_name'] ] === $row['post_content'] ) {
			$found[ $row['post_name'] ] = [
				'id'       => (int) $row['ID'],
				'revision' => (int) $row['menu_order'],
			];
		}
	}
	return count( $found ) === count( $entries ) && Elements\begin_many( array_column( $found, 'id' ) ) ? $found : false;
}

/**
 * The row of one.
 *
 * @param ImportedEntry $one      What to store.
 * @param string        $name     Its name.
 * @param int           $revision Its revision.
 * @return array<string, string|int>
 */
function encode_imported( array $one, string $name, int $revision ): array {
	return encode( $one['draft'] ) + Storage\time_columns( 'post_date', $one['created'] ) + Storage\time_columns( 'post_modified', $one['modified'] ) + [
		'post_type'      => POST_TYPE,
		'post_author'    => $one['draft']->author,
		'post_parent'    => $one['draft']->lesson,
		'post_name'      => $name,
		'menu_order'     => $revision,
		'comment_status' => REVIEWS[ $one['review'] ],
	] + Storage\UNUSED;
}

/**
 * A condition on rows: those that bear one of some names.
 *
 * @param string[] $names Names.
 * @return string Safe SQL.
 */
function named( array $names ): string {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	return $names ? (string) $wpdb->prepare( 'post_name IN (' . Storage\placeholders( $names ) . ')', array_values( $names ) ) : '1 = 0';
}

/**
 * The newest revision of those in the trash that bear some names: what takes their place begins beyond it.
 *
 * @param string[] $names Names.
 * @return array<string, int> By name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function newest_revisions( array $names ): array {
	global $wpdb;
	$newest = [];
	foreach ( Storage\rows( "SELECT post_name, menu_order FROM {$wpdb->posts} WHERE " . named( $names ) . " AND post_type = '" . POST_TYPE . "'" ) as $row ) {
		$newest[ $row['post_name'] ] = max( $newest[ $row['post_name'] ] ?? 0, (int) $row['menu_order'] );
	}
	return $newest;
}

/**
 * Those of some names that an answer outside of the trash bears.
 *
 * @param string[] $names Names.
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function names_taken( array $names ): array {
	global $wpdb;
	return Storage\column( "SELECT post_name FROM {$wpdb->posts} WHERE " . named( $names ) . " AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . implode( "','", STATUSES ) . "')", 'post_name' );
}

/**
 * What goes along with entries in post meta: who answered them, and that their authors were shown what is in their threads.
 *
 * @param list<array{entry: int, author: int, comment: int, review: string, by: int, at: int, readers: string}> $marks Of each entry; no comment where nothing was said.
 * @return bool Whether the database took it.
 */
function mark_imported( array $marks ): bool {
	global $wpdb;
	$rows = [];
	foreach ( $marks as $mark ) {
		if ( $mark['comment'] > 0 ) {
			$rows[] = meta_row( $mark['entry'], SEEN . $mark['author'], encode_seen( gmdate( 'Y-m-d H:i:s', $mark['at'] ), $mark['comment'], 0 ) );
		}
		if ( in_array( $mark['review'], [ 'answered', 'closed', 'approved' ], true ) ) {
			$rows[] = meta_row( $mark['entry'], REVIEWED . $mark['by'], gmdate( 'Y-m-d H:i:s', $mark['at'] ) . " {$mark['review']} {$mark['readers']}" );
		}
	}
	return Storage\insert_many( $wpdb->postmeta, $rows );
}

/**
 * A row of post meta.
 *
 * @param int    $entry Post id.
 * @param string $key   Its key.
 * @param string $value Its value.
 * @return array<string, string|int>
 */
function meta_row( int $entry, string $key, string $value ): array {
	return [
		'post_id'    => $entry,
		'meta_key'   => $key, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- A column of the row.
		'meta_value' => $value, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- A column of the row.
	];
}

/**
 * Replaces the text of an entry that nobody has changed since it was brought, and keeps the one before in its history. Part of a transaction.
 *
 * @param Entry  $before The entry as it is.
 * @param string $text   What it says elsewhere by now.
 * @return bool Whether it is stored.
 */
function replace_imported( Entry $before, string $text ): bool {
	global $wpdb;
	$same    = [
		'ID'          => $before->id,
		'menu_order'  => $before->revision,
		'post_type'   => POST_TYPE,
		'post_author' => $before->author,
	];
	$columns = [
		'post_content' => $text,
		'menu_order'   => $before->revision + 1,
	];
	$changed = $wpdb->update( $wpdb->posts, $columns + Storage\times( false ), $same );
	wp_cache_delete( $before->id, 'posts' );
	return 1 === $changed && keep_version( $before );
}

/**
 * Says how an entry stands elsewhere by now. Part of a transaction.
 *
 * @param Entry  $entry The entry.
 * @param string $state A name of REVIEWS.
 * @param int    $by    User id of who answered it, 0 where nobody knows.
 * @return bool Whether the database took it.
 */
function review_imported( Entry $entry, string $state, int $by ): bool {
	return write_review( $entry, $state, $by, readers_key( $entry->audience, $entry->set ) );
}

/**
 * Removes entries that were brought, with their threads and the rows of their files; then the bytes. Whether they may go is asked while nobody else changes them.
 *
 * @param int[]                                                $ids  Post ids.
 * @param callable( array<int, Entry> ): (list<int>|false) $goes Which go, asked with those that are there, by number; what else goes with them is removed there. False when
 *                                                               the database did not take that.
 * @return bool Whether the database took it: all of it or nothing.
 */
function take_imported_back( array $ids, callable $goes ): bool {
	$removed = Storage\atomically(
		static function () use ( $ids, $goes ): array|false {
			$gone = Storage\lock_posts( $ids ) ? $goes( find_many( $ids ) ) : false;
			$keys = false === $gone ? false : remove_imported( $gone );
			// Not empty: an empty answer takes the change back.
			return false === $keys ? false : [ 'keys' => $keys ];
		}
	);
	if ( ! $removed ) {
		return false;
	}
	array_map( 'LearningLog\Files\remove', $removed['keys'] );
	foreach ( $ids as $id ) {
		wp_cache_delete( $id, 'posts' );
	}
	return true;
}

/**
 * The rows of entries and of all that belongs to them, as remove_rows() knows it of one, but for what the importer itself remembers. Part of a transaction.
 *
 * @param int[] $ids Post ids.
 * @return list<string>|false What the bytes of their files are called; false when the database did not take it.
 * @throws Errors\Not_Read When it does not answer.
 */
function remove_imported( array $ids ): array|false {
	global $wpdb;
	if ( ! $ids ) {
		return [];
	}
	$in    = implode( ',', array_map( 'intval', $ids ) );
	$said  = array_merge( ...array_values( Comments\all_about( $ids ) ) );
	$keys  = Files\forget( [ ...$ids, ...array_column( $said, 'id' ) ] );
	$marks = "meta_key LIKE '" . implode( "%' OR meta_key LIKE '", array_map( $wpdb->esc_like( ... ), [ SEEN, TAKEN, REVIEWED ] ) ) . "%'";
	// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and constants.
	$done = null !== $keys
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE ID IN ($in) AND post_type = '" . POST_TYPE . "'" )
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_parent IN ($in) AND post_type = 'revision'" )
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->postmeta} WHERE post_id IN ($in) AND ($marks)" )
		&& Elements\release_many( $ids ) && Comments\forget_many( $ids );
	// phpcs:enable
	return $done ? $keys : false;
}

/**
 * How many entries some people share with their coach.
 *
 * @param string $authors Query of their numbers, safe SQL.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_shared_with_coach( string $authors ): int {
	return Storage\count_posts( "post_author IN ($authors) AND post_type = '" . POST_TYPE . "' AND post_status = '" . STATUSES['coach'] . "'" );
}
