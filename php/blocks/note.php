<?php
/**
 * A note as its participant sees it.
 *
 * The HTML holds no line ends, so that wpautop() finds nothing to change where an old shortcode puts a note into a classic page.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Entries\Entry;
use LearningLog\Prompts;
use LearningLog\Prompts\Prompt;
use WP_Post;

/**
 * The whole note: question, answer, readers. Nothing at all for whom the lesson is closed.
 *
 * @param Prompt  $prompt             What is asked.
 * @param WP_Post $lesson             Where it is asked.
 * @param string  $wrapper_attributes Attributes of the outermost element, escaped; the block's own where it is a block.
 */
function render_note( Prompt $prompt, WP_Post $lesson, string $wrapper_attributes = '' ): string {
	$user = get_current_user_id();
	if ( ! Prompts\can_read_lesson( $lesson, $user ) || ( $prompt->lesson !== $lesson->ID && ! Prompts\can_read_lesson( $prompt->lesson, $user ) ) ) {
		return '';
	}
	$wrapper = '' === $wrapper_attributes ? 'class="wp-block-learning-log-note"' : $wrapper_attributes;
	if ( is_feed() || is_embed() || wp_is_serving_rest_request() ) {
		return '<div ' . $wrapper . '>' . question_html( $prompt ) . '</div>';
	}
	if ( ! $user ) {
		return visitor_note( $prompt, $lesson, $wrapper );
	}
	make_personal();
	$note    = new Note( $prompt, $lesson, my_answer( $prompt, $lesson ), failed_form( $lesson, $prompt ) );
	$context = (string) wp_json_encode( $note->context(), JSON_UNESCAPED_SLASHES );
	return '<div ' . $wrapper . ' data-wp-interactive="learning-log/note" data-wp-context="' . carry( $context ) . '" data-wp-init="callbacks.start">'
		. form_html( $note ) . '</div>';
}

/**
 * What someone who is not logged in sees: nothing personal, nothing a page cache could not keep.
 *
 * @param Prompt  $prompt  What is asked.
 * @param WP_Post $lesson  Where.
 * @param string  $wrapper Attributes.
 */
function visitor_note( Prompt $prompt, WP_Post $lesson, string $wrapper ): string {
	action_enqueue_note_style();
	$back = get_permalink( $lesson ) . '#' . anchor( $prompt, $lesson );
	$failed = failed_form( $lesson, $prompt );
	$lost   = $failed ? '<p class="learning-log-note__state is-trouble">' . esc_html( $failed['failure']->get_error_message() ) . '</p>' . returned_text_html( $failed['text'] ) : '';
	return '<div ' . $wrapper . '><div class="learning-log-note" id="' . esc_attr( anchor( $prompt, $lesson ) ) . '">'
		. question_html( $prompt )
		. '<p class="learning-log-note__login">' . esc_html__( 'Your answer is kept in your own Learning Log, for you alone unless you share it.', 'learning-log' )
		. ' <a href="' . esc_url( wp_login_url( $back ) ) . '">' . esc_html__( 'Log in to write', 'learning-log' ) . '</a></p>' . $lost . '</div></div>';
}

/**
 * Title and question.
 *
 * @param Prompt $prompt What is asked.
 * @param string $id     Element id of the question, "" for none.
 */
function question_html( Prompt $prompt, string $id = '' ): string {
	$title    = trim( $prompt->title );
	$question = trim( $prompt->question );
	$html     = '' === $title ? '' : '<p class="learning-log-note__title">' . esc_html( $title ) . '</p>';
	return '<div class="learning-log-note__question"' . ( '' === $id ? '' : ' id="' . esc_attr( $id ) . '"' ) . '>' . $html
		. ( '' === $question ? '' : '<div class="learning-log-note__wording">' . wp_kses_post( $question ) . '</div>' ) . '</div>';
}

/**
 * Where in the page a note stands, for links back to it.
 *
 * @param Prompt  $prompt What is asked.
 * @param WP_Post $lesson Where.
 */
