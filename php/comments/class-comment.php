<?php
/**
 * One comment on an entry.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Comments;

/**
 * What one person said about an entry, or has begun to say, as the store read it. A value: it queries nothing and decides nothing.
 */
final class Comment {
	/**
	 * Holds the facts of one stored comment.
	 *
	 * @param int          $id       Post id.
	 * @param int          $entry    Post id of the entry it is about.
	 * @param int          $author   User id, 0 for somebody whose account is gone or who was erased.
	 * @param string       $text     What was typed, byte for byte.
	 * @param int          $revision 1 as it was sent first.
	 * @param string       $created  "Y-m-d H:i:s", UTC.
	 * @param string       $modified "Y-m-d H:i:s", UTC.
	 * @param string       $mutation UUID of the change that made it what it is, "" for none.
	 * @param bool         $sent     Whether it was said; a draft is its author's alone.
	 * @param list<string> $earlier  UUIDs of changes before that one, newest first; of a draft alone.
	 * @param string       $trashed  Since when it is in the trash, "Y-m-d H:i:s", UTC; "" when it is not.
	 * @param int          $changes  Of a draft: post id of the comment it is a change of, 0 for one that is yet to be said.
	 * @param int          $upon     Of such a change: revision of that comment as it was written last.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $entry,
		public readonly int $author,
		public readonly string $text,
		public readonly int $revision,
		public readonly string $created,
		public readonly string $modified,
		public readonly string $mutation,
		public readonly bool $sent = true,
		public readonly array $earlier = [],
		public readonly string $trashed = '',
		public readonly int $changes = 0,
		public readonly int $upon = 0,
	) {}
}
