<?php
/**
 * Action Learning Set: who is in it, for those who are in it alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use LearningLog\Meetings;
use LearningLog\Sets;
use WP_Post;

const SET_BLOCK = 'learning-log/set';

/**
 * The rosters of whoever reads the page; nothing for whoever is in no set that is meant. A manager is in a set only when put into it.
 *
 * @param int    $set     Post id, 0 for all sets the reader is in.
 * @param string $wrapper Attributes of the outermost element, escaped.
 */
function render_set( int $set, string $wrapper ): string {
	if ( is_for_others() || ! is_user_logged_in() ) {
		return '';
	}
	forbid_caching();
	try {
		$meeting = opened_meeting( max( 0, $set ) );
		if ( $meeting ) {
			return render_meeting( $meeting, $wrapper );
		}
		$rosters = Sets\rosters( get_current_user_id(), max( 0, $set ) );
		$agendas = $rosters ? Meetings\agenda( get_current_user_id(), array_keys( $rosters ) ) : [];
	} catch ( Errors\Not_Read ) {
		return '<div ' . $wrapper . '><p role="status">' . esc_html__( 'Your set cannot be shown at the moment. Reload the page in a while.', 'learning-log' ) . '</p></div>';
	}
	if ( ! $rosters ) {
		return '';
	}
	enqueue_style( 'set' );
	$html = '';
	foreach ( $rosters as $id => $roster ) {
		$whole = ending_html( $roster['ends'] ) . next_html( $id, $agendas[ $id ], $roster ) . roster_html( $roster ) . contract_html( $id, $roster ) . own_actions_html( $id, $agendas[ $id ], $roster );
		// Of several one is open at a time; the browser sees to that.
		$html .= 1 === count( $rosters ) ? name_html( $id, $roster ) . $whole : '<details name="learning-log-set"' . ( opens_first( $id, $rosters ) ? ' open' : '' ) . '><summary>' . name_html( $id, $roster ) . '</summary>' . $whole . '</details>';
	}
	return '<div ' . $wrapper . '>' . insert_late( [ '<div class="learning-log-set">', $html, '</div>' ] ) . '</div>';
}

/**
 * Name of a set.
 *
 * @param int    $set    Post id.
 * @param Roster $roster Its roster.
 */
function name_html( int $set, array $roster ): string {
	return '<h2 class="learning-log-set__name" id="learning-log-set-' . $set . '">' . carry( $roster['name'] ) . '</h2>';
}

/**
 * Whether a set is the one of several that is open at first: the one of which a form was just refused, else the first.
 *
 * @param int                $set     Post id.
 * @param array<int, Roster> $rosters By set.
 */
function opens_first( int $set, array $rosters ): bool {
	$refused = array_filter( array_keys( $rosters ), static fn( int $id ): bool => '' !== agreement_trouble( $id ) || refused_plan( $id ) );
	return $set === ( $refused ? reset( $refused ) : array_key_first( $rosters ) );
}

/**
 * Who is in a set.
 *
 * @param Roster $roster The roster.
 */
function roster_html( array $roster ): string {
	$kinds = [
		'in_house'      => __( 'From one organisation', 'learning-log' ),
		'cross_company' => __( 'From several organisations', 'learning-log' ),
		'facilitators'  => __( 'A set of facilitators', 'learning-log' ),
	];
	$kind  = $kinds[ $roster['type'] ] ?? '';
	return ( '' === $kind ? '' : '<p class="learning-log-set__kind">' . esc_html( $kind ) . '</p>' )
		. '<ul class="learning-log-set__people">' . implode( '', array_map( __NAMESPACE__ . '\seat_html', $roster['people'] ) ) . '</ul>';
}

/**
 * One person of a roster.
 *
 * @param Seat $seat The person.
 */
function seat_html( array $seat ): string {
	$role = 'facilitator' === $seat['role'] ? __( 'Facilitator', 'learning-log' ) : '';
	$said = implode( ' · ', array_filter( [ $role, $seat['organisation'] ] ) );
	return '<li>' . face_html( $seat ) . '<span><strong>' . carry( $seat['name'] ) . '</strong>'
		. ( get_current_user_id() === $seat['id'] ? ' <small>' . esc_html__( 'you', 'learning-log' ) . '</small>' : '' )
		. ( '' === $said ? '' : '<br><small>' . carry( $said ) . '</small>' ) . '</span></li>';
}

/**
 * A person's picture where this site keeps it, else their initials. From no other site: that one would be told who is in a set, and each
 * member of other organisations something to know their address by.
 *
 * @param Seat $seat The person.
 */
function face_html( array $seat ): string {
	$url   = get_option( 'show_avatars' ) ? (string) get_avatar_url( $seat['email'], [ 'size' => 96 ] ) : '';
	$local = '' !== $url && wp_parse_url( home_url(), PHP_URL_HOST ) === wp_parse_url( $url, PHP_URL_HOST );
	return '<span class="learning-log-set__face" aria-hidden="true">' . ( $local ? '<img src="' . esc_url( $url ) . '" alt="" width="48" height="48" loading="lazy">' : carry( initials( $seat['name'] ) ) ) . '</span>';
}

/**
 * The first letters of a name's first and last word.
 *
 * @param string $name A name.
 */
function initials( string $name ): string {
	$words = preg_split( '/[\s\-]+/u', trim( $name ), -1, PREG_SPLIT_NO_EMPTY );
	$words = $words ? $words : [];
	$ends  = count( $words ) > 1 ? [ $words[0], (string) end( $words ) ] : $words;
	return implode( '', array_map( static fn( string $word ): string => mb_strtoupper( mb_substr( $word, 0, 1 ) ), $ends ) );
}

/**
 * Keeps a page with a roster out of every cache before anything is sent, and puts the style into its head.
 */
function action_prepare_set(): void {
	$page = is_singular() ? get_queried_object() : null;
	if ( ! is_user_logged_in() || ! $page instanceof WP_Post || ! has_block( SET_BLOCK, $page ) ) {
		return;
	}
	forbid_caching();
	repair_marker();
	add_action( 'wp_enqueue_scripts', static fn() => enqueue_style( 'set' ) );
	hold_page_back();
}
