<?php
/**
 * Where the bytes lie. The directory may be a stream wrapper's (object storage), so only what every wrapper can do is used.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

const THUMBNAIL = '-thumbnail';
const PART      = '-part';
const ASIDE     = 'aside-';
const WORKSPACE = 'learning-log-upload-';

/**
 * What tells web servers that nothing here is for the public, and what each of these files holds.
 */
const GUARDS = [
	'.htaccess'  => "# Nothing here is for the public.\n<IfModule mod_authz_core.c>\n\tRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\n\tDeny from all\n</IfModule>\n",
	'web.config' => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration><system.webServer><security><authorization><remove users=\"*\" roles=\"\" verbs=\"\"/><add accessType=\"Deny\" users=\"*\"/></authorization></security></system.webServer></configuration>\n",
	'index.php'  => "<?php\n// Nothing to see.\n",
];

/**
 * The directory of the bytes, without a slash at its end. Sites of a network have one each.
 */
function directory(): string {
	$chosen = defined( 'LEARNING_LOG_FILES_DIR' ) ? constant( 'LEARNING_LOG_FILES_DIR' ) : '';
	if ( is_string( $chosen ) && '' !== $chosen ) {
		$directory = untrailingslashit( $chosen ) . ( is_multisite() ? '/site-' . get_current_blog_id() : '' );
	} else {
		$directory = wp_get_upload_dir()['basedir'] . '/learning-log';
	}
	/**
	 * Filters where the bytes of files lie.
	 *
	 * @param string $directory Path or address of a stream wrapper.
	 */
	$filtered = apply_filters( 'learning_log_files_directory', $directory );
	return is_string( $filtered ) ? untrailingslashit( $filtered ) : $directory;
}

/**
 * Path of some bytes.
 *
 * @param string $name Key of a file, with an ending of ours.
 */
function path( string $name ): string {
	return directory() . '/' . $name;
}

/**
 * A name that cannot be guessed: 128 bits.
 */
function new_key(): string {
	return bin2hex( random_bytes( 16 ) );
}

/**
 * Makes the directory and what keeps web servers out of it.
 */
function prepare_directory(): bool {
	if ( ! wp_mkdir_p( directory() ) ) {
		return false;
	}
	foreach ( GUARDS as $name => $content ) {
		if ( ! is_file( path( $name ) ) && file_put_contents( path( $name ), $content ) !== strlen( $content ) ) {
			return false;
		}
	}
	return true;
}

/**
 * Puts a local file into the directory: whole under its name, or not at all.
 *
 * @param string $local Path of the file.
 * @param string $name  Key, with an ending of ours.
 */
function put( string $local, string $name ): bool {
	$part = path( $name . PART );
	// A full disk warns on the way; the answer is what counts, and the size what proves it.
	$stored = @copy( $local, $part ) && filesize( $part ) === filesize( $local ) && flushed( $part ) && @rename( $part, path( $name ) );
	if ( ! $stored && is_file( $part ) ) {
		unlink( $part );
	}
	return $stored;
}

/**
 * Waits until a file is on the disk, where there is one.
 *
 * @param string $path Path.
 */
function flushed( string $path ): bool {
	if ( wp_is_stream( $path ) ) {
		return true;
	}
	$handle = fopen( $path, 'r+b' );
	return $handle && fsync( $handle ) && fclose( $handle );
}

/**
 * Takes the bytes of a file away, its small picture too.
 *
 * @param string $key Key.
 */
function remove( string $key ): void {
	foreach ( [ $key, $key . THUMBNAIL ] as $name ) {
		if ( is_file( path( $name ) ) ) {
			unlink( path( $name ) );
		}
	}
}

/**
 * A folder among the temporary files that nobody else on this machine looks into: one for each picture being drawn.
 */
function make_workspace(): string {
	$folder = get_temp_dir() . WORKSPACE . getmypid() . '-' . new_key();
	mkdir( $folder, 0700 );
	return $folder;
}

/**
 * Takes such a folder away.
 *
 * @param string $folder Path.
 */
function remove_workspace( string $folder ): void {
	foreach ( glob( $folder . '/*' ) ?: [] as $path ) {
		unlink( $path );
	}
	rmdir( $folder );
}

/**
 * Keeps a copy of what is refused, as it is, for whoever looks after the site: nothing serves it, and the sweep leaves it. Of the same thing there is one.
 *
 * @param string $local Path of the file.
 * @param string $thing What it is.
 * @return string What the copy is called, "" where there is none.
 */
function put_aside( string $local, string $thing ): string {
	$name = ASIDE . hash_hmac( 'md5', $thing, wp_salt( 'auth' ) );
	return prepare_directory() && put( $local, $name ) ? $name : '';
}

/**
 * Takes such a copy away.
 *
 * @param string $name What it is called.
 */
function remove_aside( string $name ): void {
	if ( str_starts_with( $name, ASIDE ) && is_file( path( $name ) ) ) {
		unlink( path( $name ) );
	}
}
