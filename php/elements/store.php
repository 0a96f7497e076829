<?php
/**
 * Which Elements entries bear: rows of core's term_relationships, written and read by SQL of our own, since to core entries have none.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * All Elements there are, by name.
 *
 * @return list<array{id: int, name: string}>
 */
function all(): array {
	$terms = get_terms(
		[
			'taxonomy'   => TAXONOMY,
			'hide_empty' => false,
		]
	);
	$found = [];
	foreach ( is_array( $terms ) ? $terms : [] as $term ) {
		$found[] = named( $term->term_id, $term->name );
	}
	return $found;
}

/**
 * Those of some numbers that are no Element.
 *
 * @param list<int> $ids Term ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function unknown( array $ids ): array {
	global $wpdb;
	return $ids ? array_values( array_diff( $ids, Storage\numbers( "SELECT term_id FROM {$wpdb->term_taxonomy} WHERE " . meant( $ids ), 'term_id' ) ) ) : [];
}

/**
 * The statement for the Elements of some entries, in the columns of rows of the posts table, so that it can be asked together with them.
 *
 * @param int[] $entries Post ids.
 * @return string Safe SQL.
 */
function statement( array $entries ): string {
	global $wpdb;
	$values  = [
		'ID'          => 't.term_id',
		'post_parent' => 'tr.object_id',
		'post_type'   => "'" . TAXONOMY . "'",
		'post_title'  => 't.name',
	];
	$columns = array_map( static fn( string $column ): string => $values[ $column ] ?? 'NULL', explode( ', ', Storage\COLUMNS ) );
	$in      = implode( ',', array_map( 'intval', $entries ) );
	return 'SELECT ' . implode( ', ', $columns ) . " FROM {$wpdb->term_relationships} tr"
		. " JOIN {$wpdb->term_taxonomy} tt ON tt.term_taxonomy_id = tr.term_taxonomy_id AND tt.taxonomy = '" . TAXONOMY . "'"
		. " JOIN {$wpdb->terms} t ON t.term_id = tt.term_id WHERE tr.object_id IN ($in)";
}

/**
 * The Element that a row of statement() holds.
 *
 * @param array<string, string> $row The row.
 * @return array{id: int, name: string}
 */
function decode( array $row ): array {
	return named( (int) $row['ID'], $row['post_title'] );
}

/**
 * An Element with its name as people wrote it: core stores names of terms with entities.
 *
 * @param int    $id   Term id.
 * @param string $name Its name as it is stored.
 * @return array{id: int, name: string}
 */
function named( int $id, string $name ): array {
	return [
		'id'   => $id,
		'name' => html_entity_decode( $name, ENT_QUOTES | ENT_HTML5 ),
	];
}

/**
 * A condition on rows of the posts table: entries that bear an Element.
 *
 * @param int $id Term id.
 * @return string Safe SQL.
 */
function borne( int $id ): string {
	global $wpdb;
	return "EXISTS (SELECT 1 FROM {$wpdb->term_relationships} tr WHERE tr.object_id = {$wpdb->posts}.ID"
		. " AND tr.term_taxonomy_id = (SELECT tt.term_taxonomy_id FROM {$wpdb->term_taxonomy} tt WHERE " . meant( [ $id ] ) . '))';
}

/**
 * The statement for all Elements that some entries bear, by name.
 *
 * @param string $entries Statement for their numbers, safe SQL.
 * @return string Safe SQL.
 */
function borne_by( string $entries ): string {
	global $wpdb;
	return "SELECT t.term_id AS ID, t.name AS post_title FROM {$wpdb->terms} t JOIN {$wpdb->term_taxonomy} tt ON tt.term_id = t.term_id AND tt.taxonomy = '" . TAXONOMY . "'"
		. " WHERE tt.term_taxonomy_id IN (SELECT tr.term_taxonomy_id FROM {$wpdb->term_relationships} tr JOIN ($entries) borne ON borne.ID = tr.object_id) ORDER BY t.name";
}

/**
 * The statement for the Elements of a lesson in three columns, so that it can be asked together with rows of entries.
 *
 * @param int $lesson Post id.
 * @return string Safe SQL.
 */
function lesson_statement( int $lesson ): string {
	global $wpdb;
	return "SELECT tt.term_id, 0, '" . TAXONOMY . "' FROM {$wpdb->term_relationships} tr JOIN {$wpdb->term_taxonomy} tt ON tt.term_taxonomy_id = tr.term_taxonomy_id AND tt.taxonomy = '" . TAXONOMY . "' WHERE tr.object_id = $lesson";
}

/**
 * Gives an entry its first Elements: those named, or where none of them is there any more, those of its lesson. Part of the save's
 * transaction.
 *
 * Only if the entry is at the revision that this save made: WordPress opens a new connection by itself when one is lost, and on it the
 * transaction is gone and with it the entry.
 *
 * @param int       $entry    Post id.
 * @param int       $revision Revision.
 * @param int       $lesson   Post id, 0 for none.
 * @param list<int> $ids      Term ids.
 * @return bool Whether the database took it.
 */
