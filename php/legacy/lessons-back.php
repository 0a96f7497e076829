<?php
/**
 * Gives lessons back what they said before their tags were made blocks.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;
use LearningLog\Prompts;
use WP_Post;

/**
 * The conversions of a lesson that its content still is the outcome of, the first one first.
 *
 * @param WP_Post $post The lesson.
 * @return list<array{hash: string, edits: list<Edit>, at: int}>
 */
function steps_back( WP_Post $post ): array {
	$kept = get_post_meta( $post->ID, Imports\CONVERTED, true );
	/**
	 * As keep_way_back() keeps it.
	 *
	 * @var list<array{hash: string, edits: list<Edit>, at: int}> $steps
	 */
	$steps = is_array( $kept ) ? $kept : [];
	$last  = end( $steps );
	return $last && Prompts\hash_of( $post->post_content ) === $last['hash'] ? $steps : [];
}

/**
 * Puts the tags of a lesson back, unless somebody has edited it since.
 *
 * @param WP_Post  $post The lesson.
 * @param bool     $dry  Whether nothing is to be changed.
 * @param int|null $user Who does it; null for whoever runs the server.
 * @return LessonResult
 */
function restore_lesson( WP_Post $post, bool $dry, ?int $user ): array {
	$steps   = steps_back( $post );
	$problem = $steps ? obstacle( $post, $user ) : 'edited';
	$content = $post->post_content;
	foreach ( array_reverse( $steps ) as $step ) {
		$content = with_edits( $content, $step['edits'] );
	}
	if ( '' === $problem && ! $dry ) {
		$problem = Imports\swap_content( $post, $post->post_content, $content, static fn(): bool => delete_post_meta( $post->ID, Imports\CONVERTED ) );
	}
	return result_of( $post, '' !== $problem ? 'unchanged' : ( $dry ? 'planned' : 'restored' ), $problem );
}

/**
 * Puts the tags of the next converted lessons back.
 *
 * @param int      $after Post id of the last one.
 * @param int      $limit How many at most.
 * @param bool     $dry   Whether nothing is to be changed.
 * @param int|null $user  Who does it; null for whoever runs the server.
 * @return array{lessons: list<LessonResult>, next: int}
 */
function restore_next( int $after, int $limit, bool $dry, ?int $user ): array {
	$ids     = Imports\converted_after( $after, $limit );
	$results = [];
	_prime_post_caches( $ids, false, true );
	foreach ( $ids as $id ) {
		$post = get_post( $id );
		if ( $post instanceof WP_Post ) {
			$results[] = restore_lesson( $post, $dry, $user );
		}
	}
	return [
		'lessons' => $results,
		'next'    => count( $ids ) < $limit ? 0 : (int) end( $ids ),
	];
}
