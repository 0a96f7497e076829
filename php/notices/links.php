<?php
/**
 * The links of mails that change how often one is told, without logging in: each says for whom and to what, is signed, ends after a while, and
 * works once. It opens nothing else and tells nothing else.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use LearningLog\Errors;
use LearningLog\Sets;
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
	$parts  = array_map( static fn( string $kind, string $rhythm ): string => "{$kind}_$rhythm", array_keys( $rhythms ), $rhythms );
	$claims = $user . '-' . ( time() + $seconds ) . '-' . implode( '.', $parts );
	$used   = [];
	foreach ( array_keys( $rhythms ) as $kind ) {
		$used[ $kind ] = links_used( $user, $kind );
	}
	return add_query_arg( LINK, $claims . '-' . signature( $user, $claims, $used ), home_url( '/' ) );
}

/**
 * What a link changes, and for whom; null for one that is none, is over, or has been used.
 *
 * @param string $link What stands behind the parameter.
 * @return array{user: int, rhythms: array<string, string>, used: array<string, int>}|null
 * @throws Errors\Not_Read When the database does not answer.
 */
function read_link( string $link ): ?array {
	if ( ! preg_match( '/^((\d{1,19})-(\d{1,12})-([a-z]{1,20}_[a-z]{1,10}(?:\.[a-z]{1,20}_[a-z]{1,10}){0,19}))-([0-9a-f]{40})$/D', $link, $found ) ) {
		return null;
	}
	$user    = (int) $found[2];
	$rhythms = [];
	$used    = [];
	foreach ( explode( '.', $found[4] ) as $part ) {
		list( $kind, $rhythm ) = explode( '_', $part, 2 );
		if ( ! in_array( $kind, KINDS, true ) || ! in_array( $rhythm, RHYTHMS, true ) ) {
			return null;
		}
		$rhythms[ $kind ] = $rhythm;
		$used[ $kind ]    = decode_choice( Sets\fact_now( $user, CHOICE . $kind ) )['links'];
	}
	return (int) $found[3] > time() && get_userdata( $user ) && hash_equals( signature( $user, $found[1], $used ), $found[5] ) ? compact( 'user', 'rhythms', 'used' ) : null;
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
			null    => Errors\notice_link_over(),
			default => Errors\storage_failed(),
		};
	} catch ( Errors\Not_Read ) {
		return Errors\storage_failed();
	}
}

/**
 * The signature: of what the link says, how many links have changed that before, and the address that it was sent to; whoever has an old
 * mailbox changes nothing.
 *
 * @param int                $user   User id.
 * @param string             $claims What the link says.
 * @param array<string, int> $used   How many links have changed each kind.
 */
function signature( int $user, string $claims, array $used ): string {
	$person = get_userdata( $user );
	$signed = [ 'learning-log-notices', get_current_blog_id(), $claims, $used, $person ? $person->user_email : '' ];
	return substr( hash_hmac( 'sha256', (string) wp_json_encode( $signed ), wp_salt( 'auth' ) ), 0, 40 );
}
