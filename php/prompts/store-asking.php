<?php
/**
 * Which lessons may ask something: those of which a reading is kept.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Prompts;

use LearningLog\Errors;
use LearningLog\Storage;

/**
 * The lessons that were saved with something of ours in them, the newest reading first.
 *
 * @param int $most How many at most.
 * @return list<int> Post ids.
 * @throws Errors\Not_Read When the database does not answer.
 */
function lessons_that_may_ask( int $most ): array {
	global $wpdb;
	return Storage\numbers( (string) $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = %s ORDER BY meta_id DESC LIMIT %d", KEPT, $most ), 'post_id' );
}
