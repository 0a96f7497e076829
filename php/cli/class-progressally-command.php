<?php
/**
 * `wp learning-log progressally`.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Imports;
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
	 * Seconds of an import before it asks anew which rows are one thread.
	 */
	public const STEP_SECONDS = 5.0;

	/**
	 * Says what is there and what would become of it. Nothing is written.
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
	 * [--classic]
	 * : Pages of the classic editor, too. The paragraphs WordPress makes each time are written into the page, where it then looks the same; a revision
	 * keeps it as it was, --undo brings it back.
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
		$old  = isset( $options['classic'] );
		$user = get_current_user_id();
		$user = $user > 0 ? $user : null;
		$post = $options['post'] ?? null;
		if ( null !== $post ) {
			$lesson = is_numeric( $post ) ? get_post( (int) $post ) : null;
			if ( ! $lesson instanceof WP_Post ) {
				WP_CLI::error( __( 'There is no such lesson.', 'learning-log' ) );
			}
			$done = [ $undo ? Legacy\restore_lesson( $lesson, $dry, $user ) : Legacy\convert_lesson( $lesson, $dry, $user, $old ) ];
		} else {
			$done  = [];
			$after = 0;
			do {
				$step  = $undo ? Legacy\restore_next( $after, self::AT_ONCE, $dry, $user ) : Legacy\convert_next( $after, self::AT_ONCE, $dry, $user, $old );
				$done  = [ ...$done, ...$step['lessons'] ];
				$after = $step['next'];
			} while ( $after > 0 );
		}
		show( array_map( 'LearningLog\Legacy\present_result', $done ), $options['format'] ?? 'table' );
	}

	/**
	 * Brings notes, conversations, approvals and files. May be stopped and run again, also while ProgressAlly goes on being used: each run brings what is new.
	 *
	 * ## OPTIONS
	 *
	 * [--coaches=<users>]
	 * : Numbers of who coaches those whose notes administrators could read, with commas. They read all that these people share with their coach.
	 * Without any, all notes stay with their authors.
	 *
	 * [--only-me=<kinds>]
	 * : Kinds of notes that stay with their authors, with commas: note, qa, admin, approve, custom, unknown. Without, those that administrators could not read.
	 *
	 * [--my-coach=<kinds>]
	 * : Kinds of notes that their coaches read.
	 *
	 * [--definitions=<file>]
	 * : A .progressally file that defines notes of a page.
	 *
	 * [--page=<id>]
	 * : The page of that file.
	 *
	 * [--dry-run]
	 * : Say what would be done, and write nothing.
	 *
	 * [--format=<format>]
	 * : How to say what was done.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     wp learning-log progressally import --coaches=12 --dry-run
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function import( array $arguments, array $options ): void {
		$pretend = isset( $options['dry-run'] );
		$choice  = Legacy\choice_of( array_fill_keys( self::listed( $options, 'only-me' ), 'me' ) + array_fill_keys( self::listed( $options, 'my-coach' ), 'coach' ), self::listed( $options, 'coaches' ) );
		if ( is_wp_error( $choice ) ) {
			WP_CLI::error( $choice->get_error_message() );
		}
		$file = is_string( $options['definitions'] ?? null ) ? $options['definitions'] : '';
		if ( '' !== $file && ! $pretend ) {
			$defined = Legacy\bring_definitions( is_readable( $file ) ? (string) file_get_contents( $file ) : '', is_numeric( $options['page'] ?? null ) ? (int) $options['page'] : 0 );
			is_wp_error( $defined ) && WP_CLI::error( $defined->get_error_message() );
		}
		self::run( static fn( string $phase, int $after ): array => Legacy\import_step( $phase, $after, $choice, $pretend, self::STEP_SECONDS ), Legacy\threads_in_all(), $options['format'] ?? 'table' );
	}

	/**
	 * Prints a note that could not be read, byte for byte as ProgressAlly had stored it. `scan` lists their rows.
	 *
	 * ## OPTIONS
	 *
	 * <row>
	 * : Number of its row.
	 *
	 * ## EXAMPLES
	 *
	 *     wp learning-log progressally aside 1203 > note.txt
	 *
	 * @param list<string> $arguments Arguments.
	 */
	public function aside( array $arguments ): void {
		$bytes = Imports\bytes_of_row( (int) ( $arguments[0] ?? 0 ) );
		if ( null === $bytes ) {
			WP_CLI::error( __( 'Nothing of this row lies aside.', 'learning-log' ) );
		}
		fwrite( STDOUT, $bytes );
	}

	/**
	 * Takes an import back: what it made and nobody has changed since. Everything else stays, and is listed.
	 *
	 * ## OPTIONS
	 *
	 * [--dry-run]
	 * : Say what would be done, and write nothing.
	 *
	 * [--format=<format>]
	 * : How to say what was done.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     wp learning-log progressally undo --dry-run
	 *
	 * @param list<string>         $arguments Arguments.
	 * @param array<string, mixed> $options   Options.
	 */
	public function undo( array $arguments, array $options ): void {
		$pretend = isset( $options['dry-run'] );
		self::run( static fn( string $phase, int $after ): array => Legacy\undo_step( $after, $pretend, 1.0 ), Legacy\threads_brought(), $options['format'] ?? 'table' );
	}

	/**
	 * Runs steps until all is done, and shows what they did.
	 *
	 * @param callable( string, int ): ImportStep $step A step, from where the one before ended.
	 * @param int   $total  How many threads there are.
	 * @param mixed $format "json" or "table".
	 */
	private static function run( callable $step, int $total, mixed $format ): void {
		$bar = progress( __( 'Threads', 'learning-log' ), $total, $format );
		$all = Legacy\no_step();
		do {
			$from = [ $all['phase'], $all['after'] ];
			$done = $step( ...$from );
			$all  = Legacy\add_steps( $all, $done );
			$bar->tick( $done['counts']['rows'] );
			// What the database does not take is told, and is for another run.
		} while ( ! $all['done'] && [ $all['phase'], $all['after'] ] !== $from );
		$bar->finish();
		show( [ 'counts' => 'json' === $format ? $all['counts'] : array_filter( $all['counts'] ), 'told' => $all['told'] ], $format );
	}

	/**
	 * What an option lists with commas.
	 *
	 * @param array<string, mixed> $options Options.
	 * @param string               $name    Which.
	 * @return list<string>
	 */
	private static function listed( array $options, string $name ): array {
		return is_string( $options[ $name ] ?? null ) ? array_values( array_filter( array_map( 'trim', explode( ',', $options[ $name ] ) ) ) ) : ( is_int( $options[ $name ] ?? null ) ? [ (string) $options[ $name ] ] : [] );
	}
}
