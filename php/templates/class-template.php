<?php
/**
 * A way to reflect: some questions in a row, for one purpose.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

/**
 * A reflection template. A value, in the shape of schema/template.json.
 */
final class Template {
	/**
	 * Holds what a template says.
	 *
	 * @param string                                                $id        Its name in blocks and entries.
	 * @param string                                                $label     What it is called, plain text.
	 * @param string                                                $purpose   A key of purposes().
	 * @param int                                                   $minutes   How long it takes, 0 for no idea.
	 * @param string                                                $note      What to bear in mind, plain text.
	 * @param list<array{key: string, label: string, help: string}> $questions What is asked, plain text.
	 * @param bool                                                  $retired   Whether it is offered to nobody any more.
	 * @param bool                                                  $own       Whether this site made it; false for those that ship.
	 * @param int                                                   $revision  Goes up with each change, 0 as shipped.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $label,
		public readonly string $purpose,
		public readonly int $minutes,
		public readonly string $note,
		public readonly array $questions,
		public readonly bool $retired = false,
		public readonly bool $own = false,
		public readonly int $revision = 0,
	) {}

	/**
	 * Whether what answers it is a facilitator's log, and nothing else is.
	 */
	public function is_for_facilitators(): bool {
		return 'facilitator' === $this->purpose;
	}
}
