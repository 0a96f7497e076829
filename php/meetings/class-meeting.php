<?php
/**
 * One meeting of a set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

/**
 * A meeting as it is stored: when, where, and how far it has come. A value; what was said in it is in parts.
 */
final class Meeting {
	/**
	 * Holds the facts of one meeting.
	 *
	 * @param int          $id        Post id.
	 * @param int          $set       Post id of its set.
	 * @param int          $revision  Raised with each change.
	 * @param string       $starts    "Y-m-d H:i:s", UTC.
	 * @param int          $minutes   How long it is planned to take.
	 * @param string       $place     Where, or the address of the call, as it was typed.
	 * @param string       $status    One of "scheduled", "running", "ended", "cancelled".
	 * @param int          $quorum    How few may meet.
	 * @param string       $preset    What new slots are timed by.
	 * @param list<Slot>   $slots     The agreed order.
	 * @param Run          $run       Where the meeting is, and its clock.
	 * @param list<string> $mutations UUIDs of its latest changes.
	 * @param string       $modified  "Y-m-d H:i:s", UTC.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $set,
		public readonly int $revision,
		public readonly string $starts,
		public readonly int $minutes,
		public readonly string $place,
		public readonly string $status,
		public readonly int $quorum,
		public readonly string $preset,
		public readonly array $slots,
		public readonly array $run,
		public readonly array $mutations,
		public readonly string $modified,
	) {}

	/**
	 * Its day where the site is, "Y-m-d".
	 */
	public function day(): string {
		return (string) wp_date( 'Y-m-d', (int) strtotime( $this->starts . ' UTC' ) );
	}
}
