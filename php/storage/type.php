<?php
/**
 * What all our post types have in common: core knows they exist and shows them nowhere.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Storage;

/**
 * Registers a type and its statuses. Without a name: nobody ever sees it, and to translate it would cost each request.
 *
 * Every capability is "do_not_allow": core's own screens, XML-RPC and revision views ask core's capabilities, and none of
 * them may hand out a row of ours, not even to an administrator. The policies of the rooms answer for our own doors.
 *
 * @param lowercase-string&non-empty-string $type     Name of the type.
 * @param string[]                          $statuses Its statuses.
 */
function register_hidden_type( string $type, array $statuses ): void {
	register_post_type(
		$type,
		[
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
	foreach ( $statuses as $status ) {
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
