<?php
/**
 * One reflection template.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

/**
 * Questions for one way of looking back. A value.
 */
final class Template {
	/**
	 * Holds what a template asks.
	 *
	 * @param string                                                $id        Its name in addresses.
	 * @param string                                                $label     Plain text.
	 * @param string                                                $purpose   Plain text.
	 * @param int                                                   $minutes   How long it takes.
	 * @param string                                                $note      A reminder beside it, plain text.
	 * @param list<array{key: string, label: string, help: string}> $questions Its questions.
	 * @param bool                                                  $retired   Whether it is offered no more.
	 * @param bool                                                  $own       Whether it was made here.
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
	) {}
}
