<?php
/**
 * What a person is still to be told of, at the moment it is told: what they may not read any more, have seen, or do not want to hear of is not
 * theirs to be told, whatever they could when it happened. And who may see how the sending goes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * Whether a person may see how the sending goes: how many of what kind, and nobody by name.
 *
 * @param int $user User id.
 */
function can_see_log( int $user ): bool {
	return user_can( $user, Sets\MANAGE );
}

/**
 * Those of a person's notices that hold, each with where to go. A number of queries that does not grow with them.
 *
 * @param int          $user    User id.
 * @param list<Notice> $notices The notices.
 * @return list<Told>
 * @throws Errors\Not_Read When the database does not answer.
 */
function holding( int $user, array $notices ): array {
	read_people( [ $user ] );
	if ( ! account( $user ) ) {
		return [];
	}
	$told = [];
	foreach ( KINDS as $kind ) {
		$some = array_values( array_filter( $notices, static fn( Notice $notice ): bool => $notice->kind === $kind ) );
		if ( $some && 'off' !== rhythm( $user, $kind ) ) {
			array_push( $told, ...holding_of( $kind, $user, $some ) );
		}
	}
	// What waits for an answer is not told once more as shared.
	$waiting = array_column( array_filter( $told, static fn( array $one ): bool => 'reply' === $one['notice']->kind ), 'about' );
	return array_values( array_filter( $told, static fn( array $one ): bool => 'entry' !== $one['notice']->kind || ! in_array( $one['about'], $waiting, true ) ) );
}

/**
 * The same of one kind.
 *
 * @param string       $kind    One of KINDS.
 * @param int          $user    User id.
 * @param list<Notice> $notices The notices.
 * @return list<Told>
 * @throws Errors\Not_Read When the database does not answer.
 */
function holding_of( string $kind, int $user, array $notices ): array {
	$things = array_map( static fn( Notice $notice ): int => $notice->thing, $notices );
	$places = match ( $kind ) {
		'reply'    => replies_for( $user, $things ),
		'entry'    => entries_for( $user, $things ),
		'comment'  => comments_for( $user, $things ),
		'meeting'  => meetings_for( $user, $things ),
		'action'   => actions_for( $user, $things ),
		'contract' => contracts_for( $user, $things ),
		'closing'  => endings_for( $user, $things ),
		'message'  => messages_for( $user, $things ),
		default    => [],
	};
	$told   = [];
	foreach ( $notices as $notice ) {
		$place = $places[ $notice->thing ] ?? null;
		if ( $place && $place['state'] === $notice->state ) {
			$told[] = [ 'notice' => $notice ] + $place;
		}
	}
	return $told;
}

/**
 * Entries that wait for an answer of a person's.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function replies_for( int $user, array $ids ): array {
	$entries = array_filter( Entries\readable_of( $ids, $user ), static fn( Entries\Entry $entry ): bool => 'waiting' === Entries\review_shown( $entry ) );
	$last    = Entries\verdicts_on( array_keys( $entries ) );
	$places  = [];
	foreach ( array_keys( array_filter( Entries\reviewable( $entries, $user ) ) ) as $id ) {
		$places[ $id ] = place( 'desk', $id, waiting_since( $last[ $id ] ?? null ) );
	}
	return $places;
}

/**
 * Entries that others share with a person, and that they have never opened.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function entries_for( int $user, array $ids ): array {
	$seen   = Entries\seen_by( $user, $ids );
	$places = [];
	foreach ( Entries\readable_of( $ids, $user ) as $id => $entry ) {
		if ( $entry->author !== $user && ! isset( $seen[ $id ] ) ) {
			$places[ $id ] = place( reads_at( $user ), $id );
		}
	}
	return $places;
}

/**
 * Comments on entries that a person can read, and that they were not shown yet.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function comments_for( int $user, array $ids ): array {
	$comments = Comments\of_ids( $ids );
	$about    = array_values( array_unique( array_map( static fn( Comments\Comment $comment ): int => $comment->entry, $comments ) ) );
	$entries  = Entries\readable_of( $about, $user );
	$seen     = Entries\seen_by( $user, $about );
	$places   = [];
	foreach ( $comments as $comment ) {
		$entry = $entries[ $comment->entry ] ?? null;
		if ( $entry && $comment->author !== $user && ( $seen[ $entry->id ] ?? 0 ) < $comment->id ) {
			$places[ $comment->id ] = place( $entry->author === $user ? 'entry' : reads_at( $user ), $entry->id );
		}
	}
	return $places;
}

/**
 * Where a person reads what others share with them: at the desk, if that opens to them.
 *
 * @param int $user User id.
 */