function begin( int $entry, int $revision, int $lesson, array $ids ): bool {
	global $wpdb;
	$of_lesson = "tt.term_taxonomy_id IN (SELECT tr.term_taxonomy_id FROM {$wpdb->term_relationships} tr WHERE tr.object_id = $lesson)";
	$which     = array_filter(
		[
			$ids ? 'tt.term_id IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' : '',
			$lesson > 0 ? $of_lesson . ( $ids ? " AND NOT EXISTS (SELECT 1 FROM {$wpdb->term_taxonomy} WHERE " . meant( $ids ) . ')' : '' ) : '',
		]
	);
	if ( ! $which ) {
		return true;
	}
	$which = implode( ' OR ', $which );
	$where = "tt.taxonomy = '" . TAXONOMY . "' AND ($which) AND " . is_at( $entry, $revision );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and a constant.
	return false !== $wpdb->query( "INSERT INTO {$wpdb->term_relationships} (object_id, term_taxonomy_id, term_order) SELECT $entry, tt.term_taxonomy_id, 0 FROM {$wpdb->term_taxonomy} tt WHERE $where" );
}

/**
 * Gives entries their first Elements, those of their lessons. Part of a transaction that has just made them.
 *
 * @param int[] $entries Post ids.
 * @return bool Whether the database took it.
 */
function begin_many( array $entries ): bool {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $entries ) );
	$of = "SELECT p.ID, tr.term_taxonomy_id, 0 FROM {$wpdb->posts} p JOIN {$wpdb->term_relationships} tr ON tr.object_id = p.post_parent JOIN {$wpdb->term_taxonomy} tt ON tt.term_taxonomy_id = tr.term_taxonomy_id AND tt.taxonomy = '" . TAXONOMY . "'";
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and a constant.
	return '' === $in || false !== $wpdb->query( "INSERT INTO {$wpdb->term_relationships} (object_id, term_taxonomy_id, term_order) $of WHERE p.ID IN ($in)" );
}

/**
 * Gives an entry exactly these Elements. Part of the save's transaction, on the same condition.
 *
 * @param int       $entry    Post id.
 * @param int       $revision Revision.
 * @param list<int> $ids      Term ids.
 * @return bool Whether the database took it.
 */
function replace( int $entry, int $revision, array $ids ): bool {
	return release( $entry, "taxonomy = '" . TAXONOMY . "'", is_at( $entry, $revision ) ) && begin( $entry, $revision, 0, $ids );
}

/**
 * Takes all Elements of an entry away, those as well that were removed and may be brought back.
 *
 * @param int    $entry Post id.
 * @param string $which Condition on rows of term_taxonomy: which of them, safe SQL.
 * @param string $where Condition, safe SQL.
 * @return bool Whether the database took it.
 */
function release( int $entry, string $which = "taxonomy IN ('" . TAXONOMY . "', '" . REMOVED . "')", string $where = '1 = 1' ): bool {
	global $wpdb;
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Safe SQL.
	return false !== $wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->term_relationships} WHERE object_id = %d AND term_taxonomy_id IN (SELECT term_taxonomy_id FROM {$wpdb->term_taxonomy} WHERE $which) AND $where", $entry ) );
}

/**
 * Takes all Elements of entries away that are removed. Part of a transaction.
 *
 * @param int[] $entries Post ids.
 * @return bool Whether the database took it.
 */
function release_many( array $entries ): bool {
	global $wpdb;
	$in = implode( ',', array_map( 'intval', $entries ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Integers and a constant.
	return '' === $in || false !== $wpdb->query( "DELETE FROM {$wpdb->term_relationships} WHERE object_id IN ($in) AND term_taxonomy_id IN (SELECT term_taxonomy_id FROM {$wpdb->term_taxonomy} WHERE taxonomy IN ('" . TAXONOMY . "', '" . REMOVED . "'))" );
}

/**
 * Whether an entry is at a revision, as a condition.
 *
 * @param int $entry    Post id.
 * @param int $revision Revision.
 * @return string Safe SQL.
 */
function is_at( int $entry, int $revision ): string {
	global $wpdb;
	return "EXISTS (SELECT 1 FROM {$wpdb->posts} p WHERE p.ID = $entry AND p.menu_order = $revision)";
}

/**
 * Elements by their numbers, as a condition on rows of term_taxonomy.
 *
 * @param list<int> $ids Term ids.
 * @return string Safe SQL.
 */
function meant( array $ids ): string {
	return "taxonomy = '" . TAXONOMY . "' AND term_id IN (" . implode( ',', array_map( 'intval', $ids ) ) . ')';
}

/**
 * Takes an Element that is about to be deleted off all entries at once. Core would take it off object by object, of which there may be
 * hundreds of thousands; those it is left with are lessons.
 *
 * @param int    $term     Term id.
 * @param string $taxonomy Its taxonomy.
 */
function action_release( $term, $taxonomy ): void {
	global $wpdb;
	if ( TAXONOMY !== $taxonomy ) {
		return;
	}
	$types   = lesson_types();
	$holders = Storage\placeholders( $types );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$lessons = (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type IN ($holders)", $types );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQL.NotPrepared -- Prepared above.
	$wpdb->query( "DELETE FROM {$wpdb->term_relationships} WHERE object_id NOT IN ($lessons) AND term_taxonomy_id IN (SELECT term_taxonomy_id FROM {$wpdb->term_taxonomy} WHERE " . meant( [ (int) $term ] ) . ')' );
}
