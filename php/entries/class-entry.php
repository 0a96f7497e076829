<?php
/**
 * One entry, valid and whole.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * What one person wrote, as the store read it. A value: it queries nothing and decides nothing.
 */
final class Entry {
	/**
	 * Holds the facts of one stored entry.
	 *
	 * @param int                   $id       Post id.
	 * @param string                $kind     One of "note", "log", "facilitator".
	 * @param int                   $author   User id.
	 * @param int                   $lesson   Post id of the lesson, 0 for a free entry.
	 * @param string                $prompt   Prompt id within the lesson, "" for a free entry.
	 * @param string                $title    Plain text.
	 * @param array<string, string> $answers  What was typed, by question key, byte for byte.
	 * @param string                $audience One of "me", "coach", "set".
	 * @param int                   $set      Post id of the set it is shared with, 0 for none.
	 * @param int                   $revision 1 after the first save.
	 * @param string                $created  "Y-m-d H:i:s", UTC.
	 * @param string                $modified "Y-m-d H:i:s", UTC.
	 * @param Frame                 $frame    What was asked, and what else goes along with the text.
	 * @param string                $trashed  "Y-m-d H:i:s", UTC, when it went to the trash; "" when it is not there.
	 * @param string                $review   How it stands, a name of REVIEWS; what others are told of it says review_shown().
	 * @param Extras|null           $extras   What belongs to it, where that was read along with it.
	 * @param bool                  $talked   Whether anybody has ever said something about it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $kind,
		public readonly int $author,
		public readonly int $lesson,
		public readonly string $prompt,
		public readonly string $title,
		public readonly array $answers,
		public readonly string $audience,
		public readonly int $set,
		public readonly int $revision,
		public readonly string $created,
		public readonly string $modified,
		public readonly Frame $frame,
		public readonly string $trashed = '',
		public readonly string $review = 'none',
		public readonly ?Extras $extras = null,
		public readonly bool $talked = false,
	) {}
}
