<?php
/**
 * What the rooms say has happened, as far as people are told of it. A row for each, whatever the number of people: whom it concerns is looked
 * up once it has settled.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Comments\Comment;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Meetings\Action;
use LearningLog\Messages\Message;

/**
 * An entry was saved: it counts once others can read it who could not before, and once it begins to wait for an answer; never again while its
 * author types.
 *
 * @param Entry      $entry  The entry as it is stored.
 * @param Entry|null $before The entry before, null for a first save.
 */
function action_entry_saved( Entry $entry, ?Entry $before ): void {
	$readers = static fn( ?Entry $one ): array => $one ? [ $one->audience, $one->set ] : [ 'me', 0 ];
	$shared  = 'me' !== $entry->audience && $readers( $entry ) !== $readers( $before );
	$waiting = 'waiting' === Entries\review_shown( $entry );
	$shared && happened( 'entry', $entry->id );
	$waiting && ( $shared || 'waiting' !== $before?->review ) && happened( 'reply', $entry->id );
}

/**
 * Somebody has said something about an entry, which may wait for an answer now.
 *
 * @param Comment $comment The comment.
 */
function action_comment_said( Comment $comment ): void {
	happened( 'comment', $comment->id );
	happened( 'reply', $comment->entry );
}

/**
 * An entry waits again: somebody said so, took back the only answer, or brought back what they had said.
 *
 * @param int $entry Post id.
 */
function action_entry_waits( int $entry ): void {
	happened( 'reply', $entry );
}

/**
 * A facilitator has written to somebody.
 *
 * @param Message $message The message.
 */
function action_message_sent( Message $message ): void {
	happened( 'message', $message->id );
}

/**
 * Something about a set has changed, so that somebody may have ground rules to agree to. It is told of many changes in a row, within
 * their transactions: one that is not noted keeps none of them from being stored.
 *
 * @param mixed $set Post id.
 */
function action_set_changed( mixed $set ): void {
	is_int( $set ) && happened( 'contract', $set );
}

/**
 * An action was taken or changed: its owner is told before it is due. It is saved with each key too, and mostly has the day that it had.
 *
 * @param Action      $action The action as it is stored.
 * @param Action|null $before The action before, null for a new one.
 */
function action_action_saved( Action $action, ?Action $before ): void {
	$is_new = ! $before || $before->due !== $action->due || $before->state !== $action->state;
	$moment = '' === $action->due ? 0 : morning_of_day( $action->due, zone( $action->owner ) );
	if ( ! $is_new || 'open' !== $action->state || $moment <= time() ) {
		return;
	}
	try {
		add( $action->id, make( [ $action->owner ], 'action', $action->id, $action->due, $moment ) );
	} catch ( Errors\Not_Read ) {
		return;
	}
	wake( $moment - AHEAD_SECONDS );
}

/**
 * Notes that something has happened, once until it is looked into: that locks the thing, so what changed before is seen by it, and what
 * changes after it is noted anew. A save that this fails for is a save all the same.
 *
 * @param string $kind  One of KINDS.
 * @param int    $thing Post id of what it is about.
 */
function happened( string $kind, int $thing ): void {
	if ( is_noted( $kind, $thing ) ) {
		return;
	}
	$settled = time() + SETTLE_SECONDS;
	insert_event( $kind, $thing, $settled );
	wake( $settled );
}

/**
 * Whether it is known to be noted. A second time changes nothing but the number of rows.
 *
 * @param string $kind  One of KINDS.
 * @param int    $thing Post id of what it is about.
 */
function is_noted( string $kind, int $thing ): bool {
	try {
		return has_event( $kind, $thing );
	} catch ( Errors\Not_Read ) {
		return false;
	}
}

/**
 * Has the work done at a time, or before.
 *
 * @param int $time Seconds of the Unix epoch; what is far away is found by the hourly work.
 */
function wake( int $time ): void {
	$planned = wp_next_scheduled( SEND );
	if ( $time > time() + HOUR_IN_SECONDS || ( false !== $planned && $planned <= $time ) ) {
		return;
	}
	wp_clear_scheduled_hook( SEND );
	wp_schedule_single_event( $time, SEND );
}
