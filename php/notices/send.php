<?php
/**
 * The sending: in batches that end in time, by WordPress's cron, planned only while something is due soon.
 *
 * Never twice is worth more than never lost: a mail that was being handed over when a run was killed may have gone out, and is not tried again
 * (store-run.php). One that the mailer refuses is, twice.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;

/**
 * A batch begins nothing more after as long: twenty seconds are what it may take with all that was begun.
 */
const BATCH_SECONDS = 15.0;

/**
 * Events, and notices, that are looked up at once.
 */
const AT_ONCE = 100;

/**
 * After how long a mail that was refused is tried again, the first time and the second.
 */
const AGAIN_SECONDS = [ 10 * MINUTE_IN_SECONDS, 2 * HOUR_IN_SECONDS ];

/**
 * When the mailer refuses as many one after the other, it is out of order, and the others are spared their tries.
 */
const REFUSED_AT_MOST = 3;

/**
 * Sends what is due. Should it be killed, another goes on.
 */
function action_send(): void {
	wake( time() + LEASE_SECONDS );
	try {
		$done = send_batch( BATCH_SECONDS );
	} catch ( Errors\Not_Read ) {
		return;
	}
	plan_next( $done['works'] ? 0 : AGAIN_SECONDS[0] );
}

/**
 * Removes what has been done with: a part of the daily work of the entries.
 */
function action_forget_done(): void {
	forget_done( time() );
}

/**
 * How much of that there is.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function many_past(): int {
	return count_done( time() );
}

/**
 * Plans the next batch, where something is due soon.
 *
 * @param int $pause Seconds before which there is to be none.
 */
function plan_next( int $pause = 0 ): void {
	wp_clear_scheduled_hook( SEND );
	try {
		$next = next_due();
	} catch ( Errors\Not_Read ) {
		wake( time() + LEASE_SECONDS );
		return;
	}
	'' !== $next && wake( max( time() + $pause, seconds( $next ) ) );
}

/**
 * One batch: what has happened becomes notices, and those become mails, until all is done or the time is over.
 *
 * @param float $seconds After as many it begins nothing more.
 * @param int   $most    People it writes to at most.
 * @return array{sent: int, works: bool} How many mails it has sent, and whether the mailer takes any.
 * @throws Errors\Not_Read When the database does not answer.
 */
function send_batch( float $seconds, int $most = PHP_INT_MAX ): array {
	$until = microtime( true ) + $seconds;
	free_abandoned( time() );
	spread_due( time(), $until );
	// By now what was just made is due too.
	$now     = time();
	$run     = bin2hex( random_bytes( 8 ) );
	$sent    = 0;
	$refused = 0;
	while ( $most > 0 && microtime( true ) < $until ) {
		$people = array_slice( people_due( utc( $now ), AT_ONCE ), 0, $most );
		if ( ! $people ) {
			break;
		}
		$most -= count( $people );
		cache_users( $people );
		foreach ( $people as $user ) {
			if ( microtime( true ) >= $until || $refused >= REFUSED_AT_MOST ) {
				break 2;
			}
			$accepted = tell( $user, $run, $now );
			$sent    += true === $accepted ? 1 : 0;
			$refused  = false === $accepted ? $refused + 1 : ( true === $accepted ? 0 : $refused );
		}
		// What WordPress remembers of everybody would outgrow the batch.
		wp_cache_supports( 'flush_runtime' ) && wp_cache_flush_runtime();
	}
	return [
		'sent'  => $sent,
		'works' => $refused < REFUSED_AT_MOST,
	];
}

/**
 * Makes notices of what has happened and settled.
 *
 * @param int   $now   Seconds of the Unix epoch.
 * @param float $until When the time is over.
 * @throws Errors\Not_Read When the database does not answer.
 */
function spread_due( int $now, float $until ): void {
	do {
		$events = events_due( utc( $now ), AT_ONCE );
		foreach ( $events as $event ) {
			if ( microtime( true ) >= $until || ! spread( $event ) ) {
				return;
			}
		}
		wp_cache_supports( 'flush_runtime' ) && wp_cache_flush_runtime();
	} while ( count( $events ) === AT_ONCE );
}

/**
 * Tells a person all that they are due, in one mail.
 *
 * @param int    $user User id.
 * @param string $run  Name of the run.
 * @param int    $now  Seconds of the Unix epoch.
 * @return bool|null Whether the mailer took it; null where there was nothing to tell.
 * @throws Errors\Not_Read When the database does not answer.
 */
function tell( int $user, string $run, int $now ): ?bool {
	$taken = take( $user, $run, $now );
	if ( ! $taken ) {
		return null;
	}
	try {
		$told = holding( $user, $taken );
	} catch ( Errors\Not_Read $problem ) {
		move_on( $taken, $run, TAKEN, DUE );
		throw $problem;
	}
	$notices = array_map( static fn( array $one ): Notice => $one['notice'], $told );
	$over    = array_diff( array_map( static fn( Notice $notice ): int => $notice->id, $taken ), array_map( static fn( Notice $notice ): int => $notice->id, $notices ) );
	remove( array_values( $over ) );
	if ( ! $notices ) {
		return null;
	}
	$mail = compose( $user, $told );
	return move_on( $notices, $run, TAKEN, MAILING ) ? hand_over( $notices, $run, $mail, $now ) : null;
}

/**
 * Hands a mail over, and notes what came of it.
 *
 * @param list<Notice>                                                             $notices What it tells.
 * @param string                                                                   $run     Name of the run.
 * @param array{to: string, subject: string, text: string, headers: list<string>} $mail    The mail.
 * @param int                                                                      $now     Seconds of the Unix epoch.
 */
function hand_over( array $notices, string $run, array $mail, int $now ): ?bool {
	if ( ! is_email( $mail['to'] ) ) {
		move_on( $notices, $run, MAILING, FAILED, [ 'post_excerpt' => 'no_address' ] );
		return null;
	}
	if ( mailed( $mail ) ) {
		move_on( $notices, $run, MAILING, SENT );
		return true;
	}
	$by_tries = [];
	foreach ( $notices as $notice ) {
		$by_tries[ $notice->tries ][] = $notice;
	}
	// One that has just come has its tries before it, whatever came in the same mail.
	foreach ( $by_tries as $tries => $some ) {
		$again = AGAIN_SECONDS[ $tries ] ?? null;
		null === $again
			? move_on( $some, $run, MAILING, FAILED, [ 'post_excerpt' => 'refused' ] )
			: move_on( $some, $run, MAILING, DUE, [ 'menu_order' => $tries + 1, 'post_date' => utc( $now + $again ), 'post_date_gmt' => utc( $now + $again ) ] );
	}
	return false;
}

/**
 * Whether the mailer takes a mail. One that throws has refused it, unless it had sent it before something else threw.
 *
 * @param array{to: string, subject: string, text: string, headers: list<string>} $mail The mail.
 */
function mailed( array $mail ): bool {
	$succeeded = did_action( 'wp_mail_succeeded' );
	try {
		return (bool) wp_mail( $mail['to'], $mail['subject'], $mail['text'], $mail['headers'] );
	} catch ( \Throwable ) {
		return did_action( 'wp_mail_succeeded' ) > $succeeded;
	}
}
