<?php
/**
 * WordPress's own screens of Elements lead to the desk's: a removed one can be brought back there.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Admin;

use LearningLog\Elements;

/**
 * Leads on (hooks "load-edit-tags.php" and "load-term.php").
 */
function action_leave_for_elements(): void {
	if ( Elements\TAXONOMY === ( get_current_screen()->taxonomy ?? '' ) && wp_safe_redirect( add_query_arg( 'page', ELEMENTS_PAGE, admin_url( 'admin.php' ) ) ) ) {
		exit;
	}
}
