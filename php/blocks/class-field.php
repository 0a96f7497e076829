<?php
/**
 * One question of a note, with what stands in its field.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * A field to fill in. A value.
 */
final class Field {
	/**
	 * Holds what is asked and answered.
	 *
	 * @param string $key    Key of the answer.
	 * @param string $label  The question, plain text; "" where the note asks one thing and its own question names it.
	 * @param string $help   A hint, plain text.
	 * @param string $stored What is stored, as typed.
	 * @param string $text   What stands in the field.
	 * @param string $asked  The question as it was worded when it was answered.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $label,
		public readonly string $help,
		public readonly string $stored,
		public readonly string $text,
		public readonly string $asked,
	) {}
}
