<?php
/**
 * The way every file goes: arrived whole, safe to keep, checked, cleaned, put in place, and only then a row.
 *
 * A request that dies on the way leaves bytes without a row, which the sweep takes away; never a row without bytes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Comments\Comment;
use LearningLog\Entries\Entry;
use LearningLog\Errors;
use WP_Error;

/**
 * Adds the file that a request carries in its field "file".
 *
 * @param Entry        $entry    The entry.
 * @param array<mixed> $sent     What PHP received, as in $_FILES.
 * @param string       $mutation UUID of the upload, "" for none.
 */
function receive( Entry $entry, array $sent, string $mutation ): File|WP_Error {
	if ( ! takes_files( $entry ) ) {
		return Errors\files_not_offered();
	}
	$upload = arrived( $sent );
	return is_wp_error( $upload ) ? $upload : add( $entry, $upload['path'], $upload['name'], $mutation );
}

/**
 * The same for a comment, or for one that is yet to be said.
 *
 * @param Comment      $bearer   The comment, which its writer may change.
 * @param array<mixed> $sent     What PHP received, as in $_FILES.
 * @param string       $mutation UUID of the upload, "" for none.
 */
function receive_for( Comment $bearer, array $sent, string $mutation ): File|WP_Error {
	$upload = arrived( $sent );
	return is_wp_error( $upload ) ? $upload : add( $bearer, $upload['path'], $upload['name'], $mutation );
}

/**
 * The file that arrived in the field "file".
 *
 * @param array<mixed> $sent What PHP received, as in $_FILES.
 * @return array{path: string, name: string}|WP_Error
 */
function arrived( array $sent ): array|WP_Error {
	$upload  = is_array( $sent['file'] ?? null ) ? $sent['file'] : [];
	$problem = problem_with_arrival( $upload['error'] ?? null );
	if ( $problem ) {
		return $problem;
	}
	return is_string( $upload['tmp_name'] ?? null ) && is_string( $upload['name'] ?? null ) ? [
		'path' => $upload['tmp_name'],
		'name' => $upload['name'],
	] : Errors\file_missing();
}

/**
 * Why a file did not arrive, or null.
 *
 * @param mixed $code PHP's UPLOAD_ERR_*; anything else when no file was seen.
 */
function problem_with_arrival( mixed $code ): ?WP_Error {
	return match ( $code ) {
		UPLOAD_ERR_OK                            => null,
		UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE => Errors\file_too_large( max_bytes() ),
		UPLOAD_ERR_PARTIAL                       => Errors\file_incomplete(),
		UPLOAD_ERR_NO_TMP_DIR, UPLOAD_ERR_CANT_WRITE, UPLOAD_ERR_EXTENSION => Errors\file_not_stored(),
		default                                  => body_was_dropped() ? Errors\file_too_large( max_bytes() ) : Errors\file_missing(),
	};
}

/**
 * Whether PHP threw the whole request body away because it was larger than post_max_size: it says so nowhere.
 */
function body_was_dropped(): bool {
	$sent  = $_SERVER['CONTENT_LENGTH'] ?? 0; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared as a number only.
	$limit = wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) );
	return $limit > 0 && is_numeric( $sent ) && (int) $sent > $limit;
}

/**
 * Adds a file that lies on this machine; it stays where it is.
 *
 * @param Entry|Comment $bearer   What it belongs to.
 * @param string        $path     Path of the file.
 * @param string        $name     What its author calls it.
 * @param string        $mutation UUID of the upload, "" for none.
 * @param bool          $sent     Whether somebody sends it now; what comes from elsewhere was theirs before there were limits to the room it takes.
 * @param callable(): bool|null $goes Whether it may still belong there, asked while nobody changes what it belongs to; null for always.
 */
function add( Entry|Comment $bearer, string $path, string $name, string $mutation = '', bool $sent = true, ?callable $goes = null ): File|WP_Error {
	$name    = clean_name( $name );
	$problem = problem_before_opening( $path, $name, $sent ? max_bytes() : chosen_max_bytes() );
	if ( $problem ) {
		return $problem;
	}
	$clean = clean( $path, extension_of( $name ) );
	if ( is_wp_error( $clean ) ) {
		return $clean;
	}
	try {
		return keep( $bearer, $clean, named_as( $name, $clean['type'] ), $mutation, $sent ? room() : ANY_ROOM, $goes );
	} finally {
		if ( $clean['path'] !== $path ) {
			remove_workspace( dirname( $clean['path'] ) );
		}
	}
}

/**
 * Why a file is not even opened, or null.
 *
 * @param string $path Path of the file.
 * @param string $name Its name.
 * @param int    $most Bytes that it may have.
 */
function problem_before_opening( string $path, string $name, int $most ): ?WP_Error {
	$size      = is_file( $path ) ? (int) filesize( $path ) : 0;
	$extension = extension_of( $name );
	if ( ! may_receive() ) {
		return Errors\files_unsafe();
	}
	if ( $size > $most ) {
		return Errors\file_too_large( $most );
	}
	if ( 0 === $size ) {
		return Errors\file_incomplete();
	}
	if ( in_array( $extension, extensions(), true ) ) {
		return null;
	}
	return Errors\file_refused( in_array( $extension, [ 'heic', 'heif' ], true ) ? 'heic' : 'kind' );
}

/**
 * What will be kept of a file, or why it is not taken.
 *
 * @param string $path      Path of the file.
 * @param string $extension Ending of its name.
 * @return array{path: string, type: string, thumbnail: string}|WP_Error
 */
function clean( string $path, string $extension ): array|WP_Error {
	[ $kind, $type ] = KINDS[ $extension ];
	if ( 'image' === $kind ) {
		return clean_image( $path );
	}
	$problem = problem_with_content( $path, $extension );
	return '' !== $problem ? Errors\file_refused( $problem ) : [
		'path'      => $path,
		'type'      => $type,
		'thumbnail' => '',
	];
}

/**
 * Puts the bytes in place and then stores the row; when there is no room for it, the bytes go again.
 *
 * @param Entry|Comment                                        $bearer   What it belongs to.
 * @param array{path: string, type: string, thumbnail: string} $clean    What is kept.
 * @param string                                               $name     Name to show.
 * @param string                                               $mutation UUID of the upload, "" for none.
 * @param array{max_files_per_entry: int, max_bytes_per_person: int} $room How much fits.
 * @param callable(): bool|null                                      $goes As add() has it.
 */
function keep( Entry|Comment $bearer, array $clean, string $name, string $mutation, array $room, ?callable $goes = null ): File|WP_Error {
	$key  = new_key();
	$file = new File( 0, $bearer->id, $bearer->author, $name, $clean['type'], (int) filesize( $clean['path'] ), $key, (string) hash_file( 'sha256', $clean['path'] ), '' !== $clean['thumbnail'], $mutation );
	if ( ! prepare_directory() ) {
		return Errors\file_not_stored();
	}
	if ( ! put( $clean['path'], $key ) || ( '' !== $clean['thumbnail'] && ! put( $clean['thumbnail'], $key . THUMBNAIL ) ) ) {
		remove( $key );
		return Errors\file_not_stored();
	}
	$stored = insert( $file, $room, $bearer instanceof Comment ? $bearer : null, $goes );
	// After a database failure nobody knows whether the row is there: the bytes stay, and the sweep looks later.
	if ( is_wp_error( $stored ) ? 'learning_log_file_not_stored' !== $stored->get_error_code() : $stored->key !== $key ) {
		remove( $key );
	}
	return $stored;
}
