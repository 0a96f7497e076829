<?php
/**
 * Uploads without a browser.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Files;

use LearningLog\Files;
use WP_REST_Request;
use WP_REST_Response;

/**
 * A directory of its own within the upload directory, a web server that refuses it, and files made in code.
 */
trait Uploads {
	private static string $folder = '';

	/**
	 * Addresses that were asked for. By default the web server hands out the public file and nothing else.
	 *
	 * @var list<string>
	 */
	private static array $asked = [];

	/**
	 * Bytes by path.
	 *
	 * @var array<string, string>
	 */
	private static array $kept = [];

	/**
	 * Prepares the directory and the web server.
	 */
	protected static function prepare_files(): void {
		self::$folder = wp_get_upload_dir()['basedir'] . '/learning-log-test-' . bin2hex( random_bytes( 4 ) );
		self::$asked  = [];
		$folder       = self::$folder;
		add_filter( 'learning_log_files_directory', static fn(): string => $folder );
		self::web_server( static fn( string $address ): int => str_contains( $address, '/learning-log-check-' ) ? 200 : 403 );
	}

	/**
	 * Remembers what is in the directory.
	 */
	protected static function keep_files(): void {
		foreach ( (array) glob( self::$folder . '/*' ) as $path ) {
			self::$kept[ (string) $path ] = (string) file_get_contents( (string) $path );
		}
	}

	/**
	 * Puts what was remembered where it was.
	 */
	protected static function put_files_back(): void {
		foreach ( self::$kept as $path => $bytes ) {
			file_put_contents( $path, $bytes );
		}
	}

	/**
	 * Empties the directory.
	 */
	protected static function remove_files(): void {
		foreach ( (array) glob( self::$folder . '/{,.}*', GLOB_BRACE ) as $path ) {
			if ( is_file( (string) $path ) ) {
				unlink( (string) $path );
			}
		}
		if ( is_dir( self::$folder ) ) {
			rmdir( self::$folder );
		}
	}

	/**
	 * Plays the web server that the canary is asked from.
	 *
	 * @param callable(string): int $status Status by address; 0 when it does not answer.
	 */
	protected static function web_server( callable $status ): void {
		remove_all_filters( 'pre_http_request' );
		add_filter(
			'pre_http_request',
			static function ( $answer, array $settings, string $address ) use ( $status ) {
				self::$asked[] = $address;
				$code          = $status( $address );
				if ( 0 === $code ) {
					return new \WP_Error( 'http_request_failed', 'Nobody there' );
				}
				preg_match( '/[0-9a-f]{32}/', $address, $key );
				return [
					'headers'  => [],
					'body'     => 200 === $code ? $key[0] ?? '' : 'No.',
					'response' => [ 'code' => $code, 'message' => '' ],
					'cookies'  => [],
				];
			},
			10,
			3
		);
	}

	/**
	 * A temporary file with this content; the operating system's cleaner and the end of the test take it away.
	 *
	 * @param string $content Bytes.
	 */
	protected static function temporary( string $content ): string {
		$path = (string) tempnam( sys_get_temp_dir(), 'll-upload-' );
		file_put_contents( $path, $content );
		register_shutdown_function( static fn(): bool => is_file( $path ) && unlink( $path ) );
		return $path;
	}

	/**
	 * Uploads a file through the route.
	 *
	 * @param int                  $user    Who.
	 * @param int                  $entry   To which entry.
	 * @param string               $name    Name of the file.
	 * @param string               $content Bytes.
	 * @param array<string, mixed> $more    Other fields of the form.
	 * @param int                  $error   PHP's UPLOAD_ERR_*.
	 */
	protected function upload( int $user, int $entry, string $name = 'notes.txt', string $content = 'Some notes', array $more = [], int $error = UPLOAD_ERR_OK ): WP_REST_Response {
		wp_set_current_user( $user );
		$request = new WP_REST_Request( 'POST', "/learning-log/v1/entries/$entry/files" );
		$request->set_header( 'Content-Type', 'multipart/form-data; boundary=x' );
		$request->set_body_params( $more );
		$request->set_file_params(
			[
				'file' => [
					'name'     => $name,
					'type'     => 'application/octet-stream',
					'tmp_name' => self::temporary( $content ),
					'error'    => $error,
					'size'     => strlen( $content ),
				],
			]
		);
		return rest_do_request( $request );
	}

	/**
	 * Names of the bytes in the directory, without what guards it.
	 *
	 * @return list<string>
	 */
	protected function stored(): array {
		$names = is_dir( self::$folder ) ? (array) scandir( self::$folder ) : [];
		return array_values( array_diff( array_map( 'strval', $names ), [ '.', '..', ...array_keys( Files\GUARDS ) ] ) );
	}
}
