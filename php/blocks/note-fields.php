<?php
/**
 * What a note asks and was answered: its fields to write in, and the same to be read.
 *
 * One question is one bare field, named by the question of the note. Several stand below each other, each with its own label.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * The answers, as they are read.
 *
 * @param Note $note The note.
 */
function answers_html( Note $note ): string {
	return '<div class="learning-log-note__text"' . hidden( $note->editing ) . ' data-wp-bind--hidden="context.editing">'
		. ( $note->has_one_field() ? text_html( $note->fields[0]->stored ) : answer_list_html( $note ) ) . '</div>';
}

/**
 * Each question with its answer. Those without one are in the page too, for the view module, and not shown.
 *
 * @param Note $note The note.
 */
function answer_list_html( Note $note ): string {
	$html = '';
	foreach ( $note->fields as $field ) {
		$html .= '<div data-key="' . esc_attr( $field->key ) . '"' . hidden( '' === trim( $field->stored ) ) . '><dt class="learning-log-note__asked">' . carry( $field->asked ) . '</dt><dd class="learning-log-note__answer">' . text_html( $field->stored ) . '</dd>'
			. ( $field->asked === $field->label ? '' : '<dd class="learning-log-note__reworded">' . carry( now_asks( $field->label ) ) . '</dd>' ) . '</div>';
	}
	return '<dl class="learning-log-note__answers">' . $html . '</dl>';
}

/**
 * Says, beneath an answer, that its question is another one today.
 *
 * @param string $label The question as it is now.
 */
function now_asks( string $label ): string {
	/* translators: %s: a question. */
	return sprintf( __( 'It now asks: %s', 'learning-log' ), $label );
}

/**
 * Says, above an answer, what it answered.
 *
 * @param string $label The question as it was.
 */
function once_asked( string $label ): string {
	/* translators: %s: a question. */
	return sprintf( __( 'When you answered, it asked: %s', 'learning-log' ), $label );
}

/**
 * What to write in.
 *
 * @param Note $note The note.
 */
function fields_html( Note $note ): string {
	if ( $note->has_one_field() ) {
		return area_html( $note, $note->fields[0], hidden( ! $note->editing ) . ' data-wp-bind--hidden="!context.editing"' );
	}
	$html = '';
	foreach ( $note->fields as $field ) {
		$id    = answer_id( $note, $field );
		$html .= '<div class="learning-log-note__one">'
			. ( '' === $field->label ? '' : '<label class="learning-log-note__label" for="' . $id . '">' . carry( $field->label ) . '</label>' )
			. ( '' === $field->help ? '' : '<p class="learning-log-note__help" id="' . $id . '-help">' . carry( $field->help ) . '</p>' )
			. ( '' === trim( $field->stored ) || $field->asked === $field->label ? '' : '<p class="learning-log-note__reworded">' . carry( once_asked( $field->asked ) ) . '</p>' )
			. area_html( $note, $field ) . '</div>';
	}
	return '<div class="learning-log-note__fields" role="group"' . group_name( $note ) . hidden( ! $note->editing ) . ' data-wp-bind--hidden="!context.editing">' . $html . '</div>';
}

/**
 * One field.
 *
 * @param Note   $note  The note.
 * @param Field  $field The field.
 * @param string $shown Attributes that say when it is shown, where it stands by itself.
 */
function area_html( Note $note, Field $field, string $shown = '' ): string {
	$id        = answer_id( $note, $field );
	$first     = $note->fields[0] === $field;
	$described = trim( ( '' === $field->help ? '' : $id . '-help ' ) . ( $first && '' !== $note->hint() ? $note->id . '-hint ' : '' ) . $note->id . '-audience ' . $note->id . '-state' );
	return '<textarea class="learning-log-note__field" name="learning_log[answers][' . esc_attr( $field->key ) . ']" dir="auto" rows="' . $note->prompt->rows . '" style="--learning-log-rows:' . $note->prompt->rows . '"'
		. ( '' === $field->label ? group_name( $note ) : ' id="' . $id . '"' ) . ' aria-describedby="' . $described . '"'
		// Never without one: the style tells an empty field by it.
		. ' placeholder="' . ( '' === $note->prompt->placeholder || ! $first ? ' ' : carry( $note->prompt->placeholder ) ) . '"'
		. $shown . ' data-wp-on--input="actions.input" data-wp-on--focus="actions.focus" data-wp-on--blur="actions.blur"' . ( $note->takes_files() ? ' data-wp-on--paste="actions.paste"' : '' ) . ' autocomplete="off">'
		. carry_textarea( $field->text ) . '</textarea>';
}

/**
 * What names everything there is to write in: the question of the note, where it has one.
 *
 * @param Note $note The note.
 */
function group_name( Note $note ): string {
	return $note->asks() ? ' aria-labelledby="' . $note->id . '-question"' : ' aria-label="' . esc_attr__( 'Your answer', 'learning-log' ) . '"';
}

/**
 * Id of a field's element.
 *
 * @param Note  $note  The note.
 * @param Field $field The field.
 */
function answer_id( Note $note, Field $field ): string {
	return $note->id . '-answer-' . esc_attr( $field->key );
}
