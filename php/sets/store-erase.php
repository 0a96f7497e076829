<?php
/**
 * Removes a set for good with everybody's place in it, its meetings and actions: of the demo alone, since what people did in a set is theirs.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

use LearningLog\Errors;
use LearningLog\Meetings;

/**
 * Removes it, as part of a transaction.
 *
 * @param int $set Post id.
 * @return bool Whether the database took it.
 * @throws Errors\Not_Read When the database does not answer.
 */
function erase( int $set ): bool {
	$emptied = Meetings\erase_set( $set );
	foreach ( [ MEMBERSHIP, AGREED ] as $of ) {
		delete_metadata( 'user', 0, fact( $of . $set ), '', true );
	}
	$gone = wp_delete_post( $set, true );
	bump_circles();
	return $emptied && $gone;
}
