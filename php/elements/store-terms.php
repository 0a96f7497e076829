<?php
/**
 * The Elements themselves: terms of core's, and those that were removed. A removed one changes its taxonomy and nothing else: entries and lessons
 * keep the rows that say they bear it, which nothing finds any more, and which are there again when it is brought back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Term meta of a removed one, JSON: since when (seconds), and which others were a part of it.
 */
const REMOVED_FACTS = 'learning_log_removed';

/**
 * All of them by name, those that were removed as well: one query.
 *
 * @return array<int, StoredElement> By term id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function stored(): array {
	global $wpdb;
	$sql   = (string) $wpdb->prepare( "SELECT tt.term_id, tt.term_taxonomy_id, tt.taxonomy, tt.parent, tt.count, t.name, t.slug, COALESCE(m.meta_value, '') AS facts FROM {$wpdb->term_taxonomy} tt JOIN {$wpdb->terms} t ON t.term_id = tt.term_id LEFT JOIN {$wpdb->termmeta} m ON m.term_id = tt.term_id AND m.meta_key = %s WHERE tt.taxonomy IN (%s, %s) ORDER BY t.name, t.term_id", REMOVED_FACTS, TAXONOMY, REMOVED );
	$found = [];
	foreach ( Storage\rows( $sql ) as $row ) {
		$id    = (int) $row['term_id'];
		$facts = REMOVED === $row['taxonomy'] ? Storage\facts_of( $row['facts'] ) : [];

		$found[ $id ] = named( $id, $row['name'] ) + [
			'row'      => (int) $row['term_taxonomy_id'],
			'parent'   => (int) $row['parent'],
			'lessons'  => (int) $row['count'],
			'mutation' => $row['slug'],
			'is_there' => TAXONOMY === $row['taxonomy'],
			'since'    => Storage\number_of( $facts, 'since' ),
			'parts'    => array_map( 'intval', array_filter( (array) ( $facts['parts'] ?? [] ), 'is_numeric' ) ),
		];
	}
	return $found;
}

/**
 * All of them, while all others who change an Element wait for the end of the transaction: two that were moved at once could become parts of each
 * other.
 *
 * @return array<int, StoredElement> By term id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function locked(): array {
	global $wpdb;
	if ( false === $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->term_taxonomy} SET count = count WHERE taxonomy IN (%s, %s)", TAXONOMY, REMOVED ) ) ) {
		throw new Errors\Not_Read();
	}
	return stored();
}

/**
 * Removes one: those that are a part of it become parts of what it is a part of. Part of a transaction that has locked them.
 *
 * @param StoredElement $element The Element.
 * @param list<int>     $parts   Term ids of those that are a part of it.
 * @param int           $now     Seconds of the Unix epoch.
 * @return bool Whether the database took it.
 */
function hide( array $element, array $parts, int $now ): bool {
	global $wpdb;
	$facts = (string) wp_json_encode( [ 'since' => $now, 'parts' => $parts ] );
	return false !== $wpdb->update( $wpdb->term_taxonomy, [ 'taxonomy' => REMOVED ], [ 'term_taxonomy_id' => $element['row'] ] )
		&& false !== $wpdb->delete( $wpdb->termmeta, [ 'term_id' => $element['id'], 'meta_key' => REMOVED_FACTS ] )
		&& false !== $wpdb->insert( $wpdb->termmeta, [ 'term_id' => $element['id'], 'meta_key' => REMOVED_FACTS, 'meta_value' => $facts ] )
		&& false !== $wpdb->update( $wpdb->term_taxonomy, [ 'parent' => $element['parent'] ], [ 'taxonomy' => TAXONOMY, 'parent' => $element['id'] ] );
}

/**
 * Brings one back, and with it those that were a part of it, as far as nobody has put them elsewhere since. Part of a transaction that has
 * locked them.
 *
 * @param StoredElement $element The Element.
 * @param int           $parent  Term id of what it is a part of now, 0 for none.
 * @return bool Whether the database took it.
 */
