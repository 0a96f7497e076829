<?php
/**
 * Who has agreed to which version of a set's ground rules: a row of its own for each person and set, since a member writes it, and the row of
 * their membership its facilitators.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Storage;

const AGREED = 'learning_log_agreed_';

/**
 * Post meta of a set: its ground rules of an earlier version.
 */
const CONTRACT = '_learning_log_contract_';

/**
 * The version that a row says was agreed to.
 *
 * @param string $value What the row holds.
 */
function version_agreed( string $value ): int {
	return Storage\number_of( Storage\facts_of( $value ), 'version' );
}

/**
 * Stores that a person has agreed, and when, whole with what tells the screens of it: one that shows less would be told for ever that
 * nothing has changed. To the same version one agrees once.
 *
 * @param int $set     Post id.
 * @param int $user    User id.
 * @param int $version The version.
 * @return bool Whether the database has it.
 */
function store_agreement( int $set, int $user, int $version ): bool {
	$now    = static fn(): int => version_agreed( fact_now( $user, AGREED . $set ) ?? '' );
	$stored = Storage\atomically(
		static function () use ( $set, $user, $version, $now ): bool {
			if ( $now() !== $version ) {
				$facts = [
					'version' => $version,
					'at'      => current_time( 'mysql', true ),
				];
				update_user_meta( $user, fact( AGREED . $set ), (string) wp_json_encode( $facts ) );
				tell_change( $set );
			}
			return $now() === $version;
		}
	);
	wp_cache_delete( $user, 'user_meta' );
	return $stored;
}

/**
 * What a person has agreed to in a set, in words; "" for nothing. From their own user meta, for themselves.
 *
 * @param int $user User id.
 * @param int $set  Post id.
 */
function agreement_in_words( int $user, int $set ): string {
	$facts = Storage\facts_of( get_user_meta( $user, fact( AGREED . $set ), true ) );
	/* translators: 1: number of a version, 2: date and time. */
	return $facts ? sprintf( __( 'version %1$d, %2$s UTC', 'learning-log' ), Storage\number_of( $facts, 'version' ), Storage\text_of( $facts, 'at' ) ) : '';
}

/**
 * Keeps the ground rules of a set as they are, before others take their place. What a version says never changes, so it is kept once.
 *
 * @param Set $set The set.
 * @return bool Whether the database has them.
 * @throws Errors\Not_Read When it does not say.
 */
function keep_contract( Set $set ): bool {
	global $wpdb;
	if ( null !== kept_contract( $set->id, $set->contract_version ) ) {
		return true;
	}
	$row = [
		'post_id'    => $set->id,
		'meta_key'   => CONTRACT . $set->contract_version,
		// In ASCII, so that no character set can change what was typed.
		'meta_value' => (string) wp_json_encode( [ 'contract' => $set->contract ] ),
	];
	$kept = $wpdb->insert( $wpdb->postmeta, $row );
	wp_cache_delete( $set->id, 'post_meta' );
	return (bool) $kept;
}

/**
 * The ground rules of a set in an earlier version, null for one that was never there.
 *
 * @param int $set     Post id.
 * @param int $version The version.
 * @throws Errors\Not_Read When the database does not answer.
 */
function kept_contract( int $set, int $version ): ?string {
	global $wpdb;
	$rows = Storage\column( (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key = %s ORDER BY meta_id LIMIT 1", $set, CONTRACT . $version ), 'meta_value' );
	return $rows ? Storage\text_of( Storage\facts_of( $rows[0] ), 'contract' ) : null;
}
