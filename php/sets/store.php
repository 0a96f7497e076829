<?php
/**
 * Reads and writes sets, memberships and coaches: the only code that queries them. Look-ups go by indexed meta keys.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

const MEMBERSHIP = 'learning_log_set_';
const COACH      = 'learning_log_coach_';

/**
 * The coach's own row of the same fact, so that it is known without a query whether someone coaches at all. Nobody reads an entry by it.
 */
const COACHEE = 'learning_log_coachee_';

/**
 * A set that is open; a trashed one is none.
 *
 * @param int $id Post id.
 */
function find( int $id ): ?Set {
	$post = $id > 0 ? get_post( $id ) : null;
	if ( ! $post instanceof \WP_Post || POST_TYPE !== $post->post_type || STATUS !== $post->post_status ) {
		return null;
	}
	$facts = json_decode( $post->post_content_filtered, true );
	$facts = is_array( $facts ) ? $facts : [];
	$text  = static fn( string $key, string $else = '' ): string => is_string( $facts[ $key ] ?? null ) ? $facts[ $key ] : $else;
	return new Set(
		$post->ID,
		$post->post_title,
		$text( 'type', TYPES[0] ),
		$text( 'mode', MODES[0] ),
		$post->menu_order,
		$text( 'starts' ),
		$text( 'ends' )
	);
}

/**
 * Name of a set, "" when there is none.
 *
 * @param int $id Post id.
 */
function name( int $id ): string {
	return find( $id )->name ?? '';
}

/**
 * Numbers of all open sets, newest first.
 *
 * @return int[]
 */
function all_ids(): array {
	global $wpdb;
	return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = %s AND post_status = %s ORDER BY post_date DESC, ID DESC LIMIT 1000", POST_TYPE, STATUS ) ) );
}

/**
 * Stores a set, a new one when its id is 0.
 *
 * @param Set $set The set.
 * @return int Post id, 0 when it could not be stored.
 */
function store( Set $set ): int {
	$facts = [
		'type'   => $set->type,
		'mode'   => $set->mode,
		'starts' => $set->starts,
		'ends'   => $set->ends,
	];
	$id    = wp_insert_post(
		[
			'ID'                    => $set->id,
			'post_type'             => POST_TYPE,
			'post_status'           => STATUS,
			'post_title'            => addslashes( $set->name ),
			'post_content_filtered' => addslashes( (string) wp_json_encode( $facts ) ),
			'menu_order'            => $set->capacity,
		]
	);
	bump_circles();
	return (int) $id;
}

/**
 * Puts a set into the trash: from now on nothing is shared through it.
 *
 * @param int $id Post id.
 */
function trash( int $id ): bool {
	$done = (bool) wp_trash_post( $id );
	bump_circles();
	return $done;
}

/**
 * One person's memberships of today in open sets.
 *
 * @param int $user User id.
 * @return array<int, Member> By set.
 */
function memberships( int $user ): array {
	$stored = stored_memberships( $user );
	// The sets in one query, not in one each.
	_prime_post_caches( array_keys( $stored ), false, false );
	return array_filter( $stored, static fn( Member $member ): bool => $member->holds_on( current_time( 'Y-m-d' ) ) && null !== find( $member->set ) );
}

/**
 * One person's memberships as they are stored, of closed sets and of other days too. No query: WordPress keeps a person's meta together.
 *
 * @param int $user User id.
 * @return array<int, Member> By set.
 */
function stored_memberships( int $user ): array {
	$found = [];
	foreach ( (array) get_user_meta( $user ) as $key => $values ) {
		if ( ! is_string( $key ) || ! preg_match( '/^' . MEMBERSHIP . '(\d+)$/', $key, $match ) || ! is_array( $values ) ) {
			continue;
		}
		$member = decode_member( $user, (int) $match[1], $values[0] ?? '' );
		if ( $member ) {
			$found[ $member->set ] = $member;
		}
	}
	return $found;
}

/**
 * Everyone who is in some sets today, in one query.
 *
 * @param int[] $sets Post ids.
 * @return array<int, array<int, Member>> By set, then by user.
 */
