<?php
/**
 * Where a person is: mornings and times in their mails are those of their time zone, as long as they have chosen none those of the site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Notices;

use DateTimeZone;
use Exception;
use LearningLog\Sets;

/**
 * Key of the row: the name of a zone. Not there where the site's holds.
 */
const ZONE = 'learning_log_zone';

/**
 * The zone that a person has chosen, "" for the site's. No query: WordPress keeps a person's meta together.
 *
 * @param int $user User id.
 */
function chosen_zone( int $user ): string {
	$chosen = get_user_meta( $user, Sets\fact( ZONE ), true );
	return is_string( $chosen ) ? $chosen : '';
}

/**
 * The zone of a person.
 *
 * @param int $user User id.
 */
function zone( int $user ): DateTimeZone {
	$chosen = chosen_zone( $user );
	try {
		return '' === $chosen ? wp_timezone() : new DateTimeZone( $chosen );
	} catch ( Exception ) {
		// This PHP does not know it, as another one did.
		return wp_timezone();
	}
}

/**
 * A zone as people say it. A site may have an offset for one.
 *
 * @param DateTimeZone $zone The zone.
 */
function zone_said( DateTimeZone $zone ): string {
	$name = $zone->getName();
	return preg_match( '/^[+-]/', $name ) ? "UTC$name" : $name;
}

/**
 * Whether it is the name of a zone, an old one included: browsers tell those too. An offset alone would not know of summer time.
 *
 * @param string $name The name.
 */
function is_zone( string $name ): bool {
	return in_array( $name, timezone_identifiers_list( DateTimeZone::ALL_WITH_BC ), true );
}

/**
 * Stores a person's zone, and has what waits for them come in its mornings; as part of a transaction that has locked their row.
 *
 * @param int    $user User id.
 * @param string $zone The zone, "" for the site's.
 * @return bool Whether the database has it so.
 */
function store_zone( int $user, string $zone ): bool {
	'' === $zone ? delete_user_meta( $user, Sets\fact( ZONE ) ) : update_user_meta( $user, Sets\fact( ZONE ), $zone );
	if ( Sets\fact_now( $user, ZONE ) !== ( '' === $zone ? null : $zone ) ) {
		return false;
	}
	foreach ( preferences( $user ) as $kind => $rhythm ) {
		if ( in_array( $rhythm, [ 'daily', 'weekly' ], true ) && ! move_due( $user, $kind, $rhythm, time() ) ) {
			return false;
		}
	}
	return true;
}
