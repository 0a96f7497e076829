<?php
/**
 * What goes along with the text of an entry.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

/**
 * The question as it was asked, and what the store needs to know about earlier saves. A value, kept as JSON beside the text.
 */
final class Frame {
	/**
	 * Holds what was asked and how the entry came to be what it is.
	 *
	 * @param string             $question     The question when it was answered, inline HTML.
	 * @param string             $lesson_title Title of the lesson at that time, plain text.
	 * @param string             $template     Reflection template, "" for none.
	 * @param array<string, int> $mutations    Revision each of the latest saves made, by its UUID, oldest first.
	 * @param int                $kept_at      Unix time of the latest version kept in the history.
	 * @param int                $kept         Versions kept since the history was last thinned.
	 * @param list<Question>     $questions    Each field's question when it was answered; none for a note.
	 * @param Event              $event        What it is about.
	 * @param string             $reply        What its prompt says comes back: "none", "reply" or "approve".
	 */
	public function __construct(
		public readonly string $question = '',
		public readonly string $lesson_title = '',
		public readonly string $template = '',
		public readonly array $mutations = [],
		public readonly int $kept_at = 0,
		public readonly int $kept = 0,
		public readonly array $questions = [],
		public readonly Event $event = new Event(),
		public readonly string $reply = 'none',
	) {}
}
