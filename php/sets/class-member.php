<?php
/**
 * One person's place in a set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * A membership as it is stored in one user-meta row.
 */
final class Member {
	/**
	 * Holds the facts of one membership.
	 *
	 * @param int    $user         User id.
	 * @param int    $set          Post id of the set.
	 * @param string $role         "member" or "facilitator".
	 * @param string $organisation Name of the organisation, "" when unknown.
	 * @param string $from         First day, "Y-m-d" or "".
	 * @param string $until        Last day, "Y-m-d" or "".
	 */
	public function __construct(
		public readonly int $user,
		public readonly int $set,
		public readonly string $role,
		public readonly string $organisation,
		public readonly string $from = '',
		public readonly string $until = '',
	) {}

	/**
	 * Whether the membership holds on a day.
	 *
	 * @param string $day "Y-m-d".
	 */
	public function holds_on( string $day ): bool {
		return ( '' === $this->from || $this->from <= $day ) && ( '' === $this->until || $day <= $this->until );
	}
}
