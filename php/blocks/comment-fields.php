<?php
/**
 * The place to write a comment: a plain form, and to the view module a note. One that is yet to be said is saved as a draft until it is sent,
 * and so is a change of one.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Blocks;

use LearningLog\Comments\Comment;
use LearningLog\Errors;

/**
 * The form of a comment that is yet to be said, or of one's own to be read and changed.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_form_html( Comment_Text $comment ): string {
	$context = (string) wp_json_encode( $comment->context(), JSON_UNESCAPED_SLASHES );
	$undo    = $comment->changeable || $comment->is_removed() ? comment_undo_html( $comment ) : '';
	return $undo . '<form class="learning-log-note learning-log-log__comment' . ( $comment->editing ? '' : ' is-saved' ) . '" id="' . $comment->element . '" method="post"' . ( $comment->takes_files() ? ' enctype="multipart/form-data"' : '' ) . ' action="' . $comment->action( $comment->element ) . '" data-log="' . ( $comment->lesson_id > 0 ? 'lesson' : '' ) . '" data-readers="me"' . ( $comment->unsaved ? ' data-unsaved="1"' : '' )
		. ' data-wp-interactive="learning-log/note" data-wp-context="' . carry( $context ) . '" data-wp-init="callbacks.start" data-wp-class--is-saved="!context.editing" data-wp-on--submit="actions.submit" data-wp-on--keydown="actions.keydown"' . comment_drop_attributes( $comment ) . '>'
		. ( $comment->id > 0 ? '<div class="learning-log-note__text"' . hidden( $comment->editing ) . ' data-wp-bind--hidden="context.editing">' . text_html( $comment->stored ) . '</div>' : '' )
		. comment_area_html( $comment )
		. ( $comment->id > 0 && $comment->draft > 0 ? '<textarea class="learning-log-log__as-said" hidden disabled>' . carry_textarea( $comment->stored ) . '</textarea>' : '' )
		. comment_files_html( $comment )
		. '<div class="learning-log-note__bar">' . state_html( $comment->element, $comment->trouble, str_replace( ELEMENT, $comment->element, once( 'trouble-thread' . $comment->about, static fn(): string => ways_out_html( $comment->url() ) ) ), $comment->state ) . ( 0 === $comment->id || $comment->changeable ? add_html( limits() ) : '' ) . comment_buttons_html( $comment ) . '</div>'
		. versions_html( comment_versions( $comment ), $comment->conflicting )
		. comment_hidden_fields( $comment )
		. '</form>' . ( $comment->changeable ? removal_form_html( $comment ) : '' );
}

/**
 * What takes files that are dropped on it.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_drop_attributes( Comment_Text $comment ): string {
	return $comment->takes_files() ? ' data-wp-class--is-dropping="context.dropping" data-wp-on--dragenter="actions.drag" data-wp-on--dragover="actions.drag" data-wp-on--dragleave="actions.dragEnd" data-wp-on--drop="actions.drop"' : '';
}

/**
 * Its files; while it can be changed each with the way to take it away.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_files_html( Comment_Text $comment ): string {
	return 0 === $comment->id || $comment->changeable
		? '<ul class="learning-log-note__files" aria-label="' . esc_attr__( 'Files', 'learning-log' ) . '">' . kept_rows_html( $comment->files ) . '</ul><span class="learning-log-note__told" role="status"></span>'
		: said_files_html( $comment->files );
}

/**
 * Files as they are read; a place for them where there are none.
 *
 * @param list<ShownFile> $files The files.
 */
function said_files_html( array $files ): string {
	return '<div class="learning-log-note is-said"><ul class="learning-log-note__files" aria-label="' . esc_attr__( 'Files', 'learning-log' ) . '">' . kept_rows_html( $files, false ) . '</ul></div>';
}

/**
 * What to write in, under its name.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_area_html( Comment_Text $comment ): string {
	$id   = $comment->element . '-text';
	$says = $comment->id > 0 ? __( 'Change your comment', 'learning-log' ) : __( 'Your comment', 'learning-log' );
	// One's own gives way to the text while it is read.
	$shown = $comment->id > 0 ? hidden( ! $comment->editing ) . ' data-wp-bind--hidden="!context.editing"' : '';
	// Emptied and sent, a draft is dropped; the view module does so as it is emptied.
	$needed = 0 === $comment->id && $comment->draft > 0 ? '' : ' required';
	return '<label class="learning-log-note__label" for="' . $id . '"' . $shown . '>' . esc_html( $says ) . '</label>'
		. '<textarea class="learning-log-note__field" id="' . $id . '" name="learning_log[answers][text]" rows="3" style="--learning-log-rows:3"' . $needed . ' dir="auto" aria-describedby="' . $comment->element . '-state"' . ( $comment->unsaved ? ' aria-invalid="true"' : '' ) . $shown
		. ' data-wp-bind--readonly="context.busy" data-wp-on--input="actions.input" data-wp-on--focus="actions.focus" data-wp-on--blur="actions.blur"' . ( $comment->takes_files() ? ' data-wp-on--paste="actions.paste"' : '' ) . ' placeholder=" " autocomplete="off">'
		. carry_textarea( $comment->text ) . '</textarea>';
}

/**
 * Add for a new one; Change and Remove while one's own is read, Cancel and Save while it is changed.
 *
 * @param Comment_Text $comment The comment.
 */
