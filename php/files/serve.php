<?php
/**
 * Hands out the bytes, to whoever may read the entry at this moment. A failure never answers 200.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

use LearningLog\Errors;
use WP_Error;

/**
 * Bytes read and sent at a time: memory stays the same for any size.
 */
const CHUNK_BYTES = 64 * KB_IN_BYTES;

/**
 * Answers a request for a file: /?learning_log_file={id}, with thumbnail=1 for the small picture.
 */
function action_serve(): void {
	// phpcs:disable WordPress.Security.NonceVerification -- Reading changes nothing; the policy decides.
	$id        = isset( $_GET[ PARAMETER ] ) && is_string( $_GET[ PARAMETER ] ) ? absint( $_GET[ PARAMETER ] ) : null;
	$thumbnail = isset( $_GET['thumbnail'] );
	// phpcs:enable
	if ( null === $id || is_admin() ) {
		return;
	}
	if ( ! defined( 'DONOTCACHEPAGE' ) ) {
		define( 'DONOTCACHEPAGE', true );
	}
	if ( ! is_user_logged_in() ) {
		// The same for every number: a visitor does not learn what exists.
		forbid_keeping();
		wp_safe_redirect( wp_login_url( address( $id, $thumbnail ) ), 302, 'Learning Log' );
		exit;
	}
	try {
		$file = readable( $id, get_current_user_id() );
	} catch ( Errors\Not_Read ) {
		refuse( Errors\file_not_readable() );
	}
	if ( ! $file || ( $thumbnail && ! $file->has_thumbnail ) ) {
		refuse( Errors\file_not_found() );
	}
	send( $file, $thumbnail ? $file->key . THUMBNAIL : $file->key );
}

/**
 * Ends with a page that says why there is no file.
 *
 * @param WP_Error $failure Why.
 * @return never
 */
function refuse( WP_Error $failure ): void {
	forbid_keeping();
	wp_die( esc_html( $failure->get_error_message() ), esc_html__( 'Learning Log', 'learning-log' ), [ 'response' => (int) Errors\status_of( $failure ) ] );
}

/**
 * Forbids every cache to keep an answer that holds no bytes.
 */
function forbid_keeping(): void {
	if ( ! headers_sent() ) {
		nocache_headers();
		header( 'Cache-Control: private, no-store' );
	}
}

/**
 * Sends a file and ends.
 *
 * @param File   $file The file.
 * @param string $name Name of the bytes in the directory.
 * @return never
 */
function send( File $file, string $name ): void {
	$stream = is_file( path( $name ) ) ? fopen( path( $name ), 'rb' ) : false;
	$size   = (int) ( $stream ? filesize( path( $name ) ) : 0 );
	if ( ! $stream || headers_sent() || ( $name === $file->key && $size !== $file->size ) ) {
		refuse( Errors\file_not_readable() );
	}
	$server = static fn( string $key ): string => isset( $_SERVER[ $key ] ) && is_string( $_SERVER[ $key ] ) ? $_SERVER[ $key ] : ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Matched against patterns, never shown.
	$etag   = '"' . substr( $file->sha256, 0, 32 ) . ( $name === $file->key ? '' : 't' ) . '"';
	$part   = part_asked_for( $server( 'HTTP_RANGE' ), $server( 'HTTP_IF_RANGE' ), $etag, $size );
	$other  = delegation( $name );

	end_buffers();
	status_header( $other ? 200 : $part['status'] );
	foreach ( $other + headers( $file, $size, $other ? null : $part, $etag ) as $header => $value ) {
		header( $header . ': ' . $value );
	}
	if ( ! $other && 'HEAD' !== $server( 'REQUEST_METHOD' ) ) {
		stream( $stream, $part['from'], $part['bytes'] );
	}
	exit;
}

/**
 * The headers of a file.
 *
 * @param File                                          $file The file.
 * @param int                                           $size Bytes there are.
 * @param array{status: int, from: int, bytes: int}|null $part What is sent; null when the web server decides.
 * @param string                                        $etag Tag of the bytes.
 * @return array<string, string>
 */
