<?php
/**
 * At which addresses a web server might hand out the directory of the bytes.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * Addresses that lead to the directory; none when it lies outside everything that is served.
 *
 * @return list<string> Without a slash at the end.
 */
function public_addresses(): array {
	$found = [];
	foreach ( served_folders() as [ $folder, $address ] ) {
		foreach ( spelled_paths( directory() ) as $path ) {
			foreach ( spelled_paths( $folder ) as $root ) {
				if ( str_starts_with( $path . '/', $root . '/' ) ) {
					$found[] = untrailingslashit( $address ) . substr( $path, strlen( $root ) );
				}
			}
		}
	}
	if ( '' !== accel_location() ) {
		$found[] = origin() . untrailingslashit( accel_location() );
	}
	return array_values( array_unique( $found ) );
}

/**
 * Folders that a web server hands out, with their addresses.
 *
 * @return list<array{string, string}>
 */
function served_folders(): array {
	$uploads = wp_get_upload_dir();
	$folders = [
		[ $uploads['basedir'], $uploads['baseurl'] ],
		[ WP_CONTENT_DIR, content_url() ],
		[ ABSPATH, site_url() ],
	];
	// WordPress in a folder of its own: what lies above it is served too.
	$below = (string) wp_parse_url( site_url(), PHP_URL_PATH );
	if ( '' !== $below && str_ends_with( untrailingslashit( ABSPATH ), $below ) ) {
		$folders[] = [ substr( untrailingslashit( ABSPATH ), 0, -strlen( $below ) ), origin() ];
	}
	$root = $_SERVER['DOCUMENT_ROOT'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared with paths only.
	if ( is_string( $root ) && '' !== $root ) {
		$folders[] = [ $root, origin() ];
	}
	return $folders;
}

/**
 * A path as it is written and, for a local one, as it is once its links are followed.
 *
 * @param string $path Path.
 * @return string[] Without a slash at the end.
 */
function spelled_paths( string $path ): array {
	$spelled = [ $path ];
	$real    = wp_is_stream( $path ) ? false : realpath( $path );
	if ( false !== $real ) {
		$spelled[] = $real;
	}
	return array_unique( array_map( static fn( string $each ): string => untrailingslashit( wp_normalize_path( $each ) ), $spelled ) );
}

/**
 * Scheme, host and port of the site.
 */
function origin(): string {
	return (string) preg_replace( '~^(https?://[^/]+).*$~', '$1', home_url() );
}