function members( array $sets ): array {
	global $wpdb;
	$found = array_fill_keys( $sets, [] );
	if ( ! $sets ) {
		return [];
	}
	$keys    = array_map( static fn( int $set ): string => MEMBERSHIP . $set, array_values( $sets ) );
	$holders = implode( ',', array_fill( 0, count( $keys ), '%s' ) );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$rows = $wpdb->get_results( $wpdb->prepare( "SELECT user_id, meta_key, meta_value FROM {$wpdb->usermeta} WHERE meta_key IN ($holders) ORDER BY umeta_id", $keys ) );
	foreach ( is_array( $rows ) ? $rows : [] as $row ) {
		$row    = is_object( $row ) ? array_map( 'strval', array_filter( get_object_vars( $row ), 'is_scalar' ) ) : [];
		$member = decode_member( (int) ( $row['user_id'] ?? 0 ), (int) substr( $row['meta_key'] ?? '', strlen( MEMBERSHIP ) ), $row['meta_value'] ?? '' );
		if ( $member && $member->holds_on( current_time( 'Y-m-d' ) ) ) {
			$found[ $member->set ][ $member->user ] = $member;
		}
	}
	return $found;
}

/**
 * Stores a membership in the one row it has.
 *
 * @param Member $member The membership.
 */
function store_member( Member $member ): void {
	$facts = [
		'role'         => $member->role,
		'organisation' => $member->organisation,
		'from'         => $member->from,
		'until'        => $member->until,
	];
	update_user_meta( $member->user, MEMBERSHIP . $member->set, wp_slash( (string) wp_json_encode( $facts, JSON_UNESCAPED_UNICODE ) ) );
	bump_circles();
}

/**
 * Ends a membership.
 *
 * @param int $set  Post id.
 * @param int $user User id.
 */
function remove_member( int $set, int $user ): void {
	delete_user_meta( $user, MEMBERSHIP . $set );
	bump_circles();
}

/**
 * Runs a change of a set's members while no other one can run: the set's own row is locked.
 *
 * @template T
 * @param int           $set    Post id.
 * @param callable(): T $change The change.
 * @return T
 */
function locked( int $set, callable $change ): mixed {
	global $wpdb;
	$wpdb->query( 'START TRANSACTION' );
	$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET comment_count = comment_count WHERE ID = %d", $set ) );
	try {
		return $change();
	} finally {
		$wpdb->query( 'COMMIT' );
	}
}

/**
 * Who coaches a person.
 *
 * @param int $user User id.
 * @return list<int>
 */
function coaches( int $user ): array {
	$found = [];
	foreach ( array_keys( (array) get_user_meta( $user ) ) as $key ) {
		if ( preg_match( '/^' . COACH . '(\d+)$/', (string) $key, $match ) ) {
			$found[] = (int) $match[1];
		}
	}
	return $found;
}

/**
 * Whom a person coaches, in one query.
 *
 * @param int $coach User id.
 * @return int[]
 */
function coachees( int $coach ): array {
	global $wpdb;
	return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT user_id FROM {$wpdb->usermeta} WHERE meta_key = %s", COACH . $coach ) ) );
}

/**
 * Whether a person coaches someone or facilitates a set today, by their own user meta alone.
 *
 * @param int $user User id.
 */
function supports_someone( int $user ): bool {
	if ( preg_grep( '/^' . COACHEE . '\d+$/', array_map( 'strval', array_keys( (array) get_user_meta( $user ) ) ) ) ) {
		return true;
	}
	$facilitates = static fn( Member $member ): bool => 'facilitator' === $member->role && $member->holds_on( current_time( 'Y-m-d' ) );
	return [] !== array_filter( stored_memberships( $user ), $facilitates );
}

/**
 * Makes someone a person's coach, or ends it.
 *
 * @param int  $participant User id.
 * @param int  $coach       User id.
 * @param bool $coaches     Whether the coach coaches from now on.
 */
function store_coach( int $participant, int $coach, bool $coaches ): void {
	if ( $coaches ) {
		update_user_meta( $participant, COACH . $coach, '1' );
		update_user_meta( $coach, COACHEE . $participant, '1' );
	} else {
		delete_user_meta( $participant, COACH . $coach );
		delete_user_meta( $coach, COACHEE . $participant );
	}
	bump_circles();
}

/**
 * A membership from its row.
 *
 * @param int   $user  User id.
 * @param int   $set   Post id.
 * @param mixed $value What the row holds.
 */
function decode_member( int $user, int $set, mixed $value ): ?Member {
	$facts = is_string( $value ) ? json_decode( $value, true ) : null;
	if ( ! is_array( $facts ) || ! in_array( $facts['role'] ?? '', [ 'member', 'facilitator' ], true ) ) {
		return null;
	}
	$text = static fn( string $key ): string => is_string( $facts[ $key ] ?? null ) ? $facts[ $key ] : '';
	return new Member( $user, $set, $text( 'role' ), $text( 'organisation' ), $text( 'from' ), $text( 'until' ) );
}
