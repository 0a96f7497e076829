<?php
/**
 * Failures of entries, prompts and lessons.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

/**
 * The entry does not exist, or is not for this person: the two look the same on purpose.
 */
function entry_not_found(): WP_Error {
	return new WP_Error( 'learning_log_entry_not_found', __( 'There is no such entry, or it is not shared with you.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The lesson does not ask this question (any more).
 */
function prompt_not_found(): WP_Error {
	return new WP_Error( 'learning_log_prompt_not_found', __( 'This lesson does not ask this question any more. Copy your text before you leave the page.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The lesson does not exist, or this person may not read it.
 */
function lesson_not_found(): WP_Error {
	return new WP_Error( 'learning_log_lesson_not_found', __( 'There is no such lesson, or you cannot open it.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * Someone (or the same person elsewhere) saved in between.
 *
 * @param array<string, mixed>|null $entry    The entry as it is now, in the shape of schema/entry.json; null until REST adds it.
 * @param array<string, mixed>|null $restored The entry of the trash that would have come back, in the same shape.
 */
function entry_conflict( ?array $entry = null, ?array $restored = null ): WP_Error {
	return new WP_Error(
		'learning_log_entry_conflict',
		__( 'This was changed elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status' => 409,
			'entry'  => $entry,
		] + ( $restored ? [ 'restored' => $restored ] : [] )
	);
}

/**
 * The entry can be read by this person, but not changed.
 */
function entry_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_entry_forbidden', __( 'Only its author can change this entry.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The history has no such version, or it was thinned away since the list was read.
 */
function version_not_found(): WP_Error {
	return new WP_Error( 'learning_log_version_not_found', __( 'This earlier version is not there any more. Please open the history again and choose another one.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * A person has as many answers to a prompt in the trash as fit.
 *
 * @param int $limit Answers that fit.
 */
function trash_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of answers. */
		sprintf( _n( 'You have removed %d answer to this question already, and no more fit into the trash. This one stays; you can empty its text instead.', 'You have removed %d answers to this question already, and no more fit into the trash. This one stays; you can empty its text instead.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * A person has as many free entries as fit.
 *
 * @param int $limit Entries that fit.
 */
function log_full( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %s: number of entries. */
		sprintf( _n( 'Your log holds %s entry of your own, those you removed lately included, and no more fit. Your text is still here: copy it, or go on in an entry you have.', 'Your log holds %s entries of your own, those you removed lately included, and no more fit. Your text is still here: copy it, or go on in an entry you have.', $limit, 'learning-log' ), number_format_i18n( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * A save did not say what it is based on.
 */
function revision_required(): WP_Error {
	return new WP_Error( 'learning_log_revision_required', __( 'This save did not say which version it changes. Please reload the page and try again.', 'learning-log' ), [ 'status' => 428 ] );
}

/**
 * The text is longer than can be kept in one entry.
 *
 * @param int $limit Bytes that fit.
 */
function text_too_long( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_text_too_long',
		/* translators: %s: a size such as "256 KB". */
		sprintf( __( 'This text is longer than one entry can hold (%s). Please split it in two.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * The text is not valid UTF-8, so it could not be kept byte for byte.
 */
function text_not_readable(): WP_Error {
	return new WP_Error( 'learning_log_text_not_readable', __( 'Some characters of this text could not be read. Please remove them and save again.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An answer to a question that the prompt does not ask.
 *
 * @param string $keys The question keys.
 */
function question_unknown( string $keys ): WP_Error {
	return new WP_Error(
		'learning_log_question_unknown',
		/* translators: %s: names of questions. */
		sprintf( __( 'This prompt does not ask: %s.', 'learning-log' ), $keys ),
		[ 'status' => 400 ]
	);
}

/**
 * A template that this site does not have.
 */
function template_unknown(): WP_Error {
	return new WP_Error( 'learning_log_template_unknown', __( 'These questions are not there any more. Please choose others; your text is still here.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An Element that this site does not have.
 */
function element_unknown(): WP_Error {
	return new WP_Error( 'learning_log_element_unknown', __( 'One of the Elements you chose is not there any more. Please choose again.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * A date that is none, or on which nothing can have happened yet.
 */
function date_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_date_not_possible', __( 'Please check the date of the event: it can be any day up to tomorrow.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An entry was to become a note again, or a facilitator's log that answers none of its questions.
 */
function kind_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_kind_not_possible', __( 'This cannot be kept as that. A note can be moved to the Learning Log, but not back.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Something beside the text is longer, larger or other than anything the fields offer.
 */
function detail_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_detail_not_possible', __( 'Please check title, kind of event, minutes and Elements: one of them cannot be kept like this.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The title of an answer is that of its prompt.
 */
function title_not_yours(): WP_Error {
	return new WP_Error( 'learning_log_title_not_yours', __( 'This answers a question of a lesson, and its title comes from there.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * Its author opened an entry: that is no reading to note.
 */
function seen_by_author(): WP_Error {
	return new WP_Error( 'learning_log_seen_by_author', __( 'You wrote this yourself. Only when others open it is noted.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The audience is not offered by the prompt, or the person has no coach or set of that kind.
 */
function audience_not_offered(): WP_Error {
	return new WP_Error( 'learning_log_audience_not_offered', __( 'You cannot share this with the readers you chose. Please choose again.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The person is in several sets and did not say which.
 */
function set_required(): WP_Error {
	return new WP_Error( 'learning_log_set_required', __( 'Please say which set you want to share this with.', 'learning-log' ), [ 'status' => 400 ] );
}
