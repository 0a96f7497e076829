<?php
/**
 * The turns of a thread of ProgressAlly: what participant and administrators said, in its order.
 *
 * Pure: nothing is asked and nothing written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * What a turn is known to hold.
 */
const TURN_KEYS = [ 'a', 'v', 's', 't', 'f', 'att' ];
const FILE_KEYS = [ 'name', 'path', 'type' ];

/**
 * The thread that a row holds.
 *
 * @param SourceRow $row The row.
 * @return Thread
 */
function thread_of( array $row ): array {
	$read    = unserialize_safely( $row['value'] );
	$problem = $read['problem'];
	$turns   = [];
	$unknown = [];
	foreach ( $read['data'] as $ordinal => $turn ) {
		if ( ! is_array( $turn ) || ! is_int( $ordinal ) || ! is_scalar( $turn['v'] ?? null ) ) {
			$problem = 'shape';
			break;
		}
		$turns[] = turn_of( $turn, $ordinal, $row );
		array_push( $unknown, ...unknown_keys( $turn ) );
	}
	return [
		'turns'    => '' === $problem ? $turns : [],
		'repaired' => $read['repaired'],
		'problem'  => $problem,
		'unknown'  => array_values( array_unique( $unknown ) ),
	];
}

/**
 * One turn.
 *
 * @param array<mixed> $turn    As it was stored.
 * @param int          $ordinal Its place in the thread.
 * @param SourceRow    $row     The row it stands in.
 * @return Turn
 */
function turn_of( array $turn, int $ordinal, array $row ): array {
	$admin  = 1 === number_in( $turn, 's' );
	$text   = is_scalar( $turn['v'] ?? null ) ? (string) $turn['v'] : '';
	$author = number_in( $turn, 'a' );
	return [
		'row'     => $row['id'],
		'ordinal' => $ordinal,
		'author'  => $author > 0 || $admin ? max( 0, $author ) : $row['user'],
		'admin'   => $admin,
		'text'    => mb_check_encoding( $text, 'UTF-8' ) ? $text : (string) mb_convert_encoding( $text, 'UTF-8', 'Windows-1252' ),
		'html'    => $admin && 'html' === ( $turn['f'] ?? '' ),
		'time'    => number_in( $turn, 't' ),
		'files'   => files_in( $turn['att'] ?? null ),
	];
}

/**
 * A number of a turn, 0 when there is none.
 *
 * @param array<mixed> $turn As it was stored.
 * @param string       $key  Which.
 */
function number_in( array $turn, string $key ): int {
	return is_numeric( $turn[ $key ] ?? null ) ? (int) $turn[ $key ] : 0;
}

/**
 * The files of a turn: what their author called them, and the name they bear in the folder, whatever else stood in the path.
 *
 * @param mixed $stored What stands there.
 * @return array<int, array{name: string, path: string}> By number.
 */
function files_in( mixed $stored ): array {
	$files = [];
	foreach ( is_array( $stored ) ? $stored : [] as $number => $file ) {
		$text = static fn( string $key ): string => is_array( $file ) && is_string( $file[ $key ] ?? null ) ? $file[ $key ] : '';
		$path = basename( str_replace( '\\', '/', $text( 'path' ) ) );
		if ( '' !== $path && '.' !== $path && '..' !== $path && ! str_contains( $path, "\0" ) ) {
			$files[ (int) $number ] = [
				'name' => '' === $text( 'name' ) ? $path : $text( 'name' ),
				'path' => $path,
			];
		}
	}
	return $files;
}

/**
 * Keys of a turn and its files that the known version has not.
 *
 * @param array<mixed> $turn As it was stored.
 * @return list<string>
 */
function unknown_keys( array $turn ): array {
	$found = array_diff( array_map( 'strval', array_keys( $turn ) ), TURN_KEYS );
	foreach ( is_array( $turn['att'] ?? null ) ? $turn['att'] : [] as $file ) {
		foreach ( is_array( $file ) ? array_diff( array_map( 'strval', array_keys( $file ) ), FILE_KEYS ) : [] as $key ) {
			$found[] = 'att.' . $key;
		}
	}
	return array_values( $found );
}

/**
 * Whether a turn was taken back: a later one followed, so its place stayed.
 *
 * @param Turn $turn The turn.
 */
function is_tombstone( array $turn ): bool {
	return '' === $turn['text'] && ! $turn['files'];
}

/**
 * Whether a turn brings files and says nothing: its text is then one space.
 *
 * @param Turn $turn The turn.
 */
function is_files_alone( array $turn ): bool {
	return '' === trim( $turn['text'] ) && [] !== $turn['files'];
}

/**
 * Whether an administrator wrote a shortcode into a turn, which ran there.
 *
 * @param Turn $turn The turn.
 */
function has_shortcode_in( array $turn ): bool {
	return $turn['html'] && 1 === preg_match( '~\[[a-z][\w-]*[\s\]/]~i', $turn['text'] );
}
