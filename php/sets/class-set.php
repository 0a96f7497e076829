<?php
/**
 * One Action Learning Set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

/**
 * A set as it is stored. A value: who is in it is asked of the store.
 */
final class Set {
	/**
	 * Holds the facts of one set.
	 *
	 * @param int    $id       Post id.
	 * @param string $name     Name.
	 * @param string $type     One of "in_house", "cross_company", "facilitators".
	 * @param string $mode     "facilitated" or "self_facilitated".
	 * @param int    $capacity Members it has room for.
	 * @param string $starts   "Y-m-d" or "".
	 * @param string $ends     "Y-m-d" or "".
	 * @param int    $revision Raised with each change; 0 for one that is not stored yet.
	 * @param string $contract Ground rules, as they were typed.
	 * @param int    $contract_version Raised with each change of the ground rules, 0 while there are none.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly string $type,
		public readonly string $mode,
		public readonly int $capacity,
		public readonly string $starts,
		public readonly string $ends,
		public readonly int $revision = 0,
		public readonly string $contract = '',
		public readonly int $contract_version = 0,
	) {}

	/**
	 * The same set with ground rules of a version.
	 *
	 * @param int $version The version.
	 */
	public function at_contract_version( int $version ): self {
		return new self( $this->id, $this->name, $this->type, $this->mode, $this->capacity, $this->starts, $this->ends, $this->revision, $this->contract, $version );
	}
}
