<?php
/**
 * Who is in a person's sets, with what a roster says of them: two queries, however many sets and people.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * The rosters of the open sets a person is in today; no set they are not in has one for them. Looked up in the database itself, as all that
 * says who is in a set.
 *
 * @param int $user User id.
 * @param int $only Post id of the one set that is asked for, 0 for all.
 * @return array<int, Roster> By set, by name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function rosters( int $user, int $only = 0 ): array {
	global $wpdb;
	if ( $user <= 0 ) {
		return [];
	}
	$prefix  = fact( MEMBERSHIP );
	$begins  = strlen( $prefix ) + 1;
	$which   = $only > 0 ? $wpdb->prepare( 'm.meta_key = %s', $prefix . $only ) : $wpdb->prepare( 'm.meta_key LIKE %s', $wpdb->esc_like( $prefix ) . '%' );
	$columns = 'm.meta_key, m.meta_value, p.ID, p.post_title, p.post_content, p.post_content_filtered';
	$of_set  = $wpdb->prepare( 'p.post_type = %s AND p.post_status = %s', POST_TYPE, STATUS );
	$found   = [];
	foreach ( Storage\rows( "SELECT $columns FROM {$wpdb->usermeta} m JOIN {$wpdb->posts} p ON p.ID = SUBSTRING(m.meta_key, $begins) + 0 AND $of_set WHERE m.user_id = $user AND $which ORDER BY p.post_title, p.ID" ) as $row ) {
		$id     = (int) $row['ID'];
		$member = decode_member( $user, $id, $row['meta_value'] );
		if ( $prefix . $id === $row['meta_key'] && $member?->holds_on( current_time( 'Y-m-d' ) ) && ! is_over( $row['post_content_filtered'] ) ) {
			$facts        = Storage\facts_of( $row['post_content_filtered'] );
			$found[ $id ] = [
				'name'     => $row['post_title'],
				'type'     => Storage\text_of( $facts, 'type' ),
				'contract' => $row['post_content'],
				'version'  => Storage\number_of( $facts, 'contract_version' ),
				'people'   => [],
			];
		}
	}
	$seats = $found ? seats( array_keys( $found ) ) : [];
	foreach ( $found as $set => $roster ) {
		$found[ $set ]['people'] = $seats[ $set ] ?? [];
	}
	return $found;
}

/**
 * Everyone who is in some sets today, facilitators first, each group by name.
 *
 * @param int[] $sets Post ids.
 * @return array<int, list<Seat>> By set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function seats( array $sets ): array {
	global $wpdb;
	$keys    = [];
	foreach ( $sets as $set ) {
		array_push( $keys, fact( MEMBERSHIP . $set ), fact( AGREED . $set ) );
	}
	$holders = Storage\placeholders( $keys );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$rows   = Storage\rows( (string) $wpdb->prepare( "SELECT m.user_id, m.meta_key, m.meta_value, u.display_name, u.user_email FROM {$wpdb->usermeta} m JOIN {$wpdb->users} u ON u.ID = m.user_id WHERE m.meta_key IN ($holders)", $keys ) );
	$number = static fn( array $row, string $name ): int => str_starts_with( $row['meta_key'], fact( $name ) ) ? (int) substr( $row['meta_key'], strlen( fact( $name ) ) ) : 0;
	$agreed = [];
	foreach ( $rows as $row ) {
		$agreed[ $number( $row, AGREED ) ][ $row['user_id'] ] = version_agreed( $row['meta_value'] );
	}
	$found = [];
	foreach ( $rows as $row ) {
		$set    = $number( $row, MEMBERSHIP );
		$member = $set > 0 ? decode_member( (int) $row['user_id'], $set, $row['meta_value'] ) : null;
		if ( $member?->holds_on( current_time( 'Y-m-d' ) ) ) {
			$found[ $set ][] = [
				'id'           => $member->user,
				'name'         => typed_name( $row['display_name'] ),
				'email'        => $row['user_email'],
				'organisation' => $member->organisation,
				'role'         => $member->role,
				'agreed'       => $agreed[ $set ][ $row['user_id'] ] ?? 0,
			];
		}
	}
	foreach ( $found as &$people ) {
		usort( $people, static fn( array $a, array $b ): int => [ 'member' === $a['role'], remove_accents( $a['name'] ), $a['id'] ] <=> [ 'member' === $b['role'], remove_accents( $b['name'] ), $b['id'] ] );
	}
	return $found;
}
