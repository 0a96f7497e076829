<?php
/**
 * Writes single entries: of two writers on one base one is stored, of two first answers one.
 *
 * Rows are written by SQL of our own: wp_insert_post() runs KSES and unslashes, which changes what people typed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;
use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Stores a first answer, unless there is one already.
 *
 * The author's own user row is locked first, so of two simultaneous first saves the second waits and then finds the first:
 * core's posts table has no unique key that would refuse a twin.
 *
 * Revisions go on from those of an answer in the trash: what a page still holds of that one never fits the new one.
 *
 * @param Draft $draft What to store.
 * @return array{id: int, revision: int}|null|false Null when an entry was there already; false when the database failed.
 */
function insert( Draft $draft ): array|null|false {
	return Storage\atomically(
		static function () use ( $draft ): array|null|false {
			global $wpdb;
			$name = row_name( $draft->author, $draft->lesson, $draft->prompt );
			if ( ! Storage\lock_user( $draft->author ) ) {
				return false;
			}
			$rows     = rows_named( $name, null === $draft->elements ? $draft->lesson : 0 );
			$statuses = array_column( $rows, 'post_status' );
			if ( array_diff( $statuses, [ TRASHED, Elements\TAXONOMY ] ) ) {
				return null;
			}
			$revision = newest_revision( $rows ) + 1;
			$stored   = $wpdb->insert( $wpdb->posts, encode( $draft ) + identity( $draft, $name, $revision ) + Storage\times( true ) + Storage\UNUSED );
			$id       = (int) $wpdb->insert_id;
			// Where its Elements are named, the lesson's stand in for those that are gone.
			$lesson = $draft->elements || in_array( Elements\TAXONOMY, $statuses, true ) ? $draft->lesson : 0;
			return $stored && Elements\begin( $id, $revision, $lesson, $draft->elements ?? [] ) ? compact( 'id', 'revision' ) : false;
		}
	);
}

/**
 * All rows of one person's answers to one prompt, those in the trash too; with them the Elements of a lesson, where they are asked for.
 *
 * @param string $name   Their name.
 * @param int    $lesson Post id, 0 for no Elements.
 * @return list<array<string, string>> Number, revision and status of each, which for an Element is its taxonomy.
 * @throws Errors\Not_Read When the database does not answer.
 */
function rows_named( string $name, int $lesson = 0 ): array {
	global $wpdb;
	$sql = (string) $wpdb->prepare( "SELECT ID, menu_order, post_status FROM {$wpdb->posts} WHERE post_name = %s AND post_type = %s", $name, POST_TYPE );
	return Storage\rows( $lesson > 0 ? $sql . ' UNION ALL ' . Elements\lesson_statement( $lesson ) : $sql );
}

/**
 * The newest revision among some rows, 0 when there is none.
 *
 * @param list<array<string, string>> $rows The rows.
 */
function newest_revision( array $rows ): int {
	return max( [ 0, ...array_map( 'intval', array_column( $rows, 'menu_order' ) ) ] );
}

/**
 * Replaces the text of an entry if it still is at the revision the change was based on.
 *
 * @param Entry $before What the change is based on.
 * @param Draft $draft  What to store.
 * @param bool  $keep   Whether the version before goes into the history.
 * @return bool|null True when stored; null when someone else was first; false when the database failed.
 */
function update( Entry $before, Draft $draft, bool $keep ): bool|null {
	$reviews = may_change_review( $before, $draft );
	return Storage\atomically(
		static function () use ( $before, $draft, $keep, $reviews ): bool|null {
			global $wpdb;
			$columns = encode( $draft ) + Storage\times( false ) + [
				'menu_order' => $before->revision + 1,
				'post_date'  => timeline_date( $draft, get_date_from_gmt( $before->created ) ),
			];
			$changed = $wpdb->update(
				$wpdb->posts,
				$columns,
				[
					'ID'          => $before->id,
					'menu_order'  => $before->revision,
					// Not one that went to the trash meanwhile.
					'post_status' => STATUSES[ $before->audience ],
					'post_type'   => POST_TYPE,
					'post_author' => $before->author,
				]
			);
			if ( 0 === $changed ) {
				return null;
			}
			if ( false === $changed || ( $keep && ! ( keep_version( $before ) && ( $draft->frame->kept > 0 || thin( $before->id ) ) ) ) ) {
				return false;
			}
			if ( null !== $draft->elements && ! Elements\replace( $before->id, $before->revision + 1, $draft->elements ) ) {
				return false;
			}
			if ( $reviews && ! follow_save( $before, $draft ) ) {
				return false;
			}
			// Another plugin may have read the row as a post into a persistent cache.
			wp_cache_delete( $before->id, 'posts' );
			return true;
		},
		! $keep && ! $reviews && null === $draft->elements
	);
}

/**
 * The columns that say what a row is.
 *
 * @param Draft  $draft    What to store.
 * @param string $name     Unique name.
 * @param int    $revision Revision to begin with.
 * @return array<string, string|int>
 */
function identity( Draft $draft, string $name, int $revision = 1 ): array {
	return [
		'post_type'   => POST_TYPE,
		'post_author' => $draft->author,
		'post_parent' => $draft->lesson,
		'post_name'   => $name,
		'post_date'   => timeline_date( $draft, current_time( 'mysql' ) ),
		'menu_order'  => $revision,
		'comment_status' => REVIEWS[ first_review( $draft ) ],
	];
}
