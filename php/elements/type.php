<?php
/**
 * The taxonomy of Elements: authors of lessons tag lessons with them, entries bear them too.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Elements;

use const LearningLog\Sets\MANAGE;

const TAXONOMY = 'learning_log_element';

/**
 * Where one is in its place once it was removed, for 30 days (store-terms.php). WordPress does not know this one: nothing of its own shows what is in it.
 */
const REMOVED = 'learning_log_element_removed';

/**
 * Registers the taxonomy, after the types of lessons other plugins bring.
 *
 * It is registered for lessons alone. What core's routes, lists and counts tell of its terms is therefore about lessons: they do not know
 * that entries bear Elements. Names of Elements are nobody's secret, so the editor may have its usual box.
 *
 * A page that is being read is told of no type: WordPress would ask for the terms of each page it shows, ours on it or not.
 */
function action_register_taxonomy(): void {
	register_taxonomy(
		TAXONOMY,
		is_admin() || defined( 'WP_CLI' ) ? lesson_types() : [],
		[
			'hierarchical'       => true,
			'public'             => false,
			'show_ui'            => true,
			// The editor has its box for this; its screen is the desk's (admin/elements.php).
			'show_in_menu'       => false,
			'show_in_rest'       => true,
			'show_in_quick_edit' => true,
			'rewrite'            => false,
			'query_var'          => false,
			'capabilities'       => [
				'manage_terms' => MANAGE,
				'edit_terms'   => MANAGE,
				// Removed on our screen alone, from where it comes back: core's ways delete for good.
				'delete_terms' => 'do_not_allow',
				'assign_terms' => 'edit_posts',
			],
		]
	);
}

/**
 * What the taxonomy is called, asked for where somebody may read it: to translate it costs each request.
 *
 * @param object $labels Core's.
 */
function filter_labels( object $labels ): object {
	$ours = [
		'name'                     => __( 'Elements', 'learning-log' ),
		'singular_name'            => __( 'Element', 'learning-log' ),
		'add_new_item'             => __( 'Add Element', 'learning-log' ),
		'new_item_name'            => __( 'Name of the new Element', 'learning-log' ),
		'parent_item'              => __( 'Part of', 'learning-log' ),
		'search_items'             => __( 'Search Elements', 'learning-log' ),
	];
	// As core derives them from a name that it is given at once.
	return (object) array_merge( (array) $labels, array_fill_keys( [ 'menu_name', 'all_items', 'archives' ], $ours['name'] ), [ 'name_admin_bar' => $ours['singular_name'] ], $ours );
}

/**
 * The editor speaks through REST, which is known to be asked only when it is.
 */
function action_offer_in_editor(): void {
	foreach ( lesson_types() as $type ) {
		register_taxonomy_for_object_type( TAXONOMY, $type );
	}
}

/**
 * Types of posts that can be lessons.
 *
 * @return list<string>
 */
function lesson_types(): array {
	return array_values( array_diff( get_post_types( [ 'public' => true ] ), [ 'attachment' ] ) );
}
