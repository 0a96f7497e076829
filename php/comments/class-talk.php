<?php
/**
 * The conversation about one entry, as one person may read it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

/**
 * What was said, and what of it is the reader's alone. A value: it queries nothing and decides nothing.
 */
final class Talk {
	/**
	 * Holds a thread.
	 *
	 * @param list<Comment>       $said    What everybody reads, oldest first.
	 * @param list<Comment>       $removed What the reader took back.
	 * @param array<int, Comment> $drafts  What they have begun, by the comment it is a change of; 0 is one that is yet to be said.
	 * @param list<int>           $new     Post ids of what others said since the reader was last shown the thread.
	 * @param array<int, list<ShownFile>> $files Files, by comment or draft.
	 * @param int                 $first   Post id of the first comment here where earlier ones are left out, else 0.
	 * @param bool                $behind  Whether some of those that are left out are new as well.
	 */
	public function __construct(
		public readonly array $said = [],
		public readonly array $removed = [],
		public readonly array $drafts = [],
		public readonly array $new = [],
		public readonly array $files = [],
		public readonly int $first = 0,
		public readonly bool $behind = false,
	) {}

	/**
	 * The same, where what is left out is new as well.
	 */
	public function with_new_behind(): self {
		return new self( $this->said, $this->removed, $this->drafts, $this->new, $this->files, $this->first, true );
	}

	/**
	 * Whether there is nothing to be read in it.
	 */
	public function is_empty(): bool {
		return ! $this->said && ! $this->removed && ! $this->drafts;
	}
}
