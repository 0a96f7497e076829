<?php
/**
 * The screen on which sets are formed: Learning Log › Sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const SETS_PAGE = 'learning-log-sets';

/**
 * The capability to form sets that the person at hand has, or would need.
 */
function capability_to_form_sets(): string {
	return current_user_can( Sets\MANAGE ) ? Sets\MANAGE : Sets\FACILITATE;
}

/**
 * Its menu entry, for whoever forms sets.
 */
function action_add_sets_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'Action Learning Sets', 'learning-log' ), __( 'Sets', 'learning-log' ), capability_to_form_sets(), SETS_PAGE, __NAMESPACE__ . '\print_sets' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_sets' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_sets(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_sets', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answer the screen asks for first.
 */
function action_enqueue_sets(): void {
	$opens_one = isset( $_GET['set'] ) || isset( $_GET['view'] ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Which of the screen's parts is open.
	enqueue_desk( $opens_one ? [] : [ '/learning-log/v1/sets?page=1&per_page=20' ] );
}

/**
 * The page, which the script fills.
 */
function print_sets(): void {
	print_screen( SETS_PAGE );
}