function comment_buttons_html( Comment_Text $comment ): string {
	$save = '<button type="submit" class="learning-log-note__save wp-element-button" data-wp-bind--aria-disabled="context.busy"';
	if ( 0 === $comment->id ) {
		return '<span class="learning-log-log__whom">' . esc_html__( 'Once it is sent, whoever can read the entry can read this too.', 'learning-log' ) . dropping_html( $comment ) . '</span><span class="learning-log-note__buttons">' . $save . '>' . esc_html__( 'Add comment', 'learning-log' ) . '</button></span>';
	}
	$change = $comment->changeable
		? '<a class="learning-log-note__edit" href="' . esc_url( add_query_arg( 'learning_log_edit', $comment->address(), $comment->url() ) ) . '#' . $comment->element . '"' . hidden( $comment->editing ) . ' data-wp-bind--hidden="context.editing" data-wp-on--click="actions.edit">' . esc_html__( 'Change', 'learning-log' ) . '</a>'
		: '';
	return '<span class="learning-log-note__buttons">' . $change
		. '<a class="learning-log-note__cancel" href="' . esc_url( $comment->url() ) . '#' . $comment->thread . '-' . $comment->id . '"' . hidden( ! $comment->editing ) . ' data-wp-bind--hidden="!context.cancellable" data-wp-on--click="actions.cancel">' . esc_html__( 'Cancel', 'learning-log' ) . '</a>'
		. dropping_change_html( $comment )
		. ( $comment->late
			? server_button( 'another', __( 'Add it as another comment', 'learning-log' ) )
			: $save . hidden( ! $comment->editing ) . ' data-wp-bind--hidden="!context.editing">' . esc_html__( 'Save', 'learning-log' ) . '</button>' ) . '</span>'
		. ( $comment->changeable ? removal_html( $comment ) : '' );
}

/**
 * How a draft is dropped without script.
 *
 * @param Comment_Text $comment The comment.
 */
function dropping_html( Comment_Text $comment ): string {
	return $comment->draft > 0 ? '<noscript> ' . esc_html__( 'To drop your draft, empty the field and press “Add comment”.', 'learning-log' ) . '</noscript>' : '';
}

/**
 * How a change that was begun is dropped without script: to leave the page drops nothing.
 *
 * @param Comment_Text $comment The comment.
 */
function dropping_change_html( Comment_Text $comment ): string {
	return $comment->draft > 0 ? '<noscript>' . server_button( 'dropped', __( 'Drop this change', 'learning-log' ) ) . '</noscript>' : '';
}

/**
 * A button whose press the server answers, with script too: the view module leaves the name to it.
 *
 * @param string $keep What becomes of the text.
 * @param string $says Its label.
 */
function server_button( string $keep, string $says ): string {
	return '<button type="submit" class="wp-element-button" name="learning_log[keep]" value="' . $keep . '"' . ( 'dropped' === $keep ? ' formnovalidate' : '' ) . '>' . esc_html( $says ) . '</button>';
}

/**
 * Asks, in place, whether to remove it.
 *
 * @param Comment_Text $comment The comment.
 */
function removal_html( Comment_Text $comment ): string {
	return '<details class="learning-log-log__remove"' . hidden( $comment->editing ) . ' data-wp-bind--hidden="context.editing"><summary>' . esc_html__( 'Remove', 'learning-log' ) . '</summary><p>' . esc_html__( 'Remove this comment? Nobody else will see it from now on. For 30 days you alone can bring it back.', 'learning-log' )
		. ' <button type="submit" form="' . $comment->element . '-remove">' . esc_html__( 'Remove it', 'learning-log' ) . '</button></p></details>';
}

/**
 * What is sent when it is removed: by a form of its own, so that no key in the field ever sends it.
 *
 * @param Comment_Text $comment The comment.
 */
function removal_form_html( Comment_Text $comment ): string {
	return '<form class="learning-log-log__removal" id="' . $comment->element . '-remove" method="post" action="' . $comment->action( $comment->thread ) . '">' . comment_hidden_fields( $comment, [ 'gone' => '1' ] ) . '<input type="hidden" name="learning_log[answers][text]" value=""></form>';
}

/**
 * What a plain POST needs beside the text.
 *
 * @param Comment_Text          $comment The comment.
 * @param array<string, string> $more    What else is sent.
 */
