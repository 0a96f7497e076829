<?php
/**
 * Reads and writes organisations, who belongs to which, and which of them compete.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Term meta that two organisations compete: on the one with the smaller number, with the larger behind it. One row, one fact.
 */
const COMPETES = 'learning_log_competes_';

/**
 * All organisations by name, with how many people belong to each and which of them compete: two queries.
 *
 * @return list<Organisation>
 * @throws Errors\Not_Read When the database does not answer.
 */
function organisations(): array {
	global $wpdb;
	$rivals = competitors();
	$sql    = (string) $wpdb->prepare( "SELECT t.term_id, t.name, (SELECT COUNT(*) FROM {$wpdb->term_relationships} r WHERE r.term_taxonomy_id = tt.term_taxonomy_id) AS people FROM {$wpdb->term_taxonomy} tt JOIN {$wpdb->terms} t ON t.term_id = tt.term_id WHERE tt.taxonomy = %s ORDER BY t.name, t.term_id", ORGANISATION );
	return array_map(
		static fn( array $row ): array => [
			'id'          => (int) $row['term_id'],
			'name'        => html_entity_decode( $row['name'], ENT_QUOTES | ENT_HTML5 ),
			'people'      => (int) $row['people'],
			'competitors' => $rivals[ (int) $row['term_id'] ] ?? [],
		],
		Storage\rows( $sql )
	);
}

/**
 * Which organisations compete, from the side of each.
 *
 * @return array<int, list<int>>
 * @throws Errors\Not_Read When the database does not answer.
 */
function competitors(): array {
	global $wpdb;
	$found = [];
	foreach ( Storage\rows( (string) $wpdb->prepare( "SELECT term_id, meta_key FROM {$wpdb->termmeta} WHERE meta_key LIKE %s", $wpdb->esc_like( COMPETES ) . '%' ) ) as $row ) {
		$one   = (int) $row['term_id'];
		$other = (int) substr( $row['meta_key'], strlen( COMPETES ) );

		$found[ $one ][]   = $other;
		$found[ $other ][] = $one;
	}
	return $found;
}

/**
 * Says with which others an organisation competes.
 *
 * @param int   $id     Term id.
 * @param int[] $rivals Term ids.
 * @return bool Whether that holds now.
 * @throws Errors\Not_Read When the database does not say.
 */
function store_competitors( int $id, array $rivals ): bool {
	$before = competitors()[ $id ] ?? [];
	foreach ( array_diff( $before, $rivals ) as $other ) {
		delete_term_meta( min( $id, $other ), COMPETES . max( $id, $other ) );
	}
	foreach ( array_diff( $rivals, $before ) as $other ) {
		update_term_meta( min( $id, $other ), COMPETES . max( $id, $other ), '1' );
	}
	$now = competitors()[ $id ] ?? [];
	return ! array_diff( $now, $rivals ) && ! array_diff( $rivals, $now );
}

/**
 * Stores an organisation.
 *
 * @param int    $id   Term id, 0 for a new one.
 * @param string $name Its name.
 * @return int Term id, 0 where the database did not take it.
 */
function store_organisation( int $id, string $name ): int {
	$term = $id > 0 ? wp_update_term( $id, ORGANISATION, [ 'name' => wp_slash( $name ) ] ) : wp_insert_term( wp_slash( $name ), ORGANISATION );
	return is_wp_error( $term ) ? 0 : $term['term_id'];
}

/**
 * Removes an organisation: its people belong to none then.
 *
 * @param int $id Term id.
 */
function remove_organisation( int $id ): bool {
	delete_metadata( 'term', 0, COMPETES . $id, '', true );
	return true === wp_delete_term( $id, ORGANISATION );
}

/**
 * The organisations of some people, in one query and from the database itself: a facilitator finds their colleagues by it.
 *
 * @param int[] $users User ids.
 * @return array<int, array{id: int, name: string}> By user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function organisations_of( array $users ): array {
	global $wpdb;
	$found = [];
	if ( ! $users ) {
		return $found;
	}
	$in  = implode( ',', array_map( 'intval', $users ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$sql = (string) $wpdb->prepare( "SELECT r.object_id, t.term_id, t.name FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id AND tt.taxonomy = %s JOIN {$wpdb->terms} t ON t.term_id = tt.term_id WHERE r.object_id IN ($in)", ORGANISATION );
	foreach ( Storage\rows( $sql ) as $row ) {
		$found[ (int) $row['object_id'] ] = [
			'id'   => (int) $row['term_id'],
			'name' => html_entity_decode( $row['name'], ENT_QUOTES | ENT_HTML5 ),
		];
	}
	return $found;
}

/**
 * Everybody who belongs to an organisation.
 *
 * @param int $id Term id.
 * @return int[]
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_of_organisation( int $id ): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT r.object_id FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id WHERE tt.taxonomy = %s AND tt.term_id = %d", ORGANISATION, $id ), 'object_id' );
}

/**
 * Says to which organisation a person belongs: one at most.
 *
 * @param int $user User id.
 * @param int $id   Term id, 0 for none.
 * @return bool Whether that holds now.
 * @throws Errors\Not_Read When the database does not say.
 */
function store_organisation_of( int $user, int $id ): bool {
	wp_set_object_terms( $user, $id > 0 ? [ $id ] : [], ORGANISATION );
	return ( organisations_of( [ $user ] )[ $user ]['id'] ?? 0 ) === $id;
}