function reads_at( int $user ): string {
	return user_can( $user, Sets\REVIEW ) ? 'desk' : 'log';
}

/**
 * Meetings that are still to come, of sets that a person is in.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function meetings_for( int $user, array $ids ): array {
	$sets   = Sets\set_ids( $user );
	$places = [];
	foreach ( Meetings\of_ids( $ids ) as $meeting ) {
		$starts = seconds( $meeting->starts );
		if ( 'scheduled' === $meeting->status && $starts > time() && in_array( $meeting->set, $sets, true ) ) {
			$places[ $meeting->id ] = place( 'meeting', $meeting->id, (string) $starts );
		}
	}
	return $places;
}

/**
 * A person's own open actions in sets that they are in.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function actions_for( int $user, array $ids ): array {
	$sets   = Sets\set_ids( $user );
	$places = [];
	foreach ( Meetings\actions_of_ids( $ids ) as $action ) {
		if ( Meetings\is_own_action( $action, $user ) && 'open' === $action->state && in_array( $action->set, $sets, true ) ) {
			$places[ $action->id ] = place( 'actions', 0, $action->due );
		}
	}
	return $places;
}

/**
 * Sets that a person is a member of and has not agreed to the ground rules of.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function contracts_for( int $user, array $ids ): array {
	return array_map( static fn( array $roster ): array => place( 'rules', 0, (string) $roster['version'] ), array_intersect_key( Sets\rosters_to_agree( $user ), array_flip( $ids ) ) );
}

/**
 * Sets that a person is in and that have a last day.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function endings_for( int $user, array $ids ): array {
	return array_map( static fn( array $roster ): array => place( 'log', 0, $roster['ends'] ), array_intersect_key( Sets\rosters( $user ), array_flip( $ids ) ) );
}

/**
 * What facilitators of a person's sets have written to them, and what of it is not answered by what they share by now.
 *
 * @param int   $user User id.
 * @param int[] $ids  Post ids.
 * @return array<int, Place> By post id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function messages_for( int $user, array $ids ): array {
	$messages = array_filter( Messages\of_ids( $ids ), static fn( Messages\Message $message ): bool => $message->recipient === $user );
	$steps    = [];
	$places   = [];
	foreach ( $messages as $message ) {
		$key             = "$message->set-$message->sender";
		$steps[ $key ] ??= Messages\problem_with_writing( $message->set, $message->sender ) ? [] : Entries\steps_of_members( $message->set, $message->sender );
		$answers         = $steps[ $key ][ $user ]['answers'] ?? null;
		$closed          = $message->lesson > 0 && ! Prompts\readable( $message->lesson, $user );
		if ( null !== $answers && ! $closed && ! Messages\is_shared( $answers, $message->lesson, $message->about() ) ) {
			$places[ $message->id ] = place_of_message( $message );
		}
	}
	return $places;
}

/**
 * Where somebody goes for a message, and of a nudge what it says: it was composed for this mail. An opening is read where it is asked.
 *
 * @param Messages\Message $message The message.
 * @return Place
 */
function place_of_message( Messages\Message $message ): array {
	$place = $message->lesson > 0 ? place( 'prompt', $message->lesson, '', $message->prompt ) : place( 'log', 0 );
	return 'nudge' === $message->kind ? [ 'from' => $message->sender, 'words' => $message->text ] + $place : $place;
}

/**
 * Where to go for something, and the state that it is in.
 *
 * @param string $place  One of those that address() knows.
 * @param int    $about  Post id of what is there, 0 for all.
 * @param string $state  The state.
 * @param string $prompt Id of the prompt there, "" for none.
 * @return Place
 */
function place( string $place, int $about, string $state = '', string $prompt = '' ): array {
	return compact( 'place', 'about', 'state', 'prompt' ) + [ 'from' => 0, 'words' => '' ];
}
