<?php
/**
 * Writes what was said elsewhere about entries, many at a time, as a part of the importer's transactions: in its order, at its own times. Nobody is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Stores comments, in the order in which they were said: their numbers tell it.
 *
 * @param list<ImportedComment> $comments What was said.
 * @return array<string, int>|false Their post ids by source; false when the database did not take all of them as they are.
 * @throws Errors\Not_Read When it does not answer.
 */
function insert_imported( array $comments ): array|false {
	global $wpdb;
	$rows  = [];
	$texts = [];
	foreach ( $comments as $one ) {
		$name           = $one['author'] . '-' . $one['entry'] . '-' . $one['source'] . '-' . substr( hash( 'sha256', $one['text'] ), 0, 16 );
		$texts[ $name ] = $one;
		$rows[]         = encode( $one['text'], '' ) + Storage\time_columns( 'post_date', $one['time'] ) + Storage\time_columns( 'post_modified', $one['time'] ) + [
			'post_type'   => POST_TYPE,
			'post_status' => STATUS,
			'post_author' => $one['author'],
			'post_parent' => $one['entry'],
			'post_name'   => $name,
			'menu_order'  => 1,
		] + Storage\UNUSED;
	}
	if ( ! Storage\insert_many( $wpdb->posts, $rows ) || ! Entries\write_talked( array_unique( array_column( $comments, 'entry' ) ) ) ) {
		return false;
	}
	$found = [];
	foreach ( $comments ? select( 'post_parent IN (' . implode( ',', array_unique( array_column( $comments, 'entry' ) ) ) . ')' ) : [] as $comment ) {
		$found[ $comment->entry ][ $comment->text ][] = $comment->id;
	}
	return ids_by_source( array_values( $texts ), $found );
}

/**
 * Which number each got: of several alike the first said has the smallest.
 *
 * @param list<ImportedComment>                     $comments What was said.
 * @param array<int, array<int|string, list<int>>> $found    Numbers by entry and text.
 * @return array<string, int>|false By source; false where one is not there as it was said.
 */
function ids_by_source( array $comments, array $found ): array|false {
	$ids = [];
	foreach ( array_reverse( $comments ) as $one ) {
		$id = array_pop( $found[ $one['entry'] ][ $one['text'] ] );
		if ( null === $id ) {
			return false;
		}
		$ids[ $one['source'] ] = $id;
	}
	return $ids;
}

/**
 * Replaces the text of a comment that nobody has changed since it was brought. Part of a transaction.
 *
 * @param Comment $before The comment as it is.
 * @param string  $text   What it says elsewhere by now.
 * @return bool Whether it is stored.
 */
function replace_imported( Comment $before, string $text ): bool {
	return 1 === update_row( $before, $text, '' );
}

/**
 * All that was said about some entries, with what is being written and what was taken back.
 *
 * @param int[] $entries Post ids.
 * @return array<int, list<Comment>> By entry.
 * @throws Errors\Not_Read When the database does not answer.
 */
function all_about( array $entries ): array {
	$found = [];
	foreach ( $entries ? select( 'post_parent IN (' . implode( ',', array_map( 'intval', $entries ) ) . ')', 'ID', [ STATUS, DRAFT, TRASHED ] ) : [] as $comment ) {
		$found[ $comment->entry ][] = $comment;
	}
	return $found;
}

/**
 * Takes the threads of entries away that are removed. Part of a transaction.
 *
 * @param int[] $entries Post ids.
 * @return bool Whether the database took it.
 */
function forget_many( array $entries ): bool {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $entries ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and a constant.
	return '' === $in || false !== $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_parent IN ($in) AND post_type = '" . POST_TYPE . "'" );
}
