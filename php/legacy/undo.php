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
const UNDONE_AT_ONCE = 50;

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
	$records = Imports\records_after( $after, UNDONE_AT_ONCE );
	$step    = [ 'after' => $after ] + no_step();
	foreach ( $records as $record ) {
		$step['after'] = $record->id;
		++$step['counts']['rows'];
		$left = $record->user > 0 ? undo_record( $record, $pretend ) : 'erased_here';
		if ( '' === $left ) {
			++$step['counts']['removed'];
		} else {
			$step = tell( $step, 'left', (int) array_key_first( $record->rows ), $left );
		}
	}
	return $records || $pretend ? [ 'done' => ! $records ] + $step : undo_rest( $step );
}

/**
 * Takes one thread back.
 *
 * @param Record $record  What is remembered of it.
 * @param bool   $pretend Whether nothing is to be written.
 * @return string Why it stays, "" when it does not.
 */
function undo_record( Record $record, bool $pretend ): string {
	if ( $pretend ) {
		return why_it_stays( $record, Entries\find( $record->entry ) );
	}
	$why  = 'not_removed';
	$done = Entries\take_imported_back(
		$record->entry,
		// While nobody else changes it.
		static function ( ?Entry $entry ) use ( $record, &$why ): bool {
			$why = why_it_stays( $record, $entry );
			return '' === $why && Imports\delete_record( $record );
		}
	);
	if ( ! $done ) {
		return '' === $why ? 'not_removed' : $why;
	}
	array_map( 'LearningLog\Files\remove_aside', array_column( $record->files, 'aside' ) );
	return '';
}

/**
 * Why a thread stays, "" for no reason: somebody has done something with it here, or there is no other copy of it.
 *
 * @param Record     $record What is remembered of it.
 * @param Entry|null $entry  The entry.
 */
function why_it_stays( Record $record, ?Entry $entry ): string {
	$changed = changed_here( $record, $entry );
	return '' === $changed && ! is_in_source( $record ) ? 'source_gone' : $changed;
}

/**
 * Whether ProgressAlly has a thread as it was brought, with its files.
 *
 * @param Record $record What is remembered of it.
 */
function is_in_source( Record $record ): bool {
	$rows = Imports\source_is_there() ? Imports\source_rows( array_keys( $record->rows ) ) : [];
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
 * @param Record     $record What is remembered of it.
 * @param Entry|null $entry  The entry.
 */
function changed_here( Record $record, ?Entry $entry ): string {
	if ( ! $entry ) {
		return 'removed_here';
	}
	if ( $entry->revision !== $record->revision ) {
		return 'changed_here';
	}
	if ( $entry->review !== $record->review ) {
		return 'reviewed_here';
	}
	$said    = Comments\all_about( [ $entry->id ] )[ $entry->id ] ?? [];
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
	$kept = array_values( array_filter( array_column( $record->files, 'file' ) ) );
	sort( $kept );
	return array_column( Files\find_for( [ $entry->id, ...array_column( $said, 'id' ) ] ), 'id' ) === $kept ? '' : 'files_here';
}

/**
 * Takes away what came along with threads: what lies aside and is there too, definitions from files, and coaching of people of whom nothing is left that was brought. Done once nothing of it is left.
 *
 * @param ImportStep $step What was done so far.
 * @return ImportStep
 */
function undo_rest( array $step ): array {
	Prompts\forget_brought();
	$gone   = [ undo_aside(), ! Imports\has_brought_definitions() ];
	$begun  = Sets\begun_by_import();
	$theirs = array_filter( $begun, static fn( array $pair ): bool => Imports\has_entries( $pair[0] ) );
	foreach ( array_diff_key( $begun, $theirs ) as [ $participant, $coach ] ) {
		$gone[] = Sets\end_imported_coaching( $participant, $coach );
	}
	$step['counts']['coaching_left'] += count( $theirs );
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
