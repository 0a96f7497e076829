<?php
/**
 * Somebody of whom every store holds something, and what the checks find among it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Checks;

use LearningLog\Checks;
use LearningLog\Comments;
use LearningLog\Files;
use LearningLog\Storage;
use LearningLog\Tests\Files\Samples;
use LearningLog\Tests\Privacy\Person;

trait Verifying {
	use Person;

	/**
	 * A number that nothing has.
	 */
	private const NONE = 987654321;

	protected function setUp(): void {
		parent::setUp();
		require_once \LearningLog\PLUGIN_DIR . '/php/checks/load.php';
		$this->meet_person();
		self::assertIsArray( Comments\insert( $this->note->id, $this->world->people['facilitator'], 'Said by the facilitator', wp_generate_uuid4(), 0, 0 ) );
		$this->world->as( 'facilitator', 'PUT', '/entries/' . $this->note->id . '/seen', [] );
		self::assertInstanceOf( Files\File::class, Files\add( $this->note, self::temporary( Samples::picture() ), 'photo.jpg' ) );
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * What is found, as "code id key".
	 *
	 * @return list<string>
	 */
	private static function found(): array {
		$found = [];
		foreach ( Checks\verify() as $findings ) {
			foreach ( $findings as $finding ) {
				self::assertNotSame( '', $finding['says'] );
				self::assertDoesNotMatchRegularExpression( '/\{(id|key)\}|Kiebitz/', $finding['says'] . $finding['do'], $finding['code'] );
				$found[] = "{$finding['code']} {$finding['id']} {$finding['key']}";
			}
		}
		return $found;
	}

	/**
	 * A row of a table.
	 *
	 * @param key-of<Storage\TABLES> $table Which.
	 * @param string                            $where Condition.
	 * @return array<string, string>
	 */
	private static function row( string $table, string $where ): array {
		global $wpdb;
		$rows = Storage\rows( "SELECT * FROM {$wpdb->$table} WHERE $where ORDER BY 1 DESC LIMIT 1" );
		self::assertCount( 1, $rows, $where );
		return $rows[0];
	}
}
