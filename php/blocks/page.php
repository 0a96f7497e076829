<?php
/**
 * Pages that hold something personal: kept out of every cache, and told what the view module needs.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries;
use LearningLog\Prompts;
use WP_Post;

/**
 * Marks a lesson as personal before anything is sent, and puts the style into its head.
 */
function action_prepare_lesson(): void {
	$lesson = is_singular() ? get_queried_object() : null;
	if ( ! $lesson instanceof WP_Post ) {
		return;
	}
	Prompts\keep_reading( $lesson );
	if ( ! Prompts\asks( $lesson ) ) {
		return;
	}
	if ( is_user_logged_in() ) {
		forbid_caching();
		repair_marker();
	}
	add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_note_style' );
	hold_page_back();
}

/**
 * Has what is personal put into the page last (insertion.php).
 */
function hold_page_back(): void {
	add_action( 'wp_template_enhancement_output_buffer_started', __NAMESPACE__ . '\action_begin_page' );
	add_filter( 'wp_template_enhancement_output_buffer', __NAMESPACE__ . '\filter_insert_notes', PHP_INT_MAX );
	// Before WordPress looks for hooked blocks.
	add_filter( 'the_content', __NAMESPACE__ . '\filter_render_directly', 7 );
}

/**
 * Puts the block's style on the page.
 */
function action_enqueue_note_style(): void {
	enqueue_style();
}

/**
 * Forbids every cache, of the site or on the way, to keep this page.
 */
function forbid_caching(): void {
	if ( ! defined( 'DONOTCACHEPAGE' ) ) {
		define( 'DONOTCACHEPAGE', true );
	}
	if ( ! headers_sent() ) {
		nocache_headers();
		header( 'Cache-Control: private, no-store' );
	}
}

/**
 * Everything a page needs once it shows a person's own note.
 *
 * @param bool $with_files Whether files may be added to it.
 */
function make_personal( bool $with_files ): void {
	// Of many notes on a page the first says it for all.
	$said = wp_interactivity_config( 'learning-log' );
	if ( get_current_user_id() === ( $said['user'] ?? 0 ) && isset( $said['deviceKey'] ) && ( ! $with_files || isset( $said['files'] ) ) ) {
		return;
	}
	forbid_caching();
	action_enqueue_note_style();
	enqueue_view_module();
	$limits = $with_files ? limits() : null;
	add_action( 'wp_footer', __NAMESPACE__ . '\action_print_versions' );
	$limits && add_action( 'wp_footer', __NAMESPACE__ . '\action_print_rows' );
	wp_interactivity_config(
		'learning-log',
		( $limits ? [ 'files' => array_intersect_key( $limits, array_flip( [ 'max_bytes', 'max_files_per_entry', 'accept' ] ) ) ] : [] ) + [
			'logUrl'    => log_url(),
			'deviceKey' => Entries\device_key( get_current_user_id() ),
			'strings'   => strings() + history_strings() + ( $limits ? file_strings( $limits ) : [] ),
		] + site_config()
	);
}

/**
 * Where the site is asked, by whom, and how it says a time.
 *
 * @return array<string, mixed>
 */
function site_config(): array {
	return [
		'restUrl'  => rest_url( 'learning-log/v1/' ),
		'nonce'    => wp_create_nonce( 'wp_rest' ),
		'nonceUrl' => admin_url( 'admin-ajax.php?action=rest-nonce' ),
		'user'     => get_current_user_id(),
		'loginUrl' => add_query_arg( 'interim-login', '1', wp_login_url() ),
		'locale'   => str_replace( '_', '-', get_user_locale() ),
		'clock'    => clock(),
	];
}

/**
 * How the site says a time of day: the view module says it the same way, wherever its reader sits.
 *
 * @return array{format: string, offset: int, words: array<string, string>}
 */
function clock(): array {
	global $wp_locale;
	$format = get_option( 'time_format' );
	return [
		'format' => is_string( $format ) ? $format : 'H:i',
		'offset' => current_datetime()->getOffset(),
		'words'  => array_map( 'strval', $wp_locale->meridiem ),
	];
}
