<?php
/**
 * What must hold of what an import remembers (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Imports;

use LearningLog\Storage;
use LearningLog\Storage\Check;

/**
 * All of it.
 *
 * @return list<Check>
 */
function checks(): array {
	global $wpdb;
	$twin = " JOIN {$wpdb->posts} o ON o.post_name = t.post_name AND o.post_type = t.post_type AND o.ID < t.ID";
	return [
		new Check( 'import_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ DONE, WAITING, ASIDE, ERASED ] ), __( 'The status of what is remembered of a thread from ProgressAlly is none of ours.', 'learning-log' ), __( 'Set its post_status to log_import_files: the next import looks at it again.', 'learning-log' ) ),
		new Check( 'import_facts', POST_TYPE, "t.post_status IN ('" . DONE . "', '" . WAITING . "')", __( 'What is remembered of a thread from ProgressAlly cannot be read, so no import and no undo touches it.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['post_content_filtered'] ) ),
		new Check( 'import_twice', POST_TYPE, '1 = 1', __( 'One thread from ProgressAlly is remembered twice.', 'learning-log' ), __( 'Look at both entries (post_parent): a wp learning-log progressally undo takes back what nobody has changed.', 'learning-log' ), $twin ),
	];
}
