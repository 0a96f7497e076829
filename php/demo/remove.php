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
use WP_Term;

/**
 * Removes what goes, and remembers what stays.
 *
 * @param Demo     $demo The demo.
 * @param DemoPlan $plan What goes.
 * @return iterable<string> After each thing: its kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove( array $demo, array $plan ): iterable {
	require_once ABSPATH . 'wp-admin/includes/user.php';
	is_multisite() && require_once ABSPATH . 'wp-admin/includes/ms.php';
	$authors = authors_of( $plan['goes']['entries'] );
	foreach ( $plan['goes']['entries'] as $id ) {
		Entries\erase( $authors[ $id ] ?? 0, $id );
		yield 'entries';
	}
	foreach ( $plan['goes']['sets'] as $id ) {
		Sets\erase( $id );
		yield 'sets';
	}
	foreach ( $plan['goes']['pages'] as $id ) {
		wp_delete_post( $id, true );
		yield 'pages';
	}
	foreach ( $plan['goes']['people'] as $id ) {
		is_multisite() ? wpmu_delete_user( $id ) : wp_delete_user( $id );
		yield 'people';
	}
	$front = get_option( 'page_on_front' );
	if ( $demo['bare'] && is_numeric( $front ) && ! get_post( (int) $front ) ) {
		update_option( 'show_on_front', get_post( $demo['front']['page'] ) ? $demo['front']['show'] : 'posts' );
		update_option( 'page_on_front', $demo['front']['page'] );
	}
	remove_terms( $demo['made'] ?? [] );
	remember( $plan['stays'] ? [ 'made' => left_of( $demo['made'] ?? [], $plan['stays'] ) ] + $demo : null );
}

/**
 * What is left of what was made, so that it can go later: what stays, and the terms that something bears.
 *
 * @param array<string, array<int, string>>                $made  Print by number, by kind.
 * @param list<array{what: string, id: int, why: string}> $stays What stays.
 * @return array<string, array<int, string>>
 */
function left_of( array $made, array $stays ): array {
	$left = [];
	foreach ( $made as $kind => $prints ) {
		$is_term       = in_array( $kind, [ 'elements', 'organisations' ], true );
		$ids           = array_column( array_filter( $stays, static fn( array $one ): bool => $kind === $one['what'] ), 'id' );
		$left[ $kind ] = array_filter( $prints, static fn( int $id ): bool => $is_term ? get_term( $id ) instanceof WP_Term : in_array( $id, $ids, true ), ARRAY_FILTER_USE_KEY );
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
 * Removes Elements and organisations that it made and that nothing bears any more.
 *
 * @param array<string, array<int, string>> $made Print by number, by kind.
 * @throws Errors\Not_Read When the database does not answer.
 */
function remove_terms( array $made ): void {
	foreach ( array_keys( $made['elements'] ?? [] ) as $id ) {
		is_borne( $id ) || Elements\delete( $id );
	}
	foreach ( array_keys( $made['organisations'] ?? [] ) as $id ) {
		is_borne( $id ) || Sets\remove_organisation( $id );
	}
}
