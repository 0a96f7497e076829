<?php
/**
 * What a person's log can be narrowed by: only what is in it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Errors;

/**
 * The filters, each with its choices by value.
 *
 * @param int $user User id.
 * @return array<string, array{label: string, options: array<int|string, string>}>
 */
function log_filters( int $user ): array {
	try {
		$facets = Entries\own_facets( $user );
	} catch ( Errors\Not_Read ) {
		// What can be found by a list says the list.
		return [];
	}
	$readers = [
		'me'    => __( 'Only me', 'learning-log' ),
		'coach' => __( 'My coach', 'learning-log' ),
		'set'   => __( 'My set', 'learning-log' ),
	];
	$kinds   = [
		'note' => __( 'Personal reflection notes', 'learning-log' ),
		'log'  => __( 'Learning Log entries', 'learning-log' ),
		'facilitator' => __( 'Facilitator’s log', 'learning-log' ),
	];
	$filter  = static fn( string $label, array $options ): array => [
		'label'   => $label,
		'options' => array_map( 'strval', $options ),
	];
	return [
		'lesson'     => $filter( __( 'Lesson', 'learning-log' ), array_column( $facets['prompts'], 'lesson_title', 'lesson' ) ),
		'element'    => $filter( __( 'Element', 'learning-log' ), array_column( $facets['elements'], 'name', 'id' ) ),
		'template'   => $filter( __( 'Template', 'learning-log' ), array_combine( $facets['templates'], array_map( 'LearningLog\Templates\label_of', $facets['templates'] ) ) ),
		'audience'   => $filter( __( 'Readers', 'learning-log' ), array_intersect_key( $readers, array_flip( $facets['audiences'] ) ) ),
		'event_kind' => $filter( __( 'Event', 'learning-log' ), array_intersect_key( event_kinds(), array_flip( $facets['event_kinds'] ) ) ),
		'kind'       => $filter( __( 'Kind', 'learning-log' ), array_intersect_key( $kinds, array_flip( $facets['kinds'] ) ) ),
	];
}
