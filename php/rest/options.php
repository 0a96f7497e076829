<?php
/**
 * What WordPress looks up one by one before it answers a route, asked for in one query.
 *
 * A site that never stored these options is asked for each of them with every request, which makes a third of the queries of a save.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Rest;

/**
 * Options of WordPress's own that a site may lack: its language, whether the theme was just changed, and how pictures are cropped, which it
 * says in a schema of its own.
 */
const LOOKED_UP = [ 'WPLANG', 'theme_switched', 'medium_crop', 'medium_large_crop', 'large_crop' ];

/**
 * Asks for them. Nothing is asked that is known.
 */
function action_look_up_at_once(): void {
	wp_prime_option_caches( LOOKED_UP );
}
