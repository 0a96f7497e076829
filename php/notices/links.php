<?php
/**
 * The links of mails that change how often one is told, without logging in: each says for whom, to what, and how many links have changed each
 * kind before; it is signed, ends after a while, and changes each kind once. It opens nothing else and tells nothing else.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use WP_Error;

/**
 * Parameter of its address.
 */
const LINK = 'learning_log_mail';

/**
 * The address of a link.
 *
 * @param int                   $user    User id.
 * @param array<string, string> $rhythms What it changes: rhythm by kind.
 * @param int                   $seconds For how long.
 */
function link_to( int $user, array $rhythms, int $seconds ): string {
	$parts = [];
	foreach ( $rhythms as $kind => $rhythm ) {
		$parts[] = "{$kind}_{$rhythm}_" . links_used( $user, $kind );
	}
	$claims = $user . '-' . ( time() + $seconds ) . '-' . implode( '.', $parts );
	return add_query_arg( LINK, $claims . '-' . signature( $user, $claims ), home_url( '/' ) );
}

/**
 * What of a link can still be done, and for whom: the kinds that no other link has changed since it was made. Null for one that is none, is
 * over, or has nothing left to do. What nobody signed is not looked into.
 *
 * @param string $link What stands behind the parameter.
 * @return array{user: int, rhythms: array<string, string>, used: array<string, int>}|null
 * @throws Errors\Not_Read When the database does not answer.
 */
function read_link( string $link ): ?array {
	$part = '[a-z]{1,20}_[a-z]{1,10}_\d{1,9}';
	$most = count( KINDS ) - 1;
	if ( ! preg_match( "/^((\d{1,19})-(\d{1,12})-($part(?:\.$part){0,$most}))-([0-9a-f]{40})$/D", $link, $found ) || (int) $found[3] <= time() ) {
		return null;
	}
	$user = (int) $found[2];
	if ( ! account( $user ) || ! hash_equals( signature( $user, $found[1] ), $found[5] ) ) {
		return null;
	}
	read_people( [ $user ] );
	$rhythms = [];
	$used    = [];
	foreach ( explode( '.', $found[4] ) as $part ) {
		list( $kind, $rhythm, $links ) = explode( '_', $part, 3 );
		if ( in_array( $kind, KINDS, true ) && in_array( $rhythm, RHYTHMS, true ) && links_used( $user, $kind ) === (int) $links ) {
			$rhythms[ $kind ] = $rhythm;
			$used[ $kind ]    = (int) $links;
		}
	}
	return $rhythms ? compact( 'user', 'rhythms', 'used' ) : null;
}

/**
 * Does what a link says.
 *
 * @param string $link What stands behind the parameter.
 * @return string|WP_Error Address of the link that takes it back.
 */
function use_link( string $link ): string|WP_Error {
	try {
		$read = read_link( $link );
		if ( ! $read ) {
			return Errors\notice_link_over();
		}
		$before = array_intersect_key( preferences( $read['user'] ), $read['rhythms'] );
		return match ( store_choice( $read['user'], $read['rhythms'], $read['used'] ) ) {
			true    => link_to( $read['user'], $before, HOUR_IN_SECONDS ),
			// Another was first: it may have left something.
			null    => use_link( $link ),
			default => Errors\storage_failed(),
		};
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * The signature: of what the link says, and the address that it was sent to; whoever has an old mailbox changes nothing.
 *
 * @param int    $user   User id.
 * @param string $claims What the link says.
 */
function signature( int $user, string $claims ): string {
	$person = get_userdata( $user );
	$signed = [ 'learning-log-notices', get_current_blog_id(), $claims, $person ? $person->user_email : '' ];
	return substr( hash_hmac( 'sha256', (string) wp_json_encode( $signed ), wp_salt( 'auth' ) ), 0, 40 );
}
