<?php
/**
 * The page that "My Learning Log" stands on: made once, found again, and linked from where a person looks for what is theirs.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use WP_Admin_Bar;
use WP_Post;
use WP_Upgrader;

const LOG_BLOCK = 'learning-log/log';

/**
 * Option with the number of the page; below zero while that page is not published, so that nothing links to it and no other is made.
 */
const LOG_PAGE = 'learning_log_page';

/**
 * Number of the page, 0 when there is none that can be opened. Costs no query: the option is loaded with all others.
 */
function log_page_id(): int {
	$id = get_option( LOG_PAGE );
	return is_numeric( $id ) ? max( 0, (int) $id ) : 0;
}

/**
 * Address of the page, "" when there is none. By its number, which WordPress takes to the one people see: to know that one, each page
 * that links there would have to read the other.
 *
 * @param array<string, int|string> $query What is asked of it.
 */
function log_url( array $query = [] ): string {
	$id = log_page_id();
	return $id > 0 ? add_query_arg( array_map( 'rawurlencode', array_map( 'strval', [ 'page_id' => $id ] + $query ) ), home_url( '/' ) ) : '';
}

/**
 * Makes the page where the site never had one. Of two requests at once one makes it: WordPress's lock is the other's sign to leave it alone.
 */
function action_make_log_page(): void {
	$known = get_option( LOG_PAGE );
	if ( is_numeric( $known ) && get_post( abs( (int) $known ) ) ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
	if ( WP_Upgrader::create_lock( LOG_PAGE, MINUTE_IN_SECONDS ) ) {
		choose_log_page( found_log_page() ?? make_log_page() );
		WP_Upgrader::release_lock( LOG_PAGE );
	}
}

/**
 * The page that has the log on it already, whoever made it; one in the trash stays there.
 */
function found_log_page(): ?WP_Post {
	$pages = get_posts(
		[
			'post_type'   => 'page',
			'post_status' => [ 'publish', 'private', 'draft', 'pending', 'future', 'trash' ],
			's'           => '<!-- wp:' . LOG_BLOCK,
			'numberposts' => 1,
			'orderby'     => 'ID',
			'order'       => 'ASC',
		]
	);
	return $pages[0] ?? null;
}

/**
 * A new page with the log on it.
 */
function make_log_page(): WP_Post {
	$id = wp_insert_post(
		[
			'post_type'      => 'page',
			'post_status'    => 'publish',
			'post_title'     => __( 'My Learning Log', 'learning-log' ),
			'post_content'   => '<!-- wp:' . LOG_BLOCK . ' /-->',
			'comment_status' => 'closed',
			'ping_status'    => 'closed',
		]
	);
	$page = get_post( $id );
	return $page instanceof WP_Post ? $page : new WP_Post( (object) [ 'ID' => 0 ] );
}

/**
 * The same for who updated the plugin instead of switching it on, and on each site of a network.
 */
function action_make_log_page_later(): void {
	if ( false === get_option( LOG_PAGE ) && current_user_can( 'manage_options' ) && ! wp_doing_ajax() ) {
		action_make_log_page();
	}
}

/**
 * From now on this is the page.
 *
 * @param WP_Post $page A page.
 */
function choose_log_page( WP_Post $page ): void {
	update_option( LOG_PAGE, 'publish' === $page->post_status ? $page->ID : -$page->ID, true );
}

/**
 * Notices that the page was published, put aside or thrown away.
 *
 * @param string  $now    Status now.
 * @param string  $before Status before.
 * @param WP_Post $post   Some post.
 */
function action_follow_log_page( string $now, string $before, WP_Post $post ): void {
	$known = get_option( LOG_PAGE );
	if ( is_numeric( $known ) && abs( (int) $known ) === $post->ID ) {
		choose_log_page( $post );
	}
}

/**
 * Notices that the page is gone for good.
 *
 * @param int $id Post id.
 */
function action_forget_log_page( int $id ): void {
	if ( log_page_id() === $id ) {
		update_option( LOG_PAGE, -$id, true );
	}
}

/**
 * A link in the menu that opens at one's own name.
 *
 * @param WP_Admin_Bar $bar The bar.
 */
function action_add_to_bar( WP_Admin_Bar $bar ): void {
	$url = log_url();
	if ( '' !== $url && is_user_logged_in() ) {
		$bar->add_node(
			[
				'parent' => 'user-actions',
				'id'     => 'learning-log',
				'title'  => __( 'My Learning Log', 'learning-log' ),
				'href'   => $url,
			]
		);
	}
}

/**
 * A link on one's own profile.
 */
function action_add_to_profile(): void {
	$url = log_url();
	if ( '' !== $url ) {
		printf(
			'<h2>%s</h2><p><a href="%s">%s</a></p><p class="description">%s</p><p><a href="%s">%s</a></p>',
			esc_html__( 'Learning Log', 'learning-log' ),
			esc_url( $url ),
			esc_html__( 'Open My Learning Log', 'learning-log' ),
			esc_html__( 'What you have written in lessons and in between, for you alone unless you share it.', 'learning-log' ),
			esc_url( log_url( [ 'log_notices' => '1' ] ) ),
			esc_html__( 'Choose what you are told by email', 'learning-log' )
		);
	}
}
