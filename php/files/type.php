<?php
/**
 * The post type of files and its status.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Entries;

const POST_TYPE = 'learning_log_file';
const STATUS    = 'log_file';

/**
 * Registers the type so that core knows it exists and shows it nowhere; like entries, nobody has a capability for it.
 */
function action_register_post_type(): void {
	register_post_type(
		POST_TYPE,
		[
			'label'               => __( 'Learning Log files', 'learning-log' ),
			'public'              => false,
			'show_ui'             => false,
			'show_in_rest'        => false,
			'exclude_from_search' => true,
			'can_export'          => false,
			'delete_with_user'    => false,
			'rewrite'             => false,
			'query_var'           => false,
			'supports'            => false,
			'map_meta_cap'        => false,
			'capabilities'        => Entries\forbidden_capabilities(),
		]
	);
	register_post_status(
		STATUS,
		[
			'label'               => STATUS,
			'public'              => false,
			'internal'            => true,
			'exclude_from_search' => true,
		]
	);
}
