<?php
/**
 * The rows of comments: together with the other files called store the only code that queries them.
 *
 * Written by SQL of our own, as entries are: wp_insert_post() would change what people typed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * One comment by its number.
 *
 * @param int $id Post id.
 */
function find( int $id ): ?Comment {
	return select( 'ID = ' . $id )[0] ?? null;
}

/**
 * Some of the comments on an entry, oldest first.
 *
 * Whoever calls this has made sure that the entry may be read.
 *
 * @param int $entry  Post id.
 * @param int $most   How many at most.
 * @param int $offset How many to leave out.
 * @return list<Comment>
 */
function thread( int $entry, int $most = MOST, int $offset = 0 ): array {
	return select( "post_parent = $entry", "ID LIMIT $most OFFSET $offset" );
}

/**
 * How many comments there are on an entry.
 *
 * @param int $entry Post id.
 */
function count_in( int $entry ): int {
	return count_of( [ $entry ] );
}

/**
 * Comments by a condition that is already safe SQL.
 *
 * @param string   $where    Condition.
 * @param string   $order    Order, and how many.
 * @param string[] $statuses Their statuses; drafts and what was removed only where somebody names theirs.
 * @return list<Comment>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where, string $order = 'ID', array $statuses = [ STATUS ] ): array {
	global $wpdb;
	$rows = Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . implode( "','", $statuses ) . "') ORDER BY $order" );
	return array_map( __NAMESPACE__ . '\decode', $rows );
}

/**
 * Stores a comment, unless the same one was sent before, and reads it back: only what the database gives back byte for byte counts as said.
 *
 * The entry's row is locked first: of two requests with one comment the second finds the first, and what its author narrows or removes at
 * that moment is narrowed or removed before or after, not in between.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param string $mutation UUID of the request.
 * @param int    $draft    Post id of the draft that it was until now, 0 for none.
 * @param int    $base     Revision of that draft.
 * @return array{comment: Comment, first: bool}|WP_Error
 */
function insert( int $entry, int $author, string $text, string $mutation, int $draft, int $base ): array|WP_Error {
	$stored = Storage\atomically(
		static function () use ( $entry, $author, $text, $mutation, $draft, $base ): array|WP_Error|false {
			return Storage\lock_post( $entry ) ? insert_locked( $entry, $author, $text, $mutation, $draft, $base ) : false;
		}
	);
	return $stored ? $stored : Errors\storage_failed();
}

/**
 * The same, while nothing else changes the entry.
 *
 * A draft gives way to a row of its own: the numbers of comments tell their order, and which are new to whom, from when they were said.
 *
 * @param int    $entry    Post id.
 * @param int    $author   User id.
 * @param string $text     What was typed.
 * @param string $mutation UUID of the request.
 * @param int    $draft    Post id of the draft that it was until now, 0 for none.
 * @param int    $base     Revision of that draft.
 * @return array{comment: Comment, first: bool}|WP_Error|false
 */
function insert_locked( int $entry, int $author, string $text, string $mutation, int $draft, int $base ): array|WP_Error|false {
	global $wpdb;
	$about   = Entries\readable( $entry, $author );
	$problem = problem_with_comment( $about, $author );
	if ( ! $about || $problem ) {
		return $problem ?? Errors\comment_not_open();
	}
	$begun = $draft > 0 ? draft_of( $entry, $author ) : null;
	$begun = $begun?->id === $draft ? $begun : null;
	$name  = row_name( $author, $entry, $mutation, $text );
	// Two tabs that send one draft say it once.
	$before = select( (string) $wpdb->prepare( 'post_name = %s', $name ) )[0] ?? ( $begun || 0 === $draft ? null : said_from( $entry, $author, $draft, $text ) );
	if ( $before ) {
		return $begun?->revision === $base && ! give_way( $begun, $before ) ? false : [
			'comment' => $before,
			'first'   => false,
		];
	}
	if ( $begun && $begun->revision !== $base ) {
		return Errors\draft_conflict( present_draft( $entry, $begun ) );
	}
	if ( count_in( $entry ) >= MOST ) {
		return Errors\thread_full( MOST );
	}
	$row     = [
		'post_type'   => POST_TYPE,
		'post_status' => STATUS,
		'post_author' => $author,
		'post_parent' => $entry,
		'post_name'   => $name,
		'pinged'      => $draft > 0 ? (string) $draft : '',
		'menu_order'  => 1,
	];
	$stored  = $wpdb->insert( $wpdb->posts, $row + encode( $text, $mutation ) + Storage\times( true ) + Storage\UNUSED );
	$comment = $stored ? find( (int) $wpdb->insert_id ) : null;
	return $comment && $comment->text === $text && ( ! $begun || give_way( $begun, $comment ) ) && Entries\follow_comment( $about, $author ) ? [
		'comment' => $comment,
		'first'   => true,
	] : false;
}

