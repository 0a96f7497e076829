<?php
/**
 * One file of an entry or a comment.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * What is known about a stored file. A value: it queries nothing and decides nothing.
 */
final class File {
	/**
	 * Holds the facts of one file.
	 *
	 * @param int    $id            Post id, 0 before it is stored.
	 * @param int    $parent        Post id of the entry or comment it belongs to; of a comment that is yet to be said, its draft.
	 * @param int    $author        User id.
	 * @param string $name          Name as its author called it.
	 * @param string $type          Media type.
	 * @param int    $size          Bytes.
	 * @param string $key           What the bytes are called in the directory: 32 hexadecimal digits.
	 * @param string $sha256        Hash of the bytes.
	 * @param bool   $has_thumbnail Whether a small picture lies beside it.
	 * @param string $mutation      UUID of the upload that made it, "" for none.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $parent,
		public readonly int $author,
		public readonly string $name,
		public readonly string $type,
		public readonly int $size,
		public readonly string $key,
		public readonly string $sha256,
		public readonly bool $has_thumbnail,
		public readonly string $mutation,
	) {}
}
