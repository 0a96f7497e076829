<?php
/**
 * Once a day: bytes that no file belongs to are taken away, and the privacy of all others is looked at again.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Errors;

/**
 * Bytes younger than this may be waiting for their row.
 */
const ORPHAN_SECONDS = DAY_IN_SECONDS;

/**
 * Names looked up in one query.
 */
const SWEEP_CHUNK = 200;

/**
 * Makes sure that the daily work is planned, on each site of a network.
 */
function action_plan_daily(): void {
	if ( ! wp_next_scheduled( DAILY ) ) {
		wp_schedule_event( time(), 'daily', DAILY );
	}
}

/**
 * Ends the daily work with the plugin.
 */
function action_unplan_daily(): void {
	wp_clear_scheduled_hook( DAILY );
}

/**
 * The daily work.
 */
function action_daily(): void {
	check();
	sweep();
	sweep_workspaces();
}

/**
 * Takes away what no file belongs to.
 *
 * @return int How many were taken away.
 */
function sweep(): int {
	$swept = 0;
	foreach ( orphans() as $names ) {
		foreach ( array_keys( $names ) as $name ) {
			unlink( path( (string) $name ) );
			$swept++;
		}
	}
	return $swept;
}

/**
 * What no file belongs to, some at a time. Only names of our own making are looked at.
 *
 * @return iterable<array<string, string>> Key by name.
 */
function orphans(): iterable {
	$folder = is_dir( directory() ) ? opendir( directory() ) : false;
	if ( ! $folder ) {
		return;
	}
	$old = [];
	for ( $name = readdir( $folder ); false !== $name; $name = readdir( $folder ) ) {
		if ( preg_match( '/^[0-9a-f]{32}(?=$|' . THUMBNAIL . '|' . PART . ')/D', $name, $key ) && is_old( path( $name ) ) ) {
			$old[ $name ] = $key[0];
		}
		if ( count( $old ) >= SWEEP_CHUNK ) {
			yield without_file( $old );
			$old = [];
		}
	}
	closedir( $folder );
	yield without_file( $old );
}

/**
 * Whether bytes have been there for a day; not when their age is unknown.
 *
 * @param string $path Path.
 */
function is_old( string $path ): bool {
	$time = is_file( $path ) ? filemtime( $path ) : false;
	return false !== $time && $time > 0 && time() - $time > ORPHAN_SECONDS;
}

/**
 * Those names whose key no file has; none when the database does not answer.
 *
 * @param array<string, string> $keys Key by name.
 * @return array<string, string>
 */
function without_file( array $keys ): array {
	try {
		return array_diff( $keys, known_keys( array_values( array_unique( $keys ) ) ) );
	} catch ( Errors\Not_Read ) {
		return [];
	}
}

/**
 * Takes away the folders in which a request died while it drew a picture.
 */
function sweep_workspaces(): void {
	foreach ( glob( get_temp_dir() . WORKSPACE . '*', GLOB_ONLYDIR ) ?: [] as $folder ) {
		if ( is_writable( $folder ) && time() - (int) filemtime( $folder ) > ORPHAN_SECONDS ) {
			remove_workspace( $folder );
		}
	}
}
