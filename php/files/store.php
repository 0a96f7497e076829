<?php
/**
 * The rows of files: the only code that queries them. The bytes are disk.php's.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Comments;
use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * One file by its number.
 *
 * @param int $id Post id.
 */
function find( int $id ): ?File {
	return select( 'ID = ' . $id )[0] ?? null;
}

/**
 * The files of some entries or comments, oldest first.
 *
 * @param int[] $parents Post ids.
 * @return list<File>
 */
function find_for( array $parents ): array {
	return $parents ? select( 'post_parent IN (' . implode( ',', array_map( 'intval', $parents ) ) . ')' ) : [];
}

/**
 * Files by a condition that is already safe SQL.
 *
 * @param string $where Condition.
 * @return list<File>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where ): array {
	return array_map( __NAMESPACE__ . '\decode', Storage\rows( statement( $where ) . ' ORDER BY ID' ) );
}

/**
 * The statement for the rows of files, which the entries room also asks together with its own.
 *
 * @param string $where   Condition that is already safe SQL.
 * @param string $columns Those of the posts table, Storage\COLUMNS where rows of other tables stand beneath.
 * @return string Safe SQL.
 */
function statement( string $where, string $columns = '*' ): string {
	global $wpdb;
	return "SELECT $columns FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status = '" . STATUS . "'";
}

/**
 * Stores a file's row within the limits, unless the same upload made one already.
 *
 * The author's own user row is locked first, so that uploads at the same time do not pass a limit together.
 *
 * @param File                                                     $file   What to store; its bytes are in place.
 * @param array{max_files_per_entry: int, max_bytes_per_person: int} $limits How much fits.
 * @param Comment|null                                               $bearer The comment it belongs to; null where that is an entry.
 * @param callable(): bool|null                                      $goes   Whether it may still belong there, asked while nobody changes that; null for always.
 */
function insert( File $file, array $limits, ?Comment $bearer = null, ?callable $goes = null ): File|WP_Error {
	$stored = Storage\atomically(
		static function () use ( $file, $limits, $bearer, $goes ): File|WP_Error|int|false {
			global $wpdb;
			if ( ! Storage\lock_user( $file->author ) ) {
				return false;
			}
			// While its file was on the way, a draft may have been sent or dropped, and an entry removed.
			$parent = $bearer ? Comments\lock_bearer( $bearer ) : lock_entry( $file->parent );
			if ( ! $parent || ( $goes && ! $goes() ) ) {
				return $bearer ? Errors\comment_not_found() : Errors\entry_not_found();
			}
			$answer = find_upload( $parent, $file->mutation ) ?? problem_with_room( $parent, $file, $limits );
			return $answer ?? ( $wpdb->insert( $wpdb->posts, [ 'post_parent' => $parent ] + encode( $file ) ) ? (int) $wpdb->insert_id : false );
		}
	);
	$stored = is_int( $stored ) ? find( $stored ) : $stored;
	return $stored ? $stored : Errors\file_not_stored();
}

/**
 * The number of the entry that a file is to belong to, as part of the transaction that stores its row: nobody removes it until then.
 *
 * @param int $entry Post id.
 * @return int|null Null when it is gone.
 * @throws Errors\Not_Read When the database does not answer.
 */
function lock_entry( int $entry ): ?int {
	return Storage\lock_post( $entry ) && Entries\find( $entry ) ? $entry : null;
}

/**
 * The file that an upload made, if it was here before.
 *
 * @param int    $parent   Post id of the entry or comment.
 * @param string $mutation UUID of the upload, "" for none.
 */
function find_upload( int $parent, string $mutation ): ?File {
	foreach ( '' === $mutation ? [] : find_for( [ $parent ] ) as $file ) {
		if ( $file->mutation === $mutation ) {
			return $file;
		}
	}
	return null;
}

/**
 * Why a file has no room, or null.
 *
 * @param int                                                      $parent Post id of the entry or comment.
 * @param File                                                     $file   The file.
 * @param array{max_files_per_entry: int, max_bytes_per_person: int} $limits How much fits.
 */
function problem_with_room( int $parent, File $file, array $limits ): ?WP_Error {
	if ( count( find_for( [ $parent ] ) ) >= $limits['max_files_per_entry'] ) {
		return Errors\too_many_files( $limits['max_files_per_entry'] );
	}
	return bytes_of( $file->author ) + $file->size > $limits['max_bytes_per_person'] ? Errors\quota_reached( $limits['max_bytes_per_person'] ) : null;
}

