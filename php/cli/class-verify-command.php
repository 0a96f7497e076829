<?php
/**
 * `wp learning-log verify`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Checks;
use WP_CLI;

/**
 * Says whether the stored data is whole.
 */
final class Verify_Command {
	/**
	 * Findings that are listed; all of them are counted.
	 */
	private const LISTED = 1000;

	/**
	 * Says whether all that is stored is as it must be, and changes nothing.
	 *
	 * It finds rows without a person, an entry or a set, rows that are there twice, statuses that are none of ours, files without bytes and bytes without a
	 * file, and the like, and says of each what to do about it. Nothing that anybody wrote is shown. Ends with exit code 1 where something is wrong.
	 *
	 * ## OPTIONS
	 *
	 * [--dry-run]
	 * : Changes nothing: this command only reads.
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
	 *     # What is wrong, if anything.
	 *     wp learning-log verify
	 *
	 *     # How often each thing is wrong.
	 *     wp learning-log verify --format=json | jq .counts
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function __invoke( array $arguments, array $options ): void {
		$format = $options['format'] ?? 'table';
		$found  = answered( fn(): array => self::find( $format ) );
		if ( 'json' === $format ) {
			show( $found, $format );
		} else {
			self::tell( $found );
		}
		if ( $found['wrong'] > 0 ) {
			WP_CLI::halt( 1 );
		}
	}

	/**
	 * Goes through everything.
	 *
	 * @param mixed $format "json" or "table".
	 * @return array{wrong: int, counts: object, findings: list<Broken>}
	 */
	private static function find( mixed $format ): array {
		$bar    = progress( __( 'Rows', 'learning-log' ), Checks\size(), $format );
		$listed = [];
		$counts = [];
		foreach ( Checks\verify() as $rows => $findings ) {
			foreach ( $findings as $finding ) {
				$counts[ $finding['code'] ] = ( $counts[ $finding['code'] ] ?? 0 ) + 1;
			}
			$listed = array_slice( [ ...$listed, ...$findings ], 0, self::LISTED );
			$bar->tick( $rows );
		}
		$bar->finish();
		return [
			'wrong'    => (int) array_sum( $counts ),
			'counts'   => (object) $counts,
			'findings' => $listed,
		];
	}

	/**
	 * Tells it as a table.
	 *
	 * @param array{wrong: int, counts: object, findings: list<Broken>} $found What was found.
	 */
	private static function tell( array $found ): void {
		if ( 0 === $found['wrong'] ) {
			WP_CLI::success( __( 'All that is stored is as it must be.', 'learning-log' ) );
			return;
		}
		\WP_CLI\Utils\format_items( 'table', $found['findings'], [ 'code', 'id', 'key', 'says', 'do' ] );
		/* translators: %d: number of findings. */
		WP_CLI::warning( sprintf( _n( '%d thing is wrong.', '%d things are wrong.', $found['wrong'], 'learning-log' ), $found['wrong'] ) );
	}
}
