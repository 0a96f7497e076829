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
use LearningLog\Prompts\Prompt;
use const LearningLog\Blocks\OLD_ANCHOR;
use WP_Post;
use function LearningLog\open_doors;

const TAG = 'progressally_note';

/**
 * Attribute of a tag whose values are written as in an address: plain_tag() has written it.
 */
const ENCODED = 'encoded';

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
 * The note of a tag.
 *
 * @param string $body What follows the tag's name.
 */
function render_tag( string $body ): string {
	$attributes = Prompts\old_tag_attributes( $body );
	return render_old( 'yes' === ( $attributes[ ENCODED ] ?? '' ) ? array_map( 'rawurldecode', $attributes ) : $attributes );
}

/**
 * What a block of the old plugin shows, which only that plugin could render.
 *
 * @param mixed        $html  What is shown by now.
 * @param array<mixed> $block The block.
 * @return mixed
 */
function filter_render_old_block( $html, array $block ) {
	$attributes = is_ours() ? Prompts\old_block_attributes( $block['attrs'] ?? null ) : [];
	return $attributes ? render_old( $attributes ) : $html;
}

/**
 * The note that a tag or a block of the old plugin shows. Nothing for the public when it makes no sense, a word to those who can mend it.
 *
 * @param array<string, string> $attributes Attributes of the tag.
 */
function render_old( array $attributes ): string {
	$lesson = get_post();
	if ( ! $lesson instanceof WP_Post ) {
		return '';
	}
	$prompt = Prompts\from_tag( $attributes, $lesson->ID );
	if ( '' === $prompt->id ) {
		return editors_notice( $lesson, __( 'This old note tag has no note_id, so there is nothing to show.', 'learning-log' ) );
	}
	load_look();
	$author  = person_of( $attributes );
	$wrapper = old_wrapper( $attributes, $prompt->lesson === $lesson->ID && 0 === $author ? OLD_ANCHOR . $prompt->id : '' );
	if ( $author > 0 && get_current_user_id() !== $author ) {
		return Blocks\is_open( $lesson, get_current_user_id() ) && Prompts\is_open_in( $lesson, $prompt, get_current_user_id() ) ? somebodys_note( $prompt, $author, $wrapper ) : '';
	}
	if ( ! is_asked( $lesson, $prompt ) ) {
		return editors_notice( $lesson, __( 'This old note tag stands outside the content of the page, in a widget for instance, where nothing can be written. Put it into the page.', 'learning-log' ) );
	}
	return Blocks\render_note( $prompt, $lesson, $wrapper, dress( $attributes ) );
}

/**
 * Loads what a page without old tags has no use for, and opens the doors where a tag is shown within a request for one of our routes.
 */
function load_look(): void {
	open_doors();
	require_once __DIR__ . '/look.php';
	require_once __DIR__ . '/somebody.php';
}

/**
 * Whether a lesson is known to ask for a note: what is written in any other could not be saved.
 *
 * @param WP_Post $lesson The lesson.
 * @param Prompt  $prompt The note.
 */
function is_asked( WP_Post $lesson, Prompt $prompt ): bool {
	foreach ( Prompts\asked_in( $lesson ) as $asked ) {
		$id = $asked['attributes']['noteId'] ?? '';
		if ( 'tag' === $asked['by'] ) {
			$meaning = Prompts\old_tag_meaning( array_filter( $asked['attributes'], 'is_string' ) );
			$id      = $prompt->lesson === ( $meaning['post_id'] > 0 ? $meaning['post_id'] : $lesson->ID ) ? (string) $meaning['note_id'] : '';
		} elseif ( $prompt->lesson !== $lesson->ID ) {
			continue;
		}
		if ( $id === $prompt->id ) {
			return true;
		}
	}
	return false;
}

/**
 * What those who can edit a lesson see in place of a note that cannot be shown; nobody else sees anything.
 *
 * @param WP_Post $lesson The lesson.
 * @param string  $says   Why.
 */
function editors_notice( WP_Post $lesson, string $says ): string {
	return current_user_can( 'edit_post', $lesson->ID ) ? '<p class="learning-log-note__notice">' . esc_html( $says ) . ' ' . esc_html__( 'Only people who can edit this page see this line.', 'learning-log' ) . '</p>' : '';
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
 * A tag that core reads as it is meant: numbers, and words as in an address, which need no quotes.
 *
 * @param string $body What follows the tag's name.
 */
function plain_tag( string $body ): string {
	$attributes = Prompts\old_tag_attributes( $body );
	$meaning    = Prompts\old_tag_meaning( $attributes );
	$said       = [
		'note_id'          => (string) $meaning['note_id'],
		'post_id'          => $meaning['post_id'] > 0 ? (string) $meaning['post_id'] : '',
		'size'             => $meaning['size'] > 0 ? (string) $meaning['size'] : '',
		'allow_attachment' => $meaning['allow_attachment'] ? 'yes' : '',
	] + array_map( 'rawurlencode', array_intersect_key( $attributes, array_flip( [ 'user_id', 'prefix', ...array_values( Prompts\old_tag_rules()['buttons'] ) ] ) ) );
	$tag        = '[' . TAG;
	foreach ( $said + ( count( $said ) > 4 ? [ ENCODED => 'yes' ] : [] ) as $name => $value ) {
		$tag .= '' === $value ? '' : " $name=$value";
	}
	return $tag . ']';
}
