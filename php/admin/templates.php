<?php
/**
 * The screen on which managers word the templates: Learning Log › Templates.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const TEMPLATES_PAGE = 'learning-log-templates';

/**
 * Its menu entry, for managers.
 */
function action_add_templates_menu(): void {
	$hook = add_submenu_page( PAGE, __( 'Templates', 'learning-log' ), __( 'Templates', 'learning-log' ), Sets\MANAGE, TEMPLATES_PAGE, __NAMESPACE__ . '\print_templates' );
	$hook && add_action( "load-$hook", __NAMESPACE__ . '\action_prepare_templates' );
}

/**
 * Prepares the page before it is printed.
 */
function action_prepare_templates(): void {
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\action_enqueue_templates', 10, 0 );
	prepare_screen();
}

/**
 * The script, and the answer the screen asks for first.
 */
function action_enqueue_templates(): void {
	enqueue_desk( [ '/learning-log/v1/templates?retired=true' ] );
}

/**
 * The page, which the script fills.
 */
function print_templates(): void {
	print_screen( TEMPLATES_PAGE );
}
