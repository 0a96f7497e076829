<?php
/**
 * What an entry is about besides its text.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * When something happened, of which kind it was and how long it took, as far as its author says. A value.
 */
final class Event {
	/**
	 * Holds what was said.
	 *
	 * @param string $date    "Y-m-d", "" when it was not said.
	 * @param string $kind    One of EVENT_KINDS, "" when it was not said.
	 * @param int    $minutes Time spent, 0 when it was not said.
	 */
	public function __construct(
		public readonly string $date = '',
		public readonly string $kind = '',
		public readonly int $minutes = 0,
	) {}
}
