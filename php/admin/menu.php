<?php
/**
 * All that stands in the menu below Learning Log: by its page there, who has it, what it is called, and what a screen asks for first.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Guide;
use LearningLog\Imports;
use LearningLog\Sets;

const PAGE           = 'learning-log';
const GUIDE_PAGE     = 'learning-log-guide';
const ACTIONS_PAGE   = 'learning-log-actions';
const SETS_PAGE      = 'learning-log-sets';
const PEOPLE_PAGE    = 'learning-log-people';
const TEMPLATES_PAGE = 'learning-log-templates';
const ELEMENTS_PAGE  = 'learning-log-elements';
const WORDS_PAGE     = 'learning-log-words';
const NOTICES_PAGE   = 'learning-log-notices';
const SETTINGS_PAGE  = 'learning-log-settings';
const MOVING_PAGE    = 'learning-log-moving';

/**
 * The entries, in their order: screens that the desk's script draws (src/desk/app.tsx), each with what it asks for first.
 *
 * @return array<string, array{capability: string, title: string, name: string, first: callable(array<mixed>): list<string>}>
 */
function entries(): array {
	$forms = capability_to_form_sets();
	return [
		PAGE           => entry( Sets\REVIEW, __( 'Learning Log', 'learning-log' ) ) + [ 'first' => first_requests( ... ) ],
		GUIDE_PAGE     => entry( Sets\MANAGE, __( 'First steps', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/guide' ] ],
		ACTIONS_PAGE   => entry( Sets\REVIEW, __( 'Actions', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/actions?scope=shared&page=1&per_page=100' ] ],
		SETS_PAGE      => entry( $forms, __( 'Action Learning Sets', 'learning-log' ), __( 'Sets', 'learning-log' ) ) + [ 'first' => first_of_sets( ... ) ],
		PEOPLE_PAGE    => entry( $forms, __( 'People', 'learning-log' ) ) + [ 'first' => first_of_people( ... ) ],
		TEMPLATES_PAGE => entry( Sets\MANAGE, __( 'Templates', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/templates?retired=true' ] ],
		ELEMENTS_PAGE  => entry( Sets\MANAGE, __( 'Elements', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/elements' ] ],
		WORDS_PAGE     => entry( Sets\MANAGE, __( 'Words', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/words' ] ],
		NOTICES_PAGE   => entry( Sets\MANAGE, __( 'Emails', 'learning-log' ) ) + [ 'first' => static fn(): array => [ '/learning-log/v1/notices' ] ],
		SETTINGS_PAGE  => entry( Sets\MANAGE, __( 'Settings', 'learning-log' ) ) + [ 'first' => first_of_settings( ... ) ],
		// What it asks first may take a while, so the page does not wait for it.
		MOVING_PAGE    => entry( Imports\MOVE, __( 'Move from ProgressAlly', 'learning-log' ) ) + [ 'first' => static fn(): array => [] ],
	];
}

/**
 * What all entries have.
 *
 * @param string $capability Who has it.
 * @param string $title      What its page is called.
 * @param string $name       What it is called in the menu, where that is something else.
 * @return array{capability: string, title: string, name: string}
 */
function entry( string $capability, string $title, string $name = '' ): array {
	return [
		'capability' => $capability,
		'title'      => $title,
		'name'       => '' === $name ? $title : $name,
	];
}

/**
 * The capability to form sets that the person at hand has, or would need.
 */
function capability_to_form_sets(): string {
	return current_user_can( Sets\MANAGE ) ? Sets\MANAGE : Sets\FACILITATE;
}

/**
 * The screens that one script draws and between which no page is loaded, by their page in the menu: those the person at hand has.
 *
 * @return array<string, string> Their names.
 */
function screens(): array {
	$drawn = array_filter( entries(), static fn( array $entry ): bool => current_user_can( $entry['capability'] ) );
	return array_map( static fn( array $entry ): string => $entry['title'], $drawn );
}

/**
 * The menu.
 */
function action_add_menu(): void {
	foreach ( entries() as $page => $entry ) {
		$print = __NAMESPACE__ . '\print_screen';
		$hook  = PAGE === $page
			? add_menu_page( $entry['title'], $entry['name'], $entry['capability'], $page, $print, 'dashicons-welcome-write-blog', 25 )
			: add_submenu_page( PAGE, $entry['title'], $entry['name'], $entry['capability'], $page, $print );
		if ( $hook ) {
			add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_screen' );
		}
	}
}

/**
 * Takes out of the menu what nobody needs there: the first steps once they are put away, and moving where there is nothing to move. After WordPress has looked up in it
 * who may open what, so that both can be opened all the same.
 */
function action_hide_entries(): void {
	if ( ! Guide\is_shown() ) {
		remove_submenu_page( PAGE, GUIDE_PAGE );
	}
	if ( ! Imports\is_source_known() ) {
		remove_submenu_page( PAGE, MOVING_PAGE );
	}
}

/**
 * Adds the ways to where one goes next to our row on the screen of plugins.
 *
 * @param mixed $links What stands there.
 * @return mixed
 */
function filter_add_plugin_links( $links ) {
	$names = array_intersect_key( screens(), array_flip( [ ...( Guide\is_shown() ? [ GUIDE_PAGE ] : [] ), SETTINGS_PAGE ] ) );
	$ours  = array_map( static fn( string $page, string $name ): string => '<a href="' . esc_url( admin_url( "admin.php?page=$page" ) ) . '">' . esc_html( $name ) . '</a>', array_keys( $names ), $names );
	return is_array( $links ) ? [ ...$ours, ...$links ] : $links;
}

/**
 * What the screen of sets asks for first.
 *
 * @param array<mixed> $address Query of the page's address.
 * @return list<string> Paths.
 */
function first_of_sets( array $address ): array {
	return isset( $address['set'] ) || isset( $address['view'] ) ? [] : [ '/learning-log/v1/sets?page=1&per_page=20' ];
}

/**
 * What the screen of people asks for first.
 *
 * @param array<mixed> $address Query of the page's address.
 * @return list<string> Paths.
 */
function first_of_people( array $address ): array {
	return [ '/learning-log/v1/participants?' . http_build_query( people_asked( $address ), '', '&', PHP_QUERY_RFC3986 ), '/learning-log/v1/participants/filters' ];
}

/**
 * What an address asks the route for. tests/fixtures/people-addresses.json holds this and src/lib/people-view.ts together.
 *
 * @param array<mixed> $address Query of the page's address.
 * @return array<string, string>
 */
function people_asked( array $address ): array {
	$text   = static fn( string $name ): string => is_string( $address[ $name ] ?? null ) ? trim( $address[ $name ] ) : '';
	$number = static fn( string $name, string $otherwise ): string => preg_match( '/^[1-9]\d{0,14}$/D', $text( $name ) ) ? $text( $name ) : $otherwise;
	return array_filter(
		[
			'page'         => $number( 'paged', '1' ),
			'per_page'     => in_array( $text( 'per_page' ), [ '20', '50', '100' ], true ) ? $text( 'per_page' ) : '20',
			'search'       => $text( 'search' ),
			'set'          => 'none' === $text( 'set' ) ? 'none' : $number( 'set', '' ),
			'organisation' => $text( 'organisation' ),
			'coach'        => $number( 'coach', '' ),
			'orderby'      => in_array( $text( 'orderby' ), [ 'organisation', 'coaches', 'last' ], true ) ? $text( 'orderby' ) : '',
			'order'        => 'desc' === $text( 'order' ) ? 'desc' : '',
		],
		static fn( string $value ): bool => '' !== $value
	);
}

/**
 * What the open tab of the settings asks for first.
 *
 * @param array<mixed> $address Query of the page's address.
 * @return list<string> Paths.
 */
function first_of_settings( array $address ): array {
	return [ 'roles' === ( $address['tab'] ?? '' ) ? '/learning-log/v1/roles' : '/learning-log/v1/settings' ];
}