function show( array $element, int $parent ): bool {
	global $wpdb;
	$parts = implode( ',', [ 0, ...array_map( 'intval', $element['parts'] ) ] );
	return false !== $wpdb->update( $wpdb->term_taxonomy, [ 'taxonomy' => TAXONOMY, 'parent' => $parent ], [ 'term_taxonomy_id' => $element['row'] ] )
		&& false !== $wpdb->delete( $wpdb->termmeta, [ 'term_id' => $element['id'], 'meta_key' => REMOVED_FACTS ] )
		// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
		&& false !== $wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->term_taxonomy} SET parent = %d WHERE taxonomy = %s AND parent = %d AND term_id IN ($parts)", $element['id'], TAXONOMY, $element['parent'] ) );
}

/**
 * Stores one as core does, for whatever else listens.
 *
 * @param int    $id       Term id, 0 for a new one.
 * @param string $name     Its name.
 * @param int    $parent   Term id of what it is a part of, 0 for none.
 * @param string $mutation UUID of the request that makes it, "" for none: its slug, by which a repeat finds it.
 * @return int Term id, 0 where it was not taken.
 */
function store_term( int $id, string $name, int $parent, string $mutation = '' ): int {
	$name  = wp_slash( $name );
	$facts = [ 'parent' => max( 0, $parent ) ];
	$term  = $id > 0 ? wp_update_term( $id, TAXONOMY, compact( 'name' ) + $facts ) : wp_insert_term( $name, TAXONOMY, [ 'slug' => $mutation ] + $facts );
	return is_wp_error( $term ) ? 0 : $term['term_id'];
}

/**
 * A name as core would store it, which makes one line of plain text of it.
 *
 * @param string $name The name.
 */
function stored_name( string $name ): string {
	$value = sanitize_term_field( 'name', wp_slash( $name ), 0, TAXONOMY, 'db' );
	return is_string( $value ) ? wp_unslash( $value ) : '';
}

/**
 * Has WordPress forget what it remembers of an Element that was removed or brought back, and of the lessons that bear it.
 *
 * @param StoredElement $element The Element.
 * @throws Errors\Not_Read When the database does not answer.
 */
function forget_cached( array $element ): void {
	global $wpdb;
	$types   = lesson_types();
	$holders = Storage\placeholders( $types );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$lessons = Storage\numbers( (string) $wpdb->prepare( "SELECT p.ID FROM {$wpdb->term_relationships} tr JOIN {$wpdb->posts} p ON p.ID = tr.object_id WHERE tr.term_taxonomy_id = %d AND p.post_type IN ($holders)", [ $element['row'], ...$types ] ) );
	wp_cache_delete_multiple( $lessons, TAXONOMY . '_relationships' );
	wp_cache_delete( $element['id'], 'term_meta' );
	clean_term_cache( [ $element['id'], ...$element['parts'] ], TAXONOMY );
	wp_update_term_count_now( [ $element['row'] ], TAXONOMY );
}

/**
 * Removes removed ones for good, with what says who bears them; those that are there again lose nothing. Part of a transaction that has locked
 * them.
 *
 * @param int[] $ids Term ids.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When the database does not answer.
 */
function forget( array $ids ): bool {
	global $wpdb;
	$gone = array_filter( array_intersect_key( stored(), array_flip( $ids ) ), static fn( array $element ): bool => ! $element['is_there'] );
	if ( ! $gone ) {
		return true;
	}
	$in   = implode( ',', array_column( $gone, 'id' ) );
	$rows = implode( ',', array_column( $gone, 'row' ) );
	// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	return false !== $wpdb->query( "DELETE FROM {$wpdb->term_relationships} WHERE term_taxonomy_id IN ($rows)" )
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->termmeta} WHERE term_id IN ($in)" )
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->terms} WHERE term_id IN ($in)" )
		&& false !== $wpdb->query( "DELETE FROM {$wpdb->term_taxonomy} WHERE term_taxonomy_id IN ($rows)" );
	// phpcs:enable
}
