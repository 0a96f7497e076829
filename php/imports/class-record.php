<?php
/**
 * What is remembered of a thread that was brought.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

/**
 * Which entry it became, and as what it was stored: what somebody has changed since shows by that. A value.
 */
final class Record {
	/**
	 * Holds one row.
	 *
	 * @param int                               $id       Post id, 0 before it is stored.
	 * @param string                            $name     "{user}-{page}-{note}", as ProgressAlly has them.
	 * @param int                               $user     User id, 0 for somebody who was erased: then nothing is brought of it again.
	 * @param int                               $entry    Post id of the entry, 0 for none.
	 * @param int                               $revision Revision of the entry as it was brought.
	 * @param string                            $review   How the entry stood, a name of Entries\REVIEWS.
	 * @param array<int, array{hash: string, turns: array<int, array{int, string, int}>}> $rows Of each row of the thread its hash, and of each of its turns what it
	 *                                                    became (0: the text of the entry, -1: nothing, else the post id of a comment), its hash, and the revision it has.
	 * @param array<string, RecordFile>               $files    By "{row}-{turn}-{number}": waiting, kept, refused or
	 *                                                    missing; the post id of what is kept; why it was refused, and what its bytes are called that lie aside.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly int $user,
		public readonly int $entry,
		public readonly int $revision,
		public readonly string $review,
		public readonly array $rows,
		public readonly array $files = [],
	) {}

	/**
	 * The same, but for what is given.
	 *
	 * @param int|null                       $revision Revision of the entry.
	 * @param string|null                    $review   How the entry stands.
	 * @param array<int, array{hash: string, turns: array<int, array{int, string, int}>}>|null $rows Rows of the thread.
	 * @param array<string, RecordFile>|null $files    Files.
	 */
	public function with( ?int $revision = null, ?string $review = null, ?array $rows = null, ?array $files = null ): self {
		return new self( $this->id, $this->name, $this->user, $this->entry, $revision ?? $this->revision, $review ?? $this->review, $rows ?? $this->rows, $files ?? $this->files );
	}

	/**
	 * Whether a file of it is still to be brought.
	 */
	public function waits(): bool {
		return in_array( 'waiting', array_column( $this->files, 'state' ), true );
	}
}
