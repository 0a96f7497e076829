<?php
/**
 * What one person said in a meeting, of one kind.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

/**
 * A part as it is stored in one row: their check-in, their bid, their issue, what another's issue taught them, their review. A value.
 */
final class Part {
	/**
	 * Holds one part.
	 *
	 * @param int                   $user      User id of who said it.
	 * @param string                $kind      One of "check_in", "bid", "issue", "review", or "learning-" and the number of a presenter.
	 * @param array<string, string> $answers   What was typed, byte for byte.
	 * @param int                   $revision  Raised with each change.
	 * @param string                $created   "Y-m-d H:i:s", UTC.
	 * @param string                $modified  "Y-m-d H:i:s", UTC.
	 * @param list<string>          $mutations UUIDs of its latest changes.
	 */
	public function __construct(
		public readonly int $user,
		public readonly string $kind,
		public readonly array $answers,
		public readonly int $revision,
		public readonly string $created,
		public readonly string $modified,
		public readonly array $mutations,
	) {}
}
