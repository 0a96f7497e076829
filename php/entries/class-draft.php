<?php
/**
 * An entry on its way into the database.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * What is about to be stored; checked by save.php, written by store.php.
 */
final class Draft {
	/**
	 * Holds everything a row is made of but its number, revision and times.
	 *
	 * @param string                $kind     One of "note", "log", "facilitator".
	 * @param int                   $author   User id.
	 * @param int                   $lesson   Post id, 0 for a free entry.
	 * @param string                $prompt   Prompt id, "" for a free entry.
	 * @param string                $title    Plain text.
	 * @param array<string, string> $answers  By question key.
	 * @param string                $audience One of "me", "coach", "set".
	 * @param int                   $set      Post id of the set, 0 for none.
	 * @param Frame                 $frame    What was asked.
	 * @param list<int>|null        $elements Term ids it shall bear; null leaves them as they are, and a first answer with those of its lesson.
	 */
	public function __construct(
		public readonly string $kind,
		public readonly int $author,
		public readonly int $lesson,
		public readonly string $prompt,
		public readonly string $title,
		public readonly array $answers,
		public readonly string $audience,
		public readonly int $set,
		public readonly Frame $frame,
		public readonly ?array $elements = null,
	) {}
}
