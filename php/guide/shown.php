<?php
/**
 * Whether the guide through the first steps is shown: on a site that was new when the plugin came to it, until it is put away.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Guide;

use LearningLog\Entries;
use LearningLog\Errors;
use LearningLog\Sets;

const OPTION = 'learning_log_guide';
const SHOWN  = 'shown';
const AWAY   = 'away';

/**
 * Whether it is shown. From what WordPress has loaded anyway.
 */
function is_shown(): bool {
	return SHOWN === ( wp_load_alloptions()[ OPTION ] ?? '' );
}

/**
 * Decides it once: a site with sets or entries is in use.
 */
function action_begin(): void {
	require_once dirname( __DIR__ ) . '/entries/store-activity.php';
	try {
		add_option( OPTION, Sets\all_ids() || Entries\has_any() ? AWAY : SHOWN, '', true );
	} catch ( Errors\Not_Read ) {
		// Decided another time.
		return;
	}
}

/**
 * The same for who updated the plugin instead of switching it on, and on each site of a network.
 */
function action_begin_later(): void {
	if ( ! isset( wp_load_alloptions()[ OPTION ] ) && current_user_can( 'manage_options' ) && ! wp_doing_ajax() ) {
		action_begin();
	}
}
