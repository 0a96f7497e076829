<?php
/**
 * Brings threads of which nothing is here yet: many at a time, with a number of queries that does not grow with them.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Imports;
use LearningLog\Prompts;
use LearningLog\Sets;

/**
 * What is put behind the number of a note whose prompt its person has answered here already: both answers stay.
 */
const BESIDE = '-progressally';

/**
 * Brings them. Part of a transaction, unless nothing is written.
 *
 * @param non-empty-array<string, non-empty-list<SourceRow>> $threads The threads, by name.
 * @param ImportChoice                                       $choice  What the owner chose.
 * @param bool                                               $pretend Whether nothing is to be written.
 * @return ImportStep|false False when the database did not take it.
 */
function bring_new( array $threads, array $choice, bool $pretend ): array|false {
	$users = array_values( array_unique( array_map( static fn( array $rows ): int => $rows[0]['user'], $threads ) ) );
	if ( ! $pretend && ! Imports\hold( $users ) ) {
		return false;
	}
	// Another run may have brought some meanwhile.
	$threads = array_diff_key( $threads, $pretend ? [] : Imports\records_named( array_map( 'strval', array_keys( $threads ) ) ) );
	$read    = read_threads( $threads );
	if ( ! $pretend && ! keep_unreadable( $read['unreadable'] ) ) {
		return false;
	}
	if ( ! $read['ready'] ) {
		return count_ready( $read );
	}
	$entries = entries_of( $read['ready'], $choice );
	$shared  = array_filter( $entries, static fn( array $one ): bool => 'coach' === $one['entry']['draft']->audience );
	$readers = array_values( array_unique( array_map( static fn( array $one ): int => $one['entry']['draft']->author, $shared ) ) );
	if ( $pretend ) {
		return tell_of_ended( count_ready( $read ), Sets\coaching_to_begin( $readers, $choice['coaches'] )[1], $shared );
	}
	$stored  = Entries\insert_imported( array_values( array_map( static fn( array $one ): array => $one['entry'], $entries ) ) );
	$said    = $stored ? Comments\insert_imported( comments_of( $entries, $stored ) ) : false;
	if ( ! $stored || false === $said ) {
		return false;
	}
	$ended   = Sets\begin_coaching( $readers, $choice['coaches'] );
	$done    = false !== $ended
		&& Imports\insert_records( records_for( $entries, $stored, $said ) )
		&& Entries\mark_imported( marks_of( $entries, $stored, $said ) )
		&& Imports\forget_aside( array_merge( ...array_values( array_map( static fn( array $one ): array => $one['rows'], $read['ready'] ) ) ) );
	return $done ? tell_of_ended( count_ready( $read ), $ended, $shared ) : false;
}

/**
 * Tells of coaching that did not begin, since somebody had ended it here by hand.
 *
 * @param ImportStep                $step   The step.
 * @param list<array{int, int}>     $ended  Participant and coach.
 * @param array<string, ReadyEntry> $shared Entries that a coach is to read.
 * @return ImportStep
 */
function tell_of_ended( array $step, array $ended, array $shared ): array {
	$rows = [];
	foreach ( $shared as $one ) {
		$rows[ $one['entry']['draft']->author ] ??= $one['rows'][0]['id'];
	}
	foreach ( $ended as [ $participant, $coach ] ) {
		$step = tell( $step, '', $rows[ $participant ] ?? 0, 'coaching_ended: ' . Sets\person_name( $coach ) );
	}
	return $step;
}

/**
 * Reads threads: those that are to be brought, and what is to be told of all.
 *
 * @param array<string, non-empty-list<SourceRow>> $threads The threads, by name.
 * @return array{ready: array<string, ReadThread>, unreadable: list<array{row: SourceRow, why: string}>, step: ImportStep}
 */
