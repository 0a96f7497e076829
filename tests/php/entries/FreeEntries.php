<?php
/**
 * Free entries of the author's, sent and changed.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Entries;

use LearningLog\Entries;
use LearningLog\Tests\InWorld;
use WP_REST_Response;

trait FreeEntries {
	use InWorld;

	private static string $mutation = '0F1C2D3E-4A5B-4c6d-8e7f-0a1b2c3d4e5f';

	/**
	 * Sends a free entry of the author's.
	 *
	 * @param array<string, mixed> $more What differs from a short note.
	 */
	private function post( array $more = [] ): WP_REST_Response {
		$body = $more + [
			'kind'     => 'note',
			'answers'  => [ 'text' => 'On the ferry home' ],
			'mutation' => self::$mutation,
		];
		return $this->world->as( 'author', 'POST', '/entries', $body );
	}

	/**
	 * Changes it.
	 *
	 * @param int                  $id   Post id.
	 * @param array<string, mixed> $more What is sent.
	 */
	private function put( int $id, array $more ): WP_REST_Response {
		$revision = Entries\find( $id )->revision ?? 0;
		return $this->world->as( 'author', 'PUT', "/entries/$id", $more + [ 'answers' => [], 'base_revision' => $revision ] );
	}

	/**
	 * Rows of the author's entries.
	 */
	private function rows(): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type = 'learning_log_entry' AND post_author = %d", $this->world->people['author'] ) );
	}

	private static function element( string $name ): int {
		$term = wp_insert_term( $name, 'learning_log_element' );
		self::assertIsArray( $term );
		return $term['term_id'];
	}
}
