<?php
/**
 * Which page My Learning Log stands on, for managers to choose.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Sets;
use WP_Post;

const LOG_PAGE_ACTION = 'learning_log_choose_page';

/**
 * The screen below the desk's menu entry.
 */
function action_add_log_page_screen(): void {
	add_submenu_page( 'learning-log', __( 'The page of My Learning Log', 'learning-log' ), __( 'Log page', 'learning-log' ), Sets\MANAGE, 'learning-log-page', __NAMESPACE__ . '\print_log_page_screen' );
}

/**
 * What the screen says.
 */
function print_log_page_screen(): void {
	$url = log_url();
	echo '<div class="wrap"><h1>' . esc_html__( 'The page of My Learning Log', 'learning-log' ) . '</h1>'
		. '<p>' . esc_html__( 'Each person finds their own log there. Links in lessons, profiles and the bar at the top lead to this page.', 'learning-log' ) . '</p>'
		. '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><input type="hidden" name="action" value="' . esc_attr( LOG_PAGE_ACTION ) . '">';
	wp_nonce_field( LOG_PAGE_ACTION );
	echo '<p><label for="learning-log-page">' . esc_html__( 'Page', 'learning-log' ) . '</label> ';
	wp_dropdown_pages(
		[
			'name'              => 'page',
			'id'                => 'learning-log-page',
			// As wide as a phone at most.
			'class'             => 'widefat',
			'selected'          => log_page_id(), // phpcs:ignore WordPress.Security.EscapeOutput -- A number.
			'show_option_none'  => esc_html__( 'Make a new one', 'learning-log' ),
			'option_none_value' => '0',
		]
	);
	echo '</p>';
	submit_button( __( 'Use this page', 'learning-log' ) );
	echo '</form>';
	if ( '' === $url ) {
		echo '<p>' . esc_html__( 'At the moment there is no such page, so nothing links to it.', 'learning-log' ) . '</p></div>';
		return;
	}
	echo '<p><a href="' . esc_url( $url ) . '">' . esc_html__( 'Open it', 'learning-log' ) . '</a></p></div>';
}

/**
 * The page with the block in it, at its end where it was missing.
 *
 * @param WP_Post $page A page.
 */
function with_log_block( WP_Post $page ): WP_Post {
	if ( ! has_block( LOG_BLOCK, $page ) ) {
		wp_update_post(
			[
				'ID'           => $page->ID,
				'post_content' => wp_slash( $page->post_content . "\n\n<!-- wp:" . LOG_BLOCK . ' /-->' ),
			]
		);
	}
	return $page;
}

/**
 * Whether a page can be taken: as it is, or changed by who chooses it. To manage the programme is no right to change pages, and who changes one
 * without the right to write every markup would take some of it away.
 *
 * @param WP_Post $page A page.
 */
function can_hold_log( WP_Post $page ): bool {
	return has_block( LOG_BLOCK, $page ) || current_user_can( 'edit_post', $page->ID );
}

/**
 * Takes the page that was chosen; one without the block gets it at its end.
 */
function action_choose_log_page(): void {
	if ( ! current_user_can( Sets\MANAGE ) ) {
		wp_die( esc_html__( 'Only a programme manager can choose this page.', 'learning-log' ), '', [ 'response' => 403 ] );
	}
	check_admin_referer( LOG_PAGE_ACTION );
	$page = isset( $_POST['page'] ) && is_string( $_POST['page'] ) ? get_post( absint( $_POST['page'] ) ) : null;
	$page = $page instanceof WP_Post && 'page' === $page->post_type ? $page : null;
	if ( $page && ! can_hold_log( $page ) ) {
		wp_die(
			esc_html__( 'My Learning Log is not on this page yet, and you cannot change it. Ask somebody who can to put the block “My Learning Log” there, then choose the page again.', 'learning-log' ),
			'',
			[
				'response'  => 403,
				'back_link' => true,
			]
		);
	}
	choose_log_page( $page ? with_log_block( $page ) : make_log_page() );
	wp_safe_redirect( admin_url( 'admin.php?page=learning-log-page' ), 303, 'Learning Log' );
	exit;
}
