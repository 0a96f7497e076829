<?php
/**
 * How an entry stands between its author and those who answer it: nothing is expected, it waits, it was answered, it was closed or approved.
 *
 * What people said last stays until something is done about it: an answered entry waits again once its author has gone on, one that was
 * closed once they say something, and one that was approved until who may review it says otherwise. Nobody is told while it is its author's alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Sets;
use WP_Error;

/**
 * What stands in the row for each state. Core's own word, which all rows of ours have always had there, is that of none.
 */
const REVIEWS = [
	'none'     => 'closed',
	'waiting'  => 'log_waiting',
	'answered' => 'log_answered',
	'closed'   => 'log_closed',
	'approved' => 'log_approved',
];

/**
 * Whether a person may answer an entry, and say how it stands: its author's coach, and who facilitates the set it is shared with. Members of the
 * set read, and so does who lost the facilitator's role.
 *
 * @param Entry $entry The entry.
 * @param int   $user  User id, 0 for a visitor.
 */
function can_review( Entry $entry, int $user ): bool {
	return can_read( $entry, $user ) && ( reviewable( [ $entry ], $user )[ $entry->id ] ?? false );
}

/**
 * The same rule for entries that a person may read, in a number of queries that does not grow with them.
 *
 * @param Entry[] $entries The entries.
 * @param int     $user    User id.
 * @return array<int, bool> By post id.
 */
function reviewable( array $entries, int $user ): array {
	$theirs = array_filter( $entries, static fn( Entry $entry ): bool => $entry->author !== $user );
	$places = in_array( 'set', array_column( $theirs, 'audience' ), true ) ? Sets\memberships( $user ) : [];
	$can    = [];
	foreach ( $theirs as $entry ) {
		$can[ $entry->id ] = 'coach' === $entry->audience || ( 'set' === $entry->audience && 'facilitator' === ( $places[ $entry->set ]->role ?? '' ) && Sets\can_form( $user ) );
	}
	return $can;
}

/**
 * Why a person may not say how an entry stands, or null.
 *
 * @param Entry|null $entry The entry; null when they may not read it.
 * @param int        $user  User id.
 */
function problem_with_review( ?Entry $entry, int $user ): ?WP_Error {
	if ( ! $entry || ! can_read( $entry, $user ) ) {
		return Errors\entry_not_found();
	}
	return can_review( $entry, $user ) ? null : Errors\review_forbidden();
}

/**
 * Says how an entry stands. Safe to repeat, and of two who do so at once the second is told who was first.
 *
 * @param int          $id     Post id.
 * @param int          $user   User id.
 * @param ReviewChange $change What was sent: the state, which state and revision it was said of, whether it takes back what was said before.
 */
function review( int $id, int $user, array $change ): Entry|WP_Error {
	$before = store_review( $id, $user, $change );
	if ( false === $before ) {
		return Errors\storage_failed();
	}
	if ( is_wp_error( $before ) ) {
		return $before;
	}
	if ( $change['undo'] ?? false ) {
		return readable( $id, $user ) ?? Errors\entry_not_found();
	}
	if ( 'approved' === $change['state'] ) {
		/**
		 * Fires after an entry was approved. Again where that is said again: a request that ended before this is made good by its repeat,
		 * so whatever is done here has to be safe to do twice.
		 *
		 * @param int $entry    Post id of the entry.
		 * @param int $author   User id of who wrote it.
		 * @param int $lesson   Post id of the lesson it answers in, 0 for a free entry.
		 * @param int $reviewer User id of who approved it.
		 */
		do_action( 'learning_log_entry_approved', $before->id, $before->author, $before->lesson, $user );
	}
	tell_waiting( $id, 'waiting' === $change['state'] && 'waiting' !== $before->review );
	return readable( $id, $user ) ?? Errors\entry_not_found();
}

/**
 * Tells that an entry begins to wait again by what somebody said or took back; of saves learning_log_entry_saved tells. After the transaction.
 *
 * @param int  $entry Post id.
 * @param bool $waits Whether it does.
 */
function tell_waiting( int $entry, bool $waits ): void {
	if ( $waits ) {
		/**
		 * Fires after an entry has begun to wait for an answer again without having been saved.
		 *
		 * @param int $entry Post id.
		 */
		do_action( 'learning_log_entry_waits', $entry );
	}
}

/**
 * Why what somebody says of an entry does not fit how it stands by now, or null.
 *
 * @param Entry        $entry  The entry as it is.
 * @param Verdict|null $last   What was said of it last.
 * @param int          $user   User id.
 * @param ReviewChange $change What was sent.
 */
