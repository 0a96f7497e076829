<?php
/**
 * What somebody said of how an entry stands.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * Who said what, when, and among which readers. A value.
 */
final class Verdict {
	/**
	 * Holds one row.
	 *
	 * @param int    $by      User id.
	 * @param string $at      "Y-m-d H:i:s", UTC.
	 * @param string $state   A name of REVIEWS.
	 * @param string $readers Those the entry was shared with then (readers_key()).
	 */
	public function __construct(
		public readonly int $by,
		public readonly string $at,
		public readonly string $state,
		public readonly string $readers,
	) {}
}
