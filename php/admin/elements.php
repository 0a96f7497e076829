<?php
/**
 * The way to WordPress's own screen of Elements: Learning Log › Elements.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Elements;
use LearningLog\Sets;

/**
 * Its menu entry, for managers: WordPress's own stand below the types of lessons, which a manager need not be able to edit.
 */
function action_add_elements_menu(): void {
	add_submenu_page( PAGE, __( 'Elements', 'learning-log' ), __( 'Elements', 'learning-log' ), Sets\MANAGE, 'edit-tags.php?taxonomy=' . Elements\TAXONOMY );
}

/**
 * The menu that is open on that screen.
 *
 * @param mixed $parent File of the menu entry, as WordPress found it.
 */
function filter_elements_menu( mixed $parent ): mixed {
	return Elements\TAXONOMY === ( get_current_screen()->taxonomy ?? '' ) ? PAGE : $parent;
}