function comment_hidden_fields( Comment_Text $comment, array $more = [] ): string {
	$fields = [
		'lesson'   => (string) $comment->lesson_id,
		'prompt'   => $comment->mutation,
		'about'    => (string) $comment->about,
		'comment'  => (string) $comment->id,
		'draft'    => (string) $comment->draft,
		'revision' => (string) $comment->revision,
		'user'     => (string) get_current_user_id(),
		'nonce'    => once( 'nonce', static fn(): string => wp_create_nonce( NONCE ) ),
	] + $more;
	$html   = '';
	foreach ( $fields as $name => $value ) {
		$html .= '<input type="hidden" name="learning_log[' . $name . ']" value="' . esc_attr( $value ) . '">';
	}
	return $html;
}

/**
 * What was typed, and what is stored by now, with what differs marked; empty places for them where there is no conflict.
 *
 * @param Comment_Text $comment The comment.
 * @return array{mine: string, theirs: string}
 */
function comment_versions( Comment_Text $comment ): array {
	$parts = difference( $comment->text, $comment->beside );
	return $comment->conflicting
		? [
			'mine'   => version_html( $parts, $parts['mine'] ),
			'theirs' => version_html( $parts, $parts['theirs'] ),
		]
		: [
			'mine'   => '',
			'theirs' => '',
		];
}

/**
 * How a comment stands that was begun and is not sent.
 */
function draft_saved_sentence(): string {
	/* translators: %s: time of day, such as 10:42, or a date. */
	return __( 'Draft saved %s. Not sent yet.', 'learning-log' );
}

/**
 * How a comment stands that was begun to be changed.
 */
function change_begun_sentence(): string {
	/* translators: %s: time of day, such as 10:42, or a date. */
	return __( 'Change begun %s. Not saved yet.', 'learning-log' );
}

/**
 * The same of one draft: when, as people say it.
 *
 * @param Comment $begun The draft.
 * @param bool    $late  Whether it is a change that can be saved no more.
 */
function begun_sentence( Comment $begun, bool $late = false ): string {
	/* translators: %s: time of day, such as 10:42, or a date. */
	$says  = $late ? __( 'Change begun %s. This comment cannot be changed any more, but you can add what you wrote as another one.', 'learning-log' ) : change_begun_sentence();
	$says  = $begun->changes > 0 ? $says : draft_saved_sentence();
	$at    = (int) strtotime( $begun->modified . ' UTC' );
	$today = wp_date( 'Y-m-d', $at ) === wp_date( 'Y-m-d' );
	return sprintf( $says, (string) wp_date( format( $today ? 'time_format' : 'date_format' ), $at ) );
}

/**
 * Every sentence the view module says otherwise of a comment than of a note.
 *
 * @return array<string, string>
 */
function comment_strings(): array {
	$unanswered = __( 'Not sent yet. Kept on this device until the site answers again.', 'learning-log' );
	$unsaved    = __( 'Not saved yet. Kept on this device until the site answers again.', 'learning-log' );
	return [
		'fileNeedsWords'      => __( 'Write something first: a file goes along with your words.', 'learning-log' ),
		'commentsaving'       => __( 'Sending…', 'learning-log' ),
		'commentsavingOnly'   => __( 'Sending… No copy is kept on this device.', 'learning-log' ),
		/* translators: %s: time of day, such as 10:42. */
		'commentsaved'        => __( 'Sent %s', 'learning-log' ),
		/* translators: %s: a sentence saying why. */
		'commentneedsrefused' => __( 'Not sent: %s', 'learning-log' ),
		'commentheld'         => __( 'Not sent yet. Kept in this tab alone: please leave it open until your comment is sent.', 'learning-log' ),
		'draftsaved'          => draft_saved_sentence(),
		'draftkeptoffline'    => __( 'Not sent yet. Kept on this device until you are back online.', 'learning-log' ),
		'draftkeptnetwork'    => $unanswered,
		'draftkeptserver'     => $unanswered,
		'draftheld'           => __( 'Not sent yet. Kept in this tab alone: please leave it open until your draft is saved.', 'learning-log' ),
		'changesaved'         => change_begun_sentence(),
		'changekeptoffline'   => __( 'Not saved yet. Kept on this device until you are back online.', 'learning-log' ),
		'changekeptnetwork'   => $unsaved,
		'changekeptserver'    => $unsaved,
		'changeheld'          => __( 'Not saved yet. Kept in this tab alone: please leave it open until your change is saved.', 'learning-log' ),
		'draftneedsconflict'  => Errors\draft_conflict( [] )->get_error_message(),
		'added'               => __( 'Your comment is added.', 'learning-log' ),
		'commentBack'         => __( 'Your comment is back.', 'learning-log' ),
	];
}
