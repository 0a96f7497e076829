<?php
/**
 * Every failure of the plugin: one function each, so that REST, the plain form and the commands say the same.
 *
 * Each answers a WP_Error with a code listed in schema/error-codes.json, a sentence for the person who sees it,
 * and the HTTP status in its data.
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
 * Nobody is logged in.
 */
function login_required(): WP_Error {
	return new WP_Error( 'learning_log_login_required', __( 'Please log in first.', 'learning-log' ), [ 'status' => 401 ] );
}

/**
 * A request carries fields that its route does not know. Core's own code, since it is core's kind of refusal.
 *
 * @param list<string> $names The fields.
 */
function fields_unknown( array $names ): WP_Error {
	/* translators: %s: names of fields. */
	$message = sprintf( __( 'This was not saved, because it carried fields this site does not know: %s. Please reload the page and try again.', 'learning-log' ), implode( ', ', $names ) );
	return new WP_Error(
		'rest_invalid_param',
		$message,
		[
			'status' => 400,
			'params' => array_fill_keys( $names, $message ),
		]
	);
}

/**
 * Someone (or the same person elsewhere) saved in between.
 *
 * @param array<string, mixed>|null $entry The entry as it is now, in the shape of schema/entry.json; null until REST adds it.
 */
function entry_conflict( ?array $entry = null ): WP_Error {
	return new WP_Error(
		'learning_log_entry_conflict',
		__( 'This was changed elsewhere in the meantime. Nothing is lost: choose which text to keep.', 'learning-log' ),
		[
			'status' => 409,
			'entry'  => $entry,
		]
	);
}

/**
 * The entry can be read by this person, but not changed.
 */
function entry_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_entry_forbidden', __( 'Only its author can change this entry.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The page was made for somebody else than the person now logged in.
 */
