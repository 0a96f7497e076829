<?php
/**
 * The form of something of one's own in a meeting: a plain one, and to the view module a note, so that every word of it goes the way of
 * a note's (copies on the device, saved as typed, two versions beside each other).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

/**
 * The whole form.
 *
 * @param Own_Text $text  The text.
 * @param string   $title What it is, for those who hear the page.
 * @param bool     $shown Whether it is shown at first.
 */
function own_text_html( Own_Text $text, string $title, bool $shown = true ): string {
	$editing = $text->is_editing();
	return '<form class="learning-log-note learning-log-own' . ( $editing ? '' : ' is-saved' ) . '" id="' . $text->element . '" method="post" action="#' . $text->element . '" aria-label="' . carry( $title ) . '" data-log="" data-readers="me"' . ( $text->refused ? ' data-unsaved="1"' : '' ) . hidden( ! $shown )
		. ' data-wp-interactive="learning-log/note" data-wp-context=' . context_value( $text->context() ) . ' data-wp-init="callbacks.start" data-wp-class--is-saved="!context.editing" data-wp-on--submit="actions.submit" data-wp-on--keydown="actions.keydown">'
		. own_answers_html( $text, $editing ) . own_fields_html( $text, $editing )
		. '<div class="learning-log-note__bar">' . state_html( $text->element, $text->trouble(), str_replace( ELEMENT, $text->element, once( 'trouble-meeting', static fn(): string => ways_out_html( own_page_url() ) ) ) )
		. '<span class="learning-log-note__date"' . hidden( '' === $text->modified ) . '>' . saved_html( $text->modified ) . '</span>' . own_buttons_html( $text, $editing ) . '</div>'
		. versions_html( own_versions( $text ), $text->is_conflicting() )
		. own_hidden_fields( $text )
		. '</form>';
}

/**
 * Address of the page that the form stands on: that of a set or of one of its meetings, or one's actions in the log.
 */
function own_page_url(): string {
	return Log_Query::here()->actions ? log_here( Log_Query::here()->parameters() ) : meeting_url( asked_meeting() );
}

/**
 * What is stored, as it is read.
 *
 * @param Own_Text $text    The text.
 * @param bool     $editing Whether it is open to be written in.
 */
function own_answers_html( Own_Text $text, bool $editing ): string {
	$html = '';
	foreach ( $text->fields as $field ) {
		$html .= '<div data-key="' . esc_attr( $field->key ) . '"' . hidden( '' === trim( $field->stored ) ) . '><dt class="learning-log-note__asked">' . carry( $field->label ) . '</dt><dd class="learning-log-note__answer">' . text_html( $field->stored ) . '</dd></div>';
	}
	return '<div class="learning-log-note__text"' . hidden( $editing ) . ' data-wp-bind--hidden="context.editing"><dl class="learning-log-note__answers">' . $html . '</dl>' . $text->chosen . '</div>';
}

/**
 * What to write in.
 *
 * @param Own_Text $text    The text.
 * @param bool     $editing Whether it is open to be written in.
 */
function own_fields_html( Own_Text $text, bool $editing ): string {
	$html = '';
	foreach ( $text->fields as $field ) {
		$id    = $text->element . '-' . $field->key;
		$help  = '' === $field->help ? '' : '<p class="learning-log-note__help" id="' . $id . '-help">' . carry( $field->help ) . '</p>';
		$html .= '<div class="learning-log-note__one"><label class="learning-log-note__label" for="' . $id . '">' . carry( $field->label ) . '</label>' . $help
			. '<textarea class="learning-log-note__field" id="' . $id . '" name="learning_log[answers][' . esc_attr( $field->key ) . ']" dir="auto" rows="1" style="--learning-log-rows:1" aria-describedby="' . ( '' === $help ? '' : $id . '-help ' ) . $text->element . '-state" placeholder=" " autocomplete="off"'
			. ' data-wp-on--input="actions.input" data-wp-on--focus="actions.focus" data-wp-on--blur="actions.blur">' . carry_textarea( $field->text ) . '</textarea></div>';
	}
	return '<div class="learning-log-note__fields"' . hidden( ! $editing ) . ' data-wp-bind--hidden="!context.editing">' . ( $text->chosen_first ? $text->choices . $html : $html . $text->choices ) . '</div>';
}

/**
 * Edit while it is read; Cancel and Save while it is written.
 *
 * @param Own_Text $text    The text.
 * @param bool     $editing Whether it is open to be written in.
 */
function own_buttons_html( Own_Text $text, bool $editing ): string {
	$edit = esc_url( add_query_arg( 'learning_log_edit', $text->prompt, own_page_url() ) ) . '#' . $text->element;
	return '<span class="learning-log-note__buttons">'
		. '<a class="learning-log-note__edit" href="' . $edit . '"' . hidden( $editing ) . ' data-wp-bind--hidden="context.editing" data-wp-on--click="actions.edit">' . esc_html__( 'Edit', 'learning-log' ) . '</a>'
		. '<a class="learning-log-note__cancel" href="' . esc_url( own_page_url() ) . '#' . $text->element . '"' . hidden( ! $editing || $text->is_empty() ) . ' data-wp-bind--hidden="!context.cancellable" data-wp-on--click="actions.cancel">' . esc_html__( 'Cancel', 'learning-log' ) . '</a>'
		. '<button type="submit" class="learning-log-note__save wp-element-button"' . hidden( ! $editing ) . ' data-wp-bind--hidden="!context.editing" data-wp-bind--aria-disabled="context.busy">' . esc_html__( 'Save', 'learning-log' ) . '</button></span>';
}

/**
 * What a plain POST needs beside the text.
 *
 * @param Own_Text $text The text.
 */
function own_hidden_fields( Own_Text $text ): string {
	$fields = $text->hidden + [
		'lesson'   => '0',
		'prompt'   => $text->prompt,
		'revision' => (string) $text->revision,
		'user'     => (string) get_current_user_id(),
		'nonce'    => once( 'nonce', static fn(): string => wp_create_nonce( NONCE ) ),
	];
	$html   = '';
	foreach ( $fields as $name => $value ) {
		$html .= '<input type="hidden" name="learning_log[' . $name . ']" value="' . esc_attr( $value ) . '">';
	}
	return $html;
}

/**
 * What was typed, and what is stored by now, of each field that differs; empty places for them where there is no conflict.
 *
 * @param Own_Text $text The text.
 * @return array{mine: string, theirs: string}
 */
function own_versions( Own_Text $text ): array {
	$html = [
		'mine'   => '',
		'theirs' => '',
	];
	foreach ( $text->is_conflicting() ? $text->fields : [] as $field ) {
		$parts = difference( $field->text, $field->stored );
		foreach ( $field->text === $field->stored ? [] : [ 'mine', 'theirs' ] as $whose ) {
			$html[ $whose ] .= '<p class="learning-log-note__asked">' . carry( $field->label ) . '</p><p class="learning-log-note__answer" dir="auto">' . version_html( $parts, $parts[ $whose ] ) . '</p>';
		}
	}
	return $html;
}

/**
 * A field as it is stored, and as a form held it that was not saved.
 *
 * @param string                     $key    Its key.
 * @param string                     $label  What it asks.
 * @param array<string, string>      $stored What is stored.
 * @param array<string, string>|null $typed  What the form held.
 * @param string                     $help   A hint.
 */
function own_field( string $key, string $label, array $stored, ?array $typed, string $help = '' ): Field {
	$text = $stored[ $key ] ?? '';
	return new Field( $key, $label, $help, $text, $typed[ $key ] ?? $text, $label );
}
