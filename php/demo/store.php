<?php
/**
 * What the demo remembers, and what it finds again: a run that was killed goes on where it was, and only what it made is its own.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Error;

/**
 * Whether the site had nothing of its own, its front page, what it has made so far, and at the end all of that, as it was made.
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
	$front  = is_array( $facts['front'] ?? null ) ? $facts['front'] : [];
	$made   = is_array( $facts['made'] ?? null ) ? $facts['made'] : null;
	return ! is_string( $stored ) ? null : [
		'bare'  => true === ( $facts['bare'] ?? false ),
		'front' => [
			'show' => Storage\text_of( $front, 'show' ),
			'page' => Storage\number_of( $front, 'page' ),
		],
		'own'   => decode_made( is_array( $facts['own'] ?? null ) ? $facts['own'] : [] ),
		'going' => array_values( array_map( 'intval', array_filter( (array) ( $facts['going'] ?? [] ), 'is_numeric' ) ) ),
		'made'  => null === $made ? null : decode_made( $made ),
	];
}

/**
 * What was made, from what is stored.
 *
 * @param array<mixed> $stored What is stored.
 * @return array<string, array<int, string>> Print or name by number, by kind.
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
 * @return bool Whether that is another one than before.
 */
function remember( ?array $demo ): bool {
	return null === $demo ? delete_option( OPTION ) : update_option( OPTION, (string) wp_json_encode( $demo ), false );
}

/**
 * Makes something, and remembers in the same transaction that the demo made it: a run that is killed leaves both or neither. What is only
 * called as something of the demo is not the demo's.
 *
 * @param string                        $kind Kind.
 * @param string                        $name What a later run finds it by.
 * @param callable(): (int|WP_Error|null) $make Makes it, and answers its number.
 * @return int|WP_Error
 */
function make_own( string $kind, string $name, callable $make ): int|WP_Error {
	$made = Storage\atomically(
		static function () use ( $kind, $name, $make ): int|WP_Error|false {
			$id = $make();
			return is_wp_error( $id ) || ( $id > 0 && remember_own( $kind, $id, $name ) ) ? $id : false;
		}
	);
	return false === $made ? Errors\storage_failed() : $made;
}

/**
 * Remembers that the demo made something.
 *
 * @param string $kind Kind.
 * @param int    $id   Its number.
 * @param string $name What a later run finds it by.
 * @return bool Whether the database has it so.
 */
function remember_own( string $kind, int $id, string $name ): bool {
	$demo = remembered();
	if ( null === $demo || $name === ( $demo['own'][ $kind ][ $id ] ?? null ) ) {
		return null !== $demo;
	}
	$demo['own'][ $kind ][ $id ] = $name;
	return remember( $demo );
}

/**
 * What the demo made of a name, 0 for nothing.
 *
 * @param Demo   $demo The demo.
 * @param string $kind Kind.
 * @param string $name What it is found by.
 */
function own( array $demo, string $kind, string $name ): int {
	return (int) array_search( $name, $demo['own'][ $kind ] ?? [], true );
}

/**
 * Begins a demo.
 *
 * @return Demo
 * @throws Errors\Not_Read When the database does not answer.
 */
function begin(): array {
	$demo = [
		'bare'  => ! has_own() && 'posts' === get_option( 'show_on_front' ),
		'front' => [
			'show' => is_string( get_option( 'show_on_front' ) ) ? get_option( 'show_on_front' ) : 'posts',
			'page' => is_numeric( get_option( 'page_on_front' ) ) ? (int) get_option( 'page_on_front' ) : 0,
		],
		'own'   => [],
		'going' => [],
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
