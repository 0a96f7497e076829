<?php
/**
 * The form of a note: one that a browser sends by itself, and that the view module enriches.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Prompts;

/**
 * The form: a plain POST where there is no script, enriched where there is.
 *
 * @param Note $note The note.
 */
function form_html( Note $note ): string {
	return '<form class="learning-log-note' . ( $note->editing ? '' : ' is-saved' ) . '" id="' . $note->id . '" method="post"' . ( $note->takes_files() ? ' enctype="multipart/form-data"' : '' ) . ' action="' . $note->url . '#' . $note->anchor . '"'
		. enrichment( $note ) . ' data-readers="' . esc_attr( $note->stored_choice() ) . '"' . ( $note->is_unsaved() ? ' data-unsaved="1"' : '' )
		. ' data-wp-class--is-saved="!context.editing" data-wp-class--is-dropping="context.dropping" data-wp-on--submit="actions.submit" data-wp-on--keydown="actions.keydown"'
		. ( $note->takes_files() ? ' data-wp-on--dragenter="actions.drag" data-wp-on--dragover="actions.drag" data-wp-on--dragleave="actions.dragEnd" data-wp-on--drop="actions.drop"' : '' ) . '>'
		. question_html( $note->prompt, $note->id . '-question' )
		. hints_html( $note )
		. openings_html( $note )
		. ( $note->log ? title_field_html( $note->log, $note->editing ) : '' )
		. answers_html( $note )
		. fields_html( $note )
		. ( $note->log ? details_html( $note->log, $note->editing ) : '' )
		. files_html( $note )
		. review_html( $note )
		. '<div class="learning-log-note__bar">' . note_state_html( $note ) . audience_html( $note ) . add_files_html( $note ) . date_html( $note ) . buttons_html( $note ) . '</div>'
		. conflict_html( $note )
		. hidden_fields( $note )
		. '</form>';
}

/**
 * Edit while reading; Cancel and Save while writing.
 *
 * @param Note $note The note.
 */
function buttons_html( Note $note ): string {
	$edit = $note->log ? esc_url( $note->log->edit_url() ) : $note->url . ( str_contains( $note->url, '?' ) ? '&#038;' : '?' ) . 'learning_log_edit=' . rawurlencode( $note->address ) . '#' . $note->anchor;
	return '<span class="learning-log-note__buttons">'
		. '<a class="learning-log-note__edit" href="' . $edit . '"' . hidden( $note->editing ) . ' data-wp-bind--hidden="context.editing" data-wp-on--click="actions.edit">' . once( 'word-edit', static fn(): string => esc_html__( 'Edit', 'learning-log' ) ) . '</a>'
		. '<a class="learning-log-note__cancel" href="' . $note->url . '#' . $note->anchor . '"' . hidden( ! $note->editing || ! $note->entry ) . ' data-wp-bind--hidden="!context.cancellable" data-wp-on--click="actions.cancel">' . once( 'word-cancel', static fn(): string => esc_html__( 'Cancel', 'learning-log' ) ) . '</a>'
		. '<button type="submit" class="learning-log-note__save wp-element-button"' . hidden( ! $note->editing ) . ' data-wp-bind--hidden="!context.editing" data-wp-bind--aria-disabled="context.busy">' . once( 'word-save', static fn(): string => esc_html__( 'Save', 'learning-log' ) ) . '</button>' . once( 'more', __NAMESPACE__ . '\more_html' ) . '</span>';
}

/**
 * Where earlier versions and the trash are found; the view module fills it when it is opened, and without script it is not shown.
 */
function more_html(): string {
	return '<details class="learning-log-note__more" data-wp-on--toggle="actions.more"><summary>' . icon( 'dots' ) . '<span class="screen-reader-text">' . esc_html__( 'More', 'learning-log' ) . '</span></summary></details>';
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
	$hint = $note->hint();
	$html = '' === $hint ? '' : '<p class="learning-log-note__hint" id="' . $note->id . '-hint">' . esc_html( $hint ) . '</p>';
	$old  = $note->entry && ! $note->log ? old_question( $note->entry, $note->prompt ) : '';
	if ( '' !== $old ) {
		$html .= '<details class="learning-log-note__changed"><summary>' . esc_html__( 'The question has changed since you answered', 'learning-log' ) . '</summary>'
			. '<p>' . esc_html__( 'You answered:', 'learning-log' ) . '</p><blockquote>' . Prompts\safe_question( $old ) . '</blockquote></details>';
	}
	return $html;
}

