<?php
/**
 * The trash: what an author removed and can bring back for thirty days. Nobody else knows of it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * How long an entry can be brought back.
 */
const TRASH_SECONDS = 30 * DAY_IN_SECONDS;

/**
 * How many answers to one prompt a person can have in the trash: who removes and writes anew without end fills no disk.
 */
const TRASH_PER_PROMPT = 50;

/**
 * Name of the daily work.
 */
const DAILY = 'learning_log_entries_daily';

/**
 * How many entries one run removes for good; what is left is taken by another a minute later.
 */
const PURGE_AT_ONCE = 200;

/**
 * Moves an entry to the trash. Asked again, it answers the same.
 *
 * @param Entry    $entry The entry.
 * @param int|null $base  Revision that its author saw, where the client says.
 */
function trash( Entry $entry, ?int $base ): Entry|WP_Error {
	if ( '' !== $entry->trashed ) {
		return $entry;
	}
	if ( null !== $base && $base !== $entry->revision ) {
		return conflict( $entry );
	}
	$rows = rows_named( row_name( $entry->author, $entry->lesson, $entry->prompt ) );
	if ( count( $rows ) > TRASH_PER_PROMPT ) {
		return Errors\trash_full( TRASH_PER_PROMPT );
	}
	$moved = move_to_trash( $entry );
	if ( false === $moved ) {
		return Errors\storage_failed();
	}
	$changed = $moved ? null : find( $entry->id );
	return $changed ? conflict( $changed ) : ( find_trashed( $entry->id ) ?? Errors\entry_not_found() );
}

/**
 * Brings an entry back, for the readers it had: the policy is asked at each reading anyway. Asked again, it answers the same.
 *
 * Where another answer was written meanwhile, both are told and both stay.
 *
 * @param Entry $entry The entry.
 */
function restore( Entry $entry ): Entry|WP_Error {
	$back = '' === $entry->trashed ? true : bring_back( $entry );
	if ( false === $back ) {
		return Errors\storage_failed();
	}
	$there = $back ? find( $entry->id ) : find_answer( $entry->author, $entry->lesson, $entry->prompt );
	if ( ! $there ) {
		return Errors\entry_not_found();
	}
	if ( $there->id === $entry->id ) {
		return $there;
	}
	[ $present, $restored ] = present( [ $there, $entry ], $entry->author );
	return Errors\entry_conflict( $present, $restored );
}

/**
 * Until when an entry of the trash can be brought back, ISO 8601; "" for one that is not there.
 *
 * @param Entry $entry The entry.
 */
function trash_until( Entry $entry ): string {
	return trash_ends( $entry->trashed );
}

/**
 * Until when something that went to the trash can be brought back.
 *
 * @param string $since "Y-m-d H:i:s", UTC; "" when it is not there.
 */
function trash_ends( string $since ): string {
	return '' === $since ? '' : gmdate( 'Y-m-d\TH:i:s\Z', (int) strtotime( $since . ' UTC' ) + TRASH_SECONDS );
}

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
 * Removes for good what has been in the trash too long.
 *
 * Each entry goes by itself, so that a run that dies leaves the others for the next one.
 */
function action_purge(): void {
	$before  = trash_ended();
	$ids     = ids_trashed_before( $before, PURGE_AT_ONCE );
	$removed = array_filter( $ids, static fn( int $id ): bool => remove_for_good( $id, $before ) );
	if ( $removed && count( $ids ) === PURGE_AT_ONCE ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, DAILY );
	}
}

/**
 * What went to the trash before this has been there too long, "Y-m-d H:i:s", UTC.
 */
function trash_ended(): string {
	return gmdate( 'Y-m-d H:i:s', time() - TRASH_SECONDS );
}

/**
 * How many entries have been in the trash too long.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	return Storage\count_posts( Storage\trashed_before( POST_TYPE, TRASHED, trash_ended() ) );
}
