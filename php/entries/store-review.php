<?php
/**
 * How entries stand: the state in a column of the row, by which lists are filtered among what one may see; who said so last, when and among
 * whom in one row of core's post meta, whose key has that person's number, so that it goes with them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * Key of the row, the number of who said it behind it.
 */
const REVIEWED = '_learning_log_reviewed_';

/**
 * What stands in place of a type in a row of marks_statement().
 */
const MARK_ROW = 'mark';

/**
 * The statement for what some entries bear in post meta: that a person has opened them, and what was said of them, in the columns of rows of
 * the posts table.
 *
 * @param int[] $entries Post ids.
 * @param int   $viewer  User id of who asks.
 * @return string Safe SQL.
 */
function marks_statement( array $entries, int $viewer ): string {
	global $wpdb;
	$values  = [
		'ID'           => 'm.meta_id',
		'post_parent'  => 'm.post_id',
		'post_type'    => "'" . MARK_ROW . "'",
		'post_title'   => 'm.meta_key',
		'post_content' => 'm.meta_value',
	];
	$columns = array_map( static fn( string $column ): string => $values[ $column ] ?? 'NULL', explode( ', ', Storage\COLUMNS ) );
	$in      = implode( ',', array_map( 'intval', $entries ) );
	return 'SELECT ' . implode( ', ', $columns ) . " FROM {$wpdb->postmeta} m WHERE m.post_id IN ($in) AND (m.meta_key = '" . SEEN . $viewer . "' OR m.meta_key LIKE '" . $wpdb->esc_like( REVIEWED ) . "%')";
}

/**
 * What a row of post meta says of how an entry stands.
 *
 * @param string $key   Its key.
 * @param string $value Its value.
 */
function decode_verdict( string $key, string $value ): Verdict {
	$parts = explode( ' ', substr( $value, SEEN_TIME_LENGTH + 1 ) );
	return new Verdict( (int) substr( $key, strlen( REVIEWED ) ), time_of( $value ), $parts[0], $parts[1] ?? '' );
}

/**
 * What was said last of how an entry stands.
 *
 * @param int $entry Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function verdict_on( int $entry ): ?Verdict {
	return verdicts_on( [ $entry ] )[ $entry ] ?? null;
}

/**
 * The same for several entries, in one query.
 *
 * @param int[] $entries Post ids.
 * @return array<int, Verdict> By entry.
 * @throws Errors\Not_Read When the database does not answer.
 */
function verdicts_on( array $entries ): array {
	global $wpdb;
	$found = [];
	$in    = implode( ',', array_map( 'intval', $entries ) );
	foreach ( $entries ? Storage\rows( "SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN ($in) AND meta_key LIKE '" . $wpdb->esc_like( REVIEWED ) . "%' ORDER BY meta_id" ) : [] as $row ) {
		$found[ (int) $row['post_id'] ] = decode_verdict( $row['meta_key'], $row['meta_value'] );
	}
	return $found;
}

/**
 * Stores what somebody says of an entry, while nothing else changes it: what its author narrows, writes or is told at that moment comes before
 * or after.
 *
 * @param int          $id     Post id.
 * @param int          $user   User id.
 * @param ReviewChange $change What was sent.
 * @return Entry|WP_Error|false The entry as it was until then; false when the database failed.
 */
function store_review( int $id, int $user, array $change ): Entry|WP_Error|false {
	return Storage\atomically(
		static function () use ( $id, $user, $change ): Entry|WP_Error|false {
			$entry   = Storage\lock_post( $id ) ? find( $id ) : false;
			$problem = false === $entry ? null : problem_with_review( $entry, $user );
			if ( ! $entry || $problem ) {
				return $problem ?? ( null === $entry ? Errors\entry_not_found() : false );
			}
			$problem = problem_with_base_review( $entry, verdict_on( $id ), $user, $change );
			if ( $problem ) {
				return $problem;
			}
			$written = ( $change['undo'] ?? false ) ? take_back_review( $entry, $change['state'] ) : write_review( $entry, $change['state'], $user, readers_key( $entry->audience, $entry->set ) );
			return $written ? $entry : false;
		}
	);
}

/**
 * Puts an entry into a state, and who did. Part of a transaction.
 *
 * @param Entry  $entry   The entry.
 * @param string $state   A name of REVIEWS.
 * @param int    $by      User id.
 * @param string $readers Those it is shared with (readers_key()).
 * @return bool Whether the database took it.
 */
