<?php
/**
 * Who may read a lesson, and with that answer it.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use WP_Post;

/**
 * Whether a person may read a lesson: as core says, and as membership plugins say through one filter.
 *
 * @param WP_Post|int $lesson The lesson.
 * @param int         $user   User id, 0 for a visitor.
 */
function can_read_lesson( WP_Post|int $lesson, int $user ): bool {
	$post = get_post( $lesson );
	if ( ! $post instanceof WP_Post || ! is_post_type_viewable( $post->post_type ) || 'trash' === $post->post_status ) {
		return false;
	}
	$public   = 'publish' === get_post_status( $post ) && ! post_password_required( $post );
	$readable = $public || user_can( $user, 'edit_post', $post->ID ) || ( 'private' === $post->post_status && user_can( $user, 'read_post', $post->ID ) );
	/**
	 * Filters whether a person may read a lesson. A membership plugin answers false for those who may not: they can then
	 * neither see nor answer what it asks.
	 *
	 * @param bool    $readable Whether core lets the person read it.
	 * @param WP_Post $post     The lesson.
	 * @param int     $user     User id, 0 for a visitor.
	 */
	return (bool) apply_filters( 'learning_log_can_read_lesson', $readable, $post, $user );
}

/**
 * A lesson, if a person may read it.
 *
 * @param int $id   Post id.
 * @param int $user User id, 0 for a visitor.
 */
function readable( int $id, int $user ): ?WP_Post {
	$lesson = $id > 0 ? get_post( $id ) : null;
	return $lesson instanceof WP_Post && can_read_lesson( $lesson, $user ) ? $lesson : null;
}

/**
 * Addresses of those of some lessons that a person may read, in a number of queries that does not grow with them.
 *
 * @param int[] $lessons Post ids.
 * @param int   $user    User id.
 * @return array<int, string> By lesson.
 */
function urls( array $lessons, int $user ): array {
	$lessons = array_values( array_unique( array_filter( $lessons ) ) );
	$urls    = [];
	foreach ( prime_with_parents( $lessons ) as $id ) {
		$lesson = readable( $id, $user );
		if ( $lesson ) {
			$urls[ $id ] = (string) get_permalink( $lesson );
		}
	}
	return $urls;
}

/**
 * Fetches pages with those above them, whose names stand in their addresses: one query for each storey, none for what is there. WordPress
 * would ask again for each that is gone.
 *
 * @param int[] $pages Post ids.
 * @return list<int> Those of them that there are.
 */
function prime_with_parents( array $pages ): array {
	$asked     = $pages;
	$there     = static fn( array $ids ): array => array_values( array_filter( $ids, static fn( int $id ): bool => false !== wp_cache_get( $id, 'posts' ) ) );
	$seen      = [];
	$addresses = get_option( 'permalink_structure' );
	$named     = is_string( $addresses ) && str_contains( $addresses, '%category%' );
	while ( $pages ) {
		_prime_post_caches( $pages, $named, false );
		$seen  = array_merge( $seen, $pages );
		$posts = array_filter( array_map( 'get_post', $there( $pages ) ) );
		$pages = array_values( array_diff( array_unique( array_filter( array_column( $posts, 'post_parent' ) ) ), $seen ) );
	}
	return $there( $asked );
}

/**
 * Whether what stands in a lesson is open to a person: a note of another page is as open as that page.
 *
 * @param WP_Post $lesson The lesson, which they may read.
 * @param Prompt  $prompt What stands there.
 * @param int     $user   User id, 0 for a visitor.
 */
function is_open_in( WP_Post $lesson, Prompt $prompt, int $user ): bool {
	return $prompt->lesson === $lesson->ID || can_read_lesson( $prompt->lesson, $user );
}

/**
 * What a lesson asks of a person: everything but notes of other pages that they may not read.
 *
 * @param WP_Post $lesson The lesson, which they may read.
 * @param int     $user   User id.
 * @return array<string, Prompt> By id in the lesson's addresses.
 */
function asked_of( WP_Post $lesson, int $user ): array {
	return array_filter(
		for_lesson( $lesson ),
		static fn( Prompt $prompt ): bool => is_open_in( $lesson, $prompt, $user )
	);
}
