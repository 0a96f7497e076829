<?php
/**
 * The first steps of a new site, to a lesson that works. Each is done when the database says so; what is kept is only whether the guide is shown.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Guide;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Prompts;
use LearningLog\Sets;
use LearningLog\Sets\Member;
use WP_Error;
use WP_Post;

require_once __DIR__ . '/shown.php';
require_once dirname( __DIR__ ) . '/entries/store-activity.php';
require_once dirname( __DIR__ ) . '/prompts/store-asking.php';

/**
 * How many sets and lessons are looked at, the newest first: a site that has more needs no guide.
 */
const LOOKED_AT = 20;

/**
 * Where somebody is, in the shape of schema/guide.json.
 *
 * @param int $viewer User id.
 * @return array<string, mixed>
 */
function present( int $viewer ): array {
	$set    = begun_set();
	$lesson = first_lesson( $viewer );
	return [
		'away'        => ! is_shown(),
		'facilitated' => [] !== get_users(
			[
				'capability' => Sets\FACILITATE,
				'number'     => 1,
				'fields'     => 'ID',
			]
		),
		'set'         => $set['id'],
		'peopled'     => $set['peopled'],
		'lesson'      => $lesson ? present_lesson( $lesson ) : null,
		'written'     => Entries\has_answered( $viewer ),
		'can'         => [ 'pages' => user_can( $viewer, 'edit_pages' ) ],
	];
}

/**
 * The newest set that has somebody to facilitate it and somebody to be in it, else the newest.
 *
 * @return array{id: int, peopled: bool}
 */
function begun_set(): array {
	$members = Sets\members( Sets\open_ids( array_slice( Sets\all_ids(), 0, LOOKED_AT ) ) );
	foreach ( $members as $id => $people ) {
		$roles = array_unique( array_map( static fn( Member $member ): string => $member->role, $people ) );
		if ( 2 === count( $roles ) ) {
			return [
				'id'      => $id,
				'peopled' => true,
			];
		}
	}
	return [
		'id'      => (int) array_key_first( $members ),
		'peopled' => false,
	];
}

/**
 * The newest lesson that asks something, of those a person can read; one that is published before a draft.
 *
 * @param int $viewer User id.
 */
function first_lesson( int $viewer ): ?WP_Post {
	$posts = array_map( 'get_post', Prompts\lessons_that_may_ask( LOOKED_AT ) );
	$posts = array_values( array_filter( $posts, static fn( mixed $post ): bool => $post instanceof WP_Post && Prompts\can_read_lesson( $post, $viewer ) && Prompts\asks( $post ) ) );
	$open  = array_filter( $posts, static fn( WP_Post $post ): bool => 'publish' === $post->post_status );
	return current( $open ) ?: $posts[0] ?? null;
}

/**
 * A lesson, as the guide leads to it.
 *
 * @param WP_Post $lesson The lesson.
 * @return array{id: int, title: string, published: bool, url: string}
 */
function present_lesson( WP_Post $lesson ): array {
	$published = 'publish' === $lesson->post_status;
	return [
		'id'        => $lesson->ID,
		'title'     => html_entity_decode( get_the_title( $lesson ), ENT_QUOTES | ENT_HTML5 ),
		'published' => $published,
		'url'       => (string) ( $published ? get_permalink( $lesson ) : get_preview_post_link( $lesson ) ),
	];
}

/**
 * Puts the guide away, or shows it again.
 *
 * @param bool $away Whether it is put away.
 */
function put_away( bool $away ): ?WP_Error {
	update_option( OPTION, $away ? AWAY : SHOWN, true );
	return is_shown() === $away ? Errors\storage_failed() : null;
}
