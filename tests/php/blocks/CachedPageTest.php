<?php
/**
 * What lets a person have their notes behind a cache that ignores cookies: a cookie without identity, and addresses nothing may keep.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Tests\TestCase;

final class CachedPageTest extends TestCase {
	public function test_a_visitors_page_offers_a_way_past_caches_and_says_nothing_of_anyone(): void {
		$lesson = $this->factory->page( '<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?"} /-->' );
		wp_set_current_user( 0 );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- The page being shown.
		$html            = (string) apply_filters( 'the_content', $lesson->post_content );
		self::assertMatchesRegularExpression( '/redirect_to=[^"]*' . Blocks\FOR_ME . '%3D\w+%23learning-log-note-1"/', $html );
		self::assertContains( Blocks\VISITOR_MODULE, wp_script_modules()->get_queue() );
		self::assertNotContains( Blocks\MINE_MODULE, wp_script_modules()->get_queue(), 'It is named, not loaded' );
		self::assertNotContains( 'learning-log-note-view-script-module', wp_script_modules()->get_queue() );
	}

	public function test_text_that_has_no_other_place_is_not_replaced_by_a_note(): void {
		$lesson = $this->factory->page( '<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?"} /-->' );
		wp_set_current_user( 0 );
		$GLOBALS['post'] = $lesson; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- The page being shown.
		Blocks\receive_form( [ 'answers' => [ 'text' => 'Typed before the session ended' ], 'lesson' => (string) $lesson->ID, 'prompt' => '1', 'revision' => '0', 'user' => '1', 'nonce' => 'old' ] );
		$html = (string) apply_filters( 'the_content', $lesson->post_content );
		self::assertStringContainsString( 'Typed before the session ended', $html );
		self::assertStringNotContainsString( 'is-for-nobody', $html );
	}

	public function test_each_way_back_is_another_address_and_keeps_its_place(): void {
		$asked = 'https://example.org/lesson/?' . Blocks\FOR_ME . '=kept-in-a-page&part=2#learning-log-note-1';
		$first = Blocks\filter_login_redirect( $asked );
		self::assertMatchesRegularExpression( '~^https://example\.org/lesson/\?' . Blocks\FOR_ME . '=[0-9a-f]{16}&part=2#learning-log-note-1$~', $first );
		self::assertNotSame( $first, Blocks\filter_login_redirect( $asked ) );
		self::assertSame( 'https://example.org/wp-admin/#top', Blocks\filter_login_redirect( 'https://example.org/wp-admin/#top' ) );
	}

	public function test_links_and_forms_stay_past_the_cache_only_on_a_page_that_came_past_it(): void {
		self::assertSame( 'https://example.org/lesson/', Blocks\address_from_here( 'https://example.org/lesson/' ) );
		$_GET[ Blocks\FOR_ME ] = 'a';
		try {
			self::assertStringContainsString( Blocks\FOR_ME . '=', Blocks\address_from_here( 'https://example.org/lesson/' ) );
		} finally {
			unset( $_GET[ Blocks\FOR_ME ] );
		}
	}
}
