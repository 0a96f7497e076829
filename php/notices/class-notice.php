<?php
/**
 * What one person is to be told of.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

/**
 * A notice as the store read it. A value: whether it still holds is the policy's to say.
 */
final class Notice {
	/**
	 * Holds the facts of one notice.
	 *
	 * @param int    $id     Post id.
	 * @param int    $user   User id of who is told.
	 * @param string $kind   One of KINDS.
	 * @param int    $thing  Post id of what it is about.
	 * @param string $state  Which state of that, "" where there is only one.
	 * @param string $due    "Y-m-d H:i:s", UTC.
	 * @param int    $tries  How often the mail was refused.
	 * @param string $status One of the type's.
	 * @param string $moment When that begins, "Y-m-d H:i:s", UTC; "" for what has happened.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $user,
		public readonly string $kind,
		public readonly int $thing,
		public readonly string $state,
		public readonly string $due = '',
		public readonly int $tries = 0,
		public readonly string $status = DUE,
		public readonly string $moment = '',
	) {}

	/**
	 * The name of its row: one person is told once of one state of one thing.
	 */
	public function name(): string {
		return "{$this->user}-{$this->kind}-{$this->thing}-{$this->state}";
	}
}