function read_threads( array $threads ): array {
	$turns = array_map( __NAMESPACE__ . '\turns_of', $threads );
	$there = array_fill_keys( people_in( $threads, $turns ), true );
	$gone  = array_fill_keys( Imports\erased_among( array_keys( $there ) ), true );
	$found = [
		'ready'      => [],
		'unreadable' => [],
		'step'       => no_step(),
	];
	foreach ( $threads as $name => $rows ) {
		if ( ! isset( $there[ $rows[0]['user'] ] ) ) {
			++$found['step']['counts']['people_gone'];
			continue;
		}
		if ( isset( $gone[ $rows[0]['user'] ] ) ) {
			$found['step'] = tell( $found['step'], 'gone_here', $rows[0]['id'], 'erased_here' );
			continue;
		}
		foreach ( $rows as $row ) {
			if ( isset( $turns[ $name ]['unreadable'][ $row['id'] ] ) ) {
				$found['unreadable'][] = [
					'row' => $row,
					'why' => $turns[ $name ]['unreadable'][ $row['id'] ],
				];
			}
		}
		$plan = plan_of( $turns[ $name ]['turns'], $rows[0]['user'] );
		$readable = array_values( array_filter( $rows, static fn( array $row ): bool => ! isset( $turns[ $name ]['unreadable'][ $row['id'] ] ) ) );
		if ( ! $readable || ( ! $plan['first'] && ! $plan['comments'] ) ) {
			$found['step']['counts']['empty'] += $turns[ $name ]['unreadable'] ? 0 : 1;
			continue;
		}
		$found['step']           = tell_of_turns( $found['step'], $turns[ $name ]['turns'] );
		$found['ready'][ $name ] = [
			'rows'  => $readable,
			'all'   => $rows,
			'plan'  => $plan,
			'there' => array_diff_key( $there, $gone ),
		];
	}
	return $found;
}

/**
 * Those of the people in some threads who are there.
 *
 * @param array<string, non-empty-list<SourceRow>>                                        $threads The threads, by name.
 * @param array<string, array{turns: list<Turn>, unreadable: array<int, string>}> $turns   What was said in each.
 * @return list<int> User ids.
 */
function people_in( array $threads, array $turns ): array {
	$people = array_map( static fn( array $rows ): int => $rows[0]['user'], array_values( $threads ) );
	foreach ( $turns as $said ) {
		array_push( $people, ...array_column( $said['turns'], 'author' ) );
	}
	return Imports\people_there( $people );
}

/**
 * Tells of shortcodes that nothing runs any more.
 *
 * @param ImportStep $step  The step.
 * @param list<Turn> $turns What was said.
 * @return ImportStep
 */
function tell_of_turns( array $step, array $turns ): array {
	foreach ( $turns as $turn ) {
		if ( has_shortcode_in( $turn ) ) {
			$step = tell( $step, '', $turn['row'], 'shortcode' );
		}
	}
	return $step;
}

/**
 * Keeps the bytes of what could not be read; of an empty row there is nothing to keep.
 *
 * @param list<array{row: SourceRow, why: string}> $unreadable The rows, and why.
 * @return bool Whether the database has all of them.
 */
