<?php
/**
 * When a note was saved is said as WordPress says times, on every site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Blocks;

use LearningLog\Blocks;
use LearningLog\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class SavedTest extends TestCase {
	/**
	 * Formats that people choose in the settings.
	 *
	 * @return array<array{string}>
	 */
	public static function formats(): array {
		return [ [ 'g:i a' ], [ 'g:i A' ], [ 'H:i' ], [ 'G \h i \m\i\n' ], [ '\a\t H:i:s' ], [ '\\\\a g' ], [ 'a h:i T' ], [ 'l H:i' ], [ 'r' ], [ 'c' ], [ '' ] ];
	}

	/**
	 * The time of day is what wp_date() says, with the site's own words.
	 *
	 * @param string $format Format of times.
	 */
	#[DataProvider( 'formats' )]
	public function test_times_are_what_wordpress_says( string $format ): void {
		global $wp_locale;
		update_option( 'timezone_string', 'Europe/Amsterdam' );
		update_option( 'time_format', $format );
		$words               = $wp_locale->meridiem;
		$wp_locale->meridiem = [
			'am' => 'vm. s',
			'pm' => 'νμ',
			'AM' => 'VM. S',
			'PM' => 'ΝΜ',
		];
		try {
			foreach ( [ '2024-03-31 00:59:07', '2024-03-31 01:00:08', '2024-07-01 11:30:00', '2024-12-31 23:30:00' ] as $modified ) {
				$time = (int) strtotime( $modified . ' UTC' );
				$html = Blocks\saved_html( $modified );
				$said = wp_date( 'F j, Y', $time ) . ' ' . wp_date( $format, $time );
				self::assertStringContainsString( 'datetime="' . gmdate( 'c', $time ) . '"', $html );
				self::assertSame( $said, html_entity_decode( explode( '"', explode( 'title="', $html )[1] )[0], ENT_QUOTES | ENT_HTML5 ) );
			}
		} finally {
			$wp_locale->meridiem = $words;
		}
	}

	public function test_a_plugin_that_says_dates_in_its_own_way_is_heard(): void {
		add_filter( 'wp_date', static fn( string $date, string $format ): string => "[$format]", 10, 2 );
		$html = html_entity_decode( Blocks\saved_html( '2024-07-01 11:30:00' ), ENT_QUOTES | ENT_HTML5 );
		self::assertStringContainsString( '>[F j, Y]</time>', $html );
		self::assertStringContainsString( 'title="[F j, Y] [g:i a]"', $html );
	}

	public function test_what_was_saved_today_says_the_time_and_what_was_not_the_date(): void {
		$seen = static fn( string $modified ): string => html_entity_decode( wp_strip_all_tags( Blocks\saved_html( $modified ) ), ENT_QUOTES | ENT_HTML5 );
		self::assertSame( 'Saved July 1, 2024', $seen( '2024-07-01 11:30:00' ) );
		self::assertMatchesRegularExpression( '/^Saved \d+:\d\d [ap]m$/', $seen( gmdate( 'Y-m-d H:i:s' ) ) );
		self::assertSame( '', Blocks\saved_html( '' ) );
	}
}
