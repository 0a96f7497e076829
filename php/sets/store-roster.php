<?php
/**
 * Who is in a person's sets, with what a roster says of them: one query, however many sets and people.
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
	$of_set  = $wpdb->prepare( 'p.post_type = %s AND p.post_status = %s', POST_TYPE, STATUS );
	$agreed  = $wpdb->prepare( 'a.user_id = o.user_id AND a.meta_key = CONCAT(%s, p.ID)', fact( AGREED ) );
	// The ground rules come once, beside the reader's own place.
	$columns = 'm.meta_key, m.meta_value AS mine, p.ID, p.post_title, p.post_content_filtered, CASE WHEN o.user_id = m.user_id THEN p.post_content END AS contract, o.user_id, o.meta_value, a.meta_value AS agreed, u.display_name, u.user_email';
	$today   = current_time( 'Y-m-d' );
	$found   = [];
	foreach ( Storage\rows( "SELECT $columns FROM {$wpdb->usermeta} m JOIN {$wpdb->posts} p ON p.ID = SUBSTRING(m.meta_key, $begins) + 0 AND $of_set JOIN {$wpdb->usermeta} o ON o.meta_key = m.meta_key JOIN {$wpdb->users} u ON u.ID = o.user_id LEFT JOIN {$wpdb->usermeta} a ON $agreed WHERE m.user_id = $user AND $which ORDER BY p.post_title, p.ID" ) as $row ) {
		$id = (int) $row['ID'];
		if ( $prefix . $id !== $row['meta_key'] || ! decode_member( $user, $id, $row['mine'] )?->holds_on( $today ) || is_over( $row['post_content_filtered'] ) ) {
			continue;
		}
		$facts          = Storage\facts_of( $row['post_content_filtered'] );
		$found[ $id ] ??= [
			'name'     => $row['post_title'],
			'type'     => Storage\text_of( $facts, 'type' ),
			'mode'     => Storage\text_of( $facts, 'mode' ),
			'ends'     => Storage\text_of( $facts, 'ends' ),
			'contract' => '',
			'version'  => Storage\number_of( $facts, 'contract_version' ),
			'people'   => [],
		];

		$found[ $id ]['contract'] = $row['contract'] ?? $found[ $id ]['contract'];
		$member                   = decode_member( (int) $row['user_id'], $id, $row['meta_value'] );
		if ( $member?->holds_on( $today ) ) {
			$found[ $id ]['people'][] = seat( $member, $row, version_agreed( $row['agreed'] ?? '' ) );
		}
	}
	return array_map( static fn( array $roster ): array => array_replace( $roster, [ 'people' => in_order( $roster['people'] ) ] ), $found );
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
			$found[ $set ][] = seat( $member, $row, $agreed[ $set ][ $row['user_id'] ] ?? 0 );
		}
	}
	return array_map( __NAMESPACE__ . '\in_order', $found );
}

/**
 * What a roster says of a person.
 *
 * @param Member                $member Their place.
 * @param array<string, string> $row    What the database says of them.
 * @param int                   $agreed Version of the ground rules that they have agreed to.
 * @return Seat
 */
function seat( Member $member, array $row, int $agreed ): array {
	return [
		'id'           => $member->user,
		'name'         => typed_name( $row['display_name'] ),
		'email'        => $row['user_email'],
		'organisation' => $member->organisation,
		'role'         => $member->role,
		'agreed'       => $agreed,
		'from'         => $member->from,
	];
}

/**
 * Facilitators first, each group by name.
 *
 * @param list<Seat> $people The people.
 * @return list<Seat>
 */
function in_order( array $people ): array {
	usort( $people, static fn( array $a, array $b ): int => [ 'member' === $a['role'], remove_accents( $a['name'] ), $a['id'] ] <=> [ 'member' === $b['role'], remove_accents( $b['name'] ), $b['id'] ] );
	return $people;
}
