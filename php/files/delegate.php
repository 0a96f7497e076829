<?php
/**
 * Leaves the sending to the web server, where whoever runs it says so in wp-config.php (docs/files.md).
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Files;

/**
 * The internal location under which nginx finds the directory, "" for none: LEARNING_LOG_X_ACCEL.
 */
function accel_location(): string {
	$location = defined( 'LEARNING_LOG_X_ACCEL' ) ? constant( 'LEARNING_LOG_X_ACCEL' ) : '';
	return is_string( $location ) ? $location : '';
}

/**
 * The header that tells the web server which bytes to send, none when PHP sends them.
 *
 * @param string $name Name of the bytes in the directory.
 * @return array<string, string>
 */
function delegation( string $name ): array {
	if ( '' !== accel_location() ) {
		return [ 'X-Accel-Redirect' => trailingslashit( accel_location() ) . $name ];
	}
	return defined( 'LEARNING_LOG_X_SENDFILE' ) && constant( 'LEARNING_LOG_X_SENDFILE' ) ? [ 'X-Sendfile' => path( $name ) ] : [];
}
