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
 * Files, Elements, numbers of comments and marks of one entry. A value.
 */
final class Extras {
	/**
	 * Holds what was read.
	 *
	 * @param list<File>                           $files    Its files, oldest first.
	 * @param list<array{id: int, name: string}>   $elements Its Elements.
	 * @param array{all: int, new: int}            $comments How many comments there are, and how many of them are new to who asked.
	 * @param string                               $seen     What is noted of who asked having opened it (encode_seen()); "" for never.
	 * @param Verdict|null                         $verdict  What was said last of how it stands.
	 */
	public function __construct(
		public readonly array $files = [],
		public readonly array $elements = [],
		public readonly array $comments = [
			'all' => 0,
			'new' => 0,
		],
		public readonly string $seen = '',
		public readonly ?Verdict $verdict = null,
	) {}
}
