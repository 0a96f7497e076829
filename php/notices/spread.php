<?php
/**
 * Whom it concerns: from what has happened to a notice for each person.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Messages;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * Makes the notices of an event, and ends it, in one transaction: a run that is killed leaves the event as it was. Again, it changes nothing.
 *
 * @param Notice $event The event.
 * @return bool Whether the database has it so.
 */
function spread( Notice $event ): bool {
	return (bool) Storage\atomically(
		static function () use ( $event ): bool {
			// Of two events about one thing, and of two runs with one event, the second sees what the first has made.
			if ( ! Storage\lock_post( $event->thing ) ) {
				return false;
			}
			return ! find_event( $event->id ) || ( insert_all( not_yet_made( concerned( $event ) ) ) && remove( [ $event->id ] ) );
		}
	);
}

/**
 * Makes notices about a thing, each once; what comes back to a state that it had is told again.
 *
 * @param int          $thing   Post id.
 * @param list<Notice> $notices The notices, all of one kind.
 */
function add( int $thing, array $notices ): bool {
	return ! $notices || Storage\atomically(
		static function () use ( $thing, $notices ): bool {
			if ( ! Storage\lock_post( $thing ) ) {
				return false;
			}
			$new = not_yet_made( $notices );
			return insert_all( $new ) && let_earlier_be( $new );
		}
	);
}

/**
 * The notices of an event, as those it concerns want them.
 *
 * @param Notice $event The event.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function concerned( Notice $event ): array {
	return match ( $event->kind ) {
		'entry'    => make( readers_of( $event->thing ), 'entry', $event->thing ),
		'reply'    => to_answer( $event->thing ),
		'comment'  => make( people_in_thread( $event->thing ), 'comment', $event->thing ),
		'contract' => to_agree( $event->thing ),
		'message'  => make( array_column( Messages\of_ids( [ $event->thing ] ), 'recipient' ), 'message', $event->thing ),
		default    => [],
	};
}

/**
 * Who can read an entry, but for its author.
 *
 * @param int $entry Post id.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function readers_of( int $entry ): array {
	$found = Entries\find( $entry );
	return $found ? array_keys( Entries\readers( $found ) ) : [];
}

/**
 * Who may answer an entry that waits for it: not the members of a set, who read.
 *
 * @param int $entry Post id.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function to_answer( int $entry ): array {
	$found = Entries\find( $entry );
	if ( ! $found || 'waiting' !== Entries\review_shown( $found ) ) {
		return [];
	}
	$people = array_filter( Entries\readers( $found ), static fn( string $through ): bool => 'member' !== $through );
	return make( array_keys( $people ), 'reply', $entry, waiting_since( Entries\verdict_on( $entry ) ) );
}

/**
 * Which time it is that an entry waits: each begins with another thing that was said last of how it stands.
 *
 * @param Entries\Verdict|null $last What was said last.
 */
function waiting_since( ?Entries\Verdict $last ): string {
	return $last ? (string) seconds( $last->at ) : '';
}

/**
 * Whose conversation a comment is said in: the author's of the entry, and of those who have said something about it before.
 *
 * @param int $comment Post id.
 * @return list<int>
 * @throws Errors\Not_Read When the database does not answer.
 */
function people_in_thread( int $comment ): array {
	$said  = Comments\find( $comment );
	$entry = $said ? Entries\find( $said->entry ) : null;
	if ( ! $said || ! $entry ) {
		return [];
	}
	$before = array_filter( Comments\thread( $entry->id ), static fn( Comments\Comment $one ): bool => $one->id < $said->id );
	$people = array_unique( [ $entry->author, ...array_map( static fn( Comments\Comment $one ): int => $one->author, $before ) ] );
	return array_values( array_diff( $people, [ $said->author, 0 ] ) );
}

/**
 * Members of a set who have not agreed to its ground rules as they are.
 *
 * @param int $set Post id.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function to_agree( int $set ): array {
	if ( ! Sets\open_ids( [ $set ] ) ) {
		return [];
	}
	// It is there: what is not found then was not read.
	wp_cache_delete( $set, 'posts' );
	$found = Sets\find( $set ) ?? throw new Errors\Not_Read();
	return make( Sets\not_agreed( $found ), 'contract', $set, (string) $found->contract_version );
}

/**
 * A notice for each of some people, as they want it. Who wants none gets none of what has happened; of what is to come there is one until it is
 * due, and whether they want it is asked again by then.
 *
 * @param list<int> $people User ids.
 * @param string    $kind   One of KINDS.
 * @param int       $thing  Post id of what it is about.
 * @param string    $state  Which state of it.
 * @param int       $moment When it begins, seconds of the Unix epoch; 0 for what has happened.
 * @return list<Notice>
 * @throws Errors\Not_Read When the database does not answer.
 */
function make( array $people, string $kind, int $thing, string $state = '', int $moment = 0 ): array {
	read_people( $people );
	$notices = [];
	$now     = time();
	foreach ( $people as $user ) {
		$rhythm = rhythm( $user, $kind );
		$due    = due_at( $rhythm, $now, $moment, zone( $user ) );
		if ( 'off' !== $rhythm || $due > $now ) {
			$notices[] = new Notice( 0, $user, $kind, $thing, $state, utc( $due ), 0, DUE, 0 === $moment ? '' : utc( $moment ) );
		}
	}
	return $notices;
}
