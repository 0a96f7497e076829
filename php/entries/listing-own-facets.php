<?php
/**
 * What a person's own log can be filtered by.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Elements;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * Lessons, prompts, sets, templates, Elements, audiences, kinds, kinds of event and months of a person's own entries, the newest first.
 *
 * Months and Elements are counted by the database, all others gathered from the newest entries (FACETS_FROM).
 *
 * @param int $user User id.
 * @return array{sets: list<int>, prompts: list<array{lesson: int, lesson_title: string, id: string, title: string}>, templates: list<string>, elements: list<array{id: int, name: string}>, audiences: list<string>, kinds: list<string>, event_kinds: list<string>, months: list<array{month: string, count: int}>}
 */
function own_facets( int $user ): array {
	$own     = sources( 'mine', $user );
	$sets    = [];
	$said    = [
		'template'   => [],
		'audience'   => [],
		'kind'       => [],
		'event_kind' => [],
	];
	$prompts = [];
	foreach ( newest_frames( $own ) as $row ) {
		$frame  = Storage\facts_of( $row['post_content_filtered'] );
		$prompt = Storage\text_of( $frame, 'prompt' );
		$sets[] = (int) $row['pinged'];

		$said['kind'][]     = substr( $row['post_mime_type'], strlen( MIME_PREFIX ) );
		$said['audience'][] = (string) array_search( $row['post_status'], STATUSES, true );
		foreach ( [ 'template', 'event_kind' ] as $name ) {
			$said[ $name ][] = Storage\text_of( $frame, $name );
		}
		if ( (int) $row['post_parent'] > 0 ) {
			$prompts[ $row['post_parent'] . '-' . $prompt ] ??= [
				'lesson'       => (int) $row['post_parent'],
				'lesson_title' => Storage\text_of( $frame, 'lesson_title' ),
				'id'           => $prompt,
				'title'        => name_of_prompt( $row['post_title'], Storage\text_of( $frame, 'question' ) ),
			];
		}
	}
	return [
		// Who left a set learns nothing of it any more, not even what it is called by now.
		'sets'        => array_values( array_unique( array_intersect( $sets, Sets\set_ids( $user ) ) ) ),
		'prompts'     => array_values( $prompts ),
		'templates'   => once( $said['template'] ),
		'elements'    => array_map( 'LearningLog\Elements\decode', Storage\rows( Elements\borne_by( select_ids( seen_where( $own ) ) ) ) ),
		'audiences'   => once( $said['audience'] ),
		'kinds'       => once( $said['kind'] ),
		'event_kinds' => once( $said['event_kind'] ),
		'months'      => months( $own ),
	];
}

/**
 * Each of some texts once, without the empty one.
 *
 * @param list<string> $texts The texts.
 * @return list<string>
 */
function once( array $texts ): array {
	return array_values( array_unique( array_diff( $texts, [ '' ] ) ) );
}

/**
 * What the newest entries say besides their text.
 *
 * @param Sources $sources What may be seen.
 * @return list<array<string, string>>
 */
function newest_frames( array $sources ): array {
	global $wpdb;
	return Storage\rows( "SELECT post_parent, post_status, post_mime_type, pinged, post_title, post_content_filtered FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND " . seen_where( $sources ) . ' ORDER BY ID DESC LIMIT ' . FACETS_FROM );
}

/**
 * How many entries each month of the timeline has, the newest first.
 *
 * @param Sources $sources What may be seen.
 * @return list<array{month: string, count: int}>
 */
function months( array $sources ): array {
	global $wpdb;
	$rows = Storage\rows( "SELECT SUBSTRING(post_date, 1, 7) AS month, COUNT(*) AS entries FROM {$wpdb->posts} WHERE post_type = '" . POST_TYPE . "' AND " . seen_where( $sources ) . ' GROUP BY SUBSTRING(post_date, 1, 7) ORDER BY month DESC' );
	return array_map(
		static fn( array $row ): array => [
			'month' => $row['month'],
			'count' => (int) $row['entries'],
		],
		$rows
	);
}
