<?php
/**
 * Takes the demo away: what it made and nobody has changed. A run that was killed is gone on with by the next one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Demo;

use LearningLog\Elements;
use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;
use LearningLog\Storage;
use WP_Term;

/**
 * Removes what goes, each thing only while it is as planned, and remembers what stays.
 *
 * @param Demo     $demo The demo.
 * @param DemoPlan $plan What goes.
 * @return iterable<string, bool> After each thing: its kind, and whether it went.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove( array $demo, array $plan ): iterable {
	require_once ABSPATH . 'wp-admin/includes/user.php';
	is_multisite() && require_once ABSPATH . 'wp-admin/includes/ms.php';
	$made = $demo['made'] ?? [];
	remember( [ 'going' => $plan['goes']['people'] ] + $demo );
	$authors = authors_of( $plan['goes']['entries'] );
	$ways    = [
		'entries' => static fn( int $id, string $print ): bool => Entries\erase_while( $authors[ $id ] ?? 0, $id, static fn(): bool => entry_print( $id ) === $print ),
		'sets'    => __NAMESPACE__ . '\remove_set',
		'pages'   => __NAMESPACE__ . '\remove_page',
		'people'  => __NAMESPACE__ . '\remove_person',
	];
	foreach ( $ways as $kind => $remove ) {
		foreach ( $plan['goes'][ $kind ] as $id ) {
			yield $kind => $remove( $id, $made[ $kind ][ $id ] ?? '' );
		}
	}
	$front = get_option( 'page_on_front' );
	if ( $demo['bare'] && is_numeric( $front ) && ! get_post( (int) $front ) ) {
		update_option( 'show_on_front', get_post( $demo['front']['page'] ) ? $demo['front']['show'] : 'posts' );
		update_option( 'page_on_front', $demo['front']['page'] );
	}
	remove_terms( $made );
	$left = there_still( plan( $made ) );
	remember( $left ? [ 'going' => [], 'made' => left_of( $made, $left ) ] + $demo : null );
}

/**
 * Removes a set whole or not at all: half of one would look as if somebody had changed it.
 *
 * @param int    $id    Post id.
 * @param string $print Its print.
 */
function remove_set( int $id, string $print ): bool {
	return (bool) Storage\atomically(
		static function () use ( $id, $print ): ?bool {
			// Whoever says something in a meeting of it holds the meeting alone.
			if ( ! Storage\lock_posts( [ $id ] ) || ! Storage\lock_posts( below( $id ) ) ) {
				return false;
			}
			clean_post_cache( $id );
			return set_print( $id ) === $print ? Sets\erase( $id ) : null;
		}
	);
}

/**
 * Removes a page.
 *
 * @param int    $id    Post id.
 * @param string $print Its print.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove_page( int $id, string $print ): bool {
	clean_post_cache( $id );
	return page_print( $id ) === $print && ! below( $id ) && wp_delete_post( $id, true );
}

/**
 * Removes a person; from this site alone, where somebody has added them to another one. All else that goes is gone by now.
 *
 * @param int    $id    User id.
 * @param string $print Their print.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove_person( int $id, string $print ): bool {
	clean_user_cache( $id );
	$none = [
		'entries' => [],
		'sets'    => [],
		'pages'   => [],
	];
	if ( person_print( $id, true ) !== $print || has_something( $id, $none ) ) {
		return false;
	}
	// What is settled once an account is gone is settled a while later where a run is killed before: their organisation would be borne until then.
	Sets\store_organisation_of( $id, 0 );
	if ( is_elsewhere( $id ) ) {
		return true === remove_user_from_blog( $id, get_current_blog_id() );
	}
	return is_multisite() ? wpmu_delete_user( $id ) : wp_delete_user( $id );
}

/**
 * What is there still.
 *
 * @param DemoPlan $plan What would go, and what would stay.
 * @return array<string, list<int>> Numbers by kind.
 */
function there_still( array $plan ): array {
	$still = $plan['goes'];
	foreach ( $plan['stays'] as $one ) {
		$still[ $one['what'] ][] = $one['id'];
	}
	return array_filter( $still );
}

/**
 * What is left of what was made, so that it can go later: what is there, and the terms that something bears.
 *
 * @param array<string, array<int, string>> $made  Print by number, by kind.
 * @param array<string, list<int>>          $still Numbers of what is there, by kind.
 * @return array<string, array<int, string>>
 */
function left_of( array $made, array $still ): array {
	$left = [];
	foreach ( $made as $kind => $prints ) {
		$is_term       = in_array( $kind, [ 'elements', 'organisations' ], true );
		$left[ $kind ] = array_filter( $prints, static fn( int $id ): bool => $is_term ? get_term( $id ) instanceof WP_Term : in_array( $id, $still[ $kind ] ?? [], true ), ARRAY_FILTER_USE_KEY );
	}
	return array_filter( $left );
}

/**
 * Whose some entries are.
 *
 * @param int[] $entries Post ids.
 * @return array<int, int> User id by entry.
 */
function authors_of( array $entries ): array {
	$found = [];
	foreach ( array_chunk( $entries, 100 ) as $some ) {
		$found += array_column( Entries\find_many( $some, '1 = 1', [ ...array_values( Entries\STATUSES ), Entries\TRASHED ] ), 'author', 'id' );
	}
	return $found;
}

/**
 * Removes Elements and organisations that it made, that are called as it called them, and that nothing bears any more.
 *
 * @param array<string, array<int, string>> $made Print by number, by kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove_terms( array $made ): void {
	$elements = Elements\stored();
	foreach ( $made['elements'] ?? [] as $id => $name ) {
		$is_ours = $name === ( $elements[ $id ]['name'] ?? null ) && ! in_array( $id, array_column( $elements, 'parent' ), true );
		if ( $is_ours && ! is_borne( $id ) ) {
			Elements\delete( $id );
		}
	}
	$organisations = array_column( Sets\organisations(), 'name', 'id' );
	foreach ( $made['organisations'] ?? [] as $id => $name ) {
		$name === ( $organisations[ $id ] ?? null ) && ! is_borne( $id ) && Sets\remove_organisation( $id );
	}
}
