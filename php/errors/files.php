<?php
/**
 * Failures of files.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Errors;

use WP_Error;

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
