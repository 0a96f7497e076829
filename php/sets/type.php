<?php
/**
 * The post type of sets.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Sets;

const POST_TYPE = 'learning_set';
const STATUS    = 'learning_set_open';

const TYPES = [ 'in_house', 'cross_company', 'facilitators' ];
const MODES = [ 'facilitated', 'self_facilitated' ];

/**
 * Registers the type so that core knows it exists and shows it nowhere: even a set's name tells who works on what with whom.
 */
function action_register_post_type(): void {
	register_post_type(
		POST_TYPE,
		[
			'label'               => __( 'Action Learning Sets', 'learning-log' ),
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
			'capabilities'        => array_fill_keys(
				[ 'edit_post', 'read_post', 'delete_post', 'edit_posts', 'edit_others_posts', 'delete_posts', 'publish_posts', 'read_private_posts', 'create_posts' ],
				'do_not_allow'
			),
		]
	);
	register_post_status(
		STATUS,
		[
			'label'               => __( 'Open', 'learning-log' ),
			'public'              => false,
			'internal'            => true,
			'exclude_from_search' => true,
		]
	);
}
