<?php
/**
 * Takes an import back: what it made and nobody has changed since. Everything else stays, and is told.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Comments\Comment;
use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Imports\Record;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * Threads that one batch takes back.
 */
const UNDONE_AT_ONCE = 100;

/**
 * Goes on with it for a while: at least one batch.
 *
 * @param int   $after   Where the step before ended.
 * @param bool  $pretend Whether nothing is to be written.
 * @param float $seconds How long.
 * @return ImportStep
 */
function undo_step( int $after, bool $pretend, float $seconds ): array {
	$begun = microtime( true );
	$step  = [ 'after' => $after ] + no_step();
	do {
		$from = $step['after'];
		$step = add_steps( $step, undo_records( $from, $pretend ) );
		// What the database does not take away now is for another run.
	} while ( ! $step['done'] && $step['after'] !== $from && microtime( true ) - $begun < $seconds );
	return $step;
}

/**
 * Takes the next threads back; once none is left, all that came with them.
 *
 * @param int  $after   Post id of the record before them.
 * @param bool $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function undo_records( int $after, bool $pretend ): array {
	$records = within_memory( array_values( Imports\records_after( $after, UNDONE_AT_ONCE ) ) );
	if ( ! $records ) {
		$step = [
			'done'  => true,
			'after' => $after,
		] + no_step();
		return $pretend ? $step : undo_rest( $step );
	}
	$step                    = [ 'done' => false, 'after' => end( $records )->id ] + undo_some( $records, $pretend );
	$step['counts']['rows'] += count( $records );
	return $step;
}

/**
 * The first of some threads, as many as fit in memory.
 *
 * @param list<Record> $records What is remembered of them.
 * @return list<Record>
 */
function within_memory( array $records ): array {
	$bytes = Imports\source_is_there() ? Imports\source_bytes( rows_of( $records ) ) : [];
	$sum   = 0;
	foreach ( $records as $number => $record ) {
		$sum += array_sum( array_intersect_key( $bytes, $record->rows ) );
		if ( $number > 0 && $sum > BYTES_AT_ONCE ) {
			return array_slice( $records, 0, $number );
		}
	}
	return $records;
}

/**
 * Numbers of the rows of ProgressAlly that became some threads.
 *
 * @param list<Record> $records What is remembered of them.
 * @return list<int>
 */
function rows_of( array $records ): array {
	return array_merge( ...array_map( static fn( Record $record ): array => array_keys( $record->rows ), $records ) );
}

/**
 * Takes threads back; where the database does not take that together, fewer at a time, so that the one it does not take keeps no other here.
 *
 * @param list<Record> $records What is remembered of them.
 * @param bool         $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function undo_some( array $records, bool $pretend ): array {
	$why = $pretend ? why_they_stay( $records, Entries\find_many( array_map( static fn( Record $record ): int => $record->entry, $records ) ) ) : take_back( $records );
	if ( false === $why && count( $records ) > 1 ) {
		[ $some, $others ] = array_chunk( $records, max( 1, intdiv( count( $records ) + 1, 2 ) ) );
		return add_steps( undo_some( $some, false ), undo_some( $others, false ) );
	}
	$step = no_step();
	foreach ( $records as $record ) {
		$left = false === $why ? 'not_removed' : $why[ $record->id ];
		if ( '' === $left ) {
			++$step['counts']['removed'];
		} else {
			$step = tell( $step, 'left', (int) array_key_first( $record->rows ), $left );
		}
	}
	return $step;
}

/**
 * Takes those of some threads back that may go, together.
 *
 * @param list<Record> $records What is remembered of them.
 * @return array<int, string>|false Why each stays by post id, "" when it does not; false when the database did not take it.
 */
function take_back( array $records ): array|false {
	$why  = [];
	$done = Entries\take_imported_back(
		array_map( static fn( Record $record ): int => $record->entry, $records ),
		// While nobody else changes them.
		static function ( array $entries ) use ( $records, &$why ): array|false {
			$why   = why_they_stay( $records, $entries );
			$going = array_values( array_filter( $records, static fn( Record $record ): bool => '' === $why[ $record->id ] ) );
			return Imports\delete_records( $going ) ? array_map( static fn( Record $record ): int => $record->entry, $going ) : false;
		}
	);
	if ( ! $done ) {
		return false;
	}
	foreach ( $records as $record ) {
		'' === $why[ $record->id ] && array_map( 'LearningLog\Files\remove_aside', array_column( $record->files, 'aside' ) );
	}
	return $why;
}

/**
 * Why threads stay, "" for no reason: somebody has done something with one here, or there is no other copy of it.
 *
 * @param list<Record>      $records What is remembered of them.
 * @param array<int, Entry>      $entries Their entries, by post id.
 * @return array<int, string> By post id of the record.
 */
