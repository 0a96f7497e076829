<?php
/**
 * Kills the command before its n-th statement that writes, which LEARNING_LOG_KILL_BEFORE says. Loaded by WP-CLI's --require.
 *
 * @package LearningLog
 */

declare( strict_types=1 );

namespace LearningLog\Tests\Commands;

\WP_CLI::add_wp_hook(
	'query',
	static function ( string $query ): string {
		static $left = null;
		$left      ??= (int) getenv( 'LEARNING_LOG_KILL_BEFORE' );
		if ( preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $query ) && 0 === --$left ) {
			posix_kill( (int) getmypid(), 9 );
		}
		return $query;
	}
);
