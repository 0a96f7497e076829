<?php
/**
 * The note in a lesson.
 *
 * @var array<string, mixed> $attributes Block attributes.
 * @var WP_Block             $block      The block.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

$learning_log_id     = $block->context['postId'] ?? get_the_ID();
// The post being shown is at hand; asked for by its number it would be made anew.
$learning_log_lesson = is_numeric( $learning_log_id ) ? get_post( get_the_ID() === (int) $learning_log_id ? null : (int) $learning_log_id ) : null;
if ( $learning_log_lesson ) {
	echo \LearningLog\Blocks\render_note( // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece there.
		\LearningLog\Prompts\from_attributes( $attributes, $learning_log_lesson->ID ),
		$learning_log_lesson,
		\LearningLog\Blocks\wrapper_attributes( $block->name, $attributes ),
		\LearningLog\Blocks\dress_of_buttons( $attributes['buttons'] ?? null )
	);
}
