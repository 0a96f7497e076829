<?php
/**
 * Whether the stored data is as docs/data.md says: what the rooms check of their own, over all tables and the directory of files. Only read.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Checks;

use LearningLog\Comments;
use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Files;
use LearningLog\Imports;
use LearningLog\Meetings;
use LearningLog\Messages;
use LearningLog\Notices;
use LearningLog\Sets;
use LearningLog\Storage;
use LearningLog\Storage\Check;
use LearningLog\Templates;

/**
 * Numbers of one step: as many rows at most are held at once.
 */
const AT_ONCE = 1000;

/**
 * What all rooms check.
 *
 * @return list<Check>
 */
function all(): array {
	return [ ...Entries\checks(), ...Comments\checks(), ...Elements\checks(), ...Files\checks(), ...Sets\checks(), ...Meetings\checks(), ...Messages\checks(), ...Notices\checks(), ...Templates\checks(), ...Imports\checks() ];
}

/**
 * How many numbers there are to go through.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function size(): int {
	return array_sum( array_map( 'LearningLog\Storage\last_number', array_keys( Storage\TABLES ) ) );
}

/**
 * Goes through everything, step by step.
 *
 * @return iterable<int, list<Broken>> How many numbers a step went through, and what it found.
 * @throws Errors\Not_Read When the database does not answer.
 */
function verify(): iterable {
	$checks = [];
	foreach ( all() as $check ) {
		$checks[ $check->table() ][] = $check;
	}
	foreach ( array_keys( Storage\TABLES ) as $table ) {
		$last = Storage\last_number( $table );
		for ( $after = 0; $after < $last; $after += AT_ONCE ) {
			$upto = min( $last, $after + AT_ONCE );
			yield $upto - $after => found_among( $checks[ $table ] ?? [], $table, $after, $upto );
			// What WordPress remembers of each row it was asked for would grow with the site.
			wp_cache_supports( 'flush_runtime' ) && wp_cache_flush_runtime();
		}
	}
	foreach ( Files\orphans() as $names ) {
		yield 0 => array_map( __NAMESPACE__ . '\orphan', array_map( 'strval', array_keys( $names ) ) );
	}
}

/**
 * What breaks the checks of a table among some numbers.
 *
 * @param list<Check>                       $checks The checks.
 * @param key-of<Storage\TABLES> $table  The table.
 * @param int                               $after  Number after which they begin.
 * @param int                               $upto   The last one.
 * @return list<Broken>
 * @throws Errors\Not_Read When the database does not answer.
 */
function found_among( array $checks, string $table, int $after, int $upto ): array {
	$types = 'posts' === $table ? Storage\types_among( $after, $upto ) : [ $table ];
	$found = [];
	foreach ( $checks as $check ) {
		foreach ( in_array( $check->of, $types, true ) ? Storage\broken_among( $check, $after, $upto ) : [] as $row ) {
			$found[] = [
				'code'  => $check->code,
				'table' => $table,
				'id'    => $row['id'],
				'key'   => $row['name'],
				'says'  => $check->says,
				'do'    => str_replace( [ '{id}', '{key}' ], [ (string) $row['id'], $row['name'] ], $check->remedy ),
			];
		}
	}
	return $found;
}

/**
 * Bytes that no file stands for.
 *
 * @param string $name What they are called.
 * @return Broken
 */
function orphan( string $name ): array {
	return [
		'code'  => 'bytes_without_file',
		'table' => 'files',
		'id'    => 0,
		'key'   => $name,
		'says'  => __( 'These bytes have lain in the directory of files for more than a day, and no file stands for them.', 'learning-log' ),
		'do'    => __( 'wp learning-log purge takes them away, as the daily work does.', 'learning-log' ),
	];
}
