<?php
/**
 * One thing a lesson asks.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

/**
 * A prompt as its author laid it out. A value.
 */
final class Prompt {
	/**
	 * Holds what is asked and how it may be answered.
	 *
	 * @param string                                                  $id                Id within the lesson.
	 * @param int                                                     $lesson            The lesson its entries belong to.
	 * @param string                                                  $kind              "note" or "log".
	 * @param string                                                  $title             Plain text.
	 * @param string                                                  $question          Safe inline HTML.
	 * @param string                                                  $placeholder       Plain text.
	 * @param int                                                     $rows              Lines of the empty field.
	 * @param string                                                  $template          Reflection template, "" for none.
	 * @param list<array{key: string, label: string, help: string}>   $questions         Fields; a note has one, "text".
	 * @param list<string>                                            $audiences         Offered audiences, "me" always among them.
	 * @param string                                                  $audience          Preset audience, one of them.
	 * @param bool                                                    $allow_attachments Whether files may be added.
	 * @param string                                                  $reply             "none", "reply" or "approve".
	 * @param list<int>                                               $elements          Elements its entries bear, term ids; none: those of the lesson.
	 * @param int                                                     $suggested_words   How much may be enough, 0 for no hint.
	 */
	public function __construct(
		public readonly string $id,
		public readonly int $lesson,
		public readonly string $kind,
		public readonly string $title,
		public readonly string $question,
		public readonly string $placeholder,
		public readonly int $rows,
		public readonly string $template,
		public readonly array $questions,
		public readonly array $audiences,
		public readonly string $audience,
		public readonly bool $allow_attachments,
		public readonly string $reply,
		public readonly array $elements = [],
		public readonly int $suggested_words = 0,
	) {}
}
