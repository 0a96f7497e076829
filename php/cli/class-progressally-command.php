<?php
/**
 * `wp learning-log progressally`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Legacy;

/**
 * Moves notes from ProgressAlly, whose tables, settings and files are only read.
 */
final class Progressally_Command {
	/**
	 * Says what is there and what would become of it. Nothing is written.
	 *
	 * ## OPTIONS
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
	 *     wp learning-log progressally scan --format=json
	 *
	 * @param list<string>          $arguments Arguments.
	 * @param array<string, mixed>  $options   Options.
	 */
	public function scan( array $arguments, array $options ): void {
		show( Legacy\scan(), $options['format'] ?? 'table' );
	}
}
