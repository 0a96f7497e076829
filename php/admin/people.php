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
 * The script, and the answers the screen asks for first.
 */
function action_enqueue_people(): void {
	$said = wp_unslash( $_GET ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Reads a list; the route checks what may be seen.
	enqueue_desk( [ '/learning-log/v1/participants?' . http_build_query( people_asked( $said ), '', '&', PHP_QUERY_RFC3986 ), '/learning-log/v1/participants/filters' ] );
}

/**
 * What an address asks the route for. tests/fixtures/people-addresses.json holds this and src/lib/people-view.ts to the same.
 *
 * @param array<mixed> $said The query of the address.
 * @return array<string, string>
 */
function people_asked( array $said ): array {
	$text   = static fn( string $name ): string => is_string( $said[ $name ] ?? null ) ? trim( $said[ $name ] ) : '';
	$number = static fn( string $name, string $otherwise ): string => preg_match( '/^[1-9]\d{0,14}$/D', $text( $name ) ) ? $text( $name ) : $otherwise;
	return array_filter(
		[
			'page'         => $number( 'paged', '1' ),
			'per_page'     => in_array( $text( 'per_page' ), [ '20', '50', '100' ], true ) ? $text( 'per_page' ) : '20',
			'search'       => $text( 'search' ),
			'set'          => 'none' === $text( 'set' ) ? 'none' : $number( 'set', '' ),
			'organisation' => $text( 'organisation' ),
			'coach'        => $number( 'coach', '' ),
		],
		static fn( string $value ): bool => '' !== $value
	);
}

/**
 * The page, which the script fills.
 */
function print_people(): void {
	print_screen( PEOPLE_PAGE );
}
