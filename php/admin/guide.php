<?php
/**
 * The first steps of a new site: Learning Log › First steps, until it is put away. Its address, which help leads to, works then too.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;
use LearningLog\Settings;

const GUIDE_PAGE = 'learning-log-guide';

/**
 * Its menu entry, for managers.
 */
function action_add_guide_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'First steps', 'learning-log' ), __( 'First steps', 'learning-log' ), Sets\MANAGE, GUIDE_PAGE, __NAMESPACE__ . '\print_guide' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_guide' );
}

/**
 * Takes the entry out of the menu once it is put away: after WordPress has looked up in it who may open what.
 */
function action_hide_guide(): void {
	if ( ! Settings\shows_guide() ) {
		remove_submenu_page( PAGE, GUIDE_PAGE );
	}
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_guide(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_guide', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answer the screen asks for first.
 */
function action_enqueue_guide(): void {
	enqueue_desk( [ '/learning-log/v1/guide' ] );
}

/**
 * The page, which the script fills.
 */
function print_guide(): void {
	print_screen( GUIDE_PAGE );
}
