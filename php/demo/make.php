<?php
/**
 * Makes the demo, step by step. A run that was killed is gone on with by the next one: each step finds what is there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Errors;
use WP_Error;

/**
 * Why the demo cannot be made here, or null. A site with people or sets of its own has to be told that it is meant.
 *
 * @param bool $confirmed Whether that was said.
 * @throws Errors\Not_Read When the database does not answer.
 */
function problem( bool $confirmed ): ?WP_Error {
	$demo  = remembered();
	$taken = null === ( $demo['made'] ?? null ) ? names_taken( $demo ) : [];
	if ( $taken ) {
		return Errors\demo_names_taken( $taken );
	}
	return null === $demo && ! $confirmed && has_own() ? Errors\demo_not_alone() : null;
}

/**
 * How many steps make() has: people, what they wrote, meetings of the sets; and the sets, the course and the end.
 */
function many_steps(): int {
	return count( people() ) + array_sum( array_map( static fn( string $data ): int => count( (array) require __DIR__ . "/data/$data.php" ), [ 'log', 'entries', 'files' ] ) ) + count( circles()['sets'] ) + 3;
}

/**
 * Makes it, up to what goes wrong.
 *
 * @param string $password What its people log in with, "" for something that nobody knows.
 * @return iterable<bool|WP_Error> After each step: what went wrong, where something did.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make( string $password ): iterable {
	foreach ( steps( $password ) as $done ) {
		yield $done;
		if ( is_wp_error( $done ) ) {
			return;
		}
	}
}

/**
 * The steps of it.
 *
 * @param string $password What its people log in with, "" for something that nobody knows.
 * @return iterable<bool|WP_Error>
 * @throws Errors\Not_Read When the database does not answer.
 */
function steps( string $password ): iterable {
	$demo = remembered() ?? begin();
	if ( null !== $demo['made'] ) {
		return;
	}
	$ids = [];
	foreach ( array_keys( people() ) as $login ) {
		$person = make_person( $demo, $login, $password );
		if ( is_wp_error( $person ) ) {
			return yield $person;
		}
		$ids[ $login ] = $person;
		yield true;
	}
	$circles = circles();
	$sets    = [];
	foreach ( $circles['sets'] as $set ) {
		$made = make_set( $demo, $set, $ids );
		if ( is_wp_error( $made ) ) {
			return yield $made;
		}
		$sets[ $set['name'] ] = $made;
	}
	make_coaches( $circles['coaches'], $ids );
	yield true;
	$lessons = make_course( $demo, $ids['tessa'] );
	yield true;
	yield from write_all( $ids, $lessons, $sets );
	/** What the sets said. @var array<string, Held> $meetings */
	$meetings = require __DIR__ . '/data/meetings.php';
	foreach ( $circles['sets'] as $set ) {
		yield hold( $sets[ $set['name'] ], $ids[ $set['facilitators'][0] ], $meetings[ $set['name'] ], $ids );
	}
	word_rules_anew( $sets['Facilitators’ set'], $ids );
	$demo = remembered() ?? $demo;
	remember( [ 'made' => prints( $demo['own'] ) ] + $demo );
	yield true;
}

/**
 * The sets, and who coaches whom.
 *
 * @return array{sets: list<array{name: string, type: string, members: list<string>, facilitators: list<string>}>, coaches: array<string, list<string>>}
 */
function circles(): array {
	return require __DIR__ . '/data/sets.php';
}

/**
 * Makes the pages.
 *
 * @param Demo $demo   The demo.
 * @param int  $author User id.
 * @return array<string, int> Numbers of the lessons by title.
 * @throws Errors\Not_Read When the database does not answer.
 */
function make_course( array $demo, int $author ): array {
	/** Elements. @var non-empty-list<array{string, string, non-empty-list<array{string, list<string>, list<array{0: string, 1: string, 2: string, 3?: array<string, mixed>}>}>}> $course */
	$course   = require __DIR__ . '/data/course.php';
	$elements = make_elements( $demo, $course, $author );
	$fifth    = (int) array_key_last( $elements );
	$first    = $course[ count( $course ) - 1 ][2][0];
	// The lesson that newcomers start with, once more as it was before.
	$elements[ $fifth ][ $first[0] . ' (as migrated)' ] = make_migrated_lesson( $demo, $first, $fifth, $author );
	make_overview( $demo, $elements, $author );
	if ( $demo['bare'] ) {
		make_navigation( $demo, $elements, $author );
	}
	return array_merge( ...array_values( $elements ) );
}

/**
 * Writes what was written.
 *
 * @param array<string, int> $ids     Numbers of people by login.
 * @param array<string, int> $lessons Numbers of lessons by title.
 * @param array<string, int> $sets    Numbers of sets by name.
 * @return iterable<bool|WP_Error>
 * @throws Errors\Not_Read When the database does not answer.
 */
function write_all( array $ids, array $lessons, array $sets ): iterable {
	/** One person's log. @var list<array{int, string, int, list<string>, string, string, string, string}> $log */
	$log = require __DIR__ . '/data/log.php';
	foreach ( $log as $number => $written ) {
		yield write_free( $written, $number, $ids['priya'], $sets );
	}
	/** Answers. @var list<array{string, string, string, string, string, string|array<string, string>}> $answers */
	$answers = require __DIR__ . '/data/entries.php';
	foreach ( $answers as $answer ) {
		yield write_answer( $answer, $ids, $lessons, $sets );
	}
	/** Files. @var list<array{string, string, string, string, string}> $files */
	$files = require __DIR__ . '/data/files.php';
	foreach ( $files as $file ) {
		yield add_file( $file, $ids, $lessons );
	}
}
