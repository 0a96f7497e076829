<?php
/**
 * What there is of ProgressAlly, and what would become of it: the report that an owner sees first. Nothing is written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Entries;
use LearningLog\Imports;
use LearningLog\Prompts;

/**
 * Threads read at a time: so many, or so many bytes.
 */
const AT_ONCE       = 200;
const BYTES_AT_ONCE = 8 * MB_IN_BYTES;

/**
 * So many of each thing are named; of the others only the number is told.
 */
const NAMED = 200;

/**
 * The report, in the shape of schema/progressally-scan.json: the one shape for the page, the table and JSON.
 *
 * @param array<string, string> $audiences "me" or "coach" by kind of note, where the owner chose.
 * @return array<string, mixed>
 */
function scan( array $audiences = [] ): array {
	$columns = Imports\source_columns();
	$there   = Imports\holds_threads( $columns );
	$rows    = $there ? Imports\source_notes( $columns ) : [];
	$notes   = scan_definitions();
	return [
		'version'     => Imports\source_version(),
		'table'       => scan_table( $columns ),
		'definitions' => $notes['told'],
		'threads'     => $there ? scan_threads() : NO_THREADS,
		'notes'       => first_of( scan_notes( $rows, $notes['found'], $audiences ) ),
		'audiences'   => scan_audiences( $rows, $notes['found'], $audiences ),
		'lessons'     => lessons_report( $notes['found'] ),
		'brought'     => scan_brought( $there ),
		'people_gone' => first_of( $there ? Imports\source_gone( 'user_id' ) : [] ),
		'pages_gone'  => first_of( $there ? Imports\source_gone( 'post_id' ) : [] ),
	];
}

/**
 * Some of a list, and how long it is.
 *
 * @template T
 * @param list<T> $all  All of it, or as much as is named.
 * @param int     $many How many there are, where these are not all.
 * @return array{many: int, first: list<T>}
 */
function first_of( array $all, int $many = 0 ): array {
	return [
		'many'  => max( $many, count( $all ) ),
		'first' => array_slice( $all, 0, NAMED ),
	];
}

/**
 * The table, as it is and as the known version has it.
 *
 * @param list<string> $columns Its columns.
 * @return array<string, mixed>
 */
function scan_table( array $columns ): array {
	return [
		'name'    => Imports\source_table(),
		'tables'  => Imports\source_tables(),
		'unknown' => array_values( array_diff( $columns, Imports\SOURCE_COLUMNS ) ),
		'missing' => $columns ? array_values( array_diff( Imports\SOURCE_COLUMNS, $columns ) ) : [],
	];
}

/**
 * All definitions: what of each the report needs, and which of them nobody can read.
 *
 * @return array{found: array<int, array<int, array<mixed>>>, told: array<string, mixed>} Found: by page, then by number of the note.
 */
function scan_definitions(): array {
	$found  = [];
	$broken = [];
	for ( $after = 0, $rows = Imports\source_definitions( 0, AT_ONCE ); $rows; $rows = Imports\source_definitions( $after, AT_ONCE ) ) {
		foreach ( $rows as $row ) {
			$after = $row['id'];
			$read  = definitions_in( $row['value'] );
			if ( '' !== $read['problem'] ) {
				$broken[] = [
					'page'    => $row['post'],
					'problem' => $read['problem'],
				];
			}
			$found[ $row['post'] ] = ( $found[ $row['post'] ] ?? [] ) + array_map( __NAMESPACE__ . '\outline_of', $read['notes'] );
		}
	}
	$notes = array_sum( array_map( 'count', $found ) );
	return [
		'found' => $found,
		'told'  => [
			'notes'  => $notes,
			'pages'  => count( $found ),
			'broken' => first_of( $broken ),
		],
	];
}

/**
 * As much of a definition as says what its note is: the mails that some hold stay out of memory.
 *
 * @param array<mixed> $note The definition.
 * @return array<mixed>
 */
