<?php
/**
 * Writing to members of a set, and taking it back.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Notices;
use LearningLog\Prompts;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

/**
 * Bytes of one message: a note, no letter.
 */
const MAX_BYTES = 4 * KB_IN_BYTES;

/**
 * One person is nudged through a set about one thing once in as long, whichever of its facilitators does.
 */
const NUDGE_SECONDS = 3 * DAY_IN_SECONDS;

/**
 * How long a nudge is kept, and what was taken back.
 */
const KEEP_SECONDS = 30 * DAY_IN_SECONDS;

/**
 * Sends a message to those of some members it is for. Safe to repeat: what the same request has sent stays the only one.
 *
 * @param int    $set      Post id of a set that the sender facilitates.
 * @param int    $sender   User id.
 * @param Compose $compose What to whom.
 * @param string $mutation UUID of the request.
 * @return array{sent: list<Message>, left_out: list<LeftOut>}|WP_Error
 */
function send( int $set, int $sender, array $compose, string $mutation ): array|WP_Error {
	$title = title_or_problem( $compose, $sender );
	if ( is_wp_error( $title ) ) {
		return $title;
	}
	$message  = static fn( int $recipient ): Message => draft( $set, $sender, $recipient, $compose, $title, strtolower( $mutation ) );
	$outcome  = Storage\atomically(
		static function () use ( $set, $sender, $compose, $message ): array|false {
			return Storage\lock_post( $set ) ? send_locked( $set, $sender, $compose, $message ) : false;
		}
	);
	foreach ( $outcome['sent'] ?? [] as $sent ) {
		/**
		 * Fires after a message was sent, again where its request is repeated.
		 *
		 * @param Message $sent The message.
		 */
		do_action( 'learning_log_message_sent', $sent );
	}
	return $outcome ? $outcome : Errors\storage_failed();
}

/**
 * The same, while nothing else is written through the set: of two facilitators at once the second sees what the first has sent.
 *
 * @param int                      $set     Post id.
 * @param int                      $sender  User id.
 * @param Compose                  $compose What to whom.
 * @param callable( int ): Message $message Makes it for a person.
 * @return array{sent: list<Message>, left_out: list<LeftOut>}|false
 * @throws Errors\Not_Read When the database does not answer.
 */
function send_locked( int $set, int $sender, array $compose, callable $message ): array|false {
	$members  = Entries\steps_of_members( $set, $sender );
	$messages = array_map( $message, $compose['people'] );
	$before   = $messages ? about( $set, $compose['people'], $messages[0]->about() ) : [];
	$again    = [];
	$new      = [];
	$left_out = [];
	foreach ( $messages as $one ) {
		$theirs = array_filter( $before, static fn( Message $earlier ): bool => $earlier->recipient === $one->recipient );
		$same   = array_filter( $theirs, static fn( Message $earlier ): bool => $earlier->name() === $one->name() && $earlier->sender === $sender );
		$member = $members[ $one->recipient ] ?? null;
		if ( $same ) {
			$again = [ ...$again, ...array_filter( $same, static fn( Message $earlier ): bool => ! $earlier->taken_back ) ];
			continue;
		}
		$why = why_not( $one, $member['answers'] ?? null, array_values( $theirs ) );
		if ( $why ) {
			$left_out[] = [ 'person' => $one->recipient ] + $why;
		} else {
			$new[] = $one;
		}
	}
	$stored = insert_all( $new );
	return null === $stored ? false : [
		'sent'     => [ ...$again, ...$stored ],
		'left_out' => $left_out,
	];
}

/**
 * Why a message is not for somebody, or null.
 *
 * @param Message                  $message The message.
 * @param array<string, Step>|null $answers What there is of theirs, by lesson and prompt; null where they are no member of the set.
 * @param list<Message>            $earlier What was written to them about it before.
 * @return array{why: string, since: string}|null
 */
function why_not( Message $message, ?array $answers, array $earlier ): ?array {
	if ( null === $answers ) {
		return reason( 'gone' );
	}
	if ( is_shared( $answers, $message->lesson, $message->about() ) ) {
		return reason( 'shared' );
	}
	$since = gmdate( 'Y-m-d H:i:s', time() - NUDGE_SECONDS );
	foreach ( array_reverse( $earlier ) as $one ) {
		if ( ! $one->taken_back && $one->kind === $message->kind && ( 'opening' === $one->kind || $one->sent > $since ) ) {
			return reason( 'opening' === $one->kind ? 'asked' : 'nudged', $one->sent );
		}
	}
	return null;
}