function write_review( Entry $entry, string $state, int $by, string $readers ): bool {
	global $wpdb;
	$row = [
		'post_id'    => $entry->id,
		'meta_key'   => REVIEWED . $by, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- A column of the row.
		'meta_value' => current_time( 'mysql', true ) . " $state $readers", // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- A column of the row.
	];
	return forget_review( $entry->id ) && false !== $wpdb->insert( $wpdb->postmeta, $row ) && write_state( $entry->id, $state );
}

/**
 * An entry stands as it did before somebody said otherwise, and nobody's name with it. Part of a transaction.
 *
 * @param Entry  $entry The entry.
 * @param string $state A name of REVIEWS.
 * @return bool Whether the database took it.
 */
function take_back_review( Entry $entry, string $state ): bool {
	return $entry->review === $state || ( forget_review( $entry->id ) && write_state( $entry->id, $state ) );
}

/**
 * The state alone: what waits for what its author wrote needs nobody's name.
 *
 * @param int    $entry Post id.
 * @param string $state A name of REVIEWS.
 * @return bool Whether the database took it.
 */
function write_state( int $entry, string $state ): bool {
	global $wpdb;
	$stored = $wpdb->update( $wpdb->posts, [ 'comment_status' => REVIEWS[ $state ] ], [ 'ID' => $entry, 'post_type' => POST_TYPE ] );
	wp_cache_delete( $entry, 'posts' );
	return false !== $stored;
}

/**
 * What a save makes of how an entry stands. Part of its transaction, once the row is written and thereby locked.
 *
 * @param Entry $before What was stored.
 * @param Draft $draft  What is stored now.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When the database does not answer.
 */
function follow_save( Entry $before, Draft $draft ): bool {
	// Somebody may have said something of it since it was read.
	$now   = find( $before->id )->review ?? $before->review;
	$after = review_after( $before, $now, $draft, verdict_on( $before->id ) );
	return $after === $now || write_state( $before->id, $after );
}

/**
 * What a comment makes of how an entry stands. Part of the transaction that stores it, while the entry's row is locked.
 *
 * @param Entry $entry  The entry, read under that lock.
 * @param int   $writer User id of who said it.
 * @return bool Whether the database took it.
 */
function follow_comment( Entry $entry, int $writer ): bool {
	$after = review_after_comment( $entry, $writer );
	return ( $entry->talked || write_talked( [ $entry->id ] ) ) && ( $after === $entry->review || write_review( $entry, $after, $writer, readers_key( $entry->audience, $entry->set ) ) );
}

/**
 * Marks entries as some that something was said about. Part of a transaction.
 *
 * @param int[] $entries Post ids.
 * @return bool Whether the database took it.
 */
function write_talked( array $entries ): bool {
	global $wpdb;
	$in     = implode( ',', array_map( 'intval', $entries ) );
	$stored = $entries ? $wpdb->query( "UPDATE {$wpdb->posts} SET ping_status = '" . TALKED . "' WHERE ID IN ($in) AND post_type = '" . POST_TYPE . "'" ) : 0; // phpcs:ignore WordPress.DB.PreparedSQL -- Integers and constants.
	wp_cache_delete_multiple( $entries, 'posts' );
	return false !== $stored;
}

/**
 * An entry waits for what its author wrote, as it did before somebody answered. Nobody has said so, but it is another time that it waits, of
 * which people are told: the row is nobody's. Part of a transaction.
 *
 * @param Entry $entry The entry.
 * @return bool Whether the database took it.
 */
function wait_again( Entry $entry ): bool {
	return write_review( $entry, 'waiting', 0, readers_key( $entry->audience, $entry->set ) );
}

/**
 * Forgets who said how an entry stands. Part of a transaction.
 *
 * @param int $entry Post id.
 * @return bool Whether the database took it.
 */
function forget_review( int $entry ): bool {
	global $wpdb;
	return false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key LIKE %s", $entry, $wpdb->esc_like( REVIEWED ) . '%' ) );
}

/**
 * What a person said last of how entries stand.
 *
 * @param int $user User id.
 * @return list<Verdict> The earliest first.
 * @throws Errors\Not_Read When the database does not answer.
 */
function verdicts_of( int $user ): array {
	global $wpdb;
	$values = Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE meta_key = %s ORDER BY meta_id", REVIEWED . $user ), 'meta_value' );
	sort( $values );
	return array_map( static fn( string $value ): Verdict => decode_verdict( REVIEWED . $user, $value ), $values );
}

/**
 * Takes a person's name from how entries stand; the states stay.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function forget_reviewer( int $user ): bool {
	global $wpdb;
	$wpdb->delete( $wpdb->postmeta, [ 'meta_key' => REVIEWED . $user ] ); // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- Core's index on it.
	return ! verdicts_of( $user );
}
