<?php
/**
 * Brings the files of threads, once their texts are here: by the same checks as what somebody adds today. What is refused is kept aside as it is.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Imports;
use WP_Error;

/**
 * Threads whose files one batch brings: pictures are drawn anew, which takes its time.
 */
const FILES_AT_ONCE = 10;

/**
 * What says nothing against a file: it is tried again with the next run.
 */
const FOR_NOW = [ 'learning_log_files_unsafe', 'learning_log_file_not_stored', 'learning_log_storage_failed' ];

/**
 * The files of some turns as they are remembered before they are brought.
 *
 * @param list<Turn>                $turns The turns.
 * @param array<string, RecordFile> $known What is remembered of them already.
 * @return array<string, RecordFile>
 */
function files_of( array $turns, array $known = [] ): array {
	foreach ( $turns as $turn ) {
		foreach ( $turn['files'] as $number => $file ) {
			$known += [
				$turn['row'] . '-' . $turn['ordinal'] . '-' . $number => $file + [
					'state' => 'waiting',
					'file'  => 0,
					'why'   => '',
					'aside' => '',
				],
			];
		}
	}
	return $known;
}

/**
 * Brings the files of the next threads.
 *
 * @param int  $after   Post id of the record before them.
 * @param bool $pretend Whether nothing is to be written: then what is there counts as taken.
 * @return ImportStep
 */
function import_files( int $after, bool $pretend = false ): array {
	$step    = no_step();
	$records = Imports\records_after( $after, FILES_AT_ONCE, Imports\WAITING );
	foreach ( $records as $record ) {
		$step  = add_steps( $step, import_files_of( $record, $pretend ) );
		$after = $record->id;
	}
	return [
		'done'  => ! $records,
		'phase' => 'files',
		'after' => $after,
	] + $step;
}

/**
 * Brings the files of one.
 *
 * @param Imports\Record $known   What is remembered of it.
 * @param bool           $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function import_files_of( Imports\Record $known, bool $pretend ): array {
	$step   = no_step();
	$record = $pretend ? $known : ready_for_files( $known );
	$entry  = Entries\find( $record->entry );
	$files  = [];
	if ( $record->entry !== $known->entry ) {
		$step = tell( $step, '', (int) array_key_first( $record->rows ), 'shared_here' );
	}
	foreach ( array_filter( $record->files, static fn( array $file ): bool => 'waiting' === $file['state'] ) as $key => $file ) {
		$bearer  = $entry ? bearer_of( $record, $entry, (string) $key ) : null;
		$brought = $bearer ? bring_file( $bearer, $record, (string) $key, $pretend ) : without_bearer( $record, (string) $key, $file );
		if ( null === $brought ) {
			remember_files( $record, $files );
			$now = Imports\records_named( [ $record->name ] )[ $record->name ] ?? null;
			return $now ? add_steps( $step, import_files_of( $now, false ) ) : $step;
		}
		$files[ $key ] = $brought;
		$step          = count_file( $step, (int) $key, $brought );
	}
	$pretend || remember_files( $record, $files );
	return $step;
}

/**
 * What a file belongs to: the entry or the comment that its turn became, null where that is gone.
 *
 * @param Imports\Record $record What is remembered of the thread.
 * @param Entries\Entry  $entry  Its entry.
 * @param string         $key    What the file is called in the record.
 */
function bearer_of( Imports\Record $record, Entries\Entry $entry, string $key ): Entries\Entry|Comments\Comment|null {
	$became = $record->became( $key );
	return $became > 0 ? Comments\bearing( $became ) : $entry;
}

/**
 * What becomes of a file that has nothing to belong to just now: it waits while that lies in the trash.
 *
 * @param Imports\Record $record What is remembered of the thread.
 * @param string         $key    What the file is called in the record.
 * @param RecordFile     $file   The file.
 * @return RecordFile
 */
