<?php
/**
 * An import as its routes and commands ask for it: what the owner chooses, and step by step until all is here. A step says where the next one begins, and may be repeated.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Errors;
use LearningLog\Imports;
use LearningLog\Prompts;
use WP_Error;

/**
 * What the owner chooses: who is to read each kind of note, and who coaches those whose notes others read.
 *
 * @param array<mixed> $audiences "me" or "coach" by kind of note; what is left out is as it was.
 * @param array<mixed> $coaches   User ids.
 * @return ImportChoice|WP_Error
 */
function choice_of( array $audiences, array $coaches ): array|WP_Error {
	$chosen = array_filter( $audiences, static fn( mixed $audience, int|string $type ): bool => in_array( $type, TYPES, true ) && in_array( $audience, [ 'me', 'coach' ], true ), ARRAY_FILTER_USE_BOTH );
	$ids    = array_values( array_unique( array_map( 'intval', array_filter( $coaches, 'is_numeric' ) ) ) );
	if ( count( $ids ) !== count( array_unique( $coaches, SORT_REGULAR ) ) || array_diff( $ids, Imports\people_there( $ids ) ) ) {
		return Errors\import_coach_unknown();
	}
	/** @var array<string, string> $chosen */
	return [
		'audiences' => $chosen,
		'coaches'   => $ids,
	];
}

/**
 * Goes on with an import for a while: at least one batch of it. First all texts, then the files.
 *
 * @param string       $phase   "texts" or "files", as the step before ended.
 * @param int          $after   Where it ended.
 * @param ImportChoice $choice  What the owner chose.
 * @param bool         $pretend Whether nothing is to be written.
 * @param float        $seconds How long.
 * @return ImportStep
 */
function import_step( string $phase, int $after, array $choice, bool $pretend, float $seconds ): array {
	$begun = microtime( true );
	$there = 'texts' === $phase && Imports\source_is_there();
	$twins = $there ? Imports\source_twins() : [];
	$there && ! $pretend && Imports\remember_source();
	$step  = [
		'phase' => $phase,
		'after' => $after,
	] + no_step();
	do {
		$next = 'texts' === $step['phase'] ? import_rows( $step['after'], $choice, $twins, $pretend ) : import_files( $step['after'], $pretend );
		if ( $next['done'] && 'texts' === $step['phase'] && ! $pretend ) {
			$next = [
				'done'  => false,
				'phase' => 'files',
				'after' => 0,
			] + $next;
		}
		$step = add_steps( $step, $next );
	} while ( ! $step['done'] && microtime( true ) - $begun < $seconds );
	return $step;
}

/**
 * Brings definitions from a file that ProgressAlly wrote for a page: they stand in for what the page does not define.
 *
 * @param string $json What the file holds.
 * @param int    $page Post id.
 * @return int|WP_Error How many notes it defines.
 */
function bring_definitions( string $json, int $page ): int|WP_Error {
	$file  = json_decode( $json, true );
	$meta  = is_array( $file ) ? $file['note_meta'] ?? null : null;
	$meta  = is_string( $meta ) ? unserialize_safely( $meta )['data'] : $meta;
	$notes = notes_in( is_array( $meta ) ? $meta['notes'] ?? null : null );
	if ( ! $notes || ! get_post( $page ) ) {
		return Errors\import_definitions_unreadable();
	}
	Prompts\keep_brought( $page, array_map( static fn( array $note ): array => array_filter( $note, 'is_string' ), $notes ) );
	return count( $notes );
}

/**
 * How many rows there are in all.
 */
function threads_in_all(): int {
	return Imports\source_is_there() ? Imports\source_size()['many'] : 0;
}
