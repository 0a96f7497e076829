<?php
/**
 * The screen of settings: Learning Log › Settings.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const SETTINGS_PAGE = 'learning-log-settings';

/**
 * Its menu entry, for managers.
 */
function action_add_settings_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'Settings', 'learning-log' ), __( 'Settings', 'learning-log' ), Sets\MANAGE, SETTINGS_PAGE, __NAMESPACE__ . '\print_settings' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_settings' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_settings(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_settings', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answer the open tab asks for first.
 */
function action_enqueue_settings(): void {
	$said = wp_unslash( $_GET ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Which of the screen's parts is open.
	enqueue_desk( [ 'roles' === ( $said['tab'] ?? '' ) ? '/learning-log/v1/roles' : '/learning-log/v1/settings' ] );
}

/**
 * The page, which the script fills.
 */
function print_settings(): void {
	print_screen( SETTINGS_PAGE );
}
