<?php
/**
 * Tests that play in World.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests;

use PHPUnit\Framework\Attributes\Before;

/**
 * The programme is made once for a class, which takes longer than most tests; each test finds it as it was made.
 */
trait InWorld {
	private static World $as_made;
	private World $world;

	/**
	 * Makes the programme.
	 */
	protected static function prepare(): void {
		self::$as_made = new World();
	}

	/**
	 * A world of the test's own: it may put people into it.
	 */
	#[Before]
	protected function enter(): void {
		$this->world = clone self::$as_made;
	}
}
