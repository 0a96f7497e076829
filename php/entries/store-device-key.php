<?php
/**
 * The key of a person's copies of unsent text on their devices: one row of user meta, made when it is first needed.
 *
 * A device that is stolen or shared holds the copies without it, and the site without the copies: who wants to read them needs
 * the device and the person's login.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

const DEVICE_KEY = 'learning_log_device_key';

/**
 * A person's key; "" when there is none and none can be stored, so that nothing is encrypted with what nobody could open again.
 *
 * No query once there is one: WordPress has read the meta of whoever is logged in.
 *
 * @param int $user User id.
 */
function device_key( int $user ): string {
	$key = $user > 0 ? get_user_meta( $user, DEVICE_KEY, true ) : '';
	return is_string( $key ) && '' !== $key ? $key : make_device_key( $user );
}

/**
 * Whether a person has a key: only then can a device hold anything of theirs.
 *
 * @param int $user User id.
 */
function has_device_key( int $user ): bool {
	return $user > 0 && metadata_exists( 'user', $user, DEVICE_KEY );
}

/**
 * Makes the key, unless another request was faster: then its key is the one.
 *
 * @param int $user User id.
 */
function make_device_key( int $user ): string {
	$key = $user <= 0 ? false : Storage\atomically(
		static function () use ( $user ): string|false {
			global $wpdb;
			if ( ! Storage\lock_user( $user ) ) {
				return false;
			}
			$sql    = (string) $wpdb->prepare( "SELECT meta_value FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key = %s ORDER BY umeta_id LIMIT 1", $user, DEVICE_KEY );
			$stored = Storage\column( $sql, 'meta_value' )[0] ?? null;
			$key    = $stored ?? base64_encode( random_bytes( 32 ) );
			$row    = [
				'user_id'    => $user,
				'meta_key'   => DEVICE_KEY,
				'meta_value' => $key,
			];
			return null !== $stored || $wpdb->insert( $wpdb->usermeta, $row ) ? $key : false;
		}
	);
	wp_cache_delete( $user, 'user_meta' );
	return (string) $key;
}
