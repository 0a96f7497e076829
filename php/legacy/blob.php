<?php
/**
 * Reads what ProgressAlly serialized: somebody's input, in whatever state years of moving its site have left it.
 *
 * Pure: nothing is asked and nothing written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * Nothing of its nests deeper than a turn's files.
 */
const DEEPEST = 8;

/**
 * What may follow the end of a string.
 */
const AFTER_STRING = '/\G(?:s:\d+:"|[ib]:-?\d+;|a:\d+:\{|d:|N;|\}|$)/';

/**
 * A serialized array, however it was damaged.
 *
 * As it is; else with its characters put right, which a move between character sets has encoded twice; else with the lengths of its texts counted
 * anew, which a search and replace or a lost emoji has made wrong. No class is ever made.
 *
 * @param string $value As it was stored.
 * @return array{data: array<mixed>, repaired: ''|'encoding'|'lengths', problem: string} Problem: "" or why it cannot be read.
 */
function unserialize_safely( string $value ): array {
	$data = strictly( $value );
	if ( is_array( $data ) ) {
		return read_as( $data, '', holds_object( $data ) ? 'object' : '' );
	}
	if ( '' === trim( $value ) ) {
		return read_as( [], '', 'empty' );
	}
	$single = encoded_once( $value );
	$data   = '' === $single ? null : strictly( $single );
	if ( is_array( $data ) && ! holds_object( $data ) && is_text( $data ) ) {
		return read_as( $data, 'encoding', '' );
	}
	$data = with_lengths( $value );
	return null === $data ? read_as( [], '', 'damaged' ) : read_as( $data, 'lengths', '' );
}

/**
 * An answer of unserialize_safely().
 *
 * @param array<mixed>               $data     What was read.
 * @param ''|'encoding'|'lengths'    $repaired How it was put right.
 * @param string                     $problem  Why it cannot be read.
 * @return array{data: array<mixed>, repaired: ''|'encoding'|'lengths', problem: string}
 */
function read_as( array $data, string $repaired, string $problem ): array {
	return [
		'data'     => '' === $problem ? $data : [],
		'repaired' => $repaired,
		'problem'  => $problem,
	];
}

/**
 * A serialized array without any repair, null when it is none.
 *
 * @param string $value As it was stored.
 * @return array<mixed>|null
 */
function strictly( string $value ): ?array {
	$data = quietly( $value, DEEPEST );
	return is_array( $data ) ? $data : null;
}

/**
 * What was serialized, without any repair: no class is made, so an object is an incomplete one. False when it cannot be read.
 *
 * @param string $value As it was stored.
 * @param int    $depth How deep it may nest.
 */
