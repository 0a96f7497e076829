<?php
/**
 * Lets a request kill the php-fpm worker that answers it: before the statement that its header X-Kill-Before names, or before "answer".
 *
 * Required by a must-use plugin of the test's site.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Servers;

$barrier = $_SERVER['HTTP_X_KILL_BEFORE'] ?? '';
$die     = static function (): never {
	// SIGKILL: php-fpm has not the extension that knows it by name.
	posix_kill( (int) getmypid(), 9 );
	exit;
};
if ( 'answer' === $barrier ) {
	add_filter( 'rest_pre_serve_request', $die );
} elseif ( '' !== $barrier ) {
	$pattern = ( require __DIR__ . '/statements.php' )[ $barrier ];
	add_filter( 'query', static fn( string $query ): string => preg_match( $pattern, $query ) ? $die() : $query );
}
