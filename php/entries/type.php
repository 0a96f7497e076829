<?php
/**
 * The post type of entries and its statuses, which are the audiences.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Entries;

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
 * Registers the type so that core knows it exists and shows it nowhere.
 *
 * Every capability is "do_not_allow": core's own screens, XML-RPC and revision views ask core's capabilities, and
 * none of them may hand out an entry, not even to an administrator. Our policy answers for our own doors.
 */
function action_register_post_type(): void {
	register_post_type(
		POST_TYPE,
		[
			'label'               => __( 'Learning Log entries', 'learning-log' ),
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
			'capabilities'        => forbidden_capabilities(),
		]
	);
	foreach ( STATUSES as $status ) {
		register_post_status(
			$status,
			[
				'label'               => $status,
				'public'              => false,
				'internal'            => true,
				'exclude_from_search' => true,
			]
		);
	}
}

/**
 * Core's capabilities of a post type, all answered "never".
 *
 * @return array<string, string>
 */
function forbidden_capabilities(): array {
	return array_fill_keys(
		[
			'edit_post',
			'read_post',
			'delete_post',
			'edit_posts',
			'edit_others_posts',
			'delete_posts',
			'publish_posts',
			'read_private_posts',
			'read',
			'delete_private_posts',
			'delete_published_posts',
			'delete_others_posts',
			'edit_private_posts',
			'edit_published_posts',
			'create_posts',
		],
		'do_not_allow'
	);
}