function headers( File $file, int $size, ?array $part, string $etag ): array {
	$always = [
		'Content-Type'                 => $file->type,
		'Content-Disposition'          => disposition( $file->name ),
		'X-Content-Type-Options'       => 'nosniff',
		'Content-Security-Policy'      => "default-src 'none'; sandbox",
		'Cross-Origin-Resource-Policy' => 'same-origin',
		'Cache-Control'                => 'private, no-store',
	];
	if ( ! $part ) {
		return $always;
	}
	$range = [
		206 => 'bytes ' . $part['from'] . '-' . ( $part['from'] + $part['bytes'] - 1 ) . '/' . $size,
		416 => 'bytes */' . $size,
	];
	return $always + [
		'Accept-Ranges'  => 'bytes',
		'ETag'           => $etag,
		'Content-Length' => (string) $part['bytes'],
	] + ( isset( $range[ $part['status'] ] ) ? [ 'Content-Range' => $range[ $part['status'] ] ] : [] );
}

/**
 * Always a download, under the name its author gave it (RFC 6266).
 *
 * @param string $name Name.
 */
function disposition( string $name ): string {
	$plain = (string) preg_replace( '/[^A-Za-z0-9 ._()-]/u', '_', $name );
	return 'attachment; filename="' . $plain . "\"; filename*=UTF-8''" . rawurlencode( $name );
}

/**
 * Which bytes a request asks for: all, one range, or one that is not there. Several ranges are answered with all.
 *
 * @param string $range    The header Range, "" for none.
 * @param string $if_range The header If-Range, "" for none.
 * @param string $etag     Tag of the bytes.
 * @param int    $size     Bytes there are.
 * @return array{status: int, from: int, bytes: int}
 */
function part_asked_for( string $range, string $if_range, string $etag, int $size ): array {
	$all = [
		'status' => 200,
		'from'   => 0,
		'bytes'  => $size,
	];
	if ( ! preg_match( '/^bytes=(\d{0,18})-(\d{0,18})$/D', trim( $range ), $found ) || '-' === substr( trim( $range ), 6 ) || ( '' !== $if_range && $if_range !== $etag ) ) {
		return $all;
	}
	$from = '' === $found[1] ? max( 0, $size - (int) $found[2] ) : (int) $found[1];
	$last = '' === $found[1] || '' === $found[2] ? $size - 1 : min( (int) $found[2], $size - 1 );
	if ( '' !== $found[1] && '' !== $found[2] && (int) $found[2] < $from ) {
		return $all;
	}
	return $from > $last ? [
		'status' => 416,
		'from'   => 0,
		'bytes'  => 0,
	] : [
		'status' => 206,
		'from'   => $from,
		'bytes'  => $last - $from + 1,
	];
}

/**
 * Drops what others have buffered or would compress: what follows are the bytes and nothing else.
 */
function end_buffers(): void {
	while ( ob_get_level() > 0 && ob_end_clean() ) {
		continue;
	}
	ini_set( 'zlib.output_compression', 'Off' ); // phpcs:ignore WordPress.PHP.IniSet -- The length is announced.
	set_time_limit( 0 );
	if ( PHP_SESSION_ACTIVE === session_status() ) {
		session_write_close();
	}
}

/**
 * Sends bytes in small pieces.
 *
 * @param resource $stream Open file.
 * @param int      $from   First byte.
 * @param int      $bytes  How many.
 */
function stream( $stream, int $from, int $bytes ): void {
	// A wrapper that cannot jump is read up to there.
	if ( $from > 0 && 0 !== fseek( $stream, $from ) ) {
		for ( $skip = $from; $skip > 0 && ! feof( $stream ); ) {
			$skip -= strlen( (string) fread( $stream, min( CHUNK_BYTES, max( 1, $skip ) ) ) );
		}
	}
	while ( $bytes > 0 && ! feof( $stream ) && ! connection_aborted() ) {
		$chunk  = (string) fread( $stream, min( CHUNK_BYTES, $bytes ) );
		$bytes -= strlen( $chunk );
		echo $chunk; // phpcs:ignore WordPress.Security.EscapeOutput -- The bytes of a file, as a download that no browser interprets.
		flush();
	}
}
