<?php
/**
 * The post type of entries and its statuses, which are the audiences.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

use LearningLog\Storage;

const POST_TYPE = 'learning_log_entry';

/**
 * Status of the row for each audience. Narrowing an audience is one column of one row, so it acts at once.
 */
const STATUSES = [
	'me'    => 'log_me',
	'coach' => 'log_coach',
	'set'   => 'log_set',
];

/**
 * Status of an entry in the trash: not core's, which core empties. Its audience waits in another column (decode()).
 */
const TRASHED = 'log_trash';

/**
 * What stands in the row (ping_status) once somebody has said something about the entry, and stays there: without it nobody asks for comments.
 */
const TALKED = 'log_talked';

/**
 * Registers the type with its audiences.
 */
function action_register_post_type(): void {
	Storage\register_hidden_type( POST_TYPE, [ ...array_values( STATUSES ), TRASHED ] );
}
