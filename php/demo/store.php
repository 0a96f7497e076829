<?php
/**
 * What the demo remembers, and what it finds again: a run that was killed goes on where it was, and only what came after its beginning is its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;

/**
 * The largest numbers before it began, whether the site had nothing of its own, its front page, and at the end what was made, as it was made.
 */
const OPTION = 'learning_log_demo';

/**
 * What is remembered, null where there is no demo.
 *
 * @return Demo|null
 */
function remembered(): ?array {
	$stored = get_option( OPTION );
	$facts  = Storage\facts_of( $stored );
	$from   = is_array( $facts['from'] ?? null ) ? $facts['from'] : [];
	$front  = is_array( $facts['front'] ?? null ) ? $facts['front'] : [];
	$made   = is_array( $facts['made'] ?? null ) ? $facts['made'] : null;
	return ! is_string( $stored ) ? null : [
		'from'  => [
			'posts' => Storage\number_of( $from, 'posts' ),
			'users' => Storage\number_of( $from, 'users' ),
			'terms' => Storage\number_of( $from, 'terms' ),
		],
		'bare'  => true === ( $facts['bare'] ?? false ),
		'front' => [
			'show' => Storage\text_of( $front, 'show' ),
			'page' => Storage\number_of( $front, 'page' ),
		],
		'made'  => null === $made ? null : decode_made( $made ),
	];
}

/**
 * What was made, from what is stored.
 *
 * @param array<mixed> $stored What is stored.
 * @return array<string, array<int, string>> Print by number, by kind.
 */
function decode_made( array $stored ): array {
	$made = [];
	foreach ( $stored as $kind => $prints ) {
		foreach ( is_array( $prints ) ? $prints : [] as $id => $print ) {
			$made[ (string) $kind ][ (int) $id ] = is_string( $print ) ? $print : '';
		}
	}
	return $made;
}

/**
 * Remembers it; null forgets it.
 *
 * @param Demo|null $demo The demo.
 */
function remember( ?array $demo ): void {
	null === $demo ? delete_option( OPTION ) : update_option( OPTION, (string) wp_json_encode( $demo ), false );
}

/**
 * Begins a demo: from now on what is new may be its own.
 *
 * @return Demo
 * @throws Errors\Not_Read When the database does not answer.
 */
function begin(): array {
	global $wpdb;
	$last = static fn( string $sql ): int => Storage\numbers( $sql, 'last' )[0] ?? 0;
	$demo = [
		'from'  => [
			'posts' => $last( "SELECT MAX(ID) AS last FROM {$wpdb->posts}" ),
			'users' => $last( "SELECT MAX(ID) AS last FROM {$wpdb->users}" ),
			'terms' => $last( "SELECT MAX(term_id) AS last FROM {$wpdb->terms}" ),
		],
		'bare'  => ! has_own() && 'posts' === get_option( 'show_on_front' ),
		'front' => [
			'show' => is_string( get_option( 'show_on_front' ) ) ? get_option( 'show_on_front' ) : 'posts',
			'page' => is_numeric( get_option( 'page_on_front' ) ) ? (int) get_option( 'page_on_front' ) : 0,
		],
		'made'  => null,
	];
	remember( $demo );
	return $demo;
}

/**
 * Whether a site has something of its own that a demo would stand beside: people but for the one who set it up, sets, entries.
 *
 * @throws Errors\Not_Read When the database does not answer.
 */
function has_own(): bool {
	require_once dirname( __DIR__ ) . '/entries/store-activity.php';
	global $wpdb;
	$people = Storage\numbers( "SELECT COUNT(*) AS many FROM {$wpdb->users}", 'many' )[0] ?? 0;
	return $people > 1 || Sets\all_ids() || Entries\has_any();
}

/**
 * A page that was made before the run that is going on, 0 where there is none.
 *
 * @param int    $after  Number after which it came.
 * @param string $type   Post type.
 * @param string $title  Its title.
 * @param int    $parent Page that it stands below.
 * @throws Errors\Not_Read When the database does not answer.
 */
function page_made( int $after, string $type, string $title, int $parent ): int {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_type = %s AND post_title = %s AND post_parent = %d AND post_status = 'publish' ORDER BY ID LIMIT 1", $after, $type, $title, $parent ) )[0] ?? 0;
}

/**
 * What stands below or in a post, but for its earlier versions: answers in a lesson, pages below a page.
 *
 * @param int $post Post id.
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function below( int $post ): array {
	global $wpdb;
	return Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_parent = $post AND post_type <> 'revision'" );
}

/**
 * What core's tables hold as a person's: pages, posts and the like. What is ours is asked of its rooms.
 *
 * @param int $user User id.
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function posts_of( int $user ): array {
	global $wpdb;
	return Storage\numbers( "SELECT ID FROM {$wpdb->posts} WHERE post_author = $user AND post_type <> 'revision' AND post_type NOT LIKE 'learning\\_%'" );
}

/**
 * Whether something bears a term.
 *
 * @param int $term Term id.
 * @throws Errors\Not_Read When the database does not answer.
 */
function is_borne( int $term ): bool {
	global $wpdb;
	return [] !== Storage\numbers( "SELECT r.object_id FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} t ON t.term_taxonomy_id = r.term_taxonomy_id WHERE t.term_id = $term LIMIT 1", 'object_id' );
}
