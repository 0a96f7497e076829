<?php
/**
 * What a site holds of the old plugin's notes, all of it at one look. Nothing is written.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;
use LearningLog\Prompts;

/**
 * How many rows are read at once. Data of page builders may have megabytes each.
 */
const POSTS_AT_ONCE = 100;
const META_AT_ONCE  = 10;

/**
 * Everything: each lesson with a tag, tags in what is no lesson, definitions that nothing shows, tags of which nothing is known. In the shape of
 * schema/progressally-scan.json.
 *
 * @param array<int, array<int, array<mixed>>> $definitions What pages define, as scan_definitions() has it.
 * @return array<string, mixed>
 */
function lessons_report( array $definitions ): array {
	$lessons = found_lessons();
	$widgets = found_in_widgets();
	$known   = defined_notes( $definitions );
	$shown   = shown_notes( $lessons, $widgets );
	$unshown = array_filter( $known, static fn( array $note ): bool => ! isset( $shown[ $note['page'] . ':' . $note['note'] ] ) && ! isset( $shown[ '0:' . $note['note'] ] ) );
	return [
		'forms'     => counted( totals( $lessons, $widgets, 'notes' ) ),
		'others'    => counted( totals( $lessons, $widgets, 'others' ) ),
		'lessons'   => first_of( array_map( __NAMESPACE__ . '\lesson_line', array_values( $lessons ) ) ),
		'widgets'   => array_map( static fn( string $kind, array $found ): array => [ 'kind' => $kind ] + counted_all( tallies_of( $found ) ), array_keys( $widgets ), $widgets ),
		'unshown'   => with_titles( array_values( $unshown ) ),
		'undefined' => with_titles( undefined_notes( $shown, $known ) ),
	];
}

/**
 * All posts in which something of the old plugin stands.
 *
 * @return array<int, FoundLesson> By post id.
 */
function found_lessons(): array {
	$lessons = [];
	foreach ( holding_posts() as $post ) {
		note_finding( $lessons, $post, found_in_content( $post['content'] ) );
	}
	foreach ( holding_meta() as $row ) {
		note_finding( $lessons, $row['post'], found_in_meta( $row['key'], $row['value'] ) );
	}
	return $lessons;
}

/**
 * A lesson as the report has it.
 *
 * @param FoundLesson $lesson The lesson.
 * @return array<string, mixed>
 */
function lesson_line( array $lesson ): array {
	return array_intersect_key( $lesson, array_flip( [ 'id', 'title', 'type', 'status' ] ) ) + counted_all( $lesson );
}

/**
 * Notes by form and other tags by name, as lists.
 *
 * @param array{notes: array<string, int>, others: array<string, int>} $tallies How many of what.
 * @return array{notes: list<array{name: string, many: int}>, others: list<array{name: string, many: int}>}
 */
function counted_all( array $tallies ): array {
	return [
		'notes'  => counted( $tallies['notes'] ),
		'others' => counted( $tallies['others'] ),
	];
}

/**
 * Numbers by name, as a list.
 *
 * @param array<string, int> $tallies How many of what.
 * @return list<array{name: string, many: int}>
 */
function counted( array $tallies ): array {
	return array_map(
		static fn( string $name, int $many ): array => [
			'name' => $name,
			'many' => $many,
		],
		array_keys( $tallies ),
		$tallies
	);
}

/**
 * The first of some notes, with the titles of their pages.
 *
 * @param list<array{page: int, note: int, name?: string}> $notes The notes.
 * @return array{many: int, first: list<array{page: int, title: string, note: int, name: string}>}
 */
function with_titles( array $notes ): array {
	$found = first_of( $notes );
	_prime_post_caches( array_column( $found['first'], 'page' ), false, false );
	return [
		'many'  => $found['many'],
		'first' => array_map(
			static fn( array $note ): array => [
				'page'  => $note['page'],
				'title' => html_entity_decode( get_the_title( $note['page'] ), ENT_QUOTES | ENT_HTML5 ),
				'note'  => $note['note'],
				'name'  => $note['name'] ?? '',
			],
			$found['first']
		),
	];
}

/**
 * All posts in whose content something of the old plugin stands.
 *
 * @return iterable<HoldingPost>
 */
function holding_posts(): iterable {
	$after = 0;
	do {
		$posts = Imports\posts_holding( $after, POSTS_AT_ONCE );
		yield from $posts;
		$after = $posts ? end( $posts )['id'] : 0;
	} while ( count( $posts ) === POSTS_AT_ONCE );
}

/**
 * All post meta in which it stands.
 *
 * @return iterable<array{row: int, key: string, value: string, post: HoldingPost}>
 */
