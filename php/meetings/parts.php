<?php
/**
 * Saying something in a meeting, each for themselves, and who was there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Storage;
use WP_Error;

/**
 * Bytes of one part: a line or two. A meeting is shown whole.
 */
const MAX_PART_BYTES = 8 * KB_IN_BYTES;

/**
 * Saves a person's own part. Safe to repeat, and of two saves of one revision the second gets what is there by now. What is left out stays.
 *
 * @param int                   $meeting   Post id.
 * @param int                   $user      User id.
 * @param string                $kind      Kind of part.
 * @param array<string, string> $answers   What was typed.
 * @param int                   $base      Revision the save is based on, 0 for the first.
 * @param string|null           $base_hash Hash of the text it is based on, where the client says.
 * @param string                $mutation  UUID of the save, "" for none.
 * @return array{part: Part, first: bool}|WP_Error
 */
function save_part( int $meeting, int $user, string $kind, array $answers, int $base, ?string $base_hash = null, string $mutation = '' ): array|WP_Error {
	$problem = '' === plain_kind( $kind ) ? Errors\part_not_found() : problem_with_answers( $kind, $answers );
	if ( $problem ) {
		return $problem;
	}
	$mutation = strtolower( $mutation );
	$saved    = Storage\atomically(
		static function () use ( $meeting, $user, $kind, $answers, $base, $base_hash, $mutation ): array|WP_Error|false {
			return Storage\lock_post( $meeting ) ? save_part_locked( $meeting, $user, $kind, $answers, $base, $base_hash, $mutation ) : false;
		}
	);
	return $saved ? $saved : Errors\storage_failed();
}

/**
 * The same, once the meeting is locked.
 *
 * @param int                   $id        Post id of the meeting.
 * @param int                   $user      User id.
 * @param string                $kind      Kind of part.
 * @param array<string, string> $answers   What was typed.
 * @param int                   $base      Revision the save is based on.
 * @param string|null           $base_hash Hash of the text it is based on.
 * @param string                $mutation  UUID of the save.
 * @return array{part: Part, first: bool}|WP_Error|false
 */
function save_part_locked( int $id, int $user, string $kind, array $answers, int $base, ?string $base_hash, string $mutation ): array|WP_Error|false {
	$meeting = find( $id );
	$problem = $meeting ? problem_with_part( $meeting, $user, $kind ) ?? problem_with_contract( $meeting->set ) : Errors\meeting_not_found();
	if ( ! $meeting || $problem ) {
		return $problem ?? false;
	}
	$before = find_part( $id, $user, $kind );
	if ( $before && '' !== $mutation && in_array( $mutation, $before->mutations, true ) ) {
		return [
			'part'  => $before,
			'first' => false,
		];
	}
	// A base for a part that is not there any more (a restored backup) makes a new one: no word is lost over it.
	if ( $before && ( $base !== $before->revision || ( null !== $base_hash && Entries\hash_of( $before->answers ) !== $base_hash ) ) ) {
		return Errors\part_conflict( present_part( $id, $before ) );
	}
	$now  = current_time( 'mysql', true );
	$part = new Part( $user, $kind, $answers + ( $before->answers ?? [] ), ( $before->revision ?? 0 ) + 1, $before->created ?? $now, $now, with_mutation( $before->mutations ?? [], $mutation ) );
	if ( strlen( implode( '', $part->answers ) ) > MAX_PART_BYTES ) {
		return Errors\too_long_here( MAX_PART_BYTES );
	}
	// Only what the database gives back byte for byte counts as saved.
	return renew( $meeting->set, $id ) && store_fact( $id, part_key( $kind, $user ), encode_part( $part ) ) && find_part( $id, $user, $kind )?->answers === $part->answers ? [
		'part'  => $part,
		'first' => null === $before,
	] : false;
}

/**
 * Why answers cannot be kept as a part of a kind, or null.
 *
 * @param string                $kind    Kind of part.
 * @param array<string, string> $answers What was typed.
 */
function problem_with_answers( string $kind, array $answers ): ?WP_Error {
	$unknown = array_diff( array_map( 'strval', array_keys( $answers ) ), KEYS[ plain_kind( $kind ) ] ?? [] );
	if ( $unknown ) {
		return Errors\question_unknown( implode( ', ', $unknown ) );
	}
	foreach ( array_intersect_key( $answers, CHOICES ) as $key => $chosen ) {
		if ( ! in_array( $chosen, CHOICES[ $key ], true ) ) {
			return Errors\part_not_possible();
		}
	}
	$text = implode( '', $answers );
	if ( strlen( $text ) > MAX_PART_BYTES ) {
		return Errors\too_long_here( MAX_PART_BYTES );
	}
	return mb_check_encoding( $text, 'UTF-8' ) ? null : Errors\text_not_readable();
}

/**
 * Says whether somebody is there. Safe to repeat: what is said last holds.
 *
 * @param int    $meeting Post id.
 * @param int    $user    User id of who says it.
 * @param int    $whose   User id of whose attendance it is.
 * @param string $state   "none", "present", "apologies", "absent" or "left".
 * @return array<int, string>|WP_Error State by user.
 */
function mark_attendance( int $meeting, int $user, int $whose, string $state ): array|WP_Error {
	if ( ! in_array( $state, [ 'none', 'present', 'apologies', 'absent', 'left' ], true ) ) {
		return Errors\part_not_possible();
	}
	$marked = Storage\atomically(
		static function () use ( $meeting, $user, $whose, $state ): array|WP_Error|false {
			$found   = Storage\lock_post( $meeting ) ? find( $meeting ) : null;
			$problem = $found ? problem_with_attendance( $found, $user, $whose, $state ) : Errors\meeting_not_found();
			if ( ! $found || $problem ) {
				return $problem ?? false;
			}
			$stored = renew( $found->set, $meeting ) && store_fact( $meeting, ATTENDANCE . $whose, 'none' === $state ? null : $state );
			return $stored ? [ 'attendance' => said_in( $meeting )['attendance'] ] : false;
		}
	);
	return is_array( $marked ) ? $marked['attendance'] : ( $marked ? $marked : Errors\storage_failed() );
}
