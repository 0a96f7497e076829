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
	if ( ! $lesson instanceof WP_Post || ! Prompts\for_lesson( $lesson ) ) {
		return;
	}
	if ( is_user_logged_in() ) {
		forbid_caching();
	}
	add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_note_style' );
}

/**
 * Puts the block's style on the page.
 */
function action_enqueue_note_style(): void {
	foreach ( note_assets()['styles'] as $style ) {
		wp_enqueue_style( $style );
	}
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
 */
function make_personal(): void {
	forbid_caching();
	action_enqueue_note_style();
	foreach ( note_assets()['modules'] as $module ) {
		wp_enqueue_script_module( $module );
	}
	wp_interactivity_config(
		'learning-log',
		[
			'restUrl'      => rest_url( 'learning-log/v1/' ),
			'nonce'        => wp_create_nonce( 'wp_rest' ),
			'nonceUrl'     => admin_url( 'admin-ajax.php?action=rest-nonce' ),
			'user'         => get_current_user_id(),
			'locale'       => str_replace( '_', '-', get_user_locale() ),
			'maxTextBytes' => Entries\MAX_TEXT_BYTES,
			'strings'      => strings(),
		]
	);
}

/**
 * Every sentence the view module may say. Script modules carry no translations of their own.
 *
 * @return array<string, string>
 */
function strings(): array {
	return [
		'saving'         => __( 'Saving…', 'learning-log' ),
		/* translators: %s: time of day, such as 10:42. */
		'saved'          => __( 'Saved %s', 'learning-log' ),
		'unsaved'        => __( 'Not saved yet', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'notSaved'       => __( 'Not saved: %s', 'learning-log' ),
		'network'        => __( 'no connection. Your text is still here; please try again.', 'learning-log' ),
		'unreadable'     => __( 'the site gave an answer that made no sense. Your text is still here; please try again.', 'learning-log' ),
		'loggedOut'      => __( 'you are logged out. Your text is still here: log in in another tab, then save again.', 'learning-log' ),
		'conflict'       => __( 'This was changed elsewhere in the meantime. Choose which text to keep.', 'learning-log' ),
	];
}
