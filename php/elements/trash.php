<?php
/**
 * The end of Elements that were removed: a part of the daily work of the entries.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Removes for good what was removed too long ago.
 */
function action_purge(): void {
	require_once __DIR__ . '/store-terms.php';
	try {
		$past = past( stored() );
	} catch ( Errors\Not_Read ) {
		return; // Another day.
	}
	if ( $past ) {
		// One of them may be brought back at this moment.
		Storage\atomically( static fn(): bool => forget( past( locked() ) ) );
	}
}

/**
 * How many were removed too long ago.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	require_once __DIR__ . '/store-terms.php';
	return count( past( stored() ) );
}

/**
 * Those that were removed too long ago.
 *
 * @param array<int, StoredElement> $all All there are.
 * @return list<int> Term ids.
 */
function past( array $all ): array {
	return array_keys( array_filter( $all, static fn( array $element ): bool => ! $element['is_there'] && $element['since'] + Entries\TRASH_SECONDS < time() ) );
}
