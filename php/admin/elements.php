<?php
/**
 * The way to WordPress's own screen of Elements: Learning Log › Elements.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Elements;

const ELEMENTS_PAGE = 'edit-tags.php?taxonomy=' . Elements\TAXONOMY;

/**
 * The menu that is open on that screen.
 *
 * @param mixed $parent File of the menu entry, as WordPress found it.
 */
function filter_elements_menu( mixed $parent ): mixed {
	return Elements\TAXONOMY === ( get_current_screen()->taxonomy ?? '' ) ? PAGE : $parent;
}
