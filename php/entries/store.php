<?php
/**
 * Reads single entries. Together with the other files called store, listing and revisions the only code that queries them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Comments;
use LearningLog\Elements;
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
 * One entry as it is now with what belongs to it, in one query.
 *
 * @param int  $id     Post id.
 * @param int  $viewer User id of who asks.
 * @param bool $marks  Whether marks are asked for.
 * @param bool $talked Whether it is known to have been talked about: of others no comments are asked for, which takes half as long again.
 */
function find_whole( int $id, int $viewer, bool $marks = true, bool $talked = true ): ?Entry {
	$rows  = Storage\rows( statement( "ID = $id", columns: Storage\COLUMNS ) . ' UNION ALL ' . extras_statement( [ $id ], $viewer, $marks, $talked ) );
	$entry = null;
	foreach ( $rows as $row ) {
		if ( POST_TYPE === $row['post_type'] && is_its_authors( $row ) ) {
			$entry = $row;
		}
	}
	$whole = $entry ? decode( $entry, extras_of( $rows ) ) : null;
	// Somebody has said the first word about it meanwhile.
	return $whole && $whole->talked && ! $talked ? find_whole( $id, $viewer, $marks ) : $whole;
}

/**
 * What belongs to some entries, in one query.
 *
 * @param int[] $ids    Post ids.
 * @param int   $viewer User id of who asks: which comments are new differs from person to person.
 * @return array<int, Extras> By entry.
 */
function find_extras( array $ids, int $viewer ): array {
	$rows = [];
	foreach ( $ids ? Storage\rows( extras_statement( $ids, $viewer ) ) : [] as $row ) {
		$rows[ (int) $row['post_parent'] ][] = $row;
	}
	return array_map( __NAMESPACE__ . '\extras_of', array_replace( array_fill_keys( $ids, [] ), $rows ) );
}

/**
 * The statement for files, Elements, numbers of comments and marks of some entries, in no order: to sort them, MariaDB would write them to disk.
 *
 * @param int[] $ids    Post ids.
 * @param int   $viewer User id of who asks.
 * @param bool  $marks  Whether marks are asked for.
 * @param bool  $talked Whether numbers of comments are.
 * @return string Safe SQL.
 */
function extras_statement( array $ids, int $viewer, bool $marks = true, bool $talked = true ): string {
	$in = implode( ',', array_map( 'intval', $ids ) );
	return Files\statement( "post_parent IN ($in)", Storage\COLUMNS ) . ' UNION ALL ' . Elements\statement( $ids ) . ( $talked ? ' UNION ALL ' . Comments\counts_statement( $ids, $viewer ) : '' )
		. ( $marks ? ' UNION ALL ' . marks_statement( $ids, $viewer ) : '' );
}

/**
 * What belongs to one entry.
 *
 * @param list<array<string, string>> $rows Their rows; the entry's own may be among them.
 */
function extras_of( array $rows ): Extras {
	$files    = [];
	$elements = [];
	$comments = [
		'all' => 0,
		'new' => 0,
	];
	$seen     = '';
	$verdict  = null;
	usort( $rows, static fn( array $one, array $other ): int => (int) $one['ID'] <=> (int) $other['ID'] );
	foreach ( $rows as $row ) {
		if ( Elements\TAXONOMY === $row['post_type'] ) {
			$elements[] = Elements\decode( $row );
		} elseif ( Comments\COUNT_ROW === $row['post_type'] ) {
			$comments = Comments\decode_counts( $row );
		} elseif ( MARK_ROW === $row['post_type'] ) {
			$is_seen = str_starts_with( $row['post_title'], SEEN );
			$seen    = $is_seen ? $row['post_content'] : $seen;
			$verdict = $is_seen ? $verdict : decode_verdict( $row['post_title'], $row['post_content'] );
		} elseif ( POST_TYPE !== $row['post_type'] ) {
			$files[] = Files\decode( $row );
		}
	}
	return new Extras( $files, $elements, $comments, $seen, $verdict );
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
	global $wpdb;
	$found = select( (string) $wpdb->prepare( 'post_name = %s', row_name( $author, $lesson, $prompt ) ) );
	$mine  = array_filter( $found, static fn( Entry $entry ): bool => $entry->author === $author && $entry->prompt === $prompt );
	return array_pop( $mine );
}

/**
 * One person's free entry by the UUID of the save that made it, also from the trash: a repeat of that save brings back nothing.
 *
 * @param int    $author User id.
 * @param string $name   The UUID.
 */
function find_free( int $author, string $name ): ?Entry {
	global $wpdb;
	$found = select( (string) $wpdb->prepare( 'post_name = %s', row_name( $author, 0, $name ) ), [ ...array_values( STATUSES ), TRASHED ] );
	usort( $found, static fn( Entry $a, Entry $b ): int => [ $a->trashed, $b->id ] <=> [ $b->trashed, $a->id ] );
	return $found[0] ?? null;
}

/**
 * One person's answers in some lessons, in one query. Their names begin with person and lesson, so they stand side by side in core's index:
 * that takes half as long as to look for each.
 *
 * @param int   $author  User id.
 * @param int[] $lessons Post ids.
 * @return array<int, array<string, Entry>> By lesson, then by prompt.
 */
function find_answers( int $author, array $lessons ): array {
	$found = array_fill_keys( $lessons, [] );
	if ( ! $found || $author <= 0 ) {
		return $found;
	}
	$named = array_map( static fn( int $lesson ): string => "post_name LIKE '" . row_name( $author, $lesson, '%' ) . "'", array_keys( $found ) );
	foreach ( select( '(' . implode( ' OR ', $named ) . ')' ) as $entry ) {
		if ( $entry->author === $author && isset( $found[ $entry->lesson ] ) ) {
			$found[ $entry->lesson ][ $entry->prompt ] = $entry;
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
	$rows = array_filter( Storage\rows( statement( $where, $statuses ) ), __NAMESPACE__ . '\is_its_authors' );
	return array_map( static fn( array $row ): Entry => decode( $row ), $rows );
}

/**
 * The statement for the rows of entries.
 *
 * @param string   $where    Condition that is already safe SQL.
 * @param string[] $statuses Statuses.
 * @param string   $columns  Those of the posts table, Storage\COLUMNS where rows of other tables stand beneath.
 * @return string Safe SQL.
 */
function statement( string $where, array $statuses = STATUSES, string $columns = '*' ): string {
	global $wpdb;
	return "SELECT $columns FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . implode( "','", $statuses ) . "')";
}

/**
 * Whether a row still is its writer's: its name says who that was, and WordPress hands rows to others when it deletes a person.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function is_its_authors( array $row ): bool {
	return str_starts_with( $row['post_name'], $row['post_author'] . '-' );
}
