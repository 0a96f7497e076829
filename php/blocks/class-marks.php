<?php
/**
 * The notes of a page that wait for it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * Notes by the number of their mark, while WordPress makes the page around them.
 */
final class Marks {
	/** Whether the page is being made: notes leave a mark. @var bool */
	public bool $open = false;

	/**
	 * Whether those who were asked about may read the lessons of this page, by lesson and person.
	 *
	 * @var array<string, bool>
	 */
	public array $lessons = [];

	/**
	 * The notes, each in parts: put together only with the page, so that none is copied twice.
	 *
	 * @var list<array<int, string>>
	 */
	public array $notes = [];

	/** What the marks are called: nobody who writes content can know it. @var string */
	public readonly string $name;

	/**
	 * What the marks of blanks in patterns begin with: fourteen digits that nobody can know either.
	 *
	 * @var non-empty-string
	 */
	public readonly string $blank;

	/**
	 * Names the marks.
	 */
	public function __construct() {
		$this->blank = (string) random_int( 10 ** 13, 10 ** 14 - 1 );
		$this->name  = 'learning-log-' . bin2hex( random_bytes( 8 ) );
	}
}
