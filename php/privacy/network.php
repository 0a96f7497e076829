<?php
/**
 * On a network of sites people are taken out of one site, or of all, by ways that a single site does not have: WordPress then writes another
 * author over every row of theirs, or deletes them, whatever their type.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Comments;
use LearningLog\Entries;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Sets;

/**
 * Somebody is about to be taken out of this site: from now on nothing is shared with them here. Their account may go on, and their log is
 * theirs should they come back.
 *
 * @param mixed $user User id.
 * @param mixed $site Number of the site, which WordPress has gone to.
 * @param mixed $heir User id of whom it is about to give their content to, 0 for nobody.
 */
function action_leave_site( $user, $site = 0, $heir = 0 ): void {
	$user = is_numeric( $user ) ? (int) $user : 0;
	$heir = is_numeric( $heir ) ? (int) $heir : 0;
	array_filter( leaving( $user ), static fn( callable $step ): bool => ! is_done( $step ) ) && follow_later( $user, 0 );
	$heir > 0 && follow_later( $user, $heir );
}

/**
 * What ends with somebody's leaving. The address of their calendar feed would work again, without a login, should they come back one day.
 *
 * @param int $user User id.
 * @return list<callable(): bool>
 */
function leaving( int $user ): array {
	return [
		static fn(): bool => Sets\end_everything( $user ),
		static fn(): bool => Meetings\end_feed( $user ),
		static fn(): bool => Notices\forget_person( $user ),
	];
}

/**
 * What follows once somebody was taken out of this site: rows that WordPress gave away come back, to their author, or, if the account is
 * gone by now, to nobody.
 *
 * @param mixed $user User id.
 * @param mixed $heir User id of who got them; 0 where the person still has to be taken out of all sets.
 */
function action_take_back( $user, $heir ): void {
	if ( ! is_int( $user ) || ! is_int( $heir ) ) {
		return;
	}
	if ( ! get_userdata( $user ) ) {
		settle( $user, $heir, false );
		return;
	}
	$steps = 0 === $heir ? leaving( $user ) : [
		static fn(): bool => Entries\take_back( $user, $heir ),
		static fn(): bool => Comments\take_back( $user, $heir ),
		static fn(): bool => Meetings\take_back( $user, $heir ),
		static fn(): bool => Notices\forget_person( $user, $heir ),
		static fn(): bool => Messages\take_back_from( $user, $heir ),
	];
	array_filter( $steps, static fn( callable $step ): bool => ! is_done( $step ) ) && follow_later( $user, $heir );
}

/**
 * Has that done in a minute.
 *
 * @param int $user User id.
 * @param int $heir User id of who got their content, 0 as above.
 */
function follow_later( int $user, int $heir ): bool {
	return true === wp_schedule_single_event( time() + MINUTE_IN_SECONDS, TAKE_BACK, [ $user, $heir ] );
}

/**
 * An account is about to be deleted from the network, with each row that bears its number on the sites it belongs to. Nothing of ours does
 * then: what they wrote is kept for nobody, and what they said stays in the logs of others.
 *
 * @param mixed $user User id.
 */
function action_leave_network( $user ): void {
	$user = is_numeric( $user ) ? (int) $user : 0;
	foreach ( array_filter( wp_list_pluck( get_blogs_of_user( $user, true ), 'userblog_id' ), 'is_numeric' ) as $site ) {
		is_multisite() && switch_to_blog( (int) $site );
		settle( $user, 0, false );
		is_multisite() && restore_current_blog();
	}
}
