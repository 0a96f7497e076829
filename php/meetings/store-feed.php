<?php
/**
 * The private feed of a person's meetings: user meta with the hash of its key. Who reads the database cannot read the calendar by it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Sets;

const FEED = 'learning_log_feed';

/**
 * The hash of a person's feed, null where they have none.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function feed_hash( int $user ): ?string {
	return $user > 0 ? Sets\fact_now( $user, FEED ) : null;
}

/**
 * Keeps the hash of a feed, in the place of one there was; null for none.
 *
 * @param int         $user User id.
 * @param string|null $hash The hash.
 * @return bool Whether the database has it so.
 * @throws Errors\Not_Read When it does not say.
 */
function store_feed( int $user, ?string $hash ): bool {
	null === $hash ? delete_user_meta( $user, Sets\fact( FEED ) ) : update_user_meta( $user, Sets\fact( FEED ), $hash );
	return feed_hash( $user ) === $hash;
}
