<?php
/**
 * What is said in a meeting and who was there: rows of meta beside it, one for each person and kind, so that two who write at once write
 * two facts.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

const PART       = '_learning_log_part_';
const ATTENDANCE = '_learning_log_attendance_';

/**
 * Everything that was said in a meeting, and who was there, in one query.
 *
 * @param int $meeting Post id.
 * @return array{parts: list<Part>, attendance: array<int, string>}
 * @throws Errors\Not_Read When the database does not answer.
 */
function said_in( int $meeting ): array {
	global $wpdb;
	$found = [
		'parts'      => [],
		'attendance' => [],
	];
	foreach ( Storage\rows( (string) $wpdb->prepare( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d ORDER BY meta_id", $meeting ) ) as $row ) {
		if ( preg_match( '/^' . PART . '([a-z_]+(?:-\d+)?)_(\d+)$/D', $row['meta_key'], $part ) ) {
			$found['parts'][] = decode_part( (int) $part[2], $part[1], $row['meta_value'] );
		}
		if ( preg_match( '/^' . ATTENDANCE . '(\d+)$/D', $row['meta_key'], $of ) ) {
			$found['attendance'][ (int) $of[1] ] = $row['meta_value'];
		}
	}
	return $found;
}

/**
 * Who was at the meetings of a set, by meeting; of those from which that was removed how many are left.
 *
 * @param int $set Post id.
 * @return array<int, array{states: array<int, string>, counts: array<string, int>}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function attended_in( int $set ): array {
	global $wpdb;
	$key    = $wpdb->prepare( '(m.meta_key = %s OR m.meta_key LIKE %s)', COUNTS, $wpdb->esc_like( ATTENDANCE ) . '%' );
	$kept   = [];
	$rows   = Storage\rows( "SELECT p.ID, m.meta_key, m.meta_value FROM {$wpdb->posts} p JOIN {$wpdb->postmeta} m ON m.post_id = p.ID AND $key WHERE p.post_parent = $set AND p.post_type = '" . POST_TYPE . "' ORDER BY m.meta_id" );
	$states = states_in( array_values( array_filter( $rows, static fn( array $row ): bool => COUNTS !== $row['meta_key'] ) ) );
	foreach ( $rows as $row ) {
		if ( COUNTS === $row['meta_key'] ) {
			$kept[ (int) $row['ID'] ] = array_filter( Storage\facts_of( $row['meta_value'] ), 'is_int' );
		}
	}
	$found = [];
	foreach ( array_keys( $states + $kept ) as $meeting ) {
		$found[ $meeting ] = [
			'states' => $states[ $meeting ] ?? [],
			'counts' => counts_of( isset( $states[ $meeting ] ) ? array_count_values( $states[ $meeting ] ) : $kept[ $meeting ] ?? [] ),
		];
	}
	return $found;
}

/**
 * Which meetings of some sets still hold more than when they were and how many came: something that was said, somebody's attendance, a
 * place, or the name of who presented.
 *
 * @param int[] $sets Post ids.
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function with_something_said( array $sets ): array {
	global $wpdb;
	if ( ! $sets ) {
		return [];
	}
	$in    = implode( ',', array_map( 'intval', $sets ) );
	$said  = (string) $wpdb->prepare( 'm.meta_key LIKE %s OR m.meta_key LIKE %s', $wpdb->esc_like( PART ) . '%', $wpdb->esc_like( ATTENDANCE ) . '%' );
	$named = "p.post_content_filtered REGEXP '\"presenter\":[1-9]'";
	return Storage\numbers( "SELECT p.ID FROM {$wpdb->posts} p WHERE p.post_parent IN ($in) AND p.post_type = '" . POST_TYPE . "' AND p.post_status IN ('" . STATUS . "','" . CANCELLED . "') AND (p.post_content <> '' OR $named OR EXISTS (SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND ($said)))" );
}

/**
 * One person's part of a kind.
 *
 * @param int    $meeting Post id.
 * @param int    $user    User id.
 * @param string $kind    Kind of part.
 * @throws Errors\Not_Read When the database does not answer.
 */
function find_part( int $meeting, int $user, string $kind ): ?Part {
	$value = fact_of( $meeting, part_key( $kind, $user ) );
	return null === $value ? null : decode_part( $user, $kind, $value );
}

/**
 * The key of a part.
 *
 * @param string $kind Kind of part.
 * @param int    $user User id.
 */
function part_key( string $kind, int $user ): string {
	return PART . $kind . '_' . $user;
}

/**
 * What a row of meta says, null when there is none.
 *
 * @param int    $meeting Post id.
 * @param string $key     Its key.
 * @throws Errors\Not_Read When the database does not answer.
 */
function fact_of( int $meeting, string $key ): ?string {
	global $wpdb;
	return Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s LIMIT 1", $meeting, $key ), 'meta_value' )[0] ?? null;
}

/**
 * Stores a fact about a meeting that is locked, as part of a transaction; null takes it away.
 *
 * @param int         $meeting Post id.
 * @param string      $key     Its key.
 * @param string|null $value   What it says.
 * @throws Errors\Not_Read When the database does not answer.
 */
function store_fact( int $meeting, string $key, ?string $value ): bool {
	global $wpdb;
	$row    = [
		'post_id'  => $meeting,
		'meta_key' => $key,
	];
	$before = fact_of( $meeting, $key );
	$done   = match ( true ) {
		$value === $before => true,
		null === $value    => false !== $wpdb->delete( $wpdb->postmeta, $row ),
		null === $before   => (bool) $wpdb->insert( $wpdb->postmeta, $row + [ 'meta_value' => $value ] ),
		default            => false !== $wpdb->update( $wpdb->postmeta, [ 'meta_value' => $value ], $row ),
	};
	wp_cache_delete( $meeting, 'post_meta' );
	return $done && fact_of( $meeting, $key ) === $value;
}

/**
 * Takes away what was said in a meeting that is locked, and who was there by name, as part of a transaction.
 *
 * @param int $meeting Post id.
 */
function delete_said( int $meeting ): bool {
	global $wpdb;
	$theirs = static fn( string $prefix ): string => (string) $wpdb->prepare( 'meta_key LIKE %s', $wpdb->esc_like( $prefix ) . '%' );
	$done   = $wpdb->query( "DELETE FROM {$wpdb->postmeta} WHERE post_id = $meeting AND (" . $theirs( PART ) . ' OR ' . $theirs( ATTENDANCE ) . ')' ); // phpcs:ignore WordPress.DB.PreparedSQL -- Prepared piece by piece.
	wp_cache_delete( $meeting, 'post_meta' );
	return false !== $done;
}