function quietly( string $value, int $depth ): mixed {
	// It says what is wrong by a notice, which is nobody's to read.
	return @unserialize( $value, [ 'allowed_classes' => false, 'max_depth' => $depth ] ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- No classes.
}

/**
 * Bytes that were taken for Windows-1252 and encoded once more, as they were; "" where they were not. MySQL's latin1 has characters for the five
 * bytes that Windows-1252 leaves out.
 *
 * @param string $value As it was stored.
 */
function encoded_once( string $value ): string {
	if ( ! preg_match( '/[\x80-\xFF]/', $value ) || ! mb_check_encoding( $value, 'UTF-8' ) ) {
		return '';
	}
	$single = '';
	foreach ( (array) preg_split( '/([\x{81}\x{8D}\x{8F}\x{90}\x{9D}])/u', $value, -1, PREG_SPLIT_DELIM_CAPTURE ) as $number => $piece ) {
		$bytes = 1 === $number % 2 ? chr( mb_ord( (string) $piece ) ) : (string) mb_convert_encoding( (string) $piece, 'Windows-1252', 'UTF-8' );
		if ( 0 === $number % 2 && mb_convert_encoding( $bytes, 'UTF-8', 'Windows-1252' ) !== $piece ) {
			return '';
		}
		$single .= $bytes;
	}
	return $single;
}

/**
 * Whether something in it was an object.
 *
 * @param array<mixed> $data What was read.
 */
function holds_object( array $data ): bool {
	foreach ( $data as $one ) {
		if ( is_object( $one ) || ( is_array( $one ) && holds_object( $one ) ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether all texts in it are readable.
 *
 * @param array<mixed> $data What was read.
 */
function is_text( array $data ): bool {
	foreach ( $data as $one ) {
		if ( ( is_string( $one ) && ! mb_check_encoding( $one, 'UTF-8' ) ) || ( is_array( $one ) && ! is_text( $one ) ) ) {
			return false;
		}
	}
	return true;
}

/**
 * A serialized array whose texts do not have the lengths it says, null when it cannot be made out.
 *
 * @param string $value As it was stored.
 * @return array<mixed>|null
 */
function with_lengths( string $value ): ?array {
	$at = 0;
	try {
		$data = next_value( $value, $at, 0 );
	} catch ( \UnexpectedValueException ) {
		return null;
	}
	return is_array( $data ) && '' === trim( substr( $value, $at ) ) ? $data : null;
}

/**
 * The value that stands at a place.
 *
 * @param string $value As it was stored.
 * @param int    $at    Where; behind it afterwards.
 * @param int    $depth How deep.
 * @throws \UnexpectedValueException When there is none.
 */
function next_value( string $value, int &$at, int $depth ): mixed {
	if ( preg_match( '/\G(?:N|b:([01])|i:(-?\d+)|d:([^;]{1,40}));/', $value, $found, PREG_UNMATCHED_AS_NULL, $at ) ) {
		$at += strlen( $found[0] );
		return match ( $found[0][0] ) {
			'b'     => '1' === $found[1],
			'i'     => (int) $found[2],
			'd'     => (float) $found[3],
			default => null,
		};
	}
	if ( preg_match( '/\Gs:(\d+):"/', $value, $found, 0, $at ) ) {
		$at += strlen( $found[0] );
		return next_text( $value, $at, (int) $found[1] );
	}
	if ( $depth < DEEPEST && preg_match( '/\Ga:(\d+):\{/', $value, $found, 0, $at ) ) {
		$at += strlen( $found[0] );
		return next_array( $value, $at, $depth, (int) $found[1] );
	}
	throw new \UnexpectedValueException();
}

/**
 * The text that begins at a place: as long as it says, where that fits, else up to the first end that something follows.
 *
 * @param string $value  As it was stored.
 * @param int    $at     Where; behind it afterwards.
 * @param int    $length How long it says it is.
 * @throws \UnexpectedValueException When it has no end.
 */
function next_text( string $value, int &$at, int $length ): string {
	$from = $at;
	$end  = $from + $length;
	if ( $end > strlen( $value ) || '";' !== substr( $value, $end, 2 ) || ! preg_match( AFTER_STRING, $value, $found, 0, $end + 2 ) ) {
		$end = strpos( $value, '";', $from );
		while ( false !== $end && ! preg_match( AFTER_STRING, $value, $found, 0, $end + 2 ) ) {
			$end = strpos( $value, '";', $end + 1 );
		}
	}
	if ( false === $end ) {
		throw new \UnexpectedValueException();
	}
	$at = $end + 2;
	return substr( $value, $from, $end - $from );
}

/**
 * The array whose parts begin at a place. It has as many as it says: else something in it was taken for an end that is none.
 *
 * @param string $value As it was stored.
 * @param int    $at    Where; behind it afterwards.
 * @param int    $depth How deep it is.
 * @param int    $many  How many parts it says it has.
 * @return array<mixed>
 * @throws \UnexpectedValueException When it cannot be made out.
 */
function next_array( string $value, int &$at, int $depth, int $many ): array {
	$data = [];
	for ( $part = 0; $part < $many; $part++ ) {
		$key = next_value( $value, $at, DEEPEST );
		if ( ! is_int( $key ) && ! is_string( $key ) ) {
			throw new \UnexpectedValueException();
		}
		$data[ $key ] = next_value( $value, $at, $depth + 1 );
	}
	if ( '}' !== substr( $value, $at, 1 ) || count( $data ) !== $many ) {
		throw new \UnexpectedValueException();
	}
	++$at;
	return $data;
}