function keep_unreadable( array $unreadable ): bool {
	foreach ( $unreadable as $one ) {
		if ( 'empty' !== $one['why'] && ! Imports\set_aside( $one['row']['user'], $one['row']['id'], $one['row']['value'], $one['why'] ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Counts what was brought, and what could not be read.
 *
 * @param array{ready: array<string, ReadThread>, unreadable: list<array{row: SourceRow, why: string}>, step: ImportStep} $read What was read.
 * @return ImportStep
 */
function count_ready( array $read ): array {
	$step                        = $read['step'];
	$step['counts']['imported'] += count( $read['ready'] );
	foreach ( $read['ready'] as $thread ) {
		$step['counts']['comments'] += count( $thread['plan']['comments'] );
	}
	foreach ( $read['unreadable'] as $one ) {
		if ( 'empty' === $one['why'] ) {
			++$step['counts']['empty'];
			continue;
		}
		$step = tell( $step, 'aside', $one['row']['id'], $one['why'] );
	}
	return $step;
}

/**
 * The entries that threads become.
 *
 * @param array<string, ReadThread> $threads The threads, by name.
 * @param ImportChoice              $choice  What the owner chose.
 * @return array<string, ReadyEntry> By name.
 */
function entries_of( array $threads, array $choice ): array {
	$pages = lessons_of( array_values( array_unique( array_map( static fn( array $thread ): int => $thread['rows'][0]['post'], $threads ) ) ) );
	$taken = array_fill_keys( Entries\names_taken( array_merge( ...array_map( static fn( array $thread ): array => [ answer_name( $thread['rows'][0], '' ), answer_name( $thread['rows'][0], BESIDE ) ], array_values( $threads ) ) ) ), true );
	$found = [];
	foreach ( $threads as $name => $thread ) {
		$row            = latest_row( $thread['rows'] );
		$page           = $pages[ $row['post'] ];
		$note           = $page['notes'][ $row['note'] ] ?? null;
		$behind         = behind( $row, $taken );
		$found[ $name ] = $thread + [
			'verdict' => verdict_of( $row, $thread ),
			'entry'   => [
				'draft'    => draft_of( $row, $thread['plan'], $page['title'], $note, $behind, reader_of( $note, $row, $choice ) ),
				'created'  => $thread['plan']['begun'],
				'modified' => $thread['plan']['comments'] ? $thread['plan']['begun'] : max( $thread['plan']['begun'], column_time( $row['updated'] ) ),
				'review'   => review_of( $row['status'], $row['approval'] ),
			],
		];
		// Pages below 0 are none, so threads of several are of one prompt.
		$taken[ answer_name( $row, $behind ) ] = true;
	}
	return $found;
}

/**
 * Name of the row that an answer to a note would have.
 *
 * @param SourceRow $row    Row of its thread.
 * @param string    $behind What is put behind the number of the note.
 */
function answer_name( array $row, string $behind ): string {
	return Entries\row_name( $row['user'], max( 0, $row['post'] ), $row['note'] . $behind );
}

/**
 * What is put behind the number of a note, so that its answer takes nothing's place.
 *
 * @param SourceRow           $row   Row of its thread.
 * @param array<string, true> $taken Names that are taken.
 */
function behind( array $row, array $taken ): string {
	foreach ( [ '', BESIDE ] as $behind ) {
		if ( ! isset( $taken[ answer_name( $row, $behind ) ] ) ) {
			return $behind;
		}
	}
	return BESIDE . '-' . $row['id'];
}

/**
 * Titles and definitions of some pages; a page that is gone has neither.
 *
 * @param int[] $posts Post ids.
 * @return array<int, array{title: string, notes: array<int, array<mixed>>}> By page.
 */
function lessons_of( array $posts ): array {
	_prime_post_caches( $posts, false, false );
	$notes = definitions_of( $posts );
	$found = [];
	foreach ( $posts as $post ) {
		$found[ $post ] = [
			'title' => get_post( $post ) ? Prompts\title_of( $post ) : '',
			'notes' => $notes[ $post ] ?? [],
		];
	}
	return $found;
}

/**
 * The row of a thread that was changed last: it says how the thread stands.
 *
 * @param non-empty-list<SourceRow> $rows Its rows.
 * @return SourceRow
 */
function latest_row( array $rows ): array {
	$latest = $rows[0];
	foreach ( $rows as $row ) {
		$latest = column_time( $row['updated'] ) >= column_time( $latest['updated'] ) ? $row : $latest;
	}
	return $latest;
}

/**
 * Who is to read an entry: nobody else where the owner has named nobody, or its person alone.
 *
 * @param array<mixed>|null $note   Definition of its note.
 * @param SourceRow         $row    Its row.
 * @param ImportChoice      $choice What the owner chose.
 */
function reader_of( ?array $note, array $row, array $choice ): string {
	return array_diff( $choice['coaches'], [ $row['user'] ] ) ? audience_of( $note, $row['status'], $choice['audiences'] ) : 'me';
}
