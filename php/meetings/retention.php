<?php
/**
 * What becomes of a set's meetings once it is over: what was said in them is removed after a while, when they were and how many came stays.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Errors;
use LearningLog\Settings;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * How many came, by state: the row of meta that is left of a meeting's attendance.
 */
const COUNTS = '_learning_log_counts';

/**
 * For how many months what was said in a set's meetings stays after its last day; one at least.
 */
function months_kept(): int {
	$months = apply_filters( 'learning_log_set_retention_months', Settings\months() );
	return max( 1, is_numeric( $months ) ? (int) $months : Settings\months() );
}

/**
 * The day that many months ago, in the site's time.
 *
 * @param int $months Months.
 */
function day_before( int $months ): string {
	return (string) wp_date( 'Y-m-d', (int) strtotime( "-$months months" ) );
}

/**
 * Removes what is past its time: a part of the daily work of the entries. What one run does not come to the next one does.
 */
function action_forget_said(): void {
	try {
		forget_said_in( Sets\over_before( day_before( months_kept() ) ) );
	} catch ( Errors\Not_Read ) {
		return;
	}
}

/**
 * In how many meetings there is something that is past its time.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	return count( with_something_said( Sets\over_before( day_before( months_kept() ) ) ) );
}

/**
 * In how many more there will be, once a shorter time that the site has chosen begins to hold.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_waiting(): int {
	$soon = Settings\pending() ? count( with_something_said( Sets\over_before( day_before( min( months_kept(), Settings\number( 'months' ) ) ) ) ) ) : 0;
	return max( 0, $soon - many_past() );
}

/**
 * Removes what was said in the meetings of a set that is gone for good; nothing leads to it any more.
 *
 * @param mixed $set Post id.
 */
function action_set_deleted( mixed $set ): void {
	try {
		is_int( $set ) && forget_said_in( [ $set ] );
	} catch ( Errors\Not_Read ) {
		// Its meetings have no set: nobody is in it, so nobody reads them.
		return;
	}
}

/**
 * Removes what was said in the meetings of some sets, who said it, who was there by name, and where. Actions are their owners' and stay
 * theirs. A meeting of which nothing of that is left is not touched: sets that were over once are looked at each day, for ever.
 *
 * @param int[] $sets Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function forget_said_in( array $sets ): void {
	foreach ( with_something_said( $sets ) as $id ) {
		Storage\atomically(
			static function () use ( $id ): bool {
				$meeting = Storage\lock_post( $id ) ? find( $id ) : null;
				return $meeting && forget_said( $meeting );
			}
		);
	}
}

/**
 * The same of one meeting that is locked. Again, it changes nothing.
 *
 * @param Meeting $meeting The meeting.
 * @throws Errors\Not_Read When the database does not answer.
 */
function forget_said( Meeting $meeting ): bool {
	$said = said_in( $meeting->id );
	if ( $said['attendance'] && ! store_fact( $meeting->id, COUNTS, (string) wp_json_encode( array_count_values( $said['attendance'] ) ) ) ) {
		return false;
	}
	if ( ! delete_said( $meeting->id ) ) {
		return false;
	}
	$slots = array_map( static fn( array $slot ): array => array_replace( $slot, [ 'presenter' => 0 ] ), $meeting->slots );
	$bare  = with( $meeting, [ 'place' => '', 'slots' => $slots ] );
	return $bare->place === $meeting->place && $slots === $meeting->slots ? true : update( $meeting, $bare );
}
