<?php
/**
 * How a command shows what it was told: as JSON, or as a table of any report.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Cli;

use LearningLog\Errors;
use WP_CLI;
use WP_CLI\NoOp;
use WP_CLI\Utils;

/**
 * Prints a report.
 *
 * @param array<mixed> $report The report.
 * @param mixed        $format "json" or "table".
 */
function show( array $report, mixed $format ): void {
	if ( 'json' === $format ) {
		WP_CLI::line( (string) wp_json_encode( $report, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
		return;
	}
	Utils\format_items( 'table', lines_of( $report ), [ 'what', 'is' ] );
}

/**
 * What some work answers; where the database did not, that is said, and nothing of it is.
 *
 * @template T
 * @param callable(): T $work The work.
 * @return T
 */
function answered( callable $work ): mixed {
	try {
		return $work();
	} catch ( Errors\Not_Read ) {
		WP_CLI::error( __( 'The database did not answer. Please run this again.', 'learning-log' ) );
	}
}

/**
 * How far some work is. Not beside JSON, which is for a program to read.
 *
 * @param string $what   What is counted.
 * @param int    $many   How many there are.
 * @param mixed  $format "json" or "table".
 * @return \cli\progress\Bar|NoOp
 */
function progress( string $what, int $many, mixed $format ): object {
	return 'json' === $format ? new NoOp() : Utils\make_progress_bar( $what, $many );
}

/**
 * A report as lines: each value beside the way to it, each thing of a list on a line.
 *
 * @param array<mixed> $report The report.
 * @param string       $way    The way to it.
 * @return list<array{what: string, is: string}>
 */
function lines_of( array $report, string $way = '' ): array {
	$lines = [];
	foreach ( $report as $name => $value ) {
		$what  = ltrim( $way . ( is_int( $name ) ? '' : '.' . $name ), '.' );
		$value = is_object( $value ) ? get_object_vars( $value ) : $value;
		if ( is_array( $value ) && ! is_int( $name ) ) {
			array_push( $lines, ...lines_of( $value, $what ) );
			continue;
		}
		$lines[] = [
			'what' => $what,
			'is'   => is_array( $value ) ? in_a_line( $value ) : in_words( $value ),
		];
	}
	return $lines;
}

/**
 * One thing of a list in a line.
 *
 * @param array<mixed> $thing The thing.
 */
function in_a_line( array $thing ): string {
	$parts = [];
	foreach ( $thing as $name => $value ) {
		$value   = is_object( $value ) ? get_object_vars( $value ) : $value;
		$parts[] = "$name: " . ( is_array( $value ) ? '(' . in_a_line( $value ) . ')' : in_words( $value ) );
	}
	return implode( ', ', $parts );
}

/**
 * A value as text.
 *
 * @param mixed $value The value.
 */
function in_words( mixed $value ): string {
	return is_bool( $value ) ? ( $value ? 'yes' : 'no' ) : ( is_scalar( $value ) ? (string) $value : '' );
}
