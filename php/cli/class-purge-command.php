<?php
/**
 * `wp learning-log purge`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Checks;
use LearningLog\Meetings;
use WP_CLI;
use WP_CLI\Utils;

/**
 * Removes what is past its time.
 */
final class Purge_Command {
	/**
	 * Removes what is past its time, as the daily work does, now.
	 *
	 * That is what has been in the trash for 30 days, what was said in meetings of sets that have
	 * been over for as long as the site keeps it, nudges, notices, and bytes that no file stands for. It removes nothing before its time.
	 *
	 * A shorter time for keeping that the site has chosen holds after seven days; until then it is told how much waits for it. May be stopped and
	 * run again.
	 *
	 * ## OPTIONS
	 *
	 * [--dry-run]
	 * : Says what would go, and removes nothing.
	 *
	 * [--format=<format>]
	 * : How to say it.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     # What would go.
	 *     wp learning-log purge --dry-run
	 *
	 *     # Each night, where WordPress's own cron is switched off.
	 *     0 3 * * * wp learning-log purge --quiet
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function __invoke( array $arguments, array $options ): void {
		$format = $options['format'] ?? 'table';
		$told   = answered( fn(): array => self::purge( isset( $options['dry-run'] ), $format ) );
		'json' === $format ? show( $told, $format ) : Utils\format_items( 'table', $told, [ 'what', 'past', 'removed', 'left', 'waiting' ] );
		if ( ! isset( $options['dry-run'] ) && array_sum( array_column( $told, 'left' ) ) > 0 ) {
			WP_CLI::warning( __( 'Some of it could not be removed. Run this again; should it stay so, look at the log of the database.', 'learning-log' ) );
			WP_CLI::halt( 1 );
		}
	}

	/**
	 * Does it, or counts alone.
	 *
	 * @param bool  $pretend Whether nothing is to be removed.
	 * @param mixed $format  "json" or "table".
	 * @return list<array{what: string, past: int, removed: int, left: int, waiting: int}> By kind.
	 */
	private static function purge( bool $pretend, mixed $format ): array {
		$past    = Checks\past();
		$removed = array_fill_keys( array_keys( $past ), 0 );
		$waiting = [ 'meetings' => Meetings\many_waiting() ];
		if ( ! $pretend ) {
			$bar = progress( __( 'Past their time', 'learning-log' ), array_sum( $past ), $format );
			foreach ( Checks\purge() as $kind => $many ) {
				$removed[ $kind ] += $many;
				$bar->tick( $many );
			}
			$bar->finish();
		}
		$left = $pretend ? $past : Checks\past();
		return array_map(
			static fn( string $kind ): array => [
				'what'    => $kind,
				'past'    => $past[ $kind ],
				'removed' => $removed[ $kind ],
				'left'    => $left[ $kind ],
				'waiting' => $waiting[ $kind ] ?? 0,
			],
			array_keys( $past )
		);
	}
}
