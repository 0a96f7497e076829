<?php
/**
 * The screen of actions that are shared with a coach: Learning Log › Actions.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const ACTIONS_PAGE = 'learning-log-actions';

/**
 * Its menu entry, for whom something can be shared with.
 */
function action_add_actions_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'Actions', 'learning-log' ), __( 'Actions', 'learning-log' ), Sets\REVIEW, ACTIONS_PAGE, __NAMESPACE__ . '\print_actions' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_actions' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_actions(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_actions', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answer the screen asks for first.
 */
function action_enqueue_actions(): void {
	enqueue_desk( [ '/learning-log/v1/actions?scope=shared&page=1&per_page=100' ] );
}

/**
 * The page, which the script fills.
 */
function print_actions(): void {
	print_screen( ACTIONS_PAGE );
}
