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
 * How much there is: entries that were brought, and rows that could not be read.
 *
 * @param int $user User id.
 * @return array{entries: int, rows: int}
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_of_person( int $user ): array {
	load();
	return [
		'entries' => count( records_of( $user ) ),
		'rows'    => count( ids_aside( $user ) ),
	];
}

/**
 * The bytes of rows that could not be read, one after the other.
 *
 * @param int $user User id.
 * @return iterable<int, string> By number of the row.
 * @throws Errors\Not_Read When the database does not answer.
 */
function unread_of_person( int $user ): iterable {
	load();
	return each_aside( $user );
}

/**
 * Files that were refused.
 *
 * @param int $user User id.
 * @return list<RecordFile>
 * @throws Errors\Not_Read When the database does not answer.
 */
function refused_of_person( int $user ): array {
	load();
	return files_aside( $user );
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
