<?php
/**
 * Brings what has become of a thread in ProgressAlly since it was brought. What somebody has changed here meanwhile stays as they left it, and what is new there comes beside it: no
 * word of either is lost.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Imports;

/**
 * Brings it. Part of a transaction, unless nothing is written.
 *
 * @param Imports\Record            $known   What is remembered of the thread.
 * @param non-empty-list<SourceRow> $rows    Its rows.
 * @param bool                      $pretend Whether nothing is to be written.
 * @return ImportStep|false False when the database did not take it.
 */
function bring_changes( Imports\Record $known, array $rows, bool $pretend ): array|false {
	if ( ! $pretend && ! Imports\hold( [ $known->user ], $known->entry ) ) {
		return false;
	}
	// Once nothing else changes it: another run may have been here.
	$record = Imports\records_named( [ $known->name ] )[ $known->name ] ?? $known;
	$entry  = $record->entry > 0 ? Entries\find( $record->entry ) : null;
	if ( ! $entry ) {
		return tell( no_step(), 'gone_here', $rows[0]['id'], 'removed_here' );
	}
	$read    = turns_of( $rows );
	$changes = changes_in( $record, $read['turns'] );
	$step    = tell_of_changes( $record, $rows, $read['unreadable'], $changes, $entry );
	if ( $pretend ) {
		return $step;
	}
	foreach ( $rows as $row ) {
		if ( isset( $read['unreadable'][ $row['id'] ] ) && ! Imports\set_aside( $row['user'], $row['id'], $row['value'], $read['unreadable'][ $row['id'] ] ) ) {
			return false;
		}
	}
	$beside = comes_beside( $record, $entry, $changes );
	$record = $beside ? bring_beside( $record, $entry, in_their_order( $read['turns'], $changes ) ) : store_changes( $record, $entry, $changes );
	$entry  = $record && $beside ? Entries\find( $record->entry ) : $entry;
	$record = $record && $entry ? store_review( $record, $entry, $rows, $read['turns'] ) : null;
	$hashes = [];
	foreach ( $rows as $row ) {
		$hashes[ $row['id'] ] = row_hash( $row );
	}
	$readable = array_values( array_filter( $rows, static fn( array $row ): bool => ! isset( $read['unreadable'][ $row['id'] ] ) ) );
	return $record && Imports\update_record( with_files( with_hashes( $record, $hashes ), $read['turns'] ) ) && Imports\forget_aside( $readable ) ? $step : false;
}

/**
 * What is new in a thread, and what says something else than it did.
 *
 * @param Imports\Record $record What is remembered of it.
 * @param list<Turn>     $turns  What is said in it by now.
 * @return array{new: list<Turn>, changed: list<Turn>, removed: list<Turn>}
 */
function changes_in( Imports\Record $record, array $turns ): array {
	$found = [
		'new'     => [],
		'changed' => [],
		'removed' => [],
	];
	foreach ( $turns as $turn ) {
		$known = $record->rows[ $turn['row'] ]['turns'][ $turn['ordinal'] ] ?? null;
		if ( null === $known ) {
			$found['new'][] = $turn;
		} elseif ( turn_hash( $turn ) !== $known[1] ) {
			$found[ brings_nothing( $turn ) ? 'removed' : 'changed' ][] = $turn;
		}
	}
	return $found;
}

/**
 * Whether what is new may not come to an entry, because its author has shared it wider.
 *
 * @param Imports\Record $record What is remembered of the thread.
 * @param Entries\Entry  $entry  The entry.
 * @param array{new: list<Turn>, changed: list<Turn>, removed: list<Turn>} $changes What has changed.
 */
function comes_beside( Imports\Record $record, Entries\Entry $entry, array $changes ): bool {
	$more = array_filter( [ ...$changes['new'], ...$changes['changed'] ], static fn( array $turn ): bool => ! brings_nothing( $turn ) );
	return $more && is_shared_wider( $record, $entry );
}

/**
 * What has changed, in the order in which it was said.
 *
 * @param list<Turn> $turns What is said in the thread.
 * @param array{new: list<Turn>, changed: list<Turn>, removed: list<Turn>} $changes What has changed.
 * @return list<Turn>
 */
function in_their_order( array $turns, array $changes ): array {
	$some = array_merge( ...array_values( $changes ) );
	return array_values( array_filter( $turns, static fn( array $turn ): bool => in_array( $turn, $some, true ) ) );
}

/**
 * Counts a thread that has changed, and tells what an owner should know of it.
 *
 * @param Imports\Record            $record     What is remembered of it.
 * @param non-empty-list<SourceRow> $rows       Its rows.
 * @param array<int, string>        $unreadable Those that cannot be read, and why.
 * @param array{new: list<Turn>, changed: list<Turn>, removed: list<Turn>} $changes What has changed.
 * @param Entries\Entry             $entry      The entry.
 * @return ImportStep
 */
function tell_of_changes( Imports\Record $record, array $rows, array $unreadable, array $changes, Entries\Entry $entry ): array {
	$step = no_step();
	foreach ( $unreadable as $row => $why ) {
		$step = tell( $step, 'aside', $row, $why );
	}
	if ( comes_beside( $record, $entry, $changes ) ) {
		$step = tell( $step, '', $rows[0]['id'], 'shared_here' );
	} elseif ( ( $changes['new'] || $changes['changed'] ) && $entry->revision !== $record->revision ) {
		$step = tell( $step, '', $rows[0]['id'], 'changed_in_both' );
	}
	foreach ( $changes['removed'] as $turn ) {
		$step = tell( $step, '', $turn['row'], 'removed_there' );
	}
	++$step['counts']['grown'];
	$step['counts']['comments'] += count( array_filter( $changes['new'], static fn( array $turn ): bool => ! brings_nothing( $turn ) ) );
	return tell_of_turns( $step, [ ...$changes['new'], ...$changes['changed'] ] );
}

