<?php
/**
 * The conversations about some entries, for one reader: three queries, whatever their number.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;

/**
 * Rows that a page reads at most, the newest: five threads that are full, with all that one person may have in the trash.
 */
const TALK_ROWS = 5 * ( MOST + MOST_TRASHED );

/**
 * The conversations about some entries. Whoever calls this has made sure that the entries may be read.
 *
 * @param int[] $entries Post ids.
 * @param int   $reader  User id.
 * @return array<int, Talk> By entry, for each of them.
 * @throws Errors\Not_Read When the database does not answer.
 */
function talks_about( array $entries, int $reader ): array {
	$in    = implode( ',', array_map( 'intval', $entries ) );
	$rows  = $entries ? select( "post_parent IN ($in) AND (post_status = '" . STATUS . "' OR post_author = $reader)", 'ID DESC LIMIT ' . TALK_ROWS, [ STATUS, DRAFT, TRASHED ] ) : [];
	$by    = array_fill_keys( $entries, [] );
	$shown = $rows ? Entries\seen_by( $reader, $entries ) : [];
	$files = array_filter( Files\for_entries( array_column( $rows, 'id' ) ) );
	foreach ( array_reverse( $rows ) as $comment ) {
		$by[ $comment->entry ][] = $comment;
	}
	$talks = [];
	foreach ( $by as $entry => $comments ) {
		$talks[ $entry ] = talk_of( $comments, $reader, $shown[ $entry ] ?? 0, array_intersect_key( $files, array_column( $comments, null, 'id' ) ) );
	}
	return $talks;
}

/**
 * One of them.
 *
 * @param list<Comment>               $comments All that was read of it, oldest first.
 * @param int                         $reader   User id.
 * @param int                         $shown    Post id of the newest comment that the reader was shown before, 0 for none.
 * @param array<int, list<ShownFile>> $files    Files, by comment or draft.
 */
function talk_of( array $comments, int $reader, int $shown, array $files ): Talk {
	$said   = array_values( array_filter( $comments, static fn( Comment $comment ): bool => $comment->sent && '' === $comment->trashed ) );
	$own    = array_filter( $comments, static fn( Comment $comment ): bool => is_own( $comment, $reader ) );
	$drafts = array_filter( $own, static fn( Comment $comment ): bool => ! $comment->sent );
	$new    = array_filter( $said, static fn( Comment $comment ): bool => $comment->id > $shown && ! is_own( $comment, $reader ) );
	return new Talk(
		$said,
		array_values( array_filter( $own, static fn( Comment $comment ): bool => '' !== $comment->trashed ) ),
		array_column( $drafts, null, 'changes' ),
		array_column( $new, 'id' ),
		$files
	);
}
