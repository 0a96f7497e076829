<?php
/**
 * Entries of the author's in the trash.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries\Entry;
use LearningLog\Tests\Files\Uploads;
use LearningLog\Tests\InWorld;
use WP_REST_Response;

trait Trash {
	use Uploads;
	use InWorld;

	protected function setUp(): void {
		parent::setUp();
		self::prepare_files();
	}

	protected function tearDown(): void {
		self::remove_files();
		parent::tearDown();
	}

	/**
	 * An answer of the author's that was moved to the trash.
	 *
	 * @param string $text     What was typed.
	 * @param string $audience Audience.
	 * @param string $prompt   Prompt id.
	 */
	private function trashed( string $text = 'Mine', string $audience = 'me', string $prompt = '1' ): Entry {
		$entry = $this->world->answer( $prompt, $text, $audience );
		self::assertSame( 200, $this->world->as( 'author', 'DELETE', "/entries/{$entry->id}" )->get_status() );
		return $entry;
	}

	/**
	 * Saves the author's note 1.
	 *
	 * @param string               $text What is typed.
	 * @param array<string, mixed> $more The rest of the save.
	 */
	private function save( string $text, array $more ): WP_REST_Response {
		return $this->world->as( 'author', 'PUT', "/lessons/{$this->world->lesson}/prompts/1", $more + [ 'answers' => [ 'text' => $text ] ] );
	}

	/**
	 * Texts of a list of the author's.
	 *
	 * @param string $query Query.
	 * @return string[]
	 */
	private function texts( string $query ): array {
		return array_column( array_column( (array) $this->world->as( 'author', 'GET', "/entries?$query" )->get_data(), 'answers' ), 'text' );
	}

	/**
	 * Lets an entry have been in the trash for so long.
	 *
	 * @param int $id      Post id.
	 * @param int $seconds How long.
	 */
	private function age( int $id, int $seconds ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_excerpt' => gmdate( 'Y-m-d H:i:s', time() - $seconds ) ], [ 'ID' => $id ] );
	}
}
