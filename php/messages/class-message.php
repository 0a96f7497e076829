<?php
/**
 * What one facilitator wrote to one member.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Messages;

/**
 * A message as the store read it. A value: it queries nothing and decides nothing.
 */
final class Message {
	/**
	 * Holds the facts of one message.
	 *
	 * @param int    $id         Post id.
	 * @param string $kind       One of KINDS.
	 * @param int    $set        Post id of the set it was written through.
	 * @param int    $sender     User id, 0 for somebody whose account is gone or who was erased.
	 * @param int    $recipient  User id.
	 * @param int    $lesson     Post id of the lesson, 0 for the set as a whole.
	 * @param string $prompt     Id of the prompt, for the set as a whole its number.
	 * @param string $title      What the prompt was called when it was written, plain text.
	 * @param string $text       What was typed, byte for byte.
	 * @param string $mutation   UUID of the request.
	 * @param string $sent       "Y-m-d H:i:s", UTC.
	 * @param bool   $taken_back Whether its sender took it back.
	 * @param bool   $put_away   Whether who it was written to has put it away: theirs alone to know.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $kind,
		public readonly int $set,
		public readonly int $sender,
		public readonly int $recipient,
		public readonly int $lesson,
		public readonly string $prompt,
		public readonly string $title,
		public readonly string $text,
		public readonly string $mutation,
		public readonly string $sent = '',
		public readonly bool $taken_back = false,
		public readonly bool $put_away = false,
	) {}

	/**
	 * What it is about, as the answers to that have it in their names.
	 */
	public function about(): string {
		return $this->lesson . '-' . $this->prompt;
	}

	/**
	 * The name of its row: one person, one thing, one request.
	 */
	public function name(): string {
		return beginning_of_name( $this->recipient, $this->about() ) . $this->mutation;
	}
}
