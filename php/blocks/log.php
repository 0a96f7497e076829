<?php
/**
 * My Learning Log: everything a person has written, for that person alone.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Errors;
use WP_Post;

/**
 * The log of whoever reads the page. Nothing of it is in a page that goes to others.
 *
 * @param string $wrapper Attributes of the outermost element, escaped.
 */
function render_log( string $wrapper ): string {
	if ( is_for_others() ) {
		return '';
	}
	enqueue_style( 'log' );
	if ( ! is_user_logged_in() ) {
		return '<div ' . $wrapper . '>' . visitor_log() . '</div>';
	}
	// Its icons, and the dialog to log in again, have their looks from there.
	action_enqueue_note_style();
	forbid_caching();
	enqueue_view_module( 'log' );
	return '<div ' . $wrapper . '>' . insert_late( [ '<div class="learning-log-log" id="learning-log-log">', log_view( Log_Query::here(), get_current_user_id() ), '</div>' ] ) . '</div>';
}

/**
 * What the address asks for: one entry, a place to write, one's actions, what one said in meetings, ground rules to agree to, a meeting, or the list.
 *
 * @param Log_Query $query What is asked.
 * @param int       $user  User id.
 */
function log_view( Log_Query $query, int $user ): string {
	try {
		if ( $query->entry > 0 ) {
			return log_entry_html( $query->entry, $user, $query->said );
		}
		if ( asked_meeting() > 0 ) {
			$meeting = opened_meeting( 0 );
			$unsent  = unsent_part_html( asked_meeting(), $query->unsent, $meeting );
			if ( $meeting || '' !== $unsent ) {
				return $unsent . ( $meeting ? meeting_page_html( $meeting ) : '' );
			}
		}
		if ( $query->notices ) {
			return log_notices_html( $user );
		}
		if ( $query->rules ) {
			return log_rules_html( $user );
		}
		if ( $query->actions ) {
			return log_actions_html( $query, $user );
		}
		if ( $query->meetings ) {
			return log_meetings_html( $query, $user );
		}
		return '' === $query->write ? log_list_html( $query, $user ) : log_write_html( $query, $user );
	} catch ( Errors\Not_Read ) {
		return log_failure_html( Errors\notes_not_read() );
	}
}

/**
 * What someone who is not logged in sees, and what a cache may keep. Behind one that ignores cookies, the visitor's module takes whoever is
 * logged in to the same page past it.
 */
function visitor_log(): string {
	enqueue_visitor_module();
	return '<div class="learning-log-log is-for-nobody" id="learning-log-log"><p>' . esc_html__( 'Here you find everything you write in lessons and in between. It is yours alone unless you share it.', 'learning-log' )
		. '</p><p><a class="learning-log-log__write wp-element-button" href="' . esc_url( wp_login_url( past_caches( log_here( wp_unslash( $_GET ) ) ) ) ) . '">' . esc_html__( 'Log in to open your log', 'learning-log' ) . '</a></p></div>'; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Comes back to the same place.
}

/**
 * Prepares the page that the log stands on before anything is sent.
 */
function action_prepare_log(): void {
	$page = is_singular() ? get_queried_object() : null;
	if ( ! $page instanceof WP_Post || ! has_block( LOG_BLOCK, $page ) ) {
		return;
	}
	if ( is_user_logged_in() ) {
		forbid_caching();
		repair_marker();
		name_draft( Log_Query::here() );
	}
	add_action( 'wp_enqueue_scripts', static fn() => enqueue_style( 'log' ) );
	hold_page_back();
}

/**
 * Gives what is to be written a name in its address: whoever reloads the page or goes back to it finds the same draft, and what was stored of
 * it, and never makes a second entry.
 *
 * @param Log_Query $query What is asked.
 */
function name_draft( Log_Query $query ): void {
	if ( '1' === $query->write ) {
		wp_safe_redirect( log_here( [ 'log_write' => wp_generate_uuid4() ] + $query->parameters() ), 302, 'Learning Log' );
		exit;
	}
}

/**
 * An address on the page being shown.
 *
 * @param array<mixed> $parameters What is asked of it; what is not the log's own is left out.
 * @param string       $anchor     Where on the page, "" for its beginning.
 */
function log_here( array $parameters = [], string $anchor = '' ): string {
	$own = [];
	foreach ( $parameters as $name => $value ) {
		if ( is_scalar( $value ) && str_starts_with( (string) $name, 'log_' ) ) {
			$own[ $name ] = rawurlencode( (string) $value );
		}
	}
	$url = is_singular() ? (string) get_permalink( (int) get_queried_object_id() ) : log_url();
	return address_from_here( add_query_arg( $own, $url ) ) . ( '' === $anchor ? '' : "#$anchor" );
}