function without_bearer( Imports\Record $record, string $key, array $file ): array {
	$became = $record->became( $key );
	$waits  = Entries\find_trashed( $record->entry ) || ( $became > 0 && Comments\find_trashed( $became ) );
	return ( $waits ? [ 'why' => 'in_trash' ] : [ 'state' => 'gone' ] ) + $file;
}

/**
 * Brings one.
 *
 * @param Entries\Entry|Comments\Comment $bearer  What it belongs to.
 * @param Imports\Record                 $record  What is remembered of its thread.
 * @param string                         $key     What it is called in the record.
 * @param bool                           $pretend Whether nothing is to be written.
 * @return RecordFile|null What has become of it; null where its author has shared the entry wider in this very moment, so that it comes beside.
 */
function bring_file( Entries\Entry|Comments\Comment $bearer, Imports\Record $record, string $key, bool $pretend ): ?array {
	$file = $record->files[ $key ];
	$path = attachment( $file['path'] );
	if ( '' === $path || $pretend ) {
		return [ 'state' => '' === $path ? 'missing' : 'kept' ] + $file;
	}
	$name  = '' === pathinfo( $file['name'], PATHINFO_EXTENSION ) ? $file['path'] : $file['name'];
	$wider = false;
	$goes  = static function () use ( $record, &$wider ): bool {
		$entry = Entries\find( $record->entry );
		$wider = $entry && is_shared_wider( $record, $entry );
		return ! $wider;
	};
	$added = Files\add( $bearer, $path, $name, "old-$key", false, $goes );
	if ( $wider ) {
		return null;
	}
	if ( ! is_wp_error( $added ) ) {
		return [
			'state' => 'kept',
			'file'  => $added->id,
		] + $file;
	}
	$why = reason_of( $added );
	if ( in_array( $added->get_error_code(), FOR_NOW, true ) ) {
		return [ 'why' => $why ] + $file;
	}
	$aside = Files\put_aside( $path, "progressally-{$bearer->id}-$key" );
	return [
		'state' => '' === $aside ? 'waiting' : 'refused',
		'why'   => $why,
		'aside' => $aside,
	] + $file;
}

/**
 * Why a file is not taken, in a word.
 *
 * @param WP_Error $error What the room says.
 */
function reason_of( WP_Error $error ): string {
	$data = $error->get_error_data();
	return is_array( $data ) && is_string( $data['reason'] ?? null ) ? $data['reason'] : substr( (string) $error->get_error_code(), strlen( 'learning_log_' ) );
}

/**
 * Counts one.
 *
 * @param ImportStep $step The step.
 * @param int        $row  Number of the row it belongs to.
 * @param RecordFile $file What has become of it.
 * @return ImportStep
 */
function count_file( array $step, int $row, array $file ): array {
	return match ( $file['state'] ) {
		'kept'    => [ 'counts' => [ 'files' => $step['counts']['files'] + 1 ] + $step['counts'] ] + $step,
		'missing' => tell( $step, 'files_missing', $row, 'missing: ' . $file['path'] ),
		'refused' => tell( $step, 'files_refused', $row, "{$file['why']}: {$file['path']}" ),
		'waiting' => tell( $step, 'files_waiting', $row, "{$file['why']}: {$file['path']}" ),
		default   => $step,
	};
}

/**
 * Remembers what has become of files. The texts of the thread may have grown meanwhile.
 *
 * @param Imports\Record            $record The record.
 * @param array<string, RecordFile> $files  The files.
 * @throws Errors\Not_Read When the database does not take it: the next run finds by their names what is here.
 */
function remember_files( Imports\Record $record, array $files ): void {
	$stored = Imports\together(
		static function () use ( $record, $files ): bool {
			$now = Imports\hold( [ $record->user ] ) ? Imports\records_named( [ $record->name ] )[ $record->name ] ?? null : null;
			// Erased meanwhile: the files went with the entry, and nothing is remembered. Of another entry by now they are still to come.
			return ! $now || 0 === $now->user || $now->entry !== $record->entry || Imports\update_record( $now->with( files: $files + $now->files ) );
		}
	);
	if ( ! $stored ) {
		throw new Errors\Not_Read();
	}
}
