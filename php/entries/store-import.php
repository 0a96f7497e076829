<?php
/**
 * Writes and removes entries that were brought from elsewhere, many at a time, as a part of the importer's transactions: rows as every save makes them, at their own
 * times. Nobody is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;
use LearningLog\Errors;
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
 * Removes an entry that was brought, with its thread and the rows of its files; then the bytes. Whether it may go is asked while nobody else changes it.
 *
 * @param int                     $id   Post id.
 * @param callable( ?Entry ): bool $goes Whether it goes, asked with the entry, null where it is not there; what else goes with it, is removed there.
 * @return bool Whether it is gone.
 */
function take_imported_back( int $id, callable $goes ): bool {
	return are_removed(
		$id,
		Storage\atomically(
			static function () use ( $id, $goes ): array|null|false {
				if ( ! Storage\lock_post( $id ) ) {
					return false;
				}
				return $goes( find( $id ) ) ? remove_rows( $id, '1 = 1' ) : null;
			}
		)
	);
}

/**
 * How many entries some people share with their coach.
 *
 * @param string $authors Query of their numbers, safe SQL.
 * @throws Errors\Not_Read When the database does not answer.
 */
function count_shared_with_coach( string $authors ): int {
	global $wpdb;
	return Storage\numbers( "SELECT COUNT(*) AS many FROM {$wpdb->posts} WHERE post_author IN ($authors) AND post_type = '" . POST_TYPE . "' AND post_status = '" . STATUSES['coach'] . "'", 'many' )[0] ?? 0;
}
