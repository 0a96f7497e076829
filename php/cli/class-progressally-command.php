<?php
/**
 * `wp learning-log progressally`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Legacy;
use WP_CLI;
use WP_Post;

/**
 * Moves notes from ProgressAlly, whose tables, settings and files are only read.
 */
final class Progressally_Command {
	/**
	 * Lessons at a time.
	 */
	private const AT_ONCE = 100;

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

	/**
	 * Makes blocks of the tags in lessons, with the same ids and what was known of each note. Everything around them stays as it is.
	 *
	 * ## OPTIONS
	 *
	 * [--post=<id>]
	 * : One lesson alone.
	 *
	 * [--undo]
	 * : Brings back the tags of lessons that nobody has edited since.
	 *
	 * [--dry-run]
	 * : Says what would happen. Nothing is written.
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
	 *     wp learning-log progressally convert --dry-run
	 *
	 * @param list<string>          $arguments Arguments.
	 * @param array<string, mixed>  $options   Options.
	 */
	public function convert( array $arguments, array $options ): void {
		$undo = isset( $options['undo'] );
		$dry  = isset( $options['dry-run'] );
		$user = get_current_user_id();
		$user = $user > 0 ? $user : null;
		$post = $options['post'] ?? null;
		if ( null !== $post ) {
			$lesson = is_numeric( $post ) ? get_post( (int) $post ) : null;
			if ( ! $lesson instanceof WP_Post ) {
				WP_CLI::error( __( 'There is no such lesson.', 'learning-log' ) );
			}
			$done = [ $undo ? Legacy\restore_lesson( $lesson, $dry, $user ) : Legacy\convert_lesson( $lesson, $dry, $user ) ];
		} else {
			$done  = [];
			$after = 0;
			do {
				$step  = $undo ? Legacy\restore_next( $after, self::AT_ONCE, $dry, $user ) : Legacy\convert_next( $after, self::AT_ONCE, $dry, $user );
				$done  = [ ...$done, ...$step['lessons'] ];
				$after = $step['next'];
			} while ( $after > 0 );
		}
		show( array_map( 'LearningLog\Legacy\present_result', $done ), $options['format'] ?? 'table' );
	}
}