function user_changed(): WP_Error {
	return new WP_Error( 'learning_log_user_changed', __( 'Someone else is logged in now. Your text is kept on this page; log in again as yourself to save it.', 'learning-log' ), [ 'status' => 409 ] );
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

/**
 * The database or the disk did not take it.
 */
function storage_failed(): WP_Error {
	return new WP_Error( 'learning_log_storage_failed', __( 'This could not be saved just now. Your text is still here; please try again in a moment.', 'learning-log' ), [ 'status' => 503 ] );
}

/**
 * The plain form was open longer than its nonce lives.
 */
function form_expired(): WP_Error {
	return new WP_Error( 'learning_log_form_expired', __( 'This page was open for a long time. Your text is still here; please look who reads it, and save it once more.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The set does not exist, or this person is not in it.
 */
function set_not_found(): WP_Error {
	return new WP_Error( 'learning_log_set_not_found', __( 'There is no such set, or you are not in it.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The set can be seen by this person, but not changed.
 */
function set_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only its facilitators and programme managers can change this.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * This person may not form sets.
 */
function set_forming_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only facilitators and programme managers can form a set.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * This person may change the set at most, not take it away.
 */
function set_removal_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_set_forbidden', __( 'Only programme managers can remove a set. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The set has as many members as it has room for.
 *
 * @param int $capacity Members it has room for.
 */
function set_full( int $capacity ): WP_Error {
	return new WP_Error(
		'learning_log_set_full',
		/* translators: %d: number of members. */
		sprintf( __( 'This set is full: it has room for %d members. Raise its capacity first.', 'learning-log' ), $capacity ),
		[ 'status' => 409 ]
	);
}

/**
 * The person is not in the set.
 */
function member_not_found(): WP_Error {
	return new WP_Error( 'learning_log_member_not_found', __( 'This person is not in the set.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * There is no such person.
 */
function user_not_found(): WP_Error {
	return new WP_Error( 'learning_log_user_not_found', __( 'There is no such person.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * The one does not coach the other.
 */
function coach_not_found(): WP_Error {
	return new WP_Error( 'learning_log_coach_not_found', __( 'This person does not coach that participant.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * This person may not say who coaches whom.
 */
function coach_forbidden(): WP_Error {
	return new WP_Error( 'learning_log_coach_forbidden', __( 'Only programme managers can say who coaches whom. Please ask one of them.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * Someone was to coach themselves.
 */
function coach_not_possible(): WP_Error {
	return new WP_Error( 'learning_log_coach_not_possible', __( 'Nobody can be their own coach. Please choose someone else.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The file does not exist, or its entry is not for this person: the two look the same on purpose.
 */
function file_not_found(): WP_Error {
	return new WP_Error( 'learning_log_file_not_found', __( 'There is no such file, or it is not shared with you.', 'learning-log' ), [ 'status' => 404 ] );
}

/**
 * A file that is not taken, because of what it is.
 *
 * @param string $reason What is wrong: kind, content, text, macros, packed, damaged, pixels, moving or heic.
 */
function file_refused( string $reason ): WP_Error {
	$sentences = [
		'kind'    => __( 'Files of this kind cannot be added here. Photos, PDF, Office and text files can.', 'learning-log' ),
		'content' => __( 'What is in this file does not fit the ending of its name. Please save it again in its own program and add the new file.', 'learning-log' ),
		'text'    => __( 'This text file holds code or characters that cannot be read. Please save it as plain text in UTF-8 and add the new file.', 'learning-log' ),
		'macros'  => __( 'This document holds macros, which could harm your readers. Please save it without macros and add the new file.', 'learning-log' ),
		'packed'  => __( 'This document is packed in a way that cannot be checked. Please save it again, without a password, or as a PDF, and add the new file.', 'learning-log' ),
		'damaged' => __( 'This picture cannot be opened. Please take it or save it again and add the new file.', 'learning-log' ),
		'pixels'  => __( 'This picture has too many pixels to be opened here. Please make it smaller and add the new file.', 'learning-log' ),
		'moving'  => __( 'Moving pictures of this kind cannot be opened here. Please add a still one, as JPG or PNG.', 'learning-log' ),
		'heic'    => __( 'This site cannot open HEIC photos. Send it as JPG: on an iPhone, choose Settings, Camera, Formats, “Most Compatible” for new photos, or share this one by e-mail to yourself and add that copy.', 'learning-log' ),
	];
	return new WP_Error(
		'learning_log_file_refused',
		$sentences[ $reason ] ?? $sentences['kind'],
		[
			'status' => 415,
			'reason' => $reason,
		]
	);
}

/**
 * A form whose text was saved, but not all that it wanted of files.
 *
 * @param string $reasons One sentence or several, each saying what was not done.
 */
function files_left_out( string $reasons ): WP_Error {
	return new WP_Error(
		'learning_log_file_refused',
		/* translators: %s: one sentence or several, each saying what was not done. */
		sprintf( __( 'Your text is saved. %s', 'learning-log' ), $reasons ),
		[ 'status' => 415 ]
	);
}

/**
 * A file larger than one may be.
 *
 * @param int $limit Bytes that fit.
 */
function file_too_large( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_file_too_large',
		/* translators: %s: a size such as "20 MB". */
		sprintf( __( 'This file is larger than %s, the most one file may have. Please make it smaller and add it again.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * A person's files take all the room there is for one person.
 *
 * @param int $limit Bytes that fit.
 */
function quota_reached( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %s: a size such as "500 MB". */
		sprintf( __( 'With this file, yours would take more than %s. Please remove some you no longer need first.', 'learning-log' ), size_format( $limit ) ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * An entry has as many files as it may have.
 *
 * @param int $limit Files that fit.
 */
function too_many_files( int $limit ): WP_Error {
	return new WP_Error(
		'learning_log_quota_reached',
		/* translators: %d: number of files. */
		sprintf( _n( 'One entry can have %d file. Please remove it first.', 'One entry can have %d files. Please remove one first.', $limit, 'learning-log' ), $limit ),
		[
			'status' => 413,
			'limit'  => $limit,
		]
	);
}

/**
 * An upload without a file.
 */
function file_missing(): WP_Error {
	return new WP_Error( 'learning_log_file_missing', __( 'No file arrived. Please choose one and send it again.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * An upload that broke off, or an empty file.
 */
function file_incomplete(): WP_Error {
	return new WP_Error( 'learning_log_file_incomplete', __( 'This file did not arrive whole, or there is nothing in it. Please send it again.', 'learning-log' ), [ 'status' => 400 ] );
}

/**
 * The disk or the database did not take the file; texts can still be saved.
 */
function file_not_stored(): WP_Error {
	return new WP_Error( 'learning_log_file_not_stored', __( 'This file could not be kept just now; your text is not affected. Please try again later, and tell whoever runs this site if it happens again.', 'learning-log' ), [ 'status' => 507 ] );
}

/**
 * Files could be read by people they are not for, so none is taken.
 */
function files_unsafe(): WP_Error {
	return new WP_Error( 'learning_log_files_unsafe', __( 'Files cannot be added at the moment, because this site has not shown that it keeps them private. Whoever runs it finds the reason under Tools, Site Health.', 'learning-log' ), [ 'status' => 503 ] );
}

/**
 * The prompt does not ask for files.
 */
function files_not_offered(): WP_Error {
	return new WP_Error( 'learning_log_files_not_offered', __( 'This question takes no files. What you wrote is not affected.', 'learning-log' ), [ 'status' => 403 ] );
}

/**
 * The bytes of a file are not there or not whole, though it should be.
 */
function file_not_readable(): WP_Error {
	return new WP_Error( 'learning_log_file_not_readable', __( 'This file cannot be read just now. Please try again later, and tell whoever runs this site if it happens again.', 'learning-log' ), [ 'status' => 503 ] );
}
