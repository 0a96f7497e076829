<?php
/**
 * The conversations about some entries, for one reader: three queries, whatever their number, and three more where they are too long for a page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Storage;

/**
 * Rows that a page reads at most: five threads that are full, with all that one person may have in the trash. Where there are more, each thread
 * is shown from its newest comments back, so far that all have the same share, but at least as many.
 */
const TALK_ROWS     = 5 * ( MOST + MOST_TRASHED );
const TALK_AT_LEAST = 10;

/**
 * The conversations about some entries. Whoever calls this has made sure that the entries may be read.
 *
 * @param int[] $entries Post ids.
 * @param int   $reader  User id.
 * @param int   $before  Post id of a comment: what was said before it; 0 for the newest.
 * @return array<int, Talk> By entry, for each of them.
 * @throws Errors\Not_Read When the database does not answer.
 */
function talks_about( array $entries, int $reader, int $before = 0 ): array {
	$in    = implode( ',', array_map( 'intval', $entries ) );
	$where = "(post_status = '" . STATUS . "' OR post_author = $reader)" . ( $before > 0 ? " AND ID < $before" : '' );
	$rows  = $entries ? select( "post_parent IN ($in) AND $where", 'ID DESC LIMIT ' . ( TALK_ROWS + 1 ), [ STATUS, DRAFT, TRASHED ] ) : [];
	$share = count( $rows ) > TALK_ROWS ? max( TALK_AT_LEAST, intdiv( TALK_ROWS, count( $entries ) ) ) : TALK_ROWS;
	$rows  = count( $rows ) > TALK_ROWS ? newest_of_each( $entries, $where, $share + 1 ) : $rows;
	$by    = array_fill_keys( $entries, [] );
	$shown = $rows ? Entries\seen_by( $reader, $entries ) : [];
	$files = array_filter( Files\for_entries( array_column( $rows, 'id' ) ) );
	foreach ( array_reverse( $rows ) as $comment ) {
		$by[ $comment->entry ][] = $comment;
	}
	$talks = [];
	foreach ( $by as $entry => $comments ) {
		$talks[ $entry ] = talk_of( $comments, $reader, $shown[ $entry ] ?? 0, array_intersect_key( $files, array_column( $comments, null, 'id' ) ), $share );
	}
	foreach ( new_behind( $talks, $reader, $shown ) as $entry ) {
		$talks[ $entry ] = $talks[ $entry ]->with_new_behind();
	}
	return $talks;
}

/**
 * The conversations of which something new is left out, before what is new in them here.
 *
 * @param array<int, Talk> $talks  Conversations, by entry.
 * @param int              $reader User id.
 * @param array<int, int>  $shown  Post id of the newest comment that the reader was shown before, by entry.
 * @return int[] Post ids of their entries.
 */
function new_behind( array $talks, int $reader, array $shown ): array {
	global $wpdb;
	$where = [];
	foreach ( array_filter( $talks, static fn( Talk $talk ): bool => $talk->first > 0 && $talk->new ) as $entry => $talk ) {
		$where[] = "(post_parent = $entry AND ID > " . ( $shown[ $entry ] ?? 0 ) . " AND ID < {$talk->first})";
	}
	return $where ? Storage\numbers( "SELECT DISTINCT post_parent FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND post_status = '" . STATUS . "' AND post_author <> $reader AND (" . implode( ' OR ', $where ) . ')', 'post_parent' ) : [];
}

/**
 * The newest comments of each of some entries, and all drafts: what somebody has begun to say is in nobody's way. Two queries.
 *
 * @param int[]  $entries Post ids.
 * @param string $where   Safe SQL: what its reader may read.
 * @param int    $share   How many of each.
 * @return list<Comment> The newest first.
 */
function newest_of_each( array $entries, string $where, int $share ): array {
	global $wpdb;
	$where = "post_type = '" . POST_TYPE . "' AND $where";
	$parts = [ "SELECT ID FROM {$wpdb->posts} WHERE post_parent IN (" . implode( ',', $entries ) . ") AND $where AND post_status = '" . DRAFT . "'" ];
	foreach ( $entries as $entry ) {
		$parts[] = "SELECT ID FROM (SELECT ID FROM {$wpdb->posts} WHERE post_parent = $entry AND $where AND post_status IN ('" . STATUS . "', '" . TRASHED . "') ORDER BY ID + 0 DESC LIMIT $share) AS talk_$entry";
	}
	$ids = Storage\numbers( implode( ' UNION ALL ', $parts ) );
	return $ids ? select( 'ID IN (' . implode( ',', $ids ) . ") AND $where", 'ID DESC', [ STATUS, DRAFT, TRASHED ] ) : [];
}

/**
 * One of them.
 *
 * @param list<Comment>               $comments All that was read of it, oldest first.
 * @param int                         $reader   User id.
 * @param int                         $shown    Post id of the newest comment that the reader was shown before, 0 for none.
 * @param array<int, list<ShownFile>> $files    Files, by comment or draft.
 * @param int                         $share    How many are shown of those that are sent; one more was read where there are earlier ones.
 */
function talk_of( array $comments, int $reader, int $shown, array $files, int $share ): Talk {
	$sent     = array_column( array_filter( $comments, static fn( Comment $comment ): bool => $comment->sent ), 'id' );
	$first    = count( $sent ) > $share ? $sent[ count( $sent ) - $share ] : 0;
	$comments = array_values( array_filter( $comments, static fn( Comment $comment ): bool => ! $comment->sent || $comment->id >= $first ) );
	$said   = array_values( array_filter( $comments, static fn( Comment $comment ): bool => $comment->sent && '' === $comment->trashed ) );
	$own    = array_filter( $comments, static fn( Comment $comment ): bool => is_own( $comment, $reader ) );
	$drafts = array_filter( $own, static fn( Comment $comment ): bool => ! $comment->sent );
	$new    = array_filter( $said, static fn( Comment $comment ): bool => $comment->id > $shown && ! is_own( $comment, $reader ) );
	return new Talk(
		$said,
		array_values( array_filter( $own, static fn( Comment $comment ): bool => '' !== $comment->trashed ) ),
		array_column( $drafts, null, 'changes' ),
		array_column( $new, 'id' ),
		$files,
		$first
	);
}