function why_they_stay( array $records, array $entries ): array {
	$said  = Comments\all_about( array_keys( $entries ) );
	$files = Files\find_for( [ ...array_keys( $entries ), ...array_column( array_merge( ...array_values( $said ) ), 'id' ) ] );
	$rows  = Imports\source_is_there() ? Imports\source_rows( rows_of( $records ) ) : [];
	$held  = [];
	foreach ( $files as $file ) {
		$held[ $file->parent ][] = $file->id;
	}
	$why = [];
	foreach ( $records as $record ) {
		$entry              = $entries[ $record->entry ] ?? null;
		$changed            = $record->user > 0 ? changed_here( $record, $entry, $said[ $record->entry ] ?? [], $held ) : 'erased_here';
		$why[ $record->id ] = '' === $changed && ! is_in_source( $record, array_intersect_key( $rows, $record->rows ) ) ? 'source_gone' : $changed;
	}
	return $why;
}

/**
 * Whether ProgressAlly has a thread as it was brought, with its files.
 *
 * @param Record                $record What is remembered of it.
 * @param array<int, SourceRow> $rows   Those of its rows that are there, by number.
 */
function is_in_source( Record $record, array $rows ): bool {
	$said = [];
	foreach ( turns_of( array_values( $rows ) )['turns'] as $turn ) {
		$said[ $turn['row'] ][ $turn['ordinal'] ] = ! brings_nothing( $turn );
	}
	foreach ( $record->rows as $id => $row ) {
		// Of what was taken back there, and is here, the next run remembers the row as it is without it.
		$here = array_filter( $row['turns'], static fn( array $turn ): bool => AS_NOTHING !== $turn[0] );
		if ( ! isset( $rows[ $id ] ) || row_hash( $rows[ $id ] ) !== $row['hash'] || array_diff_key( $here, array_filter( $said[ $id ] ?? [] ) ) ) {
			return false;
		}
	}
	$files = array_filter( $record->files, static fn( array $file ): bool => in_array( $file['state'], [ 'kept', 'refused' ], true ) );
	return ! in_array( '', array_map( __NAMESPACE__ . '\attachment', array_column( $files, 'path' ) ), true );
}

/**
 * What somebody has done here with what was brought, "" for nothing.
 *
 * @param Record                $record What is remembered of it.
 * @param Entry|null            $entry  The entry.
 * @param list<Comment>         $said   What is said about it.
 * @param array<int, list<int>> $files  Numbers of files by what they belong to.
 */
function changed_here( Record $record, ?Entry $entry, array $said, array $files ): string {
	if ( ! $entry ) {
		return 'removed_here';
	}
	if ( $entry->revision !== $record->revision ) {
		return 'changed_here';
	}
	if ( $entry->review !== $record->review ) {
		return 'reviewed_here';
	}
	$as_said = array_map( static fn( Comment $comment ): array => [ $comment->id, $comment->sent && '' === $comment->trashed ? $comment->revision : 0 ], $said );
	$brought = [];
	foreach ( $record->rows as $row ) {
		foreach ( $row['turns'] as [ $became, , $revision ] ) {
			$became > 0 && $brought[] = [ $became, $revision ];
		}
	}
	sort( $brought );
	if ( $as_said !== $brought ) {
		return 'answered_here';
	}
	$there = array_merge( ...array_map( static fn( int $id ): array => $files[ $id ] ?? [], [ $entry->id, ...array_column( $said, 'id' ) ] ) );
	$kept  = array_values( array_filter( array_column( $record->files, 'file' ) ) );
	sort( $there );
	sort( $kept );
	return $there === $kept ? '' : 'files_here';
}

/**
 * Takes away what came along with threads: what lies aside and is there too, definitions from files, and coaching of people of whom nothing is left that was brought. Done once nothing of it is left.
 *
 * @param ImportStep $step What was done so far.
 * @return ImportStep
 */
function undo_rest( array $step ): array {
	Prompts\forget_brought();
	$gone = [ undo_aside(), ! Imports\has_brought_definitions() ];
	$left = 0;
	foreach ( array_chunk( Sets\begun_by_import(), UNDONE_AT_ONCE ) as $pairs ) {
		$have   = Imports\people_with_entries( array_column( $pairs, 0 ) );
		$ends   = array_values( array_filter( $pairs, static fn( array $pair ): bool => ! in_array( $pair[0], $have, true ) ) );
		$left  += count( $pairs ) - count( $ends );
		$gone[] = Sets\end_imported_coaching( $ends );
	}
	$step['counts']['coaching_left'] += $left;
	$step['done']                     = ! in_array( false, $gone, true );
	if ( ! $step['done'] ) {
		return tell( $step, '', 0, 'not_removed' );
	}
	foreach ( Imports\aside( PHP_INT_MAX ) as $one ) {
		$step = tell( $step, 'left', $one['row'], 'source_gone' );
	}
	return $step;
}

/**
 * Takes away what lies aside, where ProgressAlly has the same.
 *
 * @return bool Whether the database took it.
 */
function undo_aside(): bool {
	$ids = Imports\source_is_there() ? array_column( Imports\aside( PHP_INT_MAX ), 'row' ) : [];
	foreach ( $ids as $id ) {
		$row = Imports\source_rows( [ $id ] )[ $id ] ?? null;
		if ( $row && ! Imports\forget_same_aside( $row ) ) {
			return false;
		}
	}
	return true;
}

/**
 * How many threads there are to take back.
 */
function threads_brought(): int {
	return Imports\record_counts()['entries'];
}
