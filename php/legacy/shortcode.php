<?php
/**
 * The old tag, shown as the note it always was.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

use LearningLog\Blocks;
use LearningLog\Prompts;
use WP_Post;

const TAG = 'progressally_note';

/**
 * Registers the tag where the plugin it came from (which does so at 10) is gone; that alone keeps core from turning its quotes curly.
 */
function action_register_shortcode(): void {
	if ( ! is_claimed() ) {
		add_shortcode( TAG, RENDERER );
	}
}

/**
 * Renders a tag from its attributes as they were written: core's own parser tears curly quotes apart.
 *
 * @param mixed               $output     What another filter answered.
 * @param string              $tag        Name of the tag.
 * @param mixed               $attributes Attributes as core read them.
 * @param array<mixed>        $matched    Core's match; 3 holds what was written.
 * @return mixed
 */
function filter_pre_do_shortcode_tag( $output, $tag, $attributes, $matched ) {
	return TAG === $tag && false === $output && is_ours() ? render_tag( is_string( $matched[3] ?? null ) ? $matched[3] : '' ) : $output;
}

/**
 * What core calls where the filter above was taken away.
 *
 * @param mixed $attributes Attributes as core read them.
 */
function render_shortcode( $attributes ): string {
	$written = '';
	foreach ( is_array( $attributes ) ? $attributes : [] as $name => $value ) {
		$written .= is_string( $name ) && is_scalar( $value ) ? ' ' . $name . '="' . $value . '"' : '';
	}
	return render_tag( $written );
}

/**
 * The note of a tag. Nothing for the public when it makes no sense, a word to those who can mend it.
 *
 * @param string $body What follows the tag's name.
 */
function render_tag( string $body ): string {
	$lesson = get_post();
	$prompt = $lesson instanceof WP_Post ? Prompts\from_tag( Prompts\old_tag_attributes( $body ), $lesson->ID ) : null;
	if ( ! $lesson instanceof WP_Post || ! $prompt || '' === $prompt->id ) {
		return $lesson instanceof WP_Post && current_user_can( 'edit_post', $lesson->ID ) ? editors_notice() : '';
	}
	return Blocks\render_note( $prompt, $lesson );
}

/**
 * What an editor of the lesson sees in place of a note without a number.
 */
function editors_notice(): string {
	return '<p class="learning-log-note__notice">' . esc_html__( 'This old note tag has no note_id, so there is nothing to show. Only people who can edit this page see this line.', 'learning-log' ) . '</p>';
}

/**
 * Writes tags that core would not recognise (a non-breaking space after the name, capital letters, a line break within) as
 * core expects them, before it texturizes and autops them. Everything around them stays as it is.
 *
 * Without quotes, so that a tag inside the attributes of a block leaves their JSON whole.
 *
 * @param mixed $content Content of a post.
 * @return mixed
 */
function filter_the_content( $content ) {
	if ( ! is_string( $content ) || ! Prompts\has_old_tag( $content ) || ! is_ours() ) {
		return $content;
	}
	foreach ( array_reverse( Prompts\old_tags_in( $content ) ) as $tag ) {
		$content = substr_replace( $content, plain_tag( $tag['body'] ), $tag['start'], $tag['length'] );
	}
	return free_tags( $content );
}

/**
 * A tag that core reads as it is meant.
 *
 * @param string $body What follows the tag's name.
 */
function plain_tag( string $body ): string {
	$meaning = Prompts\old_tag_meaning( Prompts\old_tag_attributes( $body ) );
	return '[' . TAG
		. ' note_id=' . $meaning['note_id']
		. ( $meaning['post_id'] ? ' post_id=' . $meaning['post_id'] : '' )
		. ( $meaning['size'] ? ' size=' . $meaning['size'] : '' )
		. ( $meaning['allow_attachment'] ? ' allow_attachment=yes' : '' )
		. ']';
}
