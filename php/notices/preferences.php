<?php
/**
 * How often a person wants to be told of what: one row of user meta for each kind they have chosen for.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

/**
 * Key of the row, the kind behind it. Its value is the rhythm, and behind a space how many links of mails have changed it: a link that was
 * made before changes that kind no more (links.php).
 */
const CHOICE = 'learning_log_notice_';

/**
 * A person's rhythms by kind, as they chose or as usual. No query: WordPress keeps a person's meta together.
 *
 * @param int $user User id.
 * @return array<string, string>
 */
function preferences( int $user ): array {
	$chosen = [];
	foreach ( KINDS as $kind ) {
		$chosen[ $kind ] = rhythm( $user, $kind );
	}
	return $chosen;
}

/**
 * A person's rhythm for a kind.
 *
 * @param int    $user User id.
 * @param string $kind One of KINDS.
 */
function rhythm( int $user, string $kind ): string {
	$chosen = decode_choice( get_user_meta( $user, Sets\fact( CHOICE . $kind ), true ) );
	return '' === $chosen['rhythm'] ? usual_rhythm( $kind, $user ) : $chosen['rhythm'];
}

/**
 * How many links have changed a person's rhythm for a kind.
 *
 * @param int    $user User id.
 * @param string $kind One of KINDS.
 */
function links_used( int $user, string $kind ): int {
	return decode_choice( get_user_meta( $user, Sets\fact( CHOICE . $kind ), true ) )['links'];
}

/**
 * What a row says.
 *
 * @param mixed $value What it holds.
 * @return array{rhythm: string, links: int}
 */
function decode_choice( mixed $value ): array {
	$parts = explode( ' ', is_string( $value ) ? $value : '', 2 );
	return [
		'rhythm' => in_array( $parts[0], RHYTHMS, true ) ? $parts[0] : '',
		'links'  => (int) ( $parts[1] ?? 0 ),
	];
}

/**
 * A person chooses. What waits for them comes as they want it from now on. Safe to repeat.
 *
 * @param int                   $user    User id.
 * @param array<string, string> $rhythms By kind; the others stay.
 * @param string|null           $zone    Their time zone, "" for the site's; null for as it was.
 * @return true|WP_Error
 */
function choose( int $user, array $rhythms, ?string $zone = null ): bool|WP_Error {
	$unknown = array_diff_key( $rhythms, array_flip( KINDS ) ) + array_diff( $rhythms, RHYTHMS );
	if ( $unknown ) {
		return Errors\notices_not_possible();
	}
	if ( null !== $zone && '' !== $zone && ! is_zone( $zone ) ) {
		return Errors\zone_not_possible();
	}
	return store_choice( $user, $rhythms, null, $zone ) ? true : Errors\storage_failed();
}

/**
 * Stores it, all or nothing. The person's row is locked: of two links that say the same only one is the first.
 *
 * @param int                     $user    User id.
 * @param array<string, string>   $rhythms By kind.
 * @param array<string, int>|null $links   How many links have to have changed each until now, where a link changes it; else null.
 * @param string|null             $zone    Their time zone; null for as it was.
 * @return bool|null Whether the database has it so; null where another link was first.
 */
function store_choice( int $user, array $rhythms, ?array $links, ?string $zone = null ): ?bool {
	$stored = Storage\atomically(
		static function () use ( $user, $rhythms, $links, $zone ): ?bool {
			if ( ! Storage\lock_user( $user ) ) {
				return false;
			}
			wp_cache_delete( $user, 'user_meta' );
			foreach ( $rhythms as $kind => $rhythm ) {
				$name = CHOICE . $kind;
				$used = decode_choice( Sets\fact_now( $user, $name ) )['links'];
				if ( null !== $links && ( $links[ $kind ] ?? -1 ) !== $used ) {
					return null;
				}
				$used += null === $links ? 0 : 1;
				$value = $used > 0 ? "$rhythm $used" : $rhythm;
				update_user_meta( $user, Sets\fact( $name ), $value );
				if ( Sets\fact_now( $user, $name ) !== $value || ! move_due( $user, $kind, $rhythm, time() ) ) {
					return false;
				}
			}
			return null === $zone || store_zone( $user, $zone );
		}
	);
	wp_cache_delete( $user, 'user_meta' );
	$stored && wake( time() );
	return $stored;
}
