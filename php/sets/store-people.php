<?php
/**
 * Reads and writes who is in which set and who coaches whom: user meta, looked up by indexed keys.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

const MEMBERSHIP = 'learning_log_set_';
const COACH      = 'learning_log_coach_';

/**
 * The coach's own row of the same fact, so that it is known without a query whether someone coaches at all. Nobody reads an entry by it.
 */
const COACHEE = 'learning_log_coachee_';

/**
 * User-meta key of a fact. The sites of a network share their people but not their sets, whose numbers repeat on each: there a
 * key says whose it is.
 *
 * @param string $name MEMBERSHIP, COACH, COACHEE or CIRCLE, with the number behind it.
 */
function fact( string $name ): string {
	global $wpdb;
	return is_multisite() ? $wpdb->get_blog_prefix() . $name : $name;
}

/**
 * Whether a person has a fact at this moment, and what it says. From the database itself: a persistent object cache can keep what another
 * request has just taken away.
 *
 * @param int    $user User id.
 * @param string $name Name of the fact.
 * @throws Errors\Not_Read When the database does not answer.
 */
function fact_now( int $user, string $name ): ?string {
	global $wpdb;
	$sql = (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key = %s LIMIT 1", $user, fact( $name ) );
	return Storage\column( $sql, 'meta_value' )[0] ?? null;
}

/**
 * One person's memberships of today in open sets, from the database itself as well.
 *
 * @param int $user User id.
 * @return array<int, Member> By set.
 * @throws Errors\Not_Read When the database does not answer.
 */
function memberships( int $user ): array {
	global $wpdb;
	$sql   = (string) $wpdb->prepare( "SELECT meta_key, meta_value FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key LIKE %s ORDER BY umeta_id", $user, $wpdb->esc_like( fact( MEMBERSHIP ) ) . '%' );
	$found = decode_memberships( $user, array_column( Storage\rows( $sql ), 'meta_value', 'meta_key' ) );
	$open  = array_flip( open_ids( array_keys( $found ) ) );
	$today = current_time( 'Y-m-d' );
	return array_filter( $found, static fn( Member $member ): bool => isset( $open[ $member->set ] ) && $member->holds_on( $today ) );
}

/**
 * One person's memberships as they are stored, of closed sets and of other days too. No query: WordPress keeps a person's meta together.
 *
 * @param int $user User id.
 * @return array<int, Member> By set.
 */
function stored_memberships( int $user ): array {
	return decode_memberships( $user, array_map( static fn( mixed $values ): mixed => is_array( $values ) ? $values[0] ?? '' : '', (array) get_user_meta( $user ) ) );
}

/**
 * Memberships among a person's meta.
 *
 * @param int                     $user User id.
 * @param array<int|string, mixed> $meta Values by key.
 * @return array<int, Member> By set.
 */
function decode_memberships( int $user, array $meta ): array {
	$found = [];
	foreach ( $meta as $key => $value ) {
		$member = preg_match( '/^' . fact( MEMBERSHIP ) . '(\d+)$/D', (string) $key, $match ) ? decode_member( $user, (int) $match[1], $value ) : null;
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
 * @throws Errors\Not_Read When the database does not answer.
 */
function members( array $sets ): array {
	global $wpdb;
	$found = array_fill_keys( $sets, [] );
	if ( ! $sets ) {
		return [];
	}
	$keys    = array_map( static fn( int $set ): string => fact( MEMBERSHIP . $set ), array_values( $sets ) );
	$holders = Storage\placeholders( $keys );
	// phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared, WordPress.DB.PreparedSQLPlaceholders -- Placeholders only.
	$sql    = (string) $wpdb->prepare( "SELECT user_id, meta_key, meta_value FROM {$wpdb->usermeta} WHERE meta_key IN ($holders) ORDER BY umeta_id", $keys );
	$today  = current_time( 'Y-m-d' );
	$prefix = strlen( fact( MEMBERSHIP ) );
	foreach ( Storage\rows( $sql ) as $row ) {
		$member = decode_member( (int) $row['user_id'], (int) substr( $row['meta_key'], $prefix ), $row['meta_value'] ?? '' );
		if ( $member && $member->holds_on( $today ) ) {
			$found[ $member->set ][ $member->user ] = $member;
		}
	}
	return $found;
}

/**
 * Stores a membership in the one row it has.
 *
 * @param Member $member The membership.
 * @return bool Whether the database has it.
 * @throws Errors\Not_Read When the database does not say.
 */
function store_member( Member $member ): bool {
	$facts = [
		'role'         => $member->role,
		'organisation' => $member->organisation,
		'from'         => $member->from,
		'until'        => $member->until,
	];
	$value = (string) wp_json_encode( $facts, JSON_UNESCAPED_UNICODE );
	update_user_meta( $member->user, fact( MEMBERSHIP . $member->set ), wp_slash( $value ) );
	bump_circles();
	tell_change( $member->set );
	return fact_now( $member->user, MEMBERSHIP . $member->set ) === $value;
}

/**
 * Ends a membership. Who is told so has to be able to rely on it: from then on nothing is readable through it. Whole with what tells the
 * screens of it, as store_agreement().
 *
 * @param int $set  Post id.
 * @param int $user User id.
 * @return bool Whether it is gone.
 */
function remove_member( int $set, int $user ): bool {
	$removed = Storage\atomically(
		static function () use ( $set, $user ): bool {
			delete_user_meta( $user, fact( MEMBERSHIP . $set ) );
			// Whoever comes back is asked again.
			delete_user_meta( $user, fact( AGREED . $set ) );
			tell_change( $set );
			return null === fact_now( $user, MEMBERSHIP . $set );
		}
	);
	// Until the change was committed, another request may have put into a cache what was before.
	wp_cache_delete( $user, 'user_meta' );
	bump_circles();
	return $removed;
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
		if ( preg_match( '/^' . fact( COACH ) . '(\d+)$/', (string) $key, $match ) ) {
			$found[] = (int) $match[1];
		}
	}
	return $found;
}

/**
 * Who has coached a person for less than some days, and since when. For display: from user meta, as coaches() is.
 *
 * @param int $user User id.
 * @param int $days How many.
 * @return array<int, string> Day, "Y-m-d", by coach.
 */
function new_coaches( int $user, int $days ): array {
	$first = (string) wp_date( 'Y-m-d', time() - $days * DAY_IN_SECONDS );
	$since = [];
	foreach ( coaches( $user ) as $coach ) {
		$day = get_user_meta( $user, fact( COACH . $coach ), true );
		if ( is_string( $day ) && strlen( $day ) === strlen( $first ) && $day > $first ) {
			$since[ $coach ] = $day;
		}
	}
	return $since;
}

/**
 * Who coaches a person at this moment, from the database itself.
 *
 * @param int $user User id.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function coaches_now( int $user ): array {
	global $wpdb;
	$keys = Storage\column( (string) $wpdb->prepare( "SELECT meta_key FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key LIKE %s ORDER BY umeta_id", $user, $wpdb->esc_like( fact( COACH ) ) . '%' ), 'meta_key' );
	return array_values( array_filter( array_map( static fn( string $key ): int => (int) substr( $key, strlen( fact( COACH ) ) ), $keys ) ) );
}

/**
 * Whom a person coaches, in one query.
 *
 * @param int $coach User id.
 * @return int[]
 * @throws Errors\Not_Read When the database does not answer.
 */
function coachees( int $coach ): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT user_id FROM {$wpdb->usermeta} WHERE meta_key = %s", fact( COACH . $coach ) ), 'user_id' );
}

/**
 * Whether a person coaches someone or facilitates a set today, by their own user meta alone.
 *
 * @param int $user User id.
 */
function supports_someone( int $user ): bool {
	if ( preg_grep( '/^' . fact( COACHEE ) . '\d+$/', array_map( 'strval', array_keys( (array) get_user_meta( $user ) ) ) ) ) {
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
 * @param string $since     Since when, "Y-m-d"; "" for today.
 * @return bool Whether that holds now.
 * @throws Errors\Not_Read When the database does not say.
 */
function store_coach( int $participant, int $coach, bool $coaches, string $since = '' ): bool {
	if ( $coaches ) {
		// Since when: the first time it was said.
		null === fact_now( $participant, COACH . $coach ) && update_user_meta( $participant, fact( COACH . $coach ), '' === $since ? current_time( 'Y-m-d' ) : $since );
		update_user_meta( $coach, fact( COACHEE . $participant ), '1' );
	} else {
		delete_user_meta( $participant, fact( COACH . $coach ) );
		delete_user_meta( $coach, fact( COACHEE . $participant ) );
	}
	bump_circles();
	return ( null !== fact_now( $participant, COACH . $coach ) ) === $coaches;
}

/**
 * A membership from its row.
 *
 * @param int   $user  User id.
 * @param int   $set   Post id.
 * @param mixed $value What the row holds.
 */
function decode_member( int $user, int $set, mixed $value ): ?Member {
	$facts = Storage\facts_of( $value );
	if ( ! in_array( $facts['role'] ?? '', [ 'member', 'facilitator' ], true ) ) {
		return null;
	}
	$text = static fn( string $key ): string => Storage\text_of( $facts, $key );
	return new Member( $user, $set, $text( 'role' ), $text( 'organisation' ), $text( 'from' ), $text( 'until' ) );
}
