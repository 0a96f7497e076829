<?php
/**
 * What the daily work removes because its time is past: how much there is of it, and the same work now, until nothing of it is left.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Checks;

use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;

/**
 * By kind: how many are past their time, and the work of the rooms that removes some or all of them.
 *
 * @return array<string, array{past: callable(): int, work: callable(): mixed}>
 */
function kinds(): array {
	return [
		'entries'  => [
			'past' => Entries\many_past( ... ),
			'work' => Entries\action_purge( ... ),
		],
		'comments' => [
			'past' => Comments\many_past( ... ),
			'work' => Comments\action_purge( ... ),
		],
		'elements' => [
			'past' => Elements\many_past( ... ),
			'work' => Elements\action_purge( ... ),
		],
		'actions'  => [
			'past' => Meetings\many_actions_past( ... ),
			'work' => Meetings\action_purge( ... ),
		],
		'meetings' => [
			'past' => Meetings\many_past( ... ),
			'work' => Meetings\action_forget_said( ... ),
		],
		'messages' => [
			'past' => Messages\many_past( ... ),
			'work' => Messages\action_purge( ... ),
		],
		'notices'  => [
			'past' => Notices\many_past( ... ),
			'work' => Notices\action_forget_done( ... ),
		],
		'files'    => [
			'past' => many_orphans( ... ),
			'work' => Files\sweep( ... ),
		],
	];
}

/**
 * How many of each kind are past their time.
 *
 * @return array<string, int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function past(): array {
	return array_map( static fn( array $kind ): int => $kind['past'](), kinds() );
}

/**
 * Removes what is past its time. What a run that was killed did not come to the next one does.
 *
 * @return iterable<string, int> By kind, again and again: how many of it went by now.
 * @throws Errors\Not_Read When the database does not answer.
 */
function purge(): iterable {
	foreach ( kinds() as $name => $kind ) {
		for ( $left = $kind['past'](); $left > 0; $left = $now ) {
			$kind['work']();
			$now = $kind['past']();
			if ( $now >= $left ) {
				// What the database does not take is for another run.
				break;
			}
			yield $name => $left - $now;
		}
	}
}

/**
 * How many bytes lie in the directory of files that no file stands for.
 */
function many_orphans(): int {
	$many = 0;
	foreach ( Files\orphans() as $names ) {
		$many += count( $names );
	}
	return $many;
}