function holding_meta(): iterable {
	$after = 0;
	do {
		$rows = Imports\meta_holding( $after, META_AT_ONCE );
		yield from $rows;
		$after = $rows ? end( $rows )['row'] : 0;
	} while ( count( $rows ) === META_AT_ONCE );
}

/**
 * All notes that pages define.
 *
 * @param array<int, array<int, array<mixed>>> $definitions By page, then by number of the note.
 * @return array<string, array{page: int, note: int, name: string}> By page and number.
 */
function defined_notes( array $definitions ): array {
	$known = [];
	foreach ( $definitions as $page => $notes ) {
		foreach ( $notes as $note => $outline ) {
			$known[ "$page:$note" ] = [
				'page' => $page,
				'note' => $note,
				'name' => name_of( $outline ),
			];
		}
	}
	return $known;
}

/**
 * Adds what was found in a post.
 *
 * @param array<int, FoundLesson> $lessons By post id.
 * @param HoldingPost             $post    The post.
 * @param Finding                 $found   What was found.
 */
function note_finding( array &$lessons, array $post, array $found ): void {
	if ( ! $found['notes'] && ! $found['others'] ) {
		return;
	}
	$lessons[ $post['id'] ] ??= [
		'id'     => $post['id'],
		'title'  => $post['title'],
		'type'   => $post['type'],
		'status' => $post['status'],
		'notes'  => [],
		'others' => [],
		'shown'  => [],
	];
	$lesson = &$lessons[ $post['id'] ];
	foreach ( tallies_of( $found ) as $what => $tallies ) {
		foreach ( $tallies as $name => $many ) {
			$lesson[ $what ][ $name ] = ( $lesson[ $what ][ $name ] ?? 0 ) + $many;
		}
	}
	foreach ( $found['notes'] as $note ) {
		$page              = in_array( $post['type'], Prompts\SHARED, true ) ? $note['page'] : ( $note['page'] > 0 ? $note['page'] : $post['id'] );
		$lesson['shown'][] = $page . ':' . $note['note'];
	}
	$lesson['shown'] = array_values( array_unique( $lesson['shown'] ) );
}

/**
 * How many of what stand in a finding: notes by their form, other tags by their name.
 *
 * @param Finding $found The finding.
 * @return array{notes: array<string, int>, others: array<string, int>}
 */
function tallies_of( array $found ): array {
	return [
		'notes'  => array_count_values( array_column( $found['notes'], 'form' ) ),
		'others' => array_count_values( $found['others'] ),
	];
}

/**
 * How many there are in all.
 *
 * @param array<int, FoundLesson> $lessons Lessons.
 * @param array<string, Finding>  $widgets Widgets.
 * @param 'notes'|'others'        $what    Of what.
 * @return array<string, int> By form, or by name.
 */
function totals( array $lessons, array $widgets, string $what ): array {
	$all = [];
	foreach ( [ ...array_column( $lessons, $what ), ...array_map( static fn( array $found ): array => tallies_of( $found )[ $what ], array_values( $widgets ) ) ] as $tallies ) {
		foreach ( $tallies as $name => $many ) {
			$all[ $name ] = ( $all[ $name ] ?? 0 ) + $many;
		}
	}
	arsort( $all );
	return $all;
}

/**
 * The notes that something shows, by page and number; page 0 where it is whichever page is looked at.
 *
 * @param array<int, FoundLesson> $lessons Lessons.
 * @param array<string, Finding>  $widgets Widgets.
 * @return array<string, int> The post that shows it, 0 for a widget.
 */
function shown_notes( array $lessons, array $widgets ): array {
	$shown = [];
	foreach ( $lessons as $id => $lesson ) {
		$shown += array_fill_keys( $lesson['shown'], $id );
	}
	foreach ( $widgets as $found ) {
		foreach ( $found['notes'] as $note ) {
			$shown += [ $note['page'] . ':' . $note['note'] => 0 ];
		}
	}
	return $shown;
}

/**
 * Tags of which the old plugin knew nothing, as in lessons that were copied.
 *
 * @param array<string, int>          $shown By page and number.
 * @param array<string, array<mixed>> $known Definitions.
 * @return list<array{page: int, note: int}>
 */
function undefined_notes( array $shown, array $known ): array {
	$missing = [];
	foreach ( array_keys( array_diff_key( $shown, $known ) ) as $key ) {
		[ $page, $note ] = array_map( 'intval', explode( ':', $key ) );
		if ( $page > 0 && $note > 0 ) {
			$missing[] = compact( 'page', 'note' );
		}
	}
	return $missing;
}
