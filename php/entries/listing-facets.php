<?php
/**
 * What a list can be filtered by.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;
use LearningLog\Prompts;
use LearningLog\Storage;

/**
 * People asked for in one statement; SQLite takes 500 parts at most.
 */
const PEOPLE_AT_ONCE = 100;

/**
 * How many entries the filters of a list are gathered from: the newest ones of each person, all together this many.
 */
const FACETS_FROM = 2000;

/**
 * What shared entries can be filtered by; nothing else is named.
 *
 * @param Sources $sources What may be seen (shared_sources()).
 * @return array{authors: int[], sets: int[], prompts: list<array{lesson: int, lesson_title: string, id: string, title: string}>, places: list<array{author: int, set: int}>, reviews: list<string>, audiences: list<string>, elements: list<array{id: int, name: string}>}
 */
function facets( array $sources ): array {
	$authors = [];
	$sets    = [];
	$samples = [];
	$places  = [];
	$rows    = newest_of_each( $sources );
	foreach ( $rows as $row ) {
		$places[ $row['author'] . '-' . $row['set'] ] = array_intersect_key( $row, [ 'author' => 0, 'set' => 0 ] );

		$authors[ $row['author'] ] = $row['author'];
		$sets[ $row['set'] ]       = $row['set'];
		if ( $row['lesson'] > 0 ) {
			$key             = $row['lesson'] . '-' . $row['prompt'];
			$samples[ $key ] = max( $samples[ $key ] ?? 0, $row['id'] );
		}
	}
	unset( $sets[0] );
	$prompts = [];
	foreach ( find_many( array_values( $samples ), still_seen( $sources ) ) as $entry ) {
		$prompts[] = [
			'lesson'       => $entry->lesson,
			'lesson_title' => $entry->frame->lesson_title,
			'id'           => $entry->prompt,
			'title'        => name_of_prompt( $entry->title, $entry->frame->question ),
		];
	}
	$ids = implode( ',', array_column( $rows, 'id' ) );
	return [
		'authors'   => array_values( $authors ),
		'sets'      => array_values( $sets ),
		'prompts'   => $prompts,
		'places'    => array_values( $places ),
		'reviews'   => once( array_column( $rows, 'review' ) ),
		'audiences' => once( array_column( $rows, 'audience' ) ),
		'elements'  => '' === $ids ? [] : array_map( 'LearningLog\Elements\decode', Storage\rows( Elements\borne_by( select_ids( "ID IN ($ids)" ) ) ) ),
	];
}

/**
 * The newest entries of each person: a bounded number of rows, read along the index, however many entries there are.
 *
 * @param Sources $sources What may be seen.
 * @return list<array{id: int, author: int, lesson: int, prompt: string, set: int, audience: string, review: string}>
 */
function newest_of_each( array $sources ): array {
	global $wpdb;
	$each  = max( 1, intdiv( FACETS_FROM, max( 1, count( $sources ) ) ) );
	$found = [];
	foreach ( array_chunk( $sources, PEOPLE_AT_ONCE, true ) as $chunk ) {
		$selects = [];
		foreach ( $chunk as $author => $what ) {
			$where     = seen_where( [ $author => $what ] );
			$selects[] = "SELECT * FROM (SELECT ID, post_author, post_parent, post_name, post_status, comment_status, pinged FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND $where ORDER BY ID DESC LIMIT $each) AS part$author";
		}
		foreach ( Storage\rows( implode( ' UNION ALL ', $selects ) ) as $row ) {
			$found[] = [
				'id'     => (int) $row['ID'],
				'author' => (int) $row['post_author'],
				'lesson' => (int) $row['post_parent'],
				'prompt' => explode( '-', $row['post_name'], 3 )[2] ?? '',
				'set'    => (int) $row['pinged'],
				'audience' => (string) array_search( $row['post_status'], STATUSES, true ),
				'review' => (string) ( array_search( $row['comment_status'], REVIEWS, true ) ?: 'none' ),
			];
		}
	}
	return $found;
}

/**
 * What a prompt is called in a list of filters.
 *
 * @param string $title    Its title, "" for none.
 * @param string $question Its question, inline HTML.
 */
function name_of_prompt( string $title, string $question ): string {
	$words = Prompts\plain_question( $question );
	$short = mb_strlen( $words ) > 80 ? mb_substr( $words, 0, 80 ) . '…' : $words;
	return '' === $title ? $short : $title;
}
