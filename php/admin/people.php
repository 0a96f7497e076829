<?php
/**
 * The screen of people: Learning Log › People.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

const PEOPLE_PAGE = 'learning-log-people';

/**
 * Its menu entry, for whoever forms sets.
 */
function action_add_people_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'People', 'learning-log' ), __( 'People', 'learning-log' ), capability_to_form_sets(), PEOPLE_PAGE, __NAMESPACE__ . '\print_people' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_people' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_people(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_people', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answers the screen asks for first: src/lib/people-view.ts reads the same from the address.
 */
function action_enqueue_people(): void {
	$said = wp_unslash( $_GET ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reads a list; the route checks each value and what may be seen.
	$ask  = [
		'page'     => '1',
		'per_page' => '20',
	];
	foreach ( [ 'paged' => 'page', 'per_page' => 'per_page', 'search' => 'search', 'set' => 'set', 'organisation' => 'organisation', 'coach' => 'coach' ] as $name => $asked ) {
		if ( is_string( $said[ $name ] ?? null ) && '' !== $said[ $name ] ) {
			$ask[ $asked ] = $said[ $name ];
		}
	}
	enqueue_desk( [ '/learning-log/v1/participants?' . http_build_query( $ask, '', '&', PHP_QUERY_RFC3986 ), '/learning-log/v1/participants/filters' ] );
}

/**
 * The page, which the script fills.
 */
function print_people(): void {
	print_screen( PEOPLE_PAGE );
}
