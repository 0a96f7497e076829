<?php
/**
 * Stores what a site chooses: one option, compared and set.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Settings;

use LearningLog\Storage;

/**
 * Stores it, if nobody has since.
 *
 * @param array<mixed> $facts    All of it.
 * @param int          $revision Revision it is based on, 0 where nothing was ever chosen.
 * @return bool|null False when somebody was first, null when the database did not take it.
 */
function store( array $facts, int $revision ): ?bool {
	$before = raw();
	return Storage\number_of( Storage\facts_of( $before ), 'revision' ) === $revision
		? Storage\store_option( OPTION, $before, (string) wp_json_encode( [ 'revision' => $revision + 1 ] + $facts ) )
		: false;
}
