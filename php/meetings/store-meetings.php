<?php
/**
 * The rows of meetings. Written by SQL of our own: wp_insert_post() would change what people typed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * A meeting by its number, from the database itself.
 *
 * @param int $id Post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function find( int $id ): ?Meeting {
	return $id > 0 ? select( 'ID = ' . $id )[0] ?? null : null;
}

/**
 * The meetings of some sets, oldest first.
 *
 * @param int[] $sets Post ids.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_sets( array $sets ): array {
	return $sets ? select( 'post_parent IN (' . implode( ',', array_map( 'intval', $sets ) ) . ')' ) : [];
}

/**
 * Meetings by their numbers.
 *
 * @param int[] $ids Post ids.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_ids( array $ids ): array {
	return $ids ? select( 'ID IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' ) : [];
}

/**
 * The meetings of all sets that are planned to begin between two times. Core's index is on the time where the site is, which is at most a day
 * away from the one that counts.
 *
 * @param string $from  "Y-m-d H:i:s", UTC.
 * @param string $until "Y-m-d H:i:s", UTC.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function planned_between( string $from, string $until ): array {
	global $wpdb;
	$about = static fn( string $time, string $shift ): string => gmdate( 'Y-m-d H:i:s', (int) strtotime( "$time UTC $shift" ) );
	$found = select( (string) $wpdb->prepare( 'post_date BETWEEN %s AND %s AND post_date_gmt > %s AND post_date_gmt <= %s', $about( $from, '-1 day' ), $about( $until, '+1 day' ), $from, $until ) );
	return array_values( array_filter( $found, static fn( Meeting $meeting ): bool => 'scheduled' === $meeting->status ) );
}

/**
 * Meetings by a condition that is already safe SQL.
 *
 * @param string $where Condition.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function select( string $where ): array {
	global $wpdb;
	$rows = Storage\rows( "SELECT * FROM {$wpdb->posts} WHERE $where AND post_type = '" . POST_TYPE . "' AND post_status IN ('" . STATUS . "','" . CANCELLED . "') ORDER BY post_date_gmt, ID" );
	return array_map( __NAMESPACE__ . '\decode', $rows );
}

/**
 * The meetings that a request has made, in order.
 *
 * @param int    $set      Post id.
 * @param string $mutation UUID of the request.
 * @return list<Meeting>
 * @throws Errors\Not_Read When the database does not answer.
 */
function made_by( int $set, string $mutation ): array {
	global $wpdb;
	return select( (string) $wpdb->prepare( 'post_parent = %d AND post_name LIKE %s', $set, $wpdb->esc_like( "$set-$mutation-" ) . '%' ) );
}

/**
 * Stores some meetings, as part of a transaction.
 *
 * @param list<Meeting> $meetings The meetings, without a number.
 * @param string        $mutation UUID of the request that makes them.
 */
function insert_all( array $meetings, string $mutation ): bool {
	global $wpdb;
	foreach ( $meetings as $number => $meeting ) {
		$row = [
			'post_type'   => POST_TYPE,
			'post_parent' => $meeting->set,
			'post_name'   => "{$meeting->set}-$mutation-$number",
			'menu_order'  => 1,
		];
		if ( ! $wpdb->insert( $wpdb->posts, $row + encode( $meeting ) + Storage\times( false ) + Storage\UNUSED ) || ! begin_version( (int) $wpdb->insert_id, $meeting->set ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Stores a change of a meeting that is locked, as part of a transaction.
 *
 * @param Meeting $before  As it is.
 * @param Meeting $meeting As it is to be.
 */
function update( Meeting $before, Meeting $meeting ): bool {
	global $wpdb;
	$same    = [
		'ID'         => $before->id,
		'menu_order' => $before->revision,
		'post_type'  => POST_TYPE,
	];
	$changed = $wpdb->update( $wpdb->posts, [ 'menu_order' => $before->revision + 1 ] + encode( $meeting ) + Storage\times( false ), $same );
	wp_cache_delete( $before->id, 'posts' );
	return (bool) $changed;
}
