<?php
/**
 * What the desk loads, on its own page alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

const HANDLE = 'learning-log-desk';

/**
 * What of the desk's address its list is asked for with, by the name REST has for it. src/lib/desk-view.ts builds the same request.
 */
const ASKED = [
	'paged'    => 'page',
	'per_page' => 'per_page',
	'orderby'  => 'orderby',
	'order'    => 'order',
	'search'   => 'search',
	'set'      => 'set',
	'author'   => 'author',
	'lesson'   => 'lesson',
	'prompt'   => 'prompt',

	'organisation' => 'organisation',
	'element'      => 'element',
	'audience'     => 'audience',
	'review'       => 'review',
];

/**
 * The set somebody looked at last, which an address that says nothing means; "" for none. What of it they see is REST's to say.
 */
function remembered_set(): string {
	$kept = get_user_option( 'persisted_preferences' );
	$desk = is_array( $kept ) && is_array( $kept['learning-log'] ?? null ) ? $kept['learning-log'] : [];
	return is_int( $desk['deskSet'] ?? null ) && $desk['deskSet'] > 0 ? (string) $desk['deskSet'] : '';
}

/**
 * The requests the desk starts with.
 *
 * @param array<mixed> $address Query of the page's address.
 * @return list<string> Paths.
 */
function first_requests( array $address ): array {
	$ask = [
		'scope'    => 'shared',
		'page'     => '1',
		'per_page' => '20',
		'orderby'  => 'date',
		'order'    => 'desc',
	];
	if ( ! array_diff_key( $address, [ 'page' => true, 'layout' => true ] ) ) {
		$address['set'] = remembered_set();
	}
	foreach ( ASKED as $name => $asked ) {
		if ( is_string( $address[ $name ] ?? null ) && '' !== $address[ $name ] ) {
			$ask[ $asked ] = $address[ $name ];
		}
	}
	$opened = is_string( $address['opened'] ?? null ) ? $address['opened'] : '';
	if ( 'all' !== $opened ) {
		$ask[ 'changed' === $opened ? 'changed' : 'unseen' ] = 'true';
	}
	$paths = [
		'/learning-log/v1/entries?' . http_build_query( $ask, '', '&', PHP_QUERY_RFC3986 ),
		'/learning-log/v1/entries/facets',
	];
	if ( is_string( $address['entry'] ?? null ) && ctype_digit( $address['entry'] ) ) {
		$paths[] = '/learning-log/v1/entries/' . (int) $address['entry'];
	}
	return $paths;
}