/**
 * Bytes that a person's files take.
 *
 * @param int $author User id.
 */
function bytes_of( int $author ): int {
	global $wpdb;
	$sql = (string) $wpdb->prepare( "SELECT SUM(menu_order) AS bytes FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s AND post_author = %d", POST_TYPE, STATUS, $author );
	return Storage\numbers( $sql, 'bytes' )[0] ?? 0;
}

/**
 * Takes a file away: its row first, so that there is never a row without bytes.
 *
 * @param File $file The file.
 */
function delete( File $file ): bool {
	global $wpdb;
	if ( ! $wpdb->delete( $wpdb->posts, [ 'ID' => $file->id, 'post_type' => POST_TYPE ] ) ) {
		return false;
	}
	// Another plugin may have read the row as a post into a persistent cache.
	wp_cache_delete( $file->id, 'posts' );
	remove( $file->key );
	return true;
}

/**
 * Takes the rows of files away, as part of a transaction of what they belong to; the bytes go after it.
 *
 * @param int[] $parents Post ids of entries and comments.
 * @return list<string>|null What their bytes are called; null when the database did not take it.
 * @throws Errors\Not_Read When it does not answer.
 */
function forget( array $parents ): ?array {
	global $wpdb;
	$these = "post_type = '" . POST_TYPE . "' AND post_parent IN (" . implode( ',', array_map( 'intval', $parents ) ) . ')';
	$keys  = $parents ? Storage\column( "SELECT post_name FROM {$wpdb->posts} WHERE $these", 'post_name' ) : [];
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return $keys && false === $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE $these" ) ? null : $keys;
}

/**
 * Hands the files of a draft to the comment that it becomes, as part of the transaction that sends it.
 *
 * @param int $draft   Post id.
 * @param int $comment Post id.
 * @return bool Whether the database took it.
 */
function hand_on( int $draft, int $comment ): bool {
	global $wpdb;
	return false !== $wpdb->update( $wpdb->posts, [ 'post_parent' => $comment ], [ 'post_parent' => $draft, 'post_type' => POST_TYPE ] );
}

/**
 * Writes an author over the files of some entries or comments.
 *
 * @param int[] $parents Post ids.
 * @param int   $author  User id, 0 for nobody.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function give_to( array $parents, int $author ): bool {
	global $wpdb;
	$these = "post_type = '" . POST_TYPE . "' AND post_parent IN (" . implode( ',', array_map( 'intval', $parents ) ) . ')';
	$wpdb->query( "UPDATE {$wpdb->posts} SET post_author = $author WHERE $these" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return ! Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_author <> $author AND $these LIMIT 1" );
}

/**
 * Which of some keys belong to a file, whatever its status.
 *
 * @param string[] $keys What bytes are called in the directory.
 * @return list<string>
 * @throws Errors\Not_Read When the database does not answer.
 */
function known_keys( array $keys ): array {
	global $wpdb;
	if ( ! $keys ) {
		return [];
	}
	$holders = Storage\placeholders( $keys );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	return Storage\column( (string) $wpdb->prepare( "SELECT post_name FROM {$wpdb->posts} WHERE post_name IN ($holders) AND post_type = %s", [ ...array_values( $keys ), POST_TYPE ] ), 'post_name' );
}

/**
 * The row that holds a file.
 *
 * @param File $file The file.
 * @return array<string, string|int>
 */
function encode( File $file ): array {
	$facts = [
		'sha256'    => $file->sha256,
		'thumbnail' => $file->has_thumbnail,
		'mutation'  => $file->mutation,
	];
	return [
		'post_type'             => POST_TYPE,
		'post_status'           => STATUS,
		'post_author'           => $file->author,
		'post_parent'           => $file->parent,
		'post_title'            => $file->name,
		'post_name'             => $file->key,
		'post_mime_type'        => $file->type,
		'menu_order'            => $file->size,
		'post_content_filtered' => (string) wp_json_encode( $facts ),
	] + Storage\times( true ) + Storage\UNUSED;
}

/**
 * The file that a row holds.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): File {
	$facts = Storage\facts_of( $row['post_content_filtered'] );
	return new File(
		(int) $row['ID'],
		(int) $row['post_parent'],
		(int) $row['post_author'],
		$row['post_title'],
		$row['post_mime_type'],
		(int) $row['menu_order'],
		$row['post_name'],
		Storage\text_of( $facts, 'sha256' ),
		true === ( $facts['thumbnail'] ?? false ),
		Storage\text_of( $facts, 'mutation' )
	);
}
