<?php
/**
 * WordPress's own erasing of personal data, for the Learning Log.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Sets;

/**
 * Entries of one step.
 */
const ERASE_AT_ONCE = 50;

/**
 * Adds ours to the erasers.
 *
 * @param mixed $erasers Those of WordPress and of other plugins.
 * @return mixed
 */
function filter_erasers( $erasers ) {
	return ! is_array( $erasers ) ? $erasers : $erasers + [
		'learning-log' => [
			'eraser_friendly_name' => __( 'Learning Log', 'learning-log' ),
			'callback'             => __NAMESPACE__ . '\erase',
		],
	];
}

/**
 * One step: some entries; when none is left, everything else. What others wrote is not the person's and stays; so does what the person said
 * about it, in nobody's name: the conversation is in another's log.
 *
 * @param string $email Address of the person.
 * @return Erased
 */
function erase( $email ): array {
	$user = person( $email );
	try {
		return $user ? erase_step( $user ) : answer( false, [], true );
	} catch ( Errors\Not_Read ) {
		return not_erased();
	}
}

/**
 * The same for a person there is.
 *
 * @param int $user User id.
 * @return Erased
 * @throws Errors\Not_Read When the database does not answer.
 */
function erase_step( int $user ): array {
	$removed = erase_entries( $user, ERASE_AT_ONCE );
	if ( ERASE_AT_ONCE === $removed ) {
		return answer( true, [], false );
	}
	$kept = null === $removed ? [] : kept_messages( $user );
	$said = (bool) Comments\of_person( $user, 1 );
	$had = has_facts( $user );
	if ( null === $removed || ! Comments\leave_to_nobody( $user ) || ! erase_facts( $user ) ) {
		return not_erased();
	}
	return answer( $had || $removed > 0 || $said, $kept, true );
}

/**
 * The answer where the database failed on the way.
 *
 * @return Erased
 */
function not_erased(): array {
	return answer( true, [ __( 'Some of the Learning Log could not be erased, because the database did not answer. Please run this again.', 'learning-log' ) ], true, true );
}

/**
 * Erases some of a person's entries, with their history and files.
 *
 * @param int $user User id.
 * @param int $most How many at most.
 * @return int|null How many; null when one of them is still there.
 */
function erase_entries( int $user, int $most ): ?int {
	$entries = Entries\of_person( $user, $most );
	$gone    = array_filter( $entries, static fn( Entries\Entry $entry ): bool => Entries\erase( $user, $entry->id ) );
	return count( $gone ) === count( $entries ) ? count( $gone ) : null;
}

/**
 * What stays, and why.
 *
 * @param int $user User id.
 * @return list<string>
 */
function kept_messages( int $user ): array {
	$messages = [];
	if ( Comments\has_said( $user ) ) {
		$messages[] = __( 'Learning Log: what this person said about entries of others stays there, without their name.', 'learning-log' );
	}
	$sets = array_filter( array_map( 'LearningLog\Sets\name', array_keys( Sets\stored_memberships( $user ) ) ) );
	if ( $sets ) {
		/* translators: %s: names of sets. */
		$messages[] = sprintf( __( 'Learning Log: the sets stay for their other members, without this person: %s. What others wrote is theirs and stays.', 'learning-log' ), implode( ', ', $sets ) );
	}
	if ( Imports\is_at_source( $user ) ) {
		$messages[] = __( 'Learning Log: ProgressAlly’s own table still has notes or replies of this person. Learning Log never writes there, and brings nothing of theirs any more; erase them in ProgressAlly.', 'learning-log' );
	}
	return $messages;
}

/**
 * An answer as WordPress wants it.
 *
 * @param bool         $removed  Whether something was erased.
 * @param list<string> $messages What to tell the administrator.
 * @param bool         $done     Whether this was the last step.
 * @param bool         $retained Whether something of the person's is still there.
 * @return Erased
 */
function answer( bool $removed, array $messages, bool $done, bool $retained = false ): array {
	return [
		'items_removed'  => $removed,
		'items_retained' => $retained,
		'messages'       => $messages,
		'done'           => $done,
	];
}
