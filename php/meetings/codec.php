<?php
/**
 * Meetings and what is said in them, to and from their rows.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Meetings;

use LearningLog\Storage;

/**
 * How many changes of one thing are known by their UUID: one that is repeated late is none anew.
 */
const CHANGES_KNOWN = 10;

/**
 * The meeting that a row holds.
 *
 * @param array<string, string> $row A row of the posts table.
 */
function decode( array $row ): Meeting {
	$facts = Storage\facts_of( $row['post_content_filtered'] );
	return new Meeting(
		(int) $row['ID'],
		(int) $row['post_parent'],
		(int) $row['menu_order'],
		$row['post_date_gmt'],
		Storage\number_of( $facts, 'minutes' ),
		$row['post_content'],
		CANCELLED === $row['post_status'] ? 'cancelled' : Storage\text_of( $facts, 'status' ),
		Storage\number_of( $facts, 'quorum' ),
		Storage\text_of( $facts, 'preset' ),
		decode_slots( $facts['slots'] ?? null ),
		decode_run( is_array( $facts['run'] ?? null ) ? $facts['run'] : [] ),
		texts_of( $facts['mutations'] ?? null ),
		$row['post_modified_gmt']
	);
}

/**
 * The columns of a meeting, but for its revision and whose it is.
 *
 * @param Meeting $meeting The meeting.
 * @return array<string, string>
 */
function encode( Meeting $meeting ): array {
	$cancelled = 'cancelled' === $meeting->status;
	$facts     = [
		'minutes'   => $meeting->minutes,
		'quorum'    => $meeting->quorum,
		'preset'    => $meeting->preset,
		'status'    => $cancelled ? 'scheduled' : $meeting->status,
		'slots'     => $meeting->slots,
		'run'       => $meeting->run,
		'mutations' => $meeting->mutations,
	];
	return [
		'post_status'           => $cancelled ? CANCELLED : STATUS,
		'post_date'             => get_date_from_gmt( $meeting->starts ),
		'post_date_gmt'         => $meeting->starts,
		'post_content'          => $meeting->place,
		'post_content_filtered' => (string) wp_json_encode( $facts ),
	];
}

/**
 * The order of a meeting from its JSON.
 *
 * @param mixed $stored What stands there.
 * @return list<Slot>
 */
function decode_slots( mixed $stored ): array {
	$slots = [];
	foreach ( is_array( $stored ) ? $stored : [] as $slot ) {
		$facts   = is_array( $slot ) ? $slot : [];
		$slots[] = [
			'presenter' => Storage\number_of( $facts, 'presenter' ),
			'minutes'   => Storage\number_of( $facts, 'minutes' ),
			'preset'    => Storage\text_of( $facts, 'preset' ),
			'done'      => true === ( $facts['done'] ?? false ),
			'spent'     => Storage\number_of( $facts, 'spent' ),
		];
	}
	return $slots;
}

/**
 * Where a meeting is, from its JSON.
 *
 * @param array<mixed> $facts What stands there.
 * @return Run
 */
function decode_run( array $facts ): array {
	$step = Storage\text_of( $facts, 'step' );
	return [
		'step'  => '' === $step ? 'none' : $step,
		'slot'  => Storage\number_of( $facts, 'slot' ),
		'phase' => Storage\text_of( $facts, 'phase' ),
		'since' => Storage\number_of( $facts, 'since' ),
		'gone'  => Storage\number_of( $facts, 'gone' ),
		'timeout' => true === ( $facts['timeout'] ?? false ),
	];
}

/**
 * The part that a row of meta holds.
 *
 * @param int    $user  User id of who said it.
 * @param string $kind  Its kind.
 * @param string $value What the row holds.
 */
function decode_part( int $user, string $kind, string $value ): Part {
	$facts   = Storage\facts_of( $value );
	$answers = [];
	foreach ( is_array( $facts['answers'] ?? null ) ? $facts['answers'] : [] as $key => $text ) {
		$answers[ (string) $key ] = is_string( $text ) ? $text : '';
	}
	return new Part( $user, $kind, $answers, Storage\number_of( $facts, 'revision' ), Storage\text_of( $facts, 'created' ), Storage\text_of( $facts, 'modified' ), texts_of( $facts['mutations'] ?? null ) );
}

/**
 * What a row of meta holds of a part: in ASCII, so that no character set can change what was typed.
 *
 * @param Part $part The part.
 */
function encode_part( Part $part ): string {
	return (string) wp_json_encode( array_diff_key( get_object_vars( $part ), [ 'user' => true, 'kind' => true ] ) );
}

/**
 * The UUIDs of the latest changes, with one more.
 *
 * @param list<string> $known    Those known, newest first.
 * @param string       $mutation The new one, "" for none.
 * @return list<string>
 */
function with_mutation( array $known, string $mutation ): array {
	return '' === $mutation ? $known : array_slice( [ $mutation, ...$known ], 0, CHANGES_KNOWN );
}

/**
 * The texts of a list.
 *
 * @param mixed $stored What stands there.
 * @return list<string>
 */
function texts_of( mixed $stored ): array {
	return array_values( array_filter( is_array( $stored ) ? $stored : [], 'is_string' ) );
}