/**
 * How a note stands.
 *
 * @param Note $note The note.
 */
function note_state_html( Note $note ): string {
	$back = static fn(): string => ways_out_html( $note->log ? $note->log->url() : (string) get_permalink( $note->lesson ) );
	return state_html( $note->id, $note->trouble(), str_replace( ELEMENT, $note->anchor, once( 'trouble' . $note->lesson->ID, $back ) ) );
}

/**
 * The line that says how things stand, there before it has anything to say.
 *
 * @param string $id       Id of the note's element.
 * @param string $trouble  What is the matter, "" for nothing.
 * @param string $ways_out Ways out of trouble.
 * @param string $calm     What there is to say where nothing is the matter.
 */
function state_html( string $id, string $trouble, string $ways_out, string $calm = '' ): string {
	return '<span class="learning-log-note__state' . ( '' === $trouble ? '' : ' is-trouble' ) . '" id="' . $id . '-state" data-wp-text="context.state" data-wp-class--is-trouble="context.trouble">' . carry( '' === $trouble ? $calm : $trouble ) . '</span><span class="screen-reader-text" role="status" data-wp-text="context.said"></span>' . $ways_out;
}

/**
 * Ways out of trouble, for any note of a page. Where to come back to is the last part of the log-in address: ELEMENT stands for it.
 *
 * @param string $back Address of the page.
 */
function ways_out_html( string $back ): string {
	return '<button type="button" class="learning-log-note__here" hidden data-wp-bind--hidden="!context.loggedOut" data-wp-on--click="actions.logIn">' . esc_html__( 'Log in here', 'learning-log' ) . '</button>'
		. '<a class="learning-log-note__session" href="' . esc_url( wp_login_url( $back ) ) . '%23' . ELEMENT . '" target="_blank" rel="noopener" hidden data-wp-bind--hidden="!context.loggedOut">' . esc_html__( 'Log in in a new tab', 'learning-log' ) . '</a>'
		. '<button type="button" class="learning-log-note__back" hidden data-wp-bind--hidden="!context.dropped" data-wp-on--click="actions.bringBack">' . esc_html__( 'Bring them back', 'learning-log' ) . '</button>';
}

/**
 * When it was last saved; gives way to the state line once that speaks.
 *
 * @param Note $note The note.
 */
function date_html( Note $note ): string {
	return '<span class="learning-log-note__date"' . hidden( ! $note->entry ) . '>' . saved_html( $note->entry->modified ?? '' ) . '</span>';
}

/**
 * What a plain POST needs beside the text.
 *
 * @param Note $note The note.
 */
function hidden_fields( Note $note ): string {
	$fields = [
		'lesson'   => $note->log->lesson ?? $note->lesson->ID,
		'prompt'   => $note->address,
		'revision' => $note->base_revision(),
		'user'     => $note->user(),
		'nonce'    => once( 'nonce', static fn(): string => wp_create_nonce( NONCE ) ),
	] + ( $note->log ? [ 'entry' => $note->log->entry, 'template' => $note->log->template ] : [] );
	$html   = '';
	foreach ( $fields as $name => $value ) {
		$html .= '<input type="hidden" name="learning_log[' . $name . ']" value="' . esc_attr( (string) $value ) . '">';
	}
	return $html;
}

/**
 * A small picture in the colour of the text, drawn by the style (blocks/note/style/icons.css).
 *
 * @param 'people'|'lock'|'down'|'clip'|'dots'|'find' $name   Which.
 * @param bool                                        $hidden Whether it is not shown at first.
 */
function icon( string $name, bool $hidden = false ): string {
	return '<span class="learning-log-note__icon is-' . $name . '"' . hidden( $hidden ) . '></span>';
}
