<?php
/**
 * What a member has set out to do.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

/**
 * An action as it is stored: its owner's alone to write. A value.
 */
final class Action {
	/**
	 * Holds the facts of one action.
	 *
	 * @param int          $id         Post id.
	 * @param int          $set        Post id of the set it was taken in.
	 * @param int          $owner      User id, 0 for a row that WordPress has handed to somebody else.
	 * @param int          $meeting    Post id of the meeting it was taken in, 0 for none.
	 * @param string       $what       What is to be done, as all texts byte for byte.
	 * @param string       $first_step How it begins.
	 * @param string       $due        By when, "Y-m-d" or "".
	 * @param string       $state      One of "open", "done", "partly", "changed", "dropped".
	 * @param string       $outcome    What happened.
	 * @param string       $learning   What was learned.
	 * @param bool         $coach      Whether its owner's coach reads it too.
	 * @param int          $revision   Raised with each change.
	 * @param string       $created    "Y-m-d H:i:s", UTC.
	 * @param string       $modified   "Y-m-d H:i:s", UTC.
	 * @param string       $closed     Since when it is not open any more, "Y-m-d H:i:s", UTC; "" while it is.
	 * @param string       $trashed    Since when it is in the trash, "Y-m-d H:i:s", UTC; "" when it is not.
	 * @param list<string> $mutations  UUIDs of its latest changes.
	 * @param string       $uuid       UUID of its first save, under which a page keeps it on the device.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $set,
		public readonly int $owner,
		public readonly int $meeting,
		public readonly string $what,
		public readonly string $first_step,
		public readonly string $due,
		public readonly string $state,
		public readonly string $outcome,
		public readonly string $learning,
		public readonly bool $coach,
		public readonly int $revision = 0,
		public readonly string $created = '',
		public readonly string $modified = '',
		public readonly string $closed = '',
		public readonly string $trashed = '',
		public readonly array $mutations = [],
		public readonly string $uuid = '',
	) {}

	/**
	 * Its texts, by key.
	 *
	 * @return array{what: string, first_step: string, outcome: string, learning: string}
	 */
	public function texts(): array {
		return [
			'what'       => $this->what,
			'first_step' => $this->first_step,
			'outcome'    => $this->outcome,
			'learning'   => $this->learning,
		];
	}
}
