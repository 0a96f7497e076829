<?php
/**
 * Something that must hold of every row of ours.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

use Closure;

/**
 * An invariant of the stored data, told by what breaks it. A value: checks.php asks the database.
 */
final class Check {
	/**
	 * Holds one invariant.
	 *
	 * @param string                                          $code     What a finding of it is called.
	 * @param string                                          $of       Post type of the rows, or one of TABLES.
	 * @param string                                          $wrong    Condition of rows that break it, safe SQL; the row is "t".
	 * @param string                                          $says     What is wrong, in a sentence without anybody's words.
	 * @param string                                          $remedy   What to do about it.
	 * @param string                                          $joins    Other rows that the condition asks about, safe SQL.
	 * @param (Closure( array<string, string> ): bool)|null $is_wrong Whether a row that the condition finds breaks it, where SQL alone does not say.
	 */
	public function __construct(
		public readonly string $code,
		public readonly string $of,
		public readonly string $wrong,
		public readonly string $says,
		public readonly string $remedy,
		public readonly string $joins = '',
		public readonly ?Closure $is_wrong = null,
	) {}

	/**
	 * The table of its rows, without the site's prefix.
	 */
	public function table(): string {
		return isset( TABLES[ $this->of ] ) ? $this->of : 'posts';
	}
}