function anchor( Prompt $prompt, WP_Post $lesson ): string {
	return 'learning-log-note-' . ( $prompt->lesson === $lesson->ID ? '' : $prompt->lesson . '-' ) . $prompt->id;
}

/**
 * The form: a plain POST where there is no script, enriched where there is.
 *
 * @param Note $note The note.
 */
function form_html( Note $note ): string {
	$reading = ! $note->editing;
	return '<form class="learning-log-note' . ( $note->editing ? '' : ' is-saved' ) . '" id="' . esc_attr( $note->anchor ) . '" method="post" action="' . esc_url( $note->url . '#' . $note->anchor ) . '"'
		. ' data-wp-class--is-saved="!context.editing" data-wp-on--submit="actions.submit" data-wp-on--keydown="actions.keydown">'
		. question_html( $note->prompt, $note->anchor . '-question' )
		. hints_html( $note )
		. '<div class="learning-log-note__text"' . hidden( $note->editing ) . ' data-wp-bind--hidden="context.editing">' . text_html( $note->stored_text() ) . '</div>'
		. field_html( $note )
		. '<div class="learning-log-note__bar">' . audience_html( $note ) . state_html( $note ) . '<span class="learning-log-note__buttons">'
		. '<a class="learning-log-note__link" href="' . esc_url( add_query_arg( 'learning_log_edit', rawurlencode( $note->address ), $note->url ) . '#' . $note->anchor ) . '"' . hidden( ! $reading ) . ' data-wp-bind--hidden="context.editing" data-wp-on--click="actions.edit">' . esc_html__( 'Edit', 'learning-log' ) . '</a>'
		. '<a class="learning-log-note__link" href="' . esc_url( $note->url . '#' . $note->anchor ) . '"' . hidden( $reading || ! $note->entry ) . ' data-wp-bind--hidden="!context.cancellable" data-wp-on--click="actions.cancel">' . esc_html__( 'Cancel', 'learning-log' ) . '</a>'
		. '<button type="submit" class="learning-log-note__save wp-element-button"' . hidden( $reading ) . ' data-wp-bind--hidden="!context.savable" data-wp-bind--aria-disabled="context.busy">' . esc_html__( 'Save', 'learning-log' ) . '</button></span></div>'
		. conflict_html( $note )
		. hidden_fields( $note )
		. '</form>';
}

/**
 * The attribute of what is not shown at first.
 *
 * @param bool $hide Whether to hide.
 */
function hidden( bool $hide ): string {
	return $hide ? ' hidden' : '';
}

/**
 * What to know before typing: who reads it, what comes back; and that the question was another one then.
 *
 * @param Note $note The note.
 */
function hints_html( Note $note ): string {
	$hints = array_filter( [ $note->preset_hint(), $note->reply_hint() ] );
	$html  = $hints ? '<p class="learning-log-note__hint" id="' . esc_attr( $note->anchor ) . '-hint">' . esc_html( implode( ' ', $hints ) ) . '</p>' : '';
	$old   = $note->old_question();
	if ( '' !== $old ) {
		$html .= '<details class="learning-log-note__changed"><summary>' . esc_html__( 'The question has changed since you answered', 'learning-log' ) . '</summary>'
			. '<p>' . esc_html__( 'You answered:', 'learning-log' ) . '</p><blockquote>' . wp_kses_post( $old ) . '</blockquote></details>';
	}
	return $html;
}

/**
 * The field to write in.
 *
 * @param Note $note The note.
 */
