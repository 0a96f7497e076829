<?php
/**
 * Rows of comments in the trash. As a row of an entry there, each keeps its name, author and revision, and post_excerpt has the time it went.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Storage;
use WP_Error;

/**
 * One comment of the trash by its number.
 *
 * @param int $id Post id.
 */
function find_trashed( int $id ): ?Comment {
	return select( 'ID = ' . $id, 'ID', [ TRASHED ] )[0] ?? null;
}

/**
 * What a person has removed from the thread of an entry, oldest first.
 *
 * @param int $entry  Post id.
 * @param int $author User id.
 * @return list<Comment>
 */
function removed_by( int $entry, int $author ): array {
	$there = $author > 0 ? select( "post_parent = $entry AND post_author = $author", 'ID', [ TRASHED ] ) : [];
	return array_values( array_filter( $there, static fn( Comment $comment ): bool => is_own( $comment, $author ) ) );
}

/**
 * Moves a comment to the trash, whatever its text is by now: it is the same person's.
 *
 * @param Comment $comment The comment.
 * @param bool    $waits   Told whether its entry begins to wait by that.
 */
function move_to_trash( Comment $comment, bool &$waits ): bool {
	$columns = [
		'post_status'  => TRASHED,
		'post_excerpt' => current_time( 'mysql', true ),
	];
	// Another request of theirs may have been first: then it is there.
	return false !== Storage\atomically(
		static function () use ( $comment, $columns, &$waits ): int|false {
			$changed = Storage\lock_post( $comment->entry ) ? change_row( $comment, STATUS, $columns ) : false;
			$about   = $changed ? unanswered_without( $comment ) : null;
			$waits   = null !== $about;
			return $about && ! Entries\wait_again( $about ) ? false : $changed;
		}
	);
}

/**
 * The entry whose only answer was taken back, which waits again; null where its author took back something of theirs, and where somebody else
 * said that it is answered. Part of the transaction that takes it back.
 *
 * @param Comment $comment The comment, in the trash by now.
 */
function unanswered_without( Comment $comment ): ?Entry {
	$id    = $comment->entry;
	$entry = Entries\find( $id );
	if ( 'answered' !== $entry?->review || $comment->author === $entry->author || Entries\verdict_on( $id )?->by !== $comment->author ) {
		return null;
	}
	return select( "post_parent = $id AND post_author <> {$entry->author}", 'ID LIMIT 1' ) ? null : $entry;
}

/**
 * Brings a comment back while nothing else changes its entry: it is said again at that moment, to whoever can read the entry then.
 *
 * @param Comment $comment The comment.
 * @param int     $author  User id of who brings it back.
 * @param bool    $waits   Told whether its entry begins to wait by that.
 */
function bring_back( Comment $comment, int $author, bool &$waits ): Comment|WP_Error {
	$back = Storage\atomically(
		static function () use ( $comment, $author, &$waits ): Comment|WP_Error|false {
			return Storage\lock_post( $comment->entry ) ? bring_back_locked( $comment, $author, $waits ) : false;
		}
	);
	return $back ? $back : Errors\storage_failed();
}

/**
 * The same, once the entry is locked.
 *
 * @param Comment $comment The comment.
 * @param int     $author  User id of who brings it back.
 * @param bool    $waits   Told whether its entry begins to wait by that.
 */
function bring_back_locked( Comment $comment, int $author, bool &$waits ): Comment|WP_Error|false {
	$about   = Entries\readable( $comment->entry, $author );
	$problem = problem_with_comment( $about, $author );
	if ( ! $about || $problem ) {
		return $problem ?? Errors\comment_not_open();
	}
	$there = find( $comment->id );
	if ( $there ) {
		return $there;
	}
	if ( count_in( $comment->entry ) >= MOST ) {
		return Errors\thread_full( MOST );
	}
	$columns = [
		'post_status'  => STATUS,
		'post_excerpt' => '',
	];
	$changed = change_row( $comment, TRASHED, $columns );
	if ( $changed && ! Entries\follow_comment( $about, $author ) ) {
		return false;
	}
	$waits = $changed && 'waiting' !== $about->review && 'waiting' === Entries\review_after_comment( $about, $author );
	return 0 === $changed ? Errors\comment_not_found() : ( $changed ? find( $comment->id ) ?? false : false );
}

/**
 * The statement of a change of status.
 *
 * @param Comment               $comment The comment.
 * @param string                $from    Its status.
 * @param array<string, string> $columns What changes.
 * @return int|false How many rows.
 */
function change_row( Comment $comment, string $from, array $columns ): int|false {
	global $wpdb;
	$same    = [
		'ID'          => $comment->id,
		'post_type'   => POST_TYPE,
		'post_status' => $from,
		'post_author' => $comment->author,
	];
	$changed = $wpdb->update( $wpdb->posts, $columns, $same );
	// Another plugin may have read the row as a post into a persistent cache.
	wp_cache_delete( $comment->id, 'posts' );
	return is_int( $changed ) ? $changed : false;
}

/**
 * Removes for good what went to the trash before a time.
 *
 * @param string $before "Y-m-d H:i:s", UTC.
 */
function forget_trashed_before( string $before ): void {
	global $wpdb;
	$where = Storage\trashed_before( POST_TYPE, TRASHED, $before );
	$old   = Storage\rows( "SELECT ID, post_author, post_parent FROM {$wpdb->posts} WHERE $where ORDER BY ID LIMIT " . Entries\PURGE_AT_ONCE );
	foreach ( $old as $row ) {
		$id    = (int) $row['ID'];
		$about = (int) $row['post_parent'];
		// Its author may bring it back at any moment.
		$keys = Storage\atomically(
			static function () use ( $id, $about, $where ): array|false {
				global $wpdb;
				$gone = $wpdb->query( "DELETE FROM {$wpdb->posts} WHERE ID = $id AND $where" ); // phpcs:ignore WordPress.DB.PreparedSQL -- Prepared above, and a number.
				$keys = $gone ? Files\forget( [ $id ] ) : null;
				$aside = null === $keys ? null : Imports\files_of_removed( $about, $id );
				// Not empty: an empty answer takes the change back.
				return null === $keys || null === $aside ? false : [ 'keys' => [ ...$keys, ...$aside ] ];
			}
		);
		array_map( 'LearningLog\Files\remove', $keys['keys'] ?? [] );
		$of = $keys ? draft_of( $about, (int) $row['post_author'], $id ) : null;
		if ( $of ) {
			delete_draft( $of );
		}
		wp_cache_delete( $id, 'posts' );
	}
	if ( count( $old ) === Entries\PURGE_AT_ONCE ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, Entries\DAILY );
	}
}
