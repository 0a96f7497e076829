<?php
/**
 * The rows of comments that are being written: at most one of each person about each entry, and one for each comment of theirs that is being
 * changed (store-change.php).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Storage;
use WP_Error;

/**
 * How many changes of a draft are known by their UUID: one that is repeated late is none anew.
 */
const CHANGES_KNOWN = 10;

/**
 * What a person has begun to say about an entry, or how they have begun to change what they said. Nobody else can ask for it: it is found by
 * its author alone.
 *
 * @param int $entry   Post id.
 * @param int $author  User id.
 * @param int $changes Post id of the comment that is changed, 0 for one that is yet to be said.
 */
function draft_of( int $entry, int $author, int $changes = 0 ): ?Comment {
	global $wpdb;
	$name = draft_name( $author, $entry, $changes );
	return $author > 0 ? select( (string) $wpdb->prepare( 'post_name = %s AND post_author = %d', $name, $author ), 'ID', [ DRAFT ] )[0] ?? null : null;
}

/**
 * The name of its row.
 *
 * @param int $author  User id.
 * @param int $entry   Post id.
 * @param int $changes Post id of the comment that is changed, 0 for one that is yet to be said.
 */
function draft_name( int $author, int $entry, int $changes = 0 ): string {
	return $author . '-' . $entry . ( $changes > 0 ? '-change-' . $changes : '-draft' );
}

/**
 * The comment that a draft became which is gone, if it was sent with the same text.
 *
 * @param int    $entry  Post id.
 * @param int    $author User id.
 * @param int    $draft  Post id that the draft had.
 * @param string $text   What was typed.
 */
function said_from( int $entry, int $author, int $draft, string $text ): ?Comment {
	global $wpdb;
	$said = select( (string) $wpdb->prepare( 'post_parent = %d AND post_author = %d AND pinged = %s', $entry, $author, (string) $draft ) );
	return array_values( array_filter( $said, static fn( Comment $comment ): bool => $comment->text === $text ) )[0] ?? null;
}

/**
 * Keeps a draft, or drops it, while nothing else changes its entry: of two first saves the second finds the first.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision.
 * @param string $mutation UUID of the change.
 * @return array{draft: Comment|null}|WP_Error
 */
function write_draft( int $entry, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error {
	$written = Storage\atomically(
		static function () use ( $entry, $author, $text, $draft, $base, $mutation ): array|WP_Error|false {
			return Storage\lock_post( $entry ) ? write_draft_locked( $entry, $author, $text, $draft, $base, $mutation ) : false;
		}
	);
	return $written ? $written : Errors\storage_failed();
}

/**
 * The same, once the entry is locked.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param int    $draft    Post id of the draft the change is based on, 0 for none.
 * @param int    $base     Its revision.
 * @param string $mutation UUID of the change.
 * @return array{draft: Comment|null}|WP_Error|false
 */
function write_draft_locked( int $entry, int $author, string $text, int $draft, int $base, string $mutation ): array|WP_Error|false {
	$problem = problem_with_draft( $entry, $author, $text );
	if ( $problem ) {
		return $problem;
	}
	$begun = draft_of( $entry, $author );
	// What is dropped may have been dropped or sent before; another one that was begun since stays.
	$gone = '' === $text && $begun?->id !== $draft;
	if ( $gone || ( $begun && in_array( $mutation, [ $begun->mutation, ...$begun->earlier ], true ) ) ) {
		return [ 'draft' => $begun ];
	}
	if ( $begun && ( $begun->id !== $draft || $begun->revision !== $base ) ) {
		return Errors\draft_conflict( present_draft( $entry, $begun ) );
	}
	// Its files would go with it: they are taken away one by one.
	if ( '' === $text && ! ( $begun && Files\find_for( [ $begun->id ] ) ) ) {
		return $begun && ! delete_draft( $begun ) ? false : [ 'draft' => null ];
	}
	$stored = $begun ? update_draft( $begun, $text, $mutation ) : insert_draft( $entry, $author, $text, $mutation );
	$now    = $stored ? draft_of( $entry, $author ) : null;
	return $now && $now->text === $text ? [ 'draft' => $now ] : false;
}

/**
 * A first row.
 *
 * @param int          $entry    Post id.
 * @param int          $author   User id.
 * @param string       $text     What was typed.
 * @param string       $mutation UUID of the change.
 * @param Comment|null $said     The comment that is changed; null for one that is yet to be said.
 */
function insert_draft( int $entry, int $author, string $text, string $mutation, ?Comment $said = null ): bool {
	global $wpdb;
	$row = [
		'post_type'   => POST_TYPE,
		'post_status' => DRAFT,
		'post_author' => $author,
		'post_parent' => $entry,
		'post_name'   => draft_name( $author, $entry, $said->id ?? 0 ),
		'menu_order'  => 1,
	];
	return (bool) $wpdb->insert( $wpdb->posts, $row + encode_draft( $text, $mutation, [], $said ) + Storage\times( true ) + Storage\UNUSED );
}

/**
 * Another text in it.
 *
 * @param Comment      $begun    The draft.
 * @param string       $text     What was typed.
 * @param string       $mutation UUID of the change.
 * @param Comment|null $said     The comment that is changed; null for one that is yet to be said.
 */
function update_draft( Comment $begun, string $text, string $mutation, ?Comment $said = null ): bool {
	global $wpdb;
	$columns = [ 'menu_order' => $begun->revision + 1 ] + encode_draft( $text, $mutation, [ $begun->mutation, ...$begun->earlier ], $said );
	$changed = $wpdb->update( $wpdb->posts, $columns + Storage\times( false ), [ 'ID' => $begun->id ] );
	wp_cache_delete( $begun->id, 'posts' );
	return (bool) $changed;
}

/**
 * The columns that a change of a draft changes.
 *
 * @param string       $text     What was typed.
 * @param string       $mutation UUID of the change.
 * @param list<string> $earlier  UUIDs of changes before it, newest first.
 * @param Comment|null $said     The comment that is changed, as its writer has seen it; null for one that is yet to be said.
 * @return array<string, string>
 */
function encode_draft( string $text, string $mutation, array $earlier, ?Comment $said ): array {
	$facts = [
		'mutation' => $mutation,
		'earlier'  => array_slice( $earlier, 0, CHANGES_KNOWN - 1 ),
	];
	$upon  = $said ? [
		'changes' => $said->id,
		'upon'    => $said->revision,
	] : [];
	return [
		'post_content'          => $text,
		'post_content_filtered' => (string) wp_json_encode( $facts + $upon ),
	];
}

/**
 * Takes a draft away, as part of a transaction.
 *
 * @param Comment $begun The draft.
 */
function delete_draft( Comment $begun ): bool {
	global $wpdb;
	$gone = $wpdb->delete( $wpdb->posts, [ 'ID' => $begun->id, 'post_status' => DRAFT ] );
	wp_cache_delete( $begun->id, 'posts' );
	return (bool) $gone;
}

/**
 * The revision of a draft as its writer sees it: that of a change goes up with the comment as well (basis_of()).
 *
 * @param Comment $draft The draft.
 */
function revision_of( Comment $draft ): int {
	return $draft->revision + $draft->upon;
}

/**
 * A draft becomes a comment, with its files: part of the transaction that sends it.
 *
 * @param Comment $begun The draft.
 * @param Comment $said  The comment.
 */
function give_way( Comment $begun, Comment $said ): bool {
	return Files\hand_on( $begun->id, $said->id ) && delete_draft( $begun );
}
