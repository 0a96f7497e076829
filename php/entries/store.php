<?php
/**
 * Reads and writes single entries. Together with listing.php and revisions.php the only code that queries them.
 *
 * Rows are written by SQL of our own: wp_insert_post() runs KSES and unslashes, which changes what people typed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Storage;

/**
 * One entry by its number.
 *
 * @param int $id Post id.
 */
function find( int $id ): ?Entry {
	return find_many( [ $id ] )[ $id ] ?? null;
}

/**
 * One entry with its files, in one query: what every save reads back.
 *
 * @param int $id Post id.
 */
function find_whole( int $id ): ?Entry {
	$rows  = rows( statement( "ID = $id" ) . ' UNION ALL ' . Files\statement( "post_parent = $id" ) . ' ORDER BY ID' );
	$files = [];
	$entry = null;
	foreach ( $rows as $row ) {
		if ( POST_TYPE === $row['post_type'] ) {
			$entry = is_its_authors( $row ) ? $row : null;
		} else {
			$files[] = Files\decode( $row );
		}
	}
	return $entry ? decode( $entry, $files ) : null;
}

/**
 * Several entries in one query, in the order asked for.
 *
 * @param int[]    $ids      Post ids.
 * @param string   $of_them  Which of them are still meant, as safe SQL.
 * @param string[] $statuses Statuses; the trash is seen only where it is asked for.
 * @return array<int, Entry>
 */
function find_many( array $ids, string $of_them = '1 = 1', array $statuses = STATUSES ): array {
	if ( ! $ids ) {
		return [];
	}
	$in    = implode( ',', array_map( 'intval', $ids ) );
	$found = [];
	foreach ( select( "ID IN ($in) AND $of_them", $statuses ) as $entry ) {
		$found[ $entry->id ] = $entry;
	}
	$ordered = [];
	foreach ( $ids as $id ) {
		if ( isset( $found[ $id ] ) ) {
			$ordered[ $id ] = $found[ $id ];
		}
	}
	return $ordered;
}

/**
 * One person's answer to one prompt.
 *
 * @param int    $author User id.
 * @param int    $lesson Post id.
 * @param string $prompt Prompt id.
 */
function find_answer( int $author, int $lesson, string $prompt ): ?Entry {
	$key = [
		'lesson' => $lesson,
		'prompt' => $prompt,
	];
	return find_answers( $author, [ $key ] )[ $lesson . '-' . $prompt ] ?? null;
}

/**
 * One person's answers to several prompts, in one query by unique names.
 *
 * @param int                                       $author User id.
 * @param array<array{lesson: int, prompt: string}> $keys   What was asked.
 * @return array<string, Entry> By "{lesson}-{prompt}".
 */
function find_answers( int $author, array $keys ): array {
	global $wpdb;
	if ( ! $keys || $author <= 0 ) {
		return [];
	}
	$names   = array_map( static fn( array $key ): string => row_name( $author, $key['lesson'], $key['prompt'] ), array_values( $keys ) );
	$holders = Storage\placeholders( $names );
	$where   = $wpdb->prepare( "post_name IN ($holders)", $names ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$found   = [];
	foreach ( select( (string) $where ) as $entry ) {
		if ( $entry->author === $author ) {
			$found[ $entry->lesson . '-' . $entry->prompt ] = $entry;
		}
	}
	return $found;
}

/**
 * Entries by a condition that is already safe SQL.
 *
 * @param string   $where    Condition.
 * @param string[] $statuses Statuses.
 * @return Entry[]
 */
function select( string $where, array $statuses = STATUSES ): array {
	$rows = array_filter( rows( statement( $where, $statuses ) ), __NAMESPACE__ . '\is_its_authors' );
	return array_map( static fn( array $row ): Entry => decode( $row ), $rows );
}

/**
 * What the database answers; no answer is not taken for none.
 *
 * @param string $sql Safe SQL.
 * @return list<array<string, string>>
 * @throws Errors\Not_Read When it does not answer.
 */
function rows( string $sql ): array {
	global $wpdb;
	$rows = Storage\rows_of( $wpdb->get_results( $sql ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Constants of ours and prepared conditions.
	if ( '' !== $wpdb->last_error ) {
		throw new Errors\Not_Read();
	}
	return $rows;
}

/**
 * The statement for the rows of entries.
 *
 * @param string   $where    Condition that is already safe SQL.
 * @param string[] $statuses Statuses.
 * @return string Safe SQL.
 */
function statement( string $where, array $statuses = STATUSES ): string {
	global $wpdb;
	return 'SELECT ' . Storage\COLUMNS . " FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . implode( "','", $statuses ) . "')";
}

/**
 * Whether a row still is its writer's: its name says who that was, and WordPress hands rows to others when it deletes a person.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function is_its_authors( array $row ): bool {
	return str_starts_with( $row['post_name'], $row['post_author'] . '-' );
}

/**
 * Takes entries and their history back from whom WordPress handed them to ("attribute all content to") with a deleted account:
 * what a person wrote is never another's. Nobody sees them in between (is_its_authors()).
 *
 * @param int      $author User id of the account that was deleted.
 * @param int|null $heir   User id of whom its content went to.
 */
function action_take_back( int $author, ?int $heir ): void {
	global $wpdb;
	if ( ! $heir ) {
		return;
	}
	$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_author = %d AND post_type = %s AND post_name LIKE %s", $heir, POST_TYPE, $author . '-%' ) );
	foreach ( array_chunk( array_map( 'intval', $ids ), 500 ) as $chunk ) {
		$in = implode( ',', $chunk );
		// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_author = %d WHERE ID IN ($in) OR (post_type = 'revision' AND post_parent IN ($in))", $author ) );
		Files\take_back( $chunk, $author );
		array_map( 'clean_post_cache', $chunk );
	}
}

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
			$others = rows_named( $name );
			if ( null === $others ) {
				return false;
			}
			if ( array_diff( array_column( $others, 'post_status' ), [ TRASHED ] ) ) {
				return null;
			}
			$revision = newest_revision( $others ) + 1;
			$stored   = $wpdb->insert( $wpdb->posts, encode( $draft ) + identity( $draft, $name, $revision ) + Storage\times( true ) + Storage\UNUSED );
			return ! $stored ? false : [
				'id'       => (int) $wpdb->insert_id,
				'revision' => $revision,
			];
		}
	);
}

/**
 * All rows of one person's answers to one prompt, those in the trash too.
 *
 * @param string $name Their name.
 * @return list<array<string, string>>|null Number, revision and status of each; null when the database does not answer.
 */
function rows_named( string $name ): ?array {
	global $wpdb;
	$rows = $wpdb->get_results( $wpdb->prepare( "SELECT ID, menu_order, post_status FROM {$wpdb->posts} WHERE post_name = %s AND post_type = %s", $name, POST_TYPE ) );
	return '' === $wpdb->last_error ? Storage\rows_of( $rows ) : null;
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
	return Storage\atomically(
		static function () use ( $before, $draft, $keep ): bool|null {
			global $wpdb;
			$columns = encode( $draft ) + Storage\times( false ) + [ 'menu_order' => $before->revision + 1 ];
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
			// Another plugin may have read the row as a post into a persistent cache.
			wp_cache_delete( $before->id, 'posts' );
			return true;
		},
		! $keep
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
		'post_type'      => POST_TYPE,
		'post_mime_type' => MIME_PREFIX . $draft->kind,
		'post_author'    => $draft->author,
		'post_parent'    => $draft->lesson,
		'post_name'      => $name,
		'menu_order'     => $revision,
	];
}
