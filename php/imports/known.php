<?php
/**
 * Whether there is something of the other plugin on this site, as far as that costs no question: the way to moving stands in the menu only then.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

/**
 * Option in which that plugin keeps its version, loaded with all others.
 */
const VERSION = '_progressally_database_version';

/**
 * Option: that something of it was found here, or brought.
 */
const FOUND = 'learning_log_progressally_found';

/**
 * Whether there is something of it.
 */
function is_source_known(): bool {
	$options = wp_load_alloptions();
	return isset( $options[ VERSION ] ) || isset( $options[ FOUND ] ) || str_contains( (string) ( $options['active_plugins'] ?? '' ), '"progressally/' );
}

/**
 * Remembers it where this plugin is switched on and one of its tables is there.
 */
function action_look_for_source(): void {
	require_once __DIR__ . '/store-source.php';
	source_tables() && remember_source();
}

/**
 * Remembers that there is something of it.
 */
function remember_source(): void {
	is_source_known() || update_option( FOUND, '1', true );
}
