<?php
/**
 * What lists can be filtered by, in the shape of schema/facets.json.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Sets;
use LearningLog\Templates;

/**
 * Filters with the names people know them by.
 *
 * @param array{authors?: int[], sets: int[], places?: list<array{author: int, set: int}>, reviews?: list<string>, prompts: list<array{lesson: int, lesson_title: string, id: string, title: string}>, templates?: list<string>, elements?: list<array{id: int, name: string}>, audiences?: list<string>, kinds?: list<string>, event_kinds?: list<string>, months?: list<array{month: string, count: int}>} $facets What was found.
 * @return array<string, list<mixed>>
 */
function present_facets( array $facets ): array {
	$authors = array_values( $facets['authors'] ?? [] );
	$lessons = array_column( $facets['prompts'], 'lesson_title', 'lesson' );
	cache_users( $authors );
	$named = static fn( int $id, string $name ): array => [
		'id'   => $id,
		'name' => $name,
	];
	return [
		'authors'     => array_map( static fn( int $id ): array => $named( $id, Sets\person_name( $id ) ), $authors ),
		'sets'        => array_map( static fn( int $id ): array => $named( $id, Sets\name( $id ) ), array_values( $facets['sets'] ) ),
		'lessons'     => array_map( static fn( int $id, string $title ): array => [ 'id' => $id, 'title' => $title ], array_keys( $lessons ), $lessons ),
		'prompts'     => array_map( static fn( array $prompt ): array => array_diff_key( $prompt, [ 'lesson_title' => '' ] ), $facets['prompts'] ),
		'templates'   => array_map( static fn( string $id ): array => [ 'id' => $id, 'label' => Templates\label_of( $id ) ], $facets['templates'] ?? [] ),
		'elements'    => $facets['elements'] ?? [],
		// From the people's own meta, which is read with them.
		'organisations' => once( array_map( static fn( array $place ): string => Sets\organisation( $place['author'], $place['set'] ), $facets['places'] ?? [] ) ),
		'reviews'     => $facets['reviews'] ?? [],
		'audiences'   => $facets['audiences'] ?? [],
		'kinds'       => $facets['kinds'] ?? [],
		'event_kinds' => $facets['event_kinds'] ?? [],
		'months'      => $facets['months'] ?? [],
	];
}
