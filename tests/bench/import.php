<?php
/**
 * A site of ProgressAlly, and how long it takes to bring it here and to take it back: `wp eval-file`, for import.mjs. Prints JSON.
 * How many files it has is said by LEARNING_LOG_BENCH_FILES.
 *
 * @package LearningLog
 */

// phpcs:disable

use LearningLog\Cli\Progressally_Command;
use LearningLog\Legacy;

const PEOPLE       = 10000;
const LESSONS      = 200;
const NOTES        = 10;
const FIRST        = 5000000;
const BY_WORDPRESS = 1000;

require_once LearningLog\PLUGIN_DIR . '/php/legacy/importer.php';
global $wpdb;

$table = $wpdb->prefix . 'progress_notes';
$coach = (int) $wpdb->get_var( "SELECT MIN(ID) FROM $wpdb->users" );
$text  = mb_substr( str_repeat( 'What I tried, and “what” came of it. ', 30 ), 0, 600 );
$reply = 'Thank you. What would you do differently next time, and who could help?';
$files = min( PEOPLE * NOTES, (int) getenv( 'LEARNING_LOG_BENCH_FILES' ) );
$every = $files > 0 ? intdiv( PEOPLE * NOTES, $files ) : PHP_INT_MAX;
$named = static fn( int $number ): string => "20200131_{$number}_7_1_notes.txt";
$turns = static function ( int $user, string $file = '' ) use ( $text, $reply, $coach ): array {
	return [ [ 'a' => $user, 'v' => "$text $user", 's' => 0, 't' => 1580461200, 'f' => 'text' ] + ( '' === $file ? [] : [ 'att' => [ 1 => [ 'name' => 'notes.txt', 'path' => $file, 'type' => 'local' ] ] ] ), [ 'a' => $coach, 'v' => "$reply $user", 's' => 1, 't' => 1580461260, 'f' => 'text' ] ];
};

$wpdb->query( "CREATE TABLE $table (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, user_id bigint NOT NULL, post_id bigint NOT NULL, note_id bigint NOT NULL, note_value longtext NOT NULL, status int NOT NULL DEFAULT 0, approve_status int NOT NULL DEFAULT 0, created datetime, updated datetime, KEY user_id (user_id), KEY post_id (post_id), KEY note_id (note_id)) DEFAULT CHARSET=utf8mb4" );
$wpdb->query( "INSERT INTO $wpdb->users (ID, user_login, user_nicename, display_name, user_email) SELECT " . FIRST . " + seq, CONCAT('old', seq), CONCAT('old', seq), 'Old', CONCAT('old', seq, '@old.example') FROM seq_1_to_" . PEOPLE );
$lessons = [];
for ( $number = 0; $number < LESSONS; $number++ ) {
	$lessons[] = wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => "Lesson $number", 'post_content' => str_repeat( '<p>Some words of a lesson.</p>', 200 ) ] );
	update_post_meta( end( $lessons ), '_progressally_notes', [ 'max-notes' => '1', 'notes' => [ 1 => [ 'title' => "What did you try in lesson $number?", 'select-type' => 'qa' ] ] ] );
}
wp_mkdir_p( Legacy\attachment_folder() );
$rows = [];
for ( $number = 0; $number < PEOPLE * NOTES; $number++ ) {
	$user   = FIRST + 1 + $number % PEOPLE;
	$file   = 0 === $number % $every && intdiv( $number, $every ) < $files ? $named( $number ) : '';
	'' !== $file && file_put_contents( Legacy\attachment_folder() . "/$file", "$text $number" );
	$rows[] = $wpdb->prepare( "(%d, %d, 1, %s, 1, '2020-01-31 09:00:00', '2020-01-31 09:01:00')", $user, $lessons[ ( $number % PEOPLE + 7 * intdiv( $number, PEOPLE ) ) % LESSONS ], serialize( $turns( $user, $file ) ) );
	if ( 500 === count( $rows ) ) {
		$wpdb->query( "INSERT INTO $table (user_id, post_id, note_id, note_value, status, created, updated) VALUES " . implode( ',', $rows ) );
		$rows = [];
	}
}
$wpdb->query( "ANALYZE TABLE $table, $wpdb->users" );

$times = static function ( callable $work ): array {
	wp_cache_flush();
	function_exists( 'memory_reset_peak_usage' ) && memory_reset_peak_usage();
	$begun = microtime( true );
	$work();
	return [ 'seconds' => microtime( true ) - $begun, 'memory' => memory_get_peak_usage() ];
};

// What WordPress itself takes for the rows of a thread: an entry and what was said about it.
$floor = $times( static function () use ( $turns, $lessons ): void {
	for ( $number = 1; $number <= BY_WORDPRESS; $number++ ) {
		[ $first, $second ] = $turns( FIRST + $number );
		$entry              = wp_insert_post( [ 'post_type' => 'bench_entry', 'post_status' => 'publish', 'post_author' => FIRST + $number, 'post_parent' => $lessons[0], 'post_content' => $first['v'], 'post_title' => 'Bench', 'post_name' => "bench-$number" ] );
		wp_insert_post( [ 'post_type' => 'bench_comment', 'post_status' => 'publish', 'post_author' => $second['a'], 'post_parent' => $entry, 'post_content' => $second['v'], 'post_name' => "bench-said-$number" ] );
	}
} );
$scan  = $times( static fn() => Legacy\scan() );
$did   = Legacy\no_step();
$run   = static function ( string $phase ) use ( &$did, $coach ): void {
	do {
		$did = Legacy\add_steps( $did, Legacy\import_step( $did['phase'], $did['after'], [ 'audiences' => [], 'coaches' => [ $coach ] ], false, Progressally_Command::STEP_SECONDS ) );
	} while ( ! $did['done'] && $phase === $did['phase'] );
};
// The step that ends the texts goes on to the files: its last seconds count for the texts, and what it brought in them for no file.
$import = $times( static fn() => $run( 'texts' ) );
$early  = $did['counts']['files'];
$filed  = $times( static fn() => $run( 'files' ) );
$first  = $did['counts'];
$did    = Legacy\no_step();
$again  = $times( static function () use ( $run ): void {
	$run( 'texts' );
	$run( 'files' );
} );
$second = $did['counts'];
$undone = Legacy\no_step();
$undo   = $times( static function () use ( &$undone ): void {
	do {
		$from   = $undone['after'];
		$undone = Legacy\add_steps( $undone, Legacy\undo_step( $from, false, 1.0 ) );
	} while ( ! $undone['done'] && $undone['after'] !== $from );
} );

echo wp_json_encode(
	[
		'threads' => PEOPLE * NOTES,
		'files'   => $files - $early,
		'floor'   => $floor['seconds'] / BY_WORDPRESS,
		'scan'    => $scan,
		'import'  => $import,
		'filed'   => $filed,
		'again'   => $again,
		'undo'    => $undo,
		'whole'   => PEOPLE * NOTES === $first['imported'] && PEOPLE * NOTES === $first['comments'] && $files === $first['files'] && PEOPLE * NOTES === $second['unchanged'] && 0 === $second['files'],
		'back'    => $undone['done'] && PEOPLE * NOTES === $undone['counts']['removed'],
		'counts'  => [ $first, $second, $undone['counts'] ],
	]
);
