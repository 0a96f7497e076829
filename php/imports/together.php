<?php
/**
 * What an importer does whole or not at all, while nobody else changes what it is about.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Does something in a transaction, again when the database failed.
 *
 * @template T
 * @param callable(): T $change What; its answer is false when the database did not take it.
 * @return T|false
 */
function together( callable $change ): mixed {
	return Storage\atomically( $change );
}

/**
 * Makes all others who change something of some people's, or an entry, wait for the end of it.
 *
 * @param int[] $users User ids.
 * @param int   $entry Post id, 0 for none.
 */
function hold( array $users, int $entry = 0 ): bool {
	return Storage\lock_users( $users ) && ( 0 === $entry || Storage\lock_post( $entry ) );
}

/**
 * Those of some people who are there.
 *
 * @param int[] $users User ids.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_there( array $users ): array {
	return Storage\users_there( array_values( array_unique( $users ) ) );
}
