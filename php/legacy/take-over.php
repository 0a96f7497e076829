<?php
/**
 * Who shows the old tags while the plugin they came from is still active: that plugin, until an administrator says otherwise.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Imports;

/**
 * Option: "yes" once an administrator has handed the tags over.
 */
const TAKEN_OVER = 'learning_log_old_tags_taken_over';

const ACTION = 'learning_log_old_tags';

const RENDERER = __NAMESPACE__ . '\render_shortcode';

/**
 * Whether the tags are ours to show.
 */
function is_ours(): bool {
	return ! is_claimed() || 'yes' === get_option( TAKEN_OVER );
}

/**
 * Whether another plugin has registered the tag. It stays registered when the tags are taken over: ours is shown before it is called.
 */
function is_claimed(): bool {
	global $shortcode_tags;
	$callback = is_array( $shortcode_tags ) ? $shortcode_tags[ TAG ] ?? null : null;
	return null !== $callback && RENDERER !== $callback;
}

/**
 * The prompts of a lesson follow the same rule.
 *
 * @param mixed $ours Whether old tags are read.
 */
function filter_reads_old_tags( $ours ): bool {
	return $ours && is_ours();
}

/**
 * Tells an administrator on the plugins screen who shows the tags, and offers to change it.
 */
function action_offer_take_over(): void {
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	if ( ! is_claimed() || Imports\problem_with_moving() || ! $screen || ! in_array( $screen->id, [ 'plugins', 'dashboard' ], true ) ) {
		return;
	}
	$taken = 'yes' === get_option( TAKEN_OVER );
	$say   = $taken
		? __( 'Learning Log shows the old note tags of your lessons. ProgressAlly is still active; nothing of its data is changed.', 'learning-log' )
		: __( 'ProgressAlly still shows the old note tags of your lessons. When you are ready, Learning Log can show them instead: participants then write into Learning Log. Nothing of ProgressAlly’s data is changed, and you can hand them back.', 'learning-log' );
	$label = $taken ? __( 'Hand the tags back to ProgressAlly', 'learning-log' ) : __( 'Take over the old note tags', 'learning-log' );
	echo '<div class="notice notice-info"><p>' . esc_html( $say ) . '</p><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">'
		. '<input type="hidden" name="action" value="' . esc_attr( ACTION ) . '"><input type="hidden" name="take" value="' . ( $taken ? 'no' : 'yes' ) . '">';
	wp_nonce_field( ACTION );
	echo '<p><button class="button">' . esc_html( $label ) . '</button></p></form></div>';
}

/**
 * Hands the tags over, or back.
 */
function action_change_take_over(): void {
	check_admin_referer( ACTION );
	if ( Imports\problem_with_moving() ) {
		wp_die( esc_html__( 'Only administrators can change this.', 'learning-log' ), '', [ 'response' => 403 ] );
	}
	$take = isset( $_POST['take'] ) && is_string( $_POST['take'] ) ? sanitize_key( $_POST['take'] ) : '';
	update_option( TAKEN_OVER, 'yes' === $take ? 'yes' : 'no', true );
	wp_safe_redirect( admin_url( 'plugins.php' ) );
	exit;
}
