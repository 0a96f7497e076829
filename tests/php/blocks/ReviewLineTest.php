<?php
/**
 * How an entry stands, as its author reads it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Tests\InWorld;
use LearningLog\Tests\TestCase;
use WP_Query;

final class ReviewLineTest extends TestCase {
	use InWorld;

	/**
	 * The lesson as a request of the author's shows it, with nothing left in memory from before.
	 */
	private function page(): string {
		wp_cache_flush();
		wp_set_current_user( 0 );
		wp_set_current_user( $this->world->people['author'] );
		$query                   = new WP_Query( [ 'page_id' => $this->world->lesson ] );
		$GLOBALS['wp_query']     = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		$GLOBALS['wp_the_query'] = $query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- A request of its own.
		remove_action( 'template_redirect', 'redirect_canonical' );
		do_action( 'template_redirect' );
		$query->the_post();
		return html_entity_decode( (string) apply_filters( 'the_content', get_the_content() ) );
	}

	/**
	 * The lines of the lesson that say how entries stand.
	 *
	 * @return list<string>
	 */
	private function lines(): array {
		preg_match_all( '/class="learning-log-note__review[^>]*>([^<]*)</', $this->page(), $found );
		return $found[1];
	}

	/**
	 * Answers of the author's to a lesson whose notes expect this.
	 *
	 * @param string[] $replies What each note expects.
	 * @return list<Entry>
	 */
	private function answers( array $replies ): array {
		$this->world->lesson = $this->factory->lesson( array_map( static fn( string $reply ): array => [ 'reply' => $reply ], $replies ) )->ID;
		return array_map( fn( int $number ): Entry => $this->world->answer( (string) ( $number + 1 ), "Text $number", 'set' ), array_keys( $replies ) );
	}

	public function test_the_lesson_says_what_each_shared_answer_waits_for_and_nothing_of_others(): void {
		$this->answers( [ 'reply', 'approve', 'none' ] );
		self::assertSame( [ 'Waiting for a reply', 'Waiting for approval' ], $this->lines() );
	}

	public function test_it_says_who_approved_and_when_and_whether_the_text_has_changed_since(): void {
		[ $entry ] = $this->answers( [ 'approve' ] );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved' ] );
		$said = 'Approved by Facilitator, ' . wp_date( (string) get_option( 'date_format' ) );
		self::assertSame( [ $said ], $this->lines() );
		self::assertStringContainsString( $said, html_entity_decode( Blocks\log_entry_html( $entry->id, $entry->author ) ) );
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() + 60 ) ], [ 'ID' => $entry->id ] );
		self::assertSame( [ "$said. You have changed it since." ], $this->lines() );
	}

	public function test_what_was_taken_back_from_its_readers_says_nothing(): void {
		[ $entry ] = $this->answers( [ 'approve' ] );
		$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved' ] );
		$narrowed = Entries\save_entry( Entries\find( $entry->id ) ?? $entry, [ 'answers' => [], 'audience' => 'me', 'base_revision' => 1 ] );
		self::assertInstanceOf( Entry::class, $narrowed );
		self::assertSame( [], $this->lines() );
		self::assertStringNotContainsString( 'Approved', Blocks\log_entry_html( $entry->id, $entry->author ) );
	}

	public function test_the_queries_of_a_lesson_do_not_grow_with_what_was_approved_in_it(): void {
		$sent = [];
		foreach ( [ 2, 12 ] as $many ) {
			foreach ( $this->answers( array_fill( 0, $many, 'approve' ) ) as $entry ) {
				$this->world->as( 'facilitator', 'PUT', "/entries/{$entry->id}/review", [ 'state' => 'approved' ] );
			}
			$this->page();
			$sent[] = count( $this->queries( fn() => $this->page() ) );
		}
		self::assertSame( $sent[0], $sent[1] );
	}
}
