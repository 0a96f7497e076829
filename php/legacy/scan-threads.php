<?php
/**
 * What stands in the threads of ProgressAlly, read one by one: how much of it, what of it cannot be read, and which files belong to it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;

/**
 * What is told of a table that is not there.
 */
const NO_THREADS = [ 'many' => 0 ];

/**
 * All threads.
 *
 * @return array<string, mixed>
 */
function scan_threads(): array {
	$tally = [
		'repaired'   => [],
		'unreadable' => [],
		'unknown'    => [],
		'counts'     => array_fill_keys( [ 'turns', 'by_administrators', 'html', 'removed', 'files_alone', 'without_time' ], 0 ),
		'shortcodes' => [],
		'files'      => [],
	];
	$size  = Imports\source_size();
	for ( $after = 0, $ids = Imports\source_ids( 0, AT_ONCE, BYTES_AT_ONCE ); $ids; $after = max( $ids ), $ids = Imports\source_ids( $after, AT_ONCE, BYTES_AT_ONCE ) ) {
		foreach ( Imports\source_rows( $ids ) as $row ) {
			$tally = tally_thread( $tally, $row );
		}
	}
	return [
		'many'         => $size['many'],
		'turns'        => $tally['counts'],
		'repaired'     => first_of( $tally['repaired'] ),
		'unreadable'   => first_of( $tally['unreadable'] ),
		'duplicates'   => first_of( array_map( static fn( array $ids ): array => [ 'rows' => implode( ', ', $ids ) ], array_values( Imports\source_twins() ) ) ),
		'unknown_keys' => first_of( array_map( static fn( string $key, int $many ): array => [ 'key' => $key, 'many' => $many ], array_map( 'strval', array_keys( $tally['unknown'] ) ), $tally['unknown'] ) ),
		'shortcodes'   => first_of( $tally['shortcodes'] ),
		'files'        => scan_files( $tally['files'] ),
	];
}

/**
 * Counts a thread in.
 *
 * @param Tallied   $tally What was counted so far.
 * @param SourceRow $row   The row.
 * @return Tallied
 */
function tally_thread( array $tally, array $row ): array {
	$thread = thread_of( $row );
	if ( '' !== $thread['problem'] ) {
		$tally['unreadable'][] = [
			'row'     => $row['id'],
			'problem' => $thread['problem'],
		];
	} elseif ( '' !== $thread['repaired'] ) {
		$tally['repaired'][] = [
			'row' => $row['id'],
			'how' => $thread['repaired'],
		];
	}
	foreach ( $thread['unknown'] as $key ) {
		$tally['unknown'][ $key ] = ( $tally['unknown'][ $key ] ?? 0 ) + 1;
	}
	foreach ( $thread['turns'] as $turn ) {
		++$tally['counts']['turns'];
		$tally['counts']['by_administrators'] += (int) $turn['admin'];
		$tally['counts']['html']              += (int) $turn['html'];
		$tally['counts']['removed']           += (int) is_tombstone( $turn );
		$tally['counts']['files_alone']       += (int) is_files_alone( $turn );
		$tally['counts']['without_time']      += (int) ( 0 === likely_time( $turn['time'] ) );
		foreach ( $turn['files'] as $file ) {
			$tally['files'][ $file['path'] ] = $row['id'];
		}
		if ( has_shortcode_in( $turn ) ) {
			$tally['shortcodes'][] = [
				'row'  => $row['id'],
				'turn' => $turn['ordinal'],
			];
		}
	}
	return $tally;
}

/**
 * A time at which something can have been said, 0 for one at which nothing can.
 *
 * @param int $time Unix time.
 */
function likely_time( int $time ): int {
	return $time > 0 && $time <= time() + DAY_IN_SECONDS ? $time : 0;
}

/**
 * Which files the threads name, and which of them are there. On a network the folder is that of all sites: what this one does not name may be another's.
 *
 * @param array<string, int> $named The row that names each, by name.
 * @return array<string, mixed>
 */
function scan_files( array $named ): array {
	$orphans = [];
	$found   = 0;
	$bytes   = 0;
	$missing = $named;
	foreach ( attachments() as $name ) {
		if ( isset( $named[ $name ] ) ) {
			++$found;
			$bytes += (int) filesize( attachment_folder() . '/' . $name );
			unset( $missing[ $name ] );
		} elseif ( ! is_multisite() ) {
			$orphans[] = [ 'name' => $name ];
		}
	}
	return [
		'folder'   => attachment_folder(),
		'named'    => count( $named ),
		'found'    => $found,
		'bytes'    => $bytes,
		'missing'  => first_of( array_map( static fn( string $name, int $row ): array => [ 'name' => $name, 'row' => $row ], array_map( 'strval', array_keys( $missing ) ), array_values( $missing ) ) ),
		'orphaned' => first_of( $orphans ),
	];
}
