<?php
/**
 * What the site holds about a person beside what they wrote: rows of user meta.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Privacy;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Sets;

/**
 * Facts that are told in words (told_facts()), in place of their rows.
 */
const TOLD = [ Sets\MEMBERSHIP, Sets\AGREED, Sets\COACH, Sets\COACHEE, Sets\COACHED, Sets\REPORTS_TO ];

/**
 * Rows that are erased but not handed out: names of other people, drawn anew whenever they are needed, and a key that opens what lies
 * on the person's own devices, and the hash of what opens their calendar. That these are there is told.
 */
const WITHHELD = [ Sets\CIRCLE, Entries\DEVICE_KEY, Meetings\FEED ];

/**
 * All rows of ours about a person on this site, whichever room made them.
 *
 * @param int $user User id.
 * @return array<string, string> Value by key.
 */
function rows_about( int $user ): array {
	$found = [];
	foreach ( (array) get_user_meta( $user ) as $key => $values ) {
		if ( name_of( (string) $key ) && is_array( $values ) ) {
			$found[ (string) $key ] = implode( "\n", array_filter( $values, 'is_scalar' ) );
		}
	}
	return $found;
}

/**
 * Name of a fact of ours without the prefix of its site; "" for what is not ours, or another site's of the network.
 *
 * @param string $key User-meta key.
 */
function name_of( string $key ): string {
	foreach ( [ Sets\fact( 'learning_log_' ), 'learning_log_' ] as $prefix ) {
		if ( str_starts_with( $key, $prefix ) ) {
			return 'learning_log_' . substr( $key, strlen( $prefix ) );
		}
	}
	return '';
}

/**
 * Whether a name begins with one of some.
 *
 * @param string   $name  Name of a fact.
 * @param string[] $among Their beginnings.
 */
function is_among( string $name, array $among ): bool {
	return (bool) array_filter( $among, static fn( string $start ): bool => str_starts_with( $name, $start ) );
}

/**
 * Facts in words: sets, coaching, the key for the person's devices, what is remembered of the desk; then every other row as it is stored.
 *
 * @param int $user User id.
 * @return list<array<string, string>> Each fact as value by label.
 */
function told_facts( int $user ): array {
	$told = [ ...told_sets( $user ), ...told_coaching( $user ), ...told_standing( $user ), ...told_meetings( $user ), ...told_notices( $user ) ];
	$seen = Entries\times_seen_by( $user );
	if ( $seen ) {
		$told[] = [ __( 'When I last opened each entry that others shared with me, and the comments on mine', 'learning-log' ) => implode( "\n", array_map( 'LearningLog\Entries\iso', $seen ) ) ];
	}
	$taken = Entries\times_taken_by( $user );
	if ( $taken ) {
		$told[] = [ __( 'When I took entries of others with me in a file', 'learning-log' ) => implode( "\n", array_map( 'LearningLog\Entries\iso', $taken ) ) ];
	}
	$verdicts = Entries\verdicts_of( $user );
	if ( $verdicts ) {
		$told[] = [ __( 'What I said last of how entries stand', 'learning-log' ) => implode( "\n", array_map( static fn( Entries\Verdict $verdict ): string => Entries\iso( $verdict->at ) . ' ' . $verdict->state, $verdicts ) ) ];
	}
	if ( Entries\has_device_key( $user ) ) {
		$told[] = [ __( 'Key for the copies on my devices', 'learning-log' ) => __( 'There is one. It is not handed out: it opens what lies unsent on your devices.', 'learning-log' ) ];
	}
	[ 'entries' => $brought, 'rows' => $rows ] = Imports\many_of_person( $user );
	if ( $brought + $rows > 0 ) {
		/* translators: 1: number of entries. 2: number of notes. */
		$told[] = [ __( 'What was moved here from ProgressAlly', 'learning-log' ) => sprintf( __( 'Entries: %1$d. Notes that could not be read, kept as they were: %2$d.', 'learning-log' ), $brought, $rows ) ];
	}
	$desk = desk_of( $user );
	if ( $desk ) {
		$told[] = [ __( 'How I left the desk', 'learning-log' ) => (string) wp_json_encode( $desk, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) ];
	}
	foreach ( rows_about( $user ) as $key => $value ) {
		if ( ! is_among( name_of( $key ), [ ...TOLD, ...WITHHELD ] ) ) {
			$told[] = [ $key => $value ];
		}
	}
	return $told;
}

/**
 * Places in sets, those of the past and of closed sets too.
 *
 * @param int $user User id.
 * @return list<array<string, string>>
 */
