<?php
/**
 * What an import remembers of one person, for the tools of privacy, and of an entry that is removed. The stores are loaded when they are asked: most requests never do.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Errors;

/**
 * Loads the stores.
 */
function load(): void {
	require_once __DIR__ . '/class-record.php';
	require_once __DIR__ . '/store.php';
	require_once __DIR__ . '/store-aside.php';
	require_once __DIR__ . '/store-person.php';
	require_once __DIR__ . '/store-source.php';
}

/**
 * All of it.
 *
 * @param int $user User id.
 * @return array{entries: int, rows: array<int, string>, files: list<RecordFile>} How many entries were brought; the bytes of rows that could not be read, by number; files
 *                                                                            that were refused.
 * @throws Errors\Not_Read When the database does not answer.
 */
function of_person( int $user ): array {
	load();
	return [
		'entries' => count( records_of( $user ) ),
		'rows'    => bytes_aside( $user ),
		'files'   => files_aside( $user ),
	];
}

/**
 * Whether there is any.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_person( int $user ): bool {
	load();
	return is_known( $user );
}

/**
 * Whether the plugin it came from has something of theirs, which is never written here.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_at_source( int $user ): bool {
	load();
	return source_tells_of( $user );
}

/**
 * Takes the files of an entry, or of one comment about it, that is removed for good off it. Part of a transaction.
 *
 * @param int $entry   Post id.
 * @param int $comment Post id, 0 for all that belongs to the entry.
 * @return list<string>|null What bytes are called that are to go then; null when the database did not take it.
 * @throws Errors\Not_Read When it does not answer.
 */
function files_of_removed( int $entry, int $comment = 0 ): ?array {
	load();
	return forget_files( $entry, $comment );
}

/**
 * Takes a person off it.
 *
 * @param int $user User id.
 * @return bool Whether nothing is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function erase_person( int $user ): bool {
	load();
	return forget_person( $user );
}
