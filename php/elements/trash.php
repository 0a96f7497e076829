<?php
/**
 * The end of Elements that were removed: a part of the daily work of the entries.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * Removes for good what was removed too long ago.
 */
function action_purge(): void {
	require_once __DIR__ . '/change.php';
	try {
		$past = past();
	} catch ( Errors\Not_Read ) {
		return; // Another day.
	}
	if ( $past ) {
		Storage\atomically( static fn(): bool => forget( $past ) );
	}
}

/**
 * How many were removed too long ago.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	require_once __DIR__ . '/change.php';
	return count( past() );
}
