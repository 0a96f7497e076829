<?php
/**
 * Finds people by name, and sets by theirs.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Some people by name: a page of their numbers, and how many there are.
 *
 * @param int[]|null $among     User ids, null for everybody.
 * @param int[]      $without   User ids that are left out.
 * @param string     $search    Parts of the name.
 * @param bool       $addresses Whether a part may be one of the address.
 * @param int        $from      How many come before.
 * @param int        $most      How many at most.
 * @param bool       $backward  Whether the last come first.
 * @return array{ids: int[], total: int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_named( ?array $among, array $without, string $search, bool $addresses, int $from, int $most, bool $backward = false ): array {
	global $wpdb;
	$where = people_among( $among );
	if ( $without ) {
		$where .= ' AND u.ID NOT IN (' . implode( ',', array_map( 'intval', $without ) ) . ')';
	}
	foreach ( array_filter( explode( ' ', (string) preg_replace( '/\s+/u', ' ', $search ) ), static fn( string $word ): bool => '' !== $word ) as $word ) {
		// WordPress keeps names with entities.
		$named  = $wpdb->prepare( 'u.display_name LIKE %s', '%' . $wpdb->esc_like( esc_html( $word ) ) . '%' );
		$where .= $addresses ? $wpdb->prepare( " AND ($named OR u.user_email LIKE %s)", '%' . $wpdb->esc_like( $word ) . '%' ) : " AND $named"; // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Prepared above; prepare() keeps its placeholders for %.
	}
	$order = $backward ? 'u.display_name DESC, u.ID DESC' : 'u.display_name, u.ID';
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Prepared above.
	$total = (int) ( Storage\column( "SELECT COUNT(*) AS found FROM {$wpdb->users} u WHERE $where", 'found' )[0] ?? 0 );
	return [
		'ids'   => $total > $from ? Storage\numbers( "SELECT u.ID FROM {$wpdb->users} u WHERE $where ORDER BY $order LIMIT $from, $most" ) : [],
		'total' => $total,
	];
}

/**
 * Names and addresses of some people, to be compared with what was pasted.
 *
 * @param int[]|null $among User ids, null for everybody.
 * @return list<array{id: int, name: string, email: string}>
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_to_match( ?array $among ): array {
	global $wpdb;
	return array_map(
		static fn( array $row ): array => [
			'id'    => (int) $row['ID'],
			'name'  => typed_name( $row['display_name'] ),
			'email' => strtolower( $row['user_email'] ),
		],
		Storage\rows( "SELECT u.ID, u.display_name, u.user_email FROM {$wpdb->users} u WHERE " . people_among( $among ) . ' ORDER BY u.display_name, u.ID' )
	);
}

/**
 * A condition on rows of the users table: those of some people, or of everybody of this site; a network shares the table.
 *
 * @param int[]|null $among User ids, null for everybody.
 * @return string Safe SQL.
 */
function people_among( ?array $among ): string {
	global $wpdb;
	$here = is_multisite() ? (string) $wpdb->prepare( "EXISTS (SELECT 1 FROM {$wpdb->usermeta} m WHERE m.user_id = u.ID AND m.meta_key = %s)", $wpdb->get_blog_prefix() . 'capabilities' ) : '1 = 1';
	return null === $among ? $here : "$here AND u.ID IN (" . implode( ',', [ 0, ...array_map( 'intval', $among ) ] ) . ')';
}

/**
 * The places that some people have today in open sets, in two queries.
 *
 * @param int[]      $users User ids.
 * @param int[]|null $sets  Only in these sets; null for all.
 * @return array<int, list<Member>> By user.
 * @throws Errors\Not_Read When the database does not answer.
 */
function places_in( array $users, ?array $sets ): array {
	global $wpdb;
	if ( ! $users ) {
		return [];
	}
	$in = implode( ',', array_map( 'intval', $users ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$rows   = Storage\rows( (string) $wpdb->prepare( "SELECT user_id, meta_key, meta_value FROM {$wpdb->usermeta} WHERE user_id IN ($in) AND meta_key LIKE %s ORDER BY umeta_id", $wpdb->esc_like( fact( MEMBERSHIP ) ) . '%' ) );
	$places = [];
	foreach ( $rows as $row ) {
		$member = decode_member( (int) $row['user_id'], (int) substr( $row['meta_key'], strlen( fact( MEMBERSHIP ) ) ), $row['meta_value'] );
		if ( $member?->holds_on( current_time( 'Y-m-d' ) ) && ( null === $sets || in_array( $member->set, $sets, true ) ) ) {
			$places[] = $member;
		}
	}
	$open  = array_flip( open_ids( array_values( array_unique( array_column( $places, 'set' ) ) ) ) );
	$found = [];
	foreach ( $places as $member ) {
		if ( isset( $open[ $member->set ] ) ) {
			$found[ $member->user ][] = $member;
		}
	}
	return $found;
}

/**
 * Those of some sets whose name holds a text.
 *
 * @param int[]  $sets   Post ids.
 * @param string $search The text.
 * @return int[] In the same order.
 * @throws Errors\Not_Read When the database does not answer.
 */
function sets_named( array $sets, string $search ): array {
	global $wpdb;
	if ( ! $sets || '' === trim( $search ) ) {
		return $sets;
	}
	$in = implode( ',', array_map( 'intval', $sets ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- Integers.
	$named = Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE ID IN ($in) AND post_title LIKE %s", '%' . $wpdb->esc_like( trim( $search ) ) . '%' ) );
	return array_values( array_intersect( $sets, $named ) );
}

/**
 * What some sets are called.
 *
 * @param int[] $sets Post ids.
 * @return array<int, string> By set, by name.
 * @throws Errors\Not_Read When the database does not answer.
 */
function titles( array $sets ): array {
	global $wpdb;
	$in = implode( ',', array_unique( array_map( 'intval', $sets ) ) );
	return $sets ? Storage\texts_by( "SELECT ID, post_title FROM {$wpdb->posts} WHERE ID IN ($in) ORDER BY post_title, ID", 'post_title', 'ID' ) : [];
}
