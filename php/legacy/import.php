<?php
/**
 * Brings what ProgressAlly has, some threads at a time: each with all that belongs to it, in one transaction. What was brought is remembered, so that a run may die at any moment, be
 * repeated, and be repeated again after more was written there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;

/**
 * What a step counts.
 */
const COUNTED = [ 'rows', 'imported', 'comments', 'grown', 'unchanged', 'empty', 'people_gone', 'aside', 'gone_here', 'files', 'files_missing', 'files_refused', 'files_waiting', 'removed', 'left', 'coaching_left' ];

/**
 * Brings the next threads.
 *
 * @param int                      $after   Number of the row before them.
 * @param ImportChoice             $choice  What the owner chose.
 * @param array<string, list<int>> $twins   Rows that are one thread (Imports\source_twins()): asked for once, not for each step.
 * @param bool                     $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function import_rows( int $after, array $choice, array $twins, bool $pretend = false ): array {
	$ids  = Imports\source_is_there() ? Imports\source_ids( $after, AT_ONCE, BYTES_AT_ONCE ) : [];
	$step = no_step();
	if ( ! $ids ) {
		return [ 'done' => true, 'after' => $after ] + $step;
	}
	$threads = threads_in( Imports\source_rows( $ids ), $twins );
	$step    = import_threads( $threads, $choice, $pretend );

	$step['after']          = max( $ids );
	$step['counts']['rows'] = count( $ids );
	// A long run meets many pages and people: what WordPress remembers of them would pile up.
	$pretend || wp_cache_flush_runtime();
	return $step;
}

/**
 * A step in which nothing has happened.
 *
 * @return ImportStep
 */
function no_step(): array {
	return [
		'done'   => false,
		'phase'  => 'texts',
		'after'  => 0,
		'counts' => array_fill_keys( COUNTED, 0 ),
		'told'   => [],
	];
}

/**
 * Threads by name: rows about one note of one person are one, and it is brought with the first of them.
 *
 * @param array<int, SourceRow>    $rows  The rows.
 * @param array<string, list<int>> $twins Rows that are one thread.
 * @return array<string, non-empty-list<SourceRow>>
 */
function threads_in( array $rows, array $twins ): array {
	$threads = [];
	foreach ( $rows as $row ) {
		$name = thread_name( $row );
		if ( isset( $twins[ $name ] ) ) {
			if ( $twins[ $name ][0] === $row['id'] ) {
				$all = array_values( Imports\source_rows( $twins[ $name ] ) );
				if ( $all ) {
					$threads[ $name ] = $all;
				}
			}
			continue;
		}
		$threads[ $name ] = [ $row ];
	}
	return $threads;
}

/**
 * Name of the thread of a row.
 *
 * @param SourceRow $row The row.
 */
function thread_name( array $row ): string {
	return $row['user'] . '-' . $row['post'] . '-' . $row['note'];
}

/**
 * Brings some threads: those that are new together, those that have changed there one by one.
 *
 * @param array<string, non-empty-list<SourceRow>> $threads The threads, by name.
 * @param ImportChoice                             $choice  What the owner chose.
 * @param bool                                     $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function import_threads( array $threads, array $choice, bool $pretend ): array {
	$records = Imports\records_named( array_map( 'strval', array_keys( $threads ) ) );
	$step    = import_new( array_diff_key( $threads, $records ), $choice, $pretend );
	foreach ( array_intersect_key( $records, $threads ) as $name => $record ) {
		if ( is_as_brought( $record, $threads[ $name ] ) ) {
			++$step['counts']['unchanged'];
			continue;
		}
		$rows = $threads[ $name ];
		$more = $pretend ? bring_changes( $record, $rows, true ) : Imports\together( static fn(): array|false => bring_changes( $record, $rows, false ) );
		$step = add_steps( $step, $more ? $more : tell( no_step(), '', $rows[0]['id'], 'not_stored' ) );
	}
	return $step;
}

/**
 * Brings threads of which nothing is here; where the database does not take them together, fewer at a time, so that the one it does not take keeps no other out.
 *
 * @param array<string, non-empty-list<SourceRow>> $threads The threads, by name.
 * @param ImportChoice                             $choice  What the owner chose.
 * @param bool                                     $pretend Whether nothing is to be written.
 * @return ImportStep
 */
function import_new( array $threads, array $choice, bool $pretend ): array {
	if ( ! $threads ) {
		return no_step();
	}
	$step = $pretend ? bring_new( $threads, $choice, true ) : Imports\together( static fn(): array|false => bring_new( $threads, $choice, false ) );
	if ( $step ) {
		return $step;
	}
	if ( 1 === count( $threads ) ) {
		return keep_aside( reset( $threads ), 'not_stored' );
	}
	$half = (int) ceil( count( $threads ) / 2 );
	return add_steps( import_new( array_slice( $threads, 0, $half, true ), $choice, $pretend ), import_new( array_slice( $threads, $half, null, true ), $choice, $pretend ) );
}

/**
 * Two steps as one.
 *
 * @param ImportStep $one   The first.
 * @param ImportStep $other The second.
 * @return ImportStep
 */
function add_steps( array $one, array $other ): array {
	$counts = $one['counts'];
	foreach ( $other['counts'] as $what => $many ) {
		$counts[ $what ] = ( $counts[ $what ] ?? 0 ) + $many;
	}
	return [
		'done'   => $other['done'],
		'phase'  => $other['phase'],
		'after'  => $other['after'],
		'counts' => $counts,
		'told'   => [ ...$one['told'], ...$other['told'] ],
	];
}

/**
 * Keeps the bytes of rows that cannot be brought.
 *
 * @param list<SourceRow> $rows The rows.
 * @param string          $why  Why.
 * @return ImportStep
 */
function keep_aside( array $rows, string $why ): array {
	$step = no_step();
	foreach ( $rows as $row ) {
		// The bytes of before stay where those of now are not taken.
		$kept = Imports\together( static fn(): bool => Imports\set_aside( $row['user'], $row['id'], $row['value'], $why ) );
		$step = $kept ? tell( $step, 'aside', $row['id'], $why ) : tell( $step, '', $row['id'], 'not_stored' );
	}
	return $step;
}

/**
 * A step in which one thing more has happened that an owner should know.
 *
 * @param ImportStep $step The step.
 * @param string     $what What is counted, "" for nothing.
 * @param int        $row  Number of the row.
 * @param string     $why  What it was.
 * @return ImportStep
 */
function tell( array $step, string $what, int $row, string $why ): array {
	if ( '' !== $what ) {
		++$step['counts'][ $what ];
	}
	$step['told'][] = [
		'row'  => $row,
		'what' => $why,
	];
	return $step;
}

/**
 * Whether a thread is in ProgressAlly what it was when it was brought. Of whom was erased, nothing is brought again.
 *
 * @param Imports\Record  $record What is remembered of it.
 * @param list<SourceRow> $rows   Its rows.
 */
function is_as_brought( Imports\Record $record, array $rows ): bool {
	foreach ( $rows as $row ) {
		if ( $record->user > 0 && ( $record->rows[ $row['id'] ]['hash'] ?? '' ) !== row_hash( $row ) ) {
			return false;
		}
	}
	return true;
}
