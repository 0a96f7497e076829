<?php
/**
 * `wp learning-log export`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Privacy;
use WP_CLI;
use WP_User;

/**
 * Takes one person's log off the site, for that person.
 */
final class Export_Command {
	/**
	 * Exports one person's log, for that person.
	 *
	 * What they wrote and what is kept about them, as in their own export of personal data: entries with earlier versions and
	 * comments, what they said about others’ entries and in meetings, their actions, messages, sets and coaches, and a list of their files.
	 *
	 * Whose it is says --user, which WP-CLI takes for every command: a number, login or email address. It is theirs: hand it to nobody else. As a
	 * table, it says only how much there is.
	 *
	 * ## OPTIONS
	 *
	 * [--file=<file>]
	 * : Writes the JSON there, and says how much there is.
	 *
	 * [--dir=<folder>]
	 * : Writes learning-log.json and the files of the person into this folder.
	 *
	 * [--dry-run]
	 * : Says how much there is, and writes nothing.
	 *
	 * [--format=<format>]
	 * : How to say it. With json, and without --file, --dir and --dry-run, it is the export itself.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     # How much there is.
	 *     wp learning-log export --user=jonas
	 *
	 *     # The export, to hand over.
	 *     wp learning-log export --user=jonas@example.org --dir=/home/me/jonas
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function __invoke( array $arguments, array $options ): void {
		$person = self::person();
		$format = $options['format'] ?? 'table';
		$folder = is_string( $options['dir'] ?? null ) ? $options['dir'] : '';
		$file   = is_string( $options['file'] ?? null ) ? $options['file'] : '';
		$pretend = isset( $options['dry-run'] );
		if ( 'json' === $format && '' === $folder . $file && ! $pretend ) {
			answered( static fn(): bool => Privacy\write_all( $person->ID, 'php://stdout' ) ) || WP_CLI::error( __( 'The export could not be written.', 'learning-log' ) );
			return;
		}
		$told = answered( static fn(): array => Privacy\summary( $person->ID ) );
		if ( ! $pretend && '' !== $folder ) {
			$told['files_missing'] = answered( static fn(): array => self::fill( $person->ID, $folder, $format ) );
		}
		if ( ! $pretend && '' !== $file ) {
			answered( static fn(): bool => Privacy\write_all( $person->ID, $file ) ) || WP_CLI::error( __( 'The export could not be written.', 'learning-log' ) );
		}
		show( $told, $format );
	}

	/**
	 * Writes everything into a folder.
	 *
	 * @param int    $user   User id.
	 * @param string $folder Path.
	 * @param mixed  $format "json" or "table".
	 * @return list<string> Names of files whose bytes could not be read.
	 */
	private static function fill( int $user, string $folder, mixed $format ): array {
		if ( ! wp_mkdir_p( $folder ) || ! Privacy\write_all( $user, "$folder/learning-log.json" ) ) {
			WP_CLI::error( __( 'The export could not be written.', 'learning-log' ) );
		}
		$bar     = progress( __( 'Files', 'learning-log' ), Privacy\summary( $user )['files'], $format );
		$missing = [];
		foreach ( Privacy\copy_files( $user, $folder ) as $name => $is_there ) {
			$is_there || $missing[] = $name;
			$bar->tick();
		}
		$bar->finish();
		return $missing;
	}

	/**
	 * Whose log it is: who is logged in by --user. WP-CLI itself refuses somebody who is not there.
	 */
	private static function person(): WP_User {
		$person = wp_get_current_user();
		if ( ! $person->exists() ) {
			WP_CLI::error( __( 'Whose log? Name the person by number, login or email address: --user=jonas', 'learning-log' ) );
		}
		return $person;
	}
}
