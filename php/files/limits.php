<?php
/**
 * How much may be added, and what the interface says about it before anything is sent.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Errors;
use LearningLog\Settings;

/**
 * What a form around a file takes beside the file itself.
 */
const ENVELOPE_BYTES = 16 * KB_IN_BYTES;

/**
 * What one may add, for the page.
 *
 * @return FileLimits
 */
function limits(): array {
	$refusal = refuses_uploads() ? Errors\files_unsafe()->get_error_message() : '';
	return [
		'max_bytes'           => max_bytes(),
		'max_files_per_entry' => room()['max_files_per_entry'],
		'accept'              => extensions(),
		'uploads'             => '' === $refusal,
		'refusal'             => $refusal,
	];
}

/**
 * For what comes from elsewhere.
 */
const ANY_ROOM = [
	'max_files_per_entry'  => PHP_INT_MAX,
	'max_bytes_per_person' => PHP_INT_MAX,
];

/**
 * Bytes one file may have.
 */
function chosen_max_bytes(): int {
	/**
	 * Filters how many bytes one file may have.
	 *
	 * @param int $bytes What the site has chosen, 20 MB where it says nothing.
	 */
	$bytes = apply_filters( 'learning_log_file_max_bytes', Settings\number( 'max_mb' ) * MB_IN_BYTES );
	return is_numeric( $bytes ) ? max( 0, (int) $bytes ) : 0;
}

/**
 * The same, as far as this PHP takes so many.
 */
function max_bytes(): int {
	$post = wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) );
	$each = [ chosen_max_bytes(), wp_max_upload_size() ];
	return max( 0, min( $post > 0 ? [ ...$each, $post - ENVELOPE_BYTES ] : $each ) );
}

/**
 * Room for the files of one entry and of one person.
 *
 * @return array{max_files_per_entry: int, max_bytes_per_person: int}
 */
function room(): array {
	/**
	 * Filters how many files one entry may have.
	 *
	 * @param int $files What the site has chosen, 10 where it says nothing.
	 */
	$files = apply_filters( 'learning_log_files_per_entry', Settings\number( 'per_entry' ) );
	/**
	 * Filters how many bytes all files of one person may have.
	 *
	 * @param int $bytes What the site has chosen, 500 MB where it says nothing.
	 */
	$bytes = apply_filters( 'learning_log_file_bytes_per_person', Settings\number( 'person_mb' ) * MB_IN_BYTES );
	return [
		'max_files_per_entry'  => is_numeric( $files ) ? (int) $files : 0,
		'max_bytes_per_person' => is_numeric( $bytes ) ? (int) $bytes : 0,
	];
}