/**
 * A reason, in the shape of schema/message-sent.json.
 *
 * @param string $why   One word.
 * @param string $since "Y-m-d H:i:s", UTC.
 * @return array{why: string, since: string}
 */
function reason( string $why, string $since = '' ): array {
	return [
		'why'   => $why,
		'since' => '' === $since ? '' : Entries\iso( $since ),
	];
}

/**
 * What a message is about is called, or why it cannot be sent as it is.
 *
 * @param Compose $compose What to whom.
 * @param int     $sender  User id.
 */
function title_or_problem( array $compose, int $sender ): string|WP_Error {
	if ( ! mb_check_encoding( $compose['text'], 'UTF-8' ) ) {
		return Errors\text_not_readable();
	}
	if ( strlen( $compose['text'] ) > MAX_BYTES ) {
		return Errors\message_too_long( MAX_BYTES );
	}
	if ( '' === trim( $compose['text'] ) ) {
		return Errors\message_empty();
	}
	if ( 0 === $compose['lesson'] ) {
		return 'nudge' === $compose['kind'] ? '' : Errors\prompt_not_found();
	}
	$lesson = Prompts\readable( $compose['lesson'], $sender );
	$prompt = $lesson ? Prompts\find( $lesson, $compose['prompt'] ) : null;
	return $prompt ? Entries\name_of_prompt( $prompt->title, $prompt->question ) : Errors\prompt_not_found();
}

/**
 * A message that is not stored.
 *
 * @param int     $set       Post id.
 * @param int     $sender    User id.
 * @param int     $recipient User id.
 * @param Compose $compose   What.
 * @param string  $title     What its prompt is called.
 * @param string  $mutation  UUID of the request.
 */
function draft( int $set, int $sender, int $recipient, array $compose, string $title, string $mutation = '' ): Message {
	return new Message( 0, $compose['kind'], $set, $sender, $recipient, $compose['lesson'], 0 === $compose['lesson'] ? (string) $set : $compose['prompt'], $title, $compose['text'], $mutation );
}

/**
 * Takes a message back, while that is possible. Safe to repeat.
 *
 * @param int $id   Post id.
 * @param int $user User id of who does, who may.
 * @return Message|WP_Error As it was.
 * @throws Errors\Not_Read When the database does not answer.
 */
function take_back( int $id, int $user ): Message|WP_Error {
	$set   = of_ids( [ $id ], true )[ $id ]->set ?? 0;
	$taken = Storage\atomically(
		static function () use ( $id, $user, $set ): Message|WP_Error|false {
			$message = Storage\lock_post( $set ) ? of_ids( [ $id ], true )[ $id ] ?? null : null;
			if ( ! $message || $message->taken_back ) {
				return $message ?? false;
			}
			$answers = Entries\steps_of_members( $set, $user )[ $message->recipient ]['answers'] ?? [];
			if ( ! can_be_taken_back( $message, is_shared( $answers, $message->lesson, $message->about() ) ) ) {
				return Errors\message_too_late( $message->kind, intdiv( Notices\SETTLE_SECONDS, MINUTE_IN_SECONDS ) );
			}
			return store_taken_back( $id ) ? $message : false;
		}
	);
	return $taken ? $taken : Errors\storage_failed();
}

/**
 * Puts an opening away where its reader is shown it, or brings it back. Safe to repeat. Nobody else is told, by no list and no mail that does not
 * come: to who wrote it they have not started.
 *
 * @param int  $id   Post id.
 * @param int  $user User id of who does.
 * @param bool $away Whether it is put away.
 * @return true|WP_Error
 * @throws Errors\Not_Read When the database does not answer.
 */
function put_away( int $id, int $user, bool $away ): bool|WP_Error {
	return problem_with_putting_away( $id, $user ) ?? ( store_away( $id, $away ) ? true : Errors\storage_failed() );
}

/**
 * Removes what has had its time: a part of the daily work of the entries.
 */
function action_purge(): void {
	forget_before( keep_ended() );
}

/**
 * What changed last before this has had its time, "Y-m-d H:i:s", UTC.
 */
function keep_ended(): string {
	return gmdate( 'Y-m-d H:i:s', time() - KEEP_SECONDS );
}

/**
 * How many messages have had their time.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	return count_before( keep_ended() );
}