function field_html( Note $note ): string {
	$described = trim( ( $note->preset_hint() . $note->reply_hint() ? $note->anchor . '-hint ' : '' ) . $note->anchor . '-audience ' . $note->anchor . '-state' );
	return '<textarea class="learning-log-note__field" name="learning_log[text]" dir="auto" rows="' . $note->prompt->rows . '" style="--learning-log-rows:' . $note->prompt->rows . '"'
		. ' aria-labelledby="' . esc_attr( $note->anchor ) . '-question" aria-describedby="' . esc_attr( $described ) . '"'
		. ( '' === $note->prompt->placeholder ? '' : ' placeholder="' . carry( $note->prompt->placeholder ) . '"' )
		. hidden( ! $note->editing ) . ' data-wp-bind--hidden="!context.editing" data-wp-on--input="actions.input" autocomplete="off">'
		. carry_textarea( $note->field_text() ) . '</textarea>';
}

/**
 * The line that says how things stand, there before it has anything to say.
 *
 * @param Note $note The note.
 */
function state_html( Note $note ): string {
	$failed = $note->trouble();
	$date   = $note->entry ? $note->date_html() : '';
	return '<span class="learning-log-note__date"' . hidden( ! $note->entry || $note->failure ) . ' data-wp-bind--hidden="context.state">' . $date . '</span>'
		. '<span class="learning-log-note__state' . ( $failed ? ' is-trouble' : '' ) . '" id="' . esc_attr( $note->anchor ) . '-state" role="status" data-wp-text="context.state" data-wp-class--is-trouble="context.trouble">' . carry( $failed ) . '</span>';
}

/**
 * Both texts beside each other, when someone saved in between.
 *
 * @param Note $note The note.
 */
function conflict_html( Note $note ): string {
	$theirs = $note->conflicting();
	return '<div class="learning-log-note__conflict"' . hidden( ! $theirs ) . ' data-wp-bind--hidden="!context.conflict" role="group" aria-label="' . esc_attr__( 'Two versions of this text', 'learning-log' ) . '">'
		. '<div class="learning-log-note__versions"><section><h4>' . esc_html__( 'Your text here', 'learning-log' ) . '</h4><div class="is-mine">' . text_html( $theirs ? $note->field_text() : '' ) . '</div></section>'
		. '<section><h4>' . esc_html__( 'Saved elsewhere', 'learning-log' ) . '</h4><div class="is-theirs">' . text_html( $theirs ? $theirs->answers['text'] ?? '' : '' ) . '</div></section></div>'
		. '<p class="learning-log-note__choices">'
		. choice_html( 'mine', __( 'Keep mine', 'learning-log' ) ) . choice_html( 'theirs', __( 'Keep the saved one', 'learning-log' ) ) . choice_html( 'both', __( 'Keep both', 'learning-log' ) ) . '</p></div>';
}

/**
 * One way out of a conflict; also a plain submit button.
 *
 * @param string $keep  One of mine, theirs, both.
 * @param string $label What it says.
 */
function choice_html( string $keep, string $label ): string {
	return '<button type="submit" class="learning-log-note__choice" name="learning_log[keep]" value="' . esc_attr( $keep ) . '" data-wp-on--click="actions.keep">' . esc_html( $label ) . '</button>';
}

/**
 * What a plain POST needs beside the text.
 *
 * @param Note $note The note.
 */
function hidden_fields( Note $note ): string {
	$fields = [
		'lesson'   => (string) $note->lesson->ID,
		'prompt'   => $note->address,
		'revision' => (string) $note->base_revision(),
		'user'     => (string) $note->user(),
		'nonce'    => wp_create_nonce( NONCE ),
	];
	$html   = '';
	foreach ( $fields as $name => $value ) {
		$html .= '<input type="hidden" name="learning_log[' . $name . ']" value="' . esc_attr( $value ) . '">';
	}
	return $html;
}

/**
 * A small picture in the colour of the text.
 *
 * @param 'people'|'lock'|'down' $name Which.
 */
function icon( string $name ): string {
	$paths = [
		'lock'   => 'M7 10V8a5 5 0 0 1 10 0v2M6 10h12v10H6z',
		'people' => 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.500M18 14.500a6.500 6.500 0 0 1 3.500 5.500',
		'down'   => 'm6 9 6 6 6-6',
	];
	return '<svg class="learning-log-note__icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="' . $paths[ $name ] . '"/></svg>';
}
