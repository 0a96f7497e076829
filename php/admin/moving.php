<?php
/**
 * The screen that leads an owner away from ProgressAlly: Learning Log › Move from ProgressAlly.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Imports;

const MOVING_PAGE = 'learning-log-moving';

/**
 * Its menu entry, for who owns the site.
 */
function action_add_moving_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'Move from ProgressAlly', 'learning-log' ), __( 'Move from ProgressAlly', 'learning-log' ), Imports\MOVE, MOVING_PAGE, __NAMESPACE__ . '\print_moving' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_moving' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_moving(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_moving', 10, 0 );
	prepare_screen();
}

/**
 * The script. What it asks first may take a while, so the page does not wait for it.
 */
function action_enqueue_moving(): void {
	enqueue_desk( [] );
}

/**
 * The page, which the script fills.
 */
function print_moving(): void {
	print_screen( MOVING_PAGE );
}
