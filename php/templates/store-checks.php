<?php
/**
 * What must hold of templates (docs/data.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Templates;

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
		new Check( 'template_status', POST_TYPE, Storage\is_none_of( 't.post_status', [ STATUS, RETIRED ] ), __( 'The status of this template is none of ours, so it is offered to nobody.', 'learning-log' ), __( 'Set its post_status to log_template, or to log_template_retired.', 'learning-log' ) ),
		new Check( 'template_facts', POST_TYPE, '1 = 1', __( 'The questions of this template cannot be read.', 'learning-log' ), __( 'Bring back its post_content_filtered from a backup, or delete the row (wp post delete {id} --force): of one that ships, the one that ships is used then.', 'learning-log' ), '', static fn( array $row ): bool => Storage\is_no_object( $row['post_content_filtered'] ) ),
		new Check( 'template_twice', POST_TYPE, '1 = 1', __( 'There is an older template of the same id.', 'learning-log' ), __( 'Look at both under Learning Log › Templates, and delete the row that is not to hold: wp post delete {id} --force.', 'learning-log' ), $twin ),
	];
}
