<?php
/**
 * The folder in which ProgressAlly keeps the files of its notes. It lies outside of the media library, and belongs to all sites of a network.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Legacy;

/**
 * Path of it, without a slash at its end.
 */
function attachment_folder(): string {
	$folder = WP_CONTENT_DIR . '/progressally-note-attachment';
	/**
	 * Filters where ProgressAlly's files lie.
	 *
	 * @param string $folder Path.
	 */
	$filtered = apply_filters( 'learning_log_progressally_folder', $folder );
	return is_string( $filtered ) ? untrailingslashit( $filtered ) : $folder;
}

/**
 * Path of a file there, "" when there is none by that name: only a file of the folder itself, and nothing that leads out of it.
 *
 * @param string $name Its name.
 */
function attachment( string $name ): string {
	$path = attachment_folder() . '/' . basename( $name );
	return is_file( $path ) && ! is_link( $path ) && is_readable( $path ) ? $path : '';
}

/**
 * Names of all files there, without those that guard it.
 *
 * @return iterable<string>
 */
function attachments(): iterable {
	$folder = is_dir( attachment_folder() ) ? opendir( attachment_folder() ) : false;
	if ( ! $folder ) {
		return;
	}
	for ( $name = readdir( $folder ); false !== $name; $name = readdir( $folder ) ) {
		if ( ! str_starts_with( $name, '.' ) && 'index.php' !== $name && 'web.config' !== $name && is_file( attachment_folder() . '/' . $name ) ) {
			yield $name;
		}
	}
	closedir( $folder );
}
