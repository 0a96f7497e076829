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
	 * @param string                            $audience Who was to read it as it was brought, "me" or "coach".
	 * @param int                               $before   Post id of the entry that the thread was before its author shared that wider, 0 for none.
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
		public readonly string $audience = 'me',
		public readonly int $before = 0,
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
		return new self( $this->id, $this->name, $this->user, $this->entry, $revision ?? $this->revision, $review ?? $this->review, $rows ?? $this->rows, $files ?? $this->files, $this->audience, $this->before );
	}

	/**
	 * What is remembered of the entry beside which another comes: no file comes to it any more.
	 */
	public function before_another(): self {
		$files = array_filter( $this->files, static fn( array $file ): bool => 'waiting' !== $file['state'] );
		return new self( 0, self::former( $this->name, $this->entry ), $this->user, $this->entry, $this->revision, $this->review, $this->rows, $files, $this->audience, $this->before );
	}

	/**
	 * What is remembered of an entry for its author alone that comes beside: nothing of before became part of it, and files that are still to come will.
	 *
	 * @param int $entry    Post id.
	 * @param int $revision Its revision.
	 * @param int $nothing  What a turn became that is no part of it.
	 */
	public function beside( int $entry, int $revision, int $nothing ): self {
		$rows = [];
		foreach ( $this->rows as $id => $row ) {
			$rows[ $id ] = [ 'turns' => array_map( static fn( array $turn ): array => [ $nothing, $turn[1], 1 ], $row['turns'] ) ] + $row;
		}
		$gone  = [
			'state' => 'gone',
			'file'  => 0,
			'why'   => '',
			'aside' => '',
		];
		$files = array_map( static fn( array $file ): array => ( 'waiting' === $file['state'] ? [] : $gone ) + $file, $this->files );
		return new self( $this->id, $this->name, $this->user, $entry, $revision, 'none', $rows, $files, 'me', $this->entry );
	}

	/**
	 * What is remembered is called so while another stands for its thread.
	 *
	 * @param string $name  Name of the thread.
	 * @param int    $entry Post id of its entry.
	 */
	public static function former( string $name, int $entry ): string {
		return "$name-$entry";
	}

	/**
	 * What the turn of a file became, -1 where nothing is known of it.
	 *
	 * @param string $key What the file is called.
	 */
	public function became( string $key ): int {
		[ $row, $ordinal ] = array_map( 'intval', explode( '-', $key ) );
		return $this->rows[ $row ]['turns'][ $ordinal ][0] ?? -1;
	}

	/**
	 * Whether a file of it is still to be brought.
	 */
	public function waits(): bool {
		return in_array( 'waiting', array_column( $this->files, 'state' ), true );
	}
}