function problem_with_base_review( Entry $entry, ?Verdict $last, int $user, array $change ): ?WP_Error {
	$same = ( $change['base'] ?? $entry->review ) === $entry->review && ( $change['base_revision'] ?? $entry->revision ) === $entry->revision;
	$done = $entry->review === $change['state'];
	$mine = $last?->by === $user && $last->state === $entry->review;
	// What somebody else has said since is not taken back.
	if ( ( $change['undo'] ?? false ) ? $done || ( $same && $mine ) : $same || ( $done && $mine ) ) {
		return null;
	}
	[ 'by' => $by, 'at' => $at ] = said_by( $entry, $last );
	$is_rewritten                = ( $change['base_revision'] ?? $entry->revision ) !== $entry->revision;
	return Errors\review_conflict( $is_rewritten ? Sets\person_name( $entry->author ) : ( $by > 0 ? Sets\person_name( $by ) : '' ), $is_rewritten ? iso( $entry->modified ) : ( '' === $at ? '' : iso( $at ) ), present( [ $entry ], $user )[0] ?? [] );
}

/**
 * How an entry stands, for whoever is shown it: what is its author's alone waits for nobody.
 *
 * @param Entry $entry The entry.
 */
function review_shown( Entry $entry ): string {
	return 'me' === $entry->audience ? 'none' : $entry->review;
}

/**
 * Who made an entry stand as it does, and when. What waits and was not put so by anybody waits for what its author wrote.
 *
 * @param Entry        $entry The entry.
 * @param Verdict|null $last  What was said of it last.
 * @return array{by: int, at: string} User id, 0 for nobody; "Y-m-d H:i:s", UTC.
 */
function said_by( Entry $entry, ?Verdict $last ): array {
	$shown = review_shown( $entry );
	// Who said it among other readers is nobody's to learn here: a set does not learn who somebody's coach is.
	if ( $last && $last->by > 0 && $last->state === $shown && $last->readers === readers_key( $entry->audience, $entry->set ) ) {
		return [
			'by' => $last->by,
			'at' => $last->at,
		];
	}
	return [
		'by' => 'waiting' === $shown ? $entry->author : 0,
		'at' => 'waiting' === $shown ? $entry->modified : '',
	];
}

/**
 * The state of a first answer.
 *
 * @param Draft $draft What is stored.
 */
function first_review( Draft $draft ): string {
	return waits( $draft ) ? 'waiting' : 'none';
}

/**
 * Whether a text asks for an answer: its prompt says so, there is somebody to give it, and something to answer.
 *
 * @param Draft $draft What is stored.
 */
function waits( Draft $draft ): bool {
	return 'none' !== $draft->frame->reply && 'me' !== $draft->audience && '' !== trim( implode( '', $draft->answers ) );
}

/**
 * Whether a save may change how an entry stands, told without asking the database: most do not.
 *
 * @param Entry $before What is stored.
 * @param Draft $draft  What will be.
 */
function may_change_review( Entry $before, Draft $draft ): bool {
	return is_reshared( $before, $draft ) || ( $before->answers !== $draft->answers && ( 'answered' === $before->review || ( 'none' === $before->review && waits( $draft ) ) ) );
}

/**
 * How an entry stands after a save.
 *
 * @param Entry        $before What was stored.
 * @param string       $review How it stood as it was saved.
 * @param Draft        $draft  What is stored now.
 * @param Verdict|null $last   What was said of it last.
 */
function review_after( Entry $before, string $review, Draft $draft, ?Verdict $last ): string {
	// What was said among the same readers holds, also after a while in which they could not read it.
	$said   = $last && $last->readers === readers_key( $draft->audience, $draft->set );
	$back   = $said && is_reshared( $before, $draft );
	// An answer is one to the text of then: whether that changed among other readers nobody knows, so the row alone says that it still is.
	$review = $back && 'answered' !== $last->state ? $last->state : $review;
	$stands = 'answered' === $review && $before->answers !== $draft->answers ? 'waiting' : $review;
	if ( 'me' === $draft->audience ) {
		return $stands;
	}
	if ( is_reshared( $before, $draft ) && ! $said ) {
		return first_review( $draft );
	}
	return 'none' === $stands && waits( $draft ) && ! ( $said && 'none' === $last->state ) ? 'waiting' : $stands;
}

/**
 * How an entry stands once somebody has said something about it.
 *
 * @param Entry $entry  The entry.
 * @param int   $writer User id of who said it.
 */
function review_after_comment( Entry $entry, int $writer ): string {
	$moves = $entry->author === $writer ? [ 'answered' => 'waiting', 'closed' => 'waiting' ] : [ 'waiting' => 'answered' ];
	return $moves[ $entry->review ] ?? $entry->review;
}

/**
 * Whether a save changes who reads an entry.
 *
 * @param Entry $before What is stored.
 * @param Draft $draft  What will be.
 */
function is_reshared( Entry $before, Draft $draft ): bool {
	return $before->audience !== $draft->audience || $before->set !== $draft->set;
}

/**
 * What stands for the readers among whom something was said.
 *
 * @param string $audience One of "me", "coach", "set".
 * @param int    $set      Post id, 0 for none.
 */
function readers_key( string $audience, int $set ): string {
	return 'set' === $audience ? (string) $set : $audience;
}