/**
 * Stores what is new, and what has changed where nobody has changed it here.
 *
 * @param Imports\Record $record  What is remembered of the thread.
 * @param Entries\Entry  $entry   Its entry.
 * @param array{new: list<Turn>, changed: list<Turn>, removed: list<Turn>} $changes What has changed.
 * @return Imports\Record|null What is to be remembered now; null when the database did not take it.
 */
function store_changes( Imports\Record $record, Entries\Entry $entry, array $changes ): ?Imports\Record {
	$said     = array_column( Comments\all_about( [ $entry->id ] )[ $entry->id ] ?? [], null, 'id' );
	$revision = $record->revision;
	$turns    = [];
	$beside   = $changes['new'];
	foreach ( $changes['changed'] as $turn ) {
		[ $became, , $at ] = $record->rows[ $turn['row'] ]['turns'][ $turn['ordinal'] ];
		$comment           = $became > 0 ? $said[ $became ] ?? null : null;
		if ( AS_ENTRY === $became && $entry->revision === $record->revision ) {
			if ( ! Entries\replace_imported( $entry, entry_text( $turn ) ) ) {
				return null;
			}
			$turns[]  = [ $turn, AS_ENTRY, 1 ];
			$revision = $entry->revision + 1;
		} elseif ( $comment && $comment->sent && '' === $comment->trashed && $comment->revision === $at ) {
			if ( ! Comments\replace_imported( $comment, comment_text( $turn ) ) ) {
				return null;
			}
			$turns[] = [ $turn, $comment->id, $at + 1 ];
		} else {
			$beside[] = $turn;
		}
	}
	$there = array_fill_keys( Imports\people_nameable( array_column( $beside, 'author' ) ), true );
	$new   = array_values( array_filter( $beside, static fn( array $turn ): bool => ! brings_nothing( $turn ) ) );
	$ids   = Comments\insert_imported( array_map( static fn( array $turn ): array => comment_of( $turn, $entry->id, $there ), $new ) );
	if ( false === $ids ) {
		return null;
	}
	foreach ( [ ...$beside, ...$changes['removed'] ] as $turn ) {
		$before  = $record->rows[ $turn['row'] ]['turns'][ $turn['ordinal'] ] ?? [ AS_NOTHING, '', 1 ];
		$turns[] = isset( $ids[ turn_name( $turn ) ] ) ? [ $turn, $ids[ turn_name( $turn ) ], 1 ] : [ $turn, $before[0], $before[2] ];
	}
	return with_turns( $record, $turns, $revision );
}

/**
 * What is remembered, with what turns have become.
 *
 * @param Imports\Record               $record   What is remembered.
 * @param list<array{Turn, int, int}> $turns    Turns, what each became, at which revision.
 * @param int                          $revision Revision of the entry.
 */
function with_turns( Imports\Record $record, array $turns, int $revision ): Imports\Record {
	$rows = $record->rows;
	foreach ( $turns as [ $turn, $became, $at ] ) {
		$rows[ $turn['row'] ] ??= [
			'hash'  => '',
			'turns' => [],
		];

		$rows[ $turn['row'] ]['turns'][ $turn['ordinal'] ] = [ $became, turn_hash( $turn ), $at ];
	}
	return $record->with( revision: $revision, rows: $rows );
}

/**
 * What is remembered, with the files of turns that are still to come.
 *
 * @param Imports\Record $record What is remembered.
 * @param list<Turn>     $turns  The turns.
 */
function with_files( Imports\Record $record, array $turns ): Imports\Record {
	return $record->with( files: files_of( $turns, $record->files ) );
}

/**
 * What is remembered, with the rows as they are by now.
 *
 * @param Imports\Record     $record What is remembered.
 * @param array<int, string> $hashes Hashes by row.
 */
function with_hashes( Imports\Record $record, array $hashes ): Imports\Record {
	$rows = $record->rows;
	foreach ( $hashes as $row => $hash ) {
		$rows[ $row ] = [ 'hash' => $hash ] + ( $rows[ $row ] ?? [ 'turns' => [] ] );
	}
	return $record->with( rows: $rows );
}

/**
 * Stores how a thread stands in ProgressAlly by now, where nobody has said anything else here.
 *
 * @param Imports\Record            $record What is remembered of it.
 * @param Entries\Entry             $entry  Its entry, as it was.
 * @param non-empty-list<SourceRow> $rows   Its rows.
 * @param list<Turn>                $turns  What is said in it.
 * @return Imports\Record|null What is to be remembered now; null when the database did not take it.
 */
function store_review( Imports\Record $record, Entries\Entry $entry, array $rows, array $turns ): ?Imports\Record {
	$row   = latest_row( $rows );
	$state = review_of( $row['status'], $row['approval'] );
	if ( $state === $record->review || $entry->review !== $record->review ) {
		return $record;
	}
	$answers = array_column( array_filter( $turns, static fn( array $turn ): bool => $turn['admin'] ), 'author' );
	$by      = 'answered' === $state && $answers ? Imports\people_nameable( [ end( $answers ) ] )[0] ?? 0 : 0;
	if ( ! Entries\review_imported( $entry, $state, $by ) ) {
		return null;
	}
	return $record->with( review: $state );
}
