<?php
/**
 * The desk in wp-admin: its menu entry and its page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Sets;

const PAGE = 'learning-log';

/**
 * The menu entry, for whom something can be shared with as coach or facilitator.
 */
function action_add_menu(): void {
	add_menu_page(
		__( 'Learning Log', 'learning-log' ),
		__( 'Learning Log', 'learning-log' ),
		Sets\REVIEW,
		PAGE,
		__NAMESPACE__ . '\print_desk',
		'dashicons-welcome-write-blog',
		25
	);
}

/**
 * The page, which the desk's script fills.
 */
function print_desk(): void {
	print_screen( PAGE );
}