function told_sets( int $user ): array {
	$told = [];
	foreach ( Sets\stored_memberships( $user ) as $member ) {
		$name   = Sets\name( $member->set );
		$told[] = array_filter(
			[
				__( 'Set', 'learning-log' )          => '' === $name ? __( 'A set that is closed', 'learning-log' ) : $name,
				__( 'Role', 'learning-log' )         => 'facilitator' === $member->role ? __( 'Facilitator', 'learning-log' ) : __( 'Member', 'learning-log' ),
				__( 'Organisation', 'learning-log' ) => $member->organisation,
				__( 'From', 'learning-log' )         => $member->from,
				__( 'Until', 'learning-log' )        => $member->until,
				__( 'Ground rules agreed to', 'learning-log' ) => Sets\agreement_in_words( $user, $member->set ),
			]
		);
	}
	return $told;
}

/**
 * Who coaches the person, and whom they coach.
 *
 * @param int $user User id.
 * @return list<array<string, string>>
 */
function told_coaching( int $user ): array {
	$named = static fn( string $label, array $people ): array => array_map( static fn( int $id ): array => [ $label => Sets\person_name( $id ) ], $people );
	return array_values(
		[
			...$named( __( 'My coach', 'learning-log' ), Sets\coaches( $user ) ),
			...$named( __( 'I coach', 'learning-log' ), Sets\coachees( $user ) ),
			...$named( __( 'Was ended as my coach', 'learning-log' ), array_column( Sets\begun_by( Sets\BY_IMPORT, Sets\ENDED, [ $user ] ), 1 ) ),
		]
	);
}

/**
 * To which organisation the person belongs, to whom they report, and who reports to them.
 *
 * @param int $user User id.
 * @return list<array<string, string>>
 */
function told_standing( int $user ): array {
	$standing = Sets\standing( $user );
	$told     = [
		[ __( 'My organisation', 'learning-log' ) => $standing['organisation_name'] ],
		[ __( 'I report to', 'learning-log' ) => $standing['reports_to_name'] ],
		...array_map( static fn( int $id ): array => [ __( 'Reports to me', 'learning-log' ) => Sets\person_name( $id ) ], Sets\reports_of( $user ) ),
	];
	return array_values( array_filter( $told, static fn( array $fact ): bool => '' !== current( $fact ) ) );
}

/**
 * Of what the person was told by mail, or is to be: no mail says more than that there is something.
 *
 * @param int $user User id.
 * @return list<array<string, string>>
 * @throws Errors\Not_Read When the database does not answer.
 */
function told_notices( int $user ): array {
	$kinds = Notices\kind_names();
	$lines = array_map( static fn( Notices\Notice $notice ): string => Entries\iso( $notice->due ) . ' ' . ( $kinds[ $notice->kind ]['name'] ?? $notice->kind ), Notices\of_person( $user ) );
	return $lines ? [ [ __( 'Emails to me, by when they were due and what they told of', 'learning-log' ) => implode( "\n", $lines ) ] ] : [];
}

/**
 * How the person left the desk, among WordPress's own preferences.
 *
 * @param int $user User id.
 * @return array<mixed>
 */
function desk_of( int $user ): array {
	$kept = get_user_option( 'persisted_preferences', $user );
	$desk = is_array( $kept ) ? $kept['learning-log'] ?? [] : [];
	return is_array( $desk ) ? $desk : [];
}

/**
 * Whether there are facts about a person.
 *
 * @param int $user User id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_facts( int $user ): bool {
	return rows_about( $user ) || desk_of( $user ) || Sets\coachees( $user ) || Sets\organisations_of( [ $user ] ) || Sets\reports_of( $user ) || Entries\times_seen_by( $user ) || Entries\times_taken_by( $user ) || Entries\verdicts_of( $user ) || Meetings\is_known( $user ) || Notices\of_person( $user ) || Messages\is_known( $user ) || Imports\has_person( $user );
}

/**
 * Erases all facts about a person, on both sides of each.
 *
 * @param int $user User id.
 * @return bool Whether none is left.
 * @throws Errors\Not_Read When the database does not say.
 */
function erase_facts( int $user ): bool {
	$gone = [ Sets\erase_person( $user ), Entries\forget_reader( $user ), Entries\forget_taker( $user ), Entries\forget_reviewer( $user ), Meetings\forget_person( $user ), Notices\forget_person( $user ), Messages\forget_person( $user ), Imports\erase_person( $user ) ];
	foreach ( array_keys( rows_about( $user ) ) as $key ) {
		delete_user_meta( $user, $key );
	}
	if ( desk_of( $user ) ) {
		$kept = get_user_option( 'persisted_preferences', $user );
		update_user_option( $user, 'persisted_preferences', wp_slash( array_diff_key( (array) $kept, [ 'learning-log' => true ] ) ) );
	}
	// What the database has, not what WordPress remembers.
	wp_cache_delete( $user, 'user_meta' );
	return ! in_array( false, $gone, true ) && ! has_facts( $user );
}
