<?php
/**
 * What belongs to an entry and has rows of its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Files\File;

/**
 * Files and Elements of one entry. A value.
 */
final class Extras {
	/**
	 * Holds what was read.
	 *
	 * @param list<File>                           $files    Its files, oldest first.
	 * @param list<array{id: int, name: string}>   $elements Its Elements.
	 */
	public function __construct(
		public readonly array $files = [],
		public readonly array $elements = [],
	) {}
}
