<?php
/**
 * Where an author has shared here with more people what was brought, they have not shared with them what comes later: it becomes an entry of its own, for its author alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Imports\Record;

/**
 * Whether others read an entry than were to when it was brought.
 *
 * @param Record $record What is remembered of its thread.
 * @param Entry  $entry  The entry.
 */
function is_shared_wider( Record $record, Entry $entry ): bool {
	return $entry->revision !== $record->revision && ! in_array( $entry->audience, [ 'me', $record->audience ], true );
}

/**
 * Brings turns, and what files are still to come, into such an entry. From then on it is what the thread's name stands for; what is remembered of the entry before stands beside it
 * until an undo takes this one back. Part of a transaction, and ended by who stores the record.
 *
 * @param Record     $record What is remembered of the thread.
 * @param Entry      $entry  Its entry.
 * @param list<Turn> $more   The turns; none where only files are to come.
 * @return Record|null What is to be remembered now; null when the database did not take it.
 */
function bring_beside( Record $record, Entry $entry, array $more ): ?Record {
	$plan   = plan_of( $more, $record->user );
	$draft  = draft_beside( $record, $entry, $plan['text'] );
	$begun  = $plan['begun'] > 0 ? $plan['begun'] : (int) strtotime( $entry->created . ' UTC' );
	$stored = Entries\insert_imported(
		[
			[
				'draft'    => $draft,
				'created'  => $begun,
				'modified' => $begun,
				'review'   => 'none',
			],
		]
	);
	$new    = $stored ? $stored[ entry_name( $draft ) ] ?? null : null;
	if ( ! $new ) {
		return null;
	}
	$there = array_fill_keys( Imports\people_nameable( array_column( $plan['comments'], 'author' ) ), true );
	$said  = Comments\insert_imported( array_map( static fn( array $turn ): array => comment_of( $turn, $new['id'], $there ), $plan['comments'] ) );
	if ( false === $said || ! Imports\insert_records( [ $record->before_another() ] ) ) {
		return null;
	}
	$became = array_map( static fn( array $turn ): array => [ $turn, $turn === $plan['first'] ? AS_ENTRY : $said[ turn_name( $turn ) ] ?? AS_NOTHING, 1 ], $more );
	return with_turns( $record->beside( $new['id'], $new['revision'], AS_NOTHING ), $became, $new['revision'] );
}

/**
 * Such an entry: for its author alone, under a name that nothing has.
 *
 * @param Record $record What is remembered of the thread.
 * @param Entry  $entry  Its entry.
 * @param string $text   Its text.
 */
function draft_beside( Record $record, Entry $entry, string $text ): Entries\Draft {
	$note   = substr( (string) strrchr( $record->name, '-' ), 1 ) . BESIDE;
	$number = 2;
	while ( Entries\names_taken( [ Entries\row_name( $entry->author, $entry->lesson, "$note-$number" ) ] ) ) {
		++$number;
	}
	$frame = new Entries\Frame( $entry->frame->question, $entry->frame->lesson_title, reply: $entry->frame->reply );
	return new Entries\Draft( 'note', $entry->author, $entry->lesson, "$note-$number", $entry->title, [ 'text' => $text ], 'me', 0, $frame );
}

/**
 * What is remembered of a thread whose files are to come, once they have where they may come: what their author has shared wider since gets none.
 *
 * @param Record $known What is remembered of it.
 * @return Record
 * @throws Errors\Not_Read When the database does not take it: the next run goes on.
 */
function ready_for_files( Record $known ): Record {
	$entry = Entries\find( $known->entry );
	$here  = array_filter( $known->files, static fn( array $file ): bool => 'waiting' === $file['state'] && '' !== attachment( $file['path'] ) );
	if ( ! $entry || ! $here || ! is_shared_wider( $known, $entry ) ) {
		return $known;
	}
	$record = Imports\together(
		static function () use ( $known ): Record|false {
			if ( ! Imports\hold( [ $known->user ], $known->entry ) ) {
				return false;
			}
			// Once nothing else changes it: another run may have been here.
			$now    = Imports\records_named( [ $known->name ] )[ $known->name ] ?? $known;
			$entry  = Entries\find( $now->entry );
			$beside = $entry && is_shared_wider( $now, $entry ) ? bring_beside( $now, $entry, [] ) : $now;
			return $beside && Imports\update_record( $beside ) ? $beside : false;
		}
	);
	if ( ! $record ) {
		throw new Errors\Not_Read();
	}
	return $record;
}
