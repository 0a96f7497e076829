<?php
/**
 * Adds a file and dies on the way: `wp eval-file crash.php {entry} {mutation} {barrier}`. Without a barrier it lives.
 *
 * Prints what is there afterwards: rows of the entry, rows whose bytes are missing, and bytes without a row.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Servers;

use LearningLog\Entries;
use LearningLog\Files;

/**
 * Which statement of the database each barrier stands before; "first-bytes" and "last-bytes" stand at the disk.
 */
const BARRIERS = [
	'transaction' => '/^START TRANSACTION/i',
	'lock'        => '/^UPDATE .*user_status/i',
	'insert'      => '/^INSERT INTO .*learning_log_file/is',
	'commit'      => '/^COMMIT/i',
	'reply'       => '/^SELECT .* FROM \S+posts WHERE ID = \d+ AND post_type = .learning_log_file/i',
];

[ $number, $mutation, $barrier ] = [ (int) $args[0], (string) $args[1], (string) ( $args[2] ?? '' ) ];

$entry = Entries\find( $number );
$path  = (string) tempnam( sys_get_temp_dir(), 'll-crash-' );
imagejpeg( imagecreatetruecolor( 40, 40 ), $path );

$die = static function () use ( $path, $barrier ): void {
	unlink( $path );
	// By this the runner knows that it was the barrier that ended us, and nothing else.
	fwrite( STDERR, "Killed before $barrier." );
	posix_kill( (int) getmypid(), SIGKILL );
};
if ( isset( BARRIERS[ $barrier ] ) ) {
	add_filter(
		'query',
		static function ( string $query ) use ( $barrier, $die ): string {
			if ( preg_match( BARRIERS[ $barrier ], $query ) ) {
				$die();
			}
			return $query;
		}
	);
}
if ( str_ends_with( $barrier, '-bytes' ) ) {
	$before = (array) glob( Files\directory() . '/*' );
	add_filter(
		'learning_log_files_directory',
		static function ( string $directory ) use ( $barrier, $before, $die ): string {
			$new = array_diff( (array) glob( $directory . '/*' ), $before );
			if ( array_filter( $new, static fn( $name ): bool => str_ends_with( (string) $name, ( 'first-bytes' === $barrier ? '' : Files\THUMBNAIL ) . Files\PART ) ) ) {
				$die();
			}
			return $directory;
		}
	);
}
if ( 'none' !== $barrier ) {
	Files\add( $entry, $path, 'photo.jpg', $mutation );
}
is_file( $path ) && unlink( $path );

$rows = Files\find_for( [ $number ] );
$keys = array_map( static fn( Files\File $file ): string => $file->key, $rows );
$lost = array_filter( $rows, static fn( Files\File $file ): bool => ! is_file( Files\path( $file->key ) ) || ! is_file( Files\path( $file->key . Files\THUMBNAIL ) ) || hash_file( 'sha256', Files\path( $file->key ) ) !== $file->sha256 );
$loose = array_filter( array_map( 'basename', (array) glob( Files\directory() . '/*' ) ), static fn( string $name ): bool => preg_match( '/^[0-9a-f]{32}/', $name, $key ) && ! in_array( $key[0], $keys, true ) );
echo wp_json_encode( [ 'rows' => count( $rows ), 'lost' => count( $lost ), 'loose' => count( $loose ) ] );
