<?php
/**
 * Messages as REST tells them to the facilitators of a set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

use LearningLog\Entries;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * Messages of one set in the shape of schema/message.json. That one was sent is told to each facilitator, so that nobody is written to twice; what
 * it says to its sender alone; and what a lesson and its prompt are called to who may read the lesson.
 *
 * @param list<Message> $messages The messages.
 * @param int           $set      Post id of their set.
 * @param int           $viewer   User id of who asks, who facilitates it.
 * @return list<array<string, mixed>>
 */
function present( array $messages, int $set, int $viewer ): array {
	$people  = array_merge( ...array_map( static fn( Message $message ): array => [ $message->sender, $message->recipient ], $messages ) );
	$members = $messages ? Entries\steps_of_members( $set, $viewer ) : [];
	cache_users( array_values( array_unique( array_filter( $people ) ) ) );
	_prime_post_caches( array_values( array_unique( array_filter( array_column( $messages, 'lesson' ) ) ) ), false, false );
	return array_map(
		static function ( Message $message ) use ( $members, $viewer ): array {
			$titles = $message->lesson > 0 && Prompts\can_read_lesson( $message->lesson, $viewer );
			$shared = is_shared( $members[ $message->recipient ]['answers'] ?? [], $message->lesson, $message->about() );
			return [
				'id'           => $message->id,
				'kind'         => $message->kind,
				'set'          => $message->set,
				'sender'       => named( $message->sender ),
				'person'       => named( $message->recipient ),
				'lesson'       => $message->lesson,
				'lesson_title' => $titles ? Prompts\title_of( $message->lesson ) : '',
				'prompt'       => $message->lesson > 0 ? $message->prompt : '',
				'title'        => $titles ? $message->title : '',
				'text'         => $message->sender === $viewer ? $message->text : '',
				'sent'         => Entries\iso( $message->sent ),
				'can'          => [ 'take_back' => $message->sender === $viewer && ! $message->taken_back && can_be_taken_back( $message, $shared ) ],
			];
		},
		$messages
	);
}

/**
 * A person by name.
 *
 * @param int $user User id, 0 for somebody who is gone.
 * @return array{id: int, name: string}
 */
function named( int $user ): array {
	return [
		'id'   => $user,
		'name' => Sets\person_name( $user ),
	];
}