/**
 * Replaces the text of a comment if it still is at the revision the change was based on.
 *
 * @param Comment $before   What the change is based on.
 * @param string  $text     What was typed.
 * @param string  $mutation UUID of the change, "" for none.
 * @return bool|null Null when someone else was first; false when the database failed.
 */
function update( Comment $before, string $text, string $mutation ): bool|null {
	return Storage\atomically(
		static function () use ( $before, $text, $mutation ): bool|null {
			$changed = update_row( $before, $text, $mutation );
			return 0 === $changed ? null : (bool) $changed;
		},
		true
	);
}

/**
 * The statement of it.
 *
 * @param Comment $before   What the change is based on.
 * @param string  $text     What was typed.
 * @param string  $mutation UUID of the change, "" for none.
 * @return int|false How many rows.
 */
function update_row( Comment $before, string $text, string $mutation ): int|false {
	global $wpdb;
	$same    = [
		'ID'          => $before->id,
		'menu_order'  => $before->revision,
		'post_type'   => POST_TYPE,
		'post_status' => STATUS,
		'post_author' => $before->author,
	];
	$changed = $wpdb->update( $wpdb->posts, [ 'menu_order' => $before->revision + 1 ] + encode( $text, $mutation ) + Storage\times( false ), $same );
	wp_cache_delete( $before->id, 'posts' );
	return is_int( $changed ) ? $changed : false;
}

/**
 * Takes the thread of an entry away, as part of a transaction of the entries room.
 *
 * @param int $entry Post id.
 * @return bool Whether the database took it.
 */
function forget( int $entry ): bool {
	global $wpdb;
	return false !== $wpdb->delete( $wpdb->posts, [ 'post_parent' => $entry, 'post_type' => POST_TYPE ] );
}

/**
 * The name of a row: a repeat of a request finds what it stored before.
 *
 * It is of the text as well: who goes back in the browser, changes what they typed and sends it under the same UUID has said something else,
 * and none of it is dropped.
 *
 * @param int    $author   User id.
 * @param int    $entry    Post id.
 * @param string $mutation UUID of the request.
 * @param string $text     What was typed.
 */
function row_name( int $author, int $entry, string $mutation, string $text ): string {
	return $author . '-' . $entry . '-' . $mutation . '-' . substr( hash( 'sha256', $text ), 0, 16 );
}

/**
 * The columns that a text changes.
 *
 * @param string $text     What was typed.
 * @param string $mutation UUID of the change, "" for none.
 * @return array<string, string>
 */
function encode( string $text, string $mutation ): array {
	return [
		'post_content'          => $text,
		'post_content_filtered' => (string) wp_json_encode( [ 'mutation' => $mutation ] ),
	];
}

/**
 * The comment that a row holds.
 *
 * Its name says who wrote it: WordPress hands rows to others when it deletes a person, and nobody else has said this.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): Comment {
	$facts = Storage\facts_of( $row['post_content_filtered'] );
	return new Comment(
		(int) $row['ID'],
		(int) $row['post_parent'],
		str_starts_with( $row['post_name'], $row['post_author'] . '-' ) ? (int) $row['post_author'] : 0,
		$row['post_content'],
		(int) $row['menu_order'],
		$row['post_date_gmt'],
		$row['post_modified_gmt'],
		Storage\text_of( $facts, 'mutation' ),
		DRAFT !== $row['post_status'],
		array_values( array_filter( (array) ( $facts['earlier'] ?? [] ), 'is_string' ) ),
		TRASHED === $row['post_status'] ? $row['post_excerpt'] : '',
		Storage\number_of( $facts, 'changes' ),
		Storage\number_of( $facts, 'upon' )
	);
}