function outline_of( array $note ): array {
	return [ 'title' => name_of( $note ) ] + array_intersect_key( $note, array_flip( [ 'select-type', ...Prompts\OLD_FLAGS ] ) );
}

/**
 * Each note with its threads and who is to read them; those that were defined and never answered too.
 *
 * @param list<array{post: int, note: int, status: int, approval: int, threads: int}> $rows        Numbers of threads.
 * @param array<int, array<int, array<mixed>>>                                        $definitions By page, then by number of the note.
 * @param array<string, string>                                                       $audiences   As the owner chose.
 * @return list<array<string, mixed>>
 */
function scan_notes( array $rows, array $definitions, array $audiences ): array {
	$notes = [];
	foreach ( $rows as $row ) {
		$note  = $definitions[ $row['post'] ][ $row['note'] ] ?? null;
		$key   = $row['post'] . '-' . $row['note'];
		$state = review_of( $row['status'], $row['approval'] );

		$notes[ $key ] ??= note_line( $row['post'], $row['note'], $note );
		$notes[ $key ]['threads']          += $row['threads'];
		$notes[ $key ]['states'][ $state ]  = ( $notes[ $key ]['states'][ $state ] ?? 0 ) + $row['threads'];
		$notes[ $key ]['audience']          = audience_of( $note, $row['status'], $audiences );
	}
	foreach ( $definitions as $page => $of_page ) {
		foreach ( $of_page as $id => $note ) {
			$notes[ "$page-$id" ] ??= [ 'audience' => audience_of( $note, 0, $audiences ) ] + note_line( $page, $id, $note );
		}
	}
	return array_values( array_map( static fn( array $line ): array => [ 'states' => (object) $line['states'] ] + $line, $notes ) );
}

/**
 * A note of which nothing is counted yet.
 *
 * @param int               $page Post id.
 * @param int               $id   Number of the note.
 * @param array<mixed>|null $note Its definition.
 * @return array{page: int, note: int, name: string, type: string, defined: bool, threads: int, states: array<string, int>, audience: string}
 */
function note_line( int $page, int $id, ?array $note ): array {
	return [
		'page'     => $page,
		'note'     => $id,
		'name'     => name_of( $note ),
		'type'     => type_of( $note ),
		'defined'  => null !== $note,
		'threads'  => 0,
		'states'   => [],
		'audience' => 'me',
	];
}

/**
 * How many threads of each kind of note would be read by whom.
 *
 * @param list<array{post: int, note: int, status: int, approval: int, threads: int}> $rows        Numbers of threads.
 * @param array<int, array<int, array<mixed>>>                                        $definitions By page, then by number of the note.
 * @param array<string, string>                                                       $audiences   As the owner chose.
 * @return list<array{type: string, audience: string, threads: int}>
 */
function scan_audiences( array $rows, array $definitions, array $audiences ): array {
	$found = [];
	foreach ( $rows as $row ) {
		$note     = $definitions[ $row['post'] ][ $row['note'] ] ?? null;
		$type     = type_of( $note );
		$audience = audience_of( $note, $row['status'], $audiences );

		$found[ $type . $audience ] ??= [
			'type'     => $type,
			'audience' => $audience,
			'threads'  => 0,
		];
		$found[ $type . $audience ]['threads'] += $row['threads'];
	}
	ksort( $found );
	return array_values( $found );
}

/**
 * What is here already, and what of it lies aside.
 *
 * @param bool $there Whether there are threads.
 * @return array<string, mixed>
 */
function scan_brought( bool $there ): array {
	$counts = Imports\record_counts();
	return [
		'entries' => $counts['entries'],
		'shared'  => $there ? Entries\count_shared_with_coach( Imports\source_people() ) : 0,
		'waiting' => $counts['waiting'],
		'aside'   => first_of( Imports\aside( NAMED ), $counts['aside'] ),
		'refused' => first_of( Imports\refused( NAMED ), Imports\count_refused() ),
	];
}
